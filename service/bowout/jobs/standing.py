"""Jobs that are there from the start: planned by whatever runs jobs, as soon as the database can take them."""

import logging
import threading
import time
from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import Database

log = logging.getLogger(__name__)

AGAIN_SECONDS = 5.0


def plan(database: Database, planning: Callable[[Session], None]) -> threading.Thread:
    """Run `planning` in a transaction of its own thread.

    The database may not be there yet, or not be migrated, and the start waits for neither.
    """
    thread = threading.Thread(target=_plan, args=(database, planning), name="standing-jobs", daemon=True)
    thread.start()
    return thread


def _plan(database: Database, planning: Callable[[Session], None]) -> None:
    while True:
        try:
            with database.transaction() as session:
                planning(session)
        except sa.exc.DBAPIError:
            log.warning("the standing jobs cannot be planned yet")
            time.sleep(AGAIN_SECONDS)
        else:
            return
