"""The script of a decline, and the person's own words in it."""

from typing import Any
from uuid import UUID

import pytest

from bowout.declines.models import Decline, ScriptVersion
from bowout.declines.scripts import current_script
from bowout.vocabulary import DeclineState, OfferState, Part
from tests.api import Api

from .cast import in_days, northwind, offer, person, ready, start


def script(api: Api, decline: Any) -> Any:
    return api.ok(api.get(f"{decline['links']['script']}"))


def beat(answer: Any, kind: str) -> Any:
    return next(each for each in answer["beats"] if each["kind"] == kind)


def said(answer: Any) -> str:
    return " ".join(sentence for each in answer["beats"] for sentence in each["sentences"])


def test_the_script_is_composed_from_the_choices(api: Api) -> None:
    answer = script(api, ready(api))
    assert answer["kind"] == "call_script"
    assert "Priya" in beat(answer, "greet")["sentences"][0]
    assert "the walk through the data platform" in said(answer)
    assert (answer["version"], answer["template"]) == (0, "call_script.warm.en")
    assert answer["word_count"] == len(said(answer).split())
    assert {card["kind"] for card in answer["cards"]} >= {"counter_offer", "why", "cut_off", "exit"}


def test_the_no_begins_within_twenty_seconds_of_hello(api: Api) -> None:
    assert 0 < script(api, ready(api))["no_within_seconds"] <= 20


def test_no_line_is_longer_than_a_breath(api: Api) -> None:
    answer = script(api, ready(api, reason={"category": "level", "sentence": "I want " + "more and " * 20 + "growth"}))
    assert all(len(sentence.split()) <= 12 for each in answer["beats"] for sentence in each["sentences"])


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ({"other_job": "not_signed", "answer_by": "2030-01-01"}, "ask_for_time"),
        ({"other_job": "none", "would_change_mind": True, "terms": "two days a week at home"}, "ask_for_terms"),
        ({"other_job": "signed", "already_accepted": True}, "withdraw_acceptance"),
    ],
)
def test_another_route_is_another_conversation(api: Api, answers: dict[str, Any], kind: str) -> None:
    answer = script(api, ready(api, route_answers=answers))
    assert answer["kind"] == kind
    if kind.startswith("ask"):
        assert "ask" in [each["kind"] for each in answer["beats"]]
        assert "no" not in [each["kind"] for each in answer["beats"]]


def test_a_decline_after_the_day_they_asked_for_says_sorry_once(api: Api) -> None:
    offer_id, priya = northwind(api, reply_by=in_days(-1))
    answer = script(api, start(api, offer_id, contact_id=str(priya)))
    assert answer["kind"] == "late_decline"
    assert said(answer).lower().count("sorry") == 1


def test_a_voicemail_gives_nothing_away_and_says_the_name_twice(api: Api) -> None:
    answer = script(api, ready(api))
    message = " ".join(answer["voicemail"])
    assert message.count("Alice Moore") == 2
    assert not any(word in message.lower() for word in ("offer", "declin", "role", "decided", "northwind"))


def test_an_account_without_a_name_is_told_what_is_missing(api: Api) -> None:
    api.ok(api.patch("me", {"name": None}))
    answer = script(api, ready(api))
    assert "[Your name]" in said(answer)
    assert "placeholder-left" in [finding["rule"] for finding in answer["findings"]]


def test_ones_own_words_stay_while_the_rest_follows_the_tone(api: Api) -> None:
    decline = ready(api)
    path = decline["links"]["script"]
    own = ["Hello Priya, Alice here.", "Is this a good moment?"]
    answer = api.ok(api.put(path, {"beats": [{"kind": "greet", "sentences": own}]}))
    assert (beat(answer, "greet")["sentences"], beat(answer, "greet")["edited"], answer["version"]) == (own, True, 1)
    assert beat(answer, "greet")["short"] == own[0]
    warm = beat(answer, "no")
    api.ok(api.patch(f"declines/{decline['id']}", {"tone": "formal"}))
    formal = script(api, decline)
    assert beat(formal, "greet")["sentences"] == own
    assert beat(formal, "no")["sentences"] != warm["sentences"]
    assert not beat(formal, "no")["edited"]


def test_changing_one_beat_keeps_the_words_of_another(api: Api) -> None:
    decline = ready(api)
    path = decline["links"]["script"]
    api.ok(api.put(path, {"beats": [{"kind": "greet", "sentences": ["Hello Priya, Alice here."]}]}))
    answer = api.ok(api.put(path, {"beats": [{"kind": "close", "sentences": ["Thank you, Priya. Goodbye."]}]}))
    assert [each["kind"] for each in answer["beats"] if each["edited"]] == ["greet", "close"]
    assert answer["version"] == 2


def test_a_beat_may_be_left_out_and_all_of_it_put_back(api: Api) -> None:
    decline = ready(api)
    path = decline["links"]["script"]
    composed = script(api, decline)
    without = api.ok(api.put(path, {"beats": [{"kind": "goodwill", "sentences": []}]}))
    assert "goodwill" not in [each["kind"] for each in without["beats"]]
    back = api.ok(api.put(path, {"beats": []}))
    assert back["beats"] == composed["beats"]


def test_every_version_of_ones_own_words_is_kept(api: Api) -> None:
    decline = ready(api)
    for words in ("Hello Priya.", "Good morning, Priya."):
        api.ok(api.put(decline["links"]["script"], {"beats": [{"kind": "greet", "sentences": [words]}]}))
    with api.parts.database.reading() as session:
        versions = session.query(ScriptVersion).order_by(ScriptVersion.number).all()
    assert [each.beats["greet"] for each in versions] == [["Hello Priya."], ["Good morning, Priya."]]


def test_a_finding_is_placed_in_its_beat(api: Api) -> None:
    decline = ready(api)
    offer(api, "Kestrel Labs", state=OfferState.ACCEPTED)
    own = ["One reason.", "I have said yes to Kestrel Labs."]
    answer = api.ok(api.put(decline["links"]["script"], {"beats": [{"kind": "reason", "sentences": own}]}))
    found = next(each for each in answer["findings"] if each["rule"] == "names-employer")
    assert found["beat"] == "reason"
    assert "Kestrel Labs" in " ".join(own)[found["start"] : found["end"]]
    assert found["severity"] == "must"


@pytest.mark.parametrize(
    ("beats", "pointer"),
    [
        ([{"kind": "ask", "sentences": ["May I?"]}], "/beats/0/kind"),
        ([{"kind": "greet", "sentences": ["Hi."]}, {"kind": "greet", "sentences": ["Ho."]}], "/beats/1/kind"),
        ([{"kind": "greet", "sentences": ["x" * 301]}], "/beats/0/sentences/0"),
        ([{"kind": "greet", "sentences": ["Hi.\nHo."]}], "/beats/0/sentences/0"),
        ([{"kind": "greet", "sentences": ["Hi."] * 13}], "/beats/0/sentences"),
        ([{"kind": "song", "sentences": []}], "/beats/0/kind"),
    ],
)
def test_words_that_cannot_be_kept_are_named_and_nothing_is_saved(api: Api, beats: Any, pointer: str) -> None:
    decline = ready(api)
    answer = api.put(decline["links"]["script"], {"beats": beats})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)
    assert script(api, decline)["version"] == 0


def test_a_script_written_over_meanwhile_is_not_lost(api: Api) -> None:
    path = ready(api)["links"]["script"]
    old = api.get(path).headers["ETag"]
    api.ok(api.put(path, {"beats": [{"kind": "greet", "sentences": ["Hello Priya."]}]}))
    answer = api.put(path, {"beats": [{"kind": "greet", "sentences": ["Other words."]}]}, If_Match=old)
    assert answer.status_code == 412


def test_the_script_of_what_is_over_does_not_change(api: Api) -> None:
    decline = ready(api)
    with api.parts.database.transaction() as session:
        session.get_one(Decline, UUID(decline["id"])).state = DeclineState.CANCELLED
    assert api.put(decline["links"]["script"], {"beats": []}).status_code == 409


def test_a_script_stands_for_every_choice_even_before_anybody_is_chosen(api: Api) -> None:
    for people in ({}, {person(api, "Lena Fischer"): [Part.RECRUITER]}):
        made = api.ok(api.post("declines", {"offer_id": str(offer(api, people=people))}))
        with api.parts.database.reading() as session:
            decline = session.get_one(Decline, UUID(made["id"]))
            assert current_script(session, decline).beats


def test_a_text_is_checked_against_what_is_true_for_the_decline(api: Api) -> None:
    decline = ready(api, route_answers={"other_job": "none"})
    text = (
        "Thank you for the offer. I have accepted another position, so I will not take the role. Please stay in touch."
    )
    answer = api.ok(api.post("checks", {"text": text, "kind": "written_decline", "decline_id": decline["id"]}))
    assert answer["reading"]["class"] == "decline"
    assert "unsigned-accepted" in [finding["rule"] for finding in answer["findings"]]


def test_a_text_is_checked_without_a_decline_too(api: Api) -> None:
    answer = api.ok(api.post("checks", {"text": "Thank you. [Name]", "kind": "thank_you"}))
    assert answer["reading"]["thanks"] is True
    assert answer["reading"]["words"] == 3


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [({"text": ""}, "/text"), ({"text": "x" * 20_001}, "/text"), ({"kind": "sonnet"}, "/kind"), ({"mood": 1}, "/mood")],
)
def test_a_check_of_nonsense_is_refused(api: Api, wrong: dict[str, Any], pointer: str) -> None:
    answer = api.post("checks", {"text": "Thank you.", "kind": "thank_you", **wrong})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)


def test_nobody_checks_against_somebody_elses_decline(api: Api) -> None:
    decline = ready(api)
    body = {"text": "Thank you.", "kind": "thank_you", "decline_id": decline["id"]}
    assert api.somebody_else().post("checks", body).status_code == 404
