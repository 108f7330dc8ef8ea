"""The OpenAPI document's last touches: what follows from the conventions is added to every operation, in one order.

The routes say what is particular to them. What every operation shares (who may ask, versions, repeats, problems) is
derived here from what it is, so that no route can forget it.
"""

from types import MappingProxyType
from typing import Any, Final

from .. import vocabulary
from .refusing import LIMIT_HEADERS, problem_responses, refusals
from .samples import PATH_PARAMETERS, Answers

METHODS: Final = ("get", "post", "put", "patch", "delete")
ORDER: Final = (
    "operationId", "tags", "summary", "description", "security", "parameters", "requestBody", "responses",
)  # fmt: skip
# The library adds these for conventions that are not ours.
NOT_OURS: Final = ("Error", "PaginationMetadata")
HEADERS: Final[dict[str, Any]] = {
    "ETag": {
        "description": "The version of the resource: give it back as If-Match to change it, as If-None-Match to "
        "read anew.",
        "schema": {"type": "string"},
    },
    **LIMIT_HEADERS,
}


def finish(spec: dict[str, Any], *, answers: Answers = MappingProxyType({})) -> dict[str, Any]:
    """The document as it is served and committed: from what the library made of routes and shapes. Deterministic.

    `answers` are the recorded ones.
    """
    components = spec["components"]
    schemas = {name: schema for name, schema in components["schemas"].items() if name not in NOT_OURS}
    enums = vocabulary_schemas()
    if clash := enums.keys() & schemas.keys():
        raise ValueError(f"a shape and an enum share a name: {', '.join(sorted(clash))}")
    document = {
        "openapi": spec["openapi"],
        "info": spec["info"],
        "servers": spec["servers"],
        "tags": spec["tags"],
        "paths": {path: _path(path, operations) for path, operations in spec["paths"].items()},
        "components": {
            "schemas": dict(sorted({**schemas, **enums}.items())),
            "responses": dict(problem_responses()),
            "headers": HEADERS,
            "parameters": components["parameters"],
            "securitySchemes": components["securitySchemes"],
        },
    }
    words = {tuple(schema["enum"]): name for name, schema in enums.items()}
    document["paths"] = _with_answers(_with_words(document["paths"], words), answers)
    shapes = document["components"]["schemas"]
    document["components"]["schemas"] = {
        name: schema if name in enums else _with_words(schema, words) for name, schema in shapes.items()
    }
    return document


def vocabulary_schemas() -> dict[str, Any]:
    """Every enum of the vocabulary as a shape of its own, so that clients get a type for each."""
    enums = [getattr(vocabulary, name) for name in vocabulary.__all__]
    return {
        enum.__name__: {
            "type": "string",
            "enum": [word.value for word in enum],
            **({"description": enum.__doc__} if enum.__doc__ else {}),
        }
        for enum in enums
    }


def _path(path: str, operations: dict[str, Any]) -> dict[str, Any]:
    shared = {"parameters": [_named(each) for each in operations["parameters"]]} if "parameters" in operations else {}
    found: dict[str, Any] = {
        method: _operation(path, method, operations[method]) for method in METHODS if method in operations
    }
    return {**shared, **found}


def _operation(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    operation = {
        **operation,
        "summary": operation["summary"].rstrip("."),
        "description": _paragraphs(operation.get("description", "")),
        "responses": _answers(path, method, operation),
    }
    return {name: operation[name] for name in ORDER if name in operation}


def _paragraphs(text: str) -> str:
    """A docstring's lines are broken for the editor; a reader's page breaks them anew."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def _named(parameter: dict[str, Any]) -> dict[str, Any]:
    """A part of the path, with what it names."""
    description, example = PATH_PARAMETERS[parameter["name"]]
    return {**parameter, "description": description, "example": example}


def _answers(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    given = {int(status): answer for status, answer in operation["responses"].items() if status != "default"}
    good = {status: _good(answer) for status, answer in given.items() if status < 400}
    if method == "get" and any("ETag" in answer["headers"] for answer in good.values()):
        good[304] = {"description": "You have this version already."}
    answers = {str(status): answer for status, answer in sorted(good.items())}
    return {**answers, **refusals(path, method, operation), "default": {"$ref": "#/components/responses/Problem"}}


def _with_answers(paths: dict[str, Any], answers: Answers) -> dict[str, Any]:
    """Show the recorded answers of every operation."""
    for path in paths.values():
        for method in METHODS:
            recorded = answers.get(path[method]["operationId"], {}) if method in path else {}
            for status, examples in recorded.items():
                content = path[method]["responses"][status]["content"]["application/json"]
                content["examples"] = {name: {"value": body} for name, body in examples.items()}
    return paths


def _good(answer: dict[str, Any]) -> dict[str, Any]:
    """Every answer says how often one may ask. Single resources have a version; a page of them has none."""
    schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
    single = "$ref" in schema and not schema["$ref"].endswith("Page")
    names = [*(["ETag"] if single else []), *LIMIT_HEADERS]
    return {**answer, "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names}}


def _with_words(node: Any, words: dict[tuple[str, ...], str]) -> Any:
    """Point to the vocabulary's shape wherever its words are spelt out."""
    if isinstance(node, list):
        return [_with_words(each, words) for each in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("enum"), list):
        listed = tuple(word for word in node["enum"] if word is not None)
        if name := words.get(listed):
            kept = {key: value for key, value in node.items() if key not in {"type", "enum"}}
            word = {"$ref": f"#/components/schemas/{name}"}
            return {"anyOf": [word, {"type": "null"}], **kept} if None in node["enum"] else {**word, **kept}
    return {key: _with_words(value, words) for key, value in node.items()}
