"""A message as the API shows it."""

from typing import Any, Final

from sqlalchemy.orm import Session

from ..contacts.models import Contact
from .models import Message
from .states import allowed_events
from .wording import findings_of, wording_of

# Sending from here is not built yet: messages go out through the person's own mail app.
CAN_SEND: Final = False
PLAIN = (
    "id", "decline_id", "contact_id", "kind", "state", "edited", "handed_over_at", "sent_at", "created_at",
    "updated_at",
)  # fmt: skip


def describe_message(session: Session, message: Message) -> dict[str, Any]:
    """The shape `Message`, with the words as they stand and the check over them."""
    words = wording_of(session, message)
    contact = session.get(Contact, message.contact_id) if message.contact_id else None
    return {
        **{name: getattr(message, name) for name in PLAIN},
        "contact_name": contact.name if contact else message.contact_name,
        "to": words.to,
        "subject": words.subject,
        "body": words.body,
        "findings": findings_of(session, message, words),
        "allowed_events": allowed_events(message.state, can_send=CAN_SEND),
        "can_send": CAN_SEND,
        "links": {"self": f"/api/v1/messages/{message.id}"},
    }
