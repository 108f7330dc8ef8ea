"""Asking for time, or for other terms, before there is an answer."""

import re
from typing import Final

from .patterns import compiled

_WHEN: Final = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|(?:the )?(?:end|start|beginning|middle) of|next"
    r"|then|the \d|\d|january|february|march|april|may \d|june|july|august|september|october|november|december"
    r"|the (?:weekend|deadline|week)|\[|\{|this (?:week|friday|weekend)|noon"
)
# Words that ask for time, whatever the sentence is.
_TIME: Final = compiled(
    r"\b(?:more|additional|extra|some|a little|a bit (?:more|of)|enough) (?:\w+ )?time\b(?! off)"
    r"|\b(?:a )?(?:couple of|few|two|three|several)(?: more| extra)? (?:more )?(?:days|nights)\b|\b(?:a|one|another"
    r"|the|few) (?:\w+ )?(?:day|night|weekend|week|moment)(?:s)? (?:or (?:two|so) )?(?:to|longer|more|before"
    r"|for my)\b|\bgive me (?:until|till|the weekend|a|an|some|one|two|another|time)\b|\bsleep on it\b|\b(?:think"
    r"|mull|talk) (?:it|this|things|everything|that|about it|about the offer|about your offer|the offer"
    r"|your offer)(?: over| through)?\b|\b(?:extension|extend (?:the|my|your)|deadline)\b|\bpatience until\b"
    r"|\bhold (?:the|my|this|your) (?:\w+ )?(?:offer|position|place|spot|job)\b|\bnot (?:yet )?ready to (?:say"
    r"|decide|answer|give|commit)\b|\brush (?:into|this|it|my)\b|\btake (?:it|mine|this|things) slow|\b(?:talk|speak"
    r"|check|discuss(?: it)?|run it|go over it|consult) (?:to |with |by |it over with |this with )?(?:my"
    r"|the) (?:\w+ )?(?:wife|husband|partner|family|parents|spouse|mother|father|mentor|boss|girlfriend|boyfriend"
    r"|lawyer)\b(?: first)?|\blook (?:it|this|everything) over\b|\blet me think\b|\bdays? of time\b|\bon (?:the|my"
    r"|your) deadline\b|\b(?:flexib\w+|extend\w*|move|push)\b[^.!?]{0,30}\bdeadline\b|\b(?:discuss|talk|go over"
    r"|think) (?:\w+ )?(?:it|this|things|about it)?(?: with (?:them|her|him|my \w+))? ?over the weekend\b|\b(?:time"
    r"|days|moment) to (?:consider|think|decide|reflect)\b"
)
_ANSWER_LATER: Final = compiled(
    rf"\b(?:get|come|be) back to you(?: (?:with|about|on) (?:\w+ ){{0,4}}?)?(?: ?(?:by|on|before|within|in|at|after"
    rf"|until|{_WHEN}))|\b(?:let you know|(?:give|have|get|send|tell) you (?:\w+ ){{0,3}}?(?:answer|decision|reply)"
    rf"|(?:my|an|the|your|our) (?:answer|decision|reply|response)|decide|(?:make|reach|take) (?:my|a|an"
    rf"|the) (?:\w+ )?decision|answer you|reply|respond|let you have) (?:\w+ ){{0,3}}?(?:by|on|until|before|within"
    rf"|next|{_WHEN})|\b(?:until|by) (?:{_WHEN})[^.!?]{{0,40}}\b(?:decide|decision|answer|reply|respond|think"
    rf"|consider|let you know)"
    r"|\bbefore (?:i|giving|deciding|making|taking|saying|answering|my answer|we)\b[^.!?]{0,40}\b(?:decid\w+"
    r"|decision|answer\w*|say(?:ing)? (?:yes|no)|respond\w*|sign\w*|commit\w*)|\bby (?:when|what (?:date|day"
    r"|time))\b|\bwhen (?:do|would|will) you need (?:my|an|to)\b|\bhow (?:long|much time) (?:do|would|can|may) i\b"
    r"|\bwhen (?:do|should|must|would|can) i (?:have|need|get)? ?(?:to )?(?:let you|decide|answer|tell|give|reply"
    r"|respond)|\b(?:tell|let) (?:you|u)(?: know)? (?:on|by|next|tomorrow|then)\b|\b(?:call|write|email|ring|message"
    r"|text|phone) you\b[^.!?]{0,40}\b(?:decision|answer)\b|\bmy answer\?|\b(?:until|by) [^.!?]{2,40}\?"
    r"|\b(?:could|can|may|might) i (?:answer|decide|reply|respond)\b"
)
_DOCUMENTS: Final = re.compile(
    r"\b(?:in writing|written (?:offer|contract|terms)|(?:send|see|read|review|receive"
    r"|have) (?:me )?(?:\w+ ){0,2}?(?:the|a|your) (?:\w+ ){0,2}?(?:contract|offer letter|written offer|full offer"
    r"|details|agreement|paperwork)|review (?:the|it|everything|this|all))\b"
)
_MEETING_FIRST: Final = compiled(
    r"\bbefore\b[^.!?]{0,40}\b(?:like to|want to|could i|may i|can i|i'd) (?:\w+ )?(?:see|meet|speak|talk|visit|ask"
    r"|understand)\b|\b(?:see|meet|speak|talk|visit|finish|ask)\b[^.!?]{0,60}\bbefore i (?:decide|answer|say|sign"
    r"|commit|reply)\b|\bbefore (?:i|we) (?:accept|decide|sign|say|commit|answer)\b[^.!?]{0,40}\b(?:love|like"
    r"|want) to\b[^.!?]{0,20}\b(?:chat|talk|word|meet|see|visit|speak|conversation)\b"
)
_ASKS: Final = re.compile(
    r"\b(?:could|can|may|might|would|will|shall|is it|is there|possible|possibly|wondering|request\w*|ask(?:ing)?"
    r"|need|like|appreciate|i'll|i will|give me|let me|hop(?:e|ing)|take|want|please|grateful|okay|all right|before"
    r"|not ready|don't want)\b|\?"
)

_CHANGE: Final = (
    r"(?:increas\w+|rais\w+|improv\w+|match(?:ed|ing)?|adjust\w*|revis\w+|reconsider\w*|chang(?:e|ing)|mov(?:e"
    r"|ing) (?:on|up)|come up|go up|bump|add(?:ing)?|do (?:any |a (?:little|bit) )?better|make it|meet (?:me|in)"
    r"|stretch|sweeten|budge|get closer|get (?:it )?(?:up )?to|sponsor|cover|include)"
)
_TERMS: Final = (
    r"(?:salary|base|pay|compensation|package|bonus|equity|benefits|rate|number|figure|terms|title|vacation|holiday"
    r"|leave|relocation|signing|remote|from home|hybrid|hours|start date|contract|permanent|stipend|commission"
    r"|severance)"
)
_AMOUNT: Final = (
    r"(?:[$€£]\s?\d|\b\d{1,3}[.,]?\d{3}\b|\b\d+ ?k\b|\b\d+ (?:percent|%)|\d+ ?(?:an|per|/) ?(?:hour|hr|h)\b"
    r"|\b(?:fifty|sixty|seventy|eighty|ninety|hundred)\b)"
)
_NEGOTIATES: Final = compiled(
    rf"\b(?:negotia\w+|counter-?(?:offer|propos\w+)|counter with|wiggle|signing bonus|sign-on)\b|\b(?:could|can"
    rf"|would|will|might|if) (?:you|we|there|the \w+|u|i)\b[^.!?]{{0,60}}\b{_CHANGE}\b|\b(?:possib\w+|chance|way"
    rf"|room|flexib\w+|scope|open|able|willing)\b[^.!?]{{0,50}}\b(?:{_CHANGE}|{_TERMS}|discussion|negotiat\w+)\b"
    rf"|\b{_TERMS}\b[^.!?]{{0,60}}\b(?:be open|open to discussion|flexib\w+|negotiable|reviewed|adjusted|raised"
    rf"|increased|reconsidered)\b"
    r"|\b(?:any|some|bit of) (?:flexibility|room|leeway|movement|wiggle)\b|\broom (?:to|for|in|on)\b"
    r"|\bis there any(?:thing| chance| way| possibility)"
    rf"|\b(?:propose|suggest|request|ask for|asking for|expect(?:ed|ing)?|hop(?:ed|ing) for|hop(?:ed|ing) to (?:get"
    rf"|see)|looking for|aiming for|want|need|prefer|target) [^.!?]{{0,50}}?(?:{_AMOUNT}|\b(?:a (?:base )?salary of"
    rf"|nearer|closer to|higher|more in line|at least)\b)|\b(?:nearer|closer|up) to {_AMOUNT}|\b(?:make|if) (?:it"
    rf"|that) (?:\w+-?){{1,4}} and (?:i'll|i will|we have|you have|it's)\b|{_AMOUNT}[^.!?]{{0,30}}\b(?:instead of"
    rf"|rather than|not)\b|\b(?:instead of|rather than) {_AMOUNT}|\b(?:was|were|am|is|bit|little|slightly"
    rf"|somewhat) (?:\w+ )?(?:lower|less|below|under|short)(?: \w+){{0,2}} (?:than|of|what|the)\b"
    r"|\b(?:can't|cannot) increase\b|\bwould need to be\b|\bfor me to (?:say yes|accept|join|consider)\b"
    r"|\bmarket rate\b|\bmore in line\b|\bi have to consider\b|\bhigher (?:base|salary|compensation|pay|starting)\b"
    r"|\bbetter (?:salary|package|terms)\b|\brevisit the\b|\bsalary (?:range|expectations?)\b|\bbase salary\b"
    r"|\bdiscuss (?:the|my) (?:\w+ )?(?:salary|terms|pay|package|offer|compensation|title|start)\b"
    r"|\bget (?:\w+ )?to [$€£]|\b(?:give|pay|offer|add|get|have|earn) (?:me )?\d[\d,.]* (?:more|extra)\b"
    r"|\b(?:hundred|thousand|five|ten|k) more\b|\b(?:match|beat|raise) (?:this|that|the (?:figure|number|offer"
    r"|other)|my|it)\b|\bway to start\b|\bstart (?:in|on) \w+ (?:instead|rather)\b|\bcome back with (?:a|an)\b"
    r"|\balong the lines of\b|\bcan we do (?:\w+ )?(?:\d|two|three|four|five)\b|\bcould (?:it|this|that"
    r"|the \w+) be\b[^.!?]{0,40}\b(?:instead|rather)\b|\bthrow in\b|\bget closer to\b|\b(?:below|under"
    r"|less than) what i (?:had )?(?:expected|hoped|was)\b|\b(?:could|can|would) you (?:do|go(?: up)? to"
    r"|make it) (?:\w+ )?(?:\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b)"
)
_WANTS_TO_KNOW: Final = re.compile(
    r"\btell me (?:when|where|whether|what|how|if) i (?:can|will|should|may) (?:expect|receive|get)\b"
)
_ABOUT_THE_DATE: Final = re.compile(r"\b(?:deadline|answer|decide|decision)\b")
_REVERSED: Final = compiled(r"\b(?:accept|say yes|sign|yes|join|take it)\b[^.!?]{0,40}\bif (?:we|you|the|it|there|i)\b")


def asks_time(text: str) -> tuple[int, int] | None:
    """Where a sentence asks for time to decide, or for what is to be seen before deciding."""
    if not _ASKS.search(text) or _WANTS_TO_KNOW.search(text):
        return None
    for pattern in (_TIME, _ANSWER_LATER, _DOCUMENTS, _MEETING_FIRST):
        if found := pattern.search(text):
            return found.span()
    return None


def negotiates(text: str) -> tuple[int, int] | None:
    """Where a sentence asks for other terms, or says what would be needed for a yes."""
    if _ABOUT_THE_DATE.search(text):
        return None
    found = _NEGOTIATES.search(text) or _REVERSED.search(text)
    return found.span() if found else None
