"""A company may be called like a word: its name is found where it is meant, and nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from bowout.vocabulary import MessageKind, Openness, Part, ReasonCategory, ScriptKind, Severity, Tone
from bowout.words.brief import Brief, CheckContext
from bowout.words.builtin import NoTemplate
from bowout.words.checking import check
from bowout.words.composing import compose_letter, compose_script
from bowout.words.names import mentions, occurrences
from bowout.words.ordinary import is_ordinary

from .cast import PRIYA, a_brief, findings_of

COMPANIES = tuple((Path(__file__).parent / "companies_called_like_words.txt").read_text().splitlines())
NAMING = frozenset({"wrong-recipient", "names-employer"})


def texts(brief: Brief) -> Iterator[tuple[ScriptKind | MessageKind, str]]:
    for kind in ScriptKind:
        try:
            script = compose_script(brief, kind=kind)
        except NoTemplate:
            continue
        yield kind, "\n".join(sentence for beat in script.beats for sentence in beat.sentences)
    for message in MessageKind:
        try:
            letter = compose_letter(brief, kind=message)
        except NoTemplate:
            continue
        yield message, f"Subject: {letter.subject}\n\n{letter.body}"


def all_texts() -> list[tuple[ScriptKind | MessageKind, str]]:
    agent = replace(PRIYA, parts=(Part.AGENCY_RECRUITER,), thank_for=None)
    choices = product(Tone, ReasonCategory, (Openness.NONE, Openness.FULL), (PRIYA, agent))
    briefs = [a_brief(tone=t, reason=r, openness=o, recipient=p, late=o is Openness.FULL) for t, r, o, p in choices]
    return list(dict.fromkeys(text for brief in briefs for text in texts(brief)))


@pytest.mark.slow
def test_no_built_in_text_names_any_of_five_hundred_companies_that_are_called_like_words() -> None:
    made = all_texts()
    in_them = {word.capitalize() for _, text in made for word in re.findall(r"[^\W\d_]{2,}", text.lower())}
    in_them -= {
        "Northwind",
        "Priya",
        "Raman",
        "Tom",
        "Ortiz",
        "Lena",
        "Fischer",
        "Sam",
        "Lee",
        "Senior",
        "Analyst",
        "Example",
    }
    companies = tuple(dict.fromkeys((*COMPANIES, *sorted(in_them))))
    assert len(COMPANIES) >= 200
    assert len(companies) >= 500
    for kind, text in made:
        context = CheckContext(
            kind=kind,
            recipient_names=("Priya Raman", "Priya"),
            people_met=("Tom Ortiz", "Lena Fischer"),
            recipient_company="Northwind",
            recipient_role="Senior Analyst",
            other_companies=companies,
            accepted_employer="Right",
        )
        found = [each for each in check(text, context) if each.rule in NAMING]
        assert found == [], text[found[0].start : found[0].end]


def must(text: str, **known: Any) -> list[str]:
    found = [
        each for rule in sorted(NAMING) for each in findings_of(rule, text, **known) if each.severity is Severity.MUST
    ]
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Touch", "Thank you for the position at Touch."),
        ("Right", "I enjoyed meeting the people at Right, and I decline."),
        ("Target", "I've decided against joining Target."),
        ("Indeed", "Thank you for the offer from Indeed."),
        ("Best Buy", "I enjoyed meeting Best Buy."),
        ("Hope", "Thank you, but Hope has made me wait."),
        ("Monday", "I decline the role at Monday."),
        ("Lumen", "Lumen was a pleasure."),
        ("Lumen", "I enjoyed the day, and lumen is great. I'm glad I came to see the team at lumen."),
        ("Kestrel Labs", "Everybody at kestrel labs was kind."),
        ("Café 21", "Thank you, café 21 is lovely."),
    ],
)
def test_a_company_of_another_offer_is_found_where_it_is_meant(company: str, text: str) -> None:
    assert must(text, other_companies=(company,))


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Touch", "Let's stay in touch. Touch wood!"),
        ("Right", "It isn't the right role. Right now I can't. The Right Hand role was good."),
        ("Target", "Subject: Missing My Target Date This Year\n\nI missed my target."),
        ("Indeed", "Indeed, I saw it on Indeed. I have indeed decided."),
        ("Zoom", "Thank you for our Zoom call, and for meeting me on Zoom."),
        ("Monday", "We spoke on Monday, and I'll call from Monday."),
        ("May", "In May I may call you."),
        ("Best Buy", "It was the best buy of the year."),
        ("Sadly", "Sadly, I can't."),
        ("Senior", "Thank you for the Senior Analyst role."),
        ("Thank", "THANK YOU FOR ALL"),
    ],
)
def test_a_word_is_no_company(company: str, text: str) -> None:
    for rule in NAMING:
        assert findings_of(rule, text, other_companies=(company,), recipient_role="Senior Analyst") == []


def test_what_is_only_perhaps_a_name_is_asked_about() -> None:
    (finding,) = findings_of("wrong-recipient", "It was fun, since Bright things came up.", other_companies=("Bright",))
    assert finding.severity is Severity.SHOULD
    (small,) = findings_of("wrong-recipient", "A lumen is a measure of light.", other_companies=("Lumen",))
    assert small.severity is Severity.SHOULD
    (other,) = findings_of("names-employer", "I do hope lumen works out.", accepted_employer="Lumen")
    assert other.severity is Severity.SHOULD


def test_a_name_within_their_own_name_is_theirs() -> None:
    text = "Thank you for the offer from Right Foods."
    assert must(text, other_companies=("Right",), recipient_company="Right Foods") == []


def test_names_are_found_as_whole_words() -> None:
    assert [each.span for each in mentions("Lumen, Lumens, the Lumen", ("Lumen",))] == [(0, 5), (19, 24)]
    assert [each.span for each in mentions("Saw O’Neill and O'Neill", ("O'Neill",))] == [(4, 11), (16, 23)]
    assert mentions("nothing", ("", " ")) == []


def test_a_role_is_found_without_case_unless_it_is_a_word() -> None:
    assert occurrences("about the tutor post", "Tutor") == [(10, 15)]
    assert occurrences("in the lead, as Lead", "Lead") == [(16, 20)]


@pytest.mark.parametrize(
    ("name", "word"), [("Touch", True), ("Best Buy", True), ("Sadly", True), ("Lumen", False), ("X9", False)]
)
def test_a_name_is_known_for_an_ordinary_word(name: str, word: bool) -> None:
    assert is_ordinary(name) is word
