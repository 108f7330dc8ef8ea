"""Logs: one JSON line each, with ids; numbers, addresses and names are kept out or masked."""

import contextlib
import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

log = logging.getLogger(__name__)

STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
# A telephone number as people or libraries write it; ids and times do not match, since they hold other characters.
NUMBER = re.compile(r"(?<![\w.:-])\+?\d[\d ().-]{5,}\d(?![\w:-])")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")

# The ids of what is going on in this thread: every line carries them.
_bound: ContextVar[Mapping[str, str]] = ContextVar("bound", default={})  # noqa: B039 - never changed in place


@contextlib.contextmanager
def bound(**ids: str) -> Iterator[None]:
    """Have every line in here carry these ids."""
    before = _bound.set({**_bound.get(), **ids})
    try:
        yield
    finally:
        _bound.reset(before)


@dataclass(slots=True)
class OutsideCall:
    """A request to somebody else's service. `result` is what they answered, in a word or a number."""

    result: str = "ok"


@contextlib.contextmanager
def outside_call(whom: str, what: str) -> Iterator[OutsideCall]:
    """Log one line about what is asked of somebody else in here: how long it took, and how it ended.

    `what` names the kind of request, and never holds a number, an address or an id of a person.
    """
    call, begun = OutsideCall(), time.perf_counter()
    try:
        yield call
    except BaseException as error:
        call.result = type(error).__name__
        raise
    finally:
        milliseconds = round((time.perf_counter() - begun) * 1000)
        log.info("outside call", extra={"whom": whom, "what": what, "ms": milliseconds, "result": call.result})


def redact(text: str) -> str:
    """Mask telephone numbers ("+1•••••••42": country and last two digits) and mail addresses."""
    return EMAIL.sub("•@•", NUMBER.sub(_mask, text))


def _mask(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match.group())
    if len(digits) < 7:
        return match.group()
    shown = f"+{digits[0]}" if match.group().startswith("+") else ""
    return f"{shown}{'•' * (len(digits) - 3)}{digits[-2:]}"


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "log": record.name,
            "message": redact(record.getMessage()),
            **_bound.get(),
        }
        line |= {name: _plain(value) for name, value in vars(record).items() if name not in STANDARD}
        if record.exc_info and record.exc_info[1]:
            line["trace"] = _trace(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def _trace(error: BaseException) -> str:
    """Where it happened and of which kinds the errors are, the first one first. What they say is left out.

    Libraries and databases quote what they could not use, and that is what somebody typed.
    """
    chain: list[BaseException] = [error]
    while (before := _before(chain[-1])) is not None:
        chain.append(before)
    return "".join("".join([*traceback.format_tb(each.__traceback__), _kind(each)]) for each in reversed(chain))


def _before(error: BaseException) -> BaseException | None:
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    """The error's class, and the code where it has one."""
    code = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None) or getattr(error, "errno", None)
    return f"{type(error).__module__}.{type(error).__qualname__}{f' ({code})' if code else ''}\n"


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | float | type(None)) else redact(str(value))


def install_logs(level: str) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    # These two tell of every request at INFO, with addresses that may hold a number.
    for noisy in ("twilio.http_client", "urllib3"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    # This one quotes the lines of a card that it cannot read, names and addresses included. It sets a level and even a
    # handler of its own when it is imported, so it is switched off altogether.
    logging.getLogger("vobject.base").disabled = True
