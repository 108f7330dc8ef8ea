"""What must be mended goes nowhere, unless the person says of that very finding that it is to stay."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from bowout.messages.models import Message
from bowout.store import Event
from bowout.vocabulary import OfferState
from tests.api import Api
from tests.declines.cast import offer, ready
from tests.flow.cast import messages, offer_state, send

CHAOS = "The hiring process was chaotic."
LOW = "Your offer is insultingly low."
BODY = f"Hi Priya,\n\nThank you for the offer. I've decided not to accept it. {CHAOS} {LOW}\n\nBest,\nAlice"


def harsh(api: Api, body: str = BODY) -> Any:
    """A written decline that criticises them, twice."""
    letter = messages(api, ready(api, channel="written"))[0]
    return api.ok(api.patch(f"messages/{letter['id']}", {"body": body}))


def open_ones(message: Any) -> list[tuple[str, str]]:
    return [
        (each["rule"], each["text"])
        for each in message["findings"]
        if each["severity"] == "must" and each["overridden_at"] is None
    ]


def keep(api: Api, message: Any, rule: str, text: str, **more: Any) -> Any:
    return api.ok(api.post(f"messages/{message['id']}/overrides", {"rule": rule, "text": text, **more}), 200)


@pytest.mark.parametrize("command", ["approve", "hand-over"])
def test_what_must_be_mended_does_not_go_out_and_is_named(api: Api, command: str) -> None:
    letter = harsh(api)
    assert open_ones(letter) == [("negative", CHAOS), ("negative", LOW)]
    answer = api.post(f"messages/{letter['id']}/{command}", {})
    assert (answer.status_code, answer.json["code"]) == (409, "open-findings")
    assert answer.json["detail"].startswith("There are 2 things to look at first. This criticises them")
    assert [each["pointer"] for each in answer.json["errors"]] == ["/body", "/body"]
    named = answer.json["findings"]
    assert [(each["rule"], BODY[each["start"] : each["end"]]) for each in named] == [
        ("negative", CHAOS),
        ("negative", LOW),
    ]
    assert api.ok(api.get(f"messages/{letter['id']}")) == letter


def test_words_that_were_seen_but_must_be_mended_are_refused_and_not_kept(api: Api) -> None:
    letter = messages(api, ready(api, channel="written"))[0]
    seen = {"subject": "Hello", "body": "Your process was a mess."}
    assert api.post(f"messages/{letter['id']}/hand-over", seen).json["code"] == "open-findings"
    assert api.ok(api.get(f"messages/{letter['id']}")) == letter


def test_what_should_be_mended_stands_in_nobodys_way(api: Api) -> None:
    letter = messages(api, ready(api, channel="written"))[0]
    seen = {"subject": "Hello", "body": "Thank you for the offer. I've decided not to accept it."}
    handed = api.ok(api.post(f"messages/{letter['id']}/hand-over", seen))
    assert {each["severity"] for each in handed["findings"]} == {"should"}


def test_one_finding_is_kept_and_only_that_one(api: Api) -> None:
    letter = harsh(api)
    before = datetime.now(UTC) - timedelta(seconds=1)
    kept = keep(api, letter, "negative", LOW)
    (at,) = [each["overridden_at"] for each in kept["findings"] if each["text"] == LOW]
    assert before <= datetime.fromisoformat(at) <= datetime.now(UTC)
    assert open_ones(kept) == [("negative", CHAOS)]
    answer = api.post(f"messages/{letter['id']}/approve", {})
    assert [each["text"] for each in answer.json["findings"]] == [CHAOS]
    keep(api, letter, "negative", CHAOS)
    assert send(api, letter)["state"] == "sent"


def test_it_is_kept_for_these_words_and_no_others(api: Api) -> None:
    letter = harsh(api)
    keep(api, letter, "negative", LOW)
    path = f"messages/{letter['id']}"
    elsewhere = api.ok(api.patch(path, {"body": BODY.replace("Best,", "All the best,")}))
    assert ("negative", LOW) not in open_ones(elsewhere)
    changed = api.ok(api.patch(path, {"body": BODY.replace(LOW, "Your offer is far too low.")}))
    assert ("negative", "Your offer is far too low.") in open_ones(changed)


def test_another_rule_about_the_same_words_is_not_kept_along(api: Api) -> None:
    said = "Your process was chaotic, [Name]."
    letter = harsh(api, BODY.replace(LOW, said))
    assert {rule for rule, text in open_ones(letter) if text == said} == {"negative", "placeholder-left"}
    kept = keep(api, letter, "negative", said)
    assert {rule for rule, text in open_ones(kept) if text == said} == {"placeholder-left"}


def test_what_is_missing_is_kept_for_the_text_as_a_whole(api: Api) -> None:
    letter = messages(api, ready(api, channel="written"))[0]
    path, body = f"messages/{letter['id']}", "Hi Priya,\n\nI've decided not to accept the offer.\n\nAlice"
    changed = api.ok(api.patch(path, {"body": body}))
    assert open_ones(changed) == [("no-thanks", "")]
    assert open_ones(keep(api, letter, "no-thanks", "")) == []
    assert open_ones(api.ok(api.patch(path, {"body": body + " Moore"}))) == [("no-thanks", "")]


def test_what_the_subject_gives_away_stands_in_the_way_until_it_is_kept(api: Api) -> None:
    letter = messages(api, ready(api, channel="written"))[0]
    subject = "Declining your offer"
    changed = api.ok(api.patch(f"messages/{letter['id']}", {"subject": subject}))
    found = next(each for each in changed["findings"] if each["rule"] == "gives-away")
    assert (found["pointer"], found["start"], found["end"]) == ("/subject", 0, len(subject))
    answer = api.post(f"messages/{letter['id']}/approve", {})
    assert [each["pointer"] for each in answer.json["errors"]] == ["/subject"]
    keep(api, letter, "gives-away", subject)
    assert api.ok(api.post(f"messages/{letter['id']}/approve", {}))["state"] == "approved"


def test_keeping_can_be_taken_back(api: Api) -> None:
    letter = harsh(api)
    first = keep(api, letter, "negative", LOW)
    assert keep(api, letter, "negative", LOW) == first
    taken = keep(api, letter, "negative", LOW, keep=False)
    assert open_ones(taken) == open_ones(letter)
    assert api.post(f"messages/{letter['id']}/approve", {}).status_code == 409


def test_what_came_up_after_the_handing_over_is_asked_about_before_it_counts_as_sent(api: Api) -> None:
    decline = ready(api, channel="written", openness="full")
    letter = messages(api, decline)[0]
    body = "Hi Priya,\n\nThank you for the offer. I've decided not to accept it. I'll be at Lumen from May."
    api.ok(api.post(f"messages/{letter['id']}/hand-over", {"subject": "Thank you", "body": body}))
    offer(api, "Lumen", state=OfferState.ACCEPTED)
    answer = api.post(f"messages/{letter['id']}/sent")
    assert (answer.status_code, answer.json["code"]) == (409, "open-findings")
    assert offer_state(api, decline) == "open"
    for each in answer.json["findings"]:
        keep(api, letter, each["rule"], each["text"])
    assert api.ok(api.post(f"messages/{letter['id']}/sent"))["state"] == "sent"
    assert offer_state(api, decline) == "declined"


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"text": "These words are not in it."}, "/text"),
        ({"rule": "no-thanks"}, "/text"),
        ({"rule": ""}, "/rule"),
        ({"rule": "x" * 41}, "/rule"),
        ({"text": "x" * 20_001}, "/text"),
        ({"keep": "perhaps"}, "/keep"),
        ({"all": True}, "/all"),
    ],
)
def test_a_finding_that_is_not_there_cannot_be_kept(api: Api, wrong: dict[str, Any], pointer: str) -> None:
    letter = harsh(api)
    body = {"rule": "negative", "text": LOW, **wrong}
    answer = api.post(f"messages/{letter['id']}/overrides", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)
    assert api.ok(api.get(f"messages/{letter['id']}")) == letter


def test_the_same_request_again_keeps_it_once(api: Api) -> None:
    letter = harsh(api)
    body = {"rule": "negative", "text": LOW}
    path = f"messages/{letter['id']}/overrides"
    answers = [api.ok(api.post(path, body, Idempotency_Key="one-tap")) for _ in range(2)]
    assert answers[0] == answers[1]
    assert [each.name for each in events(api, letter)].count("message.finding_overridden") == 1


def test_what_was_sent_or_dropped_keeps_its_findings_as_they_are(api: Api) -> None:
    letter = harsh(api)
    api.ok(api.post(f"messages/{letter['id']}/drop"))
    answer = api.post(f"messages/{letter['id']}/overrides", {"rule": "negative", "text": LOW})
    assert (answer.status_code, answer.json["detail"]) == (409, "This message was dropped. Start a new one.")


def test_nobody_keeps_anything_in_somebody_elses_message(api: Api) -> None:
    letter = harsh(api)
    body = {"rule": "negative", "text": LOW}
    assert api.somebody_else().post(f"messages/{letter['id']}/overrides", body).status_code == 404


def test_the_history_says_that_a_finding_was_kept_and_never_the_words(api: Api) -> None:
    letter = harsh(api)
    keep(api, letter, "negative", LOW)
    keep(api, letter, "negative", LOW, keep=False)
    lines = [each for each in events(api, letter) if "overrid" in each.name]
    assert [each.name for each in lines] == ["message.finding_overridden", "message.override_taken_back"]
    assert [each.data["rule"] for each in lines] == ["negative"] * 2
    assert "insultingly" not in json.dumps([each.data for each in lines])
    history = api.ok(api.get(f"declines/{letter['decline_id']}/history"))["items"]
    assert "message.finding_overridden" in [each["event"] for each in history]


def test_the_row_keeps_no_second_copy_of_the_words(api: Api) -> None:
    letter = harsh(api)
    keep(api, letter, "negative", LOW)
    with api.parts.database.reading() as session:
        kept = session.get_one(Message, UUID(letter["id"])).overrides
    assert kept is not None
    assert [set(each) for each in kept] == [{"rule", "digest", "at"}]
    assert "insultingly" not in json.dumps(kept)


def events(api: Api, message: Any) -> list[Event]:
    with api.parts.database.reading() as session:
        return list(session.query(Event).where(Event.subject_id == UUID(message["id"])).order_by(Event.id))
