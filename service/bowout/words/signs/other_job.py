"""Another job: accepted, offered or considered; and by whom."""

import re
from collections.abc import Iterable
from typing import Final

from bowout.words.builtin import DEFAULT_LOCALE, phrases

from .words import ORGANISATION, OTHER, TWO

_ONE = (
    r"(?:offer|position|role|job|opportunity|opening|post|employment offer|internship|one|gig"
    r"|career opportunity|place|contract|assignment)"
)
_TAKEN = (
    r"(?:accept(?:ed|ing)?|pursu(?:e|ed|ing)|tak(?:e|en|ing)|took|go(?:ing)? with|gone with|went with|chos(?:e"
    r"|en)|choos(?:e|ing)|opt(?:ed|ing)? for|sign(?:ed|ing)?(?: on)?(?: for| with)?"
    r"|commit(?:ted|ting)? to|select(?:ed|ing)?|secured?|landed|start(?:ed|ing)?|settled on"
    r"|moving forward with|move forward with|proceed(?:ing)? with)"
)
_HAD = (
    r"(?:receiv(?:e|ed|ing)|got|gotten|have|had|hold(?:ing)?|been offered|was offered|were offered|been given"
    r"|found|consider(?:ing)?|evaluat(?:e|ing)|weigh(?:ing)?|review(?:ing)?|compar(?:e|ing)|wait(?:ing)? (?:on"
    r"|for)|came across|expect(?:ing)?)"
)
_OTHERS = (
    r"(?:several|multiple|other|many|various|numerous|competing|a few|a couple of|a number of|two|three|four|five)"
)
_TAKES = re.compile(
    rf"\bsign(?:ed|ing) (?:on )?(?:with|for) (?:a|an|another) {TWO}(?:{ORGANISATION}|{_ONE})\b"
    rf"|\b{_TAKEN} (?:up |on )?(?:an? |the )?{TWO}{OTHER} {TWO}(?:{_ONE}|{ORGANISATION})\b"
    rf"|\b{_TAKEN} (?:an?|my) {TWO}(?:offer|position|role|job|opportunity|internship) (?:that|which|with|at"
    rf"|from|closer|elsewhere|whose|in which|more|better|outside|in (?!your|the team)|as)\b"
    rf"|\b(?:position|role|job|offer|opportunity|something|work|place) (?:at|with|from|in"
    rf"|for) {OTHER} (?:\w+ ){{0,2}}?(?:{ORGANISATION}|one)\b"
    r"|\b(?:position|role|job|offer|opportunity|work|career|employment|something|future|hired|offered|accepted"
    r"|signed|start(?:ing)?) (?:with (?:a|an)other \w+ )?(?:elsewhere|somewhere else)\b"
    r"|\boffered (?:a|an|another) (?:\w+ ){0,3}(?:role|position|job|place|contract"
    r"|post)\b[^.!?]{0,60}\b(?:decided to (?:take|accept)|going to (?:take|accept)|accepted|taken|took) (?:it"
    r"|that|this)\b"
    rf"|\b(?:decided|chosen|going|agreed|chose|opted) (?:to )?(?:join|go with|work (?:for|at|with)"
    rf"|sign with) (?!you\b|your\b|the team|forward|ahead)(?:an?other |a different )?"
)
_HAS = re.compile(
    rf"\b{_HAD} {TWO}(?:(?:job|work|employment) )?{OTHER} {TWO}(?:{_ONE}|{ORGANISATION})\b"
    rf"|\b(?:receiv(?:ed|ing)|got|have|had) (?:an?|the) {TWO}(?:job )?offer (?:from|with|elsewhere|that|at"
    rf"|which|closer|in)\b"
    rf"|\b(?:have|had|holding|weighing|evaluating|considering|comparing|juggling|received|got|between"
    rf"|reviewing) (?:\w+ ){{0,2}}?{_OTHERS} (?:\w+ )?offers\b"
    rf"|\b(?:talk(?:s|ing)|discussions?|interview(?:s|ing)|conversations?|speaking|process(?:es)?|stages?"
    rf"|contact|negotiat\w+) (?:\w+ )?(?:with|at|for) (?:\w+ )?{_OTHERS}? ?(?:another|other"
    rf"|different) (?:\w+ )?{ORGANISATION}\b"
    rf"|\b(?:talk(?:s|ing)|discussions?|interview(?:s|ing)) (?:with|at) {_OTHERS} (?:\w+ )?{ORGANISATION}\b"
    r"|(?<!you )(?<!your company )(?<!your team )(?<!you have )(?<!you've )\b(?:offered|given) me (?:a|an"
    r"|another) (?:\w+ ){0,2}(?:job|role|position|contract|place)\b"
    r"|\b(?:someone|somebody) else (?:has |have |just |also )*(?:made|gave|offered|hired|extended)\b"
    r"|\bfound (?:a|an|another) (?:\w+ ){0,2}(?:company|employer|firm|job|position|role)\b"
    r"|\bi(?:'ve| have| was|'ve just| have just| have also|'ve also)? (?:been )?offered (?:a|an"
    r"|another) (?:\w+ ){0,3}(?:role|position|job|contract|post)\b"
    rf"|\b(?:the|another|a|my) (?:competing|other|second|rival) (?:job |employment )?(?:offers?|position"
    rf"|employer|company)\b"
    rf"|\b(?:another|a different|a competing|other) (?:compan(?:y|ies)|employers?|organi[sz]ations?"
    rf"|firms?) (?:\w+ )?(?:has|have|had|made|offered|gave|extended|wants?|came|is)\b"
    rf"|\b(?:competing|other|multiple|several) (?:job )?offers\b|\bbetter offer\b"
)
# Told in other words: who came back with what, and who was said yes to.
_TAKES_TOO = re.compile(
    rf"\b(?:signed|committed|given my word|gave my word|said yes|agreed|promised)(?: myself)? (?:with|to) (?:them"
    rf"|him|her|(?:an?)?"
    rf"other|another|someone|somebody|a different|a {TWO}{ORGANISATION})\b"
    r"|\b(?:sign(?:ed|ing)?|start(?:ed|ing)?|work(?:ing)?|go(?:ing|ne)?|went|accept(?:ed|ing)?|join(?:ed|ing)?|hired"
    r"|position|role|job) (?:\w+ )?(?:elsewhere|somewhere else)\b"
    r"|\b(?:taken|accepted|took|chosen|picked|going with|gone with|went with) (?:their (?:offer|proposal)|theirs"
    r"|them\b(?! up)"
    r"|(?:the|that) other (?:one|offer|company|firm|team|job|role|place))"
    rf"|\b(?:accepted|taken|took|got|been offered and accepted) (?:a|an) {TWO}(?:place|seat|spot|post|position|role"
    rf"|job|offer"
    r"|contract) (?:at|with|in) (?:an? (?:\w+ ){0,2}(?:firm|company|hospital|school|practice|agency|team|studio"
    r"|start-?up)\b)"
    rf"|\b(?:i've|i have|i|just|already|now) (?:\w+ )?(?:taken|took|accepted|got|found|landed|started|chosen"
    rf"|signed for) "
    rf"(?:an?(?:other)? {TWO}(?:job|role|position|post|offer|gig)\b(?! (?:offer )?(?:from|of|at|with) (?:you"
    rf"|your))"
    r"|(?:something|smth) (?:else|better|new|closer|different|nearer)|(?:better|other) (?:work|job))"
    r"|\b(?:found|got) (?:something|work|a job) (?:\w+ )?(?:else|better|closer|nearer|new|in my|near|paid)"
    r"|\b(?:go|going|move|moving|moved|gone) (?:\w+ )?(?:with|to|ahead with|forward with) (?:the other|a different"
    r"|another|an?other) "
    r"(?:company|firm|team|employer|offer|place|one|option)"
    r"|\b(?:going|go|gone|went) (?:to|with) [^\s,.;:!?]+(?: [^\s,.;:!?]+)? (?:in the end|instead|after all)\b"
    r"|\bjoining (?:them|another|a different|an?other)\b"
)
_HAS_TOO = re.compile(
    r"\b(?:they|others?|another (?:\w+ )?(?:team|firm|company|place|employer)|someone else"
    r"|somebody else) (?:\w+ )?(?:offered me"
    r"|made me|gave me|moved faster|came (?:back|through|in)|wants? me|hired me|valued me|(?:will )?pays? me"
    r"|has offered"
    r"|have offered)"
    r"|\bcame back (?:to me )?with (?:a|an|another) (?:\w+ )?(?:number|figure|offer|package|salary|counter)"
    r"|\b(?:waiting|wait) (?:to hear|for word|for (?:an|the) (?:answer|offer|decision)|on)\b[^.!?]{0,20}\b(?:another"
    r"|one other|other|elsewhere)\b"
    r"|\b(?:interview(?:s|ing)?|conversations?|talks?|speaking|talking|process(?:es)?|round|stage"
    r"|offers?) (?:\w+ )?(?:elsewhere|somewhere else"
    r"|with (?:some(?:one|body) else|another|one other|an?other|two others?|others?))\b"
    r"|\b(?:an?other|second|competing|rival|different) (?:\w+ )?(?:offer|job|position)\b(?! (?:to|opens|comes"
    r"|in the future|arises|down))"
    r"|\bopportunity (?:has |had )?(?:come|came|arisen|arose|presented itself)\b"
    r"|\b(?:have|got|hold|had) (?:\w+ )?offers on the table\b|\bbeen offered (?:a|an|another)\b"
)
_NEW_JOB = re.compile(
    r"\b(?:(?:start(?:ed|ing)?|begin(?:ning)?|joining) (?:at |with )?(?:my|a|the) new (?:job|role|position"
    r"|employer|company|team)|my new (?:job|role|position|employer|company)"
    r"|once i(?:'ve| have) started|when i(?:'ve| have)? start(?:ed)?)\b"
)
_NOT_MINE = re.compile(
    r"\b(?:wife|husband|partner|spouse|fianc[ée]e?|girlfriend|boyfriend|brother|sister|father|mother|son"
    r"|daughter|friend|colleague) (?:\w+ ){0,4}$"
)
_NOT_TAKEN = re.compile(
    r"(?:\b(?:not|never|if|unless|before)|n't) (?:[^\s,;]+ ){0,4}$|\b(?:turn\w* down|declin\w+|refus\w+) (?:\w+ )?$"
)
# What has been taken is a job, not a course of study, and not a chance to meet again.
_NOT_A_JOB = re.compile(
    r"\b(?:another|a different|other|the other) (?:opportunity|chance|time|position|role) (?:to|arises?|opens?"
    r"|comes|in the future|down)\b|\b(?:future|similar) opportunit"
)
_BOAST = re.compile(
    r"\b(?:several|multiple|many|numerous|various|competing|two|three|four|five|six|a few|a couple of"
    r"|a number of|plenty of|lots of|better|other|all (?:my|the)|more) (?:\w+ )?(?:\w+ )?offers\b"
    r"|\b(?:among|between|of) (?:all )?(?:my|the) (?:\w+ )?offers\b|\bbidding(?: war)?\b|\b(?:in (?:high"
    r"|great) demand|highest bidder|outbid)\b"
    r"|\bweigh(?:ing|ed)? (?:up )?(?:my |the |several |all )?(?:options|offers)\b(?= (?:from|between|of))"
    r"|\b(?:another|better|higher|competing) offer (?:is|was|of|at|for) [$€£]?\d"
    r"|\bin talks with (?:several|multiple|many|a few|a number of|other)\b"
)
_PROPER = r"(?:the )?(?P<name>[A-Z][\w&'’.-]*(?: (?:&|and|of|de|the) (?=[A-Z])| [A-Z][\w&'’.-]*)*)"
_AT_NAME = re.compile(
    rf"\b(?:[Oo]ffers?|[Pp]ositions?|[Rr]oles?|[Jj]obs?|[Oo]pportunit(?:y|ies)|[Ii]nternships?|[Pp]osts?"
    rf"|[Cc]ontract)(?: as [^,.;]{{2,40}}?)? (?:at|with|from|by) {_PROPER}"
)
_WITH_NAME = re.compile(
    rf"\b(?:join(?:ing)?|go(?:ing)? (?:with|to)|gone with|went with|work(?:ing)? (?:for|at)|sign(?:ed"
    rf"|ing)? with|cho(?:se|sen)|accepted|picked|start(?:ing)? (?:at|with)|mov(?:e|ing) to|hired by"
    rf"|offered (?:\w+ )?(?:\w+ )?by) {_PROPER}"
)
_JOIN_NAME = re.compile(rf"\bjoin(?:ing)? {_PROPER}(?!['’]s)")
_NAME_OFFERS = re.compile(
    rf"{_PROPER}(?:'s|’s)? (?:(?:has |have |also |just |recently )*(?:offered me|made me|gave me|came back|came through"
    rf"|wants? me|beat|moved faster|pays?|can pay"
    rf"|is paying|hired me)|offer\b)"
)
# «I must decline the position at Northwind» names the one written to.
_TURNED_DOWN = re.compile(
    r"\b(?:[Dd]eclin\w+|[Tt]urn\w* down|[Ww]ithdraw\w*|(?:not|unable to|cannot|can't|can’t) (?:be )?(?:accept"
    r"|join|tak)\w*|[Oo]ffering me|[Oo]ffered me|your) (?:[\w\[\]'’-]+ ){0,8}$"
)
_NO_COMPANY: Final = frozenset(phrases("names", DEFAULT_LOCALE)["no_company"])


def takes_other_job(text: str) -> tuple[int, int] | None:
    """Where `text` says that another job has been or is being taken."""
    for pattern in (_TAKES, _TAKES_TOO):
        for found in pattern.finditer(text):
            if not _NOT_MINE.search(text[: found.start()]) and not _NOT_TAKEN.search(text[: found.start()]):
                return found.span()
    return None


def mentions_other_job(text: str) -> tuple[int, int] | None:
    """Where `text` says that another job was offered or is considered; `takes_other_job` finds the ones taken."""
    for pattern in (_HAS, _HAS_TOO, _NEW_JOB):
        for found in pattern.finditer(text):
            if not (_NOT_A_JOB.search(text, found.start()) or _NOT_MINE.search(text[: found.start()])):
                return found.span()
    return None


def boasts(text: str) -> tuple[int, int] | None:
    return found.span() if (found := _BOAST.search(text)) else None


def named_employers(original: str, *, own: Iterable[str]) -> list[tuple[int, int]]:
    """Where one sentence that is about another job names who it is with. `own` are the names of the one written to."""
    known = {name.casefold() for name in own}
    spans: list[tuple[int, int]] = []
    for pattern in (_AT_NAME, _WITH_NAME, _NAME_OFFERS):
        spans += [
            found.span("name")
            for found in pattern.finditer(original)
            if _is_company(found["name"], known) and not _TURNED_DOWN.search(original[: found.start("name")])
        ]
    return spans


def own_names(original: str) -> list[tuple[int, int]]:
    """Where a name follows «position at» or «joining», in a sentence that is not about another job: theirs."""
    return [found.span("name") for pattern in (_AT_NAME, _JOIN_NAME) for found in pattern.finditer(original)]


def _is_company(name: str, known: set[str]) -> bool:
    folded = name.casefold().rstrip(".,'")
    if folded.split()[0] in _NO_COMPANY or folded in known:
        return False
    return not any(folded in each or each in folded for each in known if each)
