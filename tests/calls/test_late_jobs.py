"""Jobs that did not run for a while: a phone that rings long after the tap helps nobody."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bowout.calls.models import Call
from bowout.store import Database, now
from bowout.store.sealing import use_keys
from tests.calls.line import Line, open_line
from tests.conftest import SECRETS, empty


@pytest.fixture
def line(migrated_url: str, tmp_path: Path) -> Iterator[Line]:
    """A line whose jobs run only when the test says so."""
    use_keys([SECRETS["BOWOUT_SEALING_KEYS"]], signing_key=SECRETS["BOWOUT_SIGNING_KEY"])
    database = Database(migrated_url)
    empty(database)
    database.dispose()
    with open_line(database_url=migrated_url, data=tmp_path, secrets=SECRETS, jobs=False) as opened:
        yield opened


def asked_for(line: Line, *, seconds_ago: float) -> Any:
    call = line.place()
    with line.parts.database.transaction() as session:
        session.execute(sa.update(Call).values(created_at=now() - timedelta(seconds=seconds_ago)))
    return call


def test_a_call_whose_job_runs_within_a_minute_is_placed(line: Line) -> None:
    asked_for(line, seconds_ago=50)
    line.parts.queue.drain()
    assert line.creations() == 1


def test_a_call_whose_job_runs_later_is_not_placed_and_says_so(line: Line) -> None:
    call = asked_for(line, seconds_ago=61)
    line.parts.queue.drain()
    seen = line.call(call)
    assert (seen["state"], seen["result"], seen["text"]) == ("ended", "not_started", "The call didn’t start")
    assert line.creations() == 0
    assert line.decline_state(call) == "ready"
