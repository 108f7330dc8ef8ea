"""kill -9 at random moments of random calls: nobody is rung twice, nothing acknowledged is lost, every end is true.

A few moments are in every run; `make soak` tries a hundred on each database.
"""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bowout.calls.progress import RANK
from bowout.vocabulary import CallState
from local_twilio.app import LocalTwilio
from tests.faults.conftest import place, prove_number, ready_decline, twilio_environ, wait_for
from tests.served import Served

pytestmark = pytest.mark.slow

MOMENTS = 4
MANY_MOMENTS = 100
# Longest from the tap to the end of a random call, in seconds of the wall clock at the simulator's speed.
LONGEST_STORY = 4.0
USER = ["answer_key"] * 6 + ["no-answer", "busy", "failed", "voicemail", "hangup_in_whisper"]
THEM = ["answer"] * 4 + ["busy", "no-answer", "failed", "user_hangs_up", "user_hangs_up_ringing"]
CALLBACKS = ["ok", "ok", "dup", "reorder", "lost_final"]


@pytest.fixture
def program(twilio: LocalTwilio, empty_url: str, tmp_path: Path) -> Iterator[Served]:
    opened = Served(tmp_path, BOWOUT_DATABASE_URL=empty_url, **twilio_environ(twilio)).start()
    yield opened
    opened.stop()


def test_a_few_random_moments(program: Served, twilio: LocalTwilio, empty_url: str) -> None:
    _live_through(program, twilio, empty_url, seeds=range(MOMENTS))


@pytest.mark.soak
def test_a_hundred_random_moments(program: Served, twilio: LocalTwilio, empty_url: str) -> None:
    _live_through(program, twilio, empty_url, seeds=range(1000, 1000 + MANY_MOMENTS))


def _live_through(program: Served, twilio: LocalTwilio, url: str, *, seeds: range) -> None:
    prove_number(program)
    for seed in seeds:
        with _told_with(f"moment {seed}"):
            _live_through_one(program, twilio, seed=seed)
        _let_a_day_pass(url)
        twilio.reset()


def _live_through_one(program: Served, twilio: LocalTwilio, *, seed: int) -> None:
    chance = random.Random(seed)
    decline = ready_decline(program)
    twilio.default(
        user=chance.choice(USER),
        hm=chance.choice(THEM),
        talk=chance.choice([2, 10, 40]),
        callbacks=chance.choice(CALLBACKS),
        create=chance.choice(["ok", "ok", "slow", "placed_then_500"]),
    )
    call = place(program, decline, key=f"tap-{seed}")
    acknowledged = _watch(program, call, seconds=chance.uniform(0, LONGEST_STORY))
    program.kill()
    program.start()
    assert place(program, decline, key=f"tap-{seed}")["id"] == call["id"], "the repeated tap made another call"
    after = program.ok("GET", f"calls/{call['id']}")
    assert _rank(after) >= _rank(acknowledged), f"was {acknowledged['state']}, is {after['state']}"
    ended = wait_for(program, f"calls/{call['id']}", lambda seen: seen["state"] == "ended", within=60)
    legs = twilio.wait_until(lambda log: all(leg["ended_by"] for leg in log["legs"]), within=60)["legs"]
    assert len([leg for leg in legs if leg["parent_sid"] is None]) <= 1, "the user was rung twice"
    assert len([leg for leg in legs if leg["parent_sid"]]) <= 1, "the manager was rung twice"
    assert ended["result"] in _true_results(legs), (ended["result"], legs)
    assert program.ok("GET", f"declines/{decline['id']}")["state"] == "ready"


def _watch(program: Served, call: Any, *, seconds: float) -> Any:
    """What the API said last within so many seconds: all of that was acknowledged."""
    until = time.monotonic() + seconds
    seen = call
    while time.monotonic() < until:
        seen = program.ok("GET", f"calls/{call['id']}")
        threading.Event().wait(0.05)
    return seen


def _rank(call: Any) -> int:
    return RANK[CallState(call["state"])]


def _true_results(legs: list[dict[str, Any]]) -> set[str]:
    """How the call may be said to have ended, given how its legs really ended."""
    parents = [leg for leg in legs if leg["parent_sid"] is None]
    children = [leg for leg in legs if leg["parent_sid"]]
    if not parents:
        # Killed between `sent` and the request: it went out or not, nobody knows, and it is never sent again.
        return {"lost"}
    if not children:
        return {
            "completed": {"user_no_key", "app_error"},
            "busy": {"user_busy"},
            "no-answer": {"user_no_answer"},
            "failed": {"user_failed"},
        }[parents[0]["status"]]
    return {
        "completed": {"completed"},
        "busy": {"hm_busy"},
        "no-answer": {"hm_no_answer"},
        "canceled": {"hm_no_answer"},
        "failed": {"hm_failed"},
    }[children[0]["status"]]


def _let_a_day_pass(url: str) -> None:
    """Yesterday's calls count no more, so that the limits let the next one through."""
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM call_attempts"))
    engine.dispose()


@contextmanager
def _told_with(name: str) -> Iterator[None]:
    try:
        yield
    except AssertionError as error:
        raise AssertionError(f"{name}: {error}") from error
