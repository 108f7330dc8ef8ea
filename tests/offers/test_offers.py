"""Offers over the API."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from uuid_utils.compat import uuid7

from bowout.declines.models import Decline
from bowout.jobs import Job
from bowout.offers import actions
from bowout.offers.models import Offer
from bowout.store import Event, now
from bowout.vocabulary import DeclineState, OfferEvent
from tests.api import NORTHWIND, Api
from tests.hostile import (
    BAD_DATES,
    BAD_FLAGS,
    BAD_IDS,
    BAD_LISTS,
    BAD_MOMENTS,
    BAD_NUMBERS,
    BAD_TEXTS,
    BAD_WORDS,
    NOT_A_TEXT,
    bad_values,
    shown,
)

PAY = {"amount": 120000, "amount_max": 130000.5, "currency": "USD", "period": "year", "extras": "equity"}


def decline_row(api: Api, offer: Any, *, state: DeclineState = DeclineState.DECIDING) -> str:
    """A decline as the room above keeps it."""
    row = Decline(id=uuid7(), account_id=api.account_id, offer_id=UUID(offer["id"]), state=state)
    with api.parts.database.transaction() as session:
        session.add(row)
    return str(row.id)


def events(api: Api) -> list[tuple[str, str | None, str | None]]:
    with api.parts.database.reading() as session:
        return [
            (each.name, each.from_state, each.to_state) for each in session.scalars(sa.select(Event).order_by(Event.id))
        ]


def test_one_request_creates_the_offer_with_its_people(api: Api) -> None:
    made = api.offer()
    assert made["state"] == "open"
    assert made["reply_by"] == "2026-11-27T23:00:00+00:00"
    [person] = made["participants"]
    assert person["parts"] == ["extended_offer", "hiring_manager"]
    assert person["contact"]["name"] == "Priya Raman"
    assert person["contact"]["phones"][0]["number"] == "+13125550142"
    assert api.ok(api.get(f"contacts/{person['contact']['id']}")) == person["contact"]
    assert api.ok(api.get(f"offers/{made['id']}")) == made


def test_the_answer_says_where_the_offer_is_and_where_it_is_declined(api: Api) -> None:
    answer = api.post("offers", NORTHWIND)
    assert answer.headers["Location"] == answer.json["links"]["self"]
    assert answer.json["links"]["flow"] == f"http://127.0.0.1:8000/offers/{answer.json['id']}"


def test_everything_that_is_given_is_kept(api: Api) -> None:
    given = {
        "external_id": "tracker 7",
        "location": "Chicago",
        "compensation": PAY,
        "received_on": "2026-11-20",
        "start_on": "2027-01-04",
        "signed_on": "2026-11-22",
        "conditions_met": False,
        "notes": "Two days a week at home.\nFree coffee.",
    }
    made = api.offer(**given)
    assert {name: made[name] for name in given} == given


def test_a_company_is_all_that_an_offer_needs(api: Api) -> None:
    made = api.ok(api.post("offers", {"company": "Northwind"}), 201)
    assert (made["participants"], made["compensation"], made["decline_id"]) == ([], None, None)


def test_a_contact_that_exists_can_take_part(api: Api) -> None:
    priya = api.offer()["participants"][0]["contact"]
    made = api.offer(participants=[{"parts": ["referrer"], "contact_id": priya["id"]}])
    assert made["participants"][0]["contact"] == priya


@pytest.mark.parametrize("foreign", [True, False])
def test_a_contact_that_is_not_ones_own_is_refused_and_nothing_is_saved(api: Api, *, foreign: bool) -> None:
    charlie = api.somebody_else()
    contact_id = charlie.offer()["participants"][0]["contact"]["id"] if foreign else str(uuid7())
    tom = {"parts": ["interviewer"], "contact": {"name": "Tom Ortiz"}}
    people = [tom, {"parts": ["referrer"], "contact_id": contact_id}]
    answer = api.post("offers", {**NORTHWIND, "participants": people})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/participants/1/contact_id")
    assert api.ok(api.get("contacts"))["items"] == api.ok(api.get("offers"))["items"] == []


def test_a_number_that_cannot_be_kept_is_pointed_at_within_the_offer(api: Api) -> None:
    people = [{"parts": ["recruiter"], "contact": {"name": "Tom Ortiz", "phones": [{"number": "911"}]}}]
    answer = api.post("offers", {**NORTHWIND, "participants": people})
    assert answer.json["errors"][0]["pointer"] == "/participants/0/contact/phones/0/number"
    assert api.ok(api.get("offers"))["items"] == []


def test_an_unknown_field_deep_inside_is_pointed_at(api: Api) -> None:
    people = [{"parts": ["recruiter"], "contact": {"name": "Tom Ortiz", "fax": "1"}}]
    answer = api.post("offers", {**NORTHWIND, "participants": people})
    assert answer.json["errors"] == [{"pointer": "/participants/0/contact/fax", "detail": "Unknown field."}]


# --- Sending it again


def test_the_same_id_and_body_is_the_same_offer(api: Api) -> None:
    body = {**NORTHWIND, "id": str(uuid7())}
    made = api.ok(api.post("offers", body), 201)
    assert made["id"] == body["id"]
    api.ok(api.patch(f"offers/{made['id']}", {"role": "Data lead"}))
    again = api.ok(api.post("offers", body), 200)
    assert (again["id"], again["role"]) == (made["id"], "Data lead")
    assert len(api.ok(api.get("offers"))["items"]) == len(api.ok(api.get("contacts"))["items"]) == 1


def test_the_same_id_for_another_offer_is_refused(api: Api) -> None:
    body = {**NORTHWIND, "id": str(uuid7())}
    api.ok(api.post("offers", body), 201)
    answer = api.post("offers", {**body, "company": "Kestrel Labs"})
    assert (answer.status_code, answer.json["code"]) == (409, "id-taken")


def test_an_id_of_somebody_elses_offer_is_refused_and_shows_nothing(api: Api) -> None:
    body = {**NORTHWIND, "id": str(uuid7())}
    api.somebody_else().post("offers", body)
    answer = api.post("offers", body)
    assert (answer.status_code, answer.json["code"]) == (409, "id-taken")
    assert "Northwind" not in answer.get_data(as_text=True)


def test_a_second_post_with_an_external_id_answers_with_the_offer_there_is(api: Api) -> None:
    made = api.offer(external_id="tracker 7")
    again = api.ok(api.post("offers", {"company": "Northwind Ltd", "external_id": "tracker 7"}), 200)
    assert again == made
    assert [each["id"] for each in api.ok(api.get("offers?external_id=tracker%207"))["items"]] == [made["id"]]
    assert api.ok(api.get("offers?external_id=other"))["items"] == []


def test_an_external_id_is_each_accounts_own(api: Api) -> None:
    made = api.offer(external_id="tracker 7")
    assert api.somebody_else().offer(external_id="tracker 7")["id"] != made["id"]


def test_two_requests_at_the_same_moment_make_one_offer(api: Api) -> None:
    """The second comes before the first is committed: it waits, loses, and answers with the first one's offer."""
    first = Offer(id=uuid7(), account_id=api.account_id, company="Northwind", external_id="tracker 7")
    with ThreadPoolExecutor(1) as second:
        with api.parts.database.transaction() as session:
            session.add(first)
            session.flush()
            answer = second.submit(api.post, "offers", {**NORTHWIND, "external_id": "tracker 7"})
            if not api.parts.database.is_sqlite:
                wait_until(lambda: somebody_waits(api))
        found = api.ok(answer.result(timeout=20), 200)
    assert found["id"] == str(first.id)
    assert api.ok(api.get("contacts"))["items"] == []


def somebody_waits(api: Api) -> bool:
    with api.parts.database.reading() as session:
        return session.scalar(sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")) > 0


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not happened():
        assert time.monotonic() < deadline, "the second request never came to the same row"


# --- States


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


@pytest.mark.parametrize("declining", [True, False])
def test_what_happens_during_a_decline_is_passed_on(api: Api, *, declining: bool) -> None:
    made = api.offer()
    if declining:
        decline_row(api, made)
    api.ok(api.post(f"offers/{made['id']}/events", {"event": "withdraw"}))
    with api.parts.database.reading() as session:
        told = [job.args["event_id"] for job in session.scalars(sa.select(Job).where(Job.kind == "react"))]
        happened = session.scalars(sa.select(Event).where(Event.name == "offer.withdrawn")).one()
    assert told == ([str(happened.id)] if declining else [])


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


# --- The decline of an offer


def test_the_offer_names_its_active_decline_else_the_last_one(api: Api) -> None:
    made = api.offer()
    cancelled = decline_row(api, made, state=DeclineState.CANCELLED)
    assert api.ok(api.get(f"offers/{made['id']}"))["decline_id"] == cancelled
    active = decline_row(api, made)
    later = decline_row(api, made, state=DeclineState.CANCELLED)
    assert later != active
    assert api.ok(api.get(f"offers/{made['id']}"))["decline_id"] == active
    assert api.ok(api.get("offers"))["items"][0]["decline_id"] == active


# --- Changing and deleting


def test_a_change_leaves_alone_what_it_does_not_name(api: Api) -> None:
    made = api.offer(compensation=PAY)
    changed = api.ok(api.patch(f"offers/{made['id']}", {"role": None, "reply_by": "2026-12-01T12:00:00+01:00"}))
    assert changed["reply_by"] == "2026-12-01T11:00:00+00:00"
    same = ("role", "reply_by", "updated_at")
    assert {**changed, **{name: made[name] for name in same}} == made


def test_pay_is_replaced_as_a_whole(api: Api) -> None:
    made = api.offer(compensation=PAY)
    changed = api.ok(api.patch(f"offers/{made['id']}", {"compensation": {"amount": 60, "period": "hour"}}))
    empty = {"amount_max": None, "currency": None, "extras": None}
    assert changed["compensation"] == {"amount": 60, "period": "hour", **empty}


def test_a_stale_change_is_refused_also_when_only_the_people_changed(api: Api) -> None:
    made = api.offer()
    old = api.get(f"offers/{made['id']}").headers["ETag"]
    api.ok(api.post(f"offers/{made['id']}/participants", {"parts": ["referrer"], "contact": {"name": "Tom Ortiz"}}))
    assert api.patch(f"offers/{made['id']}", {"role": "x"}, If_Match=old).status_code == 412


def test_the_state_is_no_field_to_write(api: Api) -> None:
    answer = api.patch(f"offers/{api.offer()['id']}", {"state": "declined"})
    assert answer.json["errors"][0]["pointer"] == "/state"


def test_a_deleted_offer_is_gone_and_its_people_stay(api: Api) -> None:
    made = api.offer()
    decline_row(api, made)
    api.ok(api.delete(f"offers/{made['id']}"), 204)
    assert api.get(f"offers/{made['id']}").status_code == 404
    assert len(api.ok(api.get("contacts"))["items"]) == 1
    assert events(api)[-1] == ("offer.deleted", "open", None)


def test_an_offer_is_not_deleted_while_a_call_about_it_is_live(api: Api) -> None:
    from bowout.calls.models import Call
    from bowout.vocabulary import CallMode, CallState

    made = api.offer()
    decline_row(api, made)
    with api.parts.database.transaction() as session:
        decline_id = session.scalars(sa.select(Decline.id)).one()
        session.add(Call(id=uuid7(), account_id=api.account_id, decline_id=decline_id, mode=CallMode.BRIDGE))
    answer = api.delete(f"offers/{made['id']}")
    assert (answer.status_code, answer.json["code"]) == (409, "live-call")
    with api.parts.database.transaction() as session:
        session.execute(sa.update(Call).values(state=CallState.ENDED))
    api.ok(api.delete(f"offers/{made['id']}"), 204)


def test_somebody_else_sees_none_of_it(api: Api) -> None:
    made = api.offer()
    charlie = api.somebody_else()
    path = f"offers/{made['id']}"
    assert charlie.ok(charlie.get("offers"))["items"] == []
    assert charlie.get(path).status_code == 404
    assert charlie.request("PATCH", path, {"role": "x"}, If_Match="*").status_code == 404
    assert charlie.request("DELETE", path, If_Match="*").status_code == 404
    assert charlie.post(f"{path}/events", {"event": "accept"}).status_code == 404
    assert charlie.post(f"{path}/participants", {"parts": ["referrer"], "contact": {"name": "x"}}).status_code == 404
    assert api.ok(api.get(path)) == made


def test_pages_hold_the_newest_first_and_everything_once(api: Api) -> None:
    for place in range(5):
        api.offer(company=f"Company {place}")
    seen, path = [], "offers?limit=2"
    while True:
        found = api.ok(api.get(path))
        seen += [each["company"] for each in found["items"]]
        if found["next"] is None:
            break
        path = f"offers?limit=2&after={found['next']}"
    assert seen == [f"Company {place}" for place in reversed(range(5))]


def test_the_list_keeps_those_of_a_state(api: Api) -> None:
    made = api.offer()
    api.offer(company="Kestrel Labs")
    api.ok(api.post(f"offers/{made['id']}/events", {"event": "accept"}))
    assert [each["company"] for each in api.ok(api.get("offers?state=accepted"))["items"]] == ["Northwind"]
    assert api.get("offers?state=lapsed").json["errors"][0]["pointer"] == "?state"


# --- Hostile input

WRONG: dict[str, tuple[Any, ...]] = {
    "company": (*NOT_A_TEXT, *BAD_TEXTS, "two\nlines"),
    "role": (*NOT_A_TEXT, *BAD_TEXTS),
    "location": (*NOT_A_TEXT, *BAD_TEXTS),
    "notes": (*NOT_A_TEXT, *BAD_TEXTS),
    "received_on": BAD_DATES,
    "start_on": (*BAD_DATES, "0001-01-01", "9999-12-31"),
    "signed_on": BAD_DATES,
    "reply_by": BAD_MOMENTS,
    "conditions_met": BAD_FLAGS,
    "compensation": (
        7,
        "120k",
        True,
        [],
        *({"amount": value} for value in BAD_NUMBERS),
        {"amount": 2, "amount_max": 1},
        {"amount_max": 1},
        {"amount": 1, "amount_max": float("nan")},
        *({"currency": value} for value in ("usd", "US$", "XYZ", "", "\x00", 7, [])),
        *({"period": value} for value in BAD_WORDS),
        *({"extras": value} for value in BAD_TEXTS),
        {"salary": 1},
    ),
    "colour": ("blue",),
}
ONLY_NEW: dict[str, tuple[Any, ...]] = {
    "id": (*BAD_IDS, "0e0a5ab3-5a0b-4d53-a0a7-6a6e2a6f0f0e"),
    "external_id": (*NOT_A_TEXT, *BAD_TEXTS),
    "participants": (
        *BAD_LISTS,
        [{"parts": ["recruiter"]}],
        [{"parts": ["recruiter"], "contact": None}],
        [{"parts": ["recruiter"], "contact": {"name": "Tom"}, "contact_id": "01890000-0000-7000-8000-000000000000"}],
        *([{"parts": ["recruiter"], "contact_id": value}] for value in BAD_IDS),
        *([{"parts": value, "contact": {"name": "Tom"}}] for value in (*BAD_LISTS, [], ["boss"], ["recruiter"] * 2)),
        *([{"parts": ["recruiter"], "met_on": value, "contact": {"name": "Tom"}}] for value in BAD_DATES),
        *([{"parts": ["recruiter"], "thank_for": value, "contact": {"name": "Tom"}}] for value in BAD_TEXTS),
        *([{"parts": ["recruiter"], "contact": {"name": value}}] for value in BAD_TEXTS),
    ),
}
NULLABLE = {
    "role", "location", "notes", "received_on", "start_on", "signed_on", "reply_by", "conditions_met", "compensation",
    "external_id",
}  # fmt: skip


@pytest.mark.parametrize("name", [*WRONG, *ONLY_NEW])
def test_a_wrong_field_is_refused_with_its_pointer_and_nothing_is_saved(api: Api, name: str) -> None:
    made = api.offer()
    for value in bad_values({**WRONG, **ONLY_NEW}, name, nullable=NULLABLE):
        answers = [api.post("offers", {**NORTHWIND, name: value})]
        if name in WRONG:
            answers.append(api.patch(f"offers/{made['id']}", {name: value}))
        for answer in answers:
            assert answer.status_code == 422, (shown(value), answer.json)
            assert answer.json["errors"][0]["pointer"].split("/")[1] == name, shown(value)
    assert api.ok(api.get("offers"))["items"] == [made]


@pytest.mark.parametrize("query", ["state=", "state=%00", "external_id=", "limit=-1", "after=%ff", "company=x"])
def test_a_wrong_query_is_refused_with_its_name(api: Api, query: str) -> None:
    answer = api.get(f"offers?{query}")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == f"?{query.partition('=')[0]}"
