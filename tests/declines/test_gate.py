"""Where the answers to «Is it safe to decline yet?» lead."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.declines.gate import SPOKEN, advice, merge_answers, missing, route_for
from bowout.vocabulary import OtherJob, ReasonCategory, Route

SIGNED, NOT_SIGNED, NONE = OtherJob.SIGNED.value, OtherJob.NOT_SIGNED.value, OtherJob.NONE.value
FLAGS = ("conditions_met", "would_change_mind", "already_accepted", "feels_wrong", "anyway")

answers = st.fixed_dictionaries(
    {},
    optional={
        "other_job": st.sampled_from([SIGNED, NOT_SIGNED, NONE]),
        "answer_by": st.just("2026-12-01"),
        "terms": st.just("two days a week at home"),
        **{flag: st.booleans() for flag in FLAGS},
    },
)


@pytest.mark.parametrize(
    ("given_answers", "route"),
    [
        ({}, None),
        ({"other_job": SIGNED}, Route.DECLINE),
        ({"other_job": SIGNED, "conditions_met": True}, Route.DECLINE),
        ({"other_job": SIGNED, "conditions_met": False}, Route.WAIT),
        ({"other_job": SIGNED, "conditions_met": False, "answer_by": "2026-12-01"}, Route.ASK_FOR_TIME),
        ({"other_job": NOT_SIGNED}, Route.WAIT),
        ({"other_job": NOT_SIGNED, "answer_by": "2026-12-01"}, Route.ASK_FOR_TIME),
        ({"other_job": NOT_SIGNED, "anyway": True}, Route.DECLINE),
        ({"other_job": NONE}, Route.DECLINE),
        ({"other_job": NONE, "would_change_mind": True}, Route.ASK_FOR_TERMS),
        ({"other_job": SIGNED, "would_change_mind": True}, Route.ASK_FOR_TERMS),
        ({"other_job": SIGNED, "would_change_mind": True, "anyway": True}, Route.DECLINE),
        ({"already_accepted": True}, Route.WITHDRAW_ACCEPTANCE),
        ({"other_job": SIGNED, "already_accepted": True}, Route.WITHDRAW_ACCEPTANCE),
        ({"other_job": NOT_SIGNED, "already_accepted": True}, Route.WAIT),
        ({"other_job": NOT_SIGNED, "already_accepted": True, "anyway": True}, Route.WITHDRAW_ACCEPTANCE),
        ({"other_job": SIGNED, "feels_wrong": True}, None),
        ({"other_job": SIGNED, "feels_wrong": True, "anyway": True}, Route.DECLINE),
    ],
)
def test_the_answers_lead_to_their_route(given_answers: dict[str, Any], route: Route | None) -> None:
    assert route_for(given_answers) is route


@given(answers)
def test_every_route_can_be_overridden_and_then_there_is_something_to_say(given_answers: dict[str, Any]) -> None:
    assert route_for({**given_answers, "anyway": True}) in {Route.DECLINE, Route.WITHDRAW_ACCEPTANCE}


@given(answers)
def test_nobody_is_led_to_decline_while_the_other_job_is_uncertain_and_no_warning_was_overridden(
    given_answers: dict[str, Any],
) -> None:
    uncertain = given_answers.get("other_job") == NOT_SIGNED or (
        given_answers.get("other_job") == SIGNED and given_answers.get("conditions_met") is False
    )
    if uncertain and not given_answers.get("anyway"):
        assert route_for(given_answers) is not Route.DECLINE


@given(answers)
def test_every_route_but_a_plain_decline_comes_with_advice(given_answers: dict[str, Any]) -> None:
    route = route_for(given_answers)
    if route not in {None, Route.DECLINE}:
        assert advice(given_answers)


def test_an_offer_that_feels_wrong_is_left_with_the_right_words() -> None:
    assert "no money" in (advice({"feels_wrong": True}) or "")


def test_answering_the_first_question_again_begins_anew() -> None:
    old = {"other_job": NOT_SIGNED, "anyway": True}
    assert merge_answers(old, {"other_job": NOT_SIGNED, "answer_by": "2026-12-01"}) == {
        "other_job": NOT_SIGNED,
        "answer_by": "2026-12-01",
    }


def test_a_further_answer_is_added_to_those_given() -> None:
    assert merge_answers({"other_job": SIGNED}, {"conditions_met": False}) == {
        "other_job": SIGNED,
        "conditions_met": False,
    }


def test_what_would_change_the_mind_counts_more_than_an_earlier_anyway() -> None:
    old = {"other_job": NOT_SIGNED, "anyway": True}
    wishes = {"would_change_mind": True, "terms": "more leave"}
    assert route_for(merge_answers(old, wishes)) is Route.ASK_FOR_TERMS
    assert route_for(merge_answers(old, {**old, **wishes})) is Route.ASK_FOR_TERMS
    assert route_for(merge_answers(merge_answers(old, wishes), {"anyway": True})) is Route.DECLINE


def test_nothing_to_change_the_mind_keeps_the_override() -> None:
    old = {"other_job": NOT_SIGNED, "anyway": True}
    assert route_for(merge_answers(old, {"would_change_mind": False})) is Route.DECLINE


@pytest.mark.parametrize("route", Route)
def test_a_decline_needs_a_reason_and_a_question_does_not(route: Route) -> None:
    reason = ReasonCategory.LEVEL
    unspoken = () if route in SPOKEN else ("route_answers",)
    needs = route in {Route.DECLINE, Route.WITHDRAW_ACCEPTANCE}
    assert missing(route, has_contact=True, reason=reason) == unspoken
    assert missing(route, has_contact=False, reason=reason) == (unspoken or ("contact_id",))
    assert missing(route, has_contact=True, reason=None) == (unspoken or ("reason",) * needs)
    assert missing(route, has_contact=False, reason=None) == (unspoken or ("contact_id", *("reason",) * needs))


def test_while_the_gates_question_is_open_only_its_answers_are_missing() -> None:
    assert missing(None, has_contact=False, reason=None) == ("route_answers",)
