"""Reasons that use no word for reasons: what follows a «because» or a colon, and what somebody tells of their life."""

import re
from typing import Final

from .decision import clear_no, hedged_no
from .patterns import compiled

# Words that join a decision to why it was made.
_LINK: Final = re.compile(
    r"\b(?:because(?: of)?|since|as|seeing (?:that|as)|given that|considering that|due to|owing to|on account of"
    r"|on (?:the )?grounds of|mostly|mainly|largely|so|after (?:doing|running|looking at|checking|counting)|now that"
    r"|what with|for the (?:simple )?reason)\b|: |; | [–—-] |, |\. "
)
# Links that take a thing: «because of the travel», «on grounds of health».
_NOUN_LINK: Final = re.compile(
    r"\b(?:because of|due to|owing to|on account of|on (?:the )?grounds of|for the sake of)\b (?P<what>[^,.;!?]+)"
)
CONTRAST: Final = re.compile(r",? ?\b(?:but|however|unfortunately|sadly|that said|although|though|while|whereas)\b,? ?")
# Clauses that explain nothing: courtesy, deliberation, regret, praise, wishes, what happens next.
_EMPTY: Final = re.compile(
    r"\b(?:thank\w*|grat(?:eful|itude)|appreciat\w+|hono[u]?r(?:ed)?|flattered|pleas(?:ed|ure)|delight(?:ed)?"
    r"|kind(?:ness)?|generous|wonderful|lovely|impress\w*|enjoy\w*|welcom\w+|inspir\w+|admir\w+|respect|great"
    r"|warm\w*|amazing|fantastic|excellent|positive|compelling|fortunate|lucky|deserving|candidates?|hate to|say no"
    r"|committed|dedicat\w+|talent\w+|confidence|trust|sorry|apolog\w+|regret\w*|afraid|forgive|disappoint\w*"
    r"|feel (?:terrible|bad|awful)|wish|hope\w*|luck|success|all the best|good fortune|find (?:someone|somebody"
    r"|the right|a good)|let you know|inform|tell you|write to|writing|wanted you|wanted to (?:let|call|tell|write"
    r"|get|say|thank)|get(?:ting)? back to you|as (?:i|we) (?:said|mentioned|discussed|agreed)|received"
    r"|your (?:letter|email|call|message)|regarding|following|consider\w*|thought|thinking|reflect\w*|deliberat\w+"
    r"|weigh\w*|mull\w*|back and forth|slept|talk(?:ed|ing) (?:it|this)|discuss\w*|long and hard|made up my mind"
    r"|conclusion|decided|decision|choice|difficult|hard|tough|easy|lightly|heavy heart|close call|stay in touch"
    r"|keep in touch|paths|future|again|linkedin|reach me|contact me|my (?:number|details|email|address)|call me"
    r"|feel free|let me know|please|confirm|send (?:back|it)|return(?:ing)? the|hand(?:ing)? over|take care|regards"
    r"|sincerely|best wishes|own that|responsibility|hear it from me|understand|patience|trouble|forget|mean(?:s"
    r"|t) (?:a lot|so much|the world)|looking forward|(?:signed|accepted) (?:the|your|this|my)|said (?:yes|i)"
    r"|withdraw\w*|good (?:day|morning|evening)|hello|this is sam|my name is|goodbye|bye)\b"
)
# What people give as a reason is about themselves, or about what the job would ask of them.
_OWN: Final = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we're|we've|our|us|mine)\b")
_THEIR_JOB: Final = compiled(
    r"\b(?:the|your|this|that|its?|of) (?:\w+ )?(?:pay|salary|terms|package|commute|office|hours?|shifts?|schedule"
    r"|start|contract|role|job|position|post|work|location|travel\w*|rent|title|team|product|industry|level|notice"
    r"|visa|benefits)\b|^commut\w+|^(?:pay|salary|compensation|location)\b"
)
_LIFE: Final = re.compile(
    r"\b(?:wife|husband|partner|spouse|fianc\w+|girlfriend|boyfriend|child(?:ren)?|kids?|little ones|bab(?:y|ies)"
    r"|daughter|son|pregnan\w+|expecting|mother|father|mom|mum|dad|parents?|grandparents|family|sister|brother|uncle"
    r"|aunt|exams?|classes|permanent|temporary|part-time|full-time|months|plate|ill(?:ness)?|sick|health|hospital"
    r"|surgery|school|nursery|house|home|town|city|abroad|country|visa|wedding|married|study|studies|degree|thesis"
    r"|course|university|college|funding|debts?|loan|rent|mortgage|savings|afford|bus|train|drive|driving|car"
    r"|parking|miles|minutes|hours?|nights?|weekends?|shifts?|days a week|remote|travel\w*|commut\w*|mov(?:e"
    r"|ing)(?! (?:forward|ahead|on))|relocat\w+|uproot|salary|pay|money|earn\w*|benefits|terms|holiday|vacation"
    r"|title|level|leading|lead|manage\w*|research|engineer\w*|teach\w*|design\w*|sales|product|industry|sector"
    r"|field|career|step|growth|path|current(?:ly)?|present (?:job|employer|company|post)|promot\w+|counter"
    r"|team here|project|launch|contract|notice|reliev\w+|september|october|spring|summer|next year|this year)\b"
)
_CAN_STAND_ALONE: Final = compiled(
    r"\b(?:not|cannot|no|never|only|too|far|less|more|rather|instead|need\w*|want\w*|prefer\w*|would (?:be|have"
    r"|mean)|have to|has to|must|looking for|after|stay\w*|remain\w*|keep\w*|begin\w*|start\w*|expecting|ill"
    r"|pregnant|promoted|fallen|given|found out|away|without|is|are|am|was|were|changed|became|came up|come up"
    r"|happened|has|have|had|got|get|eats?|costs?|takes?)\b|n't\b|'(?:d|s|m|ve|re) "
)
_LIMITS: Final = compiled(r"\b(?:not|cannot|no|never|only|too|far|less|more|rather|without|short|below|again)\b|n't\b")
# «We talked it over and decided that …»: what counts is what comes then.
_THAT: Final = re.compile(r"^.*\b(?:decided|concluded|reali[sz]ed|found|learned|saw|know|see) that ")
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
    return any(_tells(clause, decides=decides) for clause in CONTRAST.split(text))


def _tells(clause: str, *, decides: bool) -> bool:
    clause = _THAT.sub("", clause)
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
