"""Another job: accepted, offered or considered; and by whom."""

import re
from collections.abc import Iterable
from typing import Final

from bowout.words.builtin import DEFAULT_LOCALE, phrases

from .patterns import compiled
from .words import ORGANISATION, OTHER, TWO

_ONE = (
    r"(?:offer|position|role|job|opportunity|opening|post|employment offer|internship|one|gig|career opportunity"
    r"|place|contract|assignment)"
)
_TAKEN = (
    r"(?:accept(?:ed|ing)?|pursu(?:e|ed|ing)|tak(?:e|en|ing)|took|go(?:ing)? with|gone with|went with|chos(?:e|en)"
    r"|choos(?:e|ing)|opt(?:ed|ing)? for|sign(?:ed|ing)?(?: on)?(?: for| with)?|commit(?:ted|ting)? to|select(?:ed"
    r"|ing)?|secured?|landed|start(?:ed|ing)?|settled on|moving forward with|move forward with|proceed(?:ing)? with)"
)
_HAD = (
    r"(?:receiv(?:e|ed|ing)|got|gotten|have|had|hold(?:ing)?|been offered|was offered|were offered|been given|found"
    r"|consider(?:ing)?|evaluat(?:e|ing)|weigh(?:ing)?|review(?:ing)?|compar(?:e|ing)|wait(?:ing)? (?:on|for)"
    r"|came across|expect(?:ing)?)"
)
_OTHERS = (
    r"(?:several|multiple|other|many|various|numerous|competing|a few|a couple of|a number of|two|three|four|five)"
)
_TAKES = compiled(
    rf"\bsign(?:ed|ing) (?:on )?(?:with|for) (?:a|an|another) {TWO}(?:{ORGANISATION}|{_ONE})\b|\b{_TAKEN} (?:up "
    rf"|on )?(?:an? |the )?{TWO}{OTHER} {TWO}(?:{_ONE}|{ORGANISATION})\b|\b{_TAKEN} (?:an?|my) {TWO}(?:offer"
    rf"|position|role|job|opportunity|internship) (?:that|which|with|at|from|closer|elsewhere|whose|in which|more"
    rf"|better|outside|in (?!your|the team)|as)\b|\b(?:position|role|job|offer|opportunity|something|work"
    rf"|place) (?:at|with|from|in|for) {OTHER} (?:\w+ ){{0,2}}?(?:{ORGANISATION}|one)\b"
    r"|\b(?:position|role|job|offer|opportunity|work|career|employment|something|future|hired|offered|accepted"
    r"|signed|start(?:ing)?) (?:with (?:a|an)other \w+ )?(?:elsewhere|somewhere else)\b|\boffered (?:a|an"
    r"|another) (?:\w+ ){0,3}(?:role|position|job|place|contract|post)\b[^.!?]{0,60}\b(?:decided to (?:take|accept)"
    r"|going to (?:take|accept)|accepted|taken|took) (?:it|that|this)\b"
    rf"|\b(?:decided|chosen|going|agreed|chose|opted) (?:to )?(?:join|go with|work (?:for|at|with)"
    rf"|sign with) (?!you\b|your\b|the team|forward|ahead)(?:an?other |a different )?"
)
_HAS = compiled(
    rf"\b{_HAD} {TWO}(?:(?:job|work|employment) )?{OTHER} {TWO}(?:{_ONE}|{ORGANISATION})\b|\b(?:receiv(?:ed|ing)|got"
    rf"|have|had) (?:an?|the) {TWO}(?:job )?offer (?:from|with|elsewhere|that|at|which|closer|in)\b|\b(?:have|had"
    rf"|holding|weighing|evaluating|considering|comparing|juggling|received|got|between"
    rf"|reviewing) (?:\w+ ){{0,2}}?{_OTHERS} (?:\w+ )?offers\b|\b(?:talk(?:s|ing)|discussions?|interview(?:s|ing)"
    rf"|conversations?|speaking|process(?:es)?|stages?|contact|negotiat\w+) (?:\w+ )?(?:with|at"
    rf"|for) (?:\w+ )?{_OTHERS}? ?(?:another|other|different) (?:\w+ )?{ORGANISATION}\b|\b(?:talk(?:s|ing)"
    rf"|discussions?|interview(?:s|ing)) (?:with|at) {_OTHERS} (?:\w+ )?{ORGANISATION}\b"
    r"|(?<!you )(?<!your company )(?<!your team )(?<!you have )(?<!you've )\b(?:offered|given) me (?:a|an"
    r"|another) (?:\w+ ){0,2}(?:job|role|position|contract|place)\b|\b(?:someone|somebody) else (?:has |have |just "
    r"|also )*(?:made|gave|offered|hired|extended)\b|\bfound (?:a|an|another) (?:\w+ ){0,2}(?:company|employer|firm"
    r"|job|position|role)\b|\bi(?:'ve| have| was|'ve just| have just| have also|'ve also)? (?:been )?offered (?:a|an"
    r"|another) (?:\w+ ){0,3}(?:role|position|job|contract|post)\b"
    rf"|\b(?:the|another|a|my) (?:competing|other|second|rival) (?:job |employment )?(?:offers?|position|employer"
    rf"|company)\b|\b(?:another|a different|a competing|other) (?:compan(?:y|ies)|employers?|organi[sz]ations?"
    rf"|firms?) (?:\w+ )?(?:has|have|had|made|offered|gave|extended|wants?|came|is)\b|\b(?:competing|other|multiple"
    rf"|several) (?:job )?offers\b|\bbetter offer\b"
)
# Told in other words: who came back with what, and who was said yes to.
_TAKES_TOO = compiled(
    rf"\b(?:signed|committed|given my word|gave my word|said yes|agreed|promised)(?: myself)? (?:with|to) (?:them"
    rf"|him|her|(?:an?)?other|another|someone|somebody|a different|a {TWO}{ORGANISATION})\b"
    r"|\b(?:sign(?:ed|ing)?|start(?:ed|ing)?|work(?:ing)?|go(?:ing|ne)?|went|accept(?:ed|ing)?|join(?:ed|ing)?|hired"
    r"|position|role|job) (?:\w+ )?(?:elsewhere|somewhere else)\b|\b(?:taken|accepted|took|chosen|picked|going with"
    r"|gone with|went with) (?:their (?:offer|proposal)|theirs|them\b(?! up)|(?:the|that) other (?:one|offer|company"
    r"|firm|team|job|role|place))"
    rf"|\b(?:accepted|taken|took|got|been offered and accepted) (?:a|an) {TWO}(?:place|seat|spot|post|position|role"
    rf"|job|offer"
    r"|contract) (?:at|with|in) (?:an? (?:\w+ ){0,2}(?:firm|company|hospital|school|practice|agency|team|studio"
    r"|start-?up)\b)"
    rf"|\b(?:i've|i have|i|just|already|now) (?:\w+ )?(?:taken|took|accepted|got|found|landed|started|chosen"
    rf"|signed for) (?:an?(?:other)? {TWO}(?:job|role|position|post|gig)\b(?! (?:offer )?(?:offer|from|of|at"
    rf"|with) ?(?:you|your|$|from))"
    r"|(?:something|smth) (?:else|better|new|closer|different|nearer)|(?:better|other) (?:work|job))|\b(?:found"
    r"|got) (?:something|work|a job) (?:\w+ )?(?:else|better|closer|nearer|new|in my|near|paid)|\b(?:go|going|move"
    r"|moving|moved|gone) (?:\w+ )?(?:with|to|ahead with|forward with) (?:the other|a different|another"
    r"|an?other) (?:company|firm|team|employer|offer|place|one|option)|\b(?:going|go|gone|went) (?:to"
    r"|with) [^\s,.;:!?]+(?: [^\s,.;:!?]+)? (?:in the end|instead|after all)\b|\bjoining (?:them|another|a different"
    r"|an?other)\b|\b(?:got|have been|i've been|was) (?:selected|placed|hired|recruited) (?:in|at|by"
    r"|into) (?:an?(?:other)? |other |the )?(?!you)\w+|\bjoin(?:ed|ing)? (?:to |in )?(?:another|a different|an?other"
    r"|other|some other) \w+"
    r"|\btak(?:e|en|ing) the (?:job|position|offer|role) (?:at|with"
    r"|in) (?!you)[^\s,.;:!?]+(?: [^\s,.;:!?]+)? (?:after all|instead|in the end)\b"
)
_HAS_TOO = compiled(
    r"\b(?:they|others?|another (?:\w+ )?(?:team|firm|company|place|employer)|someone else"
    r"|somebody else) (?:\w+ )?(?:offered me|made me|gave me|moved faster|came (?:back|through|in)|wants? me"
    r"|hired me|valued me|(?:will )?pays? me|has offered|have offered)|\bcame back (?:to me )?with (?:a|an"
    r"|another) (?:\w+ )?(?:number|figure|offer|package|salary|counter)|\b(?:waiting|wait) (?:to hear|for word"
    r"|for (?:an|the) (?:answer|offer|decision)|on)\b[^.!?]{0,20}\b(?:another|one other|other|elsewhere)\b"
    r"|\b(?:interview(?:s|ing)?|conversations?|talks?|speaking|talking|process(?:es)?|round|stage"
    r"|offers?) (?:\w+ )?(?:elsewhere|somewhere else|with (?:some(?:one|body) else|another|one other|an?other"
    r"|two others?|others?))\b|\b(?:an?other|second|competing|rival|different) (?:\w+ )?(?:offer|job"
    r"|position)\b(?! (?:to|opens|comes|in the future|arises|down))|\bopportunity (?:has |had )?(?:come|came|arisen"
    r"|arose|presented itself)\b|\b(?:have|got|hold|had) (?:\w+ )?offers on the table\b|\bbeen offered (?:a|an"
    r"|another)\b|\boffer\b[^.!?]{0,25}\bfrom (?:another|a different|an?other|the other|some(?:one|body) else)\b"
    r"|\b(?:contract|job|place|position|work|role|offer) (?:\w+ )?(?:with|in|at|from|for) other (?:company|employer"
    r"|firm|bank|place|school|hospital|shop)\b|\boffered (?:me )?(?:a|an) (?:\w+ ){0,2}?(?:job|role|position|post"
    r"|place|contract)\b(?= (?:abroad|that i had|at a|with a|elsewhere|nearer|closer))|\b(?:received|got|had|have"
    r"|given) an? (?:\w+ )?offer (?:i|that i|too|which i|nobody|no one)\b|\bsaid yes to (?:some(?:one|body) else"
    r"|another|an?other)\b|\b(?:another|other|one more|second) (?:job )?interviews?\b(?= (?:elsewhere|with|at|on"
    r"|next|and|this|tomorrow)|[.,])|\bresult of (?:another|an?other)\b"
)
_NEW_JOB = re.compile(
    r"\b(?:(?:start(?:ed|ing)?|begin(?:ning)?|joining) (?:at |with )?(?:my|a|the) new (?:job|role|position|employer"
    r"|company|team)|my new (?:job|role|position|employer|company)|once i(?:'ve| have) started|when i(?:'ve"
    r"| have)? start(?:ed)?)\b"
)
_NOT_MINE = re.compile(
    r"\b(?:wife|husband|partner|spouse|fianc[ée]e?|girlfriend|boyfriend|brother|sister|father|mother|son|daughter"
    r"|friend|colleague) (?:\w+ ){0,4}$"
)
# «Considering an offer from another company» takes nothing yet.
_ONLY_OFFERED = re.compile(r"offers? ")
_TAKEN_BEFORE = re.compile(rf"\b{_TAKEN}\b")
_NOT_TAKEN = re.compile(
    r"(?:\b(?:not|never|if|unless|before)|n't) (?:[^\s,;]+ ){0,4}$|\b(?:turn\w* down|declin\w+|refus\w+) (?:\w+ )?$"
)
# Without one of these no pattern below can match; looking for them costs next to nothing.
_HINTS: Final = (
    "offer", "other", "different", "else", "compet", "second", "rival", "new", "found", "they", "came back",
    "opportunity", "contract", "wait", "start", "compan", "discuss", "interview", "talk", "given", "gave",
)  # fmt: skip
# What has been taken is a job, not a course of study, and not a chance to meet again.
_NOT_A_JOB = compiled(
    r"\b(?:another|a different|other|the other) (?:opportunity|chance|time|position|role) (?:to|arises?|opens?|comes"
    r"|in the future|down)\b|\b(?:future|similar) opportunit"
)
_BOAST = compiled(
    r"\b(?:several|multiple|many|numerous|various|competing|two|three|four|five|six|a few|a couple of|a number of"
    r"|plenty of|lots of|better|other|all (?:my|the)|more) (?:\w+ )?(?:\w+ )?offers\b|\b(?:among|between"
    r"|of) (?:all )?(?:my|the) (?:\w+ )?offers\b|\bbidding(?: war)?\b|\b(?:in (?:high|great) demand|highest bidder"
    r"|outbid)\b|\bweigh(?:ing|ed)? (?:up )?(?:my |the |several |all )?(?:options|offers)\b(?= (?:from|between|of))"
    r"|\b(?:another|better|higher|competing) offer (?:is|was|of|at|for) [$€£]?\d|\bin talks with (?:several|multiple"
    r"|many|a few|a number of|other)\b"
)
_PROPER = r"(?:the )?(?P<name>[A-Z][\w&'’.-]*(?: (?:&|and|of|de|the) (?=[A-Z])| [A-Z][\w&'’.-]*)*)"
_AT_NAME = re.compile(
    rf"\b(?:[Oo]ffers?|[Pp]ositions?|[Rr]oles?|[Jj]obs?|[Oo]pportunit(?:y|ies)|[Ii]nternships?|[Pp]osts?"
    rf"|[Cc]ontract)(?: as [^,.;]{{2,40}}?)? (?:at|with|from|by) {_PROPER}"
)
_WITH_NAME = re.compile(
    rf"\b(?:join(?:ing)?|go(?:ing)? (?:with|to)|gone with|went with|work(?:ing)? (?:for|at)|sign(?:ed|ing)? with"
    rf"|cho(?:se|sen)|accepted|picked|start(?:ing)? (?:at|with)|mov(?:e|ing) to|hired by"
    rf"|offered (?:\w+ )?(?:\w+ )?by) {_PROPER}"
)
_JOIN_NAME = re.compile(rf"\bjoin(?:ing)? {_PROPER}(?!['’]s)")
_NAME_OFFERS = re.compile(
    rf"{_PROPER}(?:'s|’s)? (?:(?:has |have |also |just |recently )*(?:offered me|made me|gave me|came back"
    rf"|came through|wants? me|beat|moved faster|pays?|can pay|is paying|hired me)|offer\b)"
)
# «I must decline the position at Northwind» names the one written to.
_TURNED_DOWN = re.compile(
    r"\b(?:[Dd]eclin\w+|[Tt]urn\w* down|[Ww]ithdraw\w*|(?:not|unable to|cannot|can't|can’t) (?:be )?(?:accept|join"
    r"|tak)\w*|[Oo]ffering me|[Oo]ffered me|your) (?:[\w\[\]'’-]+ ){0,8}$"
)
_NO_COMPANY: Final = frozenset(phrases("names", DEFAULT_LOCALE)["no_company"])


def takes_other_job(text: str) -> tuple[int, int] | None:
    """Where `text` says that another job has been or is being taken."""
    for pattern in (_TAKES, _TAKES_TOO):
        for found in pattern.finditer(text):
            before = text[: found.start()]
            if _ONLY_OFFERED.match(found.group()) and not _TAKEN_BEFORE.search(before):
                continue
            if not _NOT_MINE.search(before) and not _NOT_TAKEN.search(before):
                return found.span()
    return None


def mentions_other_job(text: str) -> tuple[int, int] | None:
    """Where `text` says that another job was offered or is considered; `takes_other_job` finds the ones taken."""
    if not any(hint in text for hint in _HINTS):
        return None
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
