"""Shapes of calls in the browser."""

import marshmallow as ma


class CallToken(ma.Schema):
    """What the page needs to connect its call. `token` opens nothing but calls out of this installation."""

    token = ma.fields.String(required=True, metadata={"description": "for the telephone provider's voice kit"})
    expires_at = ma.fields.DateTime(required=True)
    signalling = ma.fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "host and port of the local stand-in, for practice; else the provider's own"},
    )
