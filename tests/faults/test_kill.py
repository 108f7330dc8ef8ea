"""kill -9 at any moment: nothing acknowledged is lost, nobody is rung twice, and no orphan serves on."""

import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from local_twilio.app import LocalTwilio
from tests.faults.conftest import place, prove_number, ready_decline, wait_for
from tests.served import Served

pytestmark = pytest.mark.slow

TRUE_ENDS = {"completed", "user_no_answer", "app_error", "user_no_key", "lost", "hm_no_answer", "canceled"}


def creations(twilio: LocalTwilio) -> int:
    requests = twilio.log()["requests"]
    return sum(1 for request in requests if request["method"] == "POST" and request["path"].endswith("/Calls.json"))


@pytest.mark.parametrize("state", ["requested", "user_ringing", "user_answered", "hm_ringing", "connected"])
def test_a_call_survives_kill_9_of_the_service_and_nobody_is_rung_twice(
    program: Served, twilio: LocalTwilio, state: str
) -> None:
    prove_number(program)
    decline = ready_decline(program)
    twilio.next(user="manual", hm="manual")
    call = place(program, decline)
    _bring_to(program, twilio, call, state=state)
    program.kill()
    program.start()
    again = place(program, decline)
    assert again["id"] == call["id"], "the repeated request found another call"
    if state == "connected":
        assert wait_for(program, f"calls/{call['id']}", lambda seen: seen["state"] == "connected")
    _hang_up_everything(twilio)
    ended = wait_for(program, f"calls/{call['id']}", lambda seen: seen["state"] == "ended", within=60)
    assert ended["result"] in TRUE_ENDS
    if state == "connected":
        assert ended["result"] == "completed"
    assert creations(twilio) <= 1
    assert program.ok("GET", f"declines/{decline['id']}")["state"] == "ready"


def _bring_to(program: Served, twilio: LocalTwilio, call: Any, *, state: str) -> None:
    if state == "requested":
        return
    path = f"calls/{call['id']}"
    wait_for(program, path, lambda seen: seen["state"] == "user_ringing")
    if state == "user_ringing":
        return
    parent = twilio.log()["legs"][0]["sid"]
    twilio.answer(parent)
    wait_for(program, path, lambda seen: seen["state"] == "user_answered")
    if state == "user_answered":
        return
    twilio.press(parent, key="5")
    wait_for(program, path, lambda seen: seen["state"] == "hm_ringing")
    if state == "hm_ringing":
        return
    twilio.answer(next(leg["sid"] for leg in twilio.log()["legs"] if leg["sid"] != parent))
    wait_for(program, path, lambda seen: seen["state"] == "connected")


def _hang_up_everything(twilio: LocalTwilio) -> None:
    for leg in twilio.log()["legs"]:
        try:
            twilio.hang_up(leg["sid"])
        except ValueError:
            continue  # This phone is not in use any more.


def test_after_kill_9_of_the_parent_alone_no_second_generation_keeps_serving(program: Served) -> None:
    parent, *workers = program.pids()
    assert workers
    os.kill(parent, signal.SIGKILL)
    assert program.process
    program.process.wait()
    deadline = time.monotonic() + 10
    while any(_lives(pid) for pid in workers):
        assert time.monotonic() < deadline, "the orphaned worker serves on"
        time.sleep(0.05)
    program.start()
    assert len(program.pids()) == 2


def test_an_acknowledged_offer_is_there_after_kill_9(program: Served) -> None:
    decline = ready_decline(program)
    program.kill()
    program.start()
    assert program.ok("GET", f"declines/{decline['id']}")["state"] == "ready"


def test_a_second_start_on_the_same_data_is_refused_by_name(program: Served) -> None:
    second = Served(program.data, **{k: v for k, v in program.environ.items() if k.startswith(("BOWOUT_T", "TWILIO"))})
    with pytest.raises(AssertionError, match="already runs"):
        second.start()


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2] != "Z"
    except FileNotFoundError:
        return False
