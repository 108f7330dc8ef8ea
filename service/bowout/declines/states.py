"""The course of a decline as one table: where it stands, what happens, where it stands then. Pure.

`in_call` is entered from every open state, since they may ring back at any time, and left to where the decline was:
that place is kept beside the state (`resume_state`), not in the table. `told` is reached by `tell` alone, which only
the right outcomes and a written decline that was sent give.
"""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import DeclineEvent as Event
from ..vocabulary import DeclineState as State

FINISHED: Final = frozenset({State.CLOSED, State.CANCELLED, State.OVERTAKEN})
OPEN: Final = frozenset(State) - FINISHED
# They do not know yet.
UNTOLD: Final = OPEN - {State.TOLD, State.FOLLOWING_UP}
# Put off, for a day or for an answer: to go on is an event of its own.
RESTING: Final = frozenset({State.WAITING, State.WEIGHING_COUNTER})
# What is being prepared: here, and only here, the state follows from the answers and choices.
PREPARING: Final = (State.DECIDING, State.PREPARING, State.READY)
# What a person may say by themselves; everything else follows from what they did elsewhere.
BY_PERSON: Final = (Event.WAIT, Event.RESUME, Event.RECONSIDER, Event.EMPLOYER_TOLD, Event.CLOSE, Event.CHANGE_MIND)

TABLE: Final[Mapping[tuple[State, Event], State]] = {
    (State.DECIDING, Event.GATE_PASSED): State.PREPARING,
    (State.PREPARING, Event.PREPARED): State.READY,
    **{(state, Event.RECONSIDER): State.DECIDING for state in (State.PREPARING, State.READY)},
    **{(state, Event.CALL_STARTED): State.IN_CALL for state in OPEN - {State.IN_CALL}},
    **{(state, Event.TELL): State.TOLD for state in UNTOLD},
    **{(state, Event.COUNTER_OFFERED): State.WEIGHING_COUNTER for state in UNTOLD},
    **{(state, Event.WAIT): State.WAITING for state in UNTOLD},
    **{(state, Event.RESUME): State.DECIDING for state in RESTING},
    (State.TOLD, Event.FOLLOW_UP): State.FOLLOWING_UP,
    **{(state, Event.CLOSE): State.CLOSED for state in (State.TOLD, State.FOLLOWING_UP)},
    **{(state, Event.EMPLOYER_TOLD): state for state in (State.TOLD, State.FOLLOWING_UP)},
    **{(state, Event.CHANGE_MIND): State.CANCELLED for state in OPEN},
    **{(state, Event.OVERTAKE): State.OVERTAKEN for state in UNTOLD},
}

# Left to where the decline was before: the place comes from outside the table.
GOING_BACK: Final[Mapping[Event, frozenset[State]]] = {
    Event.CALL_ENDED: frozenset({State.IN_CALL}),
    # An outcome that was recorded by mistake is corrected: also one that finished the decline.
    Event.TAKE_BACK: frozenset(State) - frozenset(PREPARING) - {State.IN_CALL},
}


_STANDS: Final[Mapping[State, str]] = {
    State.DECIDING: "It is still to be decided whether it is safe to decline.",
    State.PREPARING: "This decline is still being prepared.",
    State.READY: "This decline is ready, and nobody was told yet.",
    State.IN_CALL: "A call about this decline is going on.",
    State.WEIGHING_COUNTER: "Their new offer is being weighed.",
    State.WAITING: "This decline is waiting.",
    State.TOLD: "They were already told.",
    State.FOLLOWING_UP: "They were already told.",
    State.CLOSED: "This decline is done.",
    State.CANCELLED: "You changed your mind about this offer.",
    State.OVERTAKEN: "They took the offer back.",
}


def why_not(state: State) -> str:
    """A sentence for the person whose event is not allowed in `state`."""
    return f"{_STANDS[state]} This is not possible now."


def next_state(state: State, event: Event, *, back_to: State | None = None) -> State | None:
    """Where `event` leads, or None where it is not allowed. `back_to` is the place for the events that go back."""
    if event in GOING_BACK:
        return back_to if state in GOING_BACK[event] and back_to not in {None, State.IN_CALL} else None
    return TABLE.get((state, event))


def allowed_events(state: State, *, employer_knows: bool) -> tuple[Event, ...]:
    """What the person may do now. A decline that only the agency knows of is closed once the employer knows it too."""
    hidden = {Event.EMPLOYER_TOLD} if employer_knows else {Event.CLOSE}
    return tuple(event for event in BY_PERSON if (state, event) in TABLE and event not in hidden)
