"""Typing as thumbs do it («im», «gonna», «thx»), read as if it had been spelt out, with the way back to each place."""

import re
from typing import Final

from .builtin import DEFAULT_LOCALE, phrases

_BOOK: Final[dict[str, str]] = phrases("shorthand", DEFAULT_LOCALE)["words"]
_SHORT = re.compile(rf"(?<![\w'])(?:{'|'.join(sorted(map(re.escape, _BOOK), key=len, reverse=True))})(?![\w'])")
# «ill» and «id» are words as well: short forms only before what follows «I'll» and «I'd».
_ILL = re.compile(
    r"(?<![\w'])ill(?= (?:be|have|not|never|pass|take|sign|stick|stay|let|get|go|call|say|decline|accept|think|need)\b)"
    r"|(?<![\w'])id(?= (?:be|like|love|rather|prefer|have|want|need|still|also)\b)"
)
# Looking words up first is much quicker than looking for each of them.
_WORDS: Final = frozenset(word for word in _BOOK if " " not in word) | {"ill", "id"}
_PAIRS: Final = tuple(word for word in _BOOK if " " in word)
_APART: Final = str.maketrans(dict.fromkeys('.,;:!?()[]{}"…–—/*', " "))
_ILL_MEANS: Final = {"ill": "i'll", "id": "i'd"}


def spelt_out(text: str) -> tuple[str, tuple[int, ...] | None]:
    """`text` spelt out, and for each place in it and its end the place in `text`; None where nothing was short."""
    if _WORDS.isdisjoint(text.translate(_APART).split()) and not any(pair in text for pair in _PAIRS):
        return text, None
    spots = sorted((*_SHORT.finditer(text), *_ILL.finditer(text)), key=lambda found: found.start())
    if not spots:
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for found in spots:
        pieces += [text[at : found.start()], _BOOK.get(found.group()) or _ILL_MEANS[found.group()]]
        places += [*range(at, found.start()), *[found.start()] * len(pieces[-1])]
        at = found.end()
    return "".join((*pieces, text[at:])), (*places, *range(at, len(text) + 1))
