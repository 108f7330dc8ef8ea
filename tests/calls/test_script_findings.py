"""Bowout connects no call with a script that says what must not be said, unless the person keeps it on purpose."""

from typing import Any

from tests.api import Api
from tests.calls.line import Line, new_id

CHAOS = "The hiring process was chaotic."


def harsh(api: Api) -> Any:
    """A decline whose script criticises them."""
    decline = api.decline()
    api.ok(api.put(f"declines/{decline['id']}/script", {"beats": [{"kind": "reason", "sentences": [CHAOS]}]}))
    return decline


def test_a_call_is_connected_only_once_the_finding_is_kept(line: Line) -> None:
    line.twilio.next(user="answer_key", hm="answer", talk=10)
    decline = harsh(line.api)
    body = {"decline_id": decline["id"], "mode": "bridge", "late_ok": True}
    answer = line.api.post("calls", body, Idempotency_Key=new_id())
    assert (answer.status_code, answer.json["code"]) == (409, "open-findings")
    assert [each["text"] for each in answer.json["findings"]] == [CHAOS]
    assert line.creations() == 0
    keep = {"rule": "negative", "text": CHAOS}
    line.api.ok(line.api.post(f"declines/{decline['id']}/script/overrides", keep))
    call = line.place(decline)
    assert line.wait_for_end(call)["result"] == "completed"


def test_a_call_on_the_own_phone_is_only_noted_and_never_refused_for_words(api: Api) -> None:
    decline = harsh(api)
    for more in ({}, {"direction": "incoming"}):
        body = {"decline_id": decline["id"], "mode": "own_phone", **more}
        api.ok(api.post("calls", body, Idempotency_Key=new_id()), 202)
