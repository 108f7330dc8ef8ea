import time
from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.vocabulary import BeatKind, Openness, OtherJob, ReasonCategory, ScriptKind, Tone
from bowout.words.brief import Person, Script
from bowout.words.builtin import NoTemplate
from bowout.words.composing import compose_script
from bowout.words.liquid import TemplateProblem
from bowout.words.speech import seconds

from .cast import PRIYA, SAM, a_brief

CALLS = (
    ScriptKind.CALL_SCRIPT,
    ScriptKind.LATE_DECLINE,
    ScriptKind.WITHDRAW_ACCEPTANCE,
    ScriptKind.ASK_FOR_TIME,
    ScriptKind.ASK_FOR_TERMS,
)
DISCREET = (ScriptKind.VOICEMAIL, ScriptKind.GATEKEEPER, ScriptKind.SCREENING)


# A name stands at the very beginning of the line, where a sign would stand.
OWN = "== greet ==\n{{ recipient.first_name }}, hello.\nshort: hello\ncues: hello\n"


def said(script: Script) -> str:
    return " ".join(sentence for beat in script.beats for sentence in beat.sentences)


def test_a_call_script_has_seven_beats_in_order() -> None:
    kinds = [beat.kind for beat in compose_script(a_brief()).beats]
    assert kinds == [
        BeatKind.GREET,
        BeatKind.THANK,
        BeatKind.NO,
        BeatKind.REASON,
        BeatKind.GOODWILL,
        BeatKind.DOOR,
        BeatKind.CLOSE,
    ]


def test_the_script_names_the_people_the_role_and_what_to_thank_for() -> None:
    text = said(compose_script(a_brief()))
    assert "Hi Priya, it's Sam Lee." in text
    assert "the Senior Analyst role" in text
    assert "thank you for the afternoon with your team" in text
    assert "I've decided to go in a different direction. So I won't be taking the role." in text


@pytest.mark.parametrize(("kind", "tone"), list(product(CALLS + DISCREET, Tone)))
def test_every_sentence_can_be_said_in_one_breath(kind: ScriptKind, tone: Tone) -> None:
    script = compose_script(a_brief(tone=tone), kind=kind)
    for beat in script.beats:
        assert beat.sentences
        assert beat.cues
        for sentence in (*beat.sentences, beat.short):
            assert len(sentence.split()) <= 12, sentence


@pytest.mark.parametrize(("tone", "reason"), list(product(Tone, ReasonCategory)))
def test_the_call_is_short_and_the_no_is_early(tone: Tone, reason: ReasonCategory) -> None:
    script = compose_script(a_brief(tone=tone, reason=reason, openness=Openness.FULL, met_terms=True, late=True))
    until_no = " ".join(sentence for beat in script.beats[:3] for sentence in beat.sentences)
    assert script.seconds <= 90
    assert seconds(until_no) <= 20


def test_a_very_long_role_is_left_out_rather_than_gabbled() -> None:
    role = "Senior Staff Software Engineer for Machine Learning Infrastructure and Developer Experience"
    text = said(compose_script(a_brief(role=role)))
    assert "offering me the role." in text
    assert "Infrastructure" not in text


def test_a_day_that_takes_too_long_to_say_is_left_out() -> None:
    brief = a_brief(conversation_on="the last Thursday afternoon before the long weekend in May")
    assert "It's about our conversation. My number" in said(compose_script(brief, kind=ScriptKind.VOICEMAIL))


def test_a_role_that_is_called_a_position_is_not_called_a_role_twice() -> None:
    assert "the summer internship." in said(compose_script(a_brief(role="summer internship")))


def test_a_long_reason_of_ones_own_is_cut_where_one_breathes_and_loses_no_word() -> None:
    own = "After thinking about it for weeks I want to teach, and this is the year in which I can still do so."
    reason = compose_script(a_brief(reason_sentence=own)).beats[3]
    assert " ".join(reason.sentences) == own
    assert all(len(line.split()) <= 12 for line in reason.sentences)


def test_a_reason_of_ones_own_replaces_the_built_in_one() -> None:
    script = compose_script(a_brief(reason_sentence="my family is moving to Leeds"))
    assert script.beats[3].sentences == ("My family is moving to Leeds.",)
    assert "opportunity" not in said(script)


@pytest.mark.parametrize("other_job", [OtherJob.NOT_SIGNED, OtherJob.NONE])
@pytest.mark.parametrize(("openness", "tone", "reason"), list(product(Openness, Tone, ReasonCategory)))
def test_nobody_says_accepted_before_the_other_job_is_signed(
    other_job: OtherJob, openness: Openness, tone: Tone, reason: ReasonCategory
) -> None:
    text = said(compose_script(a_brief(other_job=other_job, openness=openness, tone=tone, reason=reason))).lower()
    assert "accepted another" not in text


def test_another_opportunity_is_spoken_of_only_where_openness_allows_it() -> None:
    assert "accepted another opportunity" in said(compose_script(a_brief()))
    assert "another" not in said(compose_script(a_brief(openness=Openness.NONE)))


def test_whoever_stays_does_not_say_that_they_accepted_another_job() -> None:
    text = said(compose_script(a_brief(reason=ReasonCategory.STAYING, openness=Openness.FULL)))
    assert "stay where I am" in text
    assert "accepted" not in text


def test_whoever_found_no_fit_is_not_made_to_praise_them() -> None:
    text = said(compose_script(a_brief(reason=ReasonCategory.VALUES_OR_FIT)))
    assert "think highly" not in text
    assert "think highly" in said(compose_script(a_brief()))


def test_terms_that_were_met_are_not_named_as_the_reason() -> None:
    script = compose_script(a_brief(reason=ReasonCategory.PAY_OR_TERMS, openness=Openness.NONE, met_terms=True))
    assert "terms" not in " ".join(script.beats[3].sentences)
    assert "You met the terms I asked for" in said(script)


def test_terms_that_were_not_met_may_be_the_reason() -> None:
    script = compose_script(a_brief(reason=ReasonCategory.PAY_OR_TERMS, openness=Openness.NONE))
    assert "terms" in " ".join(script.beats[3].sentences)


def test_a_late_decline_says_sorry_exactly_once() -> None:
    for tone in Tone:
        text = said(compose_script(a_brief(tone=tone), kind=ScriptKind.LATE_DECLINE)).lower()
        assert text.count("sorry") + text.count("apologi") == 1


def test_a_voicemail_says_name_and_number_twice_and_nothing_of_the_matter() -> None:
    text = said(compose_script(a_brief(next_try="at four"), kind=ScriptKind.VOICEMAIL))
    assert text.count("Sam Lee") == 2
    assert text.count("+1 312 555 0199") == 2
    assert "about our conversation on Monday" in text
    assert "I'll try you again at four." in text
    for word in ("offer", "role", "Analyst", "decision", "Northwind", "job", "decline"):
        assert word not in text


def test_a_voicemail_without_a_number_still_says_the_name_twice() -> None:
    text = said(compose_script(a_brief(sender=replace(SAM, phone=None)), kind=ScriptKind.VOICEMAIL))
    assert text.count("Sam Lee") == 2
    assert "number" not in text


def test_a_screened_call_shows_the_name_and_the_day_only() -> None:
    assert (
        said(compose_script(a_brief(), kind=ScriptKind.SCREENING)) == "It's Sam Lee, about our conversation on Monday."
    )
    without_day = compose_script(a_brief(conversation_on=None), kind=ScriptKind.SCREENING)
    assert said(without_day) == "It's Sam Lee, about our conversation."


def test_whoever_picks_up_hears_a_name_and_a_question() -> None:
    text = said(compose_script(a_brief(), kind=ScriptKind.GATEKEEPER))
    assert "Could I speak to Priya Raman, please?" in text
    assert "When would be a good time to reach them?" in text


def test_asking_for_time_asks_and_declines_nothing() -> None:
    script = compose_script(a_brief(answer_by="by Thursday"), kind=ScriptKind.ASK_FOR_TIME)
    assert "Could you give me until Thursday?" in said(script)
    assert BeatKind.NO not in [beat.kind for beat in script.beats]


def test_asking_for_terms_names_what_was_hoped_for() -> None:
    script = compose_script(a_brief(terms="two days a week at home."), kind=ScriptKind.ASK_FOR_TERMS)
    assert "I was hoping for two days a week at home." in said(script)


def test_a_template_of_ones_own_takes_the_place_of_the_built_in_one() -> None:
    script = compose_script(a_brief(), template="== no ==\nI won't be joining {{ company }}.\ncues: not joining\n")
    assert said(script) == "I won't be joining Northwind."
    assert script.template == "own"
    assert not script.reviewed


@pytest.mark.parametrize(
    "source", ["Hello", "== nonsense ==\nHello\n", "== no ==\n{{ missing }}\n", "== no ==\n\x1e\n"]
)
def test_an_own_template_with_a_mistake_is_a_problem(source: str) -> None:
    with pytest.raises(TemplateProblem):
        compose_script(a_brief(), template=source)


def test_a_kind_without_a_text_is_a_clear_error() -> None:
    with pytest.raises(NoTemplate, match="return_call"):
        compose_script(a_brief(), kind=ScriptKind.RETURN_CALL)


def test_a_language_without_texts_falls_back_to_english() -> None:
    assert compose_script(a_brief(locale="ja")).template == "call_script.warm.en"


def test_cues_and_short_lines_differ_from_the_sentences() -> None:
    for first, second in pairwise((*(compose_script(a_brief()).beats),)):
        assert first.short != second.short
        assert all(len(cue.split()) <= 5 for cue in first.cues)


names = st.text(min_size=1, max_size=40).filter(lambda name: any(letter.isalnum() for letter in name))


@settings(max_examples=60, deadline=None)
@given(company=names, role=st.none() | names, first=names, thanks=st.none() | names, own=st.none() | names)
def test_whatever_people_are_called_the_script_keeps_its_form(
    company: str, role: str | None, first: str, thanks: str | None, own: str | None
) -> None:
    someone = Person(name=first, first_name=first, thank_for=thanks)
    script = compose_script(a_brief(recipient=someone, company=company, role=role, reason_sentence=own))
    assert [beat.kind for beat in script.beats] == list(BeatKind)[:3] + list(BeatKind)[4:]
    for beat in script.beats:
        for sentence in beat.sentences:
            assert "\n" not in sentence
            assert len(sentence.split()) <= 12


def test_a_name_cannot_pass_for_a_heading() -> None:
    for name in ("== close ==\nshort: Ha", "Ha\x1eclose\x1b", "\x1bHa", "\x1cHa"):
        someone = Person(name=name, first_name=name)
        script = compose_script(a_brief(recipient=someone, company="or: Evil"), template=OWN)
        assert len(script.beats) == 1
        assert "Ha" in script.beats[0].sentences[0]


def test_composing_is_fast_enough_to_follow_typing() -> None:
    compose_script(a_brief())
    begun = time.process_time()
    for _ in range(20):
        compose_script(a_brief())
    assert (time.process_time() - begun) / 20 < 0.1
    assert PRIYA.first_name == "Priya"


def test_long_names_do_not_put_off_the_no() -> None:
    someone = Person(name="Maria del Carmen de la Cruz", first_name="Maria del Carmen")
    me = replace(SAM, name="Anne-Marie van der Berg")
    script = compose_script(a_brief(recipient=someone, sender=me, role="Art Director"))
    until_no = " ".join(sentence for beat in script.beats[:3] for sentence in beat.sentences)
    assert seconds(until_no) <= 20
    assert "Hi Maria del Carmen" in until_no
