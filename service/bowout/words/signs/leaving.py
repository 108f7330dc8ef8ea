"""Taking back an application, a yes, or oneself from a present job."""

import re
from typing import Final

from .decision import clear_no, is_question
from .decision_patterns import HEDGE
from .patterns import compiled
from .words import FEW

_WITHDRAWS: Final = compiled(
    rf"\b(?:withdraw(?:ing|al)?|withdrawn|retract(?:ing)?|remov(?:e|ing)|pull(?:ing)?"
    rf"|cancel(?:l?ing)?) (?:out )?(?:of |from )?{FEW}"
    r"(?:candidacy|application|name|consideration|process|running|candidature|myself|search|interviews?)\b|\btak(?:e"
    r"|ing) (?:my (?:name|application|cv|resume)|me|myself) (?:out|off|from)\b(?! the (?:job )?market)"
    r"|\b(?:withdraw(?:ing)?|pull(?:ing)? out|drop(?:ping)? out|step(?:ping)? (?:back|away|aside|down|out)"
    r"|opt(?:ing)? out|bow(?:ing)? out) (?:of|from) (?:the|this|your|further|any|consideration)\b(?! (?:offer"
    r"|position|role|job|post))|\b(?:pull(?:ing)? out|dropping out|drop out)[.!]|\b(?:no longer|not) (?:like|wish"
    r"|want|be able|going|planning|able) to (?:be considered|(?:continue|go on|go any further|proceed) (?:with "
    r"|in )?(?:the|this|your|my) (?:\w+ )?(?:process|interviews?|application|selection))|\b(?:not"
    r"|n't)(?: to)?(?: \w+)? (?:continue|go on|go any further|go further|proceed|carry on)(?: any further)? (?:with"
    r"|in) (?:the|this|your|my) (?:\w+ )?(?:process|interviews?|application|selection|recruitment)|\b(?:don't"
    r"|do not) (?:hold|keep) (?:the|my|a|this) (?:\w+ )?(?:slot|interview|place)\b"
)
_NOT_LOOKING: Final = compiled(
    r"\b(?:not|n't) (?:\w+ )?(?:looking|open|searching|planning|ready) (?:for|to) (?:\w+ )?(?:change|move|leave"
    r"|a (?:new )?(?:job|role|position)|new (?:job|role|position|opportunit\w+)|a change|jobs|roles|opportunities)\b"
    r"|\bhappy where i am\b|\b(?:content|happy|settled) in my (?:current|present) (?:job|role|position)\b"
)

_YES_BEFORE: Final = (
    r"(?:said yes|told you (?:\w+ )?yes|gave you (?:my word|a yes)|(?<!been )(?<!was )(?:accepted (?:your|the|this)"
    r"|signed (?:your|the|this|my|on|last|in|a week|two|yesterday|with you))(?! (?:\w+ ){0,2}(?:with|at|from) (?:an?"
    r"|another|other)\b)|said i(?:'d| would) (?:take|come|join|accept|do|start)|agreed to (?:join|start|come|your"
    r"|the)|having (?:accepted|signed)|(?:my|earlier) (?:\w+ )?(?:acceptance|yes|signature|commitment to)"
    r"|verbally accepted)"
)
_BACK: Final = (
    r"(?:tak(?:e|ing) (?:\w+ ){1,3}?back|chang(?:e|ed|ing) my mind|back(?:ing)? out|pull(?:ing)? out"
    r"|go(?:ing)? back on|releas(?:e|ing) me|withdraw(?:ing|al|n)?|rescind(?:ing)?|retract(?:ing)?|revok(?:e|ing)"
    r"|revers(?:e|ing)|reneg(?:e|ing)|cancel(?:l?ing)?|no longer|won't be|will not be|not be able|unable"
    r"|can't (?!wait)|cannot (?!wait)|couldn't|have to decline|must decline|not going to|after all)"
)
_TAKES_BACK: Final = compiled(
    r"\b(?:withdraw(?:ing)?|retract(?:ing)?|rescind(?:ing)?|revok(?:e|ing)|revers(?:e|ing)|go(?:ing)? back on"
    r"|reneg(?:e|ing)(?: on)?|tak(?:e|ing) back|cancel(?:l?ing)?|rescission of"
    r"|back(?:ing)? out of)\b[^.!?]{0,40}\b(?:acceptance|my (?:yes|agreement|commitment|promise|word|signature))\b"
    r"|\btak(?:e|ing) (?:that|this|my|the) (?:yes|acceptance|word|promise) back\b"
    rf"|\b{_YES_BEFORE}\b[^.!?]{{0,120}}\b{_BACK}|\b{_BACK}\b[^.!?]{{0,60}}\b(?:accepted|my acceptance|said yes"
    rf"|signed) (?:your|the|this|to|on|in|last)\b"
    r"|\bi(?:'ve| have)? (?:already |previously |initially |recently |earlier )+accepted (?:your|the|this) "
    r"|\bafter accept(?:ing|ed) (?:your|the|this)\b[^.!?]{0,80}\b(?:not|no longer|reconsidered|withdraw|changed)\b"
    r"|\bgo(?:ing)? back on my (?:word|promise)\b"
)
_SAID_YES: Final = re.compile(rf"\b{_YES_BEFORE}")
_GOES_BACK: Final = re.compile(
    r"\b(?:tak(?:e|ing) (?:\w+ ){1,3}?back|chang(?:e|ed) my mind|no longer (?:accept|take|join|come|start)|back out"
    r"|releas(?:e|ing) me|withdraw|rescind|won't be (?:joining|starting|coming)|will not be (?:joining|starting"
    r"|coming)|after all)\b"
)
_AFTER_ALL: Final = compiled(
    r"\b(?:won't|can't|cannot|will not|not) (?:be )?(?:able to )?(?:start\w*|com(?:e|ing)|join\w*|work\w*"
    r"|be there)\b[^.!?]{0,40}\bafter all\b"
)

_RESIGNS: Final = compiled(
    r"\b(?:resign(?:ing|ation)?|(?:i|i've|i have) (?:\w+ly )?resigned|my (?:last|final) (?:working )?(?:day|shift)"
    r"|(?:my|in my|two[- ]weeks?'?|2[- ]weeks?|weeks'?|month'?s?|formal|short) notice|notice period (?:of|is|will)"
    r"|my two weeks|i(?:'m| am)? ?(?:have to |am going to |'m going to )?quit(?:ting)?\b|step(?:ping)? down (?:as"
    r"|from)|(?:not to )?continue my employment|hand(?:ing)? in my)\b|\b(?:i'm|i am|i'll be|i will be|be"
    r"|i have decided to|i've decided to|going to) leav(?:e|ing)\b(?! (?:it|this|that|the (?:door|decision|matter)"
    r"|you (?:to|with|a)|a |for (?:the day|lunch)))|\bleav(?:e|ing) (?:the company|the firm|my (?:position|role|job"
    r"|post)|this (?:company|job|place)|\w+ company)\b|\b(?:don't|do not) expect me\b|\bfinish (?:at|on"
    r"|by) the end of\b|\bi'm done\b.{0,40}\b(?:here|with|monday)\b|\b(?:is|was|be|friday|monday|tuesday|wednesday"
    r"|thursday|today|tomorrow|it's|june|july|may) (?:is |will be |was )?my last day\b"
    r"|\bunable to continue my services?\b|\brelieve me (?:at|from|by|on)\b"
)
_RESIGNS_ELSEWHERE: Final = compiled(
    r"\b(?:resign|notice|leave|leaving|quit) (?:\w+ ){0,4}(?:(?:current|present) (?:employer|job|position|role|post"
    r"|company)|here\b)|\bnotice (?:period )?(?:at|with|to) my (?:current|present)\b|\b(?:can't|cannot|couldn't"
    r"|won't|not|unable to) (?:\w+ )?(?:leave|quit)\b(?! (?:the|this) company)|\b(?:he|she|they|boss|manager|lead"
    r"|colleague|who|supervisor|head) (?:has |have |just |is )*resign"
)


def withdraws(text: str) -> tuple[int, int] | None:
    """Where `text` leaves a selection process, or thinks of it."""
    found = _WITHDRAWS.search(text)
    return found.span() if found and not is_question(text) else None


def withdraws_for_sure(text: str) -> tuple[int, int] | None:
    found = withdraws(text)
    return found if found and not HEDGE.search(text[: found[0]]) else None


def is_not_looking(text: str) -> tuple[int, int] | None:
    """Where somebody who was approached says that they look for no job."""
    return found.span() if (found := _NOT_LOOKING.search(text)) else None


def takes_back_yes(text: str) -> tuple[int, int] | None:
    """Where `text` takes back an earlier acceptance."""
    found = _TAKES_BACK.search(text) or _AFTER_ALL.search(text)
    return found.span() if found else None


def said_yes_before(text: str) -> bool:
    return bool(_SAID_YES.search(text))


def goes_back(text: str) -> bool:
    """Whether a sentence that follows «I said yes» takes it back."""
    return bool(_GOES_BACK.search(text) or clear_no(text))


def resigns(text: str) -> tuple[int, int] | None:
    """Where `text` leaves a job that its writer has."""
    found = _RESIGNS.search(text)
    return found.span() if found and not _RESIGNS_ELSEWHERE.search(text) and not is_question(text) else None
