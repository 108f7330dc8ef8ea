"""What must not be given away: the other employer, other offers, and in discreet texts the news itself."""

import re
from collections.abc import Iterator
from typing import Final

from bowout.vocabulary import MessageKind
from bowout.words.brief import CheckContext, Finding
from bowout.words.document import Document
from bowout.words.names import Mention, mentions, occurrences
from bowout.words.reading import Signs
from bowout.words.signs.farewell import FAREWELL

from .book import finding
from .purposes import DISCREET

_TOPIC: Final = re.compile(
    r"\b(?:offer\w*|declin\w*|decision|decid\w+|jobs?|roles?|positions?|salary|compensation|pay|accept\w*"
    r"|reject\w*|refus\w+|turn\w* (?:it |this |you |the \w+ )?down|withdraw\w*|resign\w*"
    r"|opportunit\w+|interview\w*|hir(?:e|ed|ing)|recruit\w*|contract|start date|regret\w*|unfortunately"
    r"|(?:bad|good|some|the|my) news|candidate|candidacy|application|employ\w*|counter-?offer"
    r"|another (?:company|employer)"
    r"|not (?:be )?(?:coming|joining|able to join|taking|interested)|(?:can't|won't|cannot"
    r"|will not) (?:be )?(?:join\w*|tak\w+|com\w+)|go(?:ing)? elsewhere|chang\w+ my mind|say no|a no\b"
    r"|my answer)\b"
)
_TELLING_SUBJECT: Final = re.compile(
    r"\b(?:declin\w*|reject\w*|refus\w+|turn\w* down|withdraw\w*|not accept\w*|unable to|regret\w*|resign\w*"
    r"|no longer|another (?:offer|opportunity|position)|going elsewhere|won't|cannot|can't)\b"
)


def names_employer(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    named = _employers(signs, context)
    yield from (finding("names-employer", each.span, case=None if each.sure else "perhaps") for each in named)
    spans = [each.span for each in named]
    own = (context.recipient_company or "", *context.recipient_names, *context.people_met)
    for span in signs.employers_besides(tuple(name for name in own if name)):
        if not any(first < span[1] and span[0] < last for first, last in spans):
            yield finding("names-employer", span)


def boasts_offers(signs: Signs, _context: CheckContext) -> Iterator[Finding]:
    yield from (finding("boasts-offers", span) for span in signs.boasts)


def gives_away(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind in DISCREET:
        spans = [found.span() for pattern in (_TOPIC, FAREWELL) for found in pattern.finditer(signs.document.plain)]
        spans += occurrences(signs.document.original, context.recipient_role or "")
        yield from (finding("gives-away", span) for span in sorted(spans))
    elif isinstance(context.kind, MessageKind) and (subject := signs.document.subject):
        for found in _TELLING_SUBJECT.finditer(signs.document.plain, *subject):
            yield finding("gives-away", found.span(), case="subject")


def gives_away_in_a_subject(subject: str, context: CheckContext) -> Iterator[Finding]:
    """One finding where a subject line, which others see, tells the decision, or in a discreet text its topic."""
    discreet = next(gives_away(Signs(Document(subject)), context), None) if context.kind in DISCREET else None
    if discreet or tells_in_a_subject(subject):
        yield finding("gives-away", (0, len(subject)), case="subject")


def tells_in_a_subject(subject: str) -> str | None:
    """The word that gives the decision away in a subject line, None if there is none."""
    found = _TELLING_SUBJECT.search(subject.replace("’", "'").lower())
    return found.group() if found else None


def _employers(signs: Signs, context: CheckContext) -> list[Mention]:
    """Where the accepted employer is named, and another company of the user's in a sentence about another job."""
    text, own = signs.document.original, (context.recipient_company or "", context.recipient_role or "")
    about = signs.other_job_sentences
    others = mentions(text, context.other_companies, own=own)
    spoken_of = [each for each in others if any(line.start <= each.start < line.end for line in about)]
    return sorted({*mentions(text, (context.accepted_employer or "",), own=own), *spoken_of})
