"""The decision: said outright, said around the corner, or said with a hedge."""

import re
from typing import Final

from .words import OFFERED

_ADVERBS: Final = r"(?:\w+ly |have to |also |just )?"
_DECLINING: Final = (
    r"(?:declin(?:e|ing)|turn(?:ing)? (?:it |this |that |you |(?:your|the|this) \w+ |the job offer )?down"
    r"|refus(?:e|ing)|reject(?:ing)?"
    r"|pass(?:ing)? (?:on|up) (?:on )?(?:this|the|your|it|that)|forgo(?:ing)?|say(?:ing)? no\b|bow(?:ing)? out)"
)
_NOT: Final = (
    r"(?:can(?:no|')t|can not|cant|won't|wont|will not|am not|'m not|im not|are not|not|n't|unable to|never"
    r"|decided against|not able to"
    r"|not in a position to)"
)
_TAKING: Final = (
    r"(?:accept(?:ing)?|tak(?:e|ing)(?: up| on)? (?=(?:this|the|your|it|that|on|up|you up)\b)|join(?:ing)?"
    r"|mov(?:e|ing) (?:forward|ahead|on with)|proceed(?:ing)?"
    r"|pursu(?:e|ing)|go(?:ing)? (?:ahead|forward|further|through with)|tak(?:e|ing) (?:it|this"
    r"|things) (?:any )?further|continu(?:e|ing)|com(?:e|ing) (?:on board|aboard|to work)"
    r"|sign(?:ing)?|becom(?:e|ing) part|be part|commit(?:ting)?|start(?:ing)? (?:with|at))"
)
_NO: Final = re.compile(
    rf"\b{_DECLINING}"
    rf"|\b(?:do not|don't) (?:feel|see myself|consider myself) (?:\w+ ){{0,2}}?in a position to {_TAKING}\b"
    rf"|(?:\b|(?<=n)'t |(?<=[a-z])){_NOT} (?:to )?(?:be )?(?:able to |in a position to |going to |willing to "
    rf"|planning to )?{_ADVERBS}(?:be )?{_TAKING}\b"
)
_PLAIN_NO: Final = re.compile(
    r"\bi(?:'ll| will| am going to|'m going to| have to|'ve decided to| have decided to|'ll have to| must"
    r"|'d better) (?:have to )?(?:\w+ly )?pass\b"
    rf"|\b(?:no thanks\b|no,? thank you\b|not (?:\w+ )?interested in (?:\w+ )?(?:this|the|your|that|taking"
    rf"|joining) (?:\w+ ){{0,3}}?{OFFERED})"
    r"|\b(?:my (?:answer|decision) is (?:a )?(?:firm |final )?no|it's a no|it is a no|count me out|it(?:'ll"
    r"| will) be a no|it has to be a no)\b"
    r"|\b(?:am|'m|be) (?:no longer|not) (?:available|interested)\b(?! (?:until|before|on|for|in))"
    rf"|\b(?:no longer|not) (?:be )?(?:pursuing|considering|interested in) (?:this|the|your) (?:\w+ ){{0,3}}?{OFFERED}"
    r"|\b(?:decided|chosen|choosing|going|chose|opted|want) (?:to )?(?:go|move|head|take|follow|on"
    r"|for)?(?:ing)? ?(?:in |with |down )?(?:a|another) (?:different|new|other)? ?(?:direction|way|path|route"
    r"|road)\b"
    r"|\b(?:this|that|it) (?:email |letter |message )?(?:is|as) my (?:\w+ )?(?:refusal|rejection|decline)\b"
    r"|\bi (?:respectfully )?(?:pass|decline)[.!]"
)
_IMPLIED: Final = re.compile(
    r"(?:not|n't|isnt) (?:quite |really |be |going to be |currently |exactly )?(?:the|a|my) (?:right|best"
    r"|ideal|perfect|good|great) (?:career )?(?:fit|match|path|move|step|choice|time|role|job|position|option"
    r"|one)\b"
    r"|(?:not|n't|isnt|never) (?:going to |gonna )?(?:work(?:ing)?\b(?! (?:with|together))|worth it"
    r"|right for me|for me|suit me|work out)|\bprevents? me|\b(?:will|'ll|going to|have to) (?:\w+ )?move on\b"
    r"|\bi'm out\b"
    r"|(?:does|do|did|is)(?: not|n't|nt) (?:\w+ )?(?:align|meet|match|fit|what i (?:need|want)|suit)"
    r"|\b(?:got|received|have|found) (?:a|an|another) (?:better|more suitable)\b|\bdecided to (?:stay"
    r"|remain) (?:with|at|in|where)\b"
)
_SOFTENED: Final = re.compile(
    r"\b(?:sorry|thanks?|thank you|appreciate it|appreciated)\b.{0,60}\bbut\b.{0,40}\b(?:got|received|have"
    r"|found|took|taken) (?:another|a better|a different|an) (?:\w+ )?(?:offer|job|role|position)"
)
HEDGE: Final = re.compile(
    r"\b(?:(?:i|we) (?:\w+ )?(?:might|may|could|guess|suppose)|i(?:'d| would)? (?:\w+ )?think|i feel like"
    r"|i'm leaning|might|maybe|perhaps|probably|possibly|likely|sort of|kind of|leaning (?:toward|towards)"
    r"|inclined"
    r"|not (?:entirely |quite |really |completely )?sure|unsure|it (?:looks|seems)(?: like)?|tempted"
    r"|thinking (?:about|of)|am considering|i'm considering|tend to|may have to|may need to|would probably"
    r"|for now i|at this moment i (?:may|might))\b"
)
_FIRST: Final = re.compile(r"\b(?:i|i'm|im|i've|ive|i'll|i'd|we|we've|we'll|my|me)\b")
_THIRD: Final = re.compile(
    r"(?<!let )(?<!tell )(?<!inform )(?<!thank )(?<!with )(?<!to )(?<!for )(?<!of )(?<!notify )(?<!advise "
    r")(?<!from )(?<!assure )(?<!meeting )"
    r"\b(?:you|they|he|she|who|candidates?|anyone|someone|people|others)\b(?!r)"
)
_NOT_MEANT: Final = re.compile(
    r"\b(?:if|unless|whether|rather than|instead of|before|without|not|n't|never|should i|had i|when you|until"
    r"|how to|in case|to not|reluctant to|afraid to|why i would) (?:[^\s,;]+ ){0,5}$"
)
_ONLY_IF: Final = re.compile(
    r"^[^.!?]{0,60}\b(?:unless|until|below|less than|if you|for less|under|without (?:a|an|some|more|the|better))\b"
)
_NOT_THAT: Final = re.compile(
    r"^\s*(?:(?:up )?(?:any )?more of|up (?:much|too|your|any)|your time|much|too much|(?:the|this|my|that|a"
    r"|such a) (?:decision|choice|step|matter)|no more|any more|the time|care|long|part in|letters?|rates?"
    r"|lightly|your (?:apolog|thanks|call)|the call|a call|an? interview|blame|that i)\b"
)
_NOUN: Final = re.compile(r"\b(?:the|a|your|any|this|in|of) $")
_BEGINS_WITH_IF: Final = re.compile(
    r"^(?:if|unless|should you|in case|as long as|provided) (?!i may|i might|possible|you don't mind"
    r"|it's all right|it is all right)"
)
_CLAUSE: Final = re.compile(r"[,;:–—]\s*|\b(?:but|however|therefore|and so|so)\b ")
_QUESTION: Final = re.compile(r"\?[\"')]*$")


def clear_no(text: str) -> tuple[int, int] | None:
    """Where `text` declines so that a reader could quote it. A question, a condition and a maybe are none."""
    if _QUESTION.search(text):
        return None
    for found in _NO.finditer(text):
        if _is_meant(text, found) and not HEDGE.search(_clause_before(text, found.start())):
            return found.span()
    for pattern in (_PLAIN_NO, _SOFTENED):
        said = pattern.search(text)
        if said and not HEDGE.search(_clause_before(text, said.end())) and not _conditional(text, said.start()):
            return said.span()
    return None


def hedged_no(text: str) -> tuple[int, int] | None:
    """Where a hedge stands before the decision in the same clause."""
    for found in (*_NO.finditer(text), *_PLAIN_NO.finditer(text)):
        start = _clause_start(text, found.start())
        if (hedge := HEDGE.search(text, start, found.end())) and not _THIRD.search(text, start, found.start()):
            return hedge.span()
    return None


def implied_no(text: str) -> tuple[int, int] | None:
    """Where `text` lets the reader guess the decision."""
    return found.span() if (found := _IMPLIED.search(text)) else None


def is_question(text: str) -> bool:
    return bool(_QUESTION.search(text))


def _is_meant(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()], text[found.end() :]
    if _NOT_THAT.match(after) or _ONLY_IF.match(after) or _conditional(text, found.start()):
        return False
    if found.group().startswith(("declin", "refus", "reject")) and _NOUN.search(before):
        return False
    first, third = _last(_FIRST, before), _last(_THIRD, before)
    return third <= first or first >= 0 > third


def _conditional(text: str, at: int) -> bool:
    return bool(_NOT_MEANT.search(text[:at]) or _BEGINS_WITH_IF.match(text))


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in pattern.finditer(text)), default=-1)


def _clause_start(text: str, at: int) -> int:
    return max((found.end() for found in _CLAUSE.finditer(text, 0, at)), default=0)


def _clause_before(text: str, at: int) -> str:
    return text[_clause_start(text, at) : at]
