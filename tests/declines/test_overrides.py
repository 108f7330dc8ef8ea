"""What the check finds in the script: it is placed, it can be kept, and until then Bowout connects no call with it."""

from typing import Any

import pytest

from tests.api import Api

from .cast import ready

CHAOS = "The hiring process was chaotic."


def say(api: Api, decline: Any, **beats: list[str]) -> Any:
    """The script with these beats in the person's own words."""
    body = {"beats": [{"kind": kind, "sentences": sentences} for kind, sentences in beats.items()]}
    return api.ok(api.put(f"declines/{decline['id']}/script", body))


def keep(api: Api, decline: Any, rule: str, text: str, **more: Any) -> Any:
    body = {"rule": rule, "text": text, **more}
    return api.ok(api.post(f"declines/{decline['id']}/script/overrides", body), 200)


def open_ones(script: Any) -> list[tuple[str, str]]:
    return [
        (each["rule"], each["text"])
        for each in script["findings"]
        if each["severity"] == "must" and each["overridden_at"] is None
    ]


def test_a_finding_names_the_beat_that_it_is_in(api: Api) -> None:
    decline = ready(api)
    script = say(api, decline, reason=["I thought about it.", CHAOS])
    (found,) = [each for each in script["findings"] if each["severity"] == "must"]
    place = [beat["kind"] for beat in script["beats"]].index("reason")
    assert (found["pointer"], found["beat"]) == (f"/beats/{place}/sentences", "reason")
    said = " ".join(script["beats"][place]["sentences"])
    assert said[found["start"] : found["end"]] == found["text"] == CHAOS


def test_thanks_that_were_left_out_altogether_are_missed_in_the_script_as_a_whole(api: Api) -> None:
    script = say(api, ready(api), thank=[], greet=["Hi Priya."], close=["Goodbye."])
    (found,) = [each for each in script["findings"] if each["rule"] == "no-thanks"]
    assert (found["pointer"], found["beat"], found["text"]) == ("/beats", None, "")


def test_what_is_kept_stands_for_these_words_only(api: Api) -> None:
    decline = ready(api)
    say(api, decline, reason=[CHAOS])
    kept = keep(api, decline, "negative", CHAOS)
    assert open_ones(kept) == []
    assert [each["overridden_at"] is None for each in kept["findings"] if each["rule"] == "negative"] == [False]
    assert open_ones(say(api, decline, close=["Thank you, and goodbye."])) == []
    other = "The hiring process was a mess."
    assert [text for _, text in open_ones(say(api, decline, reason=[other]))] == [other]


def test_it_is_taken_back_in_the_same_way(api: Api) -> None:
    decline = ready(api)
    before = say(api, decline, reason=[CHAOS])
    keep(api, decline, "negative", CHAOS)
    assert open_ones(keep(api, decline, "negative", CHAOS, keep=False)) == open_ones(before)


def test_the_check_of_a_text_for_the_decline_knows_what_is_kept(api: Api) -> None:
    decline = ready(api)
    script = say(api, decline, reason=[CHAOS])
    keep(api, decline, "negative", CHAOS)
    text = "\n".join(" ".join(beat["sentences"]) for beat in script["beats"])
    body = {"text": text, "kind": "call_script", "decline_id": decline["id"]}
    found = api.ok(api.post("checks", body))["findings"]
    assert [each["overridden_at"] is None for each in found if each["rule"] == "negative"] == [False]
    assert {each["pointer"] for each in found} == {"/text"}


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [({"text": "Not in it."}, "/text"), ({"rule": 1}, "/rule"), ({"keep": None}, "/keep"), ({"beat": "no"}, "/beat")],
)
def test_a_finding_that_is_not_there_cannot_be_kept(api: Api, wrong: dict[str, Any], pointer: str) -> None:
    decline = ready(api)
    script = say(api, decline, reason=[CHAOS])
    body = {"rule": "negative", "text": CHAOS, **wrong}
    answer = api.post(f"declines/{decline['id']}/script/overrides", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)
    assert api.ok(api.get(f"declines/{decline['id']}/script")) == script


def test_nobody_keeps_anything_in_somebody_elses_script(api: Api) -> None:
    decline = ready(api)
    say(api, decline, reason=[CHAOS])
    body = {"rule": "negative", "text": CHAOS}
    assert api.somebody_else().post(f"declines/{decline['id']}/script/overrides", body).status_code == 404


def test_what_is_over_stays_as_it_was(api: Api) -> None:
    decline = ready(api)
    say(api, decline, reason=[CHAOS])
    api.ok(api.post(f"declines/{decline['id']}/events", {"event": "change_mind"}))
    answer = api.post(f"declines/{decline['id']}/script/overrides", {"rule": "negative", "text": CHAOS})
    assert (answer.status_code, answer.json["code"]) == (409, "conflict")


def test_the_history_says_that_it_was_kept(api: Api) -> None:
    decline = ready(api)
    say(api, decline, reason=[CHAOS])
    for _ in range(2):
        keep(api, decline, "negative", CHAOS)
    history = api.ok(api.get(f"declines/{decline['id']}/history"))["items"]
    assert [each["event"] for each in history].count("decline.finding_overridden") == 1
