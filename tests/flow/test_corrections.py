"""An outcome that was recorded by mistake."""

from typing import Any

import pytest

from bowout.vocabulary import OfferState
from tests.api import Api
from tests.declines.cast import northwind, ready, start

from .cast import after, ended_call, full_cast, kinds, messages, offer_state, read, say, send, steps


def test_told_by_mistake_is_undone_altogether(api: Api) -> None:
    decline = full_cast(api)
    call = ended_call(api, decline)
    say(api, call, "reached_and_told")
    result = say(api, call, "voicemail")
    assert (result["decline"]["state"], result["offer_state"]) == ("ready", "open")
    assert (result["decline"]["told_at"], result["decline"]["employer_knows"]) == (None, False)
    assert kinds(result["steps"])[0] == "try_again"
    assert set(kinds(steps(api, decline, "due", "blocked"))) == {"try_again", "write_instead"}
    assert {each["state"] for each in messages(api, decline)} == {"dropped"}
    contact = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "confirming_email"}
    assert api.post("messages", contact).status_code == 409


def test_the_ledger_holds_only_what_was_really_said(api: Api) -> None:
    from bowout.declines.models import Told

    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, "reached_and_told")
    say(api, call, "cut_off", no_was_said=False)
    with api.parts.database.reading() as session:
        assert session.query(Told).count() == 0


def test_a_message_that_someone_worked_on_survives_a_correction_within_telling(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    email = say(api, call, "reached_and_told")["messages"][0]
    api.ok(api.patch(f"messages/{email['id']}", {"body": "My own words, Priya. You can reach me by this email."}))
    result = say(api, call, "upset", no_was_said=True)
    assert [(each["id"], each["state"]) for each in result["messages"]] == [(email["id"], "draft")]
    assert result["messages"][0]["body"].startswith("My own words")
    assert read(api, decline)["state"] == "told"


def test_the_number_of_tries_is_corrected_too(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    assert say(api, call, "voicemail")["decline"]["tries"] == 1
    assert say(api, call, "stopped")["decline"]["tries"] == 0
    assert kinds(steps(api, decline, "due")) == ["try_again"]


def test_a_number_marked_by_mistake_can_be_rung_again(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, "wrong_number")
    say(api, call, "no_answer")
    contact = api.ok(api.get(f"contacts/{decline['contact_id']}"))
    assert [phone["bad"] for phone in contact["phones"]] == [False]
    assert {each["state"] for each in messages(api, decline)} == {"dropped"}


@pytest.mark.parametrize(
    ("outcome", "more"),
    [
        ("counter_offer", {"terms": "more"}),
        ("asked_to_wait", {}),
        ("changed_mind", {}),
        ("upset", {"no_was_said": True}),
    ],
)
def test_every_outcome_that_moved_the_decline_can_be_corrected(api: Api, outcome: str, more: dict[str, Any]) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, outcome, **more)
    result = say(api, call, "stopped")
    assert (result["decline"]["state"], result["offer_state"], result["decline"]["counter"]) == ("ready", "open", None)
    assert kinds(steps(api, decline, "due", "blocked")) == ["try_again"]


def test_a_correction_leads_back_to_where_the_call_began(api: Api) -> None:
    decline = ready(api)
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "wait"}))
    call = ended_call(api, decline)
    say(api, call, "reached_and_told")
    assert say(api, call, "voicemail")["decline"]["state"] == "waiting"


def test_an_acceptance_that_was_not_withdrawn_after_all_stands(api: Api) -> None:
    offer_id, priya = northwind(api, state=OfferState.ACCEPTED)
    decline = start(api, offer_id, contact_id=str(priya))
    call = ended_call(api, decline)
    say(api, call, "reached_and_told")
    assert say(api, call, "voicemail")["offer_state"] == "accepted"


def test_what_was_followed_by_a_sent_message_stands(api: Api) -> None:
    decline = full_cast(api)
    call = ended_call(api, decline)
    email = say(api, call, "reached_and_told")["messages"][0]
    send(api, email)
    assert api.post(f"calls/{call}/outcome", {"outcome": "voicemail"}).status_code == 409
    assert (read(api, decline)["state"], offer_state(api, decline)) == ("following_up", "declined")


def test_a_correction_never_makes_a_second_active_decline(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, "changed_mind")
    api.ok(api.post("declines", {"offer_id": decline["offer_id"]}), 201)
    assert api.post(f"calls/{call}/outcome", {"outcome": "stopped"}).status_code == 409
    assert read(api, decline)["state"] == "cancelled"


def refused(api: Api, call: str, outcome: str) -> Any:
    """The problem that a correction meets."""
    answer = api.post(f"calls/{call}/outcome", {"outcome": outcome})
    assert (answer.status_code, answer.json["code"]) == (409, "conflict")
    return answer.json


@pytest.mark.parametrize("later", ["reached_and_told", "voicemail"])
def test_only_what_was_said_last_can_be_corrected(api: Api, later: str) -> None:
    decline = ready(api)
    first = ended_call(api, decline)
    say(api, first, "voicemail")
    second = ended_call(api, decline)
    before = say(api, second, later)["decline"]
    assert "later call" in refused(api, first, "gatekeeper")["detail"]
    assert read(api, decline) == before
    assert say(api, second, "stopped")["decline"]["tries"] == 1


def test_a_later_call_of_which_nothing_was_said_yet_is_no_hindrance(api: Api) -> None:
    decline = ready(api)
    first = ended_call(api, decline)
    say(api, first, "voicemail")
    ended_call(api, decline, result="user_no_key")
    assert say(api, first, "gatekeeper")["decline"]["tries"] == 0


@pytest.mark.parametrize("outcome", ["changed_mind", "withdrawn_by_employer"])
def test_an_offer_that_was_accepted_meanwhile_is_never_declined_by_a_correction(api: Api, outcome: str) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, outcome)
    events = f"offers/{decline['offer_id']}/events"
    if outcome == "withdrawn_by_employer":
        api.ok(api.post(events, {"event": "reopen"}))
    api.ok(api.post(events, {"event": "accept"}))
    assert "accepted" in refused(api, call, "reached_and_told")["detail"]
    assert (offer_state(api, decline), read(api, decline)["told_at"]) == ("accepted", None)


@pytest.mark.parametrize(("outcome", "event"), [("counter_offer", "resume"), ("reached_and_told", "close")])
def test_a_decline_that_went_on_meanwhile_is_not_pulled_back(api: Api, outcome: str, event: str) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, outcome)
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": event}))
    before = read(api, decline)
    refused(api, call, "voicemail")
    assert read(api, decline) == before


def test_a_note_can_still_be_added_to_an_earlier_call(api: Api) -> None:
    decline = ready(api)
    first = ended_call(api, decline)
    say(api, first, "voicemail")
    after(api, decline, "reached_and_told")
    assert say(api, first, "voicemail", note="Her mailbox was full.")["call"]["note"] == "Her mailbox was full."


def test_the_same_outcome_with_a_named_time_moves_the_next_try(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, "gatekeeper")
    say(api, call, "gatekeeper", try_again_at="2030-01-03T15:00:00Z")
    assert [each["due_at"] for each in steps(api, decline, "due")] == ["2030-01-03T15:00:00+00:00"]


def test_a_later_note_is_kept_and_changes_nothing_else(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    say(api, call, "reached_and_told")
    result = say(api, call, "reached_and_told", note="She laughed.", reaction="well")
    assert (result["call"]["note"], result["call"]["reaction"]) == ("She laughed.", "well")
    assert kinds(result["messages"]) == ["confirming_email"]
    assert kinds(messages(api, decline)) == ["confirming_email"]


def test_a_letter_stands_ready_again_after_a_telling_that_was_a_mistake(api: Api) -> None:
    decline = ready(api, channel="written")
    call = ended_call(api, decline)
    say(api, call, "reached_and_told")
    say(api, call, "voicemail")
    assert kinds(messages(api, decline, state="draft")) == ["written_decline"]
