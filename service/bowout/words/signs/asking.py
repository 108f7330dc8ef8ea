"""Asking for time, or for other terms, before there is an answer."""

import re
from typing import Final

_WHEN: Final = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|(?:the )?(?:end|start|beginning|middle) of|next"
    r"|then|the \d|\d"
    r"|january|february|march|april|may \d|june|july|august|september|october|november|december|the (?:weekend"
    r"|deadline|week)"
    r"|\[|\{|this (?:week|friday|weekend)|noon"
)
# Words that ask for time, whatever the sentence is.
_TIME: Final = re.compile(
    r"\b(?:more|additional|extra|some|a little|a bit (?:more|of)|enough) (?:\w+ )?time\b(?! off)"
    r"|\b(?:a )?(?:couple of|few|two|three|several)(?: more| extra)? (?:more )?(?:days|nights)\b"
    r"|\b(?:a|one|another|the|few) (?:\w+ )?(?:day|night|weekend|week|moment)(?:s)? (?:or (?:two|so) )?(?:to|longer"
    r"|more|before|for my)\b"
    r"|\bgive me (?:until|till|the weekend|a|an|some|one|two|another|time)\b|\bsleep on it\b"
    r"|\b(?:think|mull|talk) (?:it|this|things|everything|that|about it|about the offer|about your offer|the offer"
    r"|your offer)(?: over| through)?\b"
    r"|\b(?:extension|extend (?:the|my|your)|deadline)\b|\bpatience until\b"
    r"|\bhold (?:the|my|this|your) (?:\w+ )?(?:offer|position|place|spot|job)\b"
    r"|\bnot (?:yet )?ready to (?:say|decide|answer|give|commit)\b|\brush (?:into|this|it|my)\b|\btake (?:it|mine"
    r"|this|things) slow"
)
_ANSWER_LATER: Final = re.compile(
    rf"\b(?:get|come|be) back to you(?: (?:with|about|on) (?:\w+ ){{0,4}}?)?(?: ?(?:by|on|before|within|in|at|after"
    rf"|until|{_WHEN}))"
    rf"|\b(?:let you know|(?:give|have|get|send|tell) you (?:\w+ ){{0,3}}?(?:answer|decision|reply)|(?:my|an|the"
    rf"|your|our) (?:answer|decision|reply|response)"
    rf"|decide|(?:make|reach|take) (?:my|a|an|the) (?:\w+ )?decision|answer you|reply|respond"
    rf"|let you have) (?:\w+ ){{0,3}}?(?:by|on|until|before|within|next|{_WHEN})"
    rf"|\b(?:until|by) (?:{_WHEN})[^.!?]{{0,40}}\b(?:decide|decision|answer|reply|respond|think|consider|let you know)"
    r"|\bbefore (?:i|giving|deciding|making|taking|saying|answering|my answer|we)\b[^.!?]{0,40}\b(?:decid\w+"
    r"|decision|answer\w*|say(?:ing)? (?:yes|no)|respond\w*|sign\w*|commit\w*)"
    r"|\bby (?:when|what (?:date|day|time))\b|\bwhen (?:do|would|will) you need (?:my|an|to)\b|\bhow (?:long"
    r"|much time) (?:do|would|can|may) i\b"
    r"|\bmy answer\?|\b(?:until|by) [^.!?]{2,40}\?"
)
_DOCUMENTS: Final = re.compile(
    r"\b(?:in writing|written (?:offer|contract|terms)|(?:send|see|read|review|receive"
    r"|have) (?:me )?(?:\w+ ){0,2}?(?:the|a|your) (?:\w+ ){0,2}?"
    r"(?:contract|offer letter|written offer|full offer|details|agreement|paperwork)|review (?:the|it|everything"
    r"|this|all))\b"
)
_MEETING_FIRST: Final = re.compile(
    r"\bbefore\b[^.!?]{0,40}\b(?:like to|want to|could i|may i|can i|i'd) (?:\w+ )?(?:see|meet|speak|talk|visit|ask"
    r"|understand)\b"
    r"|\b(?:see|meet|speak|talk|visit|finish|ask)\b[^.!?]{0,60}\bbefore i (?:decide|answer|say|sign|commit|reply)\b"
)
_ASKS: Final = re.compile(
    r"\b(?:could|can|may|might|would|will|shall|is it|is there|possible|possibly|wondering|request\w*|ask(?:ing)?"
    r"|need|like"
    r"|appreciate|i'll|i will|give me|let me|hop(?:e|ing)|take|want|please|grateful|okay|all right|before|not ready"
    r"|don't want)\b|\?"
)

_CHANGE: Final = (
    r"(?:increas\w+|rais\w+|improv\w+|match(?:ed|ing)?|adjust\w*|revis\w+|reconsider\w*|chang(?:e|ing)|mov(?:e"
    r"|ing) (?:on|up)|come up|go up|bump|add(?:ing)?"
    r"|do (?:any |a (?:little|bit) )?better|make it|meet (?:me|in)|stretch|sweeten|budge|get closer"
    r"|get (?:it )?(?:up )?to|sponsor|cover|include)"
)
_TERMS: Final = (
    r"(?:salary|base|pay|compensation|package|bonus|equity|benefits|rate|number|figure|terms|title|vacation|holiday"
    r"|leave|relocation|signing"
    r"|remote|from home|hybrid|hours|start date|contract|permanent|stipend|commission|severance)"
)
_AMOUNT: Final = (
    r"(?:[$€£]\s?\d|\b\d{1,3}[.,]?\d{3}\b|\b\d+ ?k\b|\b\d+ (?:percent|%)|\d+ ?(?:an|per|/) ?(?:hour|hr|h)\b"
    r"|\b(?:fifty|sixty|seventy|eighty|ninety|hundred)\b)"
)
_NEGOTIATES: Final = re.compile(
    rf"\b(?:negotia\w+|counter-?(?:offer|propos\w+)|counter with|wiggle|signing bonus|sign-on)\b"
    rf"|\b(?:could|can|would|will|might|if) (?:you|we|there|the \w+|u|i)\b[^.!?]{{0,60}}\b{_CHANGE}\b"
    rf"|\b(?:possib\w+|chance|way|room|flexib\w+|scope|open|able|willing)\b[^.!?]{{0,50}}\b(?:{_CHANGE}|{_TERMS}"
    rf"|discussion|negotiat\w+)\b"
    rf"|\b{_TERMS}\b[^.!?]{{0,60}}\b(?:be open|open to discussion|flexib\w+|negotiable|reviewed|adjusted|raised"
    rf"|increased|reconsidered)\b"
    r"|\b(?:any|some|bit of) (?:flexibility|room|leeway|movement|wiggle)\b|\broom (?:to|for|in|on)\b"
    r"|\bis there any(?:thing| chance| way| possibility)"
    rf"|\b(?:propose|suggest|request|ask for|asking for|expect(?:ed|ing)?|hop(?:ed|ing) for|hop(?:ed|ing) to (?:get"
    rf"|see)|looking for|aiming for|want|need|prefer|target) "
    rf"[^.!?]{{0,50}}?(?:{_AMOUNT}|\b(?:a (?:base )?salary of|nearer|closer to|higher|more in line|at least)\b)"
    rf"|\b(?:nearer|closer|up) to {_AMOUNT}|\b(?:make|if) (?:it|that) (?:\w+-?){{1,4}} and (?:i'll|i will|we have"
    rf"|you have|it's)\b"
    rf"|{_AMOUNT}[^.!?]{{0,30}}\b(?:instead of|rather than|not)\b|\b(?:instead of|rather than) {_AMOUNT}"
    rf"|\b(?:was|were|am|is|bit|little|slightly|somewhat) (?:\w+ )?(?:lower|less|below|under"
    rf"|short)(?: \w+){{0,2}} (?:than|of|what|the)\b"
    r"|\b(?:can't|cannot) increase\b|\bwould need to be\b|\bfor me to (?:say yes|accept|join|consider)\b"
    r"|\bmarket rate\b|\bmore in line\b"
    r"|\bi have to consider\b|\bhigher (?:base|salary|compensation|pay|starting)\b|\bbetter (?:salary|package"
    r"|terms)\b|\brevisit the\b"
    r"|\bsalary (?:range|expectations?)\b|\bbase salary\b"
)
_REVERSED: Final = re.compile(
    r"\b(?:accept|say yes|sign|yes|join|take it|happy|glad|love)\b[^.!?]{0,40}\bif (?:we|you|the|it|there|i)\b"
)


def asks_time(text: str) -> tuple[int, int] | None:
    """Where a sentence asks for time to decide, or for what is to be seen before deciding."""
    if not _ASKS.search(text):
        return None
    for pattern in (_TIME, _ANSWER_LATER, _DOCUMENTS, _MEETING_FIRST):
        if found := pattern.search(text):
            return found.span()
    return None


def negotiates(text: str) -> tuple[int, int] | None:
    """Where a sentence asks for other terms, or says what would be needed for a yes."""
    found = _NEGOTIATES.search(text) or _REVERSED.search(text)
    return found.span() if found else None
