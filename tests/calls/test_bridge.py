"""Ring me first, then connect: what no row of the table of scenarios can time. See `scenarios` for all else."""

from pathlib import Path

import pytest

from tests.calls.line import open_line
from tests.conftest import SECRETS

pytestmark = pytest.mark.slow


def test_a_call_that_is_hung_up_before_it_was_sent_is_never_placed(empty_url: str, tmp_path: Path) -> None:
    with open_line(database_url=empty_url, data=tmp_path, secrets=SECRETS, jobs=False) as line:
        call = line.place()
        over = line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
        line.parts.queue.drain()
        assert (over["state"], over["result"], over["text"]) == ("ended", "canceled", "Call ended")
        assert line.creations() == 0
        assert line.decline_state(call) == "ready"


def test_hanging_up_twice_is_hanging_up_once(empty_url: str, tmp_path: Path) -> None:
    with open_line(database_url=empty_url, data=tmp_path, secrets=SECRETS) as line:
        line.twilio.next(talk=600)
        call = line.place()
        line.wait_for_state(call, "connected")
        for _ in range(2):
            line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
        assert line.wait_for_end(call)["result"] == "completed"
        line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
        updates = [each for each in line.twilio.log()["requests"] if each["method"] == "POST" and "/CA" in each["path"]]
        assert len(updates) == 1
