"""Taking back an application, or a yes."""

import re
from typing import Final

from .decision import HEDGE, is_question
from .words import FEW

_WITHDRAWS: Final = re.compile(
    rf"\b(?:withdraw(?:ing|al)?|withdrawn|retract(?:ing)?|remov(?:e|ing)|pull(?:ing)?) (?:out )?(?:of |from )?{FEW}"
    r"(?:candidacy|application|name|consideration|process|running|candidature|myself|search|interview)\b"
    r"|\btak(?:e|ing) (?:my (?:name|application|cv|resume)|me|myself) (?:out|off|from)\b(?! the (?:job )?market)"
    r"|\b(?:withdraw(?:ing)?|pull(?:ing)? out|drop(?:ping)? out|step(?:ping)? (?:back|away|aside)"
    r"|opt(?:ing)? out) (?:of|from) (?:the|this|your|further|any|consideration)\b"
    r"|\b(?:no longer|not) (?:like|wish|want|be able) to (?:be considered|continue (?:with |in )?(?:the|this"
    r"|your) (?:\w+ )?(?:process|interview)|proceed with (?:the|this|your) (?:\w+ )?(?:process|interview"
    r"|application))"
)
_TAKES_BACK: Final = re.compile(
    r"\b(?:withdraw(?:ing)?|retract(?:ing)?|rescind(?:ing)?|revok(?:e|ing)|revers(?:e|ing)|go(?:ing)? back on"
    r"|reneg(?:e|ing)(?: on)?|tak(?:e|ing) back|cancel(?:l?ing)?|rescission of)\b"
    r"[^.!?]{0,40}\b(?:acceptance|my (?:yes|agreement|commitment|promise|word))\b"
    r"|\b(?:accepted|said yes to|agreed to|signed|verbally accepted) (?:your|the|this"
    r"|my) (?:\w+ ){0,3}?(?:offer|position|role|job|contract)\b[^.!?]{0,80}"
    r"\b(?:but|however|no longer|unfortunately|withdraw|unable|can't|cannot|have to|must)\b"
    r"|\b(?:despite|after|although|having)\b[^.!?]{0,30}\b(?:accept(?:ing|ed) (?:your|the|this)"
    r"|my (?:\w+ )?acceptance)\b[^.!?]{0,120}\b(?:withdraw|no longer|unable|cannot|can't|not be|decline|won't"
    r"|not going)\b"
    r"|\bno longer (?:be )?(?:able to )?(?:join|accept|start|honou?r|take)\b[^.!?]{0,60}\baccept(?:ed|ance)\b"
    r"|\b(?:my|the) (?:\w+ )?acceptance\b[^.!?]{0,60}\b(?:withdraw|no longer|unable|back|reconsider\w*|reverse)\b"
    r"|\bi(?:'ve| have)? (?:already |previously |initially |recently |earlier )+accepted (?:your|the|this) "
)


def withdraws(text: str) -> tuple[int, int] | None:
    """Where `text` leaves a selection process, or thinks of it."""
    found = _WITHDRAWS.search(text)
    return found.span() if found and not is_question(text) else None


def withdraws_for_sure(text: str) -> tuple[int, int] | None:
    found = withdraws(text)
    return found if found and not HEDGE.search(text[: found[0]]) else None


def takes_back_yes(text: str) -> tuple[int, int] | None:
    """Where `text` takes back an earlier acceptance."""
    return found.span() if (found := _TAKES_BACK.search(text)) else None
