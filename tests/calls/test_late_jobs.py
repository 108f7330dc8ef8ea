"""Jobs that did not run for a while: a phone that rings long after the tap helps nobody."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from bowout.calls.models import Call
from bowout.store import now
from tests.calls.line import Line


def asked_for(still: Line, *, seconds_ago: float) -> Any:
    call = still.place()
    with still.parts.database.transaction() as session:
        session.execute(sa.update(Call).values(created_at=now() - timedelta(seconds=seconds_ago)))
    return call


def test_a_call_whose_job_runs_within_a_minute_is_placed(still: Line) -> None:
    asked_for(still, seconds_ago=50)
    still.parts.queue.drain()
    assert still.creations() == 1


def test_a_call_whose_job_runs_later_is_not_placed_and_says_so(still: Line) -> None:
    call = asked_for(still, seconds_ago=61)
    still.parts.queue.drain()
    seen = still.call(call)
    assert (seen["state"], seen["result"], seen["text"]) == ("ended", "not_started", "The call didn’t start")
    assert still.creations() == 0
    assert still.decline_state(call) == "ready"
