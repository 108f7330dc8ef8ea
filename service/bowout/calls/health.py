"""The health of our account with the telephone provider: looked at ahead, so that nobody finds out by a failed call."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..jobs import JobQueue, schedule
from ..store import now
from .models import TelephoneHealth
from .telephone import AccountState, Ambiguous, Gone, NeverSent, Rejected, Telephone, TooMany

log = logging.getLogger(__name__)

CHECK_SECONDS = 600.0
RETRY_SECONDS = 30.0

SUSPENDED, TRIAL, CREDENTIALS = "suspended", "trial", "credentials"
# Not among the words below, since it stops no call: whoever cannot be reached now may answer the next request.
UNREACHABLE = "unreachable"

# The problems that stop all placing, as people read them. An account that was closed for good reads as suspended.
WORDS: Mapping[str, str] = {
    SUSPENDED: "Calls through Bowout are paused here. Your dialler works just as well.",
    TRIAL: "This is a trial account. It can’t connect two phones. Your dialler works just as well.",
    CREDENTIALS: "Calls through Bowout need a repair here. Your dialler works just as well.",
}

# Twilio's error codes that say something of the account rather than of a call: credentials, closed, trial.
ACCOUNT_CODES = frozenset({20003, 10001, 20005, 21219, 10002})
NOT_ACTIVE_CODES = frozenset({10001, 20005})
TRIAL_CODES = range(570_000, 580_000)


def judge(found: AccountState) -> str | None:
    """The problem with an account that answered."""
    if found.status != "active":
        return SUSPENDED
    return TRIAL if found.kind.lower() == "trial" else None


def concerns_account(code: int) -> bool:
    """Whether a call was refused for the account's sake, so that the next one will be refused as well."""
    return code in ACCOUNT_CODES or code in TRIAL_CODES


def blocking_problem(session: Session, account_sid: str) -> str | None:
    """Why no call may be placed: a key of `WORDS`, or None. An account that was never looked at is given the chance."""
    problem = session.scalar(sa.select(TelephoneHealth.problem).where(TelephoneHealth.account_sid == account_sid))
    return problem if problem in WORDS else None


def schedule_check(session: Session) -> None:
    """Look at the account now, and every ten minutes from then on."""
    schedule(session, "check_telephone", args={}, key="check-telephone", every=CHECK_SECONDS)


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """The repeating job."""

    account_sid: str
    telephone: Telephone

    def register(self, queue: JobQueue) -> None:
        queue.register("check_telephone", self.check_telephone, tries=10**9, backoff=lambda _: RETRY_SECONDS)

    def check_telephone(self, args: dict[str, Any]) -> Callable[[Session], None]:  # noqa: ARG002 - as all handlers
        found, problem = self._ask()
        if problem:
            log.warning("calls cannot be placed", extra={"problem": problem, "words": WORDS.get(problem)})
        return lambda session: note_health(session, account_sid=self.account_sid, found=found, problem=problem)

    def _ask(self) -> tuple[AccountState | None, str | None]:
        try:
            found = self.telephone.account()
        except Rejected as error:
            return None, SUSPENDED if error.code in NOT_ACTIVE_CODES else CREDENTIALS
        except Gone:
            return None, CREDENTIALS
        except (NeverSent, TooMany, Ambiguous):
            return None, UNREACHABLE
        return found, judge(found)


def note_health(session: Session, *, account_sid: str, found: AccountState | None, problem: str | None) -> None:
    """Keep what was learnt. Silence teaches nothing: it neither stops calls nor lets stopped ones go on."""
    query = sa.select(TelephoneHealth).where(TelephoneHealth.account_sid == account_sid).with_for_update()
    health = session.scalar(query)
    if health is None:
        health = TelephoneHealth(account_sid=account_sid)
        session.add(health)
    health.checked_at = now()
    if problem != UNREACHABLE or health.problem not in WORDS:
        health.problem = problem
    if found is not None:
        health.status, health.kind = found.status, found.kind
