"""Did you send it? Only yes counts."""

from typing import Any

from tests.api import Api
from tests.declines.cast import ready, start

from .cast import after, full_cast, kinds, messages, offer_state, read, send, steps, through_an_agency


def test_what_was_only_handed_over_tells_nobody(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    handed = api.ok(api.post(f"messages/{letter['id']}/hand-over", {}))
    assert (handed["state"], handed["allowed_events"]) == (
        "handed_over",
        ["hand_over", "confirm_sent", "not_sent", "drop"],
    )
    assert (read(api, decline)["state"], offer_state(api, decline)) == ("ready", "open")


def test_not_yet_makes_it_a_draft_again(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    seen = "Thank you for the offer, Priya. I've decided not to accept it."
    api.ok(api.post(f"messages/{letter['id']}/hand-over", {"subject": "Hello", "body": seen}))
    back = api.ok(api.post(f"messages/{letter['id']}/not-sent"))
    assert (back["state"], back["body"], back["handed_over_at"]) == ("draft", seen, None)
    assert (read(api, decline)["state"], offer_state(api, decline)) == ("ready", "open")


def test_a_decline_in_writing_tells_them_once_it_was_sent(api: Api) -> None:
    decline = ready(api, channel="written")
    assert send(api, messages(api, decline)[0])["state"] == "sent"
    told = read(api, decline)
    assert (told["state"], told["employer_knows"], offer_state(api, decline)) == ("closed", True, "declined")
    assert told["told_at"] is not None
    assert kinds(messages(api, decline)) == ["written_decline"]


def test_after_a_written_decline_the_others_are_thanked(api: Api) -> None:
    decline = full_cast(api, channel="written")
    send(api, messages(api, decline)[0])
    assert read(api, decline)["state"] == "following_up"
    assert kinds(messages(api, decline, state="draft")) == ["referrer_note", "thank_you", "thank_you"]


def test_a_written_decline_to_the_agency_waits_for_the_employer_like_a_call(api: Api) -> None:
    decline = through_an_agency(api, channel="written")
    send(api, messages(api, decline)[0])
    assert read(api, decline)["employer_knows"] is False
    assert [(each["kind"], each["state"]) for each in steps(api, decline)] == [
        ("check_employer_knows", "due"),
        ("send_thank_you", "blocked"),
    ]
    assert read(api, decline)["state"] == "following_up"


def test_a_question_in_writing_waits_and_declines_nothing(api: Api) -> None:
    answers = {"other_job": "not_signed", "answer_by": "2030-01-04"}
    decline = ready(api, channel="written", route_answers=answers)
    letter = messages(api, decline)[0]
    assert letter["kind"] == "ask_for_time"
    send(api, letter)
    assert (read(api, decline)["state"], offer_state(api, decline)) == ("waiting", "open")
    assert kinds(steps(api, decline, "due")) == ["decide"]


def test_following_up_ends_when_everything_is_sent(api: Api) -> None:
    decline = full_cast(api)
    lined_up = after(api, decline, "reached_and_told")["messages"]
    states = []
    for message in lined_up:
        send(api, message)
        states.append(read(api, decline)["state"])
    assert states == ["following_up", "following_up", "following_up", "closed"]
    assert {each["state"] for each in steps(api, decline)} == {"done"}


def test_dropping_the_last_thank_you_ends_it_too(api: Api) -> None:
    decline = full_cast(api)
    first, *others = after(api, decline, "reached_and_told")["messages"]
    send(api, first)
    for message in others:
        api.ok(api.post(f"messages/{message['id']}/drop"))
    assert read(api, decline)["state"] == "closed"
    assert {each["state"] for each in steps(api, decline)} == {"done", "dropped"}


def test_a_counter_offer_is_turned_down_in_writing_with_its_own_words(api: Api) -> None:
    decline = ready(api, channel="written")
    after(api, decline, "counter_offer", terms="ten percent more")
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "resume"}))
    drafts = messages(api, decline, state="draft")
    assert kinds(drafts) == ["counter_reply"]
    send(api, drafts[0])
    assert offer_state(api, decline) == "declined"


def test_what_is_settled_is_not_sent_again(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    assert api.post(f"messages/{letter['id']}/sent").status_code == 409
    send(api, letter)
    for command in ("sent", "not-sent", "drop", "hand-over", "undo", "approve"):
        assert api.post(f"messages/{letter['id']}/{command}", {}).status_code == 409


def test_a_repeated_yes_is_counted_once(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    api.ok(api.post(f"messages/{letter['id']}/hand-over", {}))
    answers = [api.post(f"messages/{letter['id']}/sent", Idempotency_Key="yes") for _ in range(2)]
    assert [each.status_code for each in answers] == [200, 200]
    assert answers[0].json == answers[1].json


def test_nobody_sends_for_somebody_else(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    charlie = api.somebody_else()
    for command in ("sent", "not-sent", "drop"):
        assert charlie.post(f"messages/{letter['id']}/{command}").status_code == 404


# The written path: what is drafted follows the choices.


def drafts(api: Api, decline: Any) -> list[str]:
    return kinds(messages(api, decline, state="draft"))


def test_choosing_to_write_drafts_the_letter_at_once_and_choosing_to_call_takes_it_away(api: Api) -> None:
    decline = ready(api)
    assert drafts(api, decline) == []
    api.ok(api.patch(f"declines/{decline['id']}", {"channel": "written"}))
    assert drafts(api, decline) == ["written_decline"]
    api.ok(api.patch(f"declines/{decline['id']}", {"channel": "phone"}))
    assert drafts(api, decline) == []


def test_a_letter_that_was_worked_on_is_not_thrown_away(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    api.ok(api.patch(f"messages/{letter['id']}", {"body": "My own words."}))
    api.ok(api.patch(f"declines/{decline['id']}", {"channel": "phone"}))
    assert drafts(api, decline) == ["written_decline"]


def test_whoever_has_no_number_is_asked_discreetly_for_a_good_time(api: Api) -> None:
    from bowout.vocabulary import Part
    from tests.declines.cast import offer, person

    lena = person(api, "Lena Fischer", number=None, email="lena@kestrel.example")
    decline = start(api, offer(api, "Kestrel Labs", people={lena: [Part.RECRUITER]}), contact_id=str(lena))
    request = messages(api, decline, state="draft")[0]
    assert (request["kind"], request["to"], request["findings"]) == ("call_request", ["lena@kestrel.example"], [])
    text = (request["subject"] + request["body"]).lower()
    assert not any(word in text for word in ("offer", "declin", "role", "decided", "kestrel"))
    send(api, request)
    assert (read(api, decline)["state"], offer_state(api, decline)) == ("ready", "open")


def test_the_letter_follows_every_choice_until_it_is_touched(api: Api) -> None:
    decline = ready(api, channel="written")
    letter = messages(api, decline)[0]
    api.ok(api.patch(f"declines/{decline['id']}", {"tone": "formal"}))
    formal = api.ok(api.get(f"messages/{letter['id']}"))
    assert formal["body"] != letter["body"]
    assert formal["edited"] is False
    api.ok(api.patch(f"messages/{letter['id']}", {"body": formal["body"] + "\n\nP.S. Thank you."}))
    api.ok(api.patch(f"declines/{decline['id']}", {"tone": "warm"}))
    assert api.ok(api.get(f"messages/{letter['id']}"))["body"].endswith("P.S. Thank you.")


def test_another_person_is_another_letter(api: Api) -> None:
    from bowout.vocabulary import Part
    from tests.declines.cast import offer, person

    priya, tom = person(api), person(api, "Tom Ortiz", email="tom@northwind.example")
    offer_id = offer(api, people={priya: [Part.EXTENDED_OFFER], tom: [Part.RECRUITER]})
    decline = start(api, offer_id, contact_id=str(priya), channel="written")
    api.ok(api.patch(f"declines/{decline['id']}", {"contact_id": str(tom)}))
    letters = messages(api, decline, state="draft")
    assert [(each["contact_name"], each["body"].split("\n")[0]) for each in letters] == [("Tom Ortiz", "Hi Tom,")]


def test_what_only_the_agency_knows_does_not_end_by_itself(api: Api) -> None:
    from bowout.vocabulary import Part
    from tests.declines.cast import offer, person

    agent = person(api, "Nora Quinn", email="nora@agency.example")
    decline = start(api, offer(api, people={agent: [Part.AGENCY_RECRUITER]}), contact_id=str(agent))
    (email,) = after(api, decline, "reached_and_told")["messages"]
    check = next(each for each in steps(api, decline, "due") if each["kind"] == "check_employer_knows")
    api.ok(api.post(f"steps/{check['id']}/drop"))
    send(api, email)
    assert read(api, decline)["state"] == "following_up"
    assert "employer_told" in read(api, decline)["allowed_events"]
