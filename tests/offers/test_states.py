"""The offer's table of states, pair by pair."""

import pytest

from bowout.offers.states import BY_PERSON, PAST_TENSE, TABLE, allowed_events, next_state
from bowout.vocabulary import OfferEvent, OfferState

LEADS = {
    ("open", "accept"): "accepted",
    ("open", "decline"): "declined",
    ("open", "withdraw"): "withdrawn",
    ("accepted", "decline"): "declined",
    ("accepted", "withdraw"): "withdrawn",
    ("declined", "reopen"): "open",
    ("withdrawn", "reopen"): "open",
}


@pytest.mark.parametrize("event", OfferEvent)
@pytest.mark.parametrize("state", OfferState)
def test_every_event_in_every_state_leads_where_it_should_or_nowhere(state: OfferState, event: OfferEvent) -> None:
    assert next_state(state, event) == LEADS.get((state.value, event.value))


def test_every_state_is_reached() -> None:
    assert {OfferState.OPEN, *TABLE.values()} == set(OfferState)


def test_no_state_is_a_dead_end() -> None:
    assert {state for state, _ in TABLE} == set(OfferState)


def test_no_person_may_decline_with_a_button() -> None:
    assert OfferEvent.DECLINE not in BY_PERSON
    assert allowed_events(OfferState.OPEN) == [OfferEvent.ACCEPT, OfferEvent.WITHDRAW]
    assert allowed_events(OfferState.DECLINED) == [OfferEvent.REOPEN]


def test_every_event_has_its_line_in_the_history() -> None:
    assert set(PAST_TENSE) == set(OfferEvent)
