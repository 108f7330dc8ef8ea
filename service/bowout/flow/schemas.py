"""Shapes of what touches several rooms at once."""

import marshmallow as ma

from ..calls.schemas import Calling, CallOut
from ..contacts.schemas import Contact
from ..declines.schemas import Decline, Script
from ..http.fields import Text, Word, moment
from ..messages.schemas import Message
from ..offers.schemas import Offer
from ..steps.schemas import Step
from ..vocabulary import DeclineEvent, OfferState, Outcome

NEXT = ("email", "try_again", "counter", "done")
REACTIONS = ("well", "disappointed")


class DeclineEventIn(ma.Schema):
    event = Word(DeclineEvent, required=True, metadata={"description": "one of the decline's allowed_events"})
    until = moment(load_default=None, allow_none=True, metadata={"description": "with wait: when to look again"})


class OutcomeIn(ma.Schema):
    """What happened. May be sent again to correct it, until a message that followed was sent."""

    outcome = Word(Outcome, required=True)
    no_was_said = ma.fields.Boolean(load_default=None, allow_none=True)
    reaction = ma.fields.String(load_default=None, allow_none=True, validate=ma.validate.OneOf(REACTIONS))
    note = Text(most=2000, lines=True, load_default=None, allow_none=True, pii=True)
    chips = ma.fields.List(Text(most=80), load_default=list, validate=ma.validate.Length(max=12))
    happened_at = moment(load_default=None, allow_none=True)
    try_again_at = moment(load_default=None, allow_none=True, metadata={"description": "a time that they named"})
    answer_by = ma.fields.Date(load_default=None, allow_none=True, metadata={"description": "the day promised to them"})
    terms = Text(most=200, load_default=None, allow_none=True, pii=True)


class OutcomeResult(ma.Schema):
    """What the outcome changed and lined up, and where the page goes on."""

    call = ma.fields.Nested(CallOut, required=True)
    decline = ma.fields.Nested(Decline, required=True)
    offer_state = Word(OfferState, required=True)
    messages = ma.fields.List(ma.fields.Nested(Message), required=True)
    steps = ma.fields.List(ma.fields.Nested(Step), required=True)
    next = ma.fields.String(required=True, validate=ma.validate.OneOf(NEXT))


class Window(ma.Schema):
    """Whether they can be rung now. `last_day`: they want to know within a day, or wanted to before."""

    zone = ma.fields.String(required=True)
    local_time = ma.fields.String(required=True)
    good_now = ma.fields.Boolean(required=True)
    warning = ma.fields.String(allow_none=True, required=True)
    last_day = ma.fields.Boolean(required=True)
    opens_at = ma.fields.AwareDateTime(format="iso", allow_none=True, required=True)


class Kit(ma.Schema):
    """All that the screens of a decline show."""

    decline = ma.fields.Nested(Decline, required=True)
    offer = ma.fields.Nested(Offer, required=True)
    contact = ma.fields.Nested(Contact, allow_none=True, required=True)
    script = ma.fields.Nested(Script, required=True)
    window = ma.fields.Nested(Window, required=True)
    calling = ma.fields.Nested(Calling, required=True)
    live_call = ma.fields.Nested(CallOut, allow_none=True, required=True)
    last_call = ma.fields.Nested(CallOut, allow_none=True, required=True)
    messages = ma.fields.List(ma.fields.Nested(Message), required=True)
    server_time = ma.fields.AwareDateTime(format="iso", required=True)
