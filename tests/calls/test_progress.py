"""The state of a call is a pure function of facts that only grow."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.calls.progress import FINAL, RANK, derive, derive_own_phone, merge, rank
from bowout.vocabulary import CallState

SENT = {"sent": 1.0}
SID = {"sid": "CA" + "0" * 32}
GATE = {"gate": {"at": 2.0, "attempt": "gate:x"}}


def facts(*news: dict[str, Any]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for item in news:
        merged = merge(merged, item)
    return merged


@pytest.mark.parametrize(
    ("known", "state"),
    [
        ([], CallState.REQUESTED),
        ([SENT], CallState.SUBMITTING),
        ([SENT, {"unknown": "timeout"}], CallState.SUBMIT_UNKNOWN),
        ([SENT, SID], CallState.QUEUED),
        ([SENT, SID, {"p": ["ringing"]}], CallState.USER_RINGING),
        ([SENT, SID, {"p": ["in-progress"]}], CallState.USER_ANSWERED),
        ([SENT, SID, GATE], CallState.DIALING_HM),
        ([SENT, SID, GATE, {"c": ["ringing"]}], CallState.HM_RINGING),
        ([SENT, SID, GATE, {"c": ["in-progress"]}], CallState.CONNECTED),
        ([SENT, SID, GATE, {"dial": "completed"}], CallState.WRAPPING_UP),
        ([SENT, SID, GATE, {"c": ["completed"]}], CallState.WRAPPING_UP),
    ],
)
def test_a_call_under_way_stands_where_its_newest_fact_says(known: list[dict[str, Any]], state: CallState) -> None:
    assert derive(facts(*known)) == (state, None)


@pytest.mark.parametrize(
    ("known", "result"),
    [
        ([{"hangup": 1.0}], "canceled"),
        ([SENT, {"rejected": "21211"}], "rejected:21211"),
        ([SENT, {"lost": 1.0}], "lost"),
        ([SENT, SID, {"p": ["busy"]}], "user_busy"),
        ([SENT, SID, {"p": ["no-answer"]}], "user_no_answer"),
        ([SENT, SID, {"p": ["failed"]}], "user_failed"),
        ([SENT, SID, {"p": ["canceled"]}], "canceled"),
        ([SENT, SID, {"p": ["completed"], "answer_served": 1.0}], "user_no_key"),
        ([SENT, SID, {"p": ["completed"]}], "app_error"),
        ([SENT, SID, {"p": ["completed"], "answer_served": 1.0, "hangup": 2.0}], "canceled"),
        ([SENT, SID, GATE, {"p": ["completed"], "c": ["completed"]}], "completed"),
        ([SENT, SID, GATE, {"p": ["completed"], "c": ["busy"]}], "hm_busy"),
        ([SENT, SID, GATE, {"p": ["completed"], "c": ["no-answer"]}], "hm_no_answer"),
        ([SENT, SID, GATE, {"p": ["completed"], "c": ["failed"]}], "hm_failed"),
        ([SENT, SID, GATE, {"p": ["completed"], "c": ["canceled"]}], "hm_no_answer"),
        ([SENT, SID, GATE, {"p": ["completed"], "c": ["canceled"], "hangup": 1.0}], "canceled"),
        ([SENT, SID, GATE, {"p": ["completed"], "dial": "busy", "settled": 9.0}], "hm_busy"),
        ([SENT, SID, GATE, {"p": ["completed"], "settled": 9.0}], "hm_unknown"),
    ],
)
def test_a_call_ends_with_the_result_that_its_facts_prove(known: list[dict[str, Any]], result: str) -> None:
    assert derive(facts(*known)) == (CallState.ENDED, result)


def test_a_dialling_that_ended_waits_for_the_other_leg_to_say_how() -> None:
    waiting = facts(SENT, SID, GATE, {"p": ["completed"], "dial": "completed"})
    assert derive(waiting) == (CallState.WRAPPING_UP, None)


def test_the_other_legs_own_last_word_replaces_what_was_assumed_meanwhile() -> None:
    assumed = facts(SENT, SID, GATE, {"p": ["completed"], "dial": "busy", "settled": 9.0})
    assert derive(merge(assumed, {"c": ["completed"]})) == (CallState.ENDED, "completed")


def test_a_fact_that_is_set_is_never_replaced() -> None:
    assert merge(SID, {"sid": "CA" + "1" * 32}) == SID


def test_the_longest_duration_told_counts() -> None:
    assert facts({"talk": 30}, {"talk": 12})["talk"] == 30


COMMON: list[dict[str, Any]] = [
    SID,
    {"unknown": "timeout"},
    {"answer_served": 3.0},
    {"ready": 3.5},
    {"hangup": 4.0},
    {"talk": 10},
    {"talk": 40},
    {"settled": 60.0},
    *({"p": [status]} for status in ("queued", "initiated", "ringing", "in-progress")),
]
OF_THE_OTHER_LEG: list[dict[str, Any]] = [
    {"child_sid": "CA" + "2" * 32},
    *({"c": [status]} for status in ("initiated", "ringing", "in-progress")),
]


def _story(seed: int) -> list[dict[str, Any]]:
    """One call's life: sent, then events in any order and number. Each leg ends in one way; only its report repeats."""
    chance = random.Random(seed)
    last, other = chance.choice(sorted(FINAL)), chance.choice(sorted(FINAL))
    events = chance.choices([*COMMON, {"p": [last]}], k=chance.randint(0, 10))
    if chance.random() < 0.6:
        place = chance.randint(0, len(events))
        later = chance.choices([*OF_THE_OTHER_LEG, {"c": [other]}, {"dial": other}], k=chance.randint(0, 8))
        rest = [*events[place:], *later]
        chance.shuffle(rest)
        events = [*events[:place], GATE, *rest]
    return [SENT, *events]


def _lived(story: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The story as our handlers let it happen: after a hang-up or the end the gate stays shut, and nobody is rung."""
    seen: dict[str, Any] = {}
    lived = []
    for event in story:
        shut = event is GATE and ("hangup" in seen or rank(seen) >= RANK[CallState.WRAPPING_UP])
        if shut or ((event in OF_THE_OTHER_LEG or "c" in event or "dial" in event) and "gate" not in seen):
            continue
        seen = merge(seen, event)
        lived.append(event)
    return lived


@pytest.mark.slow
def test_in_twenty_thousand_stories_order_and_repeats_change_nothing_and_no_state_goes_back() -> None:
    gates = 0
    for seed in range(20_000):
        story = _lived(_story(seed))
        seen, highest = facts(), 0
        for event in story:
            seen = merge(seen, event)
            assert rank(seen) >= highest, f"story {seed} went back at {event}"
            highest = rank(seen)
        gates += GATE in story
        again = [*story, *story[1:]]
        random.Random(seed + 1).shuffle(again)
        assert derive(facts(*again)) == derive(seen), f"story {seed} depends on its order"
    assert gates > 3_000


@given(st.lists(st.sampled_from([{"tapped": 1.0}, {"returned": 2.0}, {"talking": 3.0}, {"incoming": 1.0}])))
@settings(max_examples=50)
def test_a_call_on_the_own_phone_ends_only_by_the_persons_word(news: list[dict[str, Any]]) -> None:
    assert derive_own_phone(facts(*news))[0] is not CallState.ENDED
    assert derive_own_phone(facts(*news, {"claimed_end": "over"})) == (CallState.ENDED, "own_phone")
