"""One answer with all that the screens of a decline show, for the copy that works without a connection."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..calls.actions import last_call, live_call
from ..calls.calling import describe_calling
from ..calls.describe import describe_call
from ..contacts.describe import describe as describe_contact
from ..contacts.models import Contact
from ..declines.describe import describe as describe_decline
from ..declines.models import Decline
from ..declines.scripts import current_script, describe_script
from ..messages.describe import describe_message
from ..messages.models import Message
from ..offers.describe import describe as describe_offer
from ..offers.models import Offer
from ..settings import Settings
from ..store import now
from ..vocabulary import MessageState
from .window import describe_window


def describe_kit(session: Session, decline: Decline, *, settings: Settings) -> dict[str, Any]:
    """The shape `Kit`. Dropped messages are left out."""
    account, offer = session.get_one(Account, decline.account_id), session.get_one(Offer, decline.offer_id)
    contact = session.get(Contact, decline.contact_id) if decline.contact_id else None
    live, last = live_call(session, account_id=account.id), last_call(session, decline_id=decline.id)
    regions = settings.calls.regions
    return {
        "decline": describe_decline(session, decline),
        "offer": describe_offer(
            offer, account=account, regions=regions, public_url=settings.public_url, decline_id=decline.id
        ),
        "contact": describe_contact(contact, account=account, regions=regions) if contact else None,
        "script": describe_script(session, decline, current_script(session, decline)),
        "window": describe_window(contact=contact, account=account, offer=offer, at=now()),
        "calling": describe_calling(session, account=account, settings=settings),
        "live_call": describe_call(session, live) if live else None,
        "last_call": describe_call(session, last) if last else None,
        "messages": [describe_message(session, each) for each in _messages(session, decline)],
        "server_time": now(),
    }


def _messages(session: Session, decline: Decline) -> list[Message]:
    query = sa.select(Message).where(Message.decline_id == decline.id, Message.state != MessageState.DROPPED)
    return list(session.scalars(query.order_by(Message.id)))
