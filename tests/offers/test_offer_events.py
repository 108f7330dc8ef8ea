"""What happens to an offer, and what an offer knows of its decline."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bowout.offers import actions
from bowout.offers.models import Offer
from bowout.store import now
from bowout.vocabulary import DeclineState, OfferEvent
from tests.api import Api

from .rows import decline_row, events


def test_an_offer_is_accepted_and_taken_back_by_the_employer(api: Api) -> None:
    path = f"offers/{api.offer()['id']}/events"
    assert api.ok(api.post(path, {"event": "accept"}), 200)["state"] == "accepted"
    taken_back = api.ok(api.post(path, {"event": "withdraw"}))
    assert (taken_back["state"], taken_back["allowed_events"]) == ("withdrawn", ["reopen"])
    assert events(api) == [
        ("offer.created", None, "open"),
        ("offer.accepted", "open", "accepted"),
        ("offer.withdrawn", "accepted", "withdrawn"),
    ]


def test_a_withdrawal_that_was_a_mistake_is_taken_back(api: Api) -> None:
    path = f"offers/{api.offer()['id']}/events"
    api.ok(api.post(path, {"event": "withdraw"}))
    assert api.ok(api.post(path, {"event": "reopen"}))["state"] == "open"


@pytest.mark.parametrize("event", ["decline", "reopen"])
def test_what_is_not_allowed_is_refused_and_changes_nothing(api: Api, event: str) -> None:
    made = api.offer()
    answer = api.post(f"offers/{made['id']}/events", {"event": event})
    assert (answer.status_code, answer.json["code"]) == (409, "conflict")
    assert answer.json["errors"][0]["pointer"] == "/event"
    assert api.ok(api.get(f"offers/{made['id']}")) == made


def test_a_declined_offer_can_be_reopened(api: Api) -> None:
    made = api.offer()
    with api.parts.database.transaction() as session:
        actions.apply(session, session.scalars(sa.select(Offer)).one(), OfferEvent.DECLINE)
    declined = api.ok(api.get(f"offers/{made['id']}"))
    assert (declined["state"], declined["allowed_events"]) == ("declined", ["reopen"])
    assert api.ok(api.post(f"offers/{made['id']}/events", {"event": "reopen"}))["state"] == "open"


@pytest.mark.parametrize(("event", "state"), [("withdraw", "overtaken"), ("accept", "cancelled")])
def test_what_happens_to_an_offer_ends_its_decline_in_the_same_moment(api: Api, event: str, state: str) -> None:
    made = api.offer()
    decline = decline_row(api, made)
    api.ok(api.post(f"offers/{made['id']}/events", {"event": event}))
    assert api.ok(api.get(f"declines/{decline}"))["state"] == state


@pytest.mark.parametrize(
    "body", [{}, {"event": None}, {"event": "lapse"}, {"event": 7}, {"event": "accept", "by": "me"}]
)
def test_a_wrong_event_is_refused(api: Api, body: Any) -> None:
    assert api.post(f"offers/{api.offer()['id']}/events", body).status_code == 422


def test_an_open_offer_past_its_date_has_lapsed_and_stays_open(api: Api) -> None:
    late = api.offer(reply_by=(now() - timedelta(days=1)).isoformat())
    assert (late["lapsed"], late["state"]) == (True, "open")
    assert not api.offer(reply_by=(now() + timedelta(days=1)).isoformat())["lapsed"]
    assert not api.ok(api.post(f"offers/{late['id']}/events", {"event": "accept"}))["lapsed"]


def test_the_offer_names_its_active_decline_else_the_last_one(api: Api) -> None:
    made = api.offer()
    cancelled = decline_row(api, made, state=DeclineState.CANCELLED)
    assert api.ok(api.get(f"offers/{made['id']}"))["decline_id"] == cancelled
    active = decline_row(api, made)
    later = decline_row(api, made, state=DeclineState.CANCELLED)
    assert later != active
    assert api.ok(api.get(f"offers/{made['id']}"))["decline_id"] == active
    assert api.ok(api.get("offers"))["items"][0]["decline_id"] == active
