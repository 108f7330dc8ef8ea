"""What happened: one row each, written in the transaction of the change. History on screen, outbox for webhooks."""

import logging
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, Session, mapped_column

from .database import AFTER_COMMIT
from .model import Model, Owned, now

log = logging.getLogger(__name__)


class Event(Owned, Model):
    """`name` is `subject.past_tense` ("decline.told"). `data` holds ids and states, never texts or numbers."""

    __tablename__ = "events"
    __table_args__ = (sa.Index("ix_events_subject", "subject_id", "id"),)

    name: Mapped[str] = mapped_column(sa.String(60))
    subject: Mapped[str] = mapped_column(sa.String(40))
    subject_id: Mapped[UUID]
    event: Mapped[str | None] = mapped_column(sa.String(40))
    from_state: Mapped[str | None] = mapped_column(sa.String(40))
    to_state: Mapped[str | None] = mapped_column(sa.String(40))
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
    at: Mapped[datetime] = mapped_column(default=now)


def record(session: Session, name: str, /, *, row: Any, **fields: Any) -> Event:
    """Add an event about `row`, which belongs to an account and names its own kind by its class."""
    subject = type(row).__name__.lower()
    event = Event(name=name, account_id=row.account_id, subject=subject, subject_id=row.id, **fields)
    session.add(event)
    session.info.setdefault(AFTER_COMMIT, []).append(lambda: _log(event) if event in session else None)
    return event


def _log(event: Event) -> None:
    """Ids and states only, as in the event itself."""
    ids = {"account": str(event.account_id), "subject": event.subject, "subject_id": str(event.subject_id)}
    states = {"event": event.event, "from_state": event.from_state, "to_state": event.to_state}
    log.info(event.name, extra={**ids, **states})
