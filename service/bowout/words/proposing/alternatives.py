"""More than one job in one text: then nobody knows which of them is meant, and what they do not share is left open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from .company_names import Named
from .deadlines import Meant
from .document import Document, Message
from .money import Pay
from .names import folded
from .role_patterns import ROLE_PATTERNS
from .roles import tidy_role

Segment = tuple[int, int]
_NUMBERED = re.compile(
    r"(?mi)^[ ]*(?:\d[.)][ ])?(?:option|offer|position|role|choice|job|variante|angebot|offre|opción|oferta|opção"
    r"|proposta)"
    r"[ ](?P<which>[A-D]|[1-4]|I{1,3}|one|two|three|eins|zwei|un|deux|uno|dos|um|dois)[ ]?[:.)–-]"
)
_LONGER = re.compile(r"[A-ZÀ-Þ][\w'’-]{1,20}[ ]$")
"""A capital word before: "Senior Analyst" is not "Analyst"."""
_INLINE = re.compile(r"(?<![\w(])\(?(?P<which>[1-4]|[A-D])\)[ ]")
_SENTENCE = re.compile(r"[.!?](?=\s|$)")
_IN_SENTENCE = r"(?:[^.!?\n]|\.(?=\d))"
_EITHER = re.compile(
    rf"\b(?:[Ee]ither|[Ee]ntweder|[Ss]oit)\b(?P<first>{_IN_SENTENCE}{{5,160}}?)\b(?:or|oder|soit)\b"
    rf"(?P<second>{_IN_SENTENCE}{{5,160}})"
)
_PARAGRAPH = re.compile(r"\n[ ]*\n")
_SURE_ROLE, _SURE_PAY, _MOST = 0.93, 5, 40


@dataclass(frozen=True, slots=True)
class Choice:
    """The pieces of a text that each speak of another job; empty where there is only one."""

    text: str
    segments: tuple[Segment, ...]

    def settles(self, start: int, end: int) -> bool:
        """Whether what stands in one piece stands in all of them."""
        here = next((piece for piece in self.segments if piece[0] <= start < piece[1]), None)
        if here is None:
            return True
        words = re.compile(rf"(?<!\w){re.escape(self.text[start:end])}(?!\w)", re.IGNORECASE)
        return all(
            any(
                not _LONGER.search(self.text, max(0, match.start() - 24), match.start())
                for match in words.finditer(self.text, *piece)
            )
            for piece in self.segments
            if piece != here
        )

    def named(self, found: Named | None) -> Named | None:
        return found if found and self.settles(found.start, found.end) else None

    def meant(self, found: Meant | None) -> Meant | None:
        return found if found and self.settles(found.start, found.end) else None

    def pay(self, found: Pay | None) -> Pay | None:
        return found if found and self.settles(*found.place) else None


def find_choice(document: Document, *, messages: Sequence[Message], amounts: Sequence[Pay]) -> Choice:
    for message in messages:
        segments = _numbered(document, message) or _either(document, message) or _inline(document, message, amounts)
        if len(segments) > 1:
            return Choice(document.flow, tuple(segments))
    return Choice(document.flow, tuple(_paragraphs(document, messages, amounts)))


def _numbered(document: Document, message: Message) -> list[Segment]:
    marks = list(_NUMBERED.finditer(document.flow, message.body, message.end))
    if len({mark["which"].lower() for mark in marks}) < 2:
        return []
    ends = [*(mark.start() for mark in marks[1:]), message.end]
    return [(mark.start(), _end(document, mark.end(), stop)) for mark, stop in zip(marks, ends, strict=True)]


def _end(document: Document, start: int, stop: int) -> int:
    gap = _PARAGRAPH.search(document.flow, start, stop)
    return gap.start() if gap else stop


def _either(document: Document, message: Message) -> list[Segment]:
    match = _EITHER.search(document.flow, message.body, message.end)
    return [match.span("first"), match.span("second")] if match else []


def _inline(document: Document, message: Message, amounts: Sequence[Pay]) -> list[Segment]:
    """ "1) ... 2) ..." in one paragraph, with pay in each."""
    marks = list(_INLINE.finditer(document.flow, message.body, message.end))
    segments = []
    for mark in marks:
        stop = _SENTENCE.search(document.flow, mark.end(), message.end)
        segments.append((mark.start(), stop.start() if stop else message.end))
    paid = [segment for segment in segments if any(segment[0] <= pay.place[0] < segment[1] for pay in amounts)]
    return paid if len({mark["which"] for mark in marks}) > 1 and len(paid) > 1 else []


def _paragraphs(document: Document, messages: Sequence[Message], amounts: Sequence[Pay]) -> list[Segment]:
    """Paragraphs that each name a job and its pay, neither of them like another's."""
    found: list[tuple[Segment, str, float]] = []
    for segment in islice(_all_paragraphs(document, messages), _MOST):
        role, pay = _role(document, segment), _pay(segment, amounts)
        if role and pay:
            found.append((segment, role, pay.low))
    differ = [
        a[1] not in b[1] and b[1] not in a[1] and a[2] != b[2] for a, b in pairwise(sorted(found, key=lambda f: f[1]))
    ]
    return [segment for segment, _, _ in found] if differ and all(differ) else []


def _all_paragraphs(document: Document, messages: Sequence[Message]) -> list[Segment]:
    segments = []
    for message in messages:
        at = message.body
        for gap in _PARAGRAPH.finditer(document.flow, message.body, message.end):
            segments.append((at, gap.start()))
            at = gap.end()
        segments.append((at, message.end))
    return segments


def _role(document: Document, segment: Segment) -> str | None:
    for weight, pattern in ROLE_PATTERNS:
        if weight >= _SURE_ROLE and (match := pattern.search(document.flow, *segment)):
            named = tidy_role(document.flow, *match.span("role"), confidence=weight, company=None)
            if named:
                return folded(named.value)
    return None


def _pay(segment: Segment, amounts: Sequence[Pay]) -> Pay | None:
    inside = [pay for pay in amounts if segment[0] <= pay.place[0] < segment[1] and pay.score >= _SURE_PAY]
    return inside[0] if inside else None
