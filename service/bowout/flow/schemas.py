"""Shapes of what touches several rooms at once."""

import marshmallow as ma

from ..calls.schemas import Calling, CallOut
from ..contacts.schemas import Contact
from ..declines.schemas import Decline
from ..declines.text_schemas import Script
from ..http.fields import Text, Word, moment
from ..messages.schemas import Message
from ..offers.schemas import Offer
from ..steps.schemas import Step
from ..vocabulary import DeclineEvent, OfferState, Outcome, Reaction, WhatNext


class DeclineEventIn(ma.Schema):
    """What happens to a decline as a whole."""

    event = Word(DeclineEvent, required=True, metadata={"description": "one of the decline's allowed_events"})
    until = moment(load_default=None, allow_none=True, metadata={"description": "with wait: when to look again"})


class OutcomeIn(ma.Schema):
    """What happened. May be sent again to correct it, until a message that followed was sent."""

    outcome = Word(Outcome, required=True)
    no_was_said = ma.fields.Boolean(load_default=None, allow_none=True)
    reaction = ma.fields.String(load_default=None, allow_none=True, validate=ma.validate.OneOf(list(Reaction)))
    note = Text(most=2000, lines=True, load_default=None, allow_none=True, pii=True)
    chips = ma.fields.List(
        Text(most=80),
        load_default=list,
        validate=ma.validate.Length(max=12),
        metadata={"x-pii": True, "description": "what was tapped about the call: kept with the note"},
    )
    happened_at = moment(load_default=None, allow_none=True)
    try_again_at = moment(load_default=None, allow_none=True, metadata={"description": "a time that they named"})
    answer_by = ma.fields.Date(load_default=None, allow_none=True, metadata={"description": "the day promised to them"})
    terms = Text(most=200, load_default=None, allow_none=True, pii=True)


class OutcomeResult(ma.Schema):
    """What the outcome changed and lined up, and where the page goes on."""

    call = ma.fields.Nested(CallOut, required=True, metadata={"description": "with its outcome"})
    decline = ma.fields.Nested(Decline, required=True, metadata={"description": "where it stands now"})
    offer_state = Word(OfferState, required=True, metadata={"description": "where the offer stands now"})
    messages = ma.fields.List(
        ma.fields.Nested(Message), required=True, metadata={"description": "those that were drafted"}
    )
    steps = ma.fields.List(ma.fields.Nested(Step), required=True, metadata={"description": "those that were lined up"})
    next = ma.fields.String(
        required=True, validate=ma.validate.OneOf(list(WhatNext)), metadata={"description": "where to go on"}
    )


class Window(ma.Schema):
    """Whether they can be rung now. `last_day`: they want to know within a day, or wanted to before."""

    zone = ma.fields.String(required=True, metadata={"description": "the IANA name of where they are"})
    local_time = ma.fields.String(required=True, metadata={"description": "the time there, HH:MM"})
    good_now = ma.fields.Boolean(required=True, metadata={"description": "they are likely at work"})
    warning = ma.fields.String(
        allow_none=True, required=True, metadata={"description": "why one should not ring now, for people"}
    )
    last_day = ma.fields.Boolean(
        required=True, metadata={"description": "they want to know within a day, or wanted to before"}
    )
    opens_at = ma.fields.AwareDateTime(format="iso", allow_none=True, required=True)


class Kit(ma.Schema):
    """All that the screens of a decline show."""

    decline = ma.fields.Nested(Decline, required=True, metadata={"description": "the decline"})
    offer = ma.fields.Nested(Offer, required=True, metadata={"description": "its offer"})
    contact = ma.fields.Nested(Contact, allow_none=True, required=True)
    script = ma.fields.Nested(Script, required=True, metadata={"description": "what to say"})
    window = ma.fields.Nested(Window, required=True, metadata={"description": "whether they can be rung now"})
    calling = ma.fields.Nested(Calling, required=True, metadata={"description": "the ways of calling"})
    live_call = ma.fields.Nested(
        CallOut, allow_none=True, required=True, metadata={"description": "the call that is going on"}
    )
    last_call = ma.fields.Nested(
        CallOut, allow_none=True, required=True, metadata={"description": "the call about it that came last"}
    )
    messages = ma.fields.List(
        ma.fields.Nested(Message), required=True, metadata={"description": "all that were not dropped"}
    )
    server_time = ma.fields.AwareDateTime(format="iso", required=True)
