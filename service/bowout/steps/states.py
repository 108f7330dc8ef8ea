"""The way of a step as one table. Pure. A step does not fire before what releases it has happened."""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import StepEvent as Event
from ..vocabulary import StepState as State

OPEN: Final = frozenset({State.BLOCKED, State.DUE})

TABLE: Final[Mapping[tuple[State, Event], State]] = {
    (State.BLOCKED, Event.RELEASE): State.DUE,
    **{(state, Event.DO): State.DONE for state in OPEN},
    **{(state, Event.DROP): State.DROPPED for state in OPEN},
    # Snoozing moves the time alone: what was not released stays unreleased.
    **{(state, Event.SNOOZE): state for state in OPEN},
}


_STANDS: Final[Mapping[State, str]] = {
    State.BLOCKED: "This step still waits for something else to happen.",
    State.DUE: "This step is due already.",
    State.DONE: "This step was already done.",
    State.DROPPED: "This step was already dropped.",
}


def why_not(state: State) -> str:
    """A sentence for the person whose event is not allowed in `state`."""
    return _STANDS[state]


def next_state(state: State, event: Event) -> State | None:
    """Where `event` leads, or None where it is not allowed."""
    return TABLE.get((state, event))
