"""The OpenAPI document as a page for people: operations by tag, their parameters, shapes and examples. No script."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import jinja2

from .finishing import METHODS

PAGE: Final = "reader.html"
_SAMPLES: Final = {
    "date": "2026-11-27",
    "date-time": "2026-11-27T23:00:00Z",
    "uuid": "019ab1c2-0000-7000-8000-000000000000",
    "email": "priya@northwind.example",
    "url": "https://northwind.example",
}


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


def example_of(schema: dict[str, Any], document: dict[str, Any], *, depth: int = 0) -> Any:
    """A value of the shape, made up from it."""
    if "$ref" in schema:
        return example_of(_resolve(schema, document), document, depth=depth)
    if "anyOf" in schema:
        return example_of(schema["anyOf"][0], document, depth=depth)
    if "enum" in schema:
        return schema["enum"][0]
    kinds = schema.get("type", "object")
    kind = kinds[0] if isinstance(kinds, list) else kinds
    if kind == "object":
        fields = {} if depth > 5 else schema.get("properties", {})
        return {name: example_of(each, document, depth=depth + 1) for name, each in fields.items()}
    if kind == "array":
        return [] if depth > 5 else [example_of(schema["items"], document, depth=depth + 1)]
    plain = {"integer": schema.get("minimum", 1), "number": 1.5, "boolean": True}
    return plain.get(kind, _SAMPLES.get(schema.get("format", ""), "text"))


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
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
        "description": operation["description"].split("\n\n"),
        "scope": next((each["key"][0] for each in operation["security"] if each.get("key")), None),
        "parameters": [_parameter(each) for each in parameters],
        "bodies": [_body(document, media_type=each, body=body) for each, body in bodies.items()],
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


def _body(document: dict[str, Any], *, media_type: str, body: dict[str, Any]) -> dict[str, Any]:
    schema = body["schema"]
    examples = [(name, each["value"]) for name, each in body.get("examples", {}).items()]
    made = [] if examples or schema.get("type") == "string" else [("made up", example_of(schema, document))]
    return {
        "media_type": media_type,
        "kind": _kind(schema)[0],
        "link": _kind(schema)[1],
        "examples": [(name, json.dumps(value, indent=2, ensure_ascii=False)) for name, value in examples or made],
    }


def _answer(document: dict[str, Any], *, status: str, answer: dict[str, Any]) -> dict[str, Any]:
    answer = _resolve(answer, document)
    content = answer.get("content", {})
    bodies = [_body(document, media_type=each, body=body) for each, body in content.items()]
    good = status.startswith("2")
    return {"status": status, "description": answer["description"], "bodies": bodies, "good": good}


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
