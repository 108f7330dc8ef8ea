"""Greetings, thanks and days: each text fits whoever it is for."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from bowout.vocabulary import CardKind, MessageKind, Openness, OtherJob, Part, ReasonCategory, ScriptKind, Tone
from bowout.words.brief import Brief, Person, Script
from bowout.words.builtin import NoTemplate
from bowout.words.composing import compose_letter, compose_script
from bowout.words.days import day_in_words

from .cast import PRIYA, a_brief

NOBODY = Person(name="", first_name="")
AGENT = Person(name="Tom Ortiz", first_name="Tom", parts=(Part.AGENCY_RECRUITER,))


def said(script: Script) -> str:
    return " ".join(sentence for beat in script.beats for sentence in beat.sentences)


def everything(brief: Brief) -> list[str]:
    """Every text, script lines and directions and cards alike, that can be made from a brief."""
    texts = []
    for kind in ScriptKind:
        try:
            script = compose_script(brief, kind=kind)
        except NoTemplate:
            continue
        for beat in script.beats:
            texts += [*beat.sentences, beat.short, *beat.cues, beat.direction or ""]
        for card in script.cards:
            texts += [*card.first, *card.firmer, card.direction or ""]
    for message in MessageKind:
        try:
            texts.append(compose_letter(brief, kind=message).body)
        except NoTemplate:
            continue
    return texts


@pytest.mark.parametrize("tone", Tone)
def test_where_nobody_is_known_no_text_calls_them_there(tone: Tone) -> None:
    for text in everything(a_brief(recipient=NOBODY, tone=tone)):
        assert not re.search(r"(?:Let|Dear|Hello|to|reach) there\b|, there[.,!]|(?:Dear|Hi|Hello) ,| \.", text), text


def test_where_nobody_is_known_the_words_still_fit() -> None:
    script = compose_script(a_brief(recipient=NOBODY))
    assert script.beats[0].sentences[0] == "Hi, it's Sam Lee."
    assert script.beats[0].direction == "Pause. Let them answer."
    assert script.beats[-1].sentences[-1] == "Thank you again. Take care."
    letters = {
        tone: compose_letter(a_brief(recipient=NOBODY, tone=tone), kind=MessageKind.CALL_REQUEST) for tone in Tone
    }
    assert letters[Tone.WARM].body.startswith("Hi there,")
    assert letters[Tone.NEUTRAL].body.startswith("Hello,")
    assert letters[Tone.FORMAL].body.startswith("Good day,")


def test_a_title_and_surname_are_said_where_no_first_name_is_known() -> None:
    doctor = Person(name="Dr. Gomez", first_name="Dr. Gomez")
    assert "Hi Dr. Gomez, it's Sam Lee." in said(compose_script(a_brief(recipient=doctor)))
    assert compose_letter(a_brief(recipient=doctor), kind=MessageKind.THANK_YOU).body.startswith("Hi Dr. Gomez,")


def test_the_users_degrees_are_signed_and_not_said() -> None:
    me = replace(a_brief().sender, name="Sam Lee, PhD")
    assert "it's Sam Lee." in said(compose_script(a_brief(sender=me)))
    assert "\nSam Lee, PhD\n" in compose_letter(a_brief(sender=me), kind=MessageKind.THANK_YOU).body


@pytest.mark.parametrize(("tone", "late"), list(product(Tone, (False, True))))
def test_an_agent_is_thanked_as_an_agent_and_asked_to_pass_it_on(tone: Tone, late: bool) -> None:
    kind = ScriptKind.LATE_DECLINE if late else ScriptKind.CALL_SCRIPT
    text = said(compose_script(a_brief(recipient=AGENT, tone=tone, late=late), kind=kind))
    assert "putting me forward" in text
    assert "let Northwind know" in text
    for wrong in ("offering me", "your team", "you and your colleagues", "hope you find"):
        assert wrong not in text


@pytest.mark.parametrize(
    ("tone", "kind"), list(product(Tone, (MessageKind.WRITTEN_DECLINE, MessageKind.CONFIRMING_EMAIL)))
)
def test_an_agent_is_written_to_as_an_agent(tone: Tone, kind: MessageKind) -> None:
    body = compose_letter(a_brief(recipient=AGENT, tone=tone), kind=kind).body
    assert "Northwind" in body
    for wrong in ("offering me", "your team", "the team", "your colleagues", "you made me one", "hope you find"):
        assert wrong not in body


def test_the_employer_is_still_thanked_as_the_employer() -> None:
    text = said(compose_script(a_brief(recipient=replace(PRIYA, thank_for=None))))
    assert "offering me the Senior Analyst role" in text
    assert "the time you and your team gave me" in text
    assert "let Northwind know" not in text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("interview", "And thank you for the interview."),
        ("The tour.", "And thank you for the tour."),
        ("you showed me around", "And thank you for showing me around."),
        ("we talked about hiking", "One thing stays with me: we talked about hiking."),
    ],
)
def test_what_to_thank_for_is_fitted_to_the_sentence(typed: str, expected: str) -> None:
    assert expected in said(compose_script(a_brief(recipient=replace(PRIYA, thank_for=typed))))


@pytest.mark.parametrize(("tone", "place"), list(product(Tone, range(4))))
def test_a_thank_you_note_takes_a_deed_and_a_whole_sentence(tone: Tone, place: int) -> None:
    for typed, expected in (("you showed me around", "for showing me around"), ("we laughed", ": we laughed.")):
        person = replace(PRIYA, thank_for=typed)
        others = tuple(Person(name=f"Tom {number}", first_name="Tom") for number in range(place))
        body = compose_letter(
            a_brief(recipient=person, tone=tone, people_met=(*others, person)), kind=MessageKind.THANK_YOU
        ).body
        assert expected in body
        assert "think of showing" not in body


@pytest.mark.parametrize("tone", Tone)
def test_who_prefers_not_to_say_says_nothing_twice(tone: Tone) -> None:
    brief = a_brief(reason=ReasonCategory.PREFER_NOT_TO_SAY, openness=Openness.NONE, tone=tone)
    for text in (compose_letter(brief, kind=MessageKind.WRITTEN_DECLINE).body, said(compose_script(brief))):
        assert sum(text.count(word) for word in ("thought", "consider", "decision is made")) <= 1, text


def test_the_cues_say_what_the_sentences_say() -> None:
    for kind in (ScriptKind.CALL_SCRIPT, ScriptKind.LATE_DECLINE):
        beats = {beat.kind: beat for beat in compose_script(a_brief(reason=ReasonCategory.STAYING), kind=kind).beats}
        assert "different direction" not in " ".join(beats["no"].cues)  # type: ignore[index]
        other = {beat.kind: beat for beat in compose_script(a_brief(), kind=kind).beats}
        assert "different direction" in other["no"].cues  # type: ignore[index]


def which_company(brief: Brief) -> str:
    cards = compose_script(brief).cards
    return " ".join(next(card for card in cards if card.kind is CardKind.WHICH_COMPANY).first)


def test_which_company_is_answered_in_step_with_the_script() -> None:
    assert (
        which_company(a_brief(reason=ReasonCategory.STAYING)) == "There isn't another company. I'm staying where I am."
    )
    assert which_company(a_brief(other_job=OtherJob.NONE)) == "It isn't about another company."
    assert "keep my plans to myself" in which_company(a_brief())
    own = a_brief(reason=ReasonCategory.STAYING, reason_sentence="I want to teach")
    assert "staying" not in which_company(own)


@pytest.mark.parametrize(
    ("locale", "country", "words"),
    [
        ("en", "US", "December 3"),
        ("en", "GB", "3 December"),
        ("en-GB", "US", "December 3"),
        ("de", "US", "3. Dezember"),
        ("en", "ZZ", "December 3"),
        ("xx", "GB", "3 December"),
    ],
)
def test_a_day_is_written_as_the_country_writes_it(locale: str, country: str, words: str) -> None:
    assert day_in_words(date(2026, 12, 3), today=date(2026, 11, 9), locale=locale, country=country) == words


def test_a_day_within_a_week_is_called_by_its_name() -> None:
    today = date(2026, 11, 27)
    assert day_in_words(date(2026, 12, 3), today=today, locale="en", country="US") == "Thursday"
    assert day_in_words(date(2026, 12, 4), today=today, locale="en", country="US") == "December 4"
