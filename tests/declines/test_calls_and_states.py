"""What a call does to a decline's state."""

from uuid import UUID

import pytest

from bowout.declines import actions
from bowout.declines.models import Decline
from bowout.store import Conflict
from bowout.vocabulary import DeclineEvent, DeclineState
from tests.api import Api

from .cast import ready


def test_a_call_is_entered_and_left_to_where_the_decline_was(api: Api) -> None:
    made = ready(api)
    with api.parts.database.transaction() as session:
        decline = session.get_one(Decline, UUID(made["id"]))
        actions.apply(session, decline, DeclineEvent.WAIT)
        actions.enter_call(session, decline)
        actions.enter_call(session, decline)
        assert (decline.state, decline.resume_state) == (DeclineState.IN_CALL, DeclineState.WAITING)
        actions.leave_call(session, decline)
        actions.leave_call(session, decline)
        assert (decline.state, decline.resume_state) == (DeclineState.WAITING, None)


def test_what_was_chosen_during_the_call_counts_when_it_ends(api: Api) -> None:
    made = ready(api)
    with api.parts.database.transaction() as session:
        decline = session.get_one(Decline, UUID(made["id"]))
        actions.enter_call(session, decline)
        actions.change_decline(session, decline=decline, changes={"reason": None})
        assert decline.state is DeclineState.IN_CALL
        actions.leave_call(session, decline)
        assert decline.state is DeclineState.PREPARING


def test_what_is_over_takes_no_call(api: Api) -> None:
    made = ready(api)
    with api.parts.database.transaction() as session:
        decline = session.get_one(Decline, UUID(made["id"]))
        actions.apply(session, decline, DeclineEvent.CHANGE_MIND)
        with pytest.raises(Conflict):
            actions.enter_call(session, decline)
        actions.leave_call(session, decline)
        assert decline.state is DeclineState.CANCELLED


def test_what_they_were_told_does_not_change_afterwards(api: Api) -> None:
    made = ready(api)
    with api.parts.database.transaction() as session:
        actions.apply(session, session.get_one(Decline, UUID(made["id"])), DeclineEvent.TELL)
    answer = api.patch(f"declines/{made['id']}", {"reason": {"category": "level", "sentence": None}})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (409, "/reason")
    assert api.ok(api.patch(f"declines/{made['id']}", {"tone": "formal"}))["tone"] == "formal"
