"""What each outcome of a call sets off."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from bowout.declines.models import Told
from bowout.vocabulary import Part
from tests.api import Api
from tests.declines.cast import in_days, northwind, offer, person, ready, start

from .cast import after, ended_call, full_cast, kinds, messages, offer_state, read, say, steps, through_an_agency

LEAVES_THE_OFFER_AS_IT_WAS = [
    "voicemail", "no_answer", "gatekeeper", "wrong_number", "counter_offer", "asked_to_wait", "stopped",
    "withdrawn_by_employer", "changed_mind",
]  # fmt: skip


def told_lines(api: Api, decline: Any) -> list[tuple[str, str | None]]:
    with api.parts.database.reading() as session:
        lines = session.query(Told).where(Told.decline_id == UUID(decline["id"])).order_by(Told.id).all()
        return [(line.what, line.reason) for line in lines]


def test_reached_and_told_declines_the_offer_and_lines_up_everything_after(api: Api) -> None:
    decline = full_cast(api)
    result = after(api, decline, "reached_and_told", reaction="well")
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == ("told", "declined", "email")
    assert result["decline"]["told_at"] is not None
    assert result["decline"]["employer_knows"] is True
    assert result["call"]["outcome"] == "reached_and_told"
    assert kinds(result["messages"]) == ["confirming_email", "referrer_note", "thank_you", "thank_you"]
    assert kinds(result["steps"]) == [
        "send_confirming_email",
        "tell_referrer",
        "send_thank_you",
        "send_thank_you",
    ]
    assert told_lines(api, decline) == [("declined", "role_content")]


def test_the_confirming_email_is_due_at_once_and_thank_yous_on_the_next_working_morning(api: Api) -> None:
    result = after(api, full_cast(api), "reached_and_told")
    due = {step["kind"]: datetime.fromisoformat(step["due_at"]) for step in result["steps"]}
    assert due["send_confirming_email"] <= datetime.now(UTC)
    assert due["tell_referrer"] <= datetime.now(UTC)
    assert datetime.now(UTC) < due["send_thank_you"] <= datetime.now(UTC) + timedelta(days=4)


def test_every_thank_you_reads_differently_and_never_says_why(api: Api) -> None:
    sentence = "I want to lead a team again."
    decline = full_cast(api, reason={"category": "level", "sentence": sentence})
    result = after(api, decline, "reached_and_told")
    notes = [each for each in result["messages"] if each["kind"] == "thank_you"]
    assert len({each["body"].partition(",")[2] for each in notes}) == 2
    assert not any(sentence in each["body"] for each in notes)


def test_the_employers_own_recruiter_gets_the_confirming_email_too(api: Api) -> None:
    result = after(api, full_cast(api), "reached_and_told")
    assert result["messages"][0]["to"] == ["priya@northwind.example", "lena@northwind.example"]


def test_what_an_agency_was_told_waits_until_the_employer_knows(api: Api) -> None:
    decline = through_an_agency(api)
    result = after(api, decline, "reached_and_told")
    assert (result["offer_state"], result["decline"]["state"]) == ("declined", "told")
    assert result["decline"]["employer_knows"] is False
    assert result["decline"]["allowed_events"] == ["employer_told", "change_mind"]
    assert [(each["kind"], each["to"]) for each in result["messages"]] == [
        ("confirming_email", ["nora@agency.example"])
    ]
    assert [(each["kind"], each["state"]) for each in result["steps"]] == [
        ("send_confirming_email", "due"),
        ("check_employer_knows", "due"),
        ("send_thank_you", "blocked"),
    ]
    assert result["steps"][2]["released_by"] == "decline.employer_told"
    assert result["steps"][2]["due_at"] is None


def test_once_the_employer_knows_what_waited_is_released_and_written(api: Api) -> None:
    decline = through_an_agency(api)
    after(api, decline, "reached_and_told")
    known = api.ok(api.post(f"declines/{decline['id']}/events", {"event": "employer_told"}))
    assert known["employer_knows"] is True
    assert [(each["kind"], each["state"]) for each in steps(api, decline)] == [
        ("send_confirming_email", "due"),
        ("check_employer_knows", "done"),
        ("send_thank_you", "due"),
    ]
    assert kinds(messages(api, decline)) == ["confirming_email", "thank_you"]
    assert steps(api, decline)[2]["message_id"] == messages(api, decline)[1]["id"]


def test_nothing_that_could_reach_the_employer_is_written_before(api: Api) -> None:
    decline = through_an_agency(api)
    after(api, decline, "reached_and_told")
    tom = api.ok(api.get("contacts?q=Tom"))["items"][0]
    body = {"decline_id": decline["id"], "contact_id": tom["id"], "kind": "thank_you"}
    assert api.post("messages", body).status_code == 409


def test_upset_after_the_no_is_told_with_a_warm_email(api: Api) -> None:
    decline = ready(api, tone="formal")
    result = after(api, decline, "upset", no_was_said=True)
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == ("told", "declined", "email")
    assert "Hi Priya" in result["messages"][0]["body"]


@pytest.mark.parametrize("outcome", ["upset", "cut_off"])
def test_before_the_no_was_said_nothing_is_told_and_one_rings_again(api: Api, outcome: str) -> None:
    result = after(api, ready(api), outcome, no_was_said=False)
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == ("ready", "open", "try_again")
    assert result["decline"]["told_at"] is None
    assert kinds(result["steps"]) == ["try_again"]
    assert result["messages"] == []


def test_cut_off_after_the_no_is_told(api: Api) -> None:
    result = after(api, ready(api), "cut_off", no_was_said=True)
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == ("told", "declined", "email")


@pytest.mark.parametrize("outcome", ["upset", "cut_off"])
def test_whether_the_no_was_said_must_be_known(api: Api, outcome: str) -> None:
    decline = ready(api)
    answer = api.post(f"calls/{ended_call(api, decline)}/outcome", {"outcome": outcome})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/no_was_said")
    assert read(api, decline)["state"] == "ready"


@pytest.mark.parametrize("outcome", ["voicemail", "no_answer"])
def test_reaching_nobody_changes_nothing_and_sets_the_next_try(api: Api, outcome: str) -> None:
    decline = ready(api)
    result = after(api, decline, outcome)
    assert (result["decline"]["state"], result["decline"]["tries"]) == ("ready", 1)
    assert (result["offer_state"], result["next"]) == ("open", "try_again")
    assert result["messages"] == []
    assert told_lines(api, decline) == []
    again = result["steps"][0]
    assert again["kind"] == "try_again"
    assert datetime.fromisoformat(again["due_at"]) > datetime.now(UTC) + timedelta(minutes=59)
    assert again["text"] == "Call Priya again"


def test_the_next_try_is_at_the_time_that_was_named(api: Api) -> None:
    named = in_days(2).replace(microsecond=0)
    result = after(api, ready(api), "gatekeeper", try_again_at=named.isoformat())
    assert datetime.fromisoformat(result["steps"][0]["due_at"]) == named
    assert result["decline"]["tries"] == 0


def test_after_two_tries_writing_is_proposed_and_the_next_try_moves(api: Api) -> None:
    offer_id, priya = northwind(api, reply_by=None)
    decline = start(api, offer_id, contact_id=str(priya))
    assert kinds(after(api, decline, "voicemail")["steps"]) == ["try_again"]
    second = after(api, decline, "no_answer")
    assert kinds(second["steps"]) == ["try_again", "write_instead"]
    assert kinds(steps(api, decline, "due")) == ["try_again", "write_instead"]


def test_a_day_before_they_want_to_know_writing_is_proposed(api: Api) -> None:
    decline = ready(api)
    reply_by = datetime.fromisoformat(api.ok(api.get(f"offers/{decline['offer_id']}"))["reply_by"])
    result = after(api, decline, "voicemail")
    write = next(each for each in result["steps"] if each["kind"] == "write_instead")
    assert datetime.fromisoformat(write["due_at"]) == reply_by - timedelta(hours=24)


def test_a_wrong_number_is_marked_and_a_discreet_email_asks_for_another(api: Api) -> None:
    decline = ready(api)
    result = after(api, decline, "wrong_number")
    assert (result["decline"]["state"], result["offer_state"]) == ("ready", "open")
    assert kinds(result["messages"]) == ["call_request"]
    assert kinds(result["steps"]) == ["find_number"]
    assert result["steps"][0]["message_id"] == result["messages"][0]["id"]
    contact = api.ok(api.get(f"contacts/{decline['contact_id']}"))
    assert [phone["bad"] for phone in contact["phones"]] == [True]
    text = (result["messages"][0]["subject"] + result["messages"][0]["body"]).lower()
    assert not any(word in text for word in ("offer", "declin", "decided", "role"))


def test_a_counter_offer_is_weighed_and_its_terms_are_kept_beside_the_old(api: Api) -> None:
    decline = ready(api)
    day = in_days(3).date().isoformat()
    result = after(api, decline, "counter_offer", terms="ten percent more", answer_by=day)
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == (
        "weighing_counter",
        "open",
        "counter",
    )
    assert result["decline"]["counter"] == {"terms": "ten percent more", "answer_by": day}
    assert kinds(result["steps"]) == ["answer_counter"]
    assert result["messages"] == []
    resumed = api.ok(api.post(f"declines/{decline['id']}/events", {"event": "resume"}))
    assert resumed["state"] == "ready"
    assert kinds(steps(api, decline, "due")) == []


def test_asked_to_wait_becomes_a_dated_task_with_their_name(api: Api) -> None:
    decline = ready(api)
    result = after(api, decline, "asked_to_wait", answer_by=in_days(2).date().isoformat())
    assert (result["decline"]["state"], result["offer_state"]) == ("waiting", "open")
    assert [(each["kind"], each["contact_name"]) for each in result["steps"]] == [("return_to_them", "Priya Raman")]


def test_stopping_on_purpose_keeps_everything_and_offers_later(api: Api) -> None:
    result = after(api, ready(api), "stopped")
    assert (result["decline"]["state"], result["decline"]["tries"], result["next"]) == ("ready", 0, "try_again")
    assert kinds(result["steps"]) == ["try_again"]


def test_what_they_took_back_is_not_declined_and_they_are_thanked(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "voicemail")
    result = after(api, decline, "withdrawn_by_employer")
    assert (result["decline"]["state"], result["offer_state"]) == ("overtaken", "withdrawn")
    assert result["decline"]["told_at"] is None
    assert kinds(steps(api, decline, "due", "blocked")) == ["send_thank_you"]
    body = result["messages"][0]["body"]
    assert "decided" not in body
    assert "declin" not in body


def test_changing_ones_mind_in_the_call_cancels_everything(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "voicemail")
    result = after(api, decline, "changed_mind")
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == ("cancelled", "open", "done")
    assert steps(api, decline, "due", "blocked") == []


@pytest.mark.parametrize(
    ("answers", "step"),
    [
        ({"other_job": "not_signed", "answer_by": "2030-01-04"}, "decide"),
        ({"other_job": "none", "would_change_mind": True, "terms": "two days a week at home"}, "decide"),
    ],
)
def test_a_question_that_was_put_waits_for_the_named_day_and_declines_nothing(
    api: Api, answers: dict[str, Any], step: str
) -> None:
    decline = ready(api, route_answers=answers)
    result = after(api, decline, "reached_and_told")
    assert (result["decline"]["state"], result["offer_state"], result["next"]) == ("waiting", "open", "done")
    assert kinds(result["steps"]) == [step]
    assert result["messages"] == []
    if "answer_by" in answers:
        assert result["steps"][0]["due_at"].startswith("2030-01-04")
    assert told_lines(api, decline)[0][0] in {"asked_for_time", "asked_for_terms"}
    resumed = api.ok(api.post(f"declines/{decline['id']}/events", {"event": "resume"}))
    assert (resumed["state"], resumed["route"]) == ("deciding", None)


def test_withdrawing_an_acceptance_declines_the_accepted_offer_and_is_confirmed_in_its_own_words(api: Api) -> None:
    from bowout.vocabulary import OfferState

    offer_id, priya = northwind(api, state=OfferState.ACCEPTED)
    decline = start(api, offer_id, contact_id=str(priya))
    result = after(api, decline, "reached_and_told")
    assert (result["offer_state"], kinds(result["messages"])) == ("declined", ["withdraw_acceptance"])
    assert "withdraw my acceptance" in result["messages"][0]["body"]


def test_told_when_they_rang_while_one_was_still_deciding_counts_as_well(api: Api) -> None:
    offer_id, priya = northwind(api)
    decline = api.ok(api.post("declines", {"offer_id": str(offer_id), "contact_id": str(priya)}))
    theirs = {"decline_id": decline["id"], "mode": "own_phone", "direction": "incoming"}
    call = api.ok(api.post("calls", theirs, Idempotency_Key="they-ring"))
    result = say(api, call["id"], "reached_and_told")
    assert (result["decline"]["state"], result["offer_state"]) == ("told", "declined")


def test_once_they_know_nobody_is_nudged_to_ring_them(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "voicemail")
    after(api, decline, "voicemail")
    after(api, decline, "reached_and_told")
    assert kinds(steps(api, decline, "due", "blocked")) == ["send_confirming_email"]
    after(api, decline, "no_answer")
    assert kinds(steps(api, decline, "due", "blocked")) == ["send_confirming_email"]
    assert read(api, decline)["state"] == "told"


def test_speaking_again_afterwards_writes_no_second_email(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "reached_and_told")
    again = after(api, decline, "reached_and_told")
    assert again["decline"]["state"] == "told"
    assert kinds(messages(api, decline)) == ["confirming_email"]


def test_what_is_over_takes_no_outcome(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "change_mind"}))
    assert api.post(f"calls/{call}/outcome", {"outcome": "reached_and_told"}).status_code == 409
    assert offer_state(api, decline) == "open"


def test_the_chips_that_were_tapped_are_kept_with_the_note(api: Api) -> None:
    chips = ["they mentioned another role", "asked me to stay in touch"]
    result = after(api, ready(api), "reached_and_told", note="Kind as ever.", chips=chips)
    assert result["call"]["note"].split("\n") == ["Kind as ever.", *chips]


def test_somebody_elses_call_has_no_outcome_to_give(api: Api) -> None:
    call = ended_call(api, ready(api))
    assert api.somebody_else().post(f"calls/{call}/outcome", {"outcome": "voicemail"}).status_code == 404


def test_a_repeated_outcome_is_answered_once(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    answers = [
        api.post(f"calls/{call}/outcome", {"outcome": "voicemail"}, Idempotency_Key="tap").json for _ in range(2)
    ]
    assert answers[0] == answers[1]
    say(api, call, "voicemail")
    assert read(api, decline)["tries"] == 1
    assert kinds(steps(api, decline)) == ["try_again", "write_instead"]


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"outcome": "victory"}, "/outcome"),
        ({"outcome": "reached_and_told", "no_was_said": False}, "/no_was_said"),
        *(({"outcome": outcome, "no_was_said": True}, "/no_was_said") for outcome in LEAVES_THE_OFFER_AS_IT_WAS),
        ({"reaction": "furious"}, "/reaction"),
        ({"note": "x" * 2001}, "/note"),
        ({"chips": ["x"] * 13}, "/chips"),
        ({"happened_at": "2030-01-01T00:00:00Z"}, "/happened_at"),
        ({"happened_at": "1970-01-01T00:00:00Z"}, "/happened_at"),
        ({"happened_at": "2026-01-01T00:00:00"}, "/happened_at"),
        ({"try_again_at": "2030-01-01T00:00:00"}, "/try_again_at"),
        ({"answer_by": "Friday"}, "/answer_by"),
        ({"mood": "good"}, "/mood"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_saved(api: Api, wrong: dict[str, Any], pointer: str) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    answer = api.post(f"calls/{call}/outcome", {"outcome": "voicemail", **wrong})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)
    assert (read(api, decline)["tries"], steps(api, decline)) == (0, [])


def test_an_agency_and_a_manager_are_thanked_and_written_to_apart(api: Api) -> None:
    """The agent who was told is never among those who get a thank-you at the employer's."""
    priya, agent = person(api), person(api, "Nora Quinn", email="nora@agency.example")
    people = {priya: [Part.HIRING_MANAGER], agent: [Part.AGENCY_RECRUITER]}
    decline = start(api, offer(api, people=people), contact_id=str(priya))
    result = after(api, decline, "reached_and_told")
    assert [(each["kind"], each["contact_name"]) for each in result["messages"]] == [
        ("confirming_email", "Priya Raman")
    ]


def test_a_phone_that_was_offline_may_name_a_time_that_has_passed(api: Api) -> None:
    result = after(api, ready(api), "gatekeeper", try_again_at=in_days(-0.1).isoformat())
    assert datetime.fromisoformat(result["steps"][0]["due_at"]) < datetime.now(UTC)


def test_they_are_told_at_the_time_at_which_it_happened(api: Api) -> None:
    then = in_days(-0.5).replace(microsecond=0)
    result = after(api, ready(api), "reached_and_told", happened_at=then.isoformat())
    assert datetime.fromisoformat(result["decline"]["told_at"]) == then


@pytest.mark.parametrize(
    ("ago", "status"),
    [
        (timedelta(minutes=-4), 200),
        (timedelta(minutes=-6), 422),
        (timedelta(days=7, minutes=-5), 200),
        (timedelta(days=7, minutes=5), 422),
    ],
)
def test_it_happened_within_the_week_before_the_decline_or_by_a_clock_that_is_a_little_ahead(
    api: Api, ago: timedelta, status: int
) -> None:
    then = datetime.now(UTC) - ago
    body = {"outcome": "reached_and_told", "happened_at": then.isoformat()}
    assert api.post(f"calls/{ended_call(api, ready(api))}/outcome", body).status_code == status


@pytest.mark.parametrize("outcome", LEAVES_THE_OFFER_AS_IT_WAS)
def test_an_outcome_that_tells_nobody_may_say_so(api: Api, outcome: str) -> None:
    assert after(api, ready(api), outcome, no_was_said=False)["decline"]["told_at"] is None


def test_the_history_tells_the_whole_story_in_its_order(api: Api) -> None:
    decline = ready(api)
    after(api, decline, "reached_and_told")
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "close"}))
    lines = api.ok(api.get(f"declines/{decline['id']}/history"))["items"]
    assert [line["event"] for line in lines] == [
        "decline.started",
        "decline.gate_passed",
        "decline.prepared",
        "call.outcome",
        "decline.told",
        "offer.declined",
        "message.drafted",
        "step.lined_up",
        "decline.closed",
        "step.dropped",
    ]
    assert {line["subject"] for line in lines} == {"decline", "call", "offer", "message", "step"}
    first = api.ok(api.get(f"declines/{decline['id']}/history?limit=4"))
    rest = api.ok(api.get(f"declines/{decline['id']}/history?limit=100&after={first['next']}"))
    assert first["items"] + rest["items"] == lines


def test_what_the_agent_gets_never_goes_to_the_employer_as_well(api: Api) -> None:
    agent = person(api, "Nora Quinn", email="nora@agency.example")
    lena = person(api, "Lena Fischer", number=None, email="lena@northwind.example")
    people = {agent: [Part.AGENCY_RECRUITER], lena: [Part.RECRUITER]}
    result = after(api, start(api, offer(api, people=people), contact_id=str(agent)), "reached_and_told")
    assert [each["to"] for each in result["messages"]] == [["nora@agency.example"]]


def test_nobody_is_told_of_a_decision_that_they_made_themselves(api: Api) -> None:
    """They took the offer back, so whoever is thanked, whatever their place, reads nothing about having decided."""
    met = {person(api, name): [Part.INTERVIEWER] for name in ("Tom Ortiz", "Lena Fischer", "Ruth Bell")}
    for place in range(3):
        decline = start(api, offer(api, f"Northwind {place}", people=met), contact_id=str(list(met)[place]))
        body = after(api, decline, "withdrawn_by_employer")["messages"][0]["body"]
        assert "decided" not in body
        assert "different path" not in body
