"""The limits against harassment and toll fraud: counted in the very transaction that inserts the call.

The counters are keyed by hashes of the numbers and hold no account, so they also hold across accounts.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import phonenumbers.timezone
import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import Conflict, Refusal, now
from ..vocabulary import CallState
from .guard import THEIRS
from .models import LIVE_AND_DIALLED, BlockedNumber, Call, CallAttempt

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """The table of limits; all counts are within the last 24 hours."""

    attempts_a_day: int = 6
    minutes_a_day: int = 30
    attempts_to_one_number: int = 3
    attempts_to_one_number_by_all: int = 5
    minutes_a_day_by_all: int = 300
    concurrent: int = 10
    told_lock: timedelta = timedelta(days=7)
    first_pause: timedelta = timedelta(minutes=2)
    later_pause: timedelta = timedelta(minutes=30)
    opens: int = 8
    closes: int = 18


class LimitReached(Refusal):
    """A limit holds; `retry_after` says for how many seconds."""

    code = "limit"


class AlreadyTold(Conflict):
    """This number has heard the decision within the last seven days."""

    code = "already-told"


class OutsideHours(Conflict):
    """It is early, late or the weekend where they are."""

    code = "outside-hours"


class Blocked(Refusal):
    """The person asked not to be rung by this service."""

    code = "number-refused"


def check_limits(session: Session, *, limits: Limits, caller: str, callee: str, again_ok: bool) -> None:
    """`caller` and `callee` are the numbers' look-up hashes. Raises `LimitReached`, `AlreadyTold` or `Blocked`."""
    check_open_ended(session, limits=limits, callee=callee)
    since = now() - DAY
    mine = _attempts(session, CallAttempt.caller_hmac == caller, since)
    theirs = _attempts(session, CallAttempt.callee_hmac == callee, since)
    both = [attempt for attempt in theirs if attempt.caller_hmac == caller]
    _refuse_if(len(mine) >= limits.attempts_a_day, mine, "That's enough calls for one day. Try again tomorrow.")
    _refuse_if(
        sum(attempt.seconds for attempt in mine) >= limits.minutes_a_day * 60,
        mine,
        "You have talked for half an hour today. Try again tomorrow.",
    )
    _refuse_if(
        len(both) >= limits.attempts_to_one_number,
        both,
        "You have tried them often enough for one day. Try tomorrow, or write to them.",
    )
    _refuse_if(
        len(theirs) >= limits.attempts_to_one_number_by_all,
        theirs,
        "This number was rung often today. Try tomorrow, or use your own phone.",
    )
    _check_pause(both, limits=limits)
    if not again_ok:
        _check_told(session, caller=caller, callee=callee, limits=limits)


def check_open_ended(session: Session, *, limits: Limits, callee: str) -> None:
    """What must hold again just before the manager is dialled: the block list and the service's own ceilings."""
    if session.scalar(sa.select(BlockedNumber.id).where(BlockedNumber.number_hmac == callee)):
        raise Blocked(
            "The person with this number asked not to be rung from here. You can write to them.",
            pointer=THEIRS,
            why="blocked",
        )
    query = sa.select(sa.func.coalesce(sa.func.sum(CallAttempt.seconds), 0)).where(CallAttempt.at > now() - DAY)
    if (session.scalar(query) or 0) >= limits.minutes_a_day_by_all * 60:
        raise LimitReached("This service has used up its minutes for today. Use your own phone.", retry_after=3600)
    live = session.scalar(sa.select(sa.func.count()).select_from(Call).where(sa.text(LIVE_AND_DIALLED)))
    if (live or 0) > limits.concurrent:
        raise LimitReached("Too many calls are live here right now. Use your own phone.", retry_after=60)


def check_hours(callee: str, *, limits: Limits, at: datetime | None = None) -> None:
    """Raises `OutsideHours` where it is outside 8 to 18 in the callee's zone. An unknown zone passes."""
    zones = phonenumbers.timezone.time_zones_for_number(phonenumbers.parse(callee))
    if len(zones) != 1 or zones[0] == phonenumbers.timezone.UNKNOWN_TIMEZONE:
        return
    local = (at or now()).astimezone(ZoneInfo(zones[0]))
    if not limits.opens <= local.hour < limits.closes:
        raise OutsideHours(f"It's {local:%H:%M} where they are. Ring them anyway?", pointer="/late_ok")


def _attempts(session: Session, condition: sa.ColumnElement[bool], since: datetime) -> list[CallAttempt]:
    query = sa.select(CallAttempt).where(condition, CallAttempt.at > since).order_by(CallAttempt.at)
    return list(session.scalars(query))


def _refuse_if(reached: bool, attempts: list[CallAttempt], detail: str) -> None:  # noqa: FBT001
    if reached:
        wait = attempts[0].at + DAY - now()
        raise LimitReached(detail, retry_after=max(60, int(wait.total_seconds())))


def _check_pause(attempts: list[CallAttempt], *, limits: Limits) -> None:
    """After nobody picked up: two minutes, then half an hour, so that a phone does not ring on and on."""
    missed = [attempt for attempt in attempts if attempt.result in {"hm_no_answer", "hm_busy"}]
    if not missed:
        return
    pause = limits.first_pause if len(missed) == 1 else limits.later_pause
    wait = missed[-1].at + pause - now()
    if wait > timedelta(0):
        minutes = max(1, round(wait.total_seconds() / 60))
        raise LimitReached(
            f"Give them a little time. You can ring again in {minutes} min.", retry_after=int(wait.total_seconds()) + 1
        )


def _check_told(session: Session, *, caller: str, callee: str, limits: Limits) -> None:
    told = sa.select(CallAttempt.id).where(
        CallAttempt.caller_hmac == caller,
        CallAttempt.callee_hmac == callee,
        CallAttempt.told,
        CallAttempt.at > now() - limits.told_lock,
    )
    if session.scalar(told.limit(1)):
        raise AlreadyTold("You have told them already. Did you agree to speak again?", pointer="/again_ok")


def is_live(call: Call) -> bool:
    return call.state is not CallState.ENDED
