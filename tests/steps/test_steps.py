"""What is lined up for later."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from bowout.contacts.models import Contact
from bowout.declines.models import Decline
from bowout.steps import actions
from bowout.steps.models import Step
from bowout.steps.states import OPEN, TABLE, next_state
from bowout.steps.words import TEXTS, step_text
from bowout.store import Conflict
from bowout.vocabulary import StepEvent as Event
from bowout.vocabulary import StepKind
from bowout.vocabulary import StepState as State
from tests.api import Api
from tests.declines.cast import in_days, ready
from tests.flow.cast import after, kinds, steps, through_an_agency

EXPECTED: dict[State, dict[Event, State]] = {
    State.BLOCKED: {
        Event.RELEASE: State.DUE,
        Event.DO: State.DONE,
        Event.DROP: State.DROPPED,
        Event.SNOOZE: State.BLOCKED,
    },
    State.DUE: {Event.DO: State.DONE, Event.DROP: State.DROPPED, Event.SNOOZE: State.DUE},
    State.DONE: {},
    State.DROPPED: {},
}


@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("state", State)
def test_every_pair_leads_where_it_should_or_nowhere(state: State, event: Event) -> None:
    assert next_state(state, event) == EXPECTED[state].get(event)


def test_only_its_release_makes_a_blocked_step_due() -> None:
    assert [event for (state, event), to in TABLE.items() if state is State.BLOCKED and to is State.DUE] == [
        Event.RELEASE
    ]
    assert set(State) - {state for state, _ in TABLE} == set(State) - OPEN


@pytest.mark.parametrize("kind", StepKind)
def test_a_step_says_what_to_do_and_never_what_was_decided(kind: StepKind) -> None:
    text = step_text(kind, first_name="Priya", company="Northwind").lower()
    assert not any(word in text for word in ("declin", "turn down", "reject", "offer", "counter", "no to", "job"))
    assert set(TEXTS) == set(StepKind)
    assert "{" not in step_text(kind, first_name=None, company=None)


def line_up(api: Api, decline: Any, *, at: datetime | None = None, **more: Any) -> UUID:
    with api.parts.database.transaction() as session:
        row = session.get_one(Decline, UUID(decline["id"]))
        contact = session.get_one(Contact, row.contact_id)
        step = actions.line_up(
            session,
            decline=row,
            kind=StepKind.TRY_AGAIN,
            contact=contact,
            due_at=at or in_days(1),
            time_zone="America/Chicago",
            **more,
        )
        return step.id


def test_of_one_kind_for_one_person_there_is_one_open_step_and_it_moves(api: Api) -> None:
    decline = ready(api)
    first = line_up(api, decline)
    later = in_days(3).replace(microsecond=0)
    assert line_up(api, decline, at=later) == first
    (step,) = steps(api, decline)
    assert datetime.fromisoformat(step["due_at"]) == later
    api.ok(api.post(f"steps/{first}/done"))
    assert line_up(api, decline) != first


def test_a_step_is_done_dropped_or_moved(api: Api) -> None:
    decline = ready(api)
    step = line_up(api, decline)
    until = in_days(5).replace(microsecond=0)
    moved = api.ok(api.post(f"steps/{step}/snooze", {"until": until.isoformat()}))
    assert (moved["state"], datetime.fromisoformat(moved["due_at"])) == ("due", until)
    assert moved["time_zone"] == "America/Chicago"
    assert api.ok(api.post(f"steps/{step}/drop"))["state"] == "dropped"
    for command, body in (("done", None), ("drop", None), ("snooze", {"until": until.isoformat()})):
        assert api.post(f"steps/{step}/{command}", body).status_code == 409


def test_moving_a_blocked_step_does_not_release_it(api: Api) -> None:
    decline = through_an_agency(api)
    after(api, decline, "reached_and_told")
    blocked = steps(api, decline, "blocked")[0]
    assert api.ok(api.post(f"steps/{blocked['id']}/snooze", {"until": in_days(2).isoformat()}))["state"] == "blocked"


def test_what_was_released_is_not_released_twice(api: Api) -> None:
    decline = ready(api)
    step_id = line_up(api, decline, waits_for="decline.employer_told")
    with api.parts.database.transaction() as session:
        step = session.get_one(Step, step_id)
        assert step.state is State.BLOCKED
        actions.release(session, step, due_at=in_days(1))
        with pytest.raises(Conflict):
            actions.release(session, step, due_at=in_days(1))


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"until": "2020-01-01T00:00:00Z"}, "/until"),
        ({"until": "2030-01-01T00:00:00"}, "/until"),
        ({}, "/until"),
        ({"until": "2030-01-01T00:00:00Z", "why": 1}, "/why"),
    ],
)
def test_a_time_that_cannot_be_meant_is_refused(api: Api, body: dict[str, Any], pointer: str) -> None:
    answer = api.post(f"steps/{line_up(api, ready(api))}/snooze", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)


def test_what_belongs_to_somebody_else_is_not_there(api: Api) -> None:
    decline = ready(api)
    step = line_up(api, decline)
    charlie = api.somebody_else()
    for command, body in (("done", None), ("drop", None), ("snooze", {"until": "2030-01-01T00:00:00Z"})):
        assert charlie.post(f"steps/{step}/{command}", body).status_code == 404
    assert charlie.ok(charlie.get("steps"))["items"] == []


def test_the_list_is_narrowed_by_decline_and_state(api: Api) -> None:
    decline = ready(api)
    step = line_up(api, decline)
    api.ok(api.post(f"steps/{step}/done"))
    line_up(api, decline, at=datetime(2030, 1, 1, tzinfo=UTC))
    assert kinds(api.ok(api.get("steps?state=done"))["items"]) == ["try_again"]
    assert len(api.ok(api.get(f"steps?decline_id={decline['id']}"))["items"]) == 2
    assert api.get("steps?state=lost").status_code == 422
