"""Hold every built-in text to its own rules, over every reason, tone and openness, with names made up at random."""

import random
import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

from bowout.vocabulary import MessageKind, Openness, OtherJob, Part, ReasonCategory, ScriptKind, Severity, Tone

from .brief import Beat, Brief, Card, CheckContext, Letter, Person, Script, Sender
from .builtin import NoTemplate, list_templates
from .checking import check
from .composing import NO_WITHIN_SECONDS, compose_letter, compose_script
from .honesty import sayable_openness
from .rules.discretion import tells_in_a_subject
from .rules.purposes import DISCREET
from .speech import MAX_SENTENCE_WORDS, seconds, word_count

_SPEAKABLE_SECONDS: Final = 90
_LETTER_WORDS: Final = 200
_FIRSTS: Final = ("Priya", "Tom", "Lena", "Zoë", "Li", "Anne-Marie", "Ngọc", "José", "Grace", "X Æ", "Maria del Carmen")
_LASTS: Final = ("Raman", "Ortiz", "Fischer", "O’Neill", "van der Berg", "de la Cruz-Santos", "Lee", "Nguyễn", "Smith")
_COMPANIES: Final = (
    "Northwind", "Kestrel Labs", "Globex Inc.", "Yahoo!", "Müller & Söhne GmbH", "The Long Now Company for Things",
    "A", "Café 21", "{{ company }}", "Acme, LLC", "Indeed",
)  # fmt: skip
_ROLES: Final = (
    "Senior Analyst", None, "Data Engineer (Platform)", "the internship", "Vice President, Global Partner Operations",
    "Nurse", "Position", "C++ Developer", "Product Designer – Growth & Retention, EMEA",
)  # fmt: skip
_THANKS: Final = (
    None, "the afternoon with your team", "for walking me through the roadmap.", "your time", "Thank you for the tour",
    "explaining in such detail how the new laboratory in Leeds will be run from next year on", "interview",
    "you showed me around and introduced me to the team", "we laughed a lot", "The lunch. It was fun", "Patience",
)  # fmt: skip
_OWN_REASONS: Final = (
    None, None, None, "I want to work closer to home", "My partner starts a new job in Leeds in May.",
    "After thinking about it for a long time I found that I would like to teach, and this is the year for it",
)  # fmt: skip
_PHONES: Final = ("+1 312 555 0142", "(312) 555-0142", None, "020 7946 0461")
_AGENTS: Final = 0.25
_DAYS: Final = ("Monday", None, "12 May", "Thursday afternoon")
_TERMS: Final = (
    "two days a week at home",
    None,
    "a base salary of $95,000, a little more leave, and a start in the second half of May",
)
# Companies of other offers: a name that is none else, and names that are words of almost every letter.
_OTHERS: Final = (
    "Lumen", "Touch", "Right", "Target", "Indeed", "Best", "The Team", "Thank You", "Monday", "May", "Good", "Next",
)  # fmt: skip
_UNFILLED: Final = re.compile(
    r"\{[{%]|[%}]\}|\bNone\b|\bnull\b|  | [,.;:!?](?:\s|$)|\.\.|,,|\bthe the\b|\bfor for\b|\brole role\b"
    r"|\bfor you \w+ed\b|\b(?:Let|Dear|Hello|reach) there\b|, there[.,!]"
)
_NOBODY: Final = Person(name="", first_name="")
# Phrases that may well stand twice in a text: they are all about the same few things.
_MAY_REPEAT: Final = re.compile(
    r"\b(?:thank you (?:very |so )?(?:much )?for|the time you|time you and|you and your|and your team|at \w+ \w+)\b"
)
_REPEATED_WORDS: Final = 5


def lint_builtin(*, seed: int = 0, rounds: int = 3) -> list[str]:
    """What is wrong with the built-in texts; empty if nothing is. `rounds` is how many sets of made-up names are tried
    for each template, reason, tone and openness.
    """
    chance = random.Random(seed)  # noqa: S311  (made-up names, no secrets)
    problems: dict[str, None] = {}
    for _, tone, reason, openness in product(range(rounds), Tone, ReasonCategory, Openness):
        brief = _random_brief(chance, tone=tone, reason=reason, openness=openness)
        for problem in problems_of(brief):
            problems[problem] = None
    return list(problems)


def main(out: Callable[[str], None], *, seed: int = 0, rounds: int = 3) -> int:
    """Lint, and tell the result through `out`. 0 if every text is well, 1 if not."""
    problems = lint_builtin(seed=seed, rounds=rounds)
    for problem in problems:
        out(problem)
    combinations = len(list_templates()) * len(ReasonCategory) * len(Openness) * rounds
    unread = sum(not each.reviewed for each in list_templates())
    out(f"{len(list_templates())} templates, {combinations} texts: {len(problems)} problems.")
    out(f"{unread} templates have not been reviewed by a native speaker yet.")
    return 1 if problems else 0


def sample_brief(*, seed: int) -> Brief:
    """One made-up brief; the same seed gives the same one."""
    chance = random.Random(seed)  # noqa: S311
    return _random_brief(chance, tone=Tone.WARM, reason=ReasonCategory.TIMING, openness=Openness.NONE)


def problems_of(brief: Brief) -> Iterator[str]:
    """What is wrong with the texts made from one brief."""
    for kind in ScriptKind:
        try:
            script = compose_script(brief, kind=kind)
        except NoTemplate:
            continue
        yield from _of_script(script, brief)
    for message in MessageKind:
        try:
            letter = compose_letter(brief, kind=message)
        except NoTemplate:
            continue
        yield from _of_letter(letter, brief)


def _of_script(script: Script, brief: Brief) -> Iterator[str]:
    where = f"{script.template} ({brief.reason}, {brief.openness})"
    lines = [sentence for beat in script.beats for sentence in beat.sentences]
    yield from _of_lines(where, lines)
    yield from _of_text(where, "\n".join(lines), _context(script.kind, brief), brief)
    if script.seconds > _SPEAKABLE_SECONDS:
        yield f"{where}: takes {script.seconds} seconds to say"
    for beat in script.beats:
        yield from _of_beat(where, beat)
    if (before := _seconds_until_the_no(script)) > NO_WITHIN_SECONDS:
        yield f"{where}: the no comes after {before} seconds"
    for card in script.cards:
        yield from _of_card(where, card, brief, kind=script.kind)


def _of_beat(where: str, beat: Beat) -> Iterator[str]:
    if not beat.cues or word_count(beat.short) > MAX_SENTENCE_WORDS:
        yield f"{where}: the short forms of {beat.kind}: {beat.short!r} {beat.cues}"
    for text in (beat.short, *beat.cues, beat.direction or ""):
        if found := _UNFILLED.search(_without_names(text)):
            yield f"{where}: {found.group()!r} in {text!r}"


def _of_card(where: str, card: Card, brief: Brief, *, kind: ScriptKind) -> Iterator[str]:
    here = f"{where}, card {card.kind}"
    if not card.first or not card.direction:
        yield f"{here}: is empty"
    yield from _of_lines(here, [*card.first, *card.firmer, card.direction or ""])
    discreet = {
        "machine": ScriptKind.VOICEMAIL,
        "screening": ScriptKind.SCREENING,
        "someone_else": ScriptKind.GATEKEEPER,
    }
    context = _context(discreet.get(card.kind.value, kind), brief)
    missing = {"no-thanks", "no-clear-no"}
    for finding in check("\n".join((*card.first, *card.firmer)), context):
        if finding.severity is Severity.MUST and finding.rule not in missing:
            yield f"{here}: {finding.rule}"


def _of_letter(letter: Letter, brief: Brief) -> Iterator[str]:
    where = f"{letter.template} ({brief.reason}, {brief.openness})"
    if told := tells_in_a_subject(letter.subject):
        yield f"{where}: the subject says {told!r}"
    if word_count(letter.body) > _LETTER_WORDS:
        yield f"{where}: has {word_count(letter.body)} words"
    text = f"Subject: {letter.subject}\n\n{letter.body}"
    yield from _of_text(where, text, _context(letter.kind, brief), brief)


def _of_text(where: str, text: str, context: CheckContext, brief: Brief) -> Iterator[str]:
    for finding in check(text, context):
        own = brief.reason_sentence is not None and finding.rule in {"not-true-for-you", "reason-list"}
        filled = finding.rule == "placeholder-left" and brief.company in text
        if (finding.severity is Severity.MUST or finding.rule in _NEVER) and not own and not filled:
            yield f"{where}: {finding.rule}: {text[finding.start : finding.end]!r}"
    if found := _UNFILLED.search(_without_names(text)):
        yield f"{where}: {found.group()!r} in the text"
    for repeated in _said_twice(_without_people(text, brief)):
        yield f"{where}: says {repeated!r} twice"


def _without_people(text: str, brief: Brief) -> str:
    for name in (brief.sender.name, brief.recipient.name, *(person.name for person in brief.people_met)):
        text = text.replace(name, "Name") if name else text
    return text.replace(brief.company, "Company")


def _said_twice(text: str) -> Iterator[str]:
    """Stretches of several words that stand in more than one place of a text, as if it had been put together twice."""
    words = re.findall(r"[\w’']+", text.lower())
    seen: set[str] = set()
    for at in range(len(words) - _REPEATED_WORDS + 1):
        stretch = " ".join(words[at : at + _REPEATED_WORDS])
        if stretch in seen and not _MAY_REPEAT.search(stretch):
            yield stretch
        seen.add(stretch)


def _of_lines(where: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        if word_count(line) > MAX_SENTENCE_WORDS:
            yield f"{where}: {word_count(line)} words in {line!r}"
        if found := _UNFILLED.search(_without_names(line)):
            yield f"{where}: {found.group()!r} in {line!r}"


# Not faults of the first rank in a text of one's own, but none of ours may have them.
_NEVER: Final = frozenset(
    {"late-no", "over-apology", "too-long", "hedged-no", "no-clear-no", "no-open-door", "reason-list", "opens-bargain"}
)


def _seconds_until_the_no(script: Script) -> float:
    kinds = [beat.kind for beat in script.beats]
    if "no" not in kinds:
        return 0.0
    return seconds(" ".join(line for beat in script.beats[: kinds.index("no") + 1] for line in beat.sentences))  # type: ignore[arg-type]


def _without_names(text: str) -> str:
    for company in _COMPANIES:
        text = text.replace(company, "Company")
    return text


def _context(kind: ScriptKind | MessageKind, brief: Brief) -> CheckContext:
    return CheckContext(
        kind=kind,
        recipient_names=tuple(name for name in (brief.recipient.name, brief.recipient.first_name) if name),
        people_met=tuple(person.name for person in brief.people_met),
        recipient_company=brief.company,
        recipient_role=brief.role if kind in DISCREET else None,
        other_companies=tuple(name for name in _OTHERS if name != brief.company),
        other_people=("Alice Bauer",),
        accepted_employer="Lumen",
        other_job=brief.other_job,
        reason=None if brief.reason_sentence else brief.reason,
        openness=sayable_openness(brief),
        would_change_mind=brief.would_change_mind,
        told_reasons=() if brief.reason_sentence else (brief.reason,),
    )


def _random_brief(chance: random.Random, *, tone: Tone, reason: ReasonCategory, openness: Openness) -> Brief:
    people = tuple(_person(chance) for _ in range(chance.randrange(6)))
    me = _person(chance)
    return Brief(
        sender=Sender(
            name=me.name,
            first_name=me.first_name,
            email=chance.choice(("me@home.example", None)),
            phone=chance.choice(_PHONES),
        ),
        recipient=chance.choice(people) if people else chance.choice((_person(chance), _NOBODY)),
        company=chance.choice(_COMPANIES),
        role=chance.choice(_ROLES),
        reason=reason,
        reason_sentence=chance.choice(_OWN_REASONS),
        openness=openness,
        tone=tone,
        other_job=chance.choice(tuple(OtherJob)),
        would_change_mind=chance.random() < 0.3,
        met_terms=chance.random() < 0.3,
        late=chance.random() < 0.3,
        no_was_said=chance.random() < 0.5,
        people_met=people,
        conversation_on=chance.choice(_DAYS),
        answer_by=chance.choice(("Thursday", "by 12 May", None)),
        terms=chance.choice(_TERMS),
        next_try=chance.choice(("at four", None, "tomorrow morning")),
    )  # fmt: skip


def _person(chance: random.Random) -> Person:
    first, last = chance.choice(_FIRSTS), chance.choice(_LASTS)
    parts = (Part.AGENCY_RECRUITER,) if chance.random() < _AGENTS else (Part.INTERVIEWER,)
    return Person(name=f"{first} {last}", first_name=first, parts=parts, thank_for=chance.choice(_THANKS))
