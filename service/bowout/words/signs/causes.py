"""Reasons that use no word for reasons: what follows a «because» or a colon, and what somebody tells of their life."""

import re
from typing import Final

from .decision import clear_no, hedged_no

# Words that join a decision to why it was made.
_LINK: Final = re.compile(
    r"\b(?:because(?: of)?|since|as|seeing (?:that|as)|given that|considering that|due to|owing to|on account of"
    r"|on (?:the )?grounds of"
    r"|mostly|mainly|largely|so|after (?:doing|running|looking at|checking|counting)|now that|what with"
    r"|for the (?:simple )?reason)\b"
    r"|: |; | [–—-] |, (?=(?:my|our|the|we|i'm|i've|i|it's|and)\b)|\. "
)
# Links that take a thing: «because of the travel», «on grounds of health».
_NOUN_LINK: Final = re.compile(
    r"\b(?:because of|due to|owing to|on account of|on (?:the )?grounds of|for the sake of)\b (?P<what>[^,.;!?]+)"
)
_CONTRAST: Final = re.compile(
    r",? ?\b(?:but|however|unfortunately|sadly|that said|although|though|while|whereas)\b,? ?"
)
# Clauses that explain nothing: courtesy, deliberation, regret, praise, wishes, what happens next.
_EMPTY: Final = re.compile(
    r"\b(?:thank\w*|grat(?:eful|itude)|appreciat\w+|hono[u]?r(?:ed)?|flattered|pleas(?:ed|ure)|delight(?:ed)?"
    r"|kind(?:ness)?|generous|wonderful"
    r"|lovely|impress\w*|enjoy\w*|welcom\w+|inspir\w+|admir\w+|respect|great|warm\w*|amazing|fantastic|excellent"
    r"|positive|compelling"
    r"|fortunate|lucky|committed|dedicat\w+|talent\w+|confidence|trust"
    r"|sorry|apolog\w+|regret\w*|afraid|forgive|disappoint\w*|feel (?:terrible|bad|awful)"
    r"|wish|hope\w*|luck|success|all the best|good fortune|find (?:someone|somebody|the right|a good)"
    r"|let you know|inform|tell you|write to|writing|wanted you|wanted to (?:let|call|tell|write|get|say|thank)"
    r"|get(?:ting)? back to you|as (?:i|we) (?:said|mentioned|discussed|agreed)"
    r"|received|your (?:letter|email|call|message)|regarding|following"
    r"|consider\w*|thought|thinking|reflect\w*|deliberat\w+|weigh\w*|mull\w*|back and forth|slept|talk(?:ed"
    r"|ing) (?:it|this)|discuss\w*"
    r"|long and hard|made up my mind|conclusion|decided|decision|choice|difficult|hard|tough|easy|lightly"
    r"|heavy heart|close call"
    r"|stay in touch|keep in touch|paths|future|again|linkedin|reach me|contact me|my (?:number|details|email"
    r"|address)|call me|feel free"
    r"|let me know|please|confirm|send (?:back|it)|return(?:ing)? the|hand(?:ing)? over|take care|regards|sincerely"
    r"|best wishes|own that"
    r"|responsibility|hear it from me|understand|patience|trouble|forget|mean(?:s|t) (?:a lot|so much|the world)"
    r"|looking forward"
    r"|good (?:day|morning|evening)|hello|this is sam|my name is|goodbye|bye)\b"
)
# What people give as a reason is about themselves, or about what the job would ask of them.
_OWN: Final = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we're|we've|our|us|mine)\b")
_THEIR_JOB: Final = re.compile(
    r"\b(?:the|your|this|that|its?|of) (?:\w+ )?(?:pay|salary|terms|package|commute|office|hours?|shifts?|schedule"
    r"|start|contract|role|job|position"
    r"|post|work|location|travel\w*|rent|title|team|product|industry|level|notice|visa|benefits)\b|^commut\w+"
    r"|^(?:pay|salary|compensation|location)\b"
)
_LIFE: Final = re.compile(
    r"\b(?:wife|husband|partner|spouse|fianc\w+|girlfriend|boyfriend|child(?:ren)?|kids?|little ones|bab(?:y|ies)"
    r"|daughter|son|pregnan\w+"
    r"|expecting|mother|father|mom|mum|dad|parents?|grandparents|family|sister|brother|ill(?:ness)?|sick|health"
    r"|hospital|surgery|school"
    r"|nursery|house|home|town|city|abroad|country|visa|wedding|married|study|studies|degree|thesis|course"
    r"|university|college|funding|debts?"
    r"|loan|rent|mortgage|savings|afford|bus|train|drive|driving|car|parking|miles|minutes|hours?|nights?|weekends?"
    r"|shifts?|days a week"
    r"|remote|travel\w*|commut\w*|moving|move|relocat\w+|uproot|salary|pay|money|earn\w*|benefits|terms|holiday"
    r"|vacation|title|level"
    r"|leading|lead|manage\w*|research|engineer\w*|teach\w*|design\w*|sales|product|industry|sector|field|career"
    r"|step|growth|path"
    r"|current(?:ly)?|present (?:job|employer|company|post)|promot\w+|counter|team here|project|launch|contract"
    r"|notice|reliev\w+"
    r"|september|october|spring|summer|next year|this year)\b"
)
_CAN_STAND_ALONE: Final = re.compile(
    r"\b(?:not|cannot|no|never|only|too|far|less|more|rather|instead|need\w*|want\w*|prefer\w*|would (?:be|have"
    r"|mean)|have to|has to"
    r"|must|looking for|after|stay\w*|remain\w*|keep\w*|begin\w*|start\w*|expecting|ill|pregnant|promoted|fallen"
    r"|given|found out|away"
    r"|without|is|are|am|was|were|changed|became|came up|come up|happened|has|have|had|eats?|costs?|takes?)\b|n't\b"
    r"|'(?:d|s|m|ve|re) "
)
_LIMITS: Final = re.compile(
    r"\b(?:not|cannot|no|never|only|too|far|less|more|rather|without|short|below|again)\b|n't\b"
)
_FEWEST: Final = 3


def is_courtesy(text: str) -> bool:
    """Whether a sentence thanks, wishes, regrets, weighs or says what happens next."""
    return bool(_EMPTY.search(text))


def linked_cause(text: str, *, decides: bool) -> bool:
    """Whether a sentence names a cause outright, or joins its decision to a clause that says why."""
    if any(not _EMPTY.search(found["what"]) for found in _NOUN_LINK.finditer(text)):
        return True
    if not decides:
        return False
    pieces = [piece for piece in _LINK.split(text) if piece and len(piece.split()) >= _FEWEST]
    return len(pieces) > 1 and any(_explains(piece) for piece in pieces)


def tells_of_own_life(text: str, *, decides: bool) -> bool:
    """Whether a sentence, or what comes after its «but», tells of its writer's life or wants, and nothing else."""
    if not _LIFE.search(text):
        return False
    return any(_tells(clause, decides=decides) for clause in _CONTRAST.split(text))


def _tells(clause: str, *, decides: bool) -> bool:
    if len(clause.split()) < _FEWEST or not _LIFE.search(clause) or _EMPTY.search(clause):
        return False
    mine = _OWN.search(clause) and _CAN_STAND_ALONE.search(clause)
    if not mine and not (_THEIR_JOB.search(clause) and _LIMITS.search(clause)):
        return False
    return not (decides and _decides(clause))


def _explains(piece: str) -> bool:
    about = _LIFE.search(piece) or (_OWN.search(piece) and _CAN_STAND_ALONE.search(piece))
    return bool(about) and not _EMPTY.search(piece) and not _decides(piece)


def _decides(piece: str) -> bool:
    return bool(clear_no(piece) or hedged_no(piece))
