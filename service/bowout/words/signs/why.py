"""Reasons: does a sentence say why, and of which kind is what it says."""

import re
from dataclasses import dataclass

from bowout.vocabulary import ReasonCategory

from .causes import CONTRAST, is_courtesy, linked_cause, tells_of_own_life
from .decision import is_question
from .decision_patterns import HEDGE
from .patterns import compiled

_MINE = r"(?:my|our)"
_FITS = compiled(
    r"\b(?:align(?:s|ed|ing|ment)?|fits?|fitted|suits?|suited|match(?:es|ed)?|in line|compatible|corresponds?|closer"
    r"|fulfil(?:s|l|ls)?|meets|meet(?! (?:with|you|your|everyone|everybody|the (?:team|people)|all|up|again|in))"
    r"|complements?)\b[^.!?]{0,60}\b(?:my|me|i|what i|where i|our)\b|\b(?:better|best|right|good|closer|stronger"
    r"|perfect|ideal|great|natural|suitable|appropriate) (?:\w+ )?(?:fit|match|suited|choice|path|step|move"
    r"|direction)\b(?![^.!?]{0,20}\bcandidate)|\b(?:not|n't|isnt) (?:quite |really |exactly "
    r"|currently )?(?:the (?:right|best)|a good|right for|what i)\b|\b(?:right|best|perfect) (?:career )?(?:path|fit"
    r"|match|move|time|role|choice|decision) (?:for|at this|right now)\b|\bcloser to (?:my|what|where|home)\b"
    r"|\bquite what i\b|\b(?:more|less|further|fewer|\w+er) (?:\S+ ){0,4}than (?:i|we|what i)(?:'d| would| had| can"
    r"| could)? ?(?:like|want|need|hoped|expected|understood|thought|wanted|earn|make|have|am)\b"
)
_CAUSE = compiled(
    r"\b(?:due to|because of|owing to|on account of|given|based on|mainly|primarily|purely|considering"
    r"|in light of) (?:\w+ ){0,4}?(?:reasons?|circumstances|considerations?|commitments?|obligations?|situation"
    r"|family|health|relocat\w*|commut\w*|distance|compensation|salary|pay|timing|location|constraints?"
    r"|responsibilities|visa|childcare)\b|\bfor (?:\w+ ){0,3}?reasons?\b|\b(?:reasons?|why) (?:i|for (?:my|this"
    r"|declining)|is|are|behind|being|that)\b|\breason:|\bboils down to\b|\bcomes down to\b|\bprevents? me\b"
    r"|\bprevents?\b[^.!?]{0,30}\bmaking\b|\bunable to (?:relocate|commute|move|travel|commit|overcome|start|leave"
    r"|meet)\b|\b(?:can't|cannot|can not|not able to) (?:relocate|commute|move (?:to|away)|travel|leave my"
    r"|start (?:on|by|in|as|so|when)|afford)\b|\b(?:i|i've|i'd|i'm) (?:\w+ ){0,3}(?:prefer(?! not| to not)"
    r"|preferred(?! not)|preferring|would rather (?!not)|want(?:ed)? (?:to (?:focus|stay|remain|finish|work|pursue"
    r"|continue|stick|spend|explore|study|return|grow|build|develop|move|live|be|keep|concentrate)|something"
    r"|a (?:role|job|position|team))|looking for|seeking|hoping for|need(?:ed)? (?:a|to (?:stay|be|focus|take care"
    r"|care|remain|finish)|more|something|the flexibility))\b|\b(?:have in mind|hope|hoping|looking|plan|planning"
    r"|intend|intending|aim|going|wish|want|like) to (?:\w+ )?(?:find (?:something|a (?:role|position|job))|teach"
    r"|study|retrain|go back to|return to (?:school|university|college|study\w*|teaching)|start a family)\b"
    r"|\bgoing back to (?:school|university|college|study\w*|teaching)\b|\b(?:did|do)(?:n't"
    r"| not) (?:\w+ )?see (?:the|any|much|enough|how)\b|\bi need\b(?! to (?:withdraw|decline|say|tell|let|ask|inform"
    r"|turn|pass|take|step|drop|rescind|cancel|think|talk))|\b(?:what|than) i (?:need|require|was (?:looking"
    r"|hoping) for)\b|\b(?:decided|chosen|choosing|going|want|wish|like|prefer|opted|plan"
    r"|planning) (?:\w+ )?(?:to )?(?:focus|concentrate|stay|remain|continue|stick|return|go back"
    r"|pursue (?:opportunities|a career|further|my|other|an? )|study|start my own|freelance|take a break|take time"
    r"|relocate|move to|care for|specialise|specialize|keep working|finish)\w*\b(?! (?:in touch|in contact|connected"
    r"|open|interested|impressed|you))"
)
_TOPIC = compiled(
    r"\b(?:salary|compensation|pay|remuneration|financial|benefits?|package|equity|terms|location|commut\w+"
    r"|relocat\w+|distance|hours|schedule|remote|hybrid|on-?site|in-?office|office|work-life|travel|timing"
    r"|start date|level|seniority|scope|responsibilities|title|role|position|risk|stage|contract|offer|visa"
    r"|notice period|culture|values|direction|industry|it|this|opportunity)\b[^.!?]{0,60}?\b(?:do(?:es)?(?: not|n't"
    r"|nt)|did(?: not|n't)|is(?: not|n't|nt)|are(?: not|n't)|was(?: not|n't)|wouldn't|would not|not|cannot|can't"
    r"|won't|too|seem(?:s|ed)? (?:a )?(?:little|bit)|(?:a )?(?:little|bit|rather|quite) (?=low|far|long|early|junior"
    r"|senior)|lower|less|below|differs?|different|presents? (?:\w+ )?challenges?|inconvenient|(?:is|be|are|too|so"
    r"|very) (?:far|long)|isn't|more than i|falls? short|short of|prevents?|makes? it (?:hard|difficult"
    r"|impossible))\b[^.!?]{0,50}\b(?:align|match|meet|fit|suit|work(?: for| out|$|[.!,])|right|what i|my|me"
    r"|feasible|possible|ideal|low|far|long|enough|expectations?|requirements?|needs?|family|overcome|current|able"
    r"|than|career|sustainable|viable|practical|manageable|for)\b"
)
_STAYING = compiled(
    r"\b(?:stay(?:ing)?|remain(?:ing)?|continu(?:e|ing)|stick(?:ing)?) (?:on )?(?:with|at|in|where"
    r"|put)\b[^.!?]{0,40}\b(?:current|present|existing|i am|i'm|employer|job|role|company|position|team"
    r"|organi[sz]ation)\b|\bcurrent (?:employer|company|job|role|position|organi[sz]ation)\b[^.!?]{0,60}\b(?:counter"
    r"|promot\w+|match\w*|convinced|offered|stay|happy|rewarding|exciting|balance|flexible|good|great|better|love"
    r"|enjoy)\w*|\b(?:happy|content|satisfied|fulfilled|comfortable|settled) (?:with|in|at"
    r"|where)\b[^.!?]{0,50}\b(?:current|present|i am|job|role|company)\b|\b(?:accept\w*|tak\w+|took) (?:a |the "
    r"|their |my )?(?:\w+ )?(?:counter-?offer)\b|\bcounter-?offer\b[^.!?]{0,40}\b(?:accept(?:ed)?|stay|took|taken)\b"
    r"|\bstay(?:ing)? put\b|\bdue for a promotion\b|\bgo(?:ing)? to stay where i am\b|\bstay(?:ing)? where i am\b"
    r"|\balready have (?:a|my) (?:\w+ )?(?:job|position|role)\b|\b(?:remain|stay)(?:ing)? (?:at|with|in) (?:my"
    r"|our) (?:\w+ )?(?:school|team|hospital|firm|lab|present|practice)\b"
)
_PERSONAL = compiled(
    r"\b(?:personal|family|private|health|medical) (?:\w+ )?(?:reasons?|circumstances|considerations?|matters?"
    r"|situation|commitments?|obligations?|emergency|issues?|life|grounds|nature)\b|\bmy (?:\w+ )?(?:children|kids"
    r"|wife|husband|partner|spouse|parents?|mother|father|family|daughter|son|health|pregnancy)\b"
    r"|\bfamily\b[^.!?]{0,30}\b(?:comes first|needs|situation|move|priorit)"
)
_GOALS = compiled(
    r"\b(?:career|professional|long-term|long term|immediate|future|personal|current) (?:\w+ )?(?:goals?|objectives?"
    r"|aspirations?|path|plans?|direction|interests?|priorities|ambitions?|trajectory|needs)\b"
    r"|\bmy (?:\w+ )?(?:goals?|path|aspirations?|priorities|ambitions?|direction|plans?|requirements?"
    r"|expectations?)\b|\b(?:where|which way) i(?:'m| am) (?:heading|going)\b|\bdirection i (?:want|wish)\b"
    r"|\bwhere i'd like my\b"
)
_ABOUT_FIT = re.compile(
    r"\b(?:align|fit|suit|match|closer|pursu|better|meet|focus|different|serve|support|further|differ|not|n't|due"
    r"|because|reason|based|in line|comes down|rests|consideration)\w*\b"
)
_THE_DECISION = re.compile(r"(?:\bnot|n't) (?:want|wish|like|going) to (?:continue|proceed|go|work|pursue)")
# Whom one asks before one decides is no reason.
_DELIBERATION = re.compile(
    r"\b(?:discuss\w*|talk\w*|consult\w*|speak\w*|spoken|sp(?:oke)|thinking|consider\w*) (?:\w+ ){0,3}?(?:with"
    r"|to) my (?:\w+ )?\w+"
)
_BECAUSE = re.compile(r"\b(?:because|since|as|so that|so i can|in order to)\b (?P<what>[^.!?]+)")
# How hard the choice was, and how good they are, is no reason for it.
_POLITENESS = compiled(
    r"\b(?:difficult|hard|tough|not easy|not an easy|wasn't easy|not made lightly|lightly"
    r"|easy)\b[^.!?]*\b(?:decision|choice|one|made|make|me)\b|\b(?:decision|choice)\b[^.!?]{0,40}\b(?:difficult|hard"
    r"|tough|easy|lightly)\b"
)
_PRAISE = re.compile(
    r"\b(?:impressed|admire|respect|enjoyed|excited|exciting|inspir\w+|compelling|wonderful|honou?red|pleasure"
    r"|high regard|highly of|love (?:what|your)|like (?:your|the) (?:team|company)|fantastic|great (?:team|company"
    r"|people))\b"
)
_HOPE = re.compile(
    r"\b(?:hope|wish|look forward|perhaps|if (?:a|an|there|any|your|circumstances)|when my|let me know|keep me"
    r"|should (?:a|any|your|there)|would love|would welcome|candidate|find (?:the|an?|someone|somebody))\b"
)
_CONTRAST = re.compile(
    r"\b(?:however|but|while|although|though|yet|at the same time|unfortunately|ultimately|therefore)\b"
)
_MORE = re.compile(
    r"^(?:besides|also|additionally|moreover|in addition|furthermore|plus|secondly|second|another (?:reason|factor)"
    r"|on top of|likewise|apart from|what's more|not only)\b"
)
_SLOT = re.compile(r"[\[{<(][^\]}>)\n]{0,60}(?:explanation|reason|circumstances)[^\]}>)\n]{0,120}[\]}>)]")
# Offers that are still being weighed decide nothing.
_STILL_OPEN = re.compile(
    r"\b(?:weigh|consider|evaluat|compar|review|talks|talking|interview|discussion|process|waiting|final|stages?)\w*\b"
)
_FEWEST = 4
_SAYS_LITTLE = (_POLITENESS.search, _PRAISE.search, _HOPE.search)
_OPTIONAL = re.compile(r"optional")
_NOT_WORTH = re.compile(r"\bworth (?:it|my)\b")
_REMORSE = re.compile(r"\bapologi[sz]\w*\b|\bfeel (?:terrible|bad|awful)\b|\bforgive\b")

_CATEGORIES: tuple[tuple[ReasonCategory, re.Pattern[str]], ...] = (
    (ReasonCategory.STAYING, _STAYING),
    (
        ReasonCategory.PAY_OR_TERMS,
        re.compile(
            r"\b(?:salary|compensation|pay(?: cut)?|paid|remuneration|money|financial(?:ly)?|wages?|package|bonus"
            r"|equity|benefits|the terms|terms (?:offered|don't)|whose terms)\b"
        ),
    ),
    (
        ReasonCategory.LOCATION_OR_COMMUTE,
        re.compile(
            r"\b(?:location|commut\w+|relocat\w+|distance|move to (?:the|a|another|your)|too far|closer to home|city"
            r"|in a better place for me)\b"
        ),
    ),
    (
        ReasonCategory.WORK_MODE,
        re.compile(
            r"\b(?:remote(?:ly)?|hybrid|on-?site|in-?office|home[- ]?office|work(?:ing)? from home|flexible hours"
            r"|working hours|shifts?|part[- ]time|full[- ]time|way of working|working arrangement|with a setup)\b"
        ),
    ),
    (ReasonCategory.TIMING, re.compile(r"\b(?:timing|start date|too soon|not the right time|wrong time|bad time)\b")),
    (ReasonCategory.PERSONAL, _PERSONAL),
    (
        ReasonCategory.LEVEL,
        re.compile(
            r"\b(?:seniority|senior enough|too (?:junior|senior)|(?:different|right|higher|lower) level|at the level"
            r"|level of responsibility|title)\b"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What else a sentence does: it is about another job that was taken, or about one at all; it finds fault with
    them; it says the decision, plainly or not; it takes back a yes; it wishes to meet again.
    """

    takes_other: bool
    mentions_other: bool
    criticises: bool
    decides: bool
    takes_back: bool
    opens_door: bool


def gives_reason(text: str, told: Told) -> bool:
    """Does this sentence say why the offer is declined? Praise, regret and hope do not."""
    if told.takes_other or (_SLOT.search(text) and not _OPTIONAL.search(text)):
        return True
    if (told.mentions_other and not _STILL_OPEN.search(text)) or (told.criticises and not _NOT_WORTH.search(text)):
        return True
    if is_question(text) or (_POLITENESS.search(text) and not _own_cause(text)):
        return False
    if told.takes_back:
        return linked_cause(text, decides=True)
    hopes = _only_hope(text)
    if hopes or told.opens_door:
        return bool(_STAYING.search(text)) or (not hopes and _says_it_does_not_fit(text))
    if _STAYING.search(text) or _names_cause(text) or linked_cause(text, decides=told.decides):
        return True
    return _says_it_does_not_fit(text) or tells_of_own_life(text, decides=told.decides)


def is_about_something(text: str) -> bool:
    """Whether a sentence does more than thanking, wishing, regretting, weighing, asking or saying what comes next."""
    if is_question(text) or HEDGE.search(text):
        return False
    return any(
        len(clause.split()) >= _FEWEST and not any(says(clause) for says in (is_courtesy, *_SAYS_LITTLE))
        for clause in CONTRAST.split(text)
    )


def stay_span(text: str) -> tuple[int, int] | None:
    """Where a sentence says that its writer keeps the present job."""
    return found.span() if (found := _STAYING.search(text)) else None


def continues_reason(text: str) -> bool:
    """Does a sentence after a reason go on giving reasons?"""
    if is_courtesy(text):
        return False
    return bool(_MORE.match(text)) or (
        bool(re.match(r"^(?:i|my|in my)\b", text))
        and bool(re.search(r"\b(?:have to|current|need to|would be|due for|must)\b", text))
    )


def categories(text: str) -> list[tuple[ReasonCategory, tuple[int, int]]]:
    """The kinds of reason that a sentence names, with the place. Vague ones are left out: they contradict nothing."""
    found = [(category, pattern.search(text)) for category, pattern in _CATEGORIES]
    return [(category, match.span()) for category, match in found if match]


def _names_cause(text: str) -> bool:
    """«I do not want to continue» is the decision itself."""
    return any(not _THE_DECISION.search(found.group()) for found in _CAUSE.finditer(text))


def _own_cause(text: str) -> bool:
    return any(not _PRAISE.search(found["what"]) and _TOPIC.search(found["what"]) for found in _BECAUSE.finditer(text))


def _only_hope(text: str) -> bool:
    return bool(_HOPE.search(text)) and not _CONTRAST.search(text)


def _says_it_does_not_fit(text: str) -> bool:
    if _REMORSE.search(text):
        return False
    if _TOPIC.search(text) or _FITS.search(text) or _PERSONAL.search(_DELIBERATION.sub("", text)):
        return True
    return bool(_GOALS.search(text)) and bool(_ABOUT_FIT.search(text))
