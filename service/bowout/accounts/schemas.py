"""Shapes of sessions and of the account."""

import marshmallow as ma

from ..http.fields import Email, Link, Text, Word
from ..vocabulary import Language, Mode, PhoneState


class SessionIn(ma.Schema):
    """How one signs in: the printed link's token, or as a guest."""

    link_token = Text(most=100, metadata={"description": "the token behind #sign-in= of the printed link"})
    guest = ma.fields.Boolean(metadata={"description": "true, in server mode: begin without an account of one's own"})

    @ma.validates_schema
    def one_way_in(self, data: dict[str, object], **_: object) -> None:
        if bool(data.get("link_token")) == bool(data.get("guest")):
            raise ma.ValidationError("Give link_token, or guest: true.")


class SessionOut(ma.Schema):
    """A browser's session; its cookie comes with the answer."""

    account_id = ma.fields.UUID(required=True)
    guest = ma.fields.Boolean(
        required=True, metadata={"description": "without an account of one's own; it goes after a week"}
    )
    expires_at = ma.fields.DateTime(required=True)


class OwnPhone(ma.Schema):
    """The account's own number. `number` is E.164, `national` as people write it."""

    number = ma.fields.String(
        allow_none=True, required=True, metadata={"description": "E.164; null before it is given", "x-pii": True}
    )
    national = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    state = Word(PhoneState, required=True)
    reason = ma.fields.String(
        allow_none=True, required=True, metadata={"description": "why it is not proven, for people"}
    )


class MeChange(ma.Schema):
    """Only what is given changes."""

    name = Text(most=120, allow_none=True, pii=True)
    email = Email(allow_none=True)
    relay_prefix = ma.fields.String(
        allow_none=True,
        validate=ma.validate.Regexp(r"[0-9*#]{1,8}\Z"),
        metadata={
            "x-pii": True,
            "description": "digits that a relay service for the deaf is dialled with",
            "pattern": "^[0-9*#]{1,8}$",
        },
    )
    time_zone = Text(most=60)
    country = ma.fields.String(validate=ma.validate.Length(equal=2))
    locale = ma.fields.String(validate=ma.validate.OneOf(list(Language)))
    sign_off = Text(most=120, allow_none=True, metadata={"description": "the last line of what is written"}, pii=True)
    profile_link = Link(allow_none=True)
    prefers_writing = ma.fields.Boolean(metadata={"description": "writing is offered before calling"})


class Me(ma.Schema):
    """The account of whoever asks."""

    id = ma.fields.UUID(required=True)
    name = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    email = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    phone = ma.fields.Nested(
        OwnPhone, required=True, metadata={"description": "the own number, which Bowout may ring once it is proven"}
    )
    relay_prefix = ma.fields.String(
        allow_none=True,
        required=True,
        metadata={"x-pii": True, "description": "digits that a relay service for the deaf is dialled with"},
    )
    time_zone = ma.fields.String(required=True)
    country = ma.fields.String(required=True)
    locale = ma.fields.String(required=True)
    sign_off = ma.fields.String(
        allow_none=True, required=True, metadata={"x-pii": True, "description": "the last line of what is written"}
    )
    profile_link = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    prefers_writing = ma.fields.Boolean(required=True, metadata={"description": "writing is offered before calling"})
    guest = ma.fields.Boolean(
        required=True, metadata={"description": "without an account of one's own; it goes after a week"}
    )
    mode = Word(Mode, required=True, metadata={"description": "how this installation runs"})
    practice = ma.fields.Boolean(required=True, metadata={"description": "calls ring nobody: practice only"})
    server_time = ma.fields.DateTime(required=True)
