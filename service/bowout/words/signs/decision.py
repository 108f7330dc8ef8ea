"""The decision: said outright, said around the corner, or said with a hedge."""

import re
from typing import Final

from .decision_patterns import BARE_NO, HEDGE, IMPLIED, NO, PLAIN_NO, ROUNDABOUT, SOFTENED
from .objects import is_something_else

_FIRST: Final = re.compile(r"\b(?:i|i'm|i've|i'll|i'd|we|we've|we'll|we're|my|me)\b")
_THIRD: Final = re.compile(
    r"(?<!let )(?<!tell )(?<!inform )(?<!thank )(?<!with )(?<!to )(?<!for )(?<!of )(?<!notify )(?<!advise )(?<!from )"
    r"(?<!assure )(?<!meeting )(?<!disappoint )(?<!joining )"
    r"\b(?:you|they|he|she|who|candidates?|anyone|someone|people|others)\b(?!r)"
)
_NOT_MEANT: Final = re.compile(
    r"\b(?:if|unless|whether|rather than|instead of|before|without|not|n't|never|should i|had i|when you|until"
    r"|how to|in case|to not|(?:crazy|mad|foolish|silly|stupid|fool|hard|wrong) to|reluctant to|afraid to"
    r"|why i would|hate to) (?:[^\s,;]+ ){0,5}$"
)
_ONLY_IF: Final = re.compile(
    r"^[^.!?]{0,60}\b(?:unless|until|below|less than|if you|for less|under|as it stands|in this form|without (?:a|an"
    r"|some|more|the|better))\b"
)
_NOT_THAT: Final = re.compile(
    r"^\s*(?:(?:up )?(?:any )?more of|up (?:much|too|your (?!offer)|any)|your time|much|too much|(?:the|this|my|that"
    r"|a|such a) (?:decision|choice|step|matter)|no more|any more|the time|care|long|part in|letters?|rates?|lightly"
    r"|your (?:apolog|thanks|call)|the call|a call|an? interview|blame|that i)\b"
)
_NOUN: Final = re.compile(r"\b(?:the|a|your|any|this|in|of) $")
_BEGINS_WITH_IF: Final = re.compile(
    r"^(?:if|unless|should you|in case|as long as|provided) (?!i may|i might|possible|you don't mind|it's all right"
    r"|it is all right)"
)
_CLAUSE: Final = re.compile(r"[,;:–—]\s*|\b(?:but|however|therefore|and so|so)\b ")
_QUESTION: Final = re.compile(r"\?[\"')]*$")


def clear_no(text: str) -> tuple[int, int] | None:
    """Where `text` declines so that a reader could quote it. A question, a condition and a maybe are none."""
    return quotable_no(text) or roundabout_no(text)


def quotable_no(text: str) -> tuple[int, int] | None:
    """Where `text` turns the offer itself down."""
    if _QUESTION.search(text):
        return None
    for found in NO.finditer(text):
        if _is_meant(text, found) and not HEDGE.search(_clause_before(text, found.end())):
            return found.span()
    return _said_plainly(text, (PLAIN_NO, SOFTENED, BARE_NO))


def roundabout_no(text: str) -> tuple[int, int] | None:
    """Where `text` decides for «another way»: understood by everybody, and yet nothing that could be quoted."""
    return None if _QUESTION.search(text) else _said_plainly(text, (ROUNDABOUT,))


def hedged_no(text: str) -> tuple[int, int] | None:
    """Where a hedge stands before the decision in the same clause."""
    if _BEGINS_WITH_IF.match(text) or _QUESTION.search(text):
        return None
    if not HEDGE.search(text):
        return None
    for found in (*NO.finditer(text), *PLAIN_NO.finditer(text), *ROUNDABOUT.finditer(text)):
        start = _clause_start(text, found.start())
        hedge = HEDGE.search(text, start, found.end())
        if hedge and not _THIRD.search(text, start, found.start()) and not _is_other(text, found):
            return hedge.span()
    return None


def implied_no(text: str) -> tuple[int, int] | None:
    """Where `text` lets the reader guess the decision."""
    return found.span() if (found := IMPLIED.search(text)) and not _QUESTION.search(text) else None


def is_question(text: str) -> bool:
    return bool(_QUESTION.search(text))


def _said_plainly(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[int, int] | None:
    for pattern in patterns:
        said = pattern.search(text)
        if said and not HEDGE.search(_clause_before(text, said.end())) and not _conditional(text, said.start()):
            return said.span()
    return None


def _is_meant(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()]
    if _is_other(text, found) or _ONLY_IF.match(text[found.end() :]) or _conditional(text, found.start()):
        return False
    if found.group().startswith(("declin", "refus", "reject")) and _NOUN.search(before):
        return False
    first, third = _last(_FIRST, before), _last(_THIRD, before)
    return third <= first or first >= 0 > third


def _is_other(text: str, found: re.Match[str]) -> bool:
    """Whether something else than the offer is turned down, or nothing at all («I won't take up your time»)."""
    after = text[found.end() :]
    return bool(_NOT_THAT.match(after)) or is_something_else(found.group(), after)


def _conditional(text: str, at: int) -> bool:
    return bool(_NOT_MEANT.search(text[:at]) or _BEGINS_WITH_IF.match(text))


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in pattern.finditer(text)), default=-1)


def _clause_start(text: str, at: int) -> int:
    return max((found.end() for found in _CLAUSE.finditer(text, 0, at)), default=0)


def _clause_before(text: str, at: int) -> str:
    return text[_clause_start(text, at) : at]
