"""The way of a message as one table. Pure.

What is handed over lies in the person's own mail app: only their word that it was sent makes it `sent`.
"""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import MessageEvent as Event
from ..vocabulary import MessageState as State

TABLE: Final[Mapping[tuple[State, Event], State]] = {
    (State.DRAFT, Event.APPROVE): State.APPROVED,
    (State.DRAFT, Event.DROP): State.DROPPED,
    (State.APPROVED, Event.UNDO): State.DRAFT,
    (State.APPROVED, Event.HAND_OVER): State.HANDED_OVER,
    (State.APPROVED, Event.SEND): State.SENDING,
    (State.APPROVED, Event.DROP): State.DROPPED,
    # The mail app was closed by mistake: it may be opened again.
    (State.HANDED_OVER, Event.HAND_OVER): State.HANDED_OVER,
    (State.HANDED_OVER, Event.CONFIRM_SENT): State.SENT,
    (State.HANDED_OVER, Event.NOT_SENT): State.DRAFT,
    (State.HANDED_OVER, Event.DROP): State.DROPPED,
    (State.SENDING, Event.DELIVERED): State.SENT,
    (State.SENDING, Event.FAIL): State.FAILED,
    (State.FAILED, Event.RETRY): State.DRAFT,
    (State.FAILED, Event.DROP): State.DROPPED,
}
# Beyond recall, or gone.
SETTLED: Final = frozenset({State.SENDING, State.SENT, State.DROPPED})
# What a person may say; the rest is what the sending itself reports.
BY_PERSON: Final = (
    Event.APPROVE,
    Event.HAND_OVER,
    Event.SEND,
    Event.CONFIRM_SENT,
    Event.NOT_SENT,
    Event.UNDO,
    Event.RETRY,
    Event.DROP,
)


def next_state(state: State, event: Event) -> State | None:
    """Where `event` leads, or None where it is not allowed."""
    return TABLE.get((state, event))


def allowed_events(state: State, *, can_send: bool) -> tuple[Event, ...]:
    """What the person may do now. A draft may be handed over at once: that they opened it is their approval."""
    allowed = {event for event in BY_PERSON if (state, event) in TABLE}
    if state is State.DRAFT:
        allowed.add(Event.HAND_OVER)
    if not can_send:
        allowed.discard(Event.SEND)
    return tuple(event for event in BY_PERSON if event in allowed)
