"""Criticism of the company, its people, the role, the pay or the process; outright or by comparison."""

import re
from collections.abc import Iterator
from typing import Final

from .patterns import compiled

_THEIRS: Final = (
    r"(?:you(?:r|rs)?|they|their|the|this|that|it|its)? ?(?:\w+ ){0,2}?(?:company|organi[sz]ation|firm|team|teams"
    r"|people|staff|manager|managers|management|leadership|boss|recruiters?|hr|interview(?:s|er|ers|ing)?|process"
    r"|hiring|communication|culture|environment|atmosphere|office|workplace|workload|hours|role|job|position|work"
    r"|tasks?|title|project|projects|product|products|technology|stack|tools|offer|package|salary|pay|compensation"
    r"|wages?|rate|bonus|benefits?|equity|budget|number|figure|feedback|schedule|contract|terms|vacation|place"
    r"|reputation|reviews|turnover|values|ethics|strategy|business|future|finances|questions|assignment|test"
    r"|onboarding|employees|colleagues|conditions|policy|policies|expectations|commute|location)"
)
_IS: Final = (
    r"(?:is|are|was|were|felt|feels|seem(?:s|ed)?|looks?|looked|sound(?:s|ed)|came across as|come across as|has been"
    r"|have been|been|'s|isn't|wasn't|aren't|struck me as|turned out(?: to be)?|became)"
)
_SO: Final = (
    r"(?:(?:a bit|a little|quite|very|really|just|so|too|way|far|rather|pretty|extremely|incredibly|somewhat|simply"
    r"|frankly|honestly|also|always|completely|totally|fairly|slightly|kind of|sort of|not very|not exactly|much"
    r"|even|more|less|an?|the|most) ?){0,4}"
)
_BAD: Final = (
    r"(?:disappointing|unprofessional|disorgani[sz]ed|unorgani[sz]ed|chaotic|messy|a mess|mess|toxic|rude|dismissive"
    r"|arrogant|cold|hostile|insulting|disrespectful|condescending|unfair|unreasonable|ridiculous|laughable|joke"
    r"|terrible|awful|horrible|poor|bad|worse|worst|weak|boring|dull|tedious|repetitive|unclear|vague|confusing"
    r"|confused|misleading|dishonest|sloppy|careless|slow|lengthy|long|drawn[- ]out|exhausting|painful|stressful"
    r"|outdated|old[- ]fashioned|obsolete|stagnant|mediocre|subpar|sub-par|underwhelming|uninspiring|unimpressive"
    r"|uninteresting|limited|narrow|inflexible|rigid|bureaucratic|hierarchical|unstable|shaky|risky|uncertain"
    r"|questionable|doubtful|low|lowest|cheap|stingy|inadequate|insufficient|uncompetitive|unacceptable"
    r"|below (?:market|average|par|standard|industry)|short of|excessive|overwhelming|basic|menial|beneath me"
    r"|not worth|unattractive|lacking|unsatisfactory|frustrating|annoying|strange|odd|weird|off-putting|troubling"
    r"|worrying|concerning|alarming|unhealthy|unrealistic|unsafe|incompetent|clueless|inexperienced|unprepared"
    r"|indifferent|uninterested|impersonal|inconsistent|unreliable|aggressive|pushy)"
)
# Too strong to need a target: nobody calls themselves so when they decline.
_STRONG = compiled(
    r"\b(?:unprofessional(?:ly)?|disorgani[sz]ed|disorgani[sz]ation|toxic|rude(?:ly|ness)?|insult(?:ed|ing|ingly)?"
    r"|an insult|low-?ball(?:ed|ing)?|laughable|ridiculous|waste of (?:my |our |everyone's )?time|wast(?:ed"
    r"|ing) my time|red flags?|micro-?manag\w*|bait[- ]and[- ]switch|misled|lied to|lies\b|lie to me|lying to"
    r"|high turnover|turnover rate|bad (?:reputation|reviews|impression|vibes?|feeling|experience)"
    r"|negative (?:reviews|impression|experience|things)|poor(?:ly)? (?:\w+ )?(?:managed|run|organi[sz]ed"
    r"|communication|reputation|reviews|work-life|culture|leadership|management|handled|treated|impression"
    r"|conditions|pay|paid)|badly (?:run|managed|organi[sz]ed|paid|handled|treated)|under-?paid|over-?worked"
    r"|exploit\w*|sexist|racist|discriminat\w*|harass\w*|disrespect\w*|condescending|unethical|shady|sketchy"
    r"|dead[- ]end|sinking ship|kept me waiting|left me (?:waiting|hanging)|ghost(?:ed|ing) me|never (?:called"
    r"|got back|replied|answered|heard back|responded|followed up)|(?:didn't|did not|hardly|barely"
    r"|never) (?:even )?(?:bother|respect|listen|care|read my|prepare|value|treat)\w*|(?:took|takes|taking|taken"
    r"|dragged?|dragging) (?:way |far |much |you )?(?:too|so|forever) ?(?:long)?\b|dragged on|too (?:slow"
    r"|late) (?:with|in|to)|embarrassing|unimpressed|unacceptable|disgust\w*|appalled|appalling|shocked by"
    r"|put off by|turned off by|offended|fed up|disheartening)\b|\b(?:sucks?|sucked|crap(?:py)?|lousy|pathetic"
    r"|shitty|garbage|horrendous|dreadful|stupid|idiot\w*|clown\w*|scam|bores? me)\b"
)
_NOT_WELL = re.compile(
    r"(?:\bnot|n't) (?:\w+ )?(?:well|properly) (?:run|managed|organi[sz]ed|thought|prepared|paid|handled|structured)\b"
)
_TARGETED = re.compile(
    rf"\b{_THEIRS}(?: (?:itself|offered|there|here|you (?:offered|made|gave|proposed|have)|at \S+|i (?:met|saw|had"
    rf"|spoke (?:to|with)))){{0,2}} (?:\w+ly )?{_IS} (?:not )?{_SO}{_BAD}\b"
)
_BEFORE_NOUN = compiled(
    rf"\b(?:your|their|such an?|the|of|by|with|a|an|this) (?:\w+ly )?(?:rather |very |really "
    rf"|so )?(?P<bad>{_BAD}) (?:and \w+ )?(?:company|organi[sz]ation|management|manager|leadership|process"
    rf"|interview process|hiring process|recruitment process|culture|offer|salary|pay|communication|environment|boss"
    rf"|people|benefits|package|compensation|work-life balance|treatment|experience|recruiter|interviewer)s?\b(?! of\b)"
)
_GOOD: Final = (
    r"(?:well (?:organi[sz]ed|run|managed|thought|structured|paid)|professional(?:ism)?|organi[sz]ed|serious"
    r"|competitive|competent|impressive|inspiring|interesting|challenging|attractive|good|great|healthy|honest"
    r"|transparent|transparency|respectful|respect|fair|reasonable|generous|enough(?! (?:for (?:me|us|my|our)"
    r"|to (?:live|support|cover))\b)|adequate|sufficient|modern|clear|clarity|stable|stability|welcoming|friendly"
    r"|diverse|flexible|exciting|innovative|acceptable|up to|worth|career (?:growth|progression)|growth|room|support"
    r"|structure|vision|direction|leadership|opportunit\w+|progression|development|work-life)"
)
_GOOD_WORD = re.compile(rf"\b{_GOOD}\b|\bworth\b")
_NOT_GOOD = compiled(
    rf"\b{_THEIRS} (?:itself )?(?:is not|isn't|isnt|are not|aren't|was not|wasn't|were not|weren't|does not|doesn't"
    rf"|doesnt|do not|don't|did not|didn't|lacks?|lacked|fails? to|failed to|ha(?:s|ve) no|had no|offers? no"
    rf"|offers? (?:little|few))"
    r" (?:\w+ly |quite |very |really |even |feel |seem |look |appear |come across as |show |offer |provide |have "
    r"|any |much |a |the |enough |particularly |exactly |all that |that |what i(?:'d)? call ){0,4}"
    rf"{_GOOD}\b"
    r"|\bis(?:n't|nt| not) (?:even )?worth (?:it|my|the)\b|\bnot worth (?:it|my time|the)\b"
)
_FEELINGS = compiled(
    r"\bi (?:(?:was|am|felt|feel|have been|'ve been|got|have|had|really|honestly|just|also|do|did|must say i"
    r"|would) ){0,3}(?:\w+ly )?(?:disappointed (?:by|with|in|that|at)|concerned (?:about|by|with)|concerns? (?:about"
    r"|with|regarding|over)|worried about (?:your|the)|frustrated (?:by|with|at)|annoyed|bothered by|dissatisfied"
    r"|unhappy (?:with|about)|upset (?:by|with|about|at|that)|bored|uncomfortable (?:with|about)|doubts? (?:about"
    r"|regarding)|reservations? (?:about|regarding)|sceptical|skeptical|(?:don't|do not|didn't|did not|can't|cannot"
    r"|couldn't|wouldn't) (?:\w+ly |really )?(?:trust|like (?:the (?:way|people|company|culture|office|job|role"
    r"|atmosphere)|your|how you|how the|what i (?:saw|heard)|working (?:for|with) you)|enjoy (?:the|your)"
    r"|appreciate (?:how|the way|being)|agree with (?:the|your|how)|believe in (?:your|the)|respect"
    r"|think (?:\w+ ){0,3}(?:serious|professional|good|fair|right way|well)|see (?:any|much|a) (?:future|growth"
    r"|room))|(?:was|were|am)(?: not|n't) (?:very |really |particularly |at all |too |that )?(?:impressed|happy with"
    r"|convinced by|comfortable with (?:your|the|how)|pleased with|treated|satisfied with)|not impressed"
    r"|expected (?:better|more (?:from|of))|(?:hated?|disliked?) (?:the|your|how|that you|working|what|everything"
    r"|dealing|waiting))\b|\b(?:lack of|lacking) (?:\w+ ){0,2}?(?:professionalism|organi[sz]ation|communication"
    r"|transparency|respect|growth|structure|clarity|vision|support|flexibility|leadership|direction|diversity"
    r"|stability|trust|honesty|interest|progression|development|feedback|career|advancement|opportunit\w+)\b"
)
_PAY_FALLS_SHORT = compiled(
    r"\b(?:way|far|much|significantly|considerably|substantially|well|a lot|so much|drastically|noticeably"
    r"|nowhere near|not even close to|not even|barely|hardly) (?:too )?(?:less|lower|below|under|short|smaller|worse"
    r"|what|market|competitive|enough|cover\w*|match\w*)\b|\b(?:too (?:low|little|small)|below (?:market|the market"
    r"|industry|average|what i(?:'m| am) worth|my worth)|under (?:market|the market)|less than i(?:'m| am) worth"
    r"|peanuts|not enough to live|a pay cut|pay(?:s|ing)? (?:too little|peanuts|so little|poorly|badly))\b|\b(?:half"
    r"|a third|a quarter|a fraction) of what\b|\bhalf what\b"
)
# What they did, told without a harsh word.
_DEEDS = compiled(
    r"\b(?:nobody|no one|none of you|you lot|you people) (?:\w+ )?(?:could|would|bothered|told|called|knew|answered"
    r"|replied|showed up|turned up|listened|seemed|never|ever|was|were|had)\b|\byour (?:\w+ ){0,2}?(?:manager"
    r"|interviewer|recruiter|boss|team|people|hr) (?:never|didn't|did not|couldn't|was late|were late|forgot|ignored"
    r"|interrupted|laughed at|yawned|shouted|kept|spent (?:half|most|all|the (?:whole|entire)))\b|\b(?:changed"
    r"|kept changing|moved|rewrote) (?:the|my) (?:\w+ )?(?:job|role|offer|terms|title|date|goalposts|description"
    r"|salary|rules) (?:twice|three|several|again|every|so|halfway|after|since|on me|without)\b|\b(?:took|lasted"
    r"|dragged on(?: for)?|needed) (?:you )?(?:almost |nearly |over |more than )?(?:two|three|four|five|six|seven"
    r"|eight|ten|several|many|\d+) (?:months?|weeks|rounds)\b|\bunpaid (?:\w+ )?(?:assignments?|work|tests?|tasks?"
    r"|trial|projects?|overtime)\b|\b(?:spent|was|were|sat|been)[^.!?]{0,30} on (?:his|her|their) phone\b"
    r"|\bdon't (?:really )?trust\b|\bdo not trust\b|\bplace like (?:that|this|yours)\b|\b(?:a|such a|total|complete"
    r"|this|like a) (?:joke|circus|shambles|nightmare|disaster|zoo|farce|madhouse|insult|disgrace)\b|\b(?:reviews"
    r"|comments|stories|things)\b[^.!?]{0,60}\b(?:frighten|scare|worr|alarm|put me off|concern|troubl|shock)\w*\b"
    r"|\b(?:frightened|scared|worried|alarmed|put off|shocked) (?:me|by (?:the|your|what))\b|\bvalued me\b"
    r"|\b(?:treats? me|treated me|pays?) (?:fairly|properly|decently)\b|\btook me seriously\b|\b(?:a"
    r"|made a) serious (?:offer|proposal)\b|\bactually (?:look|listen|treat|want|know|understand|keep)\w*\b"
    r"|\bnot (?:\w+ )?fair for\b|\b(?:isn't|is not|wasn't|don't think (?:\w+ ){1,3}is) (?:\w+ )?fair\b|\b(?:grand"
    r"|thousand|hundred|dollars|euros|pounds|pay|k|\d+),? for that\?|\bfor that kind of (?:money|pay|salary)\b"
    r"|(?<!i )\b(?:was|were|came|turned up) (?:\S+ ){0,4}late (?:for|to) (?:my|our|the) (?:interview|call|meeting)"
    r"|\bchecked (?:his|her|their) (?:mail|email|phone|watch)|\bi (?:make|earn) more (?:than that )?(?:\w+ing"
    r"|already|now|at)\b|\bexpected more from\b|\bnever (?:\w+ )?(?:listened|apologi[sz]ed|explained|thanked)\b"
    r"|\bkept me in the dark\b|\bnot (?:once|even) (?:did|a|an)\b|\bthe way (?:you|your|i was|they|he"
    r"|she) (?:\w+ ){0,2}?(?:talk|spoke|speak|treat|handl|deal|dealt|behav|act|conduct|ran|run)\w*\b|\b(?:should"
    r"|would|'d|could) be (?:embarrassed|ashamed)\b|\bbully\w*\b|\bcome back with a real\b|\b(?:don't|do not"
    r"|wouldn't|would not|won't|never) (?:want to |ever )?(?:work|be|stay) (?:for|at|in|with|here)\b (?:your|you"
    r"|this|such|a place|people|somebody|if you paid)|\bex-?employees\b|\bformer (?:employees|staff|colleagues)\b"
    r"|\bsick of (?:your|you|the)\b|\bnever paid\b|\byour excuses\b|\bwouldn't work here\b"
)
_MONEY = re.compile(
    r"\b(?:salary|pay|paid|compensation|offer|money|wage|package|rate|number|figure|bonus|base|budget|stipend"
    r"|benefits?|equity|it|that|this|what you)\b"
)
_BETTER_THAN_YOU = compiled(
    r"\b(?:better|best)[- ](?:run|managed|organi[sz]ed|known|funded|led|structured|established|treated|company"
    r"|culture|management|leadership|manager|boss|people|atmosphere|environment|reputation"
    r"|work(?:ing)? (?:environment|conditions|culture)|place to work|work-life balance|team|technology|tech|product"
    r"|organi[sz]ation|employer|firm|conditions|communication|prospects)\b|\bmore (?:\w+ly )?(?:serious|professional"
    r"|honest|transparent|organi[sz]ed|respectful|competent|mature|stable|reputable|reliable|trustworthy|generous"
    r"|prestigious|innovative|modern|ethical|established|successful|supportive|dynamic|ambitious|exciting"
    r"|interesting|attractive|challenging|respected|forward-thinking|welcoming|efficient"
    r"|renowned) (?:\w+ )?(?:company|organi[sz]ation|employer|firm|team|place|culture|environment|management|process"
    r"|leadership|people|outfit|business|workplace|offer|role|work|position|opportunity)\b|\b(?:company"
    r"|organi[sz]ation|employer|firm|team|place|people|they|who|that|which|it) (?:is|are|was|were|seems?|felt"
    r"|feels) (?:simply |just |far |much |a lot |so much |clearly )?(?:more (?:serious|professional|honest"
    r"|transparent|organi[sz]ed|respectful|competent|mature|stable|reputable|reliable|trustworthy|prestigious)"
    r"|better (?:run|managed|organi[sz]ed|led|funded|to work))\b|\b(?:unlike|in contrast to|compared (?:to"
    r"|with)) (?:you|yours|your (?:company|team|offer|process|organi[sz]ation)|what you)\b|\b(?:treats?|pays?"
    r"|values?|respects?|respond(?:s|ed)?|communicat\w+) (?:\w+ ){0,3}(?:better|faster|properly|fairly)\b"
    r"|\bmore seriously\b|\bwho (?:actually|really) (?:value|respect|care|know|pay|want)\b|\bactually (?:value"
    r"|respect|care|pay)s? \b"
)
# Said of oneself, of the news or of the day, none of it is criticism; nor is what is denied.
_OF_MYSELF = re.compile(
    r"\b(?:disappointing (?:news|to hear|for you|answer)|may be disappoint\w+|(?:this|it|that|my (?:answer|decision"
    r"|news)) (?:is|may be|might be|will be|must be|could be|isn't) (?:\w+ )?(?:disappoint\w+|frustrating|bad news"
    r"|hard|annoying|frustrat\w+)|bad news|bad time|poor timing|bad timing|my (?:poor|bad|slow|late|own)|worst case"
    r"|not because|nothing to do with|no reflection|not a reflection|does(?:n't| not) reflect|in no way|isn't about"
    r"|hope (?:you're|you are|this isn't|it isn't) (?:not )?(?:too )?disappoint\w+|(?:sorry|apologi[sz]e) (?:for"
    r"|that i|if i|it took|i took|to have|my))\b"
)
_DENIED = re.compile(
    r"\b(?:(?:nothing|never|without|neither|nor) (?:\w+ ){0,5}|(?:not|wasn't|isn't|weren't|aren't|didn't|no"
    r"|anything but|far from) (?:\w+ ){0,2})$"
)
_BAD_WORD = re.compile(rf"\b{_BAD}\b")
_DENYING: Final = ("n't", "nt ", " not ", "lack", "fail", " no ", "offers ")
_LONG_IS_NO_FAULT = re.compile(
    r"\b(?:long[- ]term|long (?:time|while|run)|short[- ]term|low[- ]key|hours are long enough)\b"
)


def criticism(text: str) -> tuple[int, int] | None:
    """Where `text` criticises them. «Does not align with what I need» does not."""
    span = _criticism(text)
    return None if span is None or _OF_MYSELF.search(text) else span


def _criticism(text: str) -> tuple[int, int] | None:
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
    yield from (_STRONG, _NOT_WELL, _FEELINGS, _BETTER_THAN_YOU, _DEEDS)
    if _BAD_WORD.search(text):
        yield from (_TARGETED, _BEFORE_NOUN)
    if any(word in text for word in _DENYING) and _GOOD_WORD.search(text):
        yield _NOT_GOOD
