"""Is everything in it so, for this decline and for this recipient?"""

import re
from collections.abc import Iterator
from typing import Final

from bowout.vocabulary import Openness, OtherJob, ReasonCategory
from bowout.words.brief import CheckContext, Finding
from bowout.words.names import Mention, folded, mentions
from bowout.words.reading import Signs, Span

from .book import finding
from .purposes import GIVING_A_REASON

_NOT_ABOUT_MONEY: Final = re.compile(
    r"(?:\bnot|n't|nothing to do with|never) (?:\w+ )?(?:about|down to|because of|for|rest on|to do with"
    r"|a (?:question|matter) of)? ?(?:the |your |my )?(?:number|money|salary|pay|compensation|amount|package"
    r"|figure|terms)\b(?! (?:is|does|was|do|are|don't))"
)
_FINAL: Final = re.compile(
    r"\b(?:nothing (?:would|could|can|will) change (?:my mind|that|it)|(?:my )?(?:decision|answer) is final"
    r"|wo(?:n't|uld not|uldn't) change my (?:mind|answer)|whatever you (?:offer|say)|no (?:offer|amount"
    r"|counter) \w+ change)\b"
)
_SPECIFIC: Final = frozenset(
    {
        ReasonCategory.PAY_OR_TERMS,
        ReasonCategory.LOCATION_OR_COMMUTE,
        ReasonCategory.WORK_MODE,
        ReasonCategory.TIMING,
        ReasonCategory.PERSONAL,
        ReasonCategory.LEVEL,
        ReasonCategory.STAYING,
    }
)


def unsigned_accepted(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.other_job in {OtherJob.NOT_SIGNED, OtherJob.NONE}:
        yield from (finding("unsigned-accepted", span) for span in signs.takes_other_job)


def contradicts_told(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    told = set(context.told_reasons)
    if not told or context.kind not in GIVING_A_REASON or ReasonCategory.PREFER_NOT_TO_SAY in told:
        return
    for category, span in signs.reason_categories:
        if category not in told:
            yield finding("contradicts-told", span)
    if told == {ReasonCategory.STAYING}:
        yield from (finding("contradicts-told", span) for span in signs.other_job)


def wrong_recipient(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    for each in _out_of_place(signs, context):
        yield finding("wrong-recipient", each.span, case=None if each.sure else "perhaps")
    yield from (finding("wrong-recipient", span) for span in _other_offers_company(signs, context))


def _out_of_place(signs: Signs, context: CheckContext) -> Iterator[Mention]:
    """Companies and people of the user's other offers. The accepted employer, and a company in a sentence about another
    job, are another rule's.
    """
    text = signs.document.original
    own = (*context.recipient_names, *context.people_met, context.recipient_company or "", context.recipient_role or "")
    theirs = {folded(name) for name in own if name}
    greeting = signs.document.greeting or (0, 0)
    accepted = folded(context.accepted_employer or "")
    others = tuple(name for name in context.other_companies if folded(name) != accepted)
    for each in mentions(text, others, own=own):
        if not any(line.start <= each.start < line.end for line in signs.other_job_sentences):
            yield from (each,) if folded(text[slice(*each.span)]) not in theirs else ()
    for each in mentions(text, context.other_people, own=own):
        if folded(text[slice(*each.span)]) not in theirs and not greeting[0] <= each.start < greeting[1]:
            yield each


def not_true_for_you(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.reason is ReasonCategory.PAY_OR_TERMS:
        yield from (finding("not-true-for-you", span, case="money") for span in signs.matches(_NOT_ABOUT_MONEY))
    if context.openness is Openness.NONE and context.other_job is not OtherJob.NOT_SIGNED:
        yield from (finding("not-true-for-you", span, case="other-job") for span in signs.other_job)
    if context.would_change_mind:
        yield from (finding("not-true-for-you", span, case="final") for span in signs.matches(_FINAL))
    if context.reason in _SPECIFIC and context.kind in GIVING_A_REASON:
        for category, span in signs.reason_categories:
            if category is not context.reason:
                yield finding("not-true-for-you", span, case="reason")


def _other_offers_company(signs: Signs, context: CheckContext) -> list[Span]:
    if not context.recipient_company:
        return []
    own = folded(context.recipient_company)
    return [
        span
        for span in signs.own_company_names
        if not _is_part(folded(signs.document.original[slice(*span)]).rstrip(".,"), own)
    ]


def _is_part(name: str, own: str) -> bool:
    return not name or name in own or own in name or name.split(maxsplit=1)[0] == own.split(maxsplit=1)[0]
