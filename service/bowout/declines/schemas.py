"""Shapes of declines."""

import marshmallow as ma

from ..http.fields import Id, Text, Word
from ..http.paging import PageQuery, envelope
from ..vocabulary import Channel, DeclineEvent, DeclineState, Language, Openness, OtherJob, ReasonCategory, Route, Tone


class RouteAnswers(ma.Schema):
    """What was answered to «Is it safe to decline yet?». `other_job` begins the gate anew; the others add to it."""

    other_job = Word(OtherJob)
    conditions_met = ma.fields.Boolean(
        metadata={"description": "the other job's conditions, such as a background check, are met"}
    )
    would_change_mind = ma.fields.Boolean(metadata={"description": "there is something that would change the decision"})
    already_accepted = ma.fields.Boolean(metadata={"description": "this very offer was accepted before"})
    feels_wrong = ma.fields.Boolean(
        metadata={"description": "something about it feels wrong: nothing is said before that is settled"}
    )
    anyway = ma.fields.Boolean(metadata={"description": "override the route, after its warning"})
    answer_by = ma.fields.Date(metadata={"description": "the day until which to ask for time"})
    terms = Text(most=200, pii=True, metadata={"description": "what would change the person's mind"})


class Reason(ma.Schema):
    """Why, as it is said to them."""

    category = Word(ReasonCategory, required=True, metadata={"x-pii": True})
    sentence = Text(most=300, allow_none=True, load_default=None, pii=True)


class Counter(ma.Schema):
    """What they offered to change the decision, and the day promised for the answer."""

    terms = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    answer_by = ma.fields.Date(allow_none=True, required=True)


class DeclinePatch(ma.Schema):
    """Only what is given changes; `route_answers` are merged."""

    contact_id = ma.fields.UUID(allow_none=True)
    reason = ma.fields.Nested(Reason, allow_none=True)
    openness = Word(Openness)
    tone = Word(Tone)
    language = ma.fields.String(validate=ma.validate.OneOf(list(Language)))
    norm_pack = ma.fields.String(validate=ma.validate.Length(min=2, max=8))
    channel = Word(Channel)
    route_answers = ma.fields.Nested(RouteAnswers)


class DeclineIn(DeclinePatch):
    """The start of saying no to one offer. Everything but the offer may be said later."""

    id = Id()
    offer_id = ma.fields.UUID(required=True)


class Decline(ma.Schema):
    """The course of turning one offer down."""

    id = ma.fields.UUID(required=True)
    offer_id = ma.fields.UUID(required=True)
    contact_id = ma.fields.UUID(allow_none=True, required=True)
    state = Word(DeclineState, required=True)
    allowed_events = ma.fields.List(Word(DeclineEvent), required=True)
    route = Word(Route, allow_none=True, required=True)
    route_answers = ma.fields.Nested(RouteAnswers, required=True)
    advice = ma.fields.String(
        allow_none=True,
        required=True,
        metadata={"description": "what to think of before, for people; null where nothing needs saying"},
    )
    reason = ma.fields.Nested(Reason, allow_none=True, required=True)
    openness = Word(Openness, required=True)
    tone = Word(Tone, required=True)
    language = ma.fields.String(required=True)
    norm_pack = ma.fields.String(required=True)
    channel = Word(Channel, required=True)
    employer_knows = ma.fields.Boolean(
        required=True, metadata={"description": "the employer knows, and not only the agency"}
    )
    told_at = ma.fields.AwareDateTime(format="iso", allow_none=True, required=True)
    tries = ma.fields.Integer(required=True, metadata={"description": "how many calls reached nobody"})
    counter = ma.fields.Nested(Counter, allow_none=True, required=True)
    company = ma.fields.String(required=True)
    contact_name = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    created_at = ma.fields.AwareDateTime(format="iso", required=True)
    updated_at = ma.fields.AwareDateTime(format="iso", required=True)
    links = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String(), required=True)


class DeclineQuery(PageQuery):
    offer_id = ma.fields.UUID(load_default=None)
    state = Word(DeclineState, load_default=None)


class HistoryLine(ma.Schema):
    """Something that happened. `from` and `to` are states; both are null where no state changed."""

    at = ma.fields.AwareDateTime(format="iso", required=True)
    subject = ma.fields.String(
        required=True, metadata={"description": "to what: `offer`, `decline`, `call`, `message` or `step`"}
    )
    event = ma.fields.String(
        required=True, metadata={"description": "what happened, such as `decline.told` or `message.sent`"}
    )
    from_state = ma.fields.String(
        data_key="from", allow_none=True, required=True, metadata={"description": "the state before"}
    )
    to_state = ma.fields.String(
        data_key="to", allow_none=True, required=True, metadata={"description": "the state after"}
    )


DeclineList = envelope(Decline)
History = envelope(HistoryLine)
