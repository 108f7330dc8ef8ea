"""Offers over the API: made, read, listed, changed, deleted."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
import time_machine
from uuid_utils.compat import uuid7

from bowout.calls.models import Call
from bowout.declines.models import Decline
from bowout.store import now
from bowout.vocabulary import CallMode, CallState
from tests.api import NORTHWIND, Api

from .rows import decline_row, events

PAY = {"amount": 120000, "amount_max": 130000.5, "currency": "USD", "period": "year", "extras": "equity"}


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
    pointer = "/participants/0/contact/fax"
    assert answer.json["errors"] == [{"pointer": pointer, "detail": "There is no such field here."}]


def test_a_change_leaves_alone_what_it_does_not_name(api: Api) -> None:
    made = api.offer(compensation=PAY)
    changed = api.ok(api.patch(f"offers/{made['id']}", {"role": None, "reply_by": "2026-12-01T12:00:00+01:00"}))
    assert changed["reply_by"] == "2026-12-01T11:00:00+00:00"
    same = ("role", "reply_by", "updated_at")
    assert {**changed, **{name: made[name] for name in same}} == made


def test_a_day_to_reply_by_lasts_until_its_end_where_the_account_is(api: Api) -> None:
    api.ok(api.patch("me", {"time_zone": "America/Chicago"}))
    made = api.offer(reply_by="2026-11-27")
    assert made["reply_by"] == "2026-11-28T05:59:00+00:00"
    changed = api.ok(api.patch(f"offers/{made['id']}", {"reply_by": "2027-07-01"}))
    assert changed["reply_by"] == "2027-07-02T04:59:00+00:00"


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


@pytest.mark.parametrize("field", ["received_on", "signed_on"])
def test_what_has_happened_did_not_happen_in_the_future(api: Api, field: str) -> None:
    """Nothing signed tomorrow is signed: what is said of the other job hangs on it."""
    tomorrow = now().date() + timedelta(days=1)
    answer = api.post("offers", {**NORTHWIND, field: (tomorrow + timedelta(days=1)).isoformat()})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, f"/{field}")
    api.ok(api.post("offers", {**NORTHWIND, field: (tomorrow - timedelta(days=1)).isoformat()}), 201)


def test_nobody_was_met_in_the_future(api: Api) -> None:
    tom = {"parts": ["interviewer"], "contact": {"name": "Tom Ortiz"}, "met_on": "2100-01-01"}
    answer = api.post("offers", {**NORTHWIND, "participants": [tom]})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/participants/0/met_on")
    assert api.ok(api.get("offers"))["items"] == []


def test_where_it_is_tomorrow_already_that_is_today(api: Api) -> None:
    with time_machine.travel(datetime(2026, 11, 24, 10, 30, tzinfo=UTC), tick=False):
        api.offer(received_on="2026-11-25")
        assert api.post("offers", {**NORTHWIND, "received_on": "2026-11-26"}).status_code == 422
