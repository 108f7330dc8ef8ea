"""The log of the real program: a line for each change of state and each outside call, and nothing about anybody."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from local_twilio.app import LocalTwilio
from tests.faults.conftest import place, prove_number, ready_decline, twilio_environ, wait_for
from tests.served import Served

pytestmark = pytest.mark.slow

# Everything of the fixtures that says something about somebody. Numbers are looked for without their punctuation.
WORDS = (
    "Priya", "Raman", "priya@", "Northwind", "data engineer", "data platform", "Head of data", "Sam Lee", "sam@lee",
    "personal note", "role_content",
)  # fmt: skip
NUMBERS = ("3125550142", "5550142", "3125550199", "5550199", "3125550100", "5550100", "123456")


@pytest.fixture(params=["info", "debug"])
def program(twilio: LocalTwilio, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    opened = Served(tmp_path, BOWOUT_LOG_LEVEL=request.param, **twilio_environ(twilio)).start()
    yield opened
    opened.stop()


def lines(program: Served) -> list[dict[str, Any]]:
    return [json.loads(line) for line in program.output if line.startswith("{")]


def whole_call(program: Served, twilio: LocalTwilio) -> Any:
    """From proving the number to the outcome and its message."""
    me = program.ok("GET", "me")
    program.ok("PATCH", "me", {"name": "Sam Lee", "email": "sam@lee.example"}, If_Match="*")
    assert me["id"]
    prove_number(program)
    decline = ready_decline(program)
    twilio.next(user="answer_key", hm="answer", talk=20)
    call = place(program, decline)
    wait_for(program, f"calls/{call['id']}", lambda seen: seen["state"] == "ended")
    told = {"outcome": "reached_and_told", "no_was_said": True, "note": "a personal note"}
    program.ok("POST", f"calls/{call['id']}/outcome", told)
    wait_for(program, f"messages?decline_id={decline['id']}", lambda found: found["items"])
    program.stop()
    return call


def test_the_log_of_a_whole_call_says_what_happened_and_to_nobody(program: Served, twilio: LocalTwilio) -> None:
    call = whole_call(program, twilio)
    text = "".join(program.output)
    assert [word for word in WORDS if word.lower() in text.lower()] == []
    bare = [re.sub(r"[\s().-]", "", line) for line in program.output if not line.startswith("  Sign in")]
    assert [number for number in NUMBERS if any(number in line for line in bare)] == []
    changes = {line["message"]: line for line in lines(program) if "subject" in line}
    expected = {"offer.created", "decline.started", "call.requested", "call.connected", "call.ended", "call.outcome"}
    assert expected <= changes.keys()
    ended = changes["call.ended"]
    assert (ended["subject"], ended["subject_id"]) == ("call", call["id"])
    assert ended["to_state"] == "ended"
    assert ended["account"]
    assert re.fullmatch("[0-9a-f]{32}", changes["offer.created"]["request"])


def test_each_call_outside_is_one_line_with_its_time_and_result(program: Served, twilio: LocalTwilio) -> None:
    whole_call(program, twilio)
    outside = [line for line in lines(program) if line["message"] == "outside call"]
    assert {line["whom"] for line in outside} == {"twilio"}
    placed = [line for line in outside if line["what"] == "POST Calls.json"]
    assert len(placed) == 1
    assert placed[0]["result"] == "201"
    assert isinstance(placed[0]["ms"], int)
    assert re.fullmatch("[0-9a-f-]{36}", placed[0]["job"])
    assert len(outside) >= len(twilio.log()["requests"])
