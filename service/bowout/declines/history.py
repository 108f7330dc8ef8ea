"""What happened around a decline: to itself, to its offer, and in the rooms above, whose tables are only named here."""

from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from ..store import Event
from .models import Decline

# Rows that hang on a decline. Their rooms import this one, so the tables are named instead of imported.
HANGING_ON_IT: Final = ("calls", "messages", "steps")
# What an outcome did is kept for a correction; as history, its parts have lines of their own.
NOT_SHOWN: Final = ("call.outcome_followed",)


def find_history(decline: Decline) -> Any:
    """The query for every event around a decline."""
    own = Event.subject_id.in_((decline.id, decline.offer_id))
    others = [Event.subject_id.in_(_ids(table, decline_id=decline.id)) for table in HANGING_ON_IT]
    query = sa.select(Event).where(Event.account_id == decline.account_id, Event.name.not_in(NOT_SHOWN))
    return query.where(sa.or_(own, *others))


def describe_line(event: Event) -> dict[str, Any]:
    """The shape `HistoryLine`."""
    names = {"at": event.at, "subject": event.subject, "event": event.name}
    return {**names, "from_state": event.from_state, "to_state": event.to_state}


def _ids(name: str, *, decline_id: UUID) -> Any:
    table = sa.table(name, sa.column("id", sa.Uuid), sa.column("decline_id", sa.Uuid))
    return sa.select(table.c.id).where(table.c.decline_id == decline_id)
