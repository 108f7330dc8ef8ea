"""What the OpenAPI document says of the whole API. It is served by `docs`, after `finishing` has gone over it."""

from pathlib import Path
from typing import Any, Final

import marshmallow as ma

INTRODUCTION: Final = Path(__file__).with_name("introduction.md")
API_PREFIX = "/api/v1"


class ProblemError(ma.Schema):
    """One thing that is wrong with what was sent."""

    pointer = ma.fields.String(
        required=True, metadata={"description": "JSON pointer of the field, or `?name` of a query parameter"}
    )
    detail = ma.fields.String(required=True, metadata={"description": "what to do, for people"})


class Problem(ma.Schema):
    """A problem document (RFC 9457): what went wrong, and what to do."""

    class Meta:
        # Some problems say more than all of them do.
        unknown = ma.INCLUDE

    type = ma.fields.String(required=True, metadata={"description": "a path of this service that explains the problem"})
    code = ma.fields.String(
        required=True, metadata={"description": "what programs go by; the last part of `type`", "pattern": "^[a-z-]+$"}
    )
    title = ma.fields.String(required=True, metadata={"description": "the kind of problem, for people"})
    status = ma.fields.Integer(required=True, metadata={"description": "the same as the answer's", "minimum": 400})
    detail = ma.fields.String(
        required=True, metadata={"description": "what went wrong here and what to do, for people"}
    )
    instance = ma.fields.String(
        required=True, metadata={"description": "the request's id, as in the X-Request-Id header and in the log"}
    )
    errors = ma.fields.List(ma.fields.Nested(ProblemError), metadata={"description": "the fields that it is about"})
    links = ma.fields.Dict(
        keys=ma.fields.String(),
        values=ma.fields.String(),
        metadata={"description": "paths of what stands in the way, by name: `decline`, `call`"},
    )
    findings = ma.fields.List(
        ma.fields.Dict(), metadata={"description": "what stands in the way of a text, each of the shape `Finding`"}
    )
    line = ma.fields.Integer(metadata={"description": "the line of a template's mistake, from 1", "minimum": 1})
    missing = ma.fields.List(
        ma.fields.String(),
        metadata={"description": "the fields of a decline that are to be given before it can be said"},
    )


PARAMETERS: dict[str, dict[str, Any]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "Anything that you use for this intent alone, such as a UUID: visible ASCII characters. The "
        "same key and body give the same answer for 7 days, and change nothing again.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 120, "pattern": "^[\\x21-\\x7e]+$"},
        "example": "9d8f6c1e-3b52-4a7e-8f10-2c4d6e8fa0b1",
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "description": "The ETag of the version that you read, or `*` for any. Without it the answer is 428, with that "
        "of an older version 412.",
        "schema": {"type": "string", "maxLength": 400},
        "example": '"3f2a9c51d07e4b68a1c5e90d7b24f836"',
    },
}
PARAMETERS["IdempotencyKeyRequired"] = {**PARAMETERS["IdempotencyKey"], "required": True}

SECURITY_SCHEMES = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-bowout",
        "description": "A browser's session, set by signing in (`createSession`); it may do everything that a key with "
        "the scope `all` may. Embedded installations add their port to the cookie's name, and leave out `__Host-` "
        "where they are served over plain HTTP.",
    },
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API key, made with `bowout api-key create --name … --scopes …`. The scope `all` stands for "
        "every one of these, which open:",
    },
}


def configuration(version: str) -> dict[str, Any]:
    """Flask settings for flask-smorest."""
    return {
        "API_TITLE": "Bowout",
        "API_VERSION": version,
        "OPENAPI_VERSION": "3.1.0",
        "API_SPEC_OPTIONS": {
            "info": {
                "summary": "Turn down a job offer by phone, kindly, and leave the door open.",
                "description": INTRODUCTION.read_text(encoding="utf-8"),
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/", "description": "This installation"}],
        },
    }


def complete(api: Any) -> None:
    """Add what every operation refers to."""
    api.spec.components.schema("Problem", schema=Problem)
    for name, parameter in PARAMETERS.items():
        api.spec.components.parameter(name, parameter["in"], parameter)
    for name, scheme in SECURITY_SCHEMES.items():
        api.spec.components.security_scheme(name, scheme)
