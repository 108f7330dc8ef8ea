"""Shapes of calls, of the ways to call, and of proving a number."""

import marshmallow as ma

from ..http.fields import Id, Text, Word, moment
from ..vocabulary import CallDirection, CallEvent, CallMode, CallState, Outcome, OwnPhoneEvent
from .health import WORDS


class CallIn(ma.Schema):
    id = Id(metadata={"description": "your own UUIDv7 for it, for commands that may be repeated"})
    decline_id = ma.fields.UUID(required=True)
    mode = Word(CallMode, required=True)
    direction = Word(CallDirection, load_default=CallDirection.OUTGOING)
    happened_at = moment()
    late_ok = ma.fields.Boolean(metadata={"description": "yes, also outside 8 to 18 where they are"})
    again_ok = ma.fields.Boolean(metadata={"description": "yes, we agreed to speak again"})
    service_number_ok = ma.fields.Boolean(
        metadata={"description": "yes, show them this service’s number, also where they usually see the own one"}
    )

    @ma.validates_schema
    def only_the_own_phone_is_rung(self, data: dict[str, object], **_: object) -> None:
        if data.get("direction") is CallDirection.INCOMING and data.get("mode") is not CallMode.OWN_PHONE:
            raise ma.ValidationError("Calls come in on the own phone only.", "direction")


class CallLinks(ma.Schema):
    self = ma.fields.String(required=True)
    decline = ma.fields.String(required=True)


class CallOut(ma.Schema):
    """A call. It holds no telephone number, but for the one to dial on the own phone."""

    id = ma.fields.UUID(required=True)
    decline_id = ma.fields.UUID(required=True)
    contact_id = ma.fields.UUID(required=True, allow_none=True)
    contact_name = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    company = ma.fields.String(required=True)
    mode = Word(CallMode, required=True)
    direction = Word(CallDirection, required=True)
    state = Word(CallState, required=True)
    result = ma.fields.String(
        required=True, allow_none=True, metadata={"description": "how it ended: completed, hm_busy, user_no_key, …"}
    )
    outcome = Word(Outcome, required=True, allow_none=True)
    no_was_said = ma.fields.Boolean(required=True, allow_none=True)
    reaction = ma.fields.String(required=True, allow_none=True)
    note = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    talk_seconds = ma.fields.Integer(required=True)
    connected_at = ma.fields.DateTime(required=True, allow_none=True)
    dropped = ma.fields.Boolean(required=True)
    next_poll_ms = ma.fields.Integer(required=True, allow_none=True)
    text = ma.fields.String(required=True)
    hint = ma.fields.String(required=True, allow_none=True)
    number = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    extension = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    allowed_events = ma.fields.List(Word(CallEvent), required=True)
    created_at = ma.fields.DateTime(required=True)
    ended_at = ma.fields.DateTime(required=True, allow_none=True)
    server_time = ma.fields.DateTime(required=True)
    links = ma.fields.Nested(CallLinks, required=True)


class OwnPhoneIn(ma.Schema):
    event = Word(OwnPhoneEvent, required=True)
    happened_at = moment()


class CallingMode(ma.Schema):
    """One way of calling."""

    mode = Word(CallMode, required=True)
    available = ma.fields.Boolean(required=True)
    code = ma.fields.String(
        required=True, allow_none=True, validate=ma.validate.OneOf(["not-set-up", "unproven", *WORDS]),
        metadata={"description": "why not, for programs"},
    )  # fmt: skip
    reason = ma.fields.String(required=True, allow_none=True, metadata={"description": "why not, for people"})


class Calling(ma.Schema):
    modes = ma.fields.List(ma.fields.Nested(CallingMode), required=True)
    practice = ma.fields.Boolean(required=True)
    shown_number = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    shown_is_own = ma.fields.Boolean(required=True)
    shown_note = ma.fields.String(
        required=True, allow_none=True,
        metadata={"x-pii": True, "description": "why it is not the own number, where that was wished"},
    )  # fmt: skip


class NumberIn(ma.Schema):
    number = Text(most=40, required=True, pii=True)


class CodeIn(ma.Schema):
    code = Text(most=10, least=4, required=True)
