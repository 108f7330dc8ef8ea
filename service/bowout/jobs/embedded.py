"""Running jobs inside the server's worker process, and ending with its parent."""

import contextlib
import ctypes
import logging
import os
import signal
import sys
import threading
import time
from multiprocessing.util import Finalize
from pathlib import Path

from .queue import JobQueue
from .runner import Runner, sole_runner

log = logging.getLogger(__name__)

PR_SET_PDEATHSIG = 1
WATCH_SECONDS = 0.5
DRAIN_SECONDS = 5.0


def run_jobs(queue: JobQueue, *, data: Path) -> None:
    """Start the job threads of this process; they stop when it ends.

    On SQLite the folder's lock makes this process the only runner, so leases left by a killed one are given back.
    """
    stack = contextlib.ExitStack()
    if queue.database.is_sqlite:
        stack.enter_context(sole_runner(data))
        queue.release_all()
    runner = Runner(queue)
    runner.start()

    def stop() -> None:
        runner.stop(timeout=DRAIN_SECONDS)
        stack.close()

    # atexit does not run in the server's worker processes; this does.
    Finalize(None, stop, exitpriority=10)


def end_with_parent() -> None:
    """After kill -9 of the parent this process must not serve on: a new start would share the port with it."""
    parent = os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    threading.Thread(target=_watch, args=(parent,), name="parent-watch", daemon=True).start()


def _watch(parent: int) -> None:
    """The signal may be missing or held up by a busy request, so this ends the process for certain."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    log.warning("the parent is gone; ending")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(DRAIN_SECONDS)
    os._exit(1)
