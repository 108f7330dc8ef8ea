"""Running jobs: claim, execute, record. Every carrier (thread, worker process, test) goes through `execute`."""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from ..logs import bound
from ..store import Database
from .models import Job

log = logging.getLogger(__name__)

LEASE_SECONDS = 120.0

Done = Callable[[Session], None] | None
Handler = Callable[[dict[str, Any]], Done]


class Permanent(Exception):
    """No retry: straight to the dead letters."""


def _backoff(attempt: int) -> float:
    return min(21_600.0, 10.0 * 3.0**attempt) * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load, guards nothing


@dataclass(frozen=True, slots=True)
class _Kind:
    handler: Handler
    tries: int
    backoff: Callable[[int], float]
    lease: float | None


class JobQueue:
    """The handlers of one process. A handler does its I/O with no transaction open and returns what to write."""

    def __init__(self, database: Database, *, lease: float = LEASE_SECONDS) -> None:
        self.database = database
        self.lease = lease
        self._kinds: dict[str, _Kind] = {}

    def register(
        self,
        kind: str,
        handler: Handler,
        *,
        tries: int = 8,
        backoff: Callable[[int], float] = _backoff,
        lease: float | None = None,
    ) -> None:
        """`lease` (seconds) must outlast the handler; after a crash the job waits for its end."""
        self._kinds[kind] = _Kind(handler, tries, backoff, lease)

    def claim(self, limit: int) -> list[tuple[UUID, str]]:
        """Lease up to `limit` due jobs of known kinds. An idle poll only reads."""
        due = (Job.state == "queued") & (Job.run_at <= time.time()) & Job.kind.in_(self._kinds)
        with self.database.reading() as session:
            if limit < 1 or session.scalar(sa.select(Job.id).where(due).limit(1)) is None:
                return []
        with self.database.transaction() as session:
            query = sa.select(Job).where(due).order_by(Job.run_at).limit(limit).with_for_update(skip_locked=True)
            jobs = session.scalars(query).all()
            for job in jobs:
                job.token, job.run_at = uuid4().hex, self._lease_end(self._kinds[job.kind])
            return [(job.id, job.token or "") for job in jobs]

    def execute(self, id: UUID, token: str) -> None:
        """Take the lease, run the handler, record its result and the end of the job in one transaction.

        A stale `token` is a no-op: the job was moved, cancelled or taken over. A job that kills its process every
        time ends dead, since attempts are counted at the start.
        """
        with bound(job=str(id)):
            self._execute(id, token)

    def _execute(self, id: UUID, token: str) -> None:
        taken = self._take(id, token)
        if taken is None:
            return None
        kind, args, token, lease_end, attempt = taken
        done: Done = None
        error: Exception | None = None
        try:
            done = kind.handler(args)
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is recorded and tried again
            error = problem
        dead = isinstance(error, Permanent) or attempt >= kind.tries
        while True:
            # The effect is out already, so it is recorded for as long as the lease is ours, even if the database
            # is away for a while: giving up earlier would repeat the effect.
            try:
                return self._finish(id, token, done=done, error=error, delay=kind.backoff(attempt), dead=dead)
            except StaleDataError:
                # A request changed the same row at this moment; what is to be written is worked out anew on its result.
                if time.time() > lease_end:
                    raise
            except (sa.exc.OperationalError, sa.exc.InterfaceError):
                if time.time() > lease_end:
                    raise
                time.sleep(0.5)

    def drain(self, *, limit: int = 99) -> int:
        """Run everything that is due now, in this thread. For tests and commands. Returns how many ran."""
        count = 0
        while jobs := self.claim(limit):
            for id_, token in jobs:
                self.execute(id_, token)
                count += 1
        return count

    def release_all(self) -> int:
        """Give back every lease. Only for the single process that may run jobs on an embedded database."""
        with self.database.transaction() as session:
            held = sa.update(Job).where(Job.token.is_not(None)).values(token=None, run_at=time.time())
            return session.execute(held).rowcount  # type: ignore[attr-defined,no-any-return]

    def _lease_end(self, kind: _Kind) -> float:
        return time.time() + (self.lease if kind.lease is None else kind.lease)

    def _take(self, id: UUID, token: str) -> tuple[_Kind, dict[str, Any], str, float, int] | None:
        with self.database.transaction() as session:
            job = _owned(session, id, token)
            if job is None:
                return None
            kind = self._kinds[job.kind]
            if job.attempts >= kind.tries:
                job.state, job.token, job.error = "dead", None, job.error or "the worker died"
                return None
            job.token, job.run_at, job.attempts = uuid4().hex, self._lease_end(kind), job.attempts + 1
            return kind, dict(job.args), job.token, job.run_at, job.attempts

    def _finish(
        self,
        id: UUID,
        token: str,
        *,
        done: Done,
        error: Exception | None,
        delay: float,
        dead: bool,
    ) -> None:
        with self.database.transaction() as session:
            job = _owned(session, id, token)
            if job is None:
                return
            job.token = None
            job.error = _describe(error) if error else None
            if error:
                log.warning("job failed", extra={"kind": job.kind, "job": str(id), "error": job.error, "dead": dead})
                job.state, job.run_at = ("dead", job.run_at) if dead else ("queued", time.time() + delay)
                return
            if done:
                lease_end = job.run_at
                done(session)
                session.flush()
                due = session.scalar(sa.select(Job.run_at).where(Job.id == id))
                if due != lease_end:
                    # What was written moved or cancelled this very job, and that is the last word on it.
                    session.expunge(job)
                    return
            if job.every:
                job.run_at, job.attempts = time.time() + job.every, 0
            else:
                session.delete(job)


def _owned(session: Session, id: UUID, token: str) -> Job | None:
    return session.scalar(sa.select(Job).where(Job.id == id, Job.token == token).with_for_update())


def _describe(error: Exception) -> str:
    """The class only, plus our own words where we raised it: a library's message may quote numbers or addresses."""
    own = isinstance(error, Permanent)
    return (f"{type(error).__name__}: {error}" if own else type(error).__name__)[:500]
