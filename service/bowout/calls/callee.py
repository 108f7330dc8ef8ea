"""Whose number a call about a decline would ring."""

from sqlalchemy.orm import Session

from ..contacts.models import Contact, ContactPhone
from ..declines.models import Decline
from ..store import Refusal


class NoNumber(Refusal):
    """The person to call has no usable number."""

    code = "no-number"


def find_phone(session: Session, decline: Decline) -> ContactPhone | None:
    """The number to ring, None where there is nobody yet, or no number that is not marked bad."""
    contact = session.get(Contact, decline.contact_id) if decline.contact_id else None
    return contact.phone if contact else None


def phone_to_ring(session: Session, decline: Decline) -> ContactPhone:
    """Raises `NoNumber`."""
    if (phone := find_phone(session, decline)) is None:
        raise NoNumber("There is no number yet. Look at the bottom of their email, or ask for a good time to talk.")
    return phone
