"""Made-up briefs that a template is tried on: everything known, and next to nothing, for every reason."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from ..vocabulary import MessageKind, Openness, Part, ReasonCategory, ScriptKind, Tone
from ..words.brief import Brief, CheckContext, Person, Sender

SAM: Final = Sender("Sam Lee", "Sam", email="sam@example.org", phone="(312) 555-0100", link="https://example.org/sam")
PRIYA: Final = Person(
    "Priya Raman",
    "Priya",
    title="Head of data",
    parts=(Part.EXTENDED_OFFER, Part.HIRING_MANAGER),
    thank_for="the walk through the data platform",
)
TOM: Final = Person("Tom Ortiz", "Tom", parts=(Part.INTERVIEWER,))


def sample_brief(*, tone: Tone, locale: str, reason: ReasonCategory = ReasonCategory.ROLE_CONTENT) -> Brief:
    """A brief in which everything is known."""
    return Brief(
        sender=SAM,
        recipient=PRIYA,
        company="Northwind",
        role="Senior data engineer",
        reason=reason,
        openness=Openness.NONE,
        tone=tone,
        locale=locale,
        people_met=(PRIYA, TOM),
        conversation_on="Monday",
        told_at=datetime(2026, 11, 24, 16, tzinfo=UTC),
        answer_by="Thursday",
        terms="two days a week at home",
        next_try="at four",
    )


def sample_briefs(*, tone: Tone, locale: str) -> Iterator[Brief]:
    """What a template must be able to say, for every reason: with everything known, and with next to nothing."""
    for reason in ReasonCategory:
        full = sample_brief(tone=tone, locale=locale, reason=reason)
        yield full
        yield replace(
            full,
            sender=Sender("Sam Lee", "Sam"),
            recipient=Person("Priya Raman", "Priya"),
            role=None,
            people_met=(),
            conversation_on=None,
            told_at=None,
            answer_by=None,
            terms=None,
            next_try=None,
        )


def sample_context(brief: Brief, *, kind: ScriptKind | MessageKind) -> CheckContext:
    """What the text made from `brief` is checked against."""
    return CheckContext(
        kind=kind,
        locale=brief.locale,
        norm_pack=brief.norm_pack,
        recipient_names=(brief.recipient.name,),
        recipient_company=brief.company,
        recipient_role=brief.role,
        other_job=brief.other_job,
        reason=brief.reason,
        openness=brief.openness,
        would_change_mind=brief.would_change_mind,
        contact_details=tuple(each for each in (brief.sender.email, brief.sender.phone, brief.sender.link) if each),
    )
