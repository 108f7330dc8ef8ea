"""The rows that the stories of declines begin with, made directly: how they come in is other rooms' business."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from bowout.contacts.models import Contact, ContactPhone
from bowout.offers.models import Offer, Participant
from bowout.store import lookup
from bowout.vocabulary import OfferState, Part
from tests.api import Api

PRIYA = "Priya Raman"
NUMBER = "+13125550142"


def person(
    api: Api,
    name: str = PRIYA,
    *,
    number: str | None = NUMBER,
    email: str | None = "priya@northwind.example",
    **more: Any,
) -> UUID:
    """A contact of the account's."""
    contact = Contact(id=uuid7(), account_id=api.account_id, name=name, emails=[email] if email else [], **more)
    if number:
        contact.phones = [
            ContactPhone(id=uuid7(), account_id=api.account_id, number=number, number_hmac=lookup(number))
        ]
    with api.parts.database.transaction() as session:
        session.add(contact)
    return contact.id


def offer(api: Api, company: str = "Northwind", *, people: dict[UUID, list[Part]] | None = None, **fields: Any) -> UUID:
    """An offer of the account's with its people."""
    row = Offer(
        id=uuid7(),
        account_id=api.account_id,
        company=company,
        **{"state": OfferState.OPEN, "role": "Senior data engineer", "reply_by": in_days(10), **fields},
    )
    row.participants = [
        Participant(
            id=uuid7(),
            account_id=api.account_id,
            contact_id=contact_id,
            position=place,
            parts=[part.value for part in parts],
            thank_for="the walk through the data platform",
        )
        for place, (contact_id, parts) in enumerate((people or {}).items())
    ]
    with api.parts.database.transaction() as session:
        session.add(row)
    return row.id


def northwind(api: Api, **fields: Any) -> tuple[UUID, UUID]:
    """Northwind's offer, extended by Priya Raman: the ids of the offer and of her."""
    priya = person(api, time_zone="America/Chicago")
    return offer(api, people={priya: [Part.EXTENDED_OFFER, Part.HIRING_MANAGER]}, **fields), priya


def ready(api: Api, **choices: Any) -> Any:
    """A decline of Northwind's offer that can be said at once."""
    offer_id, priya = northwind(api)
    return start(api, offer_id, contact_id=str(priya), **choices)


def start(api: Api, offer_id: UUID, **choices: Any) -> Any:
    body = {
        "offer_id": str(offer_id),
        "reason": {"category": "role_content", "sentence": None},
        "route_answers": {"other_job": "signed"},
        **choices,
    }
    return api.ok(api.post("declines", body), 201)


def in_days(days: float) -> datetime:
    return datetime.now(UTC) + timedelta(days=days)
