"""Scheduling and cancelling: in the caller's transaction, so a job exists exactly if the change does."""

import time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from .models import Job

CHANNEL = "bowout_jobs"


def schedule(
    session: Session,
    kind: str,
    /,
    *,
    args: dict[str, Any],
    at: float | None = None,
    key: str | None = None,
    every: float | None = None,
) -> None:
    """Add a job, due `at` (epoch seconds, default now). With a `key`, the job of that key is replaced: it moves."""
    values = {
        "kind": kind,
        "args": args,
        "run_at": time.time() if at is None else at,
        "every": every,
        "state": "queued",
        "attempts": 0,
        "token": None,
        "error": None,
    }
    on_postgresql = session.get_bind().dialect.name == "postgresql"
    insert = (postgresql if on_postgresql else sqlite).insert(Job).values(id=uuid7(), key=key, **values)
    session.execute(insert.on_conflict_do_update(index_elements=["key"], set_=values) if key else insert)
    session.info["wake"] = True
    if on_postgresql:
        # Workers listen on this channel: NOTIFY is delivered at commit, so a tap reaches Twilio without a poll.
        session.execute(sa.select(sa.func.pg_notify(CHANNEL, "")))


def cancel(session: Session, key: str, /) -> bool:
    """Remove the job of that key. Returns False if it had run, or never existed."""
    return bool(session.execute(sa.delete(Job).where(Job.key == key)).rowcount)  # type: ignore[attr-defined]
