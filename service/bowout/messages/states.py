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
# By these the words go out, or are said to be good to go out.
GOING_OUT: Final = frozenset({Event.APPROVE, Event.HAND_OVER, Event.SEND, Event.CONFIRM_SENT})
# Beyond recall, or gone.
SETTLED: Final = frozenset({State.SENDING, State.SENT, State.DROPPED})
# What a person may say; the rest is what the sending itself reports.
BY_PERSON: Final[tuple[Event, ...]] = (
    Event.APPROVE,
    Event.HAND_OVER,
    Event.SEND,
    Event.CONFIRM_SENT,
    Event.NOT_SENT,
    Event.UNDO,
    Event.RETRY,
    Event.DROP,
)


# Why something cannot happen to a message, by where it stands; some events are answered more exactly.
_STANDS: Final[Mapping[State, str]] = {
    State.DRAFT: "This message is still a draft.",
    State.APPROVED: "This message was already approved.",
    State.HANDED_OVER: "This message is in your mail app already. Say whether you sent it.",
    State.SENDING: "This message is being sent at this moment.",
    State.SENT: "This message was already sent.",
    State.FAILED: "This message could not be sent. Make it a draft again first.",
    State.DROPPED: "This message was dropped. Start a new one.",
}
_EXACTLY: Final[Mapping[tuple[State, Event], str]] = {
    (State.DRAFT, Event.CONFIRM_SENT): "This message is still a draft. Open it in your mail app first.",
    (State.DRAFT, Event.SEND): "This message is still a draft. Approve it first.",
    (State.APPROVED, Event.CONFIRM_SENT): "This message was not opened in your mail app yet. Do that first.",
    (State.APPROVED, Event.NOT_SENT): "This message was not opened in your mail app yet. Take its approval back.",
}
_UNCHANGEABLE: Final[Mapping[State, str]] = {
    State.APPROVED: "This message was approved. Take that back first, then change it.",
    State.HANDED_OVER: "This message is in your mail app already. Say that it was not sent, then change it here.",
}


def why_not(state: State, event: Event) -> str:
    """A sentence for the person whose `event` is not allowed in `state`."""
    return _EXACTLY.get((state, event), _STANDS[state])


def why_unchangeable(state: State) -> str:
    """A sentence for the person who wants to change the words of a message that is no draft."""
    return _UNCHANGEABLE.get(state, _STANDS[state])


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
