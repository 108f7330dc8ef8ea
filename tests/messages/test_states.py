"""The table of a message's way, pair by pair."""

import pytest

from bowout.messages.states import SETTLED, TABLE, allowed_events, next_state
from bowout.vocabulary import MessageEvent as Event
from bowout.vocabulary import MessageState as State

EXPECTED: dict[State, dict[Event, State]] = {
    State.DRAFT: {Event.APPROVE: State.APPROVED, Event.DROP: State.DROPPED},
    State.APPROVED: {
        Event.UNDO: State.DRAFT,
        Event.HAND_OVER: State.HANDED_OVER,
        Event.SEND: State.SENDING,
        Event.DROP: State.DROPPED,
    },
    State.HANDED_OVER: {
        Event.HAND_OVER: State.HANDED_OVER,
        Event.CONFIRM_SENT: State.SENT,
        Event.NOT_SENT: State.DRAFT,
        Event.DROP: State.DROPPED,
    },
    State.SENDING: {Event.DELIVERED: State.SENT, Event.FAIL: State.FAILED},
    State.FAILED: {Event.RETRY: State.DRAFT, Event.DROP: State.DROPPED},
    State.SENT: {},
    State.DROPPED: {},
}


@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("state", State)
def test_every_pair_leads_where_it_should_or_nowhere(state: State, event: Event) -> None:
    assert next_state(state, event) == EXPECTED[state].get(event)


def test_every_state_can_be_reached_and_every_open_one_left() -> None:
    reached = {State.DRAFT}
    while more := {to for (state, _), to in TABLE.items() if state in reached} - reached:
        reached |= more
    assert reached == set(State)
    assert {state for state in State if not EXPECTED[state]} == {State.SENT, State.DROPPED}


def test_nothing_is_sent_that_was_not_approved() -> None:
    """Every way to `sent` leads through `approved`."""
    reached = {State.DRAFT}
    while more := {to for (state, _), to in TABLE.items() if state in reached and to is not State.APPROVED} - reached:
        reached |= more
    assert not reached & {State.SENT, State.SENDING, State.HANDED_OVER}


def test_everything_but_what_is_settled_can_be_dropped() -> None:
    assert {state for state in State if (state, Event.DROP) in TABLE} == set(State) - SETTLED


def test_a_draft_can_be_handed_over_at_once_and_sending_needs_a_way_to_send() -> None:
    assert allowed_events(State.DRAFT, can_send=False) == (Event.APPROVE, Event.HAND_OVER, Event.DROP)
    assert Event.SEND not in allowed_events(State.APPROVED, can_send=False)
    assert Event.SEND in allowed_events(State.APPROVED, can_send=True)
    assert allowed_events(State.SENT, can_send=True) == ()
