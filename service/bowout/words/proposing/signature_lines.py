"""One line of a signature, taken apart: its pieces of text, and the numbers and addresses between them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from .document import Document
from .headers import EMAIL
from .names import TITLE_WORD
from .people import Place
from .phones import Phone
from .signature_patterns import ASKS, DEGREE, SPLIT, URL

# What is masked in a line is neither a word nor a gap between two.
_MASK: Final = "\x01"

Value = tuple[Place, Phone | None]


@dataclass(frozen=True, slots=True)
class Line:
    """`values` in their order; a phone, or None for an address. A sentence has no parts and gives nobody its values."""

    parts: Sequence[Place]
    values: Sequence[Value]
    is_sentence: bool


def take_apart(document: Document, place: Place, *, phones: Iterable[Phone]) -> Line:
    begin, end = place
    line = document.text[begin:end]
    values = _values(document, place, phones=phones)
    urls = [(begin + match.start(), begin + match.end()) for match in URL.finditer(line)]
    masked = list(line)
    for start, stop in [*(where for where, _ in values), *urls]:
        masked[start - begin : stop - begin] = _MASK * (stop - start)
    parts = _parts("".join(masked), begin)
    is_sentence = (
        (_words("".join(masked)) > 9 and len(parts) < 3)
        or bool(re.search(r"[a-z]{3}[.!?]\s*$", line))
        or (bool(values) and bool(ASKS.search(line)))
    )
    return Line([] if is_sentence else parts, values, is_sentence)


def is_degree(piece: str) -> bool:
    """Letters behind a name that are no office."""
    return bool(DEGREE.fullmatch(piece)) or (
        piece.isupper() and piece.isalpha() and len(piece) < 7 and not TITLE_WORD.search(piece)
    )


def _values(document: Document, place: Place, *, phones: Iterable[Phone]) -> list[Value]:
    begin, end = place
    addresses: list[Value] = [((m.start(), m.end()), None) for m in EMAIL.finditer(document.text, begin, end)]
    numbers: list[Value] = [((phone.start, phone.end), phone) for phone in phones if begin <= phone.start < end]
    return sorted([*addresses, *numbers], key=lambda value: value[0])


def _parts(masked: str, begin: int) -> list[Place]:
    places, at = [], 0
    for gap in SPLIT.finditer(masked):
        places.append((begin + at, begin + gap.start()))
        at = gap.end()
    places.append((begin + at, begin + len(masked)))
    return [(start, stop) for start, stop in places if masked[start - begin : stop - begin].strip(f" {_MASK}")]


def _words(line: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", line))
