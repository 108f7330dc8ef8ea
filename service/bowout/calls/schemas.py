"""Shapes of calls, of the ways to call, and of proving a number."""

import marshmallow as ma

from ..http.fields import Id, Text, Word, moment
from ..vocabulary import CallDirection, CallEvent, CallingProblem, CallMode, CallState, Outcome, OwnPhoneEvent, Reaction

RESULTS = (
    "how it ended; null while it has not. They: `completed`, `hm_no_answer`, `hm_busy`, `hm_failed`, `hm_canceled`, "
    "`hm_unknown`. The own phone: `user_no_answer`, `user_busy`, `user_failed`, `user_no_key`. Before: `canceled`, "
    "`rejected:` with the telephone network's code, `app_error`, `lost`, `not_started`. A call by the own dialler: "
    "`own_phone`, `not_made`, `unreported`"
)


class CallIn(ma.Schema):
    """A call to place."""

    id = Id(metadata={"description": "your own UUIDv7 for it, for commands that may be repeated"})
    decline_id = ma.fields.UUID(required=True)
    mode = Word(CallMode, required=True)
    direction = Word(
        CallDirection,
        load_default=CallDirection.OUTGOING,
        metadata={"description": "`incoming`: they rang; on the own phone only"},
    )
    happened_at = moment(metadata={"description": "when they rang, if not just now; for incoming calls"})
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
    """Where the call and its decline are."""

    self = ma.fields.String(required=True)
    decline = ma.fields.String(required=True, metadata={"description": "the decline's path"})


class CallOut(ma.Schema):
    """A call. It holds no telephone number, but for the one to dial on the own phone."""

    id = ma.fields.UUID(required=True)
    decline_id = ma.fields.UUID(required=True)
    contact_id = ma.fields.UUID(required=True, allow_none=True)
    contact_name = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    company = ma.fields.String(required=True)
    mode = Word(CallMode, required=True)
    direction = Word(CallDirection, required=True, metadata={"description": "whether they were rung, or rang"})
    state = Word(CallState, required=True)
    result = ma.fields.String(required=True, allow_none=True, metadata={"description": RESULTS})
    outcome = Word(Outcome, required=True, allow_none=True)
    no_was_said = ma.fields.Boolean(required=True, allow_none=True)
    reaction = ma.fields.String(required=True, allow_none=True, validate=ma.validate.OneOf(list(Reaction)))
    note = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    talk_seconds = ma.fields.Integer(required=True, metadata={"description": "how long both could talk, in seconds"})
    connected_at = ma.fields.DateTime(required=True, allow_none=True)
    dropped = ma.fields.Boolean(
        required=True, metadata={"description": "cut off within seconds of picking up, and nobody here asked for that"}
    )
    next_poll_ms = ma.fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "ask again after so many milliseconds; null once nothing will change by itself"},
    )
    text = ma.fields.String(
        required=True, metadata={"x-pii": True, "description": "where it stands, in one line for people"}
    )
    hint = ma.fields.String(
        required=True, allow_none=True, metadata={"x-pii": True, "description": "what to do now, for people"}
    )
    number = ma.fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "the number to dial on the own phone, E.164; null where Bowout dials", "x-pii": True},
    )
    extension = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    allowed_events = ma.fields.List(Word(CallEvent), required=True)
    created_at = ma.fields.DateTime(required=True)
    ended_at = ma.fields.DateTime(required=True, allow_none=True)
    server_time = ma.fields.DateTime(required=True)
    links = ma.fields.Nested(CallLinks, required=True)


class OwnPhoneIn(ma.Schema):
    """Something that happens on the own phone."""

    event = Word(OwnPhoneEvent, required=True, metadata={"description": "what happens"})
    happened_at = moment()


class CallingMode(ma.Schema):
    """One way of calling."""

    mode = Word(CallMode, required=True)
    available = ma.fields.Boolean(required=True, metadata={"description": "whether it can be used now"})
    code = ma.fields.String(
        required=True, allow_none=True, validate=ma.validate.OneOf(list(CallingProblem)),
        metadata={"description": "why not, for programs"},
    )  # fmt: skip
    reason = ma.fields.String(required=True, allow_none=True, metadata={"description": "why not, for people"})


class Calling(ma.Schema):
    """The ways of calling, and the number that is shown."""

    modes = ma.fields.List(
        ma.fields.Nested(CallingMode),
        required=True,
        metadata={"description": "each way, whether it is available or not"},
    )
    practice = ma.fields.Boolean(required=True)
    shown_number = ma.fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "what the other person sees when Bowout rings them, as people write it",
            "x-pii": True,
        },
    )
    shown_is_own = ma.fields.Boolean(required=True, metadata={"description": "it is the own number"})
    shown_note = ma.fields.String(
        required=True,
        allow_none=True,
        metadata={"x-pii": True, "description": "why it is not the own number, where that was wished"},
    )


class NumberIn(ma.Schema):
    """The own number."""

    number = Text(most=40, required=True, pii=True, metadata={"description": "in any spelling"})


class CodeIn(ma.Schema):
    """The code that came to the own number."""

    code = Text(most=10, least=4, required=True, metadata={"description": "as it came"})
