"""The people of an offer's hiring process."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..contacts.actions import create_contact
from ..contacts.live_calls import refuse_during_a_call
from ..contacts.models import Contact
from ..store import Invalid, NotFound, load_owned, now
from .models import Offer, Participant
from .schemas import MOST_PARTICIPANTS


def add_participant(
    session: Session, *, offer: Offer, account: Account, regions: Collection[str], fields: dict[str, Any], at: str = ""
) -> Participant:
    """Add somebody's part, with a new contact or one that exists. `at` is the pointer of the part in the request.

    Raises `Invalid` and `NumberRefused`.
    """
    if len(offer.participants) >= MOST_PARTICIPANTS:
        raise Invalid(f"An offer has at most {MOST_PARTICIPANTS} people.", pointer=at or "/")
    if "contact" in fields:
        contact = create_contact(
            session, account=account, regions=regions, fields=fields["contact"], at=f"{at}/contact"
        )
    else:
        contact = _existing(session, offer=offer, contact_id=fields["contact_id"], at=f"{at}/contact_id")
    participant = Participant(
        id=uuid7(),
        account_id=account.id,
        position=max((each.position for each in offer.participants), default=-1) + 1,
        parts=[part.value for part in fields["parts"]],
        met_on=fields.get("met_on"),
        thank_for=fields.get("thank_for"),
        contact=contact,
        contact_id=contact.id,
    )
    offer.participants.append(participant)
    _touch(session, offer)
    return participant


def find_participant(offer: Offer, *, participant_id: UUID) -> Participant:
    """Raises `NotFound`."""
    for participant in offer.participants:
        if participant.id == participant_id:
            return participant
    raise NotFound("There is no such participant in this offer.")


def change_participant(
    session: Session, *, offer: Offer, participant: Participant, fields: dict[str, Any]
) -> Participant:
    if "parts" in fields:
        participant.parts = [part.value for part in fields["parts"]]
    for name in ("met_on", "thank_for"):
        if name in fields:
            setattr(participant, name, fields[name])
    _touch(session, offer)
    return participant


def remove_participant(session: Session, *, offer: Offer, participant: Participant) -> None:
    """Remove the part. The contact stays. Raises `LiveCall`."""
    refuse_during_a_call(session, offer_id=offer.id, contact_id=participant.contact_id)
    offer.participants.remove(participant)
    _touch(session, offer)


def _existing(session: Session, *, offer: Offer, contact_id: UUID, at: str) -> Contact:
    if any(each.contact_id == contact_id for each in offer.participants):
        raise Invalid("They have a part in this offer already. Change that one.", pointer=at)
    try:
        return load_owned(session, Contact, contact_id, account_id=offer.account_id)
    except NotFound:
        raise Invalid("There is no such contact.", pointer=at) from None


def _touch(session: Session, offer: Offer) -> None:
    """People are rows of their own; the offer's version must move with them all the same."""
    offer.updated_at = now()
    session.flush()
