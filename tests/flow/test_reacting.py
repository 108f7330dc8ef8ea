"""What calls and offers start by themselves."""

from typing import Any
from uuid import UUID

import pytest

from bowout.calls.models import Call
from bowout.declines import actions as declines
from bowout.declines.models import Decline
from bowout.jobs import schedule
from bowout.vocabulary import CallState
from tests.api import Api
from tests.declines.cast import ready

from .cast import after, ended_call, full_cast, kinds, messages, read, say, steps


def react(api: Api, call_id: str) -> None:
    with api.parts.database.transaction() as session:
        schedule(session, "react", args={"call_id": call_id})
    assert api.parts.queue.drain() == 1


@pytest.mark.parametrize("result", ["hm_busy", "hm_no_answer"])
def test_a_call_that_reached_nobody_proves_it_by_itself(api: Api, result: str) -> None:
    decline = ready(api)
    call = ended_call(api, decline, result=result)
    react(api, call)
    assert api.ok(api.get(f"calls/{call}"))["outcome"] == "no_answer"
    assert (read(api, decline)["state"], read(api, decline)["tries"]) == ("ready", 1)
    assert "try_again" in kinds(steps(api, decline, "due"))
    react(api, call)
    assert read(api, decline)["tries"] == 1


@pytest.mark.parametrize("result", ["completed", "hm_unknown", "user_no_key", "canceled", "rejected:21211", "lost"])
def test_whatever_else_ended_waits_for_the_persons_word(api: Api, result: str) -> None:
    decline = ready(api)
    with api.parts.database.transaction() as session:
        declines.enter_call(session, session.get_one(Decline, UUID(decline["id"])))
    call = ended_call(api, decline, result=result)
    react(api, call)
    assert api.ok(api.get(f"calls/{call}"))["outcome"] is None
    assert (read(api, decline)["state"], steps(api, decline)) == ("ready", [])


def test_what_the_person_said_first_counts(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline, result="hm_no_answer")
    say(api, call, "voicemail")
    react(api, call)
    assert api.ok(api.get(f"calls/{call}"))["outcome"] == "voicemail"
    assert read(api, decline)["tries"] == 1


def test_what_the_call_proved_can_be_corrected(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline, result="hm_no_answer")
    react(api, call)
    assert say(api, call, "voicemail")["decline"]["tries"] == 1


def test_a_call_that_is_still_live_is_left_alone(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline, result="hm_busy")
    with api.parts.database.transaction() as session:
        session.get_one(Call, UUID(call)).state = CallState.CONNECTED
    react(api, call)
    assert steps(api, decline) == []


def test_a_call_of_a_decline_that_is_over_changes_nothing(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline, result="hm_busy")
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "change_mind"}))
    react(api, call)
    assert (read(api, decline)["state"], steps(api, decline)) == ("cancelled", [])


def about_the_offer(api: Api, decline: Any, event: str) -> None:
    api.ok(api.post(f"offers/{decline['offer_id']}/events", {"event": event}))
    api.parts.queue.drain()


def test_an_offer_that_is_accepted_after_all_is_not_declined_any_more(api: Api) -> None:
    decline = ready(api, channel="written")
    about_the_offer(api, decline, "accept")
    assert read(api, decline)["state"] == "cancelled"
    assert messages(api, decline, state="draft") == []
    assert api.ok(api.get(f"offers/{decline['offer_id']}"))["state"] == "accepted"


def test_an_offer_that_was_withdrawn_overtakes_its_decline(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "voicemail")
    about_the_offer(api, decline, "withdraw")
    assert (read(api, decline)["state"], steps(api, decline, "due", "blocked")) == ("overtaken", [])


def test_an_offer_that_is_opened_again_was_not_declined(api: Api) -> None:
    decline = full_cast(api)
    after(api, decline, "reached_and_told")
    about_the_offer(api, decline, "reopen")
    assert (read(api, decline)["state"], steps(api, decline, "due", "blocked")) == ("cancelled", [])
    assert messages(api, decline, state="draft") == []
