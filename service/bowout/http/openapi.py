"""What the OpenAPI document says of the whole API. It is served by `docs`, after `finishing` has gone over it."""

from typing import Any

import marshmallow as ma

API_PREFIX = "/api/v1"


class ProblemError(ma.Schema):
    pointer = ma.fields.String(required=True, metadata={"description": "JSON pointer of the field"})
    detail = ma.fields.String(required=True)


class Problem(ma.Schema):
    """RFC 9457. `type` is a path of this service that explains the problem; `code` is its last part."""

    class Meta:
        # Some problems say more than all of them do.
        unknown = ma.INCLUDE

    type = ma.fields.String(required=True)
    code = ma.fields.String(required=True)
    title = ma.fields.String(required=True)
    status = ma.fields.Integer(required=True)
    detail = ma.fields.String(required=True)
    instance = ma.fields.String(required=True)
    errors = ma.fields.List(ma.fields.Nested(ProblemError))
    links = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String())
    findings = ma.fields.List(
        ma.fields.Dict(), metadata={"description": "what stands in the way of a text, each of the shape `Finding`"}
    )
    line = ma.fields.Integer(metadata={"description": "the line of a template's mistake"})
    missing = ma.fields.List(
        ma.fields.String(),
        metadata={"description": "the fields of a decline that are to be given before it can be said"},
    )


PROBLEM_SCHEMA = Problem

PARAMETERS: dict[str, dict[str, Any]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "One key per intent. The same key and body give the same answer for 7 days.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 120},
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "description": "The ETag of the version that you read. 428 without, 412 if it is stale.",
        "schema": {"type": "string", "maxLength": 400},
    },
}
PARAMETERS["IdempotencyKeyRequired"] = {**PARAMETERS["IdempotencyKey"], "required": True}

SECURITY_SCHEMES = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-bowout",
        "description": "Set by signing in. Embedded installations add their port to its name, and leave out `__Host-` "
        "where they are served over plain HTTP.",
    },
    "key": {"type": "http", "scheme": "bearer", "description": "An API key: `bowout api-key create --name …`"},
}


def configuration(version: str) -> dict[str, Any]:
    """Flask settings for flask-smorest."""
    return {
        "API_TITLE": "Bowout",
        "API_VERSION": version,
        "OPENAPI_VERSION": "3.1.0",
        "API_SPEC_OPTIONS": {
            "info": {
                "description": "Turn down a job offer by phone, kindly, and leave the door open.",
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/", "description": "this installation"}],
        },
    }


def complete(api: Any) -> None:
    """Add what every operation refers to."""
    for name, parameter in PARAMETERS.items():
        api.spec.components.parameter(name, parameter["in"], parameter)
    for name, scheme in SECURITY_SCHEMES.items():
        api.spec.components.security_scheme(name, scheme)
