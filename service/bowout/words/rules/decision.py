"""Is the decision there, clear, early and closed?"""

import re
from collections.abc import Iterator
from typing import Final

from bowout.vocabulary import MessageKind
from bowout.words.brief import CheckContext, Finding
from bowout.words.composing import NO_WITHIN_SECONDS
from bowout.words.reading import Signs, Span
from bowout.words.speech import seconds

from .book import finding
from .purposes import DECLINING, THANKING, is_spoken

LATEST_NO_PARAGRAPH: Final = 1
_BARGAIN: Final = re.compile(
    r"\b(?:unless (?:you|the|there|we) |if (?:you|the company|your team) (?:could|can|were able to|would"
    r"|are able to|might|are willing to)? ?(?:\w+ )?(?:match|increase|raise|offer|improve|meet|come up"
    r"|do better|reconsider|go (?:up|higher)|pay|sweeten|beat)\b|if there(?:'s| is| was| were) (?:any |some "
    r"|more |a )*(?:room|flexib\w+|way to (?:raise|improve|increase))|if the (?:salary|offer|pay|compensation"
    r"|terms|package|number|base|role|position) (?:were|was|could|can|is|improves?|changes?)"
    r"|(?:open|willing|happy|glad|ready) to (?:\w+ )?(?:discuss|negotiat\w+|reconsider|talk about|consider"
    r"|hear|revisit|a counter|an? (?:new|improved|revised|better))\b(?! (?:other|future|roles|positions"
    r"|from you|how))|(?:would|could|might|may|will) (?:\w+ )?reconsider|reconsider if|counter-?offer"
    r"|make me (?:a|an) (?:better|higher|new)|convince me|change my mind if"
    r"|(?:higher|better|more competitive|improved) (?:salary|offer|pay|compensation|package) (?:would|could"
    r"|might)|room (?:to|for) (?:negotiat\w+|improve\w*|move)|let me know if (?:you can|there is any"
    r"|anything changes|the (?:salary|offer)))\b"
)

# A note that is nothing but thanks may thank for anything.
_SAYS_THANKS: Final = re.compile(r"\bthank|\bgrateful")


def no_thanks(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    thanked = signs.thanks or (context.kind is MessageKind.THANK_YOU and _SAYS_THANKS.search(signs.document.body))
    if context.kind in THANKING and not thanked:
        yield finding("no-thanks", _at_start(signs))


def no_clear_no(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind not in DECLINING:
        return
    if roundabout := _only_roundabout(signs):
        yield finding("no-clear-no", roundabout, case="roundabout")
    if signs.decisions:
        return
    if signs.hedged_no:
        yield finding("no-clear-no", signs.hedged_no[0], case="hedged")
    elif signs.implied_no:
        yield finding("no-clear-no", signs.implied_no[0], case="implied")
    else:
        yield finding("no-clear-no", _after_thanks(signs))


def hedged_no(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind in DECLINING and not signs.decisions:
        yield from (finding("hedged-no", span) for span in signs.hedged_no)


def late_no(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind not in DECLINING or not signs.decisions:
        return
    first = signs.decisions[0]
    if is_spoken(context):
        if seconds(signs.document.original[signs.document.body_start : first[0]]) > NO_WITHIN_SECONDS:
            yield finding("late-no", first)
    elif _paragraph_of(signs, first) > LATEST_NO_PARAGRAPH:
        yield finding("late-no", first, case="written")


def opens_bargain(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    if context.kind in DECLINING and context.would_change_mind is False:
        yield from (finding("opens-bargain", span) for span in signs.matches(_BARGAIN))


def _only_roundabout(signs: Signs) -> Span | None:
    """Where the decision is to go another way, in a text that says it nowhere else."""
    plain = set(signs.decisions) - set(signs.roundabout_no)
    return signs.roundabout_no[0] if signs.roundabout_no and signs.decisions and not plain else None


def _at_start(signs: Signs) -> Span:
    sentences = signs.document.sentences
    start = sentences[0].start if sentences else signs.document.body_start
    return (start, start)


def _after_thanks(signs: Signs) -> Span:
    """The place where the decision belongs: behind the first sentence of thanks."""
    thanked = signs.thanks[0][0] if signs.thanks else -1
    end = next((each.end for each in signs.document.sentences if each.start <= thanked < each.end), None)
    return _at_start(signs) if end is None else (end, end)


def _paragraph_of(signs: Signs, span: Span) -> int:
    return next((each.paragraph for each in signs.document.sentences if each.start <= span[0] < each.end), 0)
