"""What an offer must know of the rooms above it: whether it is being declined, and whether somebody is on the phone.

Those rooms import this one, so their tables are named here instead of imported.
"""

from collections.abc import Collection, Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import UtcDateTime
from ..vocabulary import CallMode, CallState, DeclineState

_FINISHED = (DeclineState.CLOSED.value, DeclineState.CANCELLED.value, DeclineState.OVERTAKEN.value)
_declines = sa.table(
    "declines",
    sa.column("id", sa.Uuid),
    sa.column("offer_id", sa.Uuid),
    sa.column("state", sa.String),
    sa.column("created_at", UtcDateTime),
)
_calls = sa.table(
    "calls", sa.column("decline_id", sa.Uuid), sa.column("state", sa.String), sa.column("mode", sa.String)
)


def decline_ids(session: Session, offer_ids: Collection[UUID]) -> Mapping[UUID, UUID]:
    """The active decline of each offer, else its last one."""
    finished = _declines.c.state.in_(_FINISHED)
    query = (
        sa.select(_declines.c.offer_id, _declines.c.id)
        .where(_declines.c.offer_id.in_(offer_ids))
        .order_by(sa.case((finished, 0), else_=1), _declines.c.created_at)
    )
    return {row.offer_id: row.id for row in session.execute(query)}


def is_being_declined(session: Session, offer_id: UUID) -> bool:
    query = sa.select(_declines.c.id).where(_declines.c.offer_id == offer_id, _declines.c.state.not_in(_FINISHED))
    return session.execute(query.limit(1)).first() is not None


def is_on_the_phone(session: Session, offer_id: UUID) -> bool:
    """Whether Bowout is connecting a call about the offer at this moment."""
    live = (_calls.c.state != CallState.ENDED.value) & (_calls.c.mode != CallMode.OWN_PHONE.value)
    query = sa.select(_calls.c.decline_id).join(_declines, _declines.c.id == _calls.c.decline_id)
    return session.execute(query.where(_declines.c.offer_id == offer_id, live).limit(1)).first() is not None
