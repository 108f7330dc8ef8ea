"""The grace check: what a text does, and what to mend in it."""

from .brief import CheckContext, Finding, Reading
from .document import Document
from .reading import Signs, reading_of
from .rules import ALL_RULES


def read(text: str, *, locale: str = "en") -> Reading:  # noqa: ARG001  (further languages bring their own signs)
    """What `text` does. A text that is empty does nothing. Only English is read so far, whatever the locale."""
    return reading_of(Signs(Document(text)))


def check(text: str, context: CheckContext) -> list[Finding]:
    """What to mend in `text`, by place. Offsets count characters of `text`; an empty text is not judged."""
    if not text.strip():
        return []
    signs = Signs(Document(text))
    found = {each for rule in ALL_RULES for each in rule(signs, context)}
    return sorted(found, key=lambda each: (each.start, each.end, each.rule))
