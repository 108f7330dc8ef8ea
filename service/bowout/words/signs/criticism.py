"""Criticism of the company, its people, the role, the pay or the process; outright or by comparison."""

import re
from collections.abc import Iterator
from typing import Final

_THEIRS: Final = (
    r"(?:you(?:r|rs)?|they|their|the|this|that|it|its)? ?(?:\w+ ){0,2}?(?:company|organi[sz]ation|firm|team"
    r"|teams|people|staff|manager|managers|management|leadership|boss|recruiters?|hr"
    r"|interview(?:s|er|ers|ing)?|process|hiring|communication|culture|environment|atmosphere|office|workplace"
    r"|workload|hours|role|job|position|work|tasks?|title|project|projects|product"
    r"|products|technology|stack|tools|offer|package|salary|pay|compensation|wages?|rate|bonus|benefits?"
    r"|equity|budget|number|figure|feedback|schedule|contract|terms|vacation|place|reputation"
    r"|reviews|turnover|values|ethics|strategy|business|future|finances|questions|assignment|test|onboarding"
    r"|employees|colleagues|conditions|policy|policies|expectations|commute|location)"
)
_IS: Final = (
    r"(?:is|are|was|were|felt|feels|seem(?:s|ed)?|looks?|looked|sound(?:s|ed)|came across as|come across as"
    r"|has been|have been|been|'s|isn't|wasn't|aren't|struck me as|turned out(?: to be)?|became)"
)
_SO: Final = (
    r"(?:(?:a bit|a little|quite|very|really|just|so|too|way|far|rather|pretty|extremely|incredibly|somewhat"
    r"|simply|frankly|honestly|also|always|completely|totally|fairly|slightly|kind of|sort of|not very"
    r"|not exactly|much|even|more|less|an?|the|most) ?){0,4}"
)
_BAD: Final = (
    r"(?:disappointing|unprofessional|disorgani[sz]ed|unorgani[sz]ed|chaotic|messy|a mess|mess|toxic|rude"
    r"|dismissive|arrogant|cold|hostile|insulting|disrespectful|condescending|unfair|unreasonable|ridiculous"
    r"|laughable|joke"
    r"|terrible|awful|horrible|poor|bad|worse|worst|weak|boring|dull|tedious|repetitive|unclear|vague"
    r"|confusing|confused|misleading|dishonest|sloppy|careless|slow|lengthy|long|drawn[- ]out|exhausting"
    r"|painful|stressful"
    r"|outdated|old[- ]fashioned|obsolete|stagnant|mediocre|subpar|sub-par|underwhelming|uninspiring"
    r"|unimpressive|uninteresting|limited|narrow|inflexible|rigid|bureaucratic|hierarchical|unstable|shaky"
    r"|risky|uncertain|questionable|doubtful"
    r"|low|lowest|cheap|stingy|inadequate|insufficient|uncompetitive|unacceptable|below (?:market|average|par"
    r"|standard|industry)|short of|excessive|overwhelming|basic|menial|beneath me"
    r"|not worth|unattractive|lacking|unsatisfactory|frustrating|annoying|strange|odd|weird|off-putting"
    r"|troubling|worrying|concerning|alarming|unhealthy|unrealistic|unsafe|incompetent|clueless|inexperienced"
    r"|unprepared|indifferent|uninterested|impersonal|inconsistent|unreliable|aggressive|pushy)"
)
# Too strong to need a target: nobody calls themselves so when they decline.
_STRONG = re.compile(
    r"\b(?:unprofessional(?:ly)?|disorgani[sz]ed|disorgani[sz]ation|toxic|rude(?:ly|ness)?|insult(?:ed|ing"
    r"|ingly)?|an insult|low-?ball(?:ed|ing)?|laughable|ridiculous|waste of (?:my |our |everyone's )?time"
    r"|wast(?:ed|ing) my time|red flags?|micro-?manag\w*|bait[- ]and[- ]switch|misled|lied to|lies"
    r"|high turnover|turnover rate|bad (?:reputation|reviews|impression|vibes?|feeling|experience)"
    r"|negative (?:reviews|impression|experience|things)|poor(?:ly)? (?:\w+ )?(?:managed|run|organi[sz]ed"
    r"|communication|reputation|reviews|work-life|culture|leadership|management|handled|treated|impression"
    r"|conditions|pay|paid)"
    r"|badly (?:run|managed|organi[sz]ed|paid|handled|treated)|under-?paid|over-?worked|exploit\w*|sexist"
    r"|racist|discriminat\w*|harass\w*|disrespect\w*|condescending|unethical|shady|sketchy|dead[- ]end"
    r"|sinking ship"
    r"|kept me waiting|left me (?:waiting|hanging)|ghost(?:ed|ing) me|never (?:called|got back|replied"
    r"|answered|heard back|responded|followed up)|(?:didn't|did not|hardly|barely|never) (?:even )?(?:bother"
    r"|respect|listen|care|read my|prepare|value|treat)\w*"
    r"|(?:took|takes|taking|taken|dragged?|dragging) (?:way |far |much |you )?(?:too|so|forever) ?(?:long)?\b"
    r"|dragged on|too (?:slow|late) (?:with|in|to)|embarrassing|unimpressed|unacceptable|disgust\w*|appalled"
    r"|appalling|shocked by|put off by|turned off by|offended|fed up|disheartening)\b"
    r"|\b(?:sucks?|sucked|crap(?:py)?|lousy|pathetic|shitty|garbage|horrendous|dreadful|stupid|idiot\w*"
    r"|clown\w*|scam|bores? me)\b"
)
_NOT_WELL = re.compile(
    r"(?:\bnot|n't) (?:\w+ )?(?:well|properly) (?:run|managed|organi[sz]ed|thought|prepared|paid|handled|structured)\b"
)
_TARGETED = re.compile(
    rf"\b{_THEIRS}(?: (?:itself|offered|there|here|you (?:offered|made|gave|proposed|have)|at \S+|i (?:met|saw"
    rf"|had|spoke (?:to|with)))){{0,2}} (?:\w+ly )?{_IS} (?:not )?{_SO}{_BAD}\b"
)
_BEFORE_NOUN = re.compile(
    rf"\b(?:your|their|such an?|the|of|by|with|a|an|this) (?:\w+ly )?(?:rather |very |really "
    rf"|so )?(?P<bad>{_BAD}) (?:and \w+ )?(?:company|organi[sz]ation|management|manager|leadership|process"
    rf"|interview process|hiring process|recruitment process|culture|offer|salary|pay|communication|environment"
    rf"|boss|people|benefits|package|compensation|work-life balance|treatment|experience|recruiter"
    rf"|interviewer)s?\b(?! of\b)"
)
_NOT_GOOD = re.compile(
    rf"\b{_THEIRS} (?:itself )?(?:is not|isn't|isnt|are not|aren't|was not|wasn't|were not|weren't|does not"
    rf"|doesn't|doesnt|do not|don't|did not|didn't|lacks?|lacked|fails? to|failed to|ha(?:s|ve) no|had no"
    rf"|offers? no|offers? (?:little|few))"
    r" (?:\w+ly |quite |very |really |even |feel |seem |look |appear |come across as |show |offer |provide "
    r"|have |any |much |a |the |enough |particularly |exactly |all that |that |what i(?:'d)? call ){0,4}"
    r"(?:well (?:organi[sz]ed|run|managed|thought|structured|paid)|professional(?:ism)?|organi[sz]ed|serious"
    r"|competitive|competent|impressive|inspiring|interesting|challenging|attractive|good|great|healthy|honest"
    r"|transparent|transparency|respectful|respect|fair|reasonable|generous|enough|adequate|sufficient|modern"
    r"|clear|clarity|stable|stability|welcoming|friendly|diverse|flexible|exciting|innovative|acceptable|up to"
    r"|worth|career (?:growth|progression)|growth|room|support|structure|vision|direction|leadership"
    r"|opportunit\w+|progression|development|work-life)\b"
    r"|\bis(?:n't|nt| not) (?:even )?worth (?:it|my|the)\b|\bnot worth (?:it|my time|the)\b"
)
_FEELINGS = re.compile(
    r"\bi (?:(?:was|am|felt|feel|have been|'ve been|got|have|had|really|honestly|just|also|do|did|must say i"
    r"|would) ){0,3}(?:\w+ly )?"
    r"(?:disappointed (?:by|with|in|that|at)|concerned (?:about|by|with)|concerns? (?:about|with|regarding"
    r"|over)|worried about (?:your|the)|frustrated (?:by|with|at)|annoyed|bothered by|dissatisfied"
    r"|unhappy (?:with|about)|upset (?:by|with|about|at|that)|bored|uncomfortable (?:with|about)"
    r"|doubts? (?:about|regarding)|reservations? (?:about|regarding)|sceptical|skeptical"
    r"|(?:don't|do not|didn't|did not|can't|cannot|couldn't|wouldn't) (?:\w+ly |really )?(?:trust|like (?:the"
    r"|your|how|that|working|what)|enjoy (?:the|your)|appreciate (?:how|the way|being)|agree with (?:the|your"
    r"|how)|believe in (?:your|the)|respect|think (?:\w+ ){0,3}(?:serious|professional|good|fair|right way"
    r"|well)|see (?:any|much|a) (?:future|growth|room))"
    r"|(?:was|were|am)(?: not|n't) (?:very |really |particularly |at all |too |that )?(?:impressed|happy with"
    r"|convinced by|comfortable with (?:your|the|how)|pleased with|treated|satisfied with)|not impressed"
    r"|expected (?:better|more (?:from|of))|hated?|dislike[ds]?)\b"
    r"|\b(?:lack of|lacking) (?:\w+ ){0,2}?(?:professionalism|organi[sz]ation|communication|transparency"
    r"|respect|growth|structure|clarity|vision|support|flexibility|leadership|direction|diversity|stability"
    r"|trust|honesty|interest|progression|development|feedback|career|advancement|opportunit\w+)\b"
)
_PAY_FALLS_SHORT = re.compile(
    r"\b(?:way|far|much|significantly|considerably|substantially|well|a lot|so much|drastically|noticeably"
    r"|nowhere near|not even close to|not even|barely|hardly) (?:too )?(?:less|lower|below|under|short|smaller"
    r"|worse|what|market|competitive|enough|cover\w*|match\w*)\b"
    r"|\b(?:too (?:low|little|small)|below (?:market|the market|industry|average|what i(?:'m| am) worth"
    r"|my worth)|under (?:market|the market)|less than i(?:'m| am) worth|peanuts|not enough to live|a pay cut"
    r"|pay(?:s|ing)? (?:too little|peanuts|so little|poorly|badly))\b"
)
# What they did, told without a harsh word.
_DEEDS = re.compile(
    r"\b(?:nobody|no one|none of you|you lot|you people) (?:\w+ )?(?:could|would|bothered|told|called|knew|answered"
    r"|replied"
    r"|showed up|turned up|listened|seemed|never|ever|was|were|had)\b"
    r"|\byour (?:\w+ ){0,2}?(?:manager|interviewer|recruiter|boss|team|people|hr) (?:never|didn't|did not|couldn't"
    r"|was late"
    r"|were late|forgot|ignored|interrupted|laughed at|yawned|shouted|kept|spent (?:half|most|all|the (?:whole"
    r"|entire)))\b"
    r"|\b(?:changed|kept changing|moved|rewrote) (?:the|my) (?:\w+ )?(?:job|role|offer|terms|title|date|goalposts"
    r"|description|salary|rules) "
    r"(?:twice|three|several|again|every|so|halfway|after|since|on me|without)\b"
    r"|\b(?:took|lasted|dragged on(?: for)?|needed) (?:you )?(?:almost |nearly |over |more than )?(?:two|three|four"
    r"|five|six|seven|eight|ten|several|many|\d+) "
    r"(?:months?|weeks|rounds)\b|\bunpaid (?:\w+ )?(?:assignments?|work|tests?|tasks?|trial|projects?|overtime)\b"
    r"|\b(?:spent|was|were|sat|been)[^.!?]{0,30} on (?:his|her|their) phone\b|\bdon't (?:really )?trust\b"
    r"|\bdo not trust\b|\bplace like (?:that|this"
    r"|yours)\b"
    r"|\b(?:a|such a|total|complete|this|like a) (?:joke|circus|shambles|nightmare|disaster|zoo|farce|madhouse"
    r"|insult|disgrace)\b"
    r"|\b(?:reviews|comments|stories|things)\b[^.!?]{0,60}\b(?:frighten|scare|worr|alarm|put me off|concern|troubl"
    r"|shock)\w*\b"
    r"|\b(?:frightened|scared|worried|alarmed|put off|shocked) (?:me|by (?:the|your|what))\b"
    r"|\bvalued me\b|\b(?:treats? me|treated me|pays?) (?:fairly|properly|decently)\b|\btook me seriously\b|\b(?:a"
    r"|made a) serious (?:offer|proposal)\b|\bactually (?:look|listen|treat|want|know"
    r"|understand|keep)\w*\b"
    r"|\bnot (?:\w+ )?fair for\b|\b(?:isn't|is not|wasn't|don't think (?:\w+ ){1,3}is) (?:\w+ )?fair\b|\bfor that\?"
    r"|\bi (?:make|earn) more (?:than that )?(?:\w+ing|already|now|at)\b"
    r"|\bexpected more from\b|\bnever (?:\w+ )?(?:listened|apologi[sz]ed|explained|thanked)\b"
    r"|\bkept me in the dark\b|\bnot (?:once|even) (?:did|a|an)\b"
)
_MONEY = re.compile(
    r"\b(?:salary|pay|paid|compensation|offer|money|wage|package|rate|number|figure|bonus|base|budget|stipend"
    r"|benefits?|equity|it|that|this|what you)\b"
)
_BETTER_THAN_YOU = re.compile(
    r"\b(?:better|best)[- ](?:run|managed|organi[sz]ed|known|funded|led|structured|established|treated|company"
    r"|culture|management|leadership|manager|boss|people|atmosphere|environment|reputation"
    r"|work(?:ing)? (?:environment|conditions|culture)|place to work|work-life balance|team|technology|tech"
    r"|product|organi[sz]ation|employer|firm|conditions|communication|prospects)\b"
    r"|\bmore (?:\w+ly )?(?:serious|professional|honest|transparent|organi[sz]ed|respectful|competent|mature"
    r"|stable|reputable|reliable|trustworthy|generous|prestigious|innovative|modern|ethical|established"
    r"|successful|supportive|dynamic|ambitious|exciting|interesting|attractive|challenging|respected"
    r"|forward-thinking|welcoming|efficient|renowned) (?:\w+ )?(?:company|organi[sz]ation|employer|firm|team"
    r"|place|culture|environment|management|process|leadership|people|outfit|business|workplace|offer|role"
    r"|work|position|opportunity)\b"
    r"|\b(?:company|organi[sz]ation|employer|firm|team|place|people|they|who|that|which|it) (?:is|are|was|were"
    r"|seems?|felt|feels) (?:simply |just |far |much |a lot |so much |clearly )?(?:more (?:serious"
    r"|professional|honest|transparent|organi[sz]ed|respectful|competent|mature|stable|reputable|reliable"
    r"|trustworthy|prestigious)|better (?:run|managed|organi[sz]ed|led|funded|to work))\b"
    r"|\b(?:unlike|in contrast to|compared (?:to|with)) (?:you|yours|your (?:company|team|offer|process"
    r"|organi[sz]ation)|what you)\b|\b(?:treats?|pays?|values?|respects?|respond(?:s|ed)?"
    r"|communicat\w+) (?:\w+ ){0,3}(?:better|faster|properly|fairly)\b|\bmore seriously\b|\bwho (?:actually"
    r"|really) (?:value|respect|care|know|pay|want)\b|\bactually (?:value|respect|care|pay)s? \b"
)
# Said of oneself, of the news or of the day, none of it is criticism; nor is what is denied.
_OF_MYSELF = re.compile(
    r"\b(?:disappointing (?:news|to hear|for you|answer)|may be disappoint\w+|(?:this|it|that|my (?:answer"
    r"|decision|news)) (?:is|may be|might be|will be|must be|could be|isn't) (?:\w+ )?(?:disappoint\w+"
    r"|frustrating|bad news|hard|annoying|frustrat\w+)|bad news|bad time|poor timing|bad timing|my (?:poor|bad"
    r"|slow|late|own)|worst case|not because|nothing to do with|no reflection|not a reflection|does(?:n't"
    r"| not) reflect|in no way|isn't about|hope (?:you're|you are|this isn't"
    r"|it isn't) (?:not )?(?:too )?disappoint\w+|(?:sorry|apologi[sz]e) (?:for|that i|if i|it took|i took"
    r"|to have|my))\b"
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
    yield from (_STRONG, _NOT_WELL, _FEELINGS, _BETTER_THAN_YOU, _DEEDS)
    if _BAD_WORD.search(text):
        yield from (_TARGETED, _BEFORE_NOUN)
    if any(word in text for word in _DENYING):
        yield _NOT_GOOD
