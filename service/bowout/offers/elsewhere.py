"""What an offer must know of the room above it: which decline is its own.

That room imports this one, so its table is named here instead of imported.
"""

from collections.abc import Collection, Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import UtcDateTime
from ..vocabulary import DeclineState

_FINISHED = (DeclineState.CLOSED.value, DeclineState.CANCELLED.value, DeclineState.OVERTAKEN.value)
_declines = sa.table(
    "declines",
    sa.column("id", sa.Uuid),
    sa.column("offer_id", sa.Uuid),
    sa.column("state", sa.String),
    sa.column("created_at", UtcDateTime),
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
