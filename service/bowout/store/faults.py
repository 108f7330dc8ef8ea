"""What a database's failure means: whether it passes by itself, and what to do about it.

SQLite's codes are those of https://www.sqlite.org/rescode.html, PostgreSQL's of its manual, appendix A.
"""

import random
import time
from collections.abc import Callable
from enum import StrEnum
from typing import Final, TypeVar

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from sqlalchemy.orm.exc import StaleDataError

T = TypeVar("T")

TRIES: Final = 3
PAUSE_SECONDS: Final = 0.02


class Fault(StrEnum):
    AWAY = "away"
    REFUSED = "refused"
    BUSY = "busy"
    FULL = "full"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    NOT_MIGRATED = "not_migrated"


# The low byte of SQLite's code is its kind; the rest says more than matters here.
_SQLITE: Final = {
    5: Fault.BUSY, 6: Fault.BUSY, 8: Fault.READ_ONLY, 10: Fault.DAMAGED, 11: Fault.DAMAGED, 13: Fault.FULL,
    14: Fault.AWAY, 26: Fault.DAMAGED,
}  # fmt: skip
_POSTGRESQL: Final = {
    "25006": Fault.READ_ONLY, "28000": Fault.REFUSED, "28P01": Fault.REFUSED, "3D000": Fault.REFUSED,
    "40001": Fault.BUSY, "40P01": Fault.BUSY, "42501": Fault.REFUSED, "42703": Fault.NOT_MIGRATED,
    "42P01": Fault.NOT_MIGRATED, "53100": Fault.FULL, "53300": Fault.BUSY, "55P03": Fault.BUSY,
}  # fmt: skip
# Two transactions met, and this one gave way: nothing of it was kept, and the next time they may miss each other.
_MET: Final = frozenset({"40001", "40P01", "55P03"})


def fault_of(error: BaseException | None) -> Fault | None:
    """What is wrong with the database; None where it is not the database that is at fault.

    Looks at what led to an error as well: SQLite takes a transaction back by itself when the disk is full, and what
    is raised then is that its savepoint is gone.
    """
    if isinstance(error, NoConnectionLeft):
        return Fault.BUSY
    if not isinstance(error, DBAPIError):
        return None
    while error is not None:
        if isinstance(error, DBAPIError) and (fault := _fault_of_driver(error.orig)) is not None:
            return fault
        error = error.__context__
    return None


def _fault_of_driver(error: BaseException | None) -> Fault | None:
    if (number := getattr(error, "sqlite_errorcode", None)) is not None:
        missing = str(error).startswith(("no such table", "no such column"))
        return Fault.NOT_MIGRATED if missing else _SQLITE.get(number & 0xFF)
    if (state := getattr(error, "sqlstate", None)) is not None:
        return _POSTGRESQL.get(state) or (Fault.AWAY if state.startswith(("08", "57P")) else None)
    # The driver gives no code to what goes wrong while it connects; the server's own refusals say FATAL.
    if type(error).__name__ == "OperationalError":
        return Fault.REFUSED if "FATAL" in str(error) else Fault.AWAY
    return None


def met_another(error: Exception) -> bool:
    """Whether a transaction failed only because another one was there at the same moment."""
    if isinstance(error, IntegrityError | StaleDataError):
        return True
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _MET


def until_alone(work: Callable[[], T], *, tries: int = TRIES) -> T:
    """Do `work`, one whole transaction, again where it met another one. Raises what the last try raises.

    A failure at the very commit after which nobody knows whether it was kept is none of these, and is never repeated.
    """
    for left in reversed(range(tries)):
        try:
            return work()
        except (DBAPIError, StaleDataError) as error:
            if not left or not met_another(error):
                raise
        # Jitter, so that the same two do not meet again; it guards nothing.
        time.sleep(PAUSE_SECONDS * random.uniform(0.5, 1.5))  # noqa: S311
    raise AssertionError("a try either returns or raises")
