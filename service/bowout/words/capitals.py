"""Names that were typed all in capitals or all in small letters, written as names are written."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from .builtin import DEFAULT_LOCALE, phrases

_PIECE = re.compile(r"[^\W\d_]+")
_SHORT_NAMES: Final = frozenset(phrases("addressing", DEFAULT_LOCALE)["short_names"])
# «AJ» is what somebody is called, «AJAY» is Ajay.
_INITIALS_AT_MOST: Final = 2


def settled(words: Sequence[str], *, particles: Collection[str]) -> list[str]:
    """`words` of one name, each with the capitals it should have. A mixed spelling («McKay») is left alone."""
    shouted = [word.isupper() for word in words]
    whispered = all(word == word.lower() for word in words)
    return [
        _written(word, particles=particles, first=at == 0) if shouted[at] or whispered else word
        for at, word in enumerate(words)
    ]


def _written(word: str, *, particles: Collection[str], first: bool) -> str:
    low = word.lower()
    if low in particles and not (first and word.isupper()):
        return low
    letters = sum(letter.isalpha() for letter in word)
    if word.isupper() and letters <= _INITIALS_AT_MOST and low.strip(".") not in _SHORT_NAMES:
        return word
    return _PIECE.sub(lambda piece: _piece(piece.group()), low)


def _piece(low: str) -> str:
    return f"Mc{low[2:].capitalize()}" if low.startswith("mc") and len(low) > len("mccoy") - 1 else low.capitalize()
