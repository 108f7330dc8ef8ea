"""The grace check: what a text does, and what to mend in it."""

import dataclasses

from bowout.vocabulary import Severity

from .brief import CheckContext, Finding, Reading
from .document import Document
from .reading import Signs
from .rules import ALL_RULES
from .rules.discretion import gives_away_in_a_subject
from .standing import placed
from .whole import reading_of


def read(text: str, *, locale: str = "en") -> Reading:  # noqa: ARG001  (further languages bring their own signs)
    """What `text` does. A text that is empty does nothing. Only English is read so far, whatever the locale."""
    return reading_of(Signs(Document(text)))


def check(text: str, context: CheckContext) -> list[Finding]:
    """What to mend in `text`, by place. Offsets count characters of `text`; an empty text is not judged."""
    if not text.strip():
        return []
    signs = Signs(Document(text))
    found = {placed(each, signs.document) for rule in ALL_RULES for each in rule(signs, context)}
    return sorted(found, key=lambda each: (each.start, each.end, each.rule))


def check_subject(subject: str, context: CheckContext) -> list[Finding]:
    """What a message's subject line gives away to others who see it. The finding, if any, is about all of the line."""
    return [
        dataclasses.replace(each, severity=Severity.MUST, start=0, end=len(subject), text=subject)
        for each in gives_away_in_a_subject(subject, context)
    ]
