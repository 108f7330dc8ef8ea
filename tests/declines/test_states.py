"""The table of a decline's course, pair by pair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.declines.states import BY_PERSON, FINISHED, OPEN, TABLE, UNTOLD, allowed_events, next_state, why_not
from bowout.vocabulary import DeclineEvent as Event
from bowout.vocabulary import DeclineState as State

# For each state, every event that is allowed there and where it leads. What is not written here is refused.
EXPECTED: dict[State, dict[Event, State]] = {
    State.DECIDING: {
        Event.GATE_PASSED: State.PREPARING,
        Event.CALL_STARTED: State.IN_CALL,
        Event.TELL: State.TOLD,
        Event.COUNTER_OFFERED: State.WEIGHING_COUNTER,
        Event.WAIT: State.WAITING,
        Event.CHANGE_MIND: State.CANCELLED,
        Event.OVERTAKE: State.OVERTAKEN,
    },
    State.PREPARING: {
        Event.PREPARED: State.READY,
        Event.RECONSIDER: State.DECIDING,
        Event.CALL_STARTED: State.IN_CALL,
        Event.TELL: State.TOLD,
        Event.COUNTER_OFFERED: State.WEIGHING_COUNTER,
        Event.WAIT: State.WAITING,
        Event.CHANGE_MIND: State.CANCELLED,
        Event.OVERTAKE: State.OVERTAKEN,
    },
    State.READY: {
        Event.RECONSIDER: State.DECIDING,
        Event.CALL_STARTED: State.IN_CALL,
        Event.TELL: State.TOLD,
        Event.COUNTER_OFFERED: State.WEIGHING_COUNTER,
        Event.WAIT: State.WAITING,
        Event.CHANGE_MIND: State.CANCELLED,
        Event.OVERTAKE: State.OVERTAKEN,
    },
    State.IN_CALL: {
        Event.TELL: State.TOLD,
        Event.COUNTER_OFFERED: State.WEIGHING_COUNTER,
        Event.WAIT: State.WAITING,
        Event.CHANGE_MIND: State.CANCELLED,
        Event.OVERTAKE: State.OVERTAKEN,
    },
    State.TOLD: {
        Event.CALL_STARTED: State.IN_CALL,
        Event.FOLLOW_UP: State.FOLLOWING_UP,
        Event.EMPLOYER_TOLD: State.TOLD,
        Event.CLOSE: State.CLOSED,
        Event.CHANGE_MIND: State.CANCELLED,
    },
    State.FOLLOWING_UP: {
        Event.CALL_STARTED: State.IN_CALL,
        Event.EMPLOYER_TOLD: State.FOLLOWING_UP,
        Event.CLOSE: State.CLOSED,
        Event.CHANGE_MIND: State.CANCELLED,
    },
    State.WEIGHING_COUNTER: {
        Event.RESUME: State.DECIDING,
        Event.CALL_STARTED: State.IN_CALL,
        Event.TELL: State.TOLD,
        Event.COUNTER_OFFERED: State.WEIGHING_COUNTER,
        Event.WAIT: State.WAITING,
        Event.CHANGE_MIND: State.CANCELLED,
        Event.OVERTAKE: State.OVERTAKEN,
    },
    State.WAITING: {
        Event.RESUME: State.DECIDING,
        Event.CALL_STARTED: State.IN_CALL,
        Event.TELL: State.TOLD,
        Event.COUNTER_OFFERED: State.WEIGHING_COUNTER,
        Event.WAIT: State.WAITING,
        Event.CHANGE_MIND: State.CANCELLED,
        Event.OVERTAKE: State.OVERTAKEN,
    },
    State.CLOSED: {},
    State.CANCELLED: {},
    State.OVERTAKEN: {},
}


@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("state", State)
def test_every_pair_leads_where_it_should_or_nowhere(state: State, event: Event) -> None:
    assert next_state(state, event) == EXPECTED[state].get(event)


@pytest.mark.parametrize("place", sorted(OPEN - {State.IN_CALL}))
def test_a_call_is_left_to_where_the_decline_was(place: State) -> None:
    assert next_state(place, Event.CALL_STARTED) is State.IN_CALL
    assert next_state(State.IN_CALL, Event.CALL_ENDED, back_to=place) is place


def test_only_a_call_can_end_as_a_call() -> None:
    for state in set(State) - {State.IN_CALL}:
        assert next_state(state, Event.CALL_ENDED, back_to=State.READY) is None


def test_a_call_that_leads_back_nowhere_is_refused() -> None:
    assert next_state(State.IN_CALL, Event.CALL_ENDED) is None
    assert next_state(State.IN_CALL, Event.CALL_ENDED, back_to=State.IN_CALL) is None


@pytest.mark.parametrize(
    "state",
    [
        State.TOLD,
        State.FOLLOWING_UP,
        State.WEIGHING_COUNTER,
        State.WAITING,
        State.CLOSED,
        State.CANCELLED,
        State.OVERTAKEN,
    ],
)
def test_what_an_outcome_did_can_be_taken_back(state: State) -> None:
    assert next_state(state, Event.TAKE_BACK, back_to=State.READY) is State.READY


@pytest.mark.parametrize("state", [State.DECIDING, State.PREPARING, State.READY, State.IN_CALL])
def test_where_no_outcome_led_nothing_is_taken_back(state: State) -> None:
    assert next_state(state, Event.TAKE_BACK, back_to=State.READY) is None


def test_every_state_can_be_reached() -> None:
    reached = {State.DECIDING}
    while more := {to for (state, _), to in TABLE.items() if state in reached} - reached:
        reached |= more
    assert reached == set(State)


def test_from_every_open_state_the_person_can_go_on_or_out() -> None:
    """No dead ends: each open state lets the person act, and from each the decline can come to an end."""
    for state in OPEN:
        for knows in (True, False):
            assert allowed_events(state, employer_knows=knows)
    for start in OPEN:
        reached = {start}
        while more := {to for (state, _), to in TABLE.items() if state in reached} - reached:
            reached |= more
        assert reached & FINISHED


def test_told_is_reached_by_telling_alone() -> None:
    assert {event for (state, event), to in TABLE.items() if to is State.TOLD and state is not State.TOLD} == {
        Event.TELL
    }
    assert {state for (state, event) in TABLE if event is Event.TELL} == UNTOLD


def test_nothing_happens_to_what_is_finished() -> None:
    assert not [pair for pair in TABLE if pair[0] in FINISHED]
    for state in FINISHED:
        assert allowed_events(state, employer_knows=True) == ()


def test_what_only_the_agency_knows_is_not_closed() -> None:
    for state in (State.TOLD, State.FOLLOWING_UP):
        assert Event.CLOSE not in allowed_events(state, employer_knows=False)
        assert Event.EMPLOYER_TOLD in allowed_events(state, employer_knows=False)
        assert Event.CLOSE in allowed_events(state, employer_knows=True)
        assert Event.EMPLOYER_TOLD not in allowed_events(state, employer_knows=True)


@given(st.sampled_from(State), st.booleans())
def test_every_allowed_event_is_one_that_a_person_may_give_and_that_leads_somewhere(state: State, knows: bool) -> None:
    for event in allowed_events(state, employer_knows=knows):
        assert event in BY_PERSON
        assert next_state(state, event) is not None


def test_every_refused_event_is_answered_in_sentences() -> None:
    for state in State:
        said = why_not(state)
        assert said.endswith(". This is not possible now.")
        assert "_" not in said
