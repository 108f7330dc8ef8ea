"""Shapes of steps."""

import marshmallow as ma

from ..http.fields import Word, moment
from ..http.paging import PageQuery, envelope
from ..vocabulary import StepKind, StepState


class Step(ma.Schema):
    """`time_zone` is the zone that `due_at` was meant in; `released_by` the event that a blocked step waits for."""

    id = ma.fields.UUID(required=True)
    kind = Word(StepKind, required=True)
    state = Word(StepState, required=True)
    due_at = ma.fields.AwareDateTime(format="iso", allow_none=True, required=True)
    time_zone = ma.fields.String(required=True)
    released_by = ma.fields.String(
        allow_none=True,
        required=True,
        metadata={"description": "the event that it waits for, such as `decline.employer_told`"},
    )
    decline_id = ma.fields.UUID(allow_none=True, required=True)
    contact_id = ma.fields.UUID(allow_none=True, required=True)
    contact_name = ma.fields.String(allow_none=True, required=True, metadata={"x-pii": True})
    company = ma.fields.String(allow_none=True, required=True)
    message_id = ma.fields.UUID(allow_none=True, required=True)
    text = ma.fields.String(
        required=True, metadata={"description": "what to do, in one line for people", "x-pii": True}
    )


class StepQuery(PageQuery):
    decline_id = ma.fields.UUID(load_default=None)
    state = Word(StepState, load_default=None)


class SnoozeIn(ma.Schema):
    """When to come back to a step."""

    until = moment(required=True, metadata={"description": "a time that is still to come"})


StepList = envelope(Step)
