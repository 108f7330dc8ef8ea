"""Criticism of the company, its people, the role, the pay or the process; outright or by comparison."""

import re
from collections.abc import Iterator
from typing import Final

_THEIRS: Final = (
    r"(?:you(?:r|rs)?|they|their|the|this|that|it|its)? ?(?:\w+ ){0,2}?(?:company|organi[sz]ation|firm|team|teams|people|staff|manager|managers|management|leadership|boss|recruiters?|hr"
    r"|interview(?:s|er|ers|ing)?|process|hiring|communication|culture|environment|atmosphere|office|workplace|workload|hours|role|job|position|work|tasks?|title|project|projects|product"
    r"|products|technology|stack|tools|offer|package|salary|pay|compensation|wages?|rate|bonus|benefits?|equity|budget|number|figure|feedback|schedule|contract|terms|vacation|place|reputation"
    r"|reviews|turnover|values|ethics|strategy|business|future|finances|questions|assignment|test|onboarding|employees|colleagues|conditions|policy|policies|expectations|commute|location)"
)
_IS: Final = r"(?:is|are|was|were|felt|feels|seem(?:s|ed)?|looks?|looked|sound(?:s|ed)|came across as|come across as|has been|have been|been|'s|isn't|wasn't|aren't|struck me as|turned out(?: to be)?|became)"
_SO: Final = r"(?:(?:a bit|a little|quite|very|really|just|so|too|way|far|rather|pretty|extremely|incredibly|somewhat|simply|frankly|honestly|also|always|completely|totally|fairly|slightly|kind of|sort of|not very|not exactly|much|even|more|less|an?|the|most) ?){0,4}"
_BAD: Final = (
    r"(?:disappointing|unprofessional|disorgani[sz]ed|unorgani[sz]ed|chaotic|messy|a mess|mess|toxic|rude|dismissive|arrogant|cold|hostile|insulting|disrespectful|condescending|unfair|unreasonable|ridiculous|laughable|joke"
    r"|terrible|awful|horrible|poor|bad|worse|worst|weak|boring|dull|tedious|repetitive|unclear|vague|confusing|confused|misleading|dishonest|sloppy|careless|slow|lengthy|long|drawn[- ]out|exhausting|painful|stressful"
    r"|outdated|old[- ]fashioned|obsolete|stagnant|mediocre|subpar|sub-par|underwhelming|uninspiring|unimpressive|uninteresting|limited|narrow|inflexible|rigid|bureaucratic|hierarchical|unstable|shaky|risky|uncertain|questionable|doubtful"
    r"|low|lowest|cheap|stingy|inadequate|insufficient|uncompetitive|unacceptable|below (?:market|average|par|standard|industry)|short of|excessive|overwhelming|demanding|intense|junior|basic|menial|beneath me|not worth|unattractive|lacking|unsatisfactory|frustrating|annoying|strange|odd|weird|off-putting|troubling|worrying|concerning|alarming|unhealthy|unrealistic|unsafe|incompetent|clueless|inexperienced|unprepared|indifferent|uninterested|impersonal|inconsistent|unreliable|aggressive|pushy)"
)
# Too strong to need a target: nobody calls themselves so when they decline.
_STRONG = re.compile(
    r"\b(?:unprofessional(?:ly)?|disorgani[sz]ed|disorgani[sz]ation|toxic|rude(?:ly|ness)?|insult(?:ed|ing)?|an insult|low-?ball(?:ed|ing)?|laughable|ridiculous|waste of (?:my |our |everyone's )?time|wast(?:ed|ing) my time|red flags?|micro-?manag\w*|bait[- ]and[- ]switch|misled|lied to|lies"
    r"|high turnover|turnover rate|bad (?:reputation|reviews|impression|vibes?|feeling|experience)|negative (?:reviews|impression|experience|things)|poor(?:ly)? (?:\w+ )?(?:managed|run|organi[sz]ed|communication|reputation|reviews|work-life|culture|leadership|management|handled|treated|impression|conditions|pay|paid)"
    r"|badly (?:run|managed|organi[sz]ed|paid|handled|treated)|under-?paid|over-?worked|exploit\w*|sexist|racist|discriminat\w*|harass\w*|disrespect\w*|condescending|unethical|shady|sketchy|dead[- ]end|sinking ship"
    r"|kept me waiting|left me (?:waiting|hanging)|ghost(?:ed|ing) me|never (?:called|got back|replied|answered|heard back|responded|followed up)|(?:didn't|did not|hardly|barely|never) (?:even )?(?:bother|respect|listen|care|read my|prepare|value|treat)\w*"
    r"|(?:took|takes|taking|taken|dragged?|dragging) (?:way |far |much |you )?(?:too|so|forever) ?(?:long)?\b|dragged on|too (?:slow|late) (?:with|in|to)|embarrassing|unimpressed|unacceptable|disgust\w*|appalled|appalling|shocked by|put off by|turned off by|offended|fed up|disheartening)\b"
    r"|\b(?:sucks?|sucked|crap(?:py)?|lousy|pathetic|shitty|garbage|horrendous|dreadful|stupid|idiot\w*|clown\w*|scam|bores? me)\b"
)
_NOT_WELL = re.compile(r"(?:\bnot|n't) (?:\w+ )?(?:well|properly) (?:run|managed|organi[sz]ed|thought|prepared|paid|handled|structured)\b")
_TARGETED = re.compile(rf"\b{_THEIRS}(?: (?:itself|offered|there|here|you (?:offered|made|gave|proposed|have)|at \S+|i (?:met|saw|had|spoke (?:to|with)))){{0,2}} (?:\w+ly )?{_IS} (?:not )?{_SO}{_BAD}\b")
_BEFORE_NOUN = re.compile(rf"\b(?:your|their|such an?|the|of|by|with|a|an|this) (?:\w+ly )?(?:rather |very |really |so )?(?P<bad>{_BAD}) (?:and \w+ )?(?:company|organi[sz]ation|management|manager|leadership|process|interview process|hiring process|recruitment process|culture|offer|salary|pay|communication|environment|boss|people|benefits|package|compensation|work-life balance|treatment|experience|recruiter|interviewer)s?\b")
_NOT_GOOD = re.compile(
    rf"\b{_THEIRS} (?:itself )?(?:is not|isn't|isnt|are not|aren't|was not|wasn't|were not|weren't|does not|doesn't|doesnt|do not|don't|did not|didn't|lacks?|lacked|fails? to|failed to|ha(?:s|ve) no|had no|offers? no|offers? (?:little|few))"
    r" (?:\w+ly |quite |very |really |even |feel |seem |look |appear |come across as |show |offer |provide |have |any |much |a |the |enough |particularly |exactly |all that |that |what i(?:'d)? call ){0,4}"
    r"(?:well (?:organi[sz]ed|run|managed|thought|structured|paid)|professional(?:ism)?|organi[sz]ed|serious|competitive|competent|impressive|inspiring|interesting|challenging|attractive|good|great|healthy|honest|transparent|transparency|respectful|respect|fair|reasonable|generous|enough|adequate|sufficient|modern|clear|clarity|stable|stability|welcoming|friendly|diverse|flexible|exciting|innovative|acceptable|up to|worth|career (?:growth|progression)|growth|room|support|structure|vision|direction|leadership|opportunit\w+|progression|development|work-life)\b"
    r"|\bis(?:n't|nt| not) (?:even )?worth (?:it|my|the)\b|\bnot worth (?:it|my time|the)\b"
)
_FEELINGS = re.compile(
    r"\bi (?:(?:was|am|felt|feel|have been|'ve been|got|have|had|really|honestly|just|also|do|did|must say i|would) ){0,3}(?:\w+ly )?"
    r"(?:disappointed (?:by|with|in|that|at)|concerned (?:about|by|with)|concerns? (?:about|with|regarding|over)|worried about (?:your|the)|frustrated (?:by|with|at)|annoyed|bothered by|dissatisfied|unhappy (?:with|about)|upset (?:by|with|about|at|that)|bored|uncomfortable (?:with|about)|doubts? (?:about|regarding)|reservations? (?:about|regarding)|sceptical|skeptical"
    r"|(?:don't|do not|didn't|did not|can't|cannot|couldn't|wouldn't) (?:\w+ly |really )?(?:trust|like (?:the|your|how|that|working|what)|enjoy (?:the|your)|appreciate (?:how|the way|being)|agree with (?:the|your|how)|believe in (?:your|the)|respect|think (?:\w+ ){0,3}(?:serious|professional|good|fair|right way|well)|see (?:any|much|a) (?:future|growth|room))"
    r"|(?:was|were|am)(?: not|n't) (?:very |really |particularly |at all |too |that )?(?:impressed|happy with|convinced by|comfortable with (?:your|the|how)|pleased with|treated|satisfied with)|not impressed|expected (?:better|more (?:from|of))|hated?|dislike[ds]?)\b"
    r"|\b(?:lack of|lacking) (?:\w+ ){0,2}?(?:professionalism|organi[sz]ation|communication|transparency|respect|growth|structure|clarity|vision|support|flexibility|leadership|direction|diversity|stability|trust|honesty|interest|progression|development|feedback|career|advancement|opportunit\w+)\b"
)
_PAY_FALLS_SHORT = re.compile(
    r"\b(?:way|far|much|significantly|considerably|substantially|well|a lot|so much|drastically|noticeably|nowhere near|not even close to|not even|barely|hardly) (?:too )?(?:less|lower|below|under|short|smaller|worse|what|market|competitive|enough|cover\w*|match\w*)\b"
    r"|\b(?:too (?:low|little|small)|below (?:market|the market|industry|average|what i(?:'m| am) worth|my worth)|under (?:market|the market)|less than i(?:'m| am) worth|peanuts|not enough to live|a pay cut|pay(?:s|ing)? (?:too little|peanuts|so little|poorly|badly))\b"
)
_MONEY = re.compile(r"\b(?:salary|pay|paid|compensation|offer|money|wage|package|rate|number|figure|bonus|base|budget|stipend|benefits?|equity|it|that|this|what you)\b")
_BETTER_THAN_YOU = re.compile(
    r"\b(?:better|best)[- ](?:run|managed|organi[sz]ed|known|funded|led|structured|established|treated|company|culture|management|leadership|manager|boss|people|atmosphere|environment|reputation|work(?:ing)? (?:environment|conditions|culture)|place to work|work-life balance|team|technology|tech|product|organi[sz]ation|employer|firm|conditions|communication|prospects)\b"
    r"|\bmore (?:\w+ly )?(?:serious|professional|honest|transparent|organi[sz]ed|respectful|competent|mature|stable|reputable|reliable|trustworthy|generous|prestigious|innovative|modern|ethical|established|successful|supportive|dynamic|ambitious|exciting|interesting|attractive|challenging|respected|forward-thinking|welcoming|efficient|renowned) (?:\w+ )?(?:company|organi[sz]ation|employer|firm|team|place|culture|environment|management|process|leadership|people|outfit|business|workplace|offer|role|work|position|opportunity)\b"
    r"|\b(?:company|organi[sz]ation|employer|firm|team|place|people|they|who|that|which|it) (?:is|are|was|were|seems?|felt|feels) (?:simply |just |far |much |a lot |so much |clearly )?(?:more (?:serious|professional|honest|transparent|organi[sz]ed|respectful|competent|mature|stable|reputable|reliable|trustworthy|prestigious)|better (?:run|managed|organi[sz]ed|led|funded|to work))\b"
    r"|\b(?:unlike|in contrast to|compared (?:to|with)) (?:you|yours|your (?:company|team|offer|process|organi[sz]ation)|what you)\b|\b(?:treats?|pays?|values?|respects?|respond(?:s|ed)?|communicat\w+) (?:\w+ ){0,3}(?:better|faster|properly|fairly)\b|\bmore seriously\b|\bwho (?:actually|really) (?:value|respect|care|know|pay|want)\b|\bactually (?:value|respect|care|pay)s? \b"
)
# Said of oneself, of the news or of the day, none of it is criticism; nor is what is denied.
_OF_MYSELF = re.compile(
    r"\b(?:disappointing (?:news|to hear|for you|answer)|may be disappoint\w+|(?:this|it|that|my (?:answer|decision|news)) (?:is|may be|might be|will be|must be|could be|isn't) (?:\w+ )?(?:disappoint\w+|frustrating|bad news|hard|annoying|frustrat\w+)|bad news|bad time|poor timing|bad timing|my (?:poor|bad|slow|late|own)|worst case|not because|nothing to do with|no reflection|not a reflection|does(?:n't| not) reflect|in no way|isn't about|hope (?:you're|you are|this isn't|it isn't) (?:not )?(?:too )?disappoint\w+|(?:sorry|apologi[sz]e) (?:for|that i|if i|it took|i took|to have|my))\b"
)
_DENIED = re.compile(r"\b(?:(?:nothing|never|without|neither|nor) (?:\w+ ){0,5}|(?:not|wasn't|isn't|weren't|aren't|didn't|no|anything but|far from) (?:\w+ ){0,2})$")
_BAD_WORD = re.compile(rf"\b{_BAD}\b")
_DENYING: Final = ("n't", "nt ", " not ", "lack", "fail", " no ", "offers ")
_LONG_IS_NO_FAULT = re.compile(r"\b(?:long[- ]term|long (?:time|while|run)|short[- ]term|low[- ]key|hours are long enough)\b")


def criticism(text: str) -> tuple[int, int] | None:
    """Where `text` criticises them. «Does not align with what I need» does not."""
    if _OF_MYSELF.search(text):
        return None
    for pattern in _worth_trying(text):
        for found in pattern.finditer(text):
            begun = found.end() - len(found.group().lstrip())
            if not _DENIED.search(text[:begun]) and not _LONG_IS_NO_FAULT.match(text, max(found.end() - 4, 0)):
                return found.span()
    if (short := _PAY_FALLS_SHORT.search(text)) and _MONEY.search(text):
        return short.span()
    return None


def _worth_trying(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns that can match at all: the slow ones only where the word that they hang on is there."""
    yield from (_STRONG, _NOT_WELL, _FEELINGS, _BETTER_THAN_YOU)
    if _BAD_WORD.search(text):
        yield from (_TARGETED, _BEFORE_NOUN)
    if any(word in text for word in _DENYING):
        yield _NOT_GOOD
