"""What a text as a whole is: a decline, an acceptance, a plea for time, and so on."""

import re
from typing import Final

from bowout.vocabulary import TextClass

_RESIGNS = re.compile(
    r"\b(?:resign(?:ing|ation|ed)?|(?:my |the )?last (?:working )?day(?: of work| at work)?|(?:my|in my"
    r"|two[- ]weeks?'?|2[- ]weeks?|weeks'?|month'?s?|short) notice|notice period (?:of|is|will)|quit(?:ting)?"
    r"|step(?:ping)? down (?:as|from)"
    r"|(?:not to )?continue my employment|leav(?:e|ing) (?:the company|my (?:position|role|job|post)"
    r"|my current (?:position|role)|\w+ company)|hand(?:ing)? in my)\b"
)
_RESIGNS_ELSEWHERE: Final = re.compile(
    r"\b(?:resign|notice|leave|leaving|quit) (?:\w+ ){0,4}(?:current (?:employer|job|position|role)"
    r"|present employer)\b|\bnotice (?:period )?(?:at|with|to) my current\b"
)
_ACCEPTS = re.compile(
    r"\b(?:accept(?:ing|ance of)?|take|taking) (?:up )?(?:the|your|this|that|it\b"
    r"|with) ?(?:\w+ ){0,4}?(?:offer|position|role|job|opportunity|internship|it|pleasure)?"
    r"|\b(?:love|happy|glad|pleased|delighted|thrilled|excited|honou?red|like|ready|writing|formally|pleasure"
    r"|gladly|officially) (?:\w+ ){0,3}?(?:to )?(?:formally |officially |gladly )?accept(?:ance)?\b"
    r"|\bi accept\b|\bsounds? (?:acceptable|good|great|perfect)\b"
    r"|\b(?:look(?:ing)? forward to|excited (?:to|about)|can(?:no|')t wait to"
    r"|eager to) (?:\w+ )?(?:join(?:ing)?|start(?:ing)?|work(?:ing)? with|becoming|begin(?:ning)?"
    r"|contribut\w+)\b|\b(?:return|signed|sign) (?:\w+ ){0,4}(?:documents?|offer letter|contract|agreement"
    r"|letter)\b|\bmy start date (?:is|will)\b|\bi(?:'ll| will) (?:be able to )?start (?:work(?:ing)? )?(?:on"
    r"|in)\b"
)
_ACCEPTS_OTHERS = re.compile(r"\baccept(?:ed|ing)? (?:an?|another|the other|it\b|a)\b")
_ASKS_TIME = re.compile(
    r"\b(?:more time|additional time|extra time|some time|(?:take|have|need|give me|another|within|want"
    r"|for) (?:a|one|two|the) (?:day|night|week|weekend|couple of days|few (?:more )?days"
    r"|little (?:more )?time|bit (?:of|more) time|moment)|a few (?:more )?days|a little (?:more )?time|until"
    r"|by the (?:deadline|end)|extension|extend|think (?:it|this|things) over|think about (?:it|this|the offer"
    r"|your offer)|sleep on it|consider (?:it|the offer|your offer|everything|this)|review (?:the|it"
    r"|everything|this)|get back to you|let you know (?:by|my)|come back to you|make (?:my|a"
    r"|an informed) decision|in writing|written offer|send (?:me )?the (?:offer|contract|details)|deadline)\b"
)
_TIME_ASKED = re.compile(
    r"\b(?:could|can|may|might|would|will|is it possible|possible|wondering|request(?:ing)?|asking|ask|need"
    r"|like|appreciate|i'll|give me|let me|hop(?:e|ing)|take)\b"
)
_NEGOTIATES = re.compile(
    r"\b(?:negotiat\w+|counter-?offer|flexib\w+|room (?:to|for|in|on)|wiggle|raise the|increase the"
    r"|can't increase|higher (?:base|salary|compensation|pay|starting)|improve the|better (?:salary|package"
    r"|terms)|adjust(?:ed|ing|ments?)?|match(?:ed)? (?:the|my|that|it)"
    r"|expect(?:ing|ed|ations?)? (?:\w+ ){0,3}(?:around|about|\$|£|€|\d|closer|a salary|salary|more)"
    r"|was hoping for|were hoping for|hoping (?:for|to get)|looking for (?:something )?(?:around|closer"
    r"|in the range|at least)|(?:is|was|a bit|little) lower than|closer to [$€£]?\d|signing bonus|base salary"
    r"|salary range|revisit the|reconsider the (?:salary|offer|compensation)|more in line|market rate"
    r"|i have to consider|would need to be|for me to (?:say yes|accept|join|consider))\b"
)
_FOLLOW_UP = re.compile(
    r"\b(?:haven't heard|applied|my application|application process|hear (?:back )?from you"
    r"|interview invitation|invitation to interview)\b"
)
_NO_OFFER_YET = re.compile(
    r"\b(?:application|candidacy|candidature|process|from (?:further )?consideration|interview(?:s"
    r"|ing)? (?:process)?|job market|applied|recruit\w+|screening|reaching out|applicants?)\b"
)
_OFFER_MADE = re.compile(r"\b(?:offer(?:ed|ing|s)?|selecting me|selected me|choosing me|chosen)\b")
_DECLINES: Final = re.compile(r"\b(?:declin\w+|turn\w* (?:it |this |you )?down|reject\w*|not accept\w*)\b")
_AVAILABLE = re.compile(
    r"\bno longer (?:be )?(?:available|on the (?:job )?market|looking|interested|considering)\b"
    r"|\bnot (?:\w+ )?interested in (?:this|the|that) (?:role|position)\b"
)


def text_class(
    text: str, *, says_no: bool, withdraws: bool, takes_back: bool, reasons: int, implies_no: bool, stays: bool
) -> TextClass:
    """`text` is the whole body in lower case; the flags are what was found in its sentences."""
    if takes_back:
        return TextClass.RENEGE
    if _RESIGNS.search(text) and not _RESIGNS_ELSEWHERE.search(text) and not (says_no and _OFFER_MADE.search(text)):
        return TextClass.RESIGN
    if withdraws or (says_no and not _DECLINES.search(text) and _leaves_early(text)):
        return TextClass.WITHDRAW
    if says_no:
        return TextClass.DECLINE
    return _without_no(text, reasons=reasons, implies_no=implies_no, stays=stays)


def _without_no(text: str, *, reasons: int, implies_no: bool, stays: bool) -> TextClass:
    if stays:
        return TextClass.DECLINE
    if _NEGOTIATES.search(text):
        return TextClass.NEGOTIATE
    if _ASKS_TIME.search(text) and _TIME_ASKED.search(text) and not _ACCEPTS_NOW.search(text):
        return TextClass.MORE_TIME if not _FOLLOW_UP.search(text) else TextClass.OTHER
    if _ACCEPTS.search(text) and not _ACCEPTS_OTHERS.search(text):
        return TextClass.ACCEPTANCE
    if _FOLLOW_UP.search(text):
        return TextClass.OTHER
    return TextClass.DECLINE if reasons or implies_no else TextClass.OTHER


_ACCEPTS_NOW = re.compile(
    r"\b(?:i accept|(?:pleased|delighted|thrilled|happy|like|love|glad|excited) to (?:\w+ )?accept)\b"
)


def _leaves_early(text: str) -> bool:
    return not _OFFER_MADE.search(_OTHER_OFFER.sub("", text)) and bool(
        _NO_OFFER_YET.search(text) or _AVAILABLE.search(text)
    )


_OTHER_OFFER = re.compile(r"\b(?:another|a different|other|better|accepted an?) (?:\w+ )?offer\b")
