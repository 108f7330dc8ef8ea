"""What a person says about a decline as a whole."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.api import Api
from tests.declines.cast import in_days, northwind, ready, start

from .cast import after, full_cast, kinds, messages, offer_state, read, steps


def tell(api: Api, decline: Any, event: str, **more: Any) -> Any:
    return api.ok(api.post(f"declines/{decline['id']}/events", {"event": event, **more}))


def test_changing_ones_mind_cancels_every_draft_and_step_and_opens_the_offer_again(api: Api) -> None:
    decline = full_cast(api)
    after(api, decline, "reached_and_told")
    handed = messages(api, decline)[0]
    api.ok(api.post(f"messages/{handed['id']}/hand-over", {}))
    assert tell(api, decline, "change_mind")["state"] == "cancelled"
    assert offer_state(api, decline) == "open"
    assert {each["state"] for each in messages(api, decline)} == {"dropped"}
    assert steps(api, decline, "due", "blocked") == []
    assert api.ok(api.post("declines", {"offer_id": decline["offer_id"]}), 201)["state"] == "deciding"


def test_a_mind_changed_before_the_telling_leaves_the_offer_open(api: Api) -> None:
    decline = ready(api, channel="written")
    assert kinds(messages(api, decline, state="draft")) == ["written_decline"]
    tell(api, decline, "change_mind")
    assert (offer_state(api, decline), messages(api, decline, state="draft")) == ("open", [])


def test_waiting_is_until_the_time_that_was_named(api: Api) -> None:
    decline = ready(api)
    until = in_days(3).replace(microsecond=0)
    assert tell(api, decline, "wait", until=until.isoformat())["state"] == "waiting"
    step = steps(api, decline, "due")[0]
    assert (step["kind"], datetime.fromisoformat(step["due_at"])) == ("decide", until)
    assert step["text"] == "Look again at Northwind"


def test_waiting_without_a_time_ends_a_day_before_they_want_to_know(api: Api) -> None:
    reply_by = in_days(6).replace(microsecond=0)
    offer_id, _ = northwind(api, reply_by=reply_by)
    decline = start(api, offer_id, route_answers={"other_job": "not_signed"})
    tell(api, decline, "wait")
    assert datetime.fromisoformat(steps(api, decline, "due")[0]["due_at"]) == reply_by - timedelta(days=1)


def test_waiting_with_no_time_left_is_until_tomorrow(api: Api) -> None:
    offer_id, _ = northwind(api, reply_by=in_days(0.5))
    decline = start(api, offer_id)
    tell(api, decline, "wait")
    due = datetime.fromisoformat(steps(api, decline, "due")[0]["due_at"])
    assert datetime.now(UTC) < due <= datetime.now(UTC) + timedelta(days=4)


def test_going_on_after_waiting_asks_the_gate_anew_where_a_signature_was_waited_for(api: Api) -> None:
    offer_id, priya = northwind(api)
    decline = start(api, offer_id, contact_id=str(priya), route_answers={"other_job": "not_signed"})
    tell(api, decline, "wait")
    resumed = tell(api, decline, "resume")
    assert (resumed["state"], resumed["route_answers"]) == ("deciding", {})
    assert steps(api, decline, "due") == []
    tell(api, decline, "wait")
    api.ok(api.patch(f"declines/{decline['id']}", {"route_answers": {"other_job": "signed"}}))
    assert tell(api, decline, "resume")["state"] == "ready"


def test_going_on_after_waiting_on_purpose_is_where_one_was(api: Api) -> None:
    decline = ready(api)
    tell(api, decline, "wait")
    assert tell(api, decline, "resume")["state"] == "ready"


def test_thinking_it_over_opens_the_gates_question_again(api: Api) -> None:
    decline = ready(api, channel="written")
    again = tell(api, decline, "reconsider")
    assert (again["state"], again["route"], again["route_answers"]) == ("deciding", None, {})
    assert messages(api, decline, state="draft") == []


def test_what_is_done_is_closed_and_reminds_nobody(api: Api) -> None:
    decline = full_cast(api)
    after(api, decline, "reached_and_told")
    assert tell(api, decline, "close")["state"] == "closed"
    assert steps(api, decline, "due", "blocked") == []
    assert offer_state(api, decline) == "declined"


@pytest.mark.parametrize(
    "event", ["tell", "gate_passed", "prepared", "call_started", "overtake", "take_back", "resume"]
)
def test_what_is_not_for_the_person_to_say_is_refused(api: Api, event: str) -> None:
    decline = ready(api)
    assert api.post(f"declines/{decline['id']}/events", {"event": event}).status_code == 409
    assert read(api, decline)["state"] == "ready"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"event": "vanish"}, "/event"),
        ({}, "/event"),
        ({"event": "wait", "until": "2020-01-01T00:00:00Z"}, "/until"),
        ({"event": "wait", "until": "tomorrow"}, "/until"),
        ({"event": "change_mind", "until": "2030-01-01T00:00:00Z"}, "/until"),
        ({"event": "wait", "why": "x"}, "/why"),
    ],
)
def test_an_event_that_cannot_be_understood_is_refused_with_its_field(
    api: Api, body: dict[str, str], pointer: str
) -> None:
    decline = ready(api)
    answer = api.post(f"declines/{decline['id']}/events", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)


def test_nobody_changes_somebody_elses_mind(api: Api) -> None:
    decline = ready(api)
    charlie = api.somebody_else()
    assert charlie.post(f"declines/{decline['id']}/events", {"event": "change_mind"}).status_code == 404
    assert charlie.get(f"declines/{decline['id']}/kit").status_code == 404
