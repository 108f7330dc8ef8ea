"""The OpenAPI document as a page for people: operations by tag, their parameters, shapes and examples. No script."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import jinja2

from .finishing import METHODS
from .prose import prose

PAGE: Final = "reader.html"


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a table: a field of a shape, or a parameter."""

    name: str
    kind: str
    link: str | None
    required: bool
    description: str
    personal: bool


def render_page(document: dict[str, Any]) -> str:
    """The whole page. Everything from the document is escaped by the template."""
    sections = [(tag, list(_operations(document, tag["name"]))) for tag in document["tags"]]
    shapes = {name: _shape(schema) for name, schema in document["components"]["schemas"].items()}
    return _template().render(document=document, sections=sections, shapes=shapes)


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    environment.filters["prose"] = prose
    return environment.get_template(PAGE)


def _operations(document: dict[str, Any], tag: str) -> Iterator[dict[str, Any]]:
    for path, methods in document["paths"].items():
        for method in METHODS:
            operation = methods.get(method)
            if operation is not None and tag in operation["tags"]:
                yield _operation(document, path=path, method=method, operation=operation)


def _operation(document: dict[str, Any], *, path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    shared = document["paths"][path].get("parameters", [])
    parameters = [_resolve(each, document) for each in [*shared, *operation.get("parameters", [])]]
    bodies = operation.get("requestBody", {}).get("content", {})
    answers = operation["responses"].items()
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "summary": operation["summary"],
        "description": operation["description"],
        "parameters": [_parameter(each) for each in parameters],
        "bodies": [_body(media_type=each, body=body) for each, body in bodies.items()],
        "answers": [_answer(document, status=status, answer=answer) for status, answer in answers],
    }


def _parameter(parameter: dict[str, Any]) -> Field:
    schema = parameter["schema"]
    return Field(
        name=parameter["name"],
        kind=f"{_kind(schema)[0]}, in {parameter['in']}",
        link=_kind(schema)[1],
        required=parameter.get("required", False),
        description=parameter.get("description", ""),
        personal=False,
    )


def _body(*, media_type: str, body: dict[str, Any]) -> dict[str, Any]:
    schema = body["schema"]
    return {
        "media_type": media_type,
        "kind": _kind(schema)[0],
        "link": _kind(schema)[1],
        "examples": [(name, _as_text(each["value"])) for name, each in body.get("examples", {}).items()],
    }


def _as_text(example: Any) -> str:
    return example if isinstance(example, str) else json.dumps(example, indent=2, ensure_ascii=False)


def _answer(document: dict[str, Any], *, status: str, answer: dict[str, Any]) -> dict[str, Any]:
    shared = _resolve(answer, document)
    content = shared.get("content", {})
    good = status.startswith(("2", "3"))
    return {
        "status": status,
        "description": answer.get("description", shared["description"]),
        "bodies": [_body(media_type=each, body=body) for each, body in content.items()] if good else [],
        "problems": [] if good else _problems(answer.get("description", ""), content),
        "good": good,
    }


def _problems(codes: str, content: dict[str, Any]) -> list[tuple[str, str]]:
    """What each code that an operation names means; all of the shared answer's where it names none."""
    examples = {code: each["value"]["detail"] for body in content.values() for code, each in body["examples"].items()}
    named = re.findall(r"`([a-z-]+)`", codes) or examples
    return [(code, examples[code]) for code in named]


def _shape(schema: dict[str, Any]) -> dict[str, Any]:
    required = set(schema.get("required", []))
    fields = [
        Field(
            name=name,
            kind=_kind(each)[0],
            link=_kind(each)[1],
            required=name in required,
            description=each.get("description", ""),
            personal=bool(each.get("x-pii")),
        )
        for name, each in schema.get("properties", {}).items()
    ]
    return {"description": schema.get("description", ""), "fields": fields, "words": schema.get("enum", [])}


def _kind(schema: dict[str, Any]) -> tuple[str, str | None]:
    """How a shape is called in one phrase, and the shape that it leads to."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return name, name
    if "anyOf" in schema:
        named = [_kind(each) for each in schema["anyOf"]]
        return " or ".join(kind for kind, _ in named), next((link for _, link in named if link), None)
    if schema.get("type") == "array":
        kind, link = _kind(schema["items"])
        return f"list of {kind}", link
    kinds = schema.get("type", "any")
    named_kinds = " or ".join(kinds) if isinstance(kinds, list) else kinds
    more = [f"{word} {schema[key]}" for key, word in _LIMITS.items() if key in schema]
    return ", ".join([named_kinds, *([schema["format"]] if "format" in schema else []), *more]), None


_LIMITS: Final = {"minLength": "at least", "maxLength": "at most", "minimum": "from", "maximum": "to"}


def _resolve(node: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in node:
        return node
    found: Any = document
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return found  # type: ignore[no-any-return]
