"""Whether one may ring them about a decline now. That they ring back is another matter: it comes when it comes."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..offers.models import Participant
from ..store import Conflict
from ..vocabulary import DeclineState
from . import gate
from .models import Decline
from .states import FINISHED, PREPARING, RESTING

# What is to be done first, by the decline's field that says it; `state` is changed by one of the allowed events.
WORDS: Final[Mapping[str, str]] = {
    "route_answers": "Answer first whether it is safe to decline: as things stand there is nothing to tell them yet.",
    "contact_id": "Choose first whom to call, out of the people of this offer.",
    "reason": "Choose a reason first: they may ask for it.",
    "state": "This decline rests. Go on with it first: the event resume.",
}


class NotReady(Conflict):
    """The decline cannot be said yet. `more["missing"]` names its fields, the first of which the detail is about."""

    code = "decline-not-ready"


def missing_for_a_call(session: Session, decline: Decline) -> tuple[str, ...]:
    """What must be there before one rings them, as fields of the decline; nothing where one may ring.

    Judged by what is there now and not by the state alone: a contact may have been deleted since.
    """
    # During a call it counts where the decline was before.
    stands = (decline.resume_state or DeclineState.READY) if decline.state is DeclineState.IN_CALL else decline.state
    if stands in RESTING or stands in FINISHED:
        return ("state",)
    if stands not in PREPARING:
        return () if decline.contact_id is not None else ("contact_id",)
    has_contact = _has_part(session, decline.offer_id, decline.contact_id)
    return gate.missing(decline.route, has_contact=has_contact, reason=decline.reason)


def check_may_ring(session: Session, decline: Decline) -> None:
    """Raises `NotReady`, naming what is missing."""
    if missing := missing_for_a_call(session, decline):
        raise NotReady(
            WORDS[missing[0]],
            pointer="/decline_id",
            links={"decline": f"/api/v1/declines/{decline.id}"},
            missing=list(missing),
        )


def _has_part(session: Session, offer_id: UUID, contact_id: UUID | None) -> bool:
    part = sa.select(Participant.id).where(Participant.offer_id == offer_id, Participant.contact_id == contact_id)
    return contact_id is not None and session.scalar(part.limit(1)) is not None
