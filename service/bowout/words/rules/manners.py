"""Kindness and measure: no criticism, one apology, one reason, an open door, a way back, the right length."""

from collections.abc import Iterator
from typing import Final

from bowout.vocabulary import MessageKind
from bowout.words.brief import CheckContext, Finding
from bowout.words.packs import norm_pack
from bowout.words.reading import Signs, Span
from bowout.words.whole import LONG_WORDS

from .book import finding
from .purposes import DECLINING, DISCREET, KEEPING_TOUCH, is_spoken

MOST_SECONDS: Final = 90
MOST_REASON_SENTENCES: Final = 2
_SHORT_LETTERS: Final = frozenset({MessageKind.WRITTEN_DECLINE, MessageKind.COUNTER_REPLY})
_BARE_SENTENCES: Final = 2


def negative(signs: Signs, _context: CheckContext) -> Iterator[Finding]:
    yield from (finding("negative", span) for span in signs.criticism)


def over_apology(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    allowed = norm_pack(context.norm_pack).apologies
    for span in signs.apologies[allowed:]:
        yield finding("over-apology", span, better="" if _says_nothing_else(signs, span) else None)


def reason_list(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    reasons = signs.reasons
    several = len({category for category, _ in signs.reason_categories}) > 1
    if context.kind in DECLINING and reasons and (several or len(reasons) > MOST_REASON_SENTENCES):
        yield finding("reason-list", (reasons[0].start, reasons[-1].end))


def no_open_door(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind in KEEPING_TOUCH and not signs.open_door:
        yield finding("no-open-door", _at_end(signs))


def no_way_back(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind is not MessageKind.CONFIRMING_EMAIL or signs.way_to_reach:
        return
    text = signs.document.original.casefold()
    if not any(detail.casefold() in text for detail in context.contact_details if detail):
        yield finding("no-way-back", _at_end(signs))


def cold_one_liner(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    sentences = signs.document.sentences
    if context.kind in _SHORT_LETTERS and 0 < len(sentences) <= _BARE_SENTENCES:
        yield finding("cold-one-liner", _at_end(signs))


def too_long(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    document = signs.document
    if is_spoken(context):
        if document.seconds > MOST_SECONDS:
            yield finding("too-long", _everything(signs))
    elif document.word_count > LONG_WORDS and context.kind not in DISCREET:
        yield finding("too-long", _everything(signs), case="written")


def _says_nothing_else(signs: Signs, span: Span) -> bool:
    """Whether the sentence around an apology can be taken out: it neither decides, nor thanks, nor gives a reason."""
    around = next((each for each in signs.document.sentences if each.start <= span[0] < each.end), None)
    if around is None or around in signs.reasons:
        return False
    said = (*signs.decisions, *signs.hedged_no, *signs.implied_no, *signs.thanks, *signs.open_door)
    return not any(around.start <= each[0] < around.end for each in said)


def _everything(signs: Signs) -> Span:
    return (signs.document.body_start, len(signs.document.original))


def _at_end(signs: Signs) -> Span:
    sentences = signs.document.sentences
    end = sentences[-1].end if sentences else signs.document.signature_start
    return (end, end)
