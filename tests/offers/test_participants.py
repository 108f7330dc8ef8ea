"""The people of an offer over the API."""

from typing import Any

import pytest

from tests.api import Api

TOM: dict[str, Any] = {"parts": ["interviewer"], "met_on": "2026-11-10", "contact": {"name": "Tom Ortiz"}}


def add(api: Api, offer: Any, **changes: Any) -> Any:
    return api.ok(api.post(f"offers/{offer['id']}/participants", {**TOM, **changes}), 201)


def test_somebody_is_added_after_those_there_are(api: Api) -> None:
    offer = api.offer()
    tom = add(api, offer)
    assert (tom["parts"], tom["met_on"], tom["contact"]["name"]) == (["interviewer"], "2026-11-10", "Tom Ortiz")
    people = api.ok(api.get(f"offers/{offer['id']}"))["participants"]
    assert [person["contact"]["name"] for person in people] == ["Priya Raman", "Tom Ortiz"]
    assert people[1] == api.ok(api.get(f"offers/{offer['id']}/participants/{tom['id']}")) == tom


def test_the_answer_says_where_the_part_is(api: Api) -> None:
    answer = api.post(f"offers/{api.offer()['id']}/participants", TOM)
    assert api.ok(api.get(answer.headers["Location"])) == answer.json


def test_one_contact_has_one_part(api: Api) -> None:
    offer = api.offer()
    priya = offer["participants"][0]["contact"]["id"]
    answer = api.post(f"offers/{offer['id']}/participants", {"parts": ["referrer"], "contact_id": priya})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/contact_id")


def test_a_part_is_changed_without_the_contact(api: Api) -> None:
    offer = api.offer()
    tom = add(api, offer)
    path = f"offers/{offer['id']}/participants/{tom['id']}"
    changed = api.ok(api.patch(path, {"parts": ["referrer"], "thank_for": "the introduction"}))
    assert changed == {**tom, "parts": ["referrer"], "thank_for": "the introduction"}


def test_a_stale_change_is_refused(api: Api) -> None:
    offer = api.offer()
    path = f"offers/{offer['id']}/participants/{offer['participants'][0]['id']}"
    old = api.get(path).headers["ETag"]
    api.ok(api.patch(path, {"met_on": "2026-11-11"}))
    assert api.patch(path, {"met_on": None}, If_Match=old).status_code == 412
    assert api.request("PATCH", path, {"met_on": None}).status_code == 428


def test_somebody_is_taken_out_and_the_contact_stays(api: Api) -> None:
    offer = api.offer()
    path = f"offers/{offer['id']}/participants/{offer['participants'][0]['id']}"
    api.ok(api.delete(path), 204)
    assert api.ok(api.get(f"offers/{offer['id']}"))["participants"] == []
    assert len(api.ok(api.get("contacts"))["items"]) == 1


def test_who_is_deleted_takes_no_part_any_more(api: Api) -> None:
    offer = api.offer()
    api.ok(api.delete(f"contacts/{offer['participants'][0]['contact']['id']}"), 204)
    assert api.ok(api.get(f"offers/{offer['id']}"))["participants"] == []


def test_an_offer_has_no_more_people_than_a_hiring_process(api: Api) -> None:
    offer = api.offer(participants=[{**TOM, "contact": {"name": f"Person {place}"}} for place in range(30)])
    answer = api.post(f"offers/{offer['id']}/participants", TOM)
    assert answer.status_code == 422
    assert len(api.ok(api.get(f"offers/{offer['id']}"))["participants"]) == 30


def test_the_part_of_one_offer_is_not_found_in_another(api: Api) -> None:
    one, other = api.offer(), api.offer()
    path = f"offers/{other['id']}/participants/{one['participants'][0]['id']}"
    assert api.get(path).status_code == 404
    assert api.request("DELETE", path, If_Match="*").status_code == 404


def test_somebody_else_cannot_reach_it(api: Api) -> None:
    offer = api.offer()
    path = f"offers/{offer['id']}/participants/{offer['participants'][0]['id']}"
    charlie = api.somebody_else()
    assert charlie.get(path).status_code == 404
    assert charlie.request("PATCH", path, {"met_on": None}, If_Match="*").status_code == 404
    assert charlie.request("DELETE", path, If_Match="*").status_code == 404


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"parts": []}, "/parts"),
        ({"parts": ["boss"]}, "/parts/0"),
        ({"parts": None}, "/parts"),
        ({"met_on": "soon"}, "/met_on"),
        ({"thank_for": "\x00"}, "/thank_for"),
        ({"contact": {"name": "Tom"}}, "/contact"),
        ({"position": 1}, "/position"),
    ],
)
def test_a_wrong_change_is_refused_with_its_pointer(api: Api, changes: Any, pointer: str) -> None:
    offer = api.offer()
    answer = api.patch(f"offers/{offer['id']}/participants/{offer['participants'][0]['id']}", changes)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)
