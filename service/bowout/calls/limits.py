"""The limits against harassment and toll fraud: counted in the very transaction that inserts the call.

The counters are keyed by hashes of the numbers and hold no account, so they also hold across accounts.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import phonenumbers.timezone
import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..settings import CallRules
from ..store import Conflict, Refusal, lookup, now
from ..vocabulary import CallState
from .guard import THEIRS
from .models import LIVE_AND_DIALLED, BlockedNumber, Call, CallAttempt

DAY = timedelta(days=1)


class LimitReached(Refusal):
    """A limit holds; `retry_after` says for how many seconds."""

    code = "limit"


class AlreadyTold(Conflict):
    """This number has heard the decision not long ago."""

    code = "already-told"


class OutsideHours(Conflict):
    """It is early, late or the weekend where they are."""

    code = "outside-hours"


class Blocked(Refusal):
    """The person asked not to be rung by this service."""

    code = "number-refused"


def check_limits(session: Session, *, rules: CallRules, caller: str, callee: str, again_ok: bool) -> None:
    """`caller` and `callee` are the numbers' look-up hashes. Raises `LimitReached`, `AlreadyTold` or `Blocked`."""
    check_open_ended(session, rules=rules, callee=callee)
    limits = rules.limits
    since = now() - DAY
    mine = _attempts(session, CallAttempt.caller_hmac == caller, since)
    theirs = _attempts(session, CallAttempt.callee_hmac == callee, since)
    both = [attempt for attempt in theirs if attempt.caller_hmac == caller]
    _refuse_if(len(mine) >= limits.attempts_a_day, mine, "That's enough calls for one day. Try again tomorrow.")
    _refuse_if(
        sum(attempt.seconds for attempt in mine) >= limits.minutes_a_day * 60,
        mine,
        "You have talked long enough for one day. Try again tomorrow.",
    )
    _refuse_if(
        len(both) >= limits.attempts_to_one_number,
        both,
        "You have tried them often enough for one day. Try tomorrow, or write to them.",
    )
    _refuse_if(
        len(theirs) >= limits.attempts_to_one_number_by_all and callee not in map(lookup, rules.exempt),
        theirs,
        "This number was rung often today. Try tomorrow, or use your own phone.",
    )
    _check_pause(both, rules=rules)
    _check_told(session, caller=caller, callee=callee, rules=rules, again_ok=again_ok)


def check_open_ended(session: Session, *, rules: CallRules, callee: str) -> None:
    """What must hold again just before the manager is dialled: the block list and the service's own ceilings."""
    if session.scalar(sa.select(BlockedNumber.id).where(BlockedNumber.number_hmac == callee)):
        raise Blocked(
            "The person with this number asked not to be rung from here. You can write to them.",
            pointer=THEIRS,
            why="blocked",
        )
    query = sa.select(sa.func.coalesce(sa.func.sum(CallAttempt.seconds), 0)).where(CallAttempt.at > now() - DAY)
    if (session.scalar(query) or 0) >= rules.limits.minutes_a_day_by_all * 60:
        raise LimitReached("This service has used up its minutes for today. Use your own phone.", retry_after=3600)
    live = session.scalar(sa.select(sa.func.count()).select_from(Call).where(sa.text(LIVE_AND_DIALLED)))
    if (live or 0) > rules.limits.concurrent:
        raise LimitReached("Too many calls are live here right now. Use your own phone.", retry_after=60)


def check_hours(callee: str, *, rules: CallRules, at: datetime | None = None) -> None:
    """Raises `OutsideHours` where it is outside office hours in the callee's zone. An unknown zone passes."""
    zones = phonenumbers.timezone.time_zones_for_number(phonenumbers.parse(callee))
    if len(zones) != 1 or zones[0] == phonenumbers.timezone.UNKNOWN_TIMEZONE:
        return
    local = (at or now()).astimezone(ZoneInfo(zones[0]))
    if not rules.limits.opens <= local.hour < rules.limits.closes:
        raise OutsideHours(f"It's {local:%H:%M} where they are. Ring them anyway?", pointer="/late_ok")


def _attempts(session: Session, condition: sa.ColumnElement[bool], since: datetime) -> list[CallAttempt]:
    query = sa.select(CallAttempt).where(condition, CallAttempt.at > since).order_by(CallAttempt.at)
    return list(session.scalars(query))


def _refuse_if(reached: bool, attempts: list[CallAttempt], detail: str) -> None:  # noqa: FBT001
    if reached:
        wait = attempts[0].at + DAY - now()
        raise LimitReached(detail, retry_after=max(60, int(wait.total_seconds())))


def _check_pause(attempts: list[CallAttempt], *, rules: CallRules) -> None:
    """After nobody picked up: a short pause, then longer ones, so that a phone does not ring on and on."""
    missed = [attempt for attempt in attempts if attempt.result in {"hm_no_answer", "hm_busy"}]
    if not missed:
        return
    limits = rules.limits
    pause = timedelta(minutes=limits.first_pause_minutes if len(missed) == 1 else limits.later_pause_minutes)
    wait = missed[-1].at + pause - now()
    if wait > timedelta(0):
        minutes = max(1, round(wait.total_seconds() / 60))
        raise LimitReached(
            f"Give them a little time. You can ring again in {minutes} min.", retry_after=int(wait.total_seconds()) + 1
        )


def _check_told(session: Session, *, caller: str, callee: str, rules: CallRules, again_ok: bool) -> None:
    """Whoever was told is left in peace, but for one more conversation that both agreed on."""
    since = now() - timedelta(days=rules.limits.told_lock_days)
    both = sa.and_(CallAttempt.caller_hmac == caller, CallAttempt.callee_hmac == callee)
    newest = sa.select(sa.func.max(CallAttempt.at)).where(both, CallAttempt.told, CallAttempt.at > since)
    told_at = session.scalar(newest)
    if told_at is None:
        return
    if not again_ok:
        raise AlreadyTold("You have told them already. Did you agree to speak again?", pointer="/again_ok")
    spoke_again = sa.select(CallAttempt.id).where(both, CallAttempt.at > told_at, CallAttempt.result == "completed")
    if session.scalar(spoke_again.limit(1)):
        raise AlreadyTold("You have spoken again since you told them. Write to them, or let them ring you.")


def is_live(call: Call) -> bool:
    return call.state is not CallState.ENDED
