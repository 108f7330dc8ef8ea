"""Calls on the user's own phone: their word, and what the page saw."""

from typing import Any

import pytest

from tests.api import Api


def open_call(api: Api, decline: Any, key: str = "k", **more: Any) -> Any:
    wanted = {"decline_id": decline["id"], "mode": "own_phone", **more}
    return api.ok(api.post("calls", wanted, Idempotency_Key=key), 202)


def tell(api: Api, call: Any, event: str, status: int = 200) -> Any:
    return api.ok(api.post(f"calls/{call['id']}/own-phone", {"event": event}), status)


def test_without_any_telephone_service_the_own_phone_is_always_offered(api: Api) -> None:
    modes = {mode["mode"]: mode for mode in api.ok(api.get("calling"))["modes"]}
    assert modes["own_phone"]["available"]
    assert not modes["bridge"]["available"]
    assert "dialler works just as well" in modes["bridge"]["reason"]


def test_a_call_gives_the_number_to_dial(api: Api) -> None:
    call = open_call(api, api.decline())
    assert (call["state"], call["number"], call["next_poll_ms"]) == ("requested", "+13125550142", None)


def test_the_persons_word_moves_the_call(api: Api) -> None:
    call = open_call(api, api.decline())
    assert tell(api, call, "tapped")["state"] == "requested"
    assert tell(api, call, "returned")["state"] == "requested"
    assert tell(api, call, "talking")["state"] == "connected"
    over = tell(api, call, "over")
    assert (over["state"], over["result"]) == ("ended", "own_phone")


def test_a_call_that_was_not_made_ends_as_such(api: Api) -> None:
    decline = api.decline()
    call = open_call(api, decline)
    assert tell(api, call, "not_made")["result"] == "not_made"
    assert api.ok(api.get(f"declines/{decline['id']}"))["state"] == "ready"


def test_a_new_call_closes_an_open_one_as_unreported(api: Api) -> None:
    decline = api.decline()
    first = open_call(api, decline)
    open_call(api, decline, key="second")
    assert api.ok(api.get(f"calls/{first['id']}"))["result"] == "unreported"


def test_they_ring_back_opens_a_talking_call_that_dials_nothing(api: Api) -> None:
    call = open_call(api, api.decline(), direction="incoming")
    assert (call["state"], call["direction"]) == ("connected", "incoming")


def test_only_the_own_phone_is_rung_back(api: Api) -> None:
    wanted = {"decline_id": api.decline()["id"], "mode": "bridge", "direction": "incoming"}
    assert api.post("calls", wanted, Idempotency_Key="k").json["errors"][0]["pointer"] == "/direction"


def test_hanging_up_the_own_phone_is_left_to_the_person(api: Api) -> None:
    call = open_call(api, api.decline())
    assert api.post(f"calls/{call['id']}/hang-up").status_code == 409


def test_a_bridge_without_a_service_is_refused_in_words(api: Api) -> None:
    wanted = {"decline_id": api.decline()["id"], "mode": "bridge"}
    refused = api.post("calls", wanted, Idempotency_Key="k")
    assert (refused.status_code, refused.json["code"]) == (409, "calling-unavailable")


def test_somebody_elses_decline_is_not_found(api: Api) -> None:
    decline = api.decline()
    wanted = {"decline_id": decline["id"], "mode": "own_phone"}
    assert api.somebody_else().post("calls", wanted, Idempotency_Key="k").status_code == 404


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"mode": "carrier_pigeon"}, "/mode"),
        ({"mode": 7}, "/mode"),
        ({"decline_id": "x"}, "/decline_id"),
        ({"decline_id": None}, "/decline_id"),
        ({"id": "00000000-0000-4000-8000-000000000000"}, "/id"),
        ({"happened_at": "2026-11-24T10:00:00"}, "/happened_at"),
        ({"happened_at": "1970-01-01T00:00:00Z", "direction": "incoming"}, "/happened_at"),
        ({"happened_at": "2100-01-01T00:00:00Z", "direction": "incoming"}, "/happened_at"),
        ({"late_ok": "perhaps"}, "/late_ok"),
        ({"number": "+13125550142"}, "/number"),
    ],
)
def test_a_wrong_field_is_refused_with_its_pointer(api: Api, change: dict[str, Any], pointer: str) -> None:
    wanted = {"decline_id": api.decline()["id"], "mode": "own_phone", **change}
    refused = api.post("calls", wanted, Idempotency_Key="k")
    assert refused.status_code == 422
    assert pointer in [error["pointer"] for error in refused.json["errors"]]


@pytest.mark.parametrize("then", ["1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z"])
def test_what_happened_on_the_own_phone_happened_about_now(api: Api, then: str) -> None:
    call = open_call(api, api.decline())
    refused = api.post(f"calls/{call['id']}/own-phone", {"event": "tapped", "happened_at": then})
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/happened_at")


def test_a_number_that_must_not_be_dialled_is_pointed_at(api: Api) -> None:
    from bowout.contacts.models import ContactPhone

    decline = api.decline()
    with api.parts.database.transaction() as session:
        session.query(ContactPhone).update({"number": "+19005551234"})
    refused = api.post("calls", {"decline_id": decline["id"], "mode": "own_phone"}, Idempotency_Key="k")
    assert (refused.json["code"], refused.json["errors"][0]["pointer"]) == ("number-refused", "/decline_id")
