"""One rings them when there is something to say; that they ring is noted at any time."""

from typing import Any

import pytest

from tests.api import Api
from tests.calls.line import Line

NOT_SIGNED = {"other_job": "not_signed"}


def call(api: Api, decline: Any, *, key: str = "tap", **more: Any) -> Any:
    wanted = {"decline_id": decline["id"], "mode": "own_phone", **more}
    return api.post("calls", wanted, Idempotency_Key=key)


def event(api: Api, decline: Any, name: str) -> None:
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": name}))


@pytest.mark.parametrize("mode", ["own_phone", "bridge"])
@pytest.mark.parametrize(
    ("choices", "missing"),
    [
        ({"route_answers": {}}, ["route_answers"]),
        ({"route_answers": NOT_SIGNED}, ["route_answers"]),
        ({"route_answers": {"other_job": "signed", "feels_wrong": True}}, ["route_answers"]),
        ({"contact_id": None}, ["contact_id"]),
        ({"reason": None}, ["reason"]),
        ({"reason": None, "contact_id": None}, ["contact_id", "reason"]),
    ],
)
def test_what_is_not_ready_is_not_said_and_the_answer_names_what_is_missing(
    line: Line, mode: str, choices: dict[str, Any], missing: list[str]
) -> None:
    decline = line.api.decline(**choices)
    refused = call(line.api, decline, mode=mode, late_ok=True)
    assert (refused.status_code, refused.json["code"]) == (409, "decline-not-ready")
    assert refused.json["missing"] == missing
    assert refused.json["links"]["decline"] == decline["links"]["self"]
    assert line.api.ok(line.api.get("calls"))["items"] == []
    assert line.api.ok(line.api.get(f"declines/{decline['id']}"))["state"] == decline["state"]


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"route_answers": NOT_SIGNED}, "safe to decline"),
        ({"contact_id": None}, "whom to call"),
        ({"reason": None}, "reason"),
    ],
)
def test_the_sentence_says_what_to_do_first(api: Api, choices: dict[str, Any], words: str) -> None:
    assert words in call(api, api.decline(**choices)).json["detail"]


@pytest.mark.parametrize("resting", ["wait", "counter_offer"])
def test_what_rests_is_gone_on_with_first(api: Api, resting: str) -> None:
    decline = api.decline()
    if resting == "wait":
        event(api, decline, "wait")
    else:
        theirs = api.ok(call(api, decline, direction="incoming"))
        api.ok(api.post(f"calls/{theirs['id']}/outcome", {"outcome": "counter_offer"}))
    refused = call(api, decline, key="again")
    assert (refused.status_code, refused.json["missing"]) == (409, ["state"])
    event(api, decline, "resume")
    api.ok(call(api, decline, key="again"), 202)


def test_who_was_told_may_be_rung_again(api: Api) -> None:
    decline = api.decline()
    first = api.ok(call(api, decline), 202)
    api.ok(api.post(f"calls/{first['id']}/outcome", {"outcome": "reached_and_told"}))
    api.ok(call(api, decline, key="again"), 202)


def test_one_who_said_decline_anyway_may_ring(api: Api) -> None:
    api.ok(call(api, api.decline(route_answers={**NOT_SIGNED, "anyway": True})), 202)


def test_a_question_is_put_without_a_reason(api: Api) -> None:
    api.ok(call(api, api.decline(reason=None, route_answers={**NOT_SIGNED, "answer_by": "2030-01-04"})), 202)


@pytest.mark.parametrize(
    "choices", [{"route_answers": {}}, {"route_answers": NOT_SIGNED}, {"contact_id": None}, {"reason": None}]
)
def test_that_they_ring_is_noted_whatever_is_missing(api: Api, choices: dict[str, Any]) -> None:
    decline = api.decline(**choices)
    theirs = api.ok(call(api, decline, direction="incoming"), 202)
    assert theirs["state"] == "connected"
    told = api.ok(api.post(f"calls/{theirs['id']}/outcome", {"outcome": "reached_and_told"}), 200)
    assert told["decline"]["state"] in {"told", "waiting"}


def test_after_they_rang_one_still_cannot_ring_what_is_not_ready(api: Api) -> None:
    decline = api.decline(route_answers={})
    api.ok(call(api, decline, direction="incoming"), 202)
    assert call(api, decline, key="back").json["code"] == "decline-not-ready"


def test_somebody_deleted_meanwhile_is_not_rung(api: Api) -> None:
    decline = api.decline()
    api.ok(api.delete(f"contacts/{decline['contact_id']}"), 204)
    assert call(api, decline).json["missing"] == ["contact_id"]


def test_somebody_taken_out_of_the_offer_is_not_rung(api: Api) -> None:
    offer = api.offer()
    decline = api.decline(offer)
    api.ok(api.delete(f"offers/{offer['id']}/participants/{offer['participants'][0]['id']}"), 204)
    assert call(api, decline).json["missing"] == ["contact_id"]


@pytest.mark.parametrize("new", [True, False])
def test_only_the_people_of_the_offer_are_told(api: Api, *, new: bool) -> None:
    lena = api.ok(api.post("contacts", {"name": "Lena Fischer", "phones": [{"number": "+13125550143"}]}))
    offer = api.offer()
    if new:
        refused = api.post("declines", {"offer_id": offer["id"], "contact_id": lena["id"]})
    else:
        refused = api.patch(f"declines/{api.decline(offer)['id']}", {"contact_id": lena["id"]})
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/contact_id")
    assert "Add them to the offer first" in refused.json["detail"]
    api.ok(api.post(f"offers/{offer['id']}/participants", {"parts": ["recruiter"], "contact_id": lena["id"]}))
    if new:
        api.ok(api.post("declines", {"offer_id": offer["id"], "contact_id": lena["id"]}), 201)
