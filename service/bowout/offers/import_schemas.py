"""Shapes of what is read out of a pasted offer: every leaf says where it was found, and how sure that is."""

import marshmallow as ma

from ..accounts.schemas import MeChange
from ..http.fields import Word
from ..vocabulary import Part, PayPeriod

MOST_IN = 200_000


class ImportIn(ma.Schema):
    """The text of a mail or a letter, as it was pasted. It is read and forgotten."""

    text = ma.fields.String(
        required=True,
        validate=ma.validate.Length(1, MOST_IN),
        metadata={"x-pii": True, "description": "the first 20,000 characters are read"},
    )
    locale = MeChange().fields["locale"]
    country = ma.fields.String(validate=ma.validate.Length(equal=2))


class _Leaf(ma.Schema):
    span = ma.fields.List(
        ma.fields.Integer(),
        required=True,
        validate=ma.validate.Length(equal=2),
        metadata={"description": "where it stands in the text: first character and the one after the last"},
    )
    confidence = ma.fields.Float(
        required=True, validate=ma.validate.Range(0, 1), metadata={"description": "from 0 to 1"}
    )


class StrLeaf(_Leaf):
    """A text that was found."""

    value = ma.fields.String(
        required=True, metadata={"description": "as it stands there, or brought into its usual form", "x-pii": True}
    )


class DayLeaf(_Leaf):
    """A day that was found."""

    value = ma.fields.String(required=True, metadata={"format": "date", "description": "the day"})


class DeadlineLeaf(_Leaf):
    """Until when they want an answer."""

    value = ma.fields.String(
        required=True,
        metadata={"description": "as offers take it: a moment with its zone where a time is said, else a day"},
    )


class NumLeaf(_Leaf):
    """A number that was found."""

    value = ma.fields.Float(required=True, metadata={"x-pii": True, "description": "the number"})


class PeriodLeaf(_Leaf):
    """What the pay is for."""

    value = Word(PayPeriod, required=True, metadata={"description": "the period"})


class PartsLeaf(_Leaf):
    """Somebody's parts in the hiring process."""

    value = ma.fields.List(Word(Part), required=True, metadata={"description": "the parts"})


def _leaf(schema: type[ma.Schema]) -> ma.fields.Nested:
    return ma.fields.Nested(schema, required=True, allow_none=True)


class FoundContact(ma.Schema):
    """Somebody who was found, mostly in the signature."""

    name = _leaf(StrLeaf)
    title = _leaf(StrLeaf)
    phone = _leaf(StrLeaf)
    extension = _leaf(StrLeaf)
    email = _leaf(StrLeaf)
    parts = _leaf(PartsLeaf)


class FoundPay(ma.Schema):
    """The pay that was found."""

    amount = _leaf(NumLeaf)
    amount_max = _leaf(NumLeaf)
    currency = _leaf(StrLeaf)
    period = _leaf(PeriodLeaf)


class Proposal(ma.Schema):
    """What the text says. What it does not say is null; nothing is guessed."""

    company = _leaf(StrLeaf)
    role = _leaf(StrLeaf)
    location = _leaf(StrLeaf)
    compensation = ma.fields.Nested(FoundPay, required=True)
    start_on = _leaf(DayLeaf)
    reply_by = _leaf(DeadlineLeaf)
    contacts = ma.fields.List(
        ma.fields.Nested(FoundContact),
        required=True,
        metadata={"description": "the people that it names, the sender first"},
    )
    mentioned = ma.fields.List(
        ma.fields.Nested(FoundContact),
        required=True,
        metadata={"description": "people to report to, whom the text asks nobody to call or write to"},
    )
    candidate = _leaf(StrLeaf)
    truncated = ma.fields.Boolean(required=True, metadata={"description": "the text was longer than what was read"})
