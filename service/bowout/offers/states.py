"""The course of an offer as one table: where it stands, what happens, where it stands then. Pure."""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import OfferEvent as Event
from ..vocabulary import OfferState as State

TABLE: Final[Mapping[tuple[State, Event], State]] = {
    (State.OPEN, Event.ACCEPT): State.ACCEPTED,
    (State.OPEN, Event.DECLINE): State.DECLINED,
    (State.OPEN, Event.WITHDRAW): State.WITHDRAWN,
    (State.ACCEPTED, Event.DECLINE): State.DECLINED,
    (State.ACCEPTED, Event.WITHDRAW): State.WITHDRAWN,
    (State.DECLINED, Event.REOPEN): State.OPEN,
    # A mistaken tap on "they withdrew it" must not be the end; and now and then an offer is made again.
    (State.WITHDRAWN, Event.REOPEN): State.OPEN,
}
# An offer is declined by what was said or sent in its decline, never by a button of its own.
BY_PERSON: Final = (Event.ACCEPT, Event.WITHDRAW, Event.REOPEN)
PAST_TENSE: Final[Mapping[Event, str]] = {
    Event.ACCEPT: "offer.accepted",
    Event.DECLINE: "offer.declined",
    Event.WITHDRAW: "offer.withdrawn",
    Event.REOPEN: "offer.reopened",
}


def next_state(state: State, event: Event) -> State | None:
    return TABLE.get((state, event))


def allowed_events(state: State) -> list[Event]:
    """What a person may do to an offer in `state`."""
    return [event for event in BY_PERSON if (state, event) in TABLE]
