"""The OpenAPI document's last touches: what follows from the conventions is added to every operation, in one order.

The routes say what is particular to them. What every operation shares (who may ask, versions, repeats, problems) is
derived here from what it is, so that no route can forget it.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from .. import vocabulary
from .describing import described, described_parameter, paragraphs, sentence
from .following import links_to_next
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
        "description": "The thing's version: give it back as If-Match to change it, as If-None-Match to read it anew.",
        "schema": {"type": "string"},
        "example": '"3f2a9c51d07e4b68a1c5e90d7b24f836"',
    },
    "Location": {"description": "The path of what was made.", "schema": {"type": "string"}},
    **LIMIT_HEADERS,
}


def finish(
    spec: dict[str, Any],
    *,
    answers: Answers = MappingProxyType({}),
    meanings: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Any]:
    """The document as it is served and committed: from what the library made of routes and shapes. Deterministic.

    `answers` are the recorded ones, `meanings` say what each shape is.
    """
    components = spec["components"]
    enums = vocabulary_schemas()
    shapes = {
        name: described(name, shape, meaning=meanings.get(name))
        for name, shape in components["schemas"].items()
        if name not in NOT_OURS
    }
    if clash := enums.keys() & shapes.keys():
        raise ValueError(f"a shape and an enum share a name: {', '.join(sorted(clash))}")
    words = {tuple(enum["enum"]): name for name, enum in enums.items()}
    paths = {path: _path(path, operations) for path, operations in spec["paths"].items()}
    links_to_next(paths)
    used = {tag for operation in _operations(paths) for tag in operation["tags"]}
    return {
        "openapi": spec["openapi"],
        "info": spec["info"],
        "servers": spec["servers"],
        "tags": [{**tag, "description": sentence(tag["description"])} for tag in spec["tags"] if tag["name"] in used],
        "paths": _with_answers(_with_words(paths, words), answers),
        "components": {
            "schemas": dict(sorted({**_with_words(shapes, words), **enums}.items())),
            "responses": dict(problem_responses()),
            "headers": HEADERS,
            "parameters": components["parameters"],
            "securitySchemes": _with_scopes(components["securitySchemes"], paths),
        },
    }


def vocabulary_schemas() -> dict[str, Any]:
    """Every enum of the vocabulary as a shape of its own, so that clients get a type for each."""
    enums = [getattr(vocabulary, name) for name in vocabulary.__all__]
    return {
        enum.__name__: {
            "type": "string",
            "enum": [word.value for word in enum],
            **({"description": paragraphs(enum.__doc__)} if enum.__doc__ else {}),
        }
        for enum in enums
    }


def _path(path: str, operations: dict[str, Any]) -> dict[str, Any]:
    shared = {"parameters": [_named(each) for each in operations["parameters"]]} if "parameters" in operations else {}
    found: dict[str, Any] = {
        method: _operation(path, method, operations[method]) for method in METHODS if method in operations
    }
    return {**shared, **found}


def _named(parameter: dict[str, Any]) -> dict[str, Any]:
    """A part of the path, with what it names."""
    description, example = PATH_PARAMETERS[parameter["name"]]
    return {**parameter, "description": description, "example": example}


def _operation(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    scope = next((each["key"][0] for each in operation["security"] if "key" in each), None)
    who = f"For a signed-in browser, or a key with the scope `{scope}`." if scope else "Needs no sign-in."
    operation = {
        **operation,
        "summary": operation["summary"].rstrip("."),
        "description": f"{paragraphs(operation.get('description', ''))}\n\n{who}",
        "responses": _answers(path, method, operation),
    }
    if "parameters" in operation:
        operation["parameters"] = [described_parameter(each) for each in operation["parameters"]]
    return {name: operation[name] for name in ORDER if name in operation}


def _answers(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    given = {int(status): answer for status, answer in operation["responses"].items() if status != "default"}
    good = {status: _good(status, answer) for status, answer in given.items() if status < 400}
    if method == "get" and any("ETag" in answer["headers"] for answer in good.values()):
        good[304] = {"description": "You have this version already."}
    answers = {str(status): answer for status, answer in sorted(good.items())}
    return {**answers, **refusals(path, method, operation), "default": {"$ref": "#/components/responses/Problem"}}


def _good(status: int, answer: dict[str, Any]) -> dict[str, Any]:
    """Every answer says how often one may ask; what was made, where it is; and single things have a version."""
    schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
    single = "$ref" in schema and not schema["$ref"].endswith("Page")
    names = [*(["Location"] if status == 201 else []), *(["ETag"] if single else []), *LIMIT_HEADERS]
    return {**answer, "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names}}


def _with_answers(paths: dict[str, Any], answers: Answers) -> dict[str, Any]:
    """Show the recorded answers of every operation."""
    for operation in _operations(paths):
        for status, examples in answers.get(operation["operationId"], {}).items():
            content = operation["responses"][status]["content"]["application/json"]
            content["examples"] = {name: {"value": body} for name, body in examples.items()}
    return paths


def _with_scopes(schemes: dict[str, Any], paths: dict[str, Any]) -> dict[str, Any]:
    """What each scope of a key opens."""
    opened: dict[str, list[str]] = {}
    for operation in _operations(paths):
        for scope in (scope for each in operation["security"] for scope in each.get("key", ())):
            opened.setdefault(scope, []).append(operation["operationId"])
    scopes = "\n".join(f"- `{scope}`: {', '.join(opened[scope])}" for scope in sorted(opened))
    return {**schemes, "key": {**schemes["key"], "description": f"{schemes['key']['description']}\n\n{scopes}"}}


def _operations(paths: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (path[method] for path in paths.values() for method in METHODS if method in path)


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
