"""What one can do with contacts and their numbers."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..accounts.rules import check_time_zone
from ..store import Invalid, Refusal, lookup, now
from .elsewhere import keep_name
from .live_calls import refuse_during_a_call, refuse_to_take_a_number_away
from .models import Contact, ContactPhone
from .numbers import ReadNumber, UnusableNumber, read_number

WantedPhone = tuple[str, str | None, str | None]
PLAIN = ("name", "pronounced", "title", "company", "emails", "time_zone", "profile_link")


class NumberRefused(Refusal):
    """The text is no number that may be kept as somebody's."""

    code = "number-refused"


def find_contacts(*, account_id: UUID, q: str | None = None) -> Any:
    """The query for an account's contacts, those whose name or company holds `q`."""
    query = sa.select(Contact).where(Contact.account_id == account_id)
    if q is None:
        return query
    wanted = q.lower()
    named = sa.func.lower(Contact.name).contains(wanted, autoescape=True)
    return query.where(named | sa.func.lower(Contact.company).contains(wanted, autoescape=True))


def create_contact(
    session: Session, *, account: Account, regions: Collection[str], fields: dict[str, Any], at: str = ""
) -> Contact:
    """Add a contact. `at` is the pointer of the contact within the request. Raises `Invalid` and `NumberRefused`."""
    # An empty list is given, so that nobody asks the database for the numbers of somebody who is new.
    contact = Contact(id=uuid7(), account_id=account.id, emails=[], phones=[])
    _apply(contact, account=account, regions=regions, fields=fields, at=at)
    session.add(contact)
    session.flush()
    return contact


def change_contact(
    session: Session, *, contact: Contact, account: Account, regions: Collection[str], fields: dict[str, Any]
) -> Contact:
    """Change what is given. A number that stays in the list keeps its bad mark. Raises `LiveCall`."""
    _apply(contact, account=account, regions=regions, fields=fields, at="")
    # The numbers are rows of their own; the contact's version must move with them all the same.
    contact.updated_at = now()
    session.flush()
    kept = [phone.number_hmac for phone in contact.phones]
    refuse_to_take_a_number_away(session, contact_id=contact.id, kept=kept)
    return contact


def delete_contact(session: Session, *, contact: Contact) -> None:
    """Remove a contact, and with it their part in every offer. Declines and calls lose the link, not their history.

    What was written to them, and what is lined up, keeps their name. Raises `LiveCall`.
    """
    refuse_during_a_call(session, contact_id=contact.id)
    keep_name(session, contact)
    session.delete(contact)
    session.flush()


def mark_bad(contact: Contact, *, number: str) -> None:
    """Mark a number as wrong, so that it is never rung again until somebody corrects it."""
    for phone in contact.phones:
        phone.bad = phone.bad or phone.number == number


def judge(number: str, *, account: Account, regions: Collection[str]) -> ReadNumber | None:
    """How a number that is kept reads today; None where the numbering plan has since changed under it."""
    try:
        return read_number(number, country=account.country, regions=regions)
    except UnusableNumber:
        return None


def _apply(contact: Contact, *, account: Account, regions: Collection[str], fields: dict[str, Any], at: str) -> None:
    if zone := fields.get("time_zone"):
        _check_zone(zone, at)
    old_zone = _zone_of(contact.phones, account=account, regions=regions)
    for name in PLAIN:
        if name in fields:
            setattr(contact, name, fields[name])
    if "phones" in fields:
        _replace_phones(contact, _read_all(fields["phones"], account=account, regions=regions, at=at))
    # A zone that nobody chose follows the number; one that somebody chose stays.
    if not fields.get("time_zone") and contact.time_zone in {None, old_zone}:
        contact.time_zone = _zone_of(contact.phones, account=account, regions=regions)


def _check_zone(zone: str, at: str) -> None:
    try:
        check_time_zone(zone)
    except Invalid as problem:
        raise Invalid(problem.detail, pointer=f"{at}/time_zone") from None


def _zone_of(phones: Sequence[ContactPhone], *, account: Account, regions: Collection[str]) -> str | None:
    read = (judge(phone.number, account=account, regions=regions) for phone in phones)
    return next((found.time_zone for found in read if found and found.time_zone), None)


def _read_all(
    phones: Sequence[dict[str, Any]], *, account: Account, regions: Collection[str], at: str
) -> list[WantedPhone]:
    """(number, extension, label) of each. Raises `NumberRefused` with the pointer of the first that cannot be kept."""
    read: list[WantedPhone] = []
    for place, phone in enumerate(phones):
        pointer = f"{at}/phones/{place}/number"
        try:
            found = read_number(phone["number"], country=account.country, regions=regions)
        except UnusableNumber as problem:
            raise NumberRefused(str(problem), pointer=pointer) from None
        entry = (found.number, phone.get("extension") or found.extension, phone.get("label"))
        if entry[:2] in [earlier[:2] for earlier in read]:
            raise Invalid("This number stands in the list already.", pointer=pointer)
        read.append(entry)
    return read


def _replace_phones(contact: Contact, wanted: Sequence[WantedPhone]) -> None:
    bad = {phone.number for phone in contact.phones if phone.bad}
    contact.phones = [
        ContactPhone(
            id=uuid7(),
            account_id=contact.account_id,
            position=place,
            number=number,
            number_hmac=lookup(number),
            extension=extension,
            label=label,
            bad=number in bad,
        )
        for place, (number, extension, label) in enumerate(wanted)
    ]
