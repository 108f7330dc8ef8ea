"""Ring me first, then connect: every way in which such a call goes."""

from typing import Any

import pytest

from tests.calls.line import Line


def test_a_key_press_connects_both_and_every_state_is_shown(line: Line) -> None:
    line.twilio.next(user="answer_key", hm="answer", talk=40)
    call = line.place()
    assert call["state"] == "requested"
    line.wait_for_state(call, "connected")
    ended = line.wait_for_end(call)
    assert (ended["result"], ended["talk_seconds"]) == ("completed", 40)
    assert len(line.dials()) == 1
    assert line.decline_state(call) == "ready"


def test_the_pages_tap_connects_as_a_key_does(line: Line) -> None:
    line.twilio.next(user="answer", hm="answer", talk=10)
    call = line.place()
    line.wait_for_state(call, "user_answered")
    line.api.ok(line.api.post(f"calls/{call['id']}/ready"), 202)
    line.wait_for_state(call, "connected")
    assert line.wait_for_end(call)["result"] == "completed"
    assert len(line.dials()) == 1


@pytest.mark.parametrize(
    ("scenario", "result"),
    [
        ({"user": "no-answer"}, "user_no_answer"),
        ({"user": "busy"}, "user_busy"),
        ({"user": "failed"}, "user_failed"),
        ({"user": "voicemail"}, "user_no_key"),
        ({"user": "hangup_in_whisper"}, "user_no_key"),
        ({"hm": "busy"}, "hm_busy"),
        ({"hm": "no-answer"}, "hm_no_answer"),
        ({"hm": "failed"}, "hm_failed"),
        ({"hm": "user_hangs_up"}, "completed"),
        ({"hm": "user_hangs_up_ringing"}, "hm_no_answer"),
        ({"callbacks": "dup"}, "completed"),
        ({"callbacks": "reorder"}, "completed"),
        ({"callbacks": "lost"}, "completed"),
        ({"callbacks": "lost_final"}, "completed"),
        ({"callbacks": "lost", "action_lost": True}, "completed"),
        ({"create": "slow"}, "completed"),
        ({"create": "429"}, "completed"),
        ({"create": "placed_then_500"}, "completed"),
        ({"create": "placed_then_timeout"}, "completed"),
        ({"create": "500"}, "lost"),
        ({"create": "21211"}, "rejected:21211"),
        ({"create": "21215"}, "rejected:21215"),
        ({"suspended": True}, "rejected:20003"),
        ({"drop_mid_call": True, "talk": 40}, "completed"),
        ({"slow_webhook": 4}, "completed"),
        ({"fetch_404": True}, "completed"),
    ],
)
def test_every_scenario_ends_in_its_true_result(line: Line, scenario: dict[str, Any], result: str) -> None:
    line.twilio.next(**scenario)
    call = line.place()
    assert line.wait_for_end(call, within=40)["result"] == result
    assert line.decline_state(call) == "ready"
    assert line.creations() <= (4 if scenario.get("create") == "429" else 1)
    assert len(line.dials()) <= 1


def test_hanging_up_ends_both_legs(line: Line) -> None:
    line.twilio.next(user="answer_key", hm="answer", talk=600)
    call = line.place()
    line.wait_for_state(call, "connected")
    line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    assert line.wait_for_end(call)["result"] == "completed"
    assert [leg["status"] for leg in line.legs()] == ["completed", "completed"]


def test_hanging_up_while_the_own_phone_rings_rings_nobody_else(line: Line) -> None:
    line.twilio.next(user="manual")
    call = line.place()
    line.wait_for_state(call, "user_ringing")
    line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    assert line.wait_for_end(call)["result"] == "canceled"
    assert line.dials() == []


def test_a_conversation_ends_after_a_quarter_of_an_hour(line: Line) -> None:
    line.twilio.next(user="answer_key", hm="answer", talk=5000)
    call = line.place()
    line.wait_for_state(call, "connected")
    line.twilio.skip(880)
    ended = line.wait_for_end(call)
    assert (ended["result"], ended["talk_seconds"]) == ("completed", 900)
