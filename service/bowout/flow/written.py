"""The written path: the same steps, in writing. What it needs is drafted as soon as it can be."""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..contacts.models import Contact
from ..declines.models import Decline
from ..messages import actions as messages
from ..messages.models import Message
from ..vocabulary import Channel, DeclineState, MessageEvent, MessageKind, MessageState, Route

# What is said in writing instead of on the phone, by route.
INSTEAD_OF_CALLING: Final = {
    Route.DECLINE: MessageKind.WRITTEN_DECLINE,
    Route.ASK_FOR_TIME: MessageKind.ASK_FOR_TIME,
    Route.ASK_FOR_TERMS: MessageKind.ASK_FOR_TERMS,
    Route.WITHDRAW_ACCEPTANCE: MessageKind.WITHDRAW_ACCEPTANCE,
}
BEFORE_TELLING: Final = frozenset({*INSTEAD_OF_CALLING.values(), MessageKind.COUNTER_REPLY, MessageKind.CALL_REQUEST})
STILL_PREPARING: Final = frozenset(
    {DeclineState.DECIDING, DeclineState.PREPARING, DeclineState.READY, DeclineState.WAITING}
)


def line_up_writing(session: Session, decline: Decline) -> None:
    """Let the drafts that come before the telling follow the choices. What the person touched is left alone."""
    if decline.state not in STILL_PREPARING:
        return
    contact = session.get(Contact, decline.contact_id) if decline.contact_id else None
    kind = _wanted(decline, contact)
    if contact is not None and kind is not None:
        messages.draft_message(session, decline=decline, contact=contact, kind=kind)
    query = sa.select(Message).where(
        Message.decline_id == decline.id,
        Message.state == MessageState.DRAFT,
        Message.kind.in_(BEFORE_TELLING),
        Message.edited.is_(False),
    )
    for draft in session.scalars(query):
        if (draft.kind, draft.contact_id) != (kind, decline.contact_id):
            messages.apply(session, draft, MessageEvent.DROP)


def _wanted(decline: Decline, contact: Contact | None) -> MessageKind | None:
    """The letter itself on the written path; a discreet question for a good time where there is no number to ring."""
    if contact is None or decline.state not in {DeclineState.PREPARING, DeclineState.READY} or decline.route is None:
        return None
    if decline.channel is Channel.PHONE:
        return MessageKind.CALL_REQUEST if contact.phone is None else None
    if decline.state is not DeclineState.READY:
        return None
    if decline.counter is not None and decline.route is Route.DECLINE:
        return MessageKind.COUNTER_REPLY
    return INSTEAD_OF_CALLING[decline.route]
