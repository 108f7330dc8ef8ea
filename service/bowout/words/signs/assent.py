"""Saying yes: outright, by what is done next, or on a condition."""

import re
from typing import Final

from .objects import is_something_else
from .patterns import compiled
from .words import OFFERED

_GLAD: Final = (
    r"(?:love|happy|glad|pleased|delighted|thrilled|excited|hono[u]?red|like|ready|writing|wish|want|going|proud"
    r"|over the moon|honor|privilege|pleasure|decided|agree|willing|intend|confirm)"
)
_YES: Final = compiled(
    r"\b(?:i|we) (?:\w+ly |hereby |also |will |would |'ll |do )*accept\b(?!ed| another| an?\b)"
    rf"|\b{_GLAD} (?:\w+ ){{0,3}}?(?:to )?(?:\w+ly )?accept(?:ing|ance)?\b(?! another| an?\b)|\baccept(?:ing"
    rf"|ance of) (?:the|your|this) (?:\w+ ){{0,5}}?{OFFERED}"
    r"|\b(?:formal |official |written )acceptance\b|\banswer (?:is|would be|will be|has to be) (?:\w+ )?yes\b"
    r"|\b(?:it's|it is|that's|it'll be) (?:a )?(?:\w+ )?yes\b|\b(?:say|said|saying) (?:\w+ )?yes\b"
    r"|^(?:oh )?yes\b[,.!]|\byes,? (?:please|absolutely|of course|i (?:will|do|accept))\b|\bcount me in\b"
    r"|\bi'm in\b(?=[.,!]|$)|\bi'm (?:all )?yours\b|\bi'm on board\b|\byou(?:'ve| have) got (?:yourself|a deal|me)\b"
    r"|\blet's (?:do (?:it|this)|make it (?:official|happen))\b|\bi'll take (?:it|the (?:job|offer|role|position))\b"
    r"|\b(?:we have a|it's a) deal\b|\bsounds? (?:acceptable|perfect)\b|\b(?:offer|terms|this) (?:is|are|works"
    r"|sounds) (?:acceptable|perfect)|\bi(?:'ll| will) (?:gladly |happily )?take it\b|\b(?:agree|fine"
    r"|okay) with all (?:the|of the|your) (?:\w+ )?(?:terms|conditions)\b"
    r"|\boffer accepted\b|\b(?:happy|glad|pleased|ready|excited|delighted) to (?:move|go) (?:forward|ahead)\b"
    r"|\b(?:like|love|happy|glad|want) to take (?:the|this|your) (?:\w+ )?(?:job|position|role|offer|post)\b"
    r"|\bagree (?:to|with) (?:all )?(?:the|your) (?:\w+ )?(?:terms|conditions)\b|\bpleasure in accepting\b"
)
_NEXT: Final = compiled(
    r"\b(?:can't|cannot) wait to (?:\w+ )?(?:start|get started|join|begin|work|meet everyone|come)\b"
    r"|\b(?:look(?:ing)? forward to|excited (?:to|about)|thrilled to|eager to|happy to|delighted to|keen to) (?:\w+ "
    r"|be )?(?:join(?:ing)?|start(?:ing)?|work(?:ing)? with|becoming|begin(?:ning)?|contribut\w+|my first day)\b"
    r"|\b(?:attach\w*|enclos\w*|find|return\w*|send(?:ing)?(?: \w+)? back|here is"
    r"|sending(?: you)?) (?:\w+ ){0,5}signed\b|\bsigned (?:\w+ ){0,3}?(?:offer|contract|letter|copy|agreement"
    r"|documents?|papers?)(?: letter)? (?:is |are |has been )?(?:attached|enclosed|below|back|today|this morning)"
    r"|\b(?:i'll|i will|i'm|i am|will) (?:\w+ )?(?:sign(?:ing)?|return(?:ing)?) (?:it|the (?:contract|offer|papers"
    r"|documents?|letter|agreement))?\b ?(?=tonight|today|now|right|this|tomorrow|at once|straight|and|the|signed"
    r"|shortly|immediately)|\bsigning it\b|\breturn (?:\w+ ){0,3}(?:signed|documents?|contract)\b"
    r"|\bwhere do i sign\b|\bwhen (?:do|can|should) i (?:start|begin)\b|\bconfirm (?:my|the) (?:joining|acceptance"
    r"|start|date of joining)\b|\bmy (?:start|first|joining) (?:date|day) (?:is|will|on)\b|\bi(?:'ll| will| can"
    r"| could| shall| am able to|'m able to) (?:be able to )?(?:start|begin|join|be there"
    r"|arrive)(?: work(?:ing)?)? (?:you )?(?:on|in|from|at|by)\b|\bgive (?:my )?notice (?:here|today|tomorrow"
    r"|this)\b|\bsee you (?:on|all on) (?:the|my|monday|\d)|\bi(?:'ll| will| shall) (?:join|start|begin|be there"
    r"|come)(?: work)? on\b|\bwhat time should i be\b|\bsee you (?:on|all on) (?:the )?(?:first|1st|\d|monday"
    r"|tuesday|wednesday|thursday|friday)\b"
    r"|\bwhen (?:would|do|should) you (?:like|want|need) me\b|\bclicked sign\b|\bsigned and sent\b"
    r"|\bwhich documents\b|\bjust signed (?:it|the (?:contract|offer))\b"
)
_CONDITION: Final = compiled(
    r"\b(?:if|unless|provided|as long as|once|before|were|subject to|on (?:the )?condition)\b"
    r"|\bmake it\b.{0,30}\band i'll\b"
)
_NEGATED: Final = re.compile(
    r"\b(?:not|n't|never|cannot|unable|nor|neither|decided against|how to|whether to|whether i|before i|when i|if i"
    r"|wish i could|wished? (?:that )?i|could|would have (?:loved|liked) to) (?:[^\s,;]+ ){0,4}$"
)
_THEIRS: Final = re.compile(r"\b(?:another|the other|a different|an alternative|a new|elsewhere)\b")


def says_yes(text: str) -> tuple[int, int] | None:
    """Where `text` takes the offer, without a condition. An offer of somebody else's is no matter of this."""
    for found in _YES.finditer(text):
        if not _is_open(text, found) and not is_something_else(found.group(), text[found.end() :]):
            return found.span()
    return None


def acts_as_if_yes(text: str) -> tuple[int, int] | None:
    """Where `text` does what one does only after a yes: it signs, starts, looks forward to the first day."""
    return next((found.span() for found in _NEXT.finditer(text) if not _is_open(text, found)), None)


def yes_on_condition(text: str) -> tuple[int, int] | None:
    """Where a yes hangs on something that has yet to come."""
    found = _YES.search(text)
    return found.span() if found and _CONDITION.search(text) and not _NEGATED.search(text[: found.start()]) else None


def _is_open(text: str, found: re.Match[str]) -> bool:
    return bool(
        _NEGATED.search(text[: found.start()])
        or _CONDITION.search(text)
        or _THEIRS.search(text, found.start(), min(found.end() + 20, len(text)))
    )
