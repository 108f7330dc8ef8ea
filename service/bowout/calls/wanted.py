"""Whether a dialled call is still wanted: decided when it is placed, when the gate opens, and when anything changes."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..contacts.models import ContactPhone
from ..declines.models import Decline
from ..declines.readiness import missing_for_a_call
from ..vocabulary import DeclineState
from .models import Call


def is_wanted(session: Session, call: Call) -> bool:
    """Whether the decline is still in its call, ready to be said, to this very person, on a number that is theirs."""
    decline = session.get(Decline, call.decline_id)
    if decline is None or decline.state is not DeclineState.IN_CALL or decline.contact_id != call.contact_id:
        return False
    return not missing_for_a_call(session, decline) and _is_their_number(session, call)


def _is_their_number(session: Session, call: Call) -> bool:
    theirs = sa.select(ContactPhone.id).where(
        ContactPhone.contact_id == call.contact_id,
        ContactPhone.number_hmac == call.callee_hmac,
        ContactPhone.bad.is_(False),
    )
    return call.contact_id is not None and session.scalar(theirs.limit(1)) is not None
