"""One tap, one call: whatever is repeated, replayed or sent at the same moment."""

import threading
from typing import Any

import pytest
import sqlalchemy as sa

from bowout.calls.models import Call, CallAttempt
from tests.api import Api
from tests.calls.line import Line, new_id

TAPS = 50


@pytest.fixture
def ready(line: Line) -> Any:
    line.twilio.default(user="manual", hm="manual")
    return line.api.decline()


def body(decline: Any, **more: Any) -> dict[str, Any]:
    return {"decline_id": decline["id"], "mode": "bridge", "late_ok": True, **more}


def test_a_call_without_an_idempotency_key_is_refused(line: Line, ready: Any) -> None:
    assert line.api.post("calls", body(ready)).status_code == 428
    assert line.creations() == 0


def test_a_repeat_of_the_request_shows_the_live_call(line: Line, ready: Any) -> None:
    first = line.api.post("calls", body(ready), Idempotency_Key="tap")
    call = line.api.ok(first, 202)
    line.wait_for_state(call, "user_ringing")
    again = line.api.ok(line.api.post("calls", body(ready), Idempotency_Key="tap"), 200)
    assert (again["id"], again["state"]) == (call["id"], "user_ringing")
    assert line.creations() == 1


def test_another_key_while_a_call_lives_is_refused_with_the_way_to_it(line: Line, ready: Any) -> None:
    call = line.api.ok(line.api.post("calls", body(ready), Idempotency_Key="tap"), 202)
    refused = line.api.post("calls", body(ready), Idempotency_Key="another")
    assert (refused.status_code, refused.json["code"]) == (409, "live-call")
    assert refused.json["links"]["call"].endswith(call["id"])


def test_the_same_key_for_another_intent_is_refused(line: Line, ready: Any) -> None:
    line.api.ok(line.api.post("calls", body(ready), Idempotency_Key="tap"), 202)
    assert line.api.post("calls", body(ready, again_ok=True), Idempotency_Key="tap").json["code"] == "key-reused"


def test_a_call_named_by_the_client_is_placed_once_whatever_the_key(line: Line, ready: Any) -> None:
    own = new_id()
    line.api.ok(line.api.post("calls", body(ready, id=own), Idempotency_Key="one"), 202)
    again = line.api.ok(line.api.post("calls", body(ready, id=own), Idempotency_Key="two"), 200)
    assert again["id"] == own
    line.wait_for_state(again, "user_ringing")
    assert line.creations() == 1


@pytest.mark.parametrize("change", [{"mode": "own_phone"}, {"decline_id": None}])
def test_the_name_of_a_call_is_never_another_calls(line: Line, ready: Any, change: dict[str, Any]) -> None:
    own = new_id()
    line.api.ok(line.api.post("calls", body(ready, id=own), Idempotency_Key="one"), 202)
    other = line.api.decline(line.api.offer(company="Kestrel Labs"))
    wanted = {**body(other if "decline_id" in change else ready, id=own), "mode": change.get("mode", "bridge")}
    refused = line.api.post("calls", wanted, Idempotency_Key="two")
    assert (refused.status_code, refused.json["code"]) == (409, "id-taken")
    assert refused.json["errors"][0]["pointer"] == "/id"


def test_the_name_of_somebody_elses_call_is_taken(line: Line, ready: Any) -> None:
    own = new_id()
    line.api.ok(line.api.post("calls", body(ready, id=own), Idempotency_Key="one"), 202)
    charlie = line.api.somebody_else()
    refused = charlie.post("calls", body(charlie.decline(), id=own), Idempotency_Key="one")
    assert (refused.status_code, refused.json["code"]) == (409, "id-taken")


@pytest.mark.parametrize("same_key", [True, False])
def test_fifty_taps_at_the_same_moment_place_one_call(line: Line, ready: Any, *, same_key: bool) -> None:
    answers: list[Any] = []
    barrier = threading.Barrier(TAPS)

    def tap(number: int) -> None:
        mine = Api.__new__(Api)
        mine.__dict__.update(line.api.__dict__, client=line.api.app.test_client())
        barrier.wait()
        key = "tap" if same_key else f"tap-{number}"
        answers.append(mine.post("calls", body(ready), Idempotency_Key=key))

    threads = [threading.Thread(target=tap, args=(number,)) for number in range(TAPS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    statuses = [answer.status_code for answer in answers]
    assert len(statuses) == TAPS
    assert set(statuses) <= {200, 202, 409}
    placed = {answer.json["id"] for answer in answers if answer.status_code in {200, 202}}
    assert len(placed) == 1
    with line.parts.database.reading() as session:
        assert [str(call_id) for call_id in session.scalars(sa.select(Call.id))] == list(placed)
    line.wait_for_state({"id": placed.pop()}, "user_ringing")
    assert line.creations() == 1
    assert len(line.legs()) == 1


def test_a_key_and_a_tap_at_the_same_moment_dial_once(line: Line, ready: Any) -> None:
    for attempt in range(5):
        line.twilio.next(user="manual", hm="busy")
        decline = ready if attempt == 0 else line.api.decline(line.api.offer(company=f"Northwind {attempt}"))
        _forget_limits(line)
        call = line.place(decline)
        line.wait_for_state(call, "user_ringing")
        sid = line.facts(call)["sid"]
        line.twilio.answer(sid)
        line.wait_for_state(call, "user_answered")
        tap = threading.Thread(target=lambda call=call: line.api.post(f"calls/{call['id']}/ready"))
        tap.start()
        line.twilio.press(sid, key="5")
        tap.join()
        line.wait_for_end(call)
        children = [leg for leg in line.legs() if leg.get("parent") == sid or leg.get("parent_sid") == sid]
        assert len(children) == 1


def test_only_the_page_that_placed_the_call_may_tap_ready(line: Line, ready: Any) -> None:
    line.twilio.next(user="answer", hm="answer")
    call = line.place(ready)
    line.wait_for_state(call, "user_answered")
    charlie = line.api.somebody_else()
    assert charlie.post(f"calls/{call['id']}/ready").status_code == 404


def _forget_limits(line: Line) -> None:
    with line.parts.database.transaction() as session:
        session.execute(sa.delete(CallAttempt))
