"""Finding names in a text, and how sure it is that a name is meant.

Companies are called «Touch», «Right» and «Indeed», so a name that is an ordinary word counts only where it is used as a
name: with its capitals, not merely because a sentence begins or all words of a line have them, not as part of a longer
name, and best where a company or a person would stand («at Touch», «joining Touch»). In small letters an ordinary word
is just that word; another name in small letters is surely meant only where nothing else could stand.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .ordinary import ALWAYS_CAPITAL, is_ordinary

Span = tuple[int, int]

_BEGINNING = re.compile(r"(?:\A|[.!?:…\n•*–—-])[\s\"'“‘(]*\Z")
# Where nothing but the name of a company can stand.
_JOINING = re.compile(
    r"\b(?:join(?:s|ed|ing)?|(?:sign(?:ed|ing)?|go(?:ing|ne)?|went|start(?:ed|ing)?|stay(?:ing)?) with|hired by"
    r"|(?:work(?:ed|ing)?|interview(?:ed|ing)?) (?:for|at|with)"
    r"|(?:offers?|positions?|roles?|jobs?|contract|team) (?:at|from|with|by)|at)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# Where a company or a person may stand as well as much else.
_PREPOSITION = re.compile(
    r"\b(?:at|with|from|by|for|to|of|and|or|like|than|via|between|about|choo?se|chosen|accept(?:ed)?|picked|prefer"
    r"|thank|greet|meet(?:ing)?|met|ask|tell|dear|hi|hello|hey)[\s,]+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ON_A_PLATFORM = re.compile(r"\b(?:on|over|via|through|using)\s+\Z", re.IGNORECASE)
_IS_A_TOOL = re.compile(
    r"\s+(?:calls?|meetings?|chats?|interviews?|messages?|invit\w+|links?|profile|account|sessions?)\b", re.IGNORECASE
)
_DOES_SOMETHING = re.compile(
    r"(?:['’]s\s+(?:\w+\s+)?(?:offer|team|people|recruiter|manager|package|salary|role|position)\b"
    r"|\s+(?:has|have|had|made|offered|gave|came|wants?|pays?|is paying|hired|are paying)\b)"
)
_ENDS_THERE = re.compile(
    r"['’]s\b|\s*(?:[.,;:!?)\n]|\Z|\s(?:and|but|so|as|in|on|because|instead|next|this|from|for|since)\b)"
)
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w&'’.-]*")
_SMALL_WORDS: Final = frozenset({"the", "of", "and", "for", "a", "an", "in", "on", "to", "de", "&"})
_TITLED_FROM: Final = 3
_LONG_WORD: Final = 3


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Where a name stands. `sure`: it can hardly mean anything else there."""

    start: int
    end: int
    sure: bool

    @property
    def span(self) -> Span:
        return (self.start, self.end)


def folded(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def mentions(text: str, names: Iterable[str], *, own: Sequence[str] = ()) -> list[Mention]:
    """Where one of `names` is meant in `text`, in the order of the text; never inside one of the `own` names."""
    taken = [found.span() for name in own if name.strip() for found in _pattern(name.strip()).finditer(text)]
    found = {each for name in names if name.strip() for each in _places(text, name.strip())}
    spans = [each.span for each in found]
    return sorted(each for each in found if not any(_inside(each.span, other) for other in (*taken, *spans)))


def occurrences(text: str, name: str) -> list[Span]:
    """Where `name` stands in `text`, whatever is meant by it: without case unless it is an ordinary word."""
    if not name.strip():
        return []
    ordinary = is_ordinary(name)
    return [
        found.span()
        for found in _pattern(name.strip()).finditer(text)
        if not ordinary or (found.group()[0].isupper() and not _BEGINNING.search(text[: found.start()]))
    ]


def _places(text: str, name: str) -> list[Mention]:
    weigh = _ordinary_word if is_ordinary(name) else _distinct_name
    weighed = ((found.span(), weigh(text, found, name)) for found in _pattern(name).finditer(text))
    return [Mention(*span, sure=sure) for span, sure in weighed if sure is not None]


def _distinct_name(text: str, found: re.Match[str], name: str) -> bool | None:
    """Whether a name that is no ordinary word is surely meant; it may be written in small letters."""
    if _has_capitals(found.group()) or not name[0].isalpha():
        return True
    before, after = text[: found.start()], text[found.end() :]
    return " " in name or bool(_JOINING.search(before) and _ENDS_THERE.match(after))


def _ordinary_word(text: str, found: re.Match[str], name: str) -> bool | None:
    """Whether a name that is an ordinary word is surely meant, perhaps (False), or not at all (None)."""
    before, after = text[: found.start()], text[found.end() :]
    if not _has_capitals(found.group()) or _is_shouted(text, found):
        return None
    if folded(name) in ALWAYS_CAPITAL:
        return True if _JOINING.search(before) and _ENDS_THERE.match(after) else None
    if _BEGINNING.search(before):
        return True if _DOES_SOMETHING.match(after) else None
    if _is_titled(text, found) or _stands_in_longer_name(before, after):
        return None
    if _ON_A_PLATFORM.search(before) or _IS_A_TOOL.match(after):
        return None
    return bool(_JOINING.search(before) or _PREPOSITION.search(before) or _DOES_SOMETHING.match(after))


def _has_capitals(written: str) -> bool:
    """Whether every word has its capital; small words within a name need none."""
    words = [word for word in written.split() if word.casefold() not in _SMALL_WORDS] or [written]
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def _line_around(text: str, found: re.Match[str]) -> str:
    end = text.find("\n", found.end())
    return text[text.rfind("\n", 0, found.start()) + 1 : end if end >= 0 else len(text)]


def _is_shouted(text: str, found: re.Match[str]) -> bool:
    """All in capitals within a line of capitals."""
    letters = [letter for letter in _line_around(text, found) if letter.isalpha()]
    return found.group().isupper() and len(letters) > len(found.group()) + 2 and all(map(str.isupper, letters))


def _is_titled(text: str, found: re.Match[str]) -> bool:
    """Within a line such as a subject, whose words all have capitals."""
    line = _line_around(text, found)
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line)[1:] if len(word) > _LONG_WORD]
    return len(words) >= _TITLED_FROM and sum(word[0].isupper() for word in words) >= len(words) - 1


def _stands_in_longer_name(before: str, after: str) -> bool:
    """«Right» in «the Right Hand role» or in «Head of Right» belongs to a longer name."""
    last = re.search(r"(\S+)[ \t]+\Z", before)
    follows = re.match(r"[ \t]+(\S+)", after)
    if follows and _CAPITALISED.match(follows[1]) and follows[1] not in {"I", "I'm", "I'll", "I've", "I'd"}:
        return True
    if not last or not _CAPITALISED.match(last[1]) or last[1][-1] in ",.;:!?)":
        return False
    return not _BEGINNING.search(before[: last.start()]) and last[1] not in {"I", "I'm", "I'll", "I've", "I'd"}


def _inside(span: Span, other: Span) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word.replace("’", "'")).replace("'", "['’]") for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
