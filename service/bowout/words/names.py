"""Finding names in a text: without case where a name cannot be mistaken for a word."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from .builtin import DEFAULT_LOCALE, phrases

Span = tuple[int, int]


def folded(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def mentions(text: str, names: Iterable[str]) -> list[Span]:
    """Where one of `names` stands in `text` as whole words, in their order. Case does not matter; but a name that is
    also an English word («Grace», «Indeed») must have its capital, and not merely because a sentence begins.
    """
    spans = {span for name in names if name.strip() for span in _places(text, name.strip())}
    return sorted(span for span in spans if not any(_inside(span, other) for other in spans))


def _places(text: str, name: str) -> list[Span]:
    pattern = _pattern(name)
    return [found.span() for found in pattern.finditer(text) if _is_name(text, found, name)]


def _is_name(text: str, found: re.Match[str], name: str) -> bool:
    if folded(name) not in _ALSO_WORDS:
        return True
    begins = not text[: found.start()].strip() or text[: found.start()].rstrip()[-1] in ".!?:\n"
    return found.group()[0].isupper() and not begins


def _inside(span: Span, other: Span) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


@lru_cache(maxsize=512)
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word).replace("’", "['’]").replace("'", "['’]") for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


_ALSO_WORDS: Final = frozenset(phrases("names", DEFAULT_LOCALE)["also_words"])
