"""What one can do with a step. `apply` is the only writer of its state."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..contacts.models import Contact
from ..declines.models import Decline
from ..messages.models import Message
from ..store import Invalid, move, now, record
from ..vocabulary import StepEvent, StepKind, StepState
from .models import Step
from .states import OPEN, next_state, why_not

PAST_TENSE: Final[Mapping[StepEvent, str]] = {
    StepEvent.RELEASE: "step.released",
    StepEvent.DO: "step.done",
    StepEvent.DROP: "step.dropped",
    StepEvent.SNOOZE: "step.snoozed",
}


def line_up(
    session: Session,
    *,
    decline: Decline,
    kind: StepKind,
    due_at: datetime | None,
    time_zone: str,
    contact: Contact | None = None,
    message: Message | None = None,
    waits_for: str | None = None,
) -> Step:
    """Line up a step. Of one kind for one person there is one open step: lined up again, it moves.

    `due_at` is UTC, `time_zone` the zone that it was meant in. With `waits_for`, the name of an event, it is blocked
    until that has happened.
    """
    state = StepState.BLOCKED if waits_for else StepState.DUE
    step = _open_step(session, decline_id=decline.id, kind=kind, contact_id=contact.id if contact else None)
    if step is None:
        step = Step(
            id=uuid7(),
            account_id=decline.account_id,
            decline_id=decline.id,
            contact_id=contact.id if contact else None,
            kind=kind,
            state=state,
        )
        session.add(step)
        session.flush()
        record(session, "step.lined_up", row=step, to_state=state.value, data=_about(step))
    step.due_at, step.time_zone, step.released_by = due_at, time_zone, waits_for
    step.message_id = message.id if message else step.message_id
    return step


def release(session: Session, step: Step, *, due_at: datetime | None) -> None:
    """What the step waited for has happened."""
    apply(session, step, StepEvent.RELEASE)
    step.due_at = due_at


def finish(session: Session, *, decline_id: UUID, kinds: Collection[StepKind]) -> None:
    """Mark as done the open steps of these kinds."""
    for step in open_steps(session, decline_id=decline_id, kinds=kinds):
        apply(session, step, StepEvent.DO)


def drop_all(session: Session, *, decline_id: UUID, kinds: Collection[StepKind] | None = None) -> list[Step]:
    """Drop every open step of a decline, of these kinds if any are named."""
    steps = open_steps(session, decline_id=decline_id, kinds=kinds)
    for step in steps:
        apply(session, step, StepEvent.DROP)
    return steps


def open_steps(session: Session, *, decline_id: UUID, kinds: Collection[StepKind] | None = None) -> list[Step]:
    query = sa.select(Step).where(Step.decline_id == decline_id, Step.state.in_(OPEN)).order_by(Step.id)
    return [each for each in session.scalars(query) if kinds is None or each.kind in kinds]


def snooze(session: Session, step: Step, *, until: datetime) -> Step:
    """Move a step. Raises `Invalid` for a time that has passed."""
    if until <= now():
        raise Invalid("Give a time that is still to come.", pointer="/until")
    apply(session, step, StepEvent.SNOOZE)
    step.due_at = until
    return step


def apply(session: Session, step: Step, event: StepEvent) -> None:
    """Let something happen to a step: the one writer of its state. Raises `Conflict` where it is not allowed."""
    after, refusal = next_state(step.state, event), why_not(step.state)
    move(session, step, event=event, to=after, name=PAST_TENSE[event], refusal=refusal, data=_about(step))


def _open_step(session: Session, *, decline_id: UUID, kind: StepKind, contact_id: UUID | None) -> Step | None:
    steps = open_steps(session, decline_id=decline_id, kinds={kind})
    return next((each for each in steps if each.contact_id == contact_id), None)


def _about(step: Step) -> dict[str, Any]:
    return {"decline_id": str(step.decline_id), "kind": step.kind.value}
