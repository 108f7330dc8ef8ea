"""While somebody is on the phone, whom the call is about stays: the person, their part, their number and the offer."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.api import Api
from tests.calls.line import Line


def _participant(api: Api, decline: Any) -> str:
    offer = api.ok(api.get(f"offers/{decline['offer_id']}"))
    return f"offers/{offer['id']}/participants/{offer['participants'][0]['id']}"


TAKEN_AWAY: dict[str, Callable[[Api, Any], str]] = {
    "the contact": lambda _, decline: f"contacts/{decline['contact_id']}",
    "their part": _participant,
    "the offer": lambda _, decline: f"offers/{decline['offer_id']}",
}


@pytest.fixture(params=TAKEN_AWAY.values(), ids=TAKEN_AWAY.keys())
def path_of(request: pytest.FixtureRequest) -> Callable[[Api, Any], str]:
    return request.param  # type: ignore[no-any-return]


def ringing(line: Line, decline: Any) -> Any:
    """A call whose own phone rings and is not answered."""
    line.twilio.next(user="manual")
    return line.wait_for_state(line.place(decline), "user_ringing")


def on_the_own_phone(api: Api, decline: Any, **more: Any) -> Any:
    wanted = {"decline_id": decline["id"], "mode": "own_phone", **more}
    return api.ok(api.post("calls", wanted, Idempotency_Key="own"), 202)


def refused(answer: Any, call: Any) -> Any:
    assert (answer.status_code, answer.json["code"]) == (409, "live-call")
    assert answer.json["links"]["call"] == call["links"]["self"]
    return answer.json


def test_nobody_is_deleted_while_they_are_being_rung(line: Line, path_of: Callable[[Api, Any], str]) -> None:
    decline = line.api.decline()
    call = ringing(line, decline)
    path = path_of(line.api, decline)
    assert "Hang up first" in refused(line.api.delete(path), call)["detail"]
    line.api.ok(line.api.get(path))
    line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    line.wait_for_end(call)
    line.api.ok(line.api.delete(path), 204)


@pytest.mark.parametrize("direction", ["outgoing", "incoming"])
def test_nobody_is_deleted_while_one_talks_to_them_on_the_own_phone(
    api: Api, path_of: Callable[[Api, Any], str], direction: str
) -> None:
    decline = api.decline()
    call = on_the_own_phone(api, decline, direction=direction)
    path = path_of(api, decline)
    assert "how it went" in refused(api.delete(path), call)["detail"]
    told = api.ok(api.post(f"calls/{call['id']}/outcome", {"outcome": "reached_and_told"}), 200)
    assert [each["kind"] for each in told["messages"]] == ["confirming_email"]
    api.ok(api.delete(path), 204)


def test_a_call_that_was_not_made_after_all_holds_nobody(api: Api, path_of: Callable[[Api, Any], str]) -> None:
    decline = api.decline()
    call = on_the_own_phone(api, decline)
    api.ok(api.post(f"calls/{call['id']}/own-phone", {"event": "not_made"}))
    api.ok(api.delete(path_of(api, decline)), 204)


def test_a_call_on_the_own_phone_of_which_nothing_was_said_is_closed_a_day_later(api: Api) -> None:
    import time_machine

    decline = api.decline()
    call = on_the_own_phone(api, decline)
    with time_machine.travel(86_500 + __import__("time").time(), tick=True):
        api.parts.queue.drain()
        assert api.ok(api.get(f"calls/{call['id']}"))["result"] == "unreported"
        assert api.ok(api.get(f"declines/{decline['id']}"))["state"] == "ready"


@pytest.mark.parametrize("phones", [[], [{"number": "+13125550143"}]])
def test_the_number_that_is_being_rung_is_not_taken_away(line: Line, phones: list[Any]) -> None:
    decline = line.api.decline()
    call = ringing(line, decline)
    path = f"contacts/{decline['contact_id']}"
    problem = refused(line.api.patch(path, {"phones": phones}), call)
    assert problem["errors"][0]["pointer"] == "/phones"
    assert [phone["number"] for phone in line.api.ok(line.api.get(path))["phones"]] == ["+13125550142"]


def test_what_leaves_the_number_in_place_may_change_meanwhile(line: Line) -> None:
    decline = line.api.decline()
    ringing(line, decline)
    phones = [{"number": "+13125550143"}, {"number": "(312) 555-0142", "label": "mobile"}]
    line.api.ok(line.api.patch(f"contacts/{decline['contact_id']}", {"phones": phones, "title": "Director"}))


def test_on_the_own_phone_a_number_may_be_put_right_meanwhile(api: Api) -> None:
    decline = api.decline()
    on_the_own_phone(api, decline)
    api.ok(api.patch(f"contacts/{decline['contact_id']}", {"phones": [{"number": "+13125550143"}]}))


@pytest.mark.parametrize("nobody", [True, False])
def test_whom_one_calls_does_not_change_while_their_phone_rings(line: Line, *, nobody: bool) -> None:
    tom = {"parts": ["recruiter"], "contact": {"name": "Tom Ortiz", "phones": [{"number": "+13125550143"}]}}
    decline = line.api.decline()
    added = line.api.ok(line.api.post(f"offers/{decline['offer_id']}/participants", tom))
    call = ringing(line, decline)
    wanted = None if nobody else added["contact"]["id"]
    problem = refused(line.api.patch(f"declines/{decline['id']}", {"contact_id": wanted}), call)
    assert problem["errors"][0]["pointer"] == "/contact_id"
    line.api.ok(line.api.patch(f"declines/{decline['id']}", {"contact_id": decline["contact_id"], "tone": "formal"}))


def test_somebody_else_may_be_deleted_meanwhile(line: Line) -> None:
    decline = line.api.decline()
    other = line.api.offer(company="Kestrel Labs")
    ringing(line, decline)
    line.api.ok(line.api.delete(f"contacts/{other['participants'][0]['contact']['id']}"), 204)
    line.api.ok(line.api.delete(f"offers/{other['id']}"), 204)


def test_one_may_leave_another_offer_in_which_the_same_person_has_a_part(line: Line) -> None:
    decline = line.api.decline()
    part = {"parts": ["referrer"], "contact_id": decline["contact_id"]}
    other = line.api.offer(company="Kestrel Labs", participants=[part])
    ringing(line, decline)
    line.api.ok(line.api.delete(f"offers/{other['id']}/participants/{other['participants'][0]['id']}"), 204)
