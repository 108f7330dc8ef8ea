"""What is kept for how long: once a day, whatever has served its purpose is forgotten."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..accounts.models import Account, SignInLink, SignInSession
from ..calls.caller_id.actions import drop_all
from ..calls.models import Call, CallAttempt, CallReport, ProofSend
from ..http.models import KeptAnswer, RequestCount
from ..jobs import JobQueue, schedule
from ..store import now
from ..vocabulary import CallState

log = logging.getLogger(__name__)

DAY: Final = 24 * 3600.0
# A call's own copy of the numbers serves the limits' explanation and a second try; the contact keeps its number.
NUMBERS_OF_CALLS: Final = timedelta(days=30)
COUNTERS: Final = timedelta(days=90)
CODES: Final = timedelta(days=7)
ANSWERS: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rule:
    """`statement` makes what forgets everything that is older than the given moment."""

    what: str
    after: timedelta
    statement: Callable[[datetime], Any]


def _forget_numbers(at: datetime) -> sa.Update:
    """The record stays, with its hash: an ended call without its numbers."""
    return (
        sa.update(Call)
        .where(Call.ended_at < at, sa.or_(Call.callee.is_not(None), Call.own.is_not(None), Call.caller.is_not(None)))
        .values(callee=None, extension=None, own=None, caller=None)
    )


def _gone_guests(at: datetime) -> Any:
    """Guests whose time is over, but for one in a call: they must still be able to hang up."""
    live = sa.select(Call.id).where(Call.account_id == Account.id, Call.state != CallState.ENDED)
    return sa.and_(Account.guest, Account.expires_at < at, ~live.exists())


RULES: Final = (
    Rule("guests", timedelta(0), lambda at: sa.delete(Account).where(_gone_guests(at))),
    Rule("sessions", timedelta(0), lambda at: sa.delete(SignInSession).where(SignInSession.expires_at < at)),
    Rule("links", timedelta(0), lambda at: sa.delete(SignInLink).where(SignInLink.expires_at < at)),
    Rule("answers", ANSWERS, lambda at: sa.delete(KeptAnswer).where(KeptAnswer.at < at)),
    Rule("counts of requests", timedelta(0), lambda at: sa.delete(RequestCount).where(RequestCount.until < at)),
    Rule("codes", CODES, lambda at: sa.delete(ProofSend).where(ProofSend.at < at)),
    Rule("numbers of calls", NUMBERS_OF_CALLS, _forget_numbers),
    Rule("counters of calls", COUNTERS, lambda at: sa.delete(CallAttempt).where(CallAttempt.at < at)),
    Rule("reports of calls", COUNTERS, lambda at: sa.delete(CallReport).where(CallReport.received_at < at)),
)


def register(queue: JobQueue) -> None:
    queue.register("tidy", lambda args: tidy)  # noqa: ARG005 - as all handlers


def plan_tidying(session: Session) -> None:
    """Tidy now, and every day from then on."""
    schedule(session, "tidy", args={}, key="tidy", every=DAY)


def tidy(session: Session) -> None:
    """Repeating it is harmless."""
    counts: dict[str, int] = {}
    # The telephone provider keeps a number that a guest showed; it goes with the guest.
    drop_all(session, of=sa.select(Account.id).where(_gone_guests(now())))
    for rule in RULES:
        done: Any = session.execute(rule.statement(now() - rule.after))
        counts[rule.what] = done.rowcount
    log.info("tidied", extra={"counts": counts})
