"""Shapes of offers and of the people of their hiring process."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import marshmallow as ma
from babel.core import get_global

from ..contacts.schemas import Contact, ContactIn
from ..http.fields import Id, Text, Word, day, moment
from ..http.paging import PageQuery, envelope
from ..store import now
from ..vocabulary import OfferEvent, OfferState, Part, PayPeriod

MOST_PARTICIPANTS = 30
MOST_MONEY = 1e12


class Money(ma.fields.Float):
    """A number, in whole currency. A number in quotes is refused: nobody knows how its separators are meant."""

    def __init__(self, **options: Any) -> None:
        super().__init__(validate=ma.validate.Range(0, MOST_MONEY), metadata={"x-pii": True}, **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> float:
        if isinstance(value, str):
            raise ma.ValidationError("Give a number without quotes.")
        return float(super()._deserialize(value, attr, data, **kwargs))


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Deadline(ma.fields.String):
    """A moment with its zone, or a day as `YYYY-MM-DD`; a day lasts until its end where the account is."""

    def __init__(self, **options: Any) -> None:
        words = (
            "until when they want an answer: a moment with its zone, or a day (YYYY-MM-DD), which lasts until its end "
            "in the account's time zone"
        )
        super().__init__(metadata={"description": words, "maxLength": 40}, **options)

    def _deserialize(  # type: ignore[override]
        self, value: Any, attr: str | None, data: Any, **kwargs: Any
    ) -> date | datetime:
        as_day = isinstance(value, str) and _DAY.fullmatch(value)
        field: ma.fields.Field[Any] = day() if as_day else moment()
        found: date | datetime = field.deserialize(value, attr, data, **kwargs)
        return found


def _known_currency(code: str) -> None:
    if code not in get_global("all_currencies"):
        raise ma.ValidationError("Give a currency by its three letters, such as USD.")


def _distinct(parts: list[Part]) -> None:
    if len(set(parts)) != len(parts):
        raise ma.ValidationError("Each part once.")


def _parts(**options: Any) -> ma.fields.List[Any]:
    return ma.fields.List(Word(Part), validate=[ma.validate.Length(1, len(Part)), _distinct], **options)


def _has_been(value: date) -> None:
    # Where the day begins first, it is fourteen hours later than in UTC.
    if value > (now() + timedelta(hours=14)).date():
        raise ma.ValidationError("Give a day that has been.")


def _past_day() -> ma.fields.Date:
    """A day on which something happened. How long ago that may be, nobody can say: an old job was signed long ago."""
    field = day(allow_none=True)
    field.validators.append(_has_been)
    return field


class CompensationIn(ma.Schema):
    """The pay: an amount, or a range up to `amount_max`, for each `period`."""

    amount = Money(allow_none=True, load_default=None)
    amount_max = Money(allow_none=True, load_default=None)
    currency = ma.fields.String(
        allow_none=True,
        load_default=None,
        validate=_known_currency,
        metadata={"description": "ISO 4217", "pattern": "^[A-Z]{3}$"},
    )
    period = Word(PayPeriod, allow_none=True, load_default=None)
    extras = Text(most=300, allow_none=True, load_default=None, pii=True)

    @ma.validates_schema
    def range_goes_up(self, data: dict[str, Any], **_: object) -> None:
        low, high = data.get("amount"), data.get("amount_max")
        if high is not None and low is None:
            raise ma.ValidationError("Give the lower end as amount.", "amount")
        if low is not None and high is not None and low > high:
            raise ma.ValidationError("The upper end is lower than amount.", "amount_max")


class Compensation(ma.Schema):
    """The pay, as it was given."""

    amount = ma.fields.Float(required=True, allow_none=True, metadata={"x-pii": True})
    amount_max = ma.fields.Float(required=True, allow_none=True, metadata={"x-pii": True})
    currency = ma.fields.String(required=True, allow_none=True)
    period = Word(PayPeriod, required=True, allow_none=True)
    extras = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})


class ParticipantPatch(ma.Schema):
    """Only what is given changes."""

    parts = _parts()
    met_on = _past_day()
    thank_for = Text(most=200, allow_none=True, metadata={"description": "words that follow «thank you for»"}, pii=True)


class ParticipantIn(ParticipantPatch):
    """Somebody's part: a new `contact`, or the `contact_id` of one that exists."""

    parts = _parts(required=True)
    contact = ma.fields.Nested(ContactIn)
    contact_id = ma.fields.UUID()

    @ma.validates_schema
    def one_contact(self, data: dict[str, Any], **_: object) -> None:
        if ("contact" in data) == ("contact_id" in data):
            raise ma.ValidationError("Give contact, or contact_id.", "contact")


class Participant(ma.Schema):
    """Somebody's part in an offer."""

    id = ma.fields.UUID(required=True)
    parts = ma.fields.List(Word(Part), required=True)
    met_on = ma.fields.Date(required=True, allow_none=True)
    thank_for = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    contact = ma.fields.Nested(Contact, required=True)


class OfferPatch(ma.Schema):
    """Only what is given changes. People are changed below `/participants` and `/contacts`."""

    company = Text(most=120)
    role = Text(most=160, allow_none=True)
    location = Text(most=160, allow_none=True)
    compensation = ma.fields.Nested(CompensationIn, allow_none=True)
    received_on = _past_day()
    reply_by = Deadline(allow_none=True)
    start_on = day(allow_none=True)
    signed_on = _past_day()
    conditions_met = ma.fields.Boolean(allow_none=True)
    notes = Text(most=5000, lines=True, allow_none=True, pii=True)


class OfferIn(OfferPatch):
    """A new offer, with its people. `id` and `external_id` make it safe to send the same offer again."""

    id = Id(metadata={"description": "a UUIDv7 of yours"})
    external_id = Text(most=120, allow_none=True, metadata={"description": "your own name for it, unique for you"})
    company = Text(most=120, required=True)
    participants = ma.fields.List(ma.fields.Nested(ParticipantIn), validate=ma.validate.Length(max=MOST_PARTICIPANTS))


class OfferLinks(ma.Schema):
    """Where the offer is."""

    self = ma.fields.String(required=True)
    flow = ma.fields.String(required=True, metadata={"description": "opens this offer in Bowout, on a phone too"})


class Offer(ma.Schema):
    """A job offer. `lapsed`: still open after `reply_by`; it can be declined all the same."""

    id = ma.fields.UUID(required=True)
    external_id = ma.fields.String(required=True, allow_none=True)
    state = Word(OfferState, required=True)
    allowed_events = ma.fields.List(Word(OfferEvent), required=True)
    lapsed = ma.fields.Boolean(required=True, metadata={"description": "still open after `reply_by`"})
    company = ma.fields.String(required=True)
    role = ma.fields.String(required=True, allow_none=True)
    location = ma.fields.String(required=True, allow_none=True)
    compensation = ma.fields.Nested(Compensation, required=True, allow_none=True)
    received_on = ma.fields.Date(required=True, allow_none=True)
    reply_by = ma.fields.DateTime(required=True, allow_none=True)
    start_on = ma.fields.Date(required=True, allow_none=True)
    signed_on = ma.fields.Date(required=True, allow_none=True)
    conditions_met = ma.fields.Boolean(required=True, allow_none=True)
    notes = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    participants = ma.fields.List(ma.fields.Nested(Participant), required=True)
    decline_id = ma.fields.UUID(required=True, allow_none=True, metadata={"description": "the active or last decline"})
    created_at = ma.fields.DateTime(required=True)
    updated_at = ma.fields.DateTime(required=True)
    links = ma.fields.Nested(OfferLinks, required=True)


class OfferEventIn(ma.Schema):
    """What happened to an offer."""

    event = Word(OfferEvent, required=True, metadata={"description": "one of the offer's `allowed_events`"})


class OfferQuery(PageQuery):
    state = Word(OfferState, load_default=None)
    external_id = Text(most=120, load_default=None, metadata={"description": "your own name for it"})


OfferList = envelope(Offer)
