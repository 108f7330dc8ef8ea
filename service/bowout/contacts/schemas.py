"""Shapes of contacts."""

import re
from typing import Any

import marshmallow as ma

from ..http.fields import Email, Link, Text
from ..http.paging import PageQuery, envelope
from .numbers import LONGEST_EXTENSION, LONGEST_TEXT

MOST_PHONES = 8
MOST_EMAILS = 8
EXTENSION = re.compile(rf"[0-9]{{1,{LONGEST_EXTENSION}}}")


def _digits_only(text: str) -> None:
    if not EXTENSION.fullmatch(text):
        raise ma.ValidationError(f"An extension has 1 to {LONGEST_EXTENSION} digits.")


class PhoneIn(ma.Schema):
    """A number in any spelling; without a country code it is read as one of the account's country."""

    number = Text(most=LONGEST_TEXT, required=True, pii=True, metadata={"description": "in any spelling"})
    extension = ma.fields.String(
        allow_none=True, validate=_digits_only, metadata={"pattern": f"^{EXTENSION.pattern}$", "x-pii": True}
    )
    label = Text(most=40, allow_none=True)


def _phones() -> ma.fields.List[Any]:
    return ma.fields.List(ma.fields.Nested(PhoneIn), validate=ma.validate.Length(max=MOST_PHONES))


def _emails() -> ma.fields.List[Any]:
    return ma.fields.List(Email(), validate=ma.validate.Length(max=MOST_EMAILS))


class ContactPatch(ma.Schema):
    """Only what is given changes. `phones` and `emails` replace the whole list."""

    name = Text(most=120, pii=True)
    pronounced = Text(most=120, allow_none=True, pii=True)
    title = Text(most=120, allow_none=True, metadata={"description": "their job's title"}, pii=True)
    company = Text(most=120, allow_none=True)
    phones = _phones()
    emails = _emails()
    time_zone = Text(most=60, allow_none=True, metadata={"description": "IANA name; default: that of the number"})
    profile_link = Link(allow_none=True)


class ContactIn(ContactPatch):
    """A new contact."""

    name = Text(most=120, required=True, pii=True)


class ContactPhone(ma.Schema):
    """`national` is for people, `number` for programs. A `bad` number was wrong when it was rung."""

    number = ma.fields.String(required=True, metadata={"x-pii": True, "description": "E.164"})
    extension = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    label = ma.fields.String(required=True, allow_none=True)
    bad = ma.fields.Boolean(required=True, metadata={"description": "it was wrong when it was rung"})
    national = ma.fields.String(required=True, metadata={"x-pii": True})
    dialable = ma.fields.Boolean(required=True, metadata={"description": "whether Bowout itself can ring it"})
    warning = ma.fields.String(required=True, allow_none=True, metadata={"description": "why not, for people"})


class SelfLink(ma.Schema):
    """Where the thing itself is."""

    self = ma.fields.String(required=True)


class Contact(ma.Schema):
    """Somebody, and how to reach them."""

    id = ma.fields.UUID(required=True)
    name = ma.fields.String(required=True, metadata={"x-pii": True})
    pronounced = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    title = ma.fields.String(
        required=True, allow_none=True, metadata={"x-pii": True, "description": "their job's title"}
    )
    company = ma.fields.String(required=True, allow_none=True)
    phones = ma.fields.List(ma.fields.Nested(ContactPhone), required=True)
    emails = ma.fields.List(ma.fields.String(metadata={"x-pii": True}), required=True)
    time_zone = ma.fields.String(required=True, allow_none=True)
    profile_link = ma.fields.String(required=True, allow_none=True, metadata={"x-pii": True})
    created_at = ma.fields.DateTime(required=True)
    updated_at = ma.fields.DateTime(required=True)
    links = ma.fields.Nested(SelfLink, required=True)


class ContactQuery(PageQuery):
    q = Text(most=120, load_default=None, metadata={"description": "part of a name or a company"})


ContactList = envelope(Contact)
