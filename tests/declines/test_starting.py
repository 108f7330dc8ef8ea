"""Starting a decline, and choosing what to say."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from uuid_utils.compat import uuid7

from bowout.vocabulary import OfferState, Part
from tests.api import Api

from .cast import northwind, offer, person, ready, start

REASON = {"category": "role_content", "sentence": None}


def test_a_decline_with_all_its_choices_is_ready(api: Api) -> None:
    decline = ready(api)
    assert decline["state"] == "ready"
    assert decline["route"] == "decline"
    assert (decline["company"], decline["contact_name"]) == ("Northwind", "Priya Raman")
    assert decline["allowed_events"] == ["wait", "reconsider", "change_mind"]
    assert decline["links"]["flow"] == f"http://127.0.0.1:8000/declines/{decline['id']}"


def test_a_new_decline_says_where_it_is(api: Api) -> None:
    offer_id, _ = northwind(api)
    answer = api.post("declines", {"offer_id": str(offer_id)})
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/api/v1/declines/{answer.json['id']}"
    assert api.ok(api.get(answer.headers["Location"]))["state"] == "deciding"


def test_nothing_is_prepared_before_the_gate(api: Api) -> None:
    offer_id, priya = northwind(api)
    decline = api.ok(api.post("declines", {"offer_id": str(offer_id), "contact_id": str(priya), "reason": REASON}))
    assert decline["state"] == "deciding"
    assert decline["route"] is None


def test_each_answer_moves_the_decline_on(api: Api) -> None:
    offer_id, priya = northwind(api)
    path = f"declines/{api.ok(api.post('declines', {'offer_id': str(offer_id)}))['id']}"
    states = [
        api.ok(api.patch(path, change))["state"]
        for change in (
            {"route_answers": {"other_job": "signed"}},
            {"contact_id": str(priya)},
            {"reason": REASON},
            {"reason": None},
            {"route_answers": {"other_job": "not_signed"}},
        )
    ]
    assert states == ["preparing", "preparing", "ready", "preparing", "deciding"]
    history = api.ok(api.get(f"{path}/history"))["items"]
    assert [(line["from"], line["to"]) for line in history if line["from"]] == [
        ("deciding", "preparing"),
        ("preparing", "ready"),
        ("ready", "deciding"),
        ("deciding", "preparing"),
        ("preparing", "deciding"),
    ]


def test_waiting_for_a_signature_comes_with_advice_and_can_be_overridden(api: Api) -> None:
    offer_id, priya = northwind(api)
    decline = start(api, offer_id, contact_id=str(priya), route_answers={"other_job": "not_signed"})
    assert (decline["state"], decline["route"]) == ("deciding", "wait")
    assert "signed" in decline["advice"]
    changed = api.ok(api.patch(f"declines/{decline['id']}", {"route_answers": {"anyway": True}}))
    assert (changed["state"], changed["route"], changed["advice"]) == ("ready", "decline", None)


def test_asking_for_time_needs_no_reason(api: Api) -> None:
    offer_id, priya = northwind(api)
    day = (datetime.now(UTC) + timedelta(days=5)).date().isoformat()
    decline = start(
        api, offer_id, contact_id=str(priya), reason=None, route_answers={"other_job": "not_signed", "answer_by": day}
    )
    assert (decline["state"], decline["route"]) == ("ready", "ask_for_time")
    assert decline["route_answers"] == {"other_job": "not_signed", "answer_by": day}


def test_an_accepted_offer_is_not_declined_but_its_acceptance_withdrawn(api: Api) -> None:
    offer_id, priya = northwind(api, state=OfferState.ACCEPTED)
    assert start(api, offer_id, contact_id=str(priya))["route"] == "withdraw_acceptance"


@pytest.mark.parametrize("state", [OfferState.DECLINED, OfferState.WITHDRAWN])
def test_what_is_not_on_offer_any_more_cannot_be_declined(api: Api, state: OfferState) -> None:
    offer_id, _ = northwind(api, state=state)
    assert api.post("declines", {"offer_id": str(offer_id)}).status_code == 409


def test_a_second_decline_of_the_offer_is_refused_with_the_way_to_the_first(api: Api) -> None:
    first = ready(api)
    answer = api.post("declines", {"offer_id": first["offer_id"]})
    assert (answer.status_code, answer.json["code"]) == (409, "decline-exists")
    assert answer.json["links"]["decline"] == first["links"]["self"]
    assert len(api.ok(api.get("declines"))["items"]) == 1


def test_an_id_of_the_clients_own_starts_one_decline_however_often_it_is_sent(api: Api) -> None:
    offer_id, _ = northwind(api)
    body = {"id": str(uuid7()), "offer_id": str(offer_id)}
    assert [api.post("declines", body).status_code for _ in range(2)] == [201, 200]
    assert api.post("declines", {**body, "offer_id": str(offer(api, "Kestrel Labs"))}).json["code"] == "id-taken"


def test_a_repeated_request_is_answered_once(api: Api) -> None:
    offer_id, _ = northwind(api)
    answers = [api.post("declines", {"offer_id": str(offer_id)}, Idempotency_Key="one") for _ in range(2)]
    assert answers[0].json == answers[1].json
    assert answers[1].headers["Idempotency-Replayed"] == "true"


def test_another_job_is_spoken_of_only_while_it_is_signed(api: Api) -> None:
    offer_id, priya = northwind(api)
    body = {"offer_id": str(offer_id), "openness": "another_opportunity", "route_answers": {"other_job": "none"}}
    answer = api.post("declines", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/openness")
    assert api.ok(api.get("declines"))["items"] == []
    signed = start(api, offer_id, contact_id=str(priya), openness="full")
    assert signed["openness"] == "full"
    changed = api.ok(api.patch(f"declines/{signed['id']}", {"route_answers": {"other_job": "none"}}))
    assert changed["openness"] == "none"


def test_the_account_that_prefers_writing_starts_in_writing(api: Api) -> None:
    api.ok(api.patch("me", {"prefers_writing": True}))
    offer_id, _ = northwind(api)
    assert api.ok(api.post("declines", {"offer_id": str(offer_id)}))["channel"] == "written"


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"offer_id": "northwind"}, "/offer_id"),
        ({"id": str(uuid4())}, "/id"),
        ({"contact_id": 7}, "/contact_id"),
        ({"reason": {"category": "boredom"}}, "/reason/category"),
        ({"reason": {"category": "level", "sentence": "x" * 301}}, "/reason/sentence"),
        ({"reason": {"category": "level", "sentence": "two\nlines"}}, "/reason/sentence"),
        ({"openness": "wide"}, "/openness"),
        ({"tone": "icy"}, "/tone"),
        ({"language": "tlh"}, "/language"),
        ({"norm_pack": "XX"}, "/norm_pack"),
        ({"channel": "pigeon"}, "/channel"),
        ({"route_answers": {"other_job": "maybe"}}, "/route_answers/other_job"),
        ({"route_answers": {"answer_by": "soon"}}, "/route_answers/answer_by"),
        ({"route_answers": {"terms": "x" * 201}}, "/route_answers/terms"),
        ({"route_answers": {"surely": True}}, "/route_answers/surely"),
        ({"state": "told"}, "/state"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_saved(api: Api, wrong: dict[str, Any], pointer: str) -> None:
    offer_id, _ = northwind(api)
    answer = api.post("declines", {"offer_id": str(offer_id), **wrong})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == pointer
    assert api.ok(api.get("declines"))["items"] == []


def test_what_belongs_to_somebody_else_is_not_there(api: Api) -> None:
    decline = ready(api)
    charlie = api.somebody_else()
    for path in ("", "/history", "/script"):
        assert charlie.get(f"declines/{decline['id']}{path}").status_code == 404
    assert charlie.patch(f"declines/{decline['id']}", {"tone": "formal"}).status_code == 404
    assert charlie.post("declines", {"offer_id": decline["offer_id"]}).status_code == 404
    assert charlie.ok(charlie.get("declines"))["items"] == []


def test_somebody_elses_contact_cannot_be_called(api: Api) -> None:
    decline = ready(api)
    lena = person(api.somebody_else(), "Lena Fischer")
    answer = api.patch(f"declines/{decline['id']}", {"contact_id": str(lena)})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (404, "/contact_id")


def test_a_change_of_an_old_version_is_refused(api: Api) -> None:
    path = f"declines/{ready(api)['id']}"
    old = api.get(path).headers["ETag"]
    api.ok(api.patch(path, {"tone": "formal"}))
    assert api.patch(path, {"tone": "neutral"}, If_Match=old).status_code == 412
    assert api.request("PATCH", path, {"tone": "neutral"}).status_code == 428
    assert api.ok(api.get(path))["tone"] == "formal"


def test_the_list_is_narrowed_by_offer_and_state(api: Api) -> None:
    first = ready(api)
    second = start(api, offer(api, "Kestrel Labs", people={person(api, "Lena Fischer"): [Part.RECRUITER]}))
    found = {name: api.ok(api.get(f"declines?{name}"))["items"] for name in ("state=ready", "state=preparing")}
    assert [item["id"] for item in found["state=ready"]] == [first["id"]]
    assert [item["id"] for item in found["state=preparing"]] == [second["id"]]
    assert [item["id"] for item in api.ok(api.get("declines"))["items"]] == [second["id"], first["id"]]
    by_offer = api.ok(api.get(f"declines?offer_id={first['offer_id']}"))["items"]
    assert [item["id"] for item in by_offer] == [first["id"]]
