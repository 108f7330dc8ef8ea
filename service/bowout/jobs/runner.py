"""The carrier: a few threads, inside `serve` (embedded) or in a `bowout worker` process."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from .queue import JobQueue
from .schedule import CHANNEL

log = logging.getLogger(__name__)

POLL_SECONDS = 1.0
LISTEN_SECONDS = 0.5
THREADS = 4


class Runner:
    """Claims due jobs and runs them in a small pool until `stop()`. `alive` is touched on every turn."""

    def __init__(self, queue: JobQueue, *, threads: int = THREADS, alive: Path | None = None) -> None:
        self.queue = queue
        self.alive = alive
        self._stopping = threading.Event()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="job")
        self._threads = threads
        self._busy = 0
        self._lock = threading.Lock()
        self._loop = threading.Thread(target=self._run, name="jobs", daemon=True)
        self._ear = threading.Thread(target=self._listen, name="jobs-listen", daemon=True)

    def start(self) -> None:
        if not self.queue.database.is_sqlite:
            self._ear.start()
        self._loop.start()

    def stop(self, *, timeout: float = 30.0) -> None:
        """Take no new jobs, wait for the running ones."""
        self._stopping.set()
        self.queue.database.woken.set()
        self._loop.join(timeout)
        if self._ear.is_alive():
            self._ear.join(timeout)
        self._pool.shutdown(wait=True)

    def join(self) -> None:
        while self._loop.is_alive():
            self._loop.join(1.0)

    def _run(self) -> None:
        woken = self.queue.database.woken
        while not self._stopping.is_set():
            woken.clear()
            jobs = self._claim()
            for id_, token in jobs:
                with self._lock:
                    self._busy += 1
                self._pool.submit(self._work, id_, token)
            if self.alive:
                self.alive.touch()
            if not jobs:
                woken.wait(POLL_SECONDS)

    def _claim(self) -> list[tuple[UUID, str]]:
        try:
            return self.queue.claim(self._threads - self._busy)
        except sa.exc.DBAPIError:
            log.exception("jobs cannot be claimed")
            self._stopping.wait(POLL_SECONDS)
            return []

    def _work(self, id: UUID, token: str) -> None:
        try:
            self.queue.execute(id, token)
        except Exception:
            # The lease brings it back; nothing is lost by going on.
            log.exception("a job could not be recorded", extra={"job": str(id)})
        finally:
            with self._lock:
                self._busy -= 1
            self.queue.database.woken.set()

    def _listen(self) -> None:
        """PostgreSQL tells us of commits that scheduled something, also those of other processes."""
        while not self._stopping.is_set():
            try:
                with self._listening() as connection:
                    while not self._stopping.is_set():
                        for _ in connection.notifies(timeout=LISTEN_SECONDS, stop_after=1):
                            self.queue.database.woken.set()
            except Exception:
                log.exception("listening for jobs broke off")
                self._stopping.wait(POLL_SECONDS)

    @contextlib.contextmanager
    def _listening(self) -> Iterator[Any]:
        import psycopg

        url = self.queue.database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            yield connection


class Held(Exception):
    """Another process runs the jobs of this data folder."""


@contextlib.contextmanager
def sole_runner(
    data: Path, *, wait: float = 15.0, waiting: Callable[[Path, str, float], None] | None = None
) -> Iterator[None]:
    """Hold the data folder's lock: on SQLite exactly one process runs jobs. Raises `Held`, naming the holder.

    An orphan of an earlier start may take some seconds to end, so a new start waits for it. `waiting` is told of it
    before: the folder, who holds it, and for how many seconds we wait.
    """
    import fcntl
    import os

    with (data / "jobs.lock").open("a+", encoding="utf-8") as stream:
        deadline = time.monotonic() + wait
        while True:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                stream.seek(0)
                holder = stream.read().strip() or "unknown"
                if time.monotonic() > deadline:
                    raise Held(f"Bowout already runs on {data} (process {holder}).") from None
                if waiting:
                    waiting(data, holder, wait)
                    waiting = None
                time.sleep(0.1)
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        yield
