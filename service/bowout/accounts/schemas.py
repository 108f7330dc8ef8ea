"""Shapes of sessions and of the account."""

import marshmallow as ma

from ..http.fields import Email, Link, Text, Word
from ..vocabulary import Mode, PhoneState


class SessionIn(ma.Schema):
    link_token = Text(most=100, metadata={"description": "the token behind #sign-in= of the printed link"})
    guest = ma.fields.Boolean()

    @ma.validates_schema
    def one_way_in(self, data: dict[str, object], **_: object) -> None:
        if bool(data.get("link_token")) == bool(data.get("guest")):
            raise ma.ValidationError("Give link_token, or guest: true.")


class SessionOut(ma.Schema):
    account_id = ma.fields.UUID(required=True)
    guest = ma.fields.Boolean(required=True)
    expires_at = ma.fields.DateTime(required=True)


class OwnPhone(ma.Schema):
    """The account's own number. `number` is E.164, `national` as people write it."""

    number = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    national = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    state = Word(PhoneState, required=True)
    reason = ma.fields.String(allow_none=True, required=True)


class MeChange(ma.Schema):
    name = Text(most=120, allow_none=True, pii=True)
    email = Email(allow_none=True)
    relay_prefix = ma.fields.String(
        allow_none=True, validate=ma.validate.Regexp(r"[0-9*#]{1,8}\Z"), metadata={"pattern": "^[0-9*#]{1,8}$"}
    )
    time_zone = Text(most=60)
    country = ma.fields.String(validate=ma.validate.Length(equal=2))
    locale = ma.fields.String(validate=ma.validate.OneOf(["en", "de", "es", "fr"]))
    sign_off = Text(most=120, allow_none=True)
    profile_link = Link(allow_none=True)
    prefers_writing = ma.fields.Boolean()


class Me(ma.Schema):
    id = ma.fields.UUID(required=True)
    name = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    email = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    phone = ma.fields.Nested(OwnPhone, required=True)
    relay_prefix = ma.fields.String(allow_none=True, required=True)
    time_zone = ma.fields.String(required=True)
    country = ma.fields.String(required=True)
    locale = ma.fields.String(required=True)
    sign_off = ma.fields.String(allow_none=True, required=True)
    profile_link = ma.fields.String(allow_none=True, required=True)
    prefers_writing = ma.fields.Boolean(required=True)
    guest = ma.fields.Boolean(required=True)
    mode = Word(Mode, required=True)
    practice = ma.fields.Boolean(required=True, metadata={"description": "calls ring nobody: practice only"})
    server_time = ma.fields.DateTime(required=True)
