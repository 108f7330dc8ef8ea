from itertools import product

import pytest

from bowout.vocabulary import CardKind, Openness, OtherJob, ReasonCategory, ScriptKind, Tone
from bowout.words.brief import Brief, Card
from bowout.words.composing import compose_script

from .cast import a_brief


def card(kind: CardKind, brief: Brief, *, call: ScriptKind = ScriptKind.CALL_SCRIPT) -> Card:
    return next(each for each in compose_script(brief, kind=call).cards if each.kind is kind)


def words_of(found: Card) -> str:
    return " ".join((*found.first, *found.firmer))


def test_every_surprise_has_a_card() -> None:
    assert {each.kind for each in compose_script(a_brief()).cards} == set(CardKind)


@pytest.mark.parametrize(("tone", "reason", "openness"), list(product(Tone, ReasonCategory, Openness)))
def test_every_line_of_every_card_fits_one_breath(tone: Tone, reason: ReasonCategory, openness: Openness) -> None:
    for each in compose_script(a_brief(tone=tone, reason=reason, openness=openness)).cards:
        assert each.first
        assert each.direction
        assert each.title
        for line in (*each.first, *each.firmer, each.direction):
            assert 0 < len(line.split()) <= 12, line


def test_it_is_not_about_the_number_only_where_that_is_true() -> None:
    assert "it isn't about the number" in words_of(card(CardKind.COUNTER_OFFER, a_brief()))
    for reason in (ReasonCategory.PAY_OR_TERMS, ReasonCategory.PREFER_NOT_TO_SAY, ReasonCategory.VALUES_OR_FIT):
        found = words_of(card(CardKind.COUNTER_OFFER, a_brief(reason=reason)))
        assert "number" not in found
        assert "My decision is made." in found


def test_whoever_could_change_their_mind_does_not_say_that_it_is_made_up() -> None:
    brief = a_brief(would_change_mind=True)
    for kind in (CardKind.COUNTER_OFFER, CardKind.WAIT, CardKind.BOSS):
        found = words_of(card(kind, brief))
        assert "decision is made" not in found
        assert "would be the same" not in found


def test_i_will_tell_you_once_i_have_started_needs_a_signed_job_and_openness() -> None:
    assert "once I've started" in words_of(card(CardKind.WHICH_COMPANY, a_brief()))
    for brief in (a_brief(openness=Openness.NONE), a_brief(other_job=OtherJob.NOT_SIGNED)):
        found = card(CardKind.WHICH_COMPANY, brief)
        assert found.first == ("I'd rather keep my plans to myself for now.",)


def test_whoever_stays_has_nothing_to_start() -> None:
    found = words_of(card(CardKind.WHICH_COMPANY, a_brief(reason=ReasonCategory.STAYING)))
    assert "started" not in found


def test_why_repeats_the_reason_and_no_more() -> None:
    assert "a slightly better fit" in words_of(card(CardKind.WHY, a_brief()))
    private = card(CardKind.WHY, a_brief(reason=ReasonCategory.PREFER_NOT_TO_SAY, openness=Openness.NONE))
    assert "I'd rather keep my reasons to myself." in private.first


def test_a_cut_line_knows_whether_the_no_was_said() -> None:
    told = card(CardKind.CUT_OFF, a_brief(no_was_said=True))
    untold = card(CardKind.CUT_OFF, a_brief(no_was_said=False))
    assert "email to confirm" in words_of(told)
    assert "two minutes" in words_of(untold)
    assert "confirm" not in words_of(untold)


def test_the_machine_card_is_the_voicemail() -> None:
    voicemail = compose_script(a_brief(), kind=ScriptKind.VOICEMAIL)
    lines = tuple(sentence for beat in voicemail.beats for sentence in beat.sentences)
    assert card(CardKind.MACHINE, a_brief()).first == lines


def test_the_fixed_lines_are_as_the_stage_needs_them() -> None:
    assert card(CardKind.RING_BACK, a_brief()).first == (
        "Hi Priya, thanks for calling back.",
        "May I ring you in ten minutes?",
    )
    assert card(CardKind.EXIT, a_brief()).first == ("I have to go. Thank you, goodbye.",)
    assert card(CardKind.SLOWLY, a_brief()).first == ("Could you say that once more, slowly?",)
    assert card(CardKind.LOST, a_brief()).first == ("Sorry, let me gather my thoughts for a second.",)


def test_a_late_caller_does_not_claim_to_be_without_delay() -> None:
    assert "without delay" in words_of(card(CardKind.UPSET, a_brief()))
    assert "delay" not in words_of(card(CardKind.UPSET, a_brief(late=True)))


@pytest.mark.parametrize("call", [ScriptKind.ASK_FOR_TIME, ScriptKind.ASK_FOR_TERMS])
def test_a_call_that_only_asks_has_cards_that_decline_nothing(call: ScriptKind) -> None:
    for each in compose_script(a_brief(), kind=call).cards:
        found = words_of(each).lower()
        assert "decision" not in found
        assert "no from me" not in found
        assert "answer would be the same" not in found


@pytest.mark.parametrize("kind", [ScriptKind.VOICEMAIL, ScriptKind.GATEKEEPER, ScriptKind.SCREENING])
def test_what_is_left_with_others_has_no_cards(kind: ScriptKind) -> None:
    assert compose_script(a_brief(), kind=kind).cards == ()
