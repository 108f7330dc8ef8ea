"""What the document says of problems: which codes an operation may answer with, and how each of them looks.

Most follow from what an operation is. A route names only those that are its own: `@blp.problems("decline-exists")`.
"""

from collections.abc import Iterator
from typing import Any, Final

from .catalogue import CATALOGUE, ProblemKind
from .samples import CALL, DECLINE

DECLARED: Final = "x-problems"
WRITES: Final = frozenset({"post", "put", "patch", "delete"})
MEDIA_TYPE: Final = "application/problem+json"
# The fields of draft-ietf-httpapi-ratelimit-headers-11. They are missing where whoever runs this set no limit.
LIMIT_HEADERS: Final[dict[str, Any]] = {
    "RateLimit-Policy": {
        "description": "The quotas that hold for this request: `q` requests in `w` seconds.",
        "schema": {"type": "string"},
        "example": '"account";q=600;w=60, "address";q=1200;w=60',
    },
    "RateLimit": {
        "description": "What is left of the quota that ends first: `r` requests, until `t` seconds from now.",
        "schema": {"type": "string"},
        "example": '"account";r=599;t=42',
    },
}
_RETRY_AFTER: Final = {"description": "When to try again, in seconds from now.", "schema": {"type": "integer"}}
HEADERS: Final[dict[int, dict[str, Any]]] = {
    401: {"WWW-Authenticate": {"description": "How to sign in.", "schema": {"type": "string"}}},
    405: {"Allow": {"description": "The methods that this path has.", "schema": {"type": "string"}}},
    429: {
        "Retry-After": _RETRY_AFTER,
        **{name: {"$ref": f"#/components/headers/{name}"} for name in LIMIT_HEADERS},
    },
    503: {"Retry-After": _RETRY_AFTER},
}
# What some problems say beyond what all of them do.
MORE: Final[dict[str, dict[str, Any]]] = {
    "invalid": {
        "errors": [
            {
                "pointer": "/participants/0/contact/emails/0",
                "detail": "Give a mail address, such as priya@northwind.example.",
            }
        ]
    },
    "number-refused": {
        "errors": [
            {
                "pointer": "/phones/0/number",
                "detail": "This is an emergency or service number. Give the person's own number.",
            }
        ]
    },
    "decline-exists": {"links": {"decline": f"/api/v1/declines/{DECLINE}"}},
    "decline-not-ready": {"missing": ["reason"], "links": {"decline": f"/api/v1/declines/{DECLINE}"}},
    "live-call": {"links": {"call": f"/api/v1/calls/{CALL}"}},
    "open-findings": {
        "errors": [{"pointer": "/body", "detail": "This names the other employer."}],
        "findings": [
            {"rule": "names-employer", "severity": "must", "pointer": "/body", "text": "I have accepted Kestrel Labs."}
        ],
    },
    "template-problem": {"line": 3},
}


def refusals(path: str, method: str, operation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """`{status: answer}`: each a reference to the status's own answer, with the codes that this operation may have."""
    codes = list(dict.fromkeys([*operation.get(DECLARED, ()), *_following(path, method, operation)]))
    statuses = sorted({CATALOGUE[code].status for code in codes})
    return {
        str(status): {
            "$ref": f"#/components/responses/Problem{status}",
            "description": ", ".join(f"`{code}`" for code in codes if CATALOGUE[code].status == status),
        }
        for status in statuses
    }


def problem_responses() -> Iterator[tuple[str, dict[str, Any]]]:
    """The shared answers: one of any kind, and one for each status of the catalogue, with an example of each code."""
    anywhere = [CATALOGUE[code] for code in ("broken", "not-ready")]
    yield "Problem", {"description": "Something that may happen to every request.", "content": _content(anywhere)}
    for status in sorted({kind.status for kind in CATALOGUE.values()}):
        kinds = [kind for kind in CATALOGUE.values() if kind.status == status]
        headers = {"headers": HEADERS[status]} if status in HEADERS else {}
        description = "\n".join(f"- `{kind.code}`: {kind.meaning}" for kind in kinds)
        yield f"Problem{status}", {"description": description, **headers, "content": _content(kinds)}


def example_of(kind: ProblemKind) -> dict[str, Any]:
    """A problem of this kind as it is answered. The detail is often more particular."""
    return {
        "type": f"/problems/{kind.code}",
        "code": kind.code,
        "title": kind.title,
        "status": kind.status,
        "detail": kind.meaning,
        "instance": "0f8fad5bd9cb469fa16570867728950e",
        **MORE.get(kind.code, {}),
    }


def _content(kinds: list[ProblemKind]) -> dict[str, Any]:
    examples = {kind.code: {"value": example_of(kind)} for kind in kinds}
    return {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}}


def _following(path: str, method: str, operation: dict[str, Any]) -> Iterator[str]:
    """The codes that follow from what an operation is."""
    parameters = {each["$ref"].rpartition("/")[2] for each in operation.get("parameters", []) if "$ref" in each}
    yield from ("limit", "invalid")  # anywhere: too often, and an unknown query parameter
    if operation["security"]:
        yield from ("sign-in", "not-allowed")
    if "{" in path:
        yield "not-found"
    if "requestBody" in operation:
        yield "malformed"
    if method in WRITES:
        yield from ("too-large", "media-type", "changed-meanwhile")
    if parameters & {"IdempotencyKey", "IdempotencyKeyRequired"}:
        yield from ("in-progress", "key-reused")
    if "IdempotencyKeyRequired" in parameters:
        yield "key-needed"
    if "IfMatch" in parameters:
        yield from ("version-needed", "stale")
