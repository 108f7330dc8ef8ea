"""Adding facts to a call: the one writer of its state, and what follows from a change of it."""

import time
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..declines import actions as declines
from ..declines.models import Decline
from ..jobs import cancel, schedule
from ..store import now, record
from ..vocabulary import CallMode, CallState
from .caller_id.actions import note_end
from .models import Call, CallAttempt
from .progress import derive, derive_own_phone, merge
from .timers import EXPLAIN_AFTER, elapsed, quiet, wait_before_look

FORGET_AFTER = 24 * 3600.0
# Why these came about stands in the provider's notes of the call alone.
UNEXPLAINED = frozenset({"hm_failed", "app_error", "user_no_key"})


def add_facts(session: Session, call: Call, /, **news: Any) -> bool:
    """Merge `news` into a call that the caller has locked. Returns False if nothing was new."""
    merged = merge(call.facts, news)
    if merged == call.facts:
        return False
    had_sid = call.sid is not None
    call.facts = merged
    call.sid = merged.get("sid")
    call.heard_at = now()
    _follow_state(session, call)
    if call.mode is CallMode.OWN_PHONE:
        return True
    _plan_forgetting(session, call)
    if merged.get("hangup") and call.sid and not had_sid:
        # Hanging up was asked for before the provider's id was known: it can be done now.
        schedule(session, "hang_up_call", args={"call_id": str(call.id)}, key=f"hang-up:{call.id}")
    plan_look(session, call)
    return True


def plan_look(session: Session, call: Call, *, looks: int = 0) -> None:
    """(Re)schedule the next look at a call, and drop it once nothing more is to be learnt."""
    key = f"reconcile:{call.id}"
    if call.state is CallState.ENDED or call.facts.get("sent") is None:
        cancel(session, key)
        return
    real = time.time()
    wait = wait_before_look(
        call.facts,
        elapsed=elapsed(call.facts, now=real),
        quiet=quiet(call.facts, heard_at=call.heard_at, now=real),
        looks=looks,
    )
    at = real + wait / float(call.facts.get("speed", 1.0))
    schedule(session, "reconcile_call", args={"call_id": str(call.id), "looks": looks}, at=at, key=key)


def explain_later(session: Session, call_id: UUID, *, looks: int = 0) -> None:
    """Have the provider's notes of a call read; after the last look nothing more is asked."""
    if looks < len(EXPLAIN_AFTER):
        args = {"call_id": str(call_id), "looks": looks}
        at = time.time() + EXPLAIN_AFTER[looks]
        schedule(session, "explain_call", args=args, at=at, key=f"explain:{call_id}")


def _follow_state(session: Session, call: Call) -> None:
    before, before_result = call.state, call.result
    state, result = (derive_own_phone if call.mode is CallMode.OWN_PHONE else derive)(call.facts)
    call.state, call.result = state, result
    if state is CallState.CONNECTED and call.connected_at is None:
        call.connected_at = now()
    if (state, result) != (before, before_result):
        record(
            session,
            f"call.{state.value}",
            row=call,
            event="progress",
            from_state=before.value,
            to_state=state.value,
            data={"result": result, "decline_id": str(call.decline_id)},
        )
    if state is CallState.ENDED and before is not CallState.ENDED:
        _end(session, call)
    elif state is CallState.ENDED and result != before_result:
        _count(session, call)


def _end(session: Session, call: Call) -> None:
    call.ended_at = now()
    decline = session.get(Decline, call.decline_id)
    if decline is not None and not goes_on(session, decline):
        declines.leave_call(session, decline)
    if call.mode is not CallMode.OWN_PHONE:
        _count(session, call)
        note_end(session, call)
        if call.result in UNEXPLAINED:
            explain_later(session, call.id)
        schedule(session, "react", args={"call_id": str(call.id)}, key=f"react:{call.id}")


def goes_on(session: Session, decline: Decline) -> bool:
    """Whether a call about the decline is live, on whichever phone: then it is still in its call."""
    live = sa.select(Call.id).where(Call.decline_id == decline.id, Call.state != CallState.ENDED)
    return session.scalar(live.limit(1)) is not None


def _plan_forgetting(session: Session, call: Call) -> None:
    """Have the provider's records of both legs deleted a day later.

    Their ids go along, as the call may be deleted before; an id that is learnt only after the end moves the job.
    """
    if call.state is not CallState.ENDED or call.sid is None:
        return
    sids = [sid for sid in (call.facts.get("child_sid"), call.sid) if sid]
    at = (call.ended_at or now()).timestamp() + FORGET_AFTER
    schedule(session, "forget_call", args={"sids": sids}, at=at, key=f"forget:{call.id}")


def _count(session: Session, call: Call) -> None:
    values = {"seconds": talk_seconds(call), "result": call.result}
    session.execute(sa.update(CallAttempt).where(CallAttempt.call_id == call.id).values(**values))


def talk_seconds(call: Call) -> int:
    """Seconds of conversation: what the provider told, else the time since somebody picked up."""
    if told := call.facts.get("talk"):
        return int(told)
    if call.connected_at is None:
        return 0
    until = call.ended_at or datetime.now(UTC)
    return max(0, int((until - call.connected_at).total_seconds()))
