"""What a text as a whole is: a decline, an acceptance, a plea for time, and so on."""

import re
from typing import TYPE_CHECKING, Final

from bowout.vocabulary import TextClass

from .patterns import compiled

if TYPE_CHECKING:
    from bowout.words.whole import Acts

_FOLLOW_UP: Final = re.compile(
    r"\b(?:haven't heard|applied|my application|application process|hear (?:back )?from you|been filled"
    r"|interview invitation|invitation to interview)\b"
)
_NO_OFFER_YET: Final = re.compile(
    r"\b(?:application|candidacy|candidature|process|from (?:further )?consideration|interview(?:s"
    r"|ing)? (?:process)?|before the interview|job market|applied|recruit\w+|screening|reaching out|getting in touch"
    r"|contacting me|your message|applicants?)\b"
)
_OFFER_MADE: Final = re.compile(r"\b(?:offer(?:ed|ing|s)?|selecting me|selected me|choosing me|chosen)\b")
_OTHER_OFFER: Final = compiled(
    r"\b(?:another|a different|other|better|accepted an?|been) (?:\w+ )?(?:offer|offered)\b|\boffer elsewhere\b"
)
_DECLINES: Final = re.compile(
    r"\b(?:declin\w+|turn\w* (?:it |this |you )?down|reject\w*|not accept\w*|(?:not|won't) (?:be )?tak(?:e"
    r"|ing) (?:the|this|your) (?:\w+ ){0,2}?(?:position|job|role|offer|post))\b"
)
_AVAILABLE: Final = compiled(
    r"\bno longer (?:be )?(?:available|on the (?:job )?market|looking|interested|considering)\b"
    r"|\bnot (?:\w+ )?interested in (?:this|the|that) (?:role|position|opportunity|job|opening|vacancy)\b"
)
# A letter of the other side: they have chosen somebody else, or make the offer.
_FROM_EMPLOYER: Final = compiled(
    r"\bwe\b[^.!?]{0,80}\b(?:other|another|different|stronger) (?:candidates?|applicants?)\b|\bunable to offer you\b"
    r"|\b(?:not|n't)(?: to)? (?:be )?(?:mov(?:e|ing)|proceed(?:ing)?|select(?:ing)?) (?:\w+ )?(?:with )?(?:you"
    r"|your)\b|\bwe(?:'re| are|'d)? (?:\w+ )?(?:pleased|delighted|happy|excited|like"
    r"|thrilled) to (?:\w+ )?offer you\b|\byour acceptance\b|\byour application\b[^.!?]{0,30}\b(?:unsuccessful"
    r"|not been)"
)
_ABOUT_A_JOB: Final = re.compile(
    r"\b(?:offer\w*|roles?|positions?|jobs?|salary|pay|paid|compensation|package|contract|commut\w+|location"
    r"|relocat\w+|opportunit\w+|hired?|selected|post|internship|joining|join)\b"
)
_BUT: Final = re.compile(r"\b(?:but|however|before|though|only|although)\b|\?")


def is_from_employer(text: str) -> bool:
    """Whether `text` is from an employer, who offers a job to its reader or turns its reader down."""
    return bool(_FROM_EMPLOYER.search(text))


def text_class(text: str, acts: "Acts") -> TextClass:
    """`text` is the whole body in small letters."""
    if is_from_employer(text):
        return TextClass.OTHER
    offered = bool(_OFFER_MADE.search(_OTHER_OFFER.sub("", text)))
    if acts.takes_back:
        return TextClass.RENEGE
    if acts.resigns and not acts.says_yes and not acts.acts_as_if_yes and not (acts.turns_down and offered):
        return TextClass.RESIGN
    if leaving := _leaves(text, acts, offered=offered):
        return leaving
    if acts.says_yes and not (acts.negotiates and _BUT.search(text)):
        return TextClass.ACCEPTANCE
    if acts.negotiates or acts.yes_on_condition:
        return TextClass.NEGOTIATE
    if acts.asks_time and not (acts.acts_as_if_yes and not _BUT.search(text)):
        return TextClass.OTHER if _FOLLOW_UP.search(text) else TextClass.MORE_TIME
    return _without_request(text, acts)


def _leaves(text: str, acts: "Acts", *, offered: bool) -> TextClass | None:
    says_no = acts.turns_down or acts.takes_other
    if acts.withdraws:
        return TextClass.DECLINE if acts.turns_down and offered and _DECLINES.search(text) else TextClass.WITHDRAW
    if acts.not_looking and not offered:
        return TextClass.WITHDRAW
    if not says_no:
        return TextClass.DECLINE if acts.hedges and not acts.says_yes else None
    early = not offered and bool(_NO_OFFER_YET.search(text) or _AVAILABLE.search(text))
    return TextClass.WITHDRAW if early and not _DECLINES.search(text) else TextClass.DECLINE


def _without_request(text: str, acts: "Acts") -> TextClass:
    if acts.acts_as_if_yes:
        return TextClass.ACCEPTANCE
    if _FOLLOW_UP.search(text):
        return TextClass.OTHER
    if "?" in text and not acts.implies_no:
        return TextClass.OTHER
    implied = acts.implies_no or (_ABOUT_A_JOB.search(text) and acts.gives_reason)
    return TextClass.DECLINE if acts.stays or implied else TextClass.OTHER
