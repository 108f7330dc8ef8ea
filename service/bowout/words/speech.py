"""How long words take to say, and where a speaker may breathe."""

import re
from typing import Final

WORDS_PER_MINUTE: Final = 150
MAX_SENTENCE_WORDS: Final = 12
_LONG_NUMBER = re.compile(r"\d{3,}")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'’”)]*\s+(?=[A-Z\"'“‘(])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|vs|e\.g|i\.e|approx|no)\.$", re.IGNORECASE)
# Where a long sentence may be parted without hurting it, best first.
_BREATHS: Final = (
    re.compile(r"(?<=[;:,–—])\s+"),
    re.compile(r"\s+(?=(?:and|but|because|so|which|where|when|while|although)\b)", re.IGNORECASE),
    re.compile(r"\s+(?=(?:that|to|for|with|in|at|on|than|as|from|of)\b)", re.IGNORECASE),
    re.compile(r"\s+"),
)


def word_count(text: str) -> int:
    return len(text.split())


def seconds(text: str) -> float:
    """The time that it takes to say `text` at 150 words a minute. A long number is said figure by figure, and two
    figures take the time of a word.
    """
    figures = sum(len(number) for number in _LONG_NUMBER.findall(text))
    return round((word_count(text) + figures / 2) * 60 / WORDS_PER_MINUTE, 1)


def sentences(text: str) -> list[str]:
    """`text` parted into sentences. "Dr. Fischer" is not the end of one."""
    found: list[str] = []
    for piece in _SENTENCE_END.split(text.strip()):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        elif piece:
            found.append(piece)
    return found


def breathable(sentence: str, *, limit: int = MAX_SENTENCE_WORDS) -> list[str]:
    """`sentence`, cut into lines of at most `limit` words where a speaker would breathe. No word is lost or changed."""
    if word_count(sentence) <= limit:
        return [sentence]
    for breath in _BREATHS:
        cuts = [match for match in breath.finditer(sentence) if _fits(sentence[: match.start()], limit)]
        if cuts:
            first, rest = sentence[: cuts[-1].start()], sentence[cuts[-1].end() :]
            return [first, *breathable(rest, limit=limit)]
    return [sentence]


def _fits(text: str, limit: int) -> bool:
    return limit // 3 <= word_count(text) <= limit
