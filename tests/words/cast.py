"""The people of the tests, and a brief that each test changes where it matters."""

from dataclasses import replace
from typing import Any

from bowout.vocabulary import MessageKind, Openness, Part, ReasonCategory, ScriptKind
from bowout.words.brief import Brief, CheckContext, Finding, Person, Sender
from bowout.words.checking import check

SAM = Sender(name="Sam Lee", first_name="Sam", email="sam@lee.example", phone="+1 312 555 0199")
PRIYA = Person(
    name="Priya Raman", first_name="Priya", parts=(Part.HIRING_MANAGER,), thank_for="the afternoon with your team"
)
TOM = Person(name="Tom Ortiz", first_name="Tom", thank_for="walking me through the roadmap")
LENA = Person(name="Lena Fischer", first_name="Lena", thank_for="the tour of the lab")

BRIEF = Brief(
    sender=SAM,
    recipient=PRIYA,
    company="Northwind",
    role="Senior Analyst",
    reason=ReasonCategory.CAREER_GOALS,
    openness=Openness.ANOTHER_OPPORTUNITY,
    people_met=(PRIYA, TOM, LENA),
    conversation_on="Monday",
)


def a_brief(**changes: Any) -> Brief:
    return replace(BRIEF, **changes)


def rules_found(text: str, kind: ScriptKind | MessageKind = MessageKind.WRITTEN_DECLINE, **known: Any) -> set[str]:
    return {finding.rule for finding in check(text, CheckContext(kind=kind, **known))}


def findings_of(
    rule: str, text: str, kind: ScriptKind | MessageKind = MessageKind.WRITTEN_DECLINE, **known: Any
) -> list[Finding]:
    return [finding for finding in check(text, CheckContext(kind=kind, **known)) if finding.rule == rule]
