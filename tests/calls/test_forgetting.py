"""A day after a call, Twilio's own records of it are deleted: those of both legs."""

from typing import Any

import pytest
import time_machine

from bowout.store import now
from tests.calls.line import Line


def kept_at_twilio(line: Line) -> list[str]:
    """The legs that the provider can still show."""
    return [leg.sid for leg in line.twilio.simulator.board.legs() if not leg.deleted]


def a_day_later(line: Line) -> None:
    """Whatever is due by then is done: the runner of the line sleeps by the same clock."""
    with time_machine.travel(now().timestamp() + 86_500, tick=True):
        line.parts.queue.drain()
        line.twilio.wait_until(lambda _: kept_at_twilio(line) == [])


@pytest.mark.parametrize("callbacks", [{}, {"callbacks": "lost"}, {"callbacks": "lost", "action_lost": True}])
def test_a_day_later_both_legs_are_gone(line: Line, callbacks: dict[str, Any]) -> None:
    line.twilio.next(user="answer_key", hm="answer", talk=5, **callbacks)
    call = line.place()
    line.wait_for_end(call, within=40)
    assert len(kept_at_twilio(line)) == 2
    a_day_later(line)


def test_a_call_whose_offer_was_deleted_is_forgotten_as_well(line: Line) -> None:
    decline = line.api.decline()
    line.twilio.next(user="answer_key", hm="answer", talk=5)
    line.wait_for_end(line.place(decline))
    line.api.ok(line.api.delete(f"offers/{decline['offer_id']}"), 204)
    a_day_later(line)


def test_a_call_that_reached_nobody_is_forgotten(line: Line) -> None:
    line.twilio.next(user="no-answer")
    line.wait_for_end(line.place())
    a_day_later(line)


def test_a_leg_that_no_hook_told_of_is_found_by_the_users_leg(line: Line) -> None:
    """What the call's own record never learnt, the provider knows."""
    import sqlalchemy as sa

    from bowout.jobs import Job

    line.twilio.next(user="answer_key", hm="answer", talk=5)
    call = line.place()
    line.wait_for_end(call)
    with line.parts.database.transaction() as session:
        forgetting = session.scalars(sa.select(Job).where(Job.kind == "forget_call")).one()
        forgetting.args = {"sids": forgetting.args["sids"][-1:]}
    a_day_later(line)
