"""A step as the API shows it."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..contacts.models import Contact
from ..declines.models import Decline
from ..messages.models import Message
from ..offers.models import Offer
from ..vocabulary import MessageState
from ..words.addressing import address_of
from .models import Step
from .words import step_text

PLAIN = ("id", "kind", "state", "due_at", "time_zone", "released_by", "decline_id", "contact_id")


def describe_step(session: Session, step: Step) -> dict[str, Any]:
    """The shape `Step`."""
    contact = session.get(Contact, step.contact_id) if step.contact_id else None
    decline = session.get(Decline, step.decline_id) if step.decline_id else None
    offer = session.get(Offer, decline.offer_id) if decline else None
    company = offer.company if offer else None
    name = contact.name if contact else step.contact_name
    return {
        **{name: getattr(step, name) for name in PLAIN},
        "contact_name": name,
        "company": company,
        "message_id": _message_id(session, step),
        "text": step_text(step.kind, first_name=address_of(name).short, company=company),
    }


def _message_id(session: Session, step: Step) -> UUID | None:
    """The message that the step is about; where it was replaced, the one that took its place."""
    message = session.get(Message, step.message_id) if step.message_id else None
    if message is None or message.state is not MessageState.DROPPED or message.contact_id is None:
        return message.id if message else None
    query = sa.select(Message.id).where(
        Message.decline_id == message.decline_id,
        Message.contact_id == message.contact_id,
        Message.kind == message.kind,
        Message.state != MessageState.DROPPED,
    )
    return session.scalar(query.order_by(Message.id.desc()).limit(1)) or message.id
