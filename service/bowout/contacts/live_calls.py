"""What is refused while somebody is on the phone: taking away the person, or the number, that the call is about.

The rooms of declines and calls import this one, so their tables are named here instead of imported.
"""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import Conflict
from ..vocabulary import CallMode, CallState

_declines = sa.table("declines", sa.column("id", sa.Uuid), sa.column("offer_id", sa.Uuid))
_calls = sa.table(
    "calls",
    sa.column("id", sa.Uuid),
    sa.column("decline_id", sa.Uuid),
    sa.column("contact_id", sa.Uuid),
    sa.column("callee_hmac", sa.String),
    sa.column("state", sa.String),
    sa.column("mode", sa.String),
)
_LIVE: Final = _calls.c.state != CallState.ENDED.value
_DIALLED: Final = _calls.c.mode != CallMode.OWN_PHONE.value
HANG_UP: Final = "A call about this is going on. Hang up first."
SAY_HOW_IT_WENT: Final = "You are calling them on your own phone. Say first how it went, or that you did not call."


class LiveCall(Conflict):
    """A call is going on; its link is given."""

    code = "live-call"


def live_call(id: UUID, *, detail: str = HANG_UP, pointer: str | None = None) -> LiveCall:
    return LiveCall(detail, pointer=pointer, links={"call": f"/api/v1/calls/{id}"})


def refuse_during_a_call(session: Session, *, contact_id: UUID | None = None, offer_id: UUID | None = None) -> None:
    """Refuse to take away a contact, an offer, or a contact's part in an offer. Raises `LiveCall`.

    Calls on the own phone count as well: whoever is deleted meanwhile would get no email after it.
    """
    query = sa.select(_calls.c.id, _calls.c.mode).where(_LIVE)
    if contact_id is not None:
        query = query.where(_calls.c.contact_id == contact_id)
    if offer_id is not None:
        _lock_declines(session, offer_id)
        query = query.where(_calls.c.decline_id.in_(sa.select(_declines.c.id).where(_declines.c.offer_id == offer_id)))
    # A dialled call is the one that somebody else's phone rings for.
    if (found := session.execute(query.order_by(_DIALLED.desc()).limit(1)).first()) is not None:
        raise live_call(found.id, detail=SAY_HOW_IT_WENT if found.mode == CallMode.OWN_PHONE else HANG_UP)


def refuse_to_take_a_number_away(session: Session, *, contact_id: UUID, kept: Collection[str]) -> None:
    """The number that is being rung through Bowout stays until the call is over. Raises `LiveCall`.

    `kept` are the look-up hashes of the numbers that stay. What the own phone has dialled, nobody can take away.
    """
    query = sa.select(_calls.c.id, _calls.c.callee_hmac).where(_calls.c.contact_id == contact_id, _LIVE, _DIALLED)
    for call in session.execute(query):
        if call.callee_hmac not in kept:
            raise live_call(call.id, detail="This number is being rung. Hang up first.", pointer="/phones")


def _lock_declines(session: Session, offer_id: UUID) -> None:
    """Whoever places a call holds its decline: that one is either seen here, or comes after the change."""
    locked: Any = sa.select(_declines.c.id).where(_declines.c.offer_id == offer_id).with_for_update()
    session.execute(locked).all()
