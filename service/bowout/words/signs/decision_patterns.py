"""How English says no to an offer, how it says so around the corner, and how it hedges."""

import re
from typing import Final

from .words import OFFERED

_ADVERBS: Final = r"(?:\w+ly |have to |also |just |even |then |therefore |now )?"
_IT: Final = r"(?:it|this|that|you|both|(?:your|the|this|that|my) (?:[^\s,.;:!?]+ ){0,5}?[^\s,.;:!?]+)"
_DECLINING: Final = (
    rf"(?:declin(?:e|ing)|turn(?:ing)? (?:{_IT} )?down|refus(?:e|ing)|reject(?:ing)?|forgo(?:ing)?|forego(?:ing)?"
    r"|pass(?:ing)? (?:on|up) (?:on )?(?:this|the|your|it|that)"
    r"|say(?:ing)? (?:\w+ly )?no\b(?! more| to (?:an?|any|people|that kind))|bow(?:ing)? out"
    r"|sit(?:ting)? (?:this|that|it) (?:one )?out|giv(?:e|ing) (?:it|this|this one) a miss"
    r"|let(?:ting)? (?:it|this one|this opportunity|this offer) (?:go|pass))"
)
_NOT: Final = (
    r"(?:cannot|can't|won't|will not|am not|'m not|are not|not|n't|unable to|never|neither|nor|rather not"
    r"|decided against|chosen against|not able to|impossible (?:for me )?to|not in a position to)"
)
_TAKING: Final = (
    r"(?:accept(?:ing)?|tak(?:e|ing)(?: up| on)? (?=(?:this|the|your|it|that|on|up|you up)\b)|join(?:ing)?"
    r"|mov(?:e|ing) (?:forward|ahead|on with)|proceed(?:ing)?|progress(?:ing)? (?:with|any)|pursu(?:e|ing)"
    r"|go(?:ing)? (?:ahead|forward|(?:any )?further|through with|with (?:this|the|your)|for (?:it|this))"
    r"|tak(?:e|ing) (?:it|this|things) (?:any )?further|continu(?:e|ing)"
    r"|com(?:e|ing) (?:on board|aboard|to work|over|and work|across|work)"
    r"|sign(?:ing)?\b(?! (?:off|up for|in|into))|becom(?:e|ing) part|be part|commit(?:ting)?"
    r"|start(?:ing)? (?:with|at)|do it\b(?! justice)|work(?:ing)? (?:for|with|at) (?:you|your)\b)"
)
NO: Final = re.compile(
    rf"\b{_DECLINING}"
    rf"|\b(?:do not|don't) (?:feel|see myself|consider myself) (?:\w+ ){{0,2}}?in a position to {_TAKING}\b"
    rf"|(?:\b|(?<=n)'t |(?<=[a-z])){_NOT} (?:to )?(?:be )?(?:able to |in a position to |going to |willing to "
    r"|planning to |want(?:ing)? to |wish(?:ing)? to |prepared to |ready to )?"
    rf"{_ADVERBS}(?:be )?{_TAKING}\b"
    r"|\b(?:won't|will not) be (?:starting|there on)\b"
    r"|\bdecided against (?:accepting|taking|joining|(?:the|this|your) (?:\w+ )?(?:offer|move|job|role|position"
    r"|post)|it\b|this\b)"
)

_SAY: Final = r"(?:'ll| will| am going to|'m going to| have to|'ve decided to| have decided to|'ll have to| must)"
_PASSING: Final = r"pass\b(?! (?:on|along|it|this|my|the|up|by|you|me|through|out|an?)\b| away)"
_ANSWER: Final = (
    r"(?:answer|decision|reply|response|verdict)(?:'s| is| has to be| must be| will be| will have to be| remains| was)"
)
PLAIN_NO: Final = re.compile(
    rf"\bi(?:{_SAY}|'d better|'ll just|'d like to|'d rather)? ?(?:have to )?(?:\w+ly )?{_PASSING}"
    rf"|\b(?:going|have|got) to (?:\w+ly )?{_PASSING}"
    rf"|\b(?:no thanks\b|no,? thank you\b|not (?:\w+ )?interested in (?:\w+ )?(?:this|the|your|that|taking"
    rf"|joining) (?:\w+ ){{0,3}}?{OFFERED})"
    rf"|\b{_ANSWER} (?:\w+ ){{0,2}}?no\b(?! (?:longer|different|secret|surprise|doubt|reflection|easy|matter))"
    r"|\b(?:it's|it is|it'll be|it will be|it has to be|it must be|that's|that is|that'll be|but|so|so it's) (?:a )?"
    r"(?:\w+ |\w+, )?no(?: from (?:me|us)| for (?:me|us|now)|[,.!]|$)"
    r"|\bcount me out\b"
    r"|\b(?:am|'m|be|i) (?:no longer|not) (?:\w+ly )?(?:available|interested)\b(?! (?:until|before|on|for|in))"
    rf"|\b(?:no longer|not) (?:be )?(?:pursuing|considering|interested in) (?:this|the|your) (?:\w+ ){{0,3}}?{OFFERED}"
    rf"|\b(?:don't|do not|no longer) (?:really )?want (?:the|this|your|that) (?:\w+ ){{0,2}}?{OFFERED}"
    r"|\b(?:this|that|it) (?:email |letter |message |note )?(?:is|as) my (?:\w+ )?(?:refusal|rejection|decline|no)\b"
    r"|\bi (?:\w+ly )?(?:pass|decline)[.!]"
    r"|\boffer (?:is |was |has been )?(?:\w+ly )?(?:declined|refused|turned down|rejected)\b(?! by)"
    r"|\b(?:candidate|applicant|i) (?:have |\w+ly )?(?:declined|refused|turned down) (?:the|your|this) (?!other"
    r"|competing|second)(?:\w+ ){0,3}?"
    r"(?:offer|job|position|role|post)\b"
    r"|\b(?:cancel|void|withdraw|release) (?:my|your|the) (?:job )?offer\b(?! letter)"
    r"|\b(?:offer|give) (?:the|this|my|it|that) (?:job |role |position |post |place |spot )?to (?:some(?:one"
    r"|body) else|another)"
)
# «No, sorry.» and «But no.» are answers, where the sentence says little else.
BARE_NO: Final = re.compile(
    r"(?:^|[,;:–—] ?|\b(?:but|and|so|say) )no(?:[.!]+$|,? (?:sorry\b|thanks\b|i(?:'m)? (?:won't|can't|afraid)))"
)
SOFTENED: Final = re.compile(
    r"\b(?:sorry|thanks?|thank you|appreciate it|appreciated)\b.{0,60}\bbut\b.{0,40}\b(?:got|received|have"
    r"|found|took|taken) (?:another|a better|a different|an) (?:\w+ )?(?:offer|job|role|position)"
)
# Choices that everybody understands and that nobody could quote: the offer is not spoken of.
ROUNDABOUT: Final = re.compile(
    r"\b(?:decided|chosen|choosing|going|chose|opted|want|gone|went|resolved|concluded) (?:on |upon |to )?"
    r"(?:go|move|head|take|follow|pursue|choose)?(?:ing)? ?(?:in |with |down |on |for )?(?:a|another) "
    r"(?:different|new|other|separate)? ?(?:direction|way|path|route|road|course)\b"
)
IMPLIED: Final = re.compile(
    r"(?:not|n't) (?:quite |really |be |going to be |currently |exactly |(?:think|feel|believe"
    r"|convinced) (?:\w+ ){1,4}?)?"
    r"(?:is |was |would be |to be |feels? )?(?:the|a|my) (?:right|best|ideal|perfect|good|great|natural) (?:career )?"
    r"(?:fit|match|path|move|step|choice|time|role|job|position|option|place|thing|one)\b"
    r"|(?:not|n't|never) (?:going to |quite |really |ever )?(?:work(?:ing)?(?= (?:for (?:me|us)|out|with my|around)"
    r"|[.,;!]|$)"
    r"|worth it|right for (?:me|us)|for me\b|suit (?:me|us)|the one for me|feasible|possible for (?:me|us)"
    r"|what i (?:need|want|had|was|am))"
    r"|\bprevents? me|\b(?:will|'ll|going to|have to) (?:\w+ )?move on\b|\bi'm out\b|\bforget it\b|\bno way\b"
    r"|(?:does|do|did|is)(?: not|n't) (?:\w+ )?(?:align|meet|match|fit|what i (?:need|want)|suit)"
    r"|\b(?:got|received|have|found) (?:a|an|another) (?:better|more suitable)\b"
    r"|\bdecided to (?:stay|remain) (?:with|at|in|where|put)\b|\b(?:i'm|i am|am|and) (?:going to "
    r"|just )?stay(?:ing)? put\b"
    r"|\b(?:can't|cannot|could not|couldn't|unable to|won't) (?:be able to )?"
    r"(?:leave my|relocate|move (?:to|away)|commute|start (?:on|by|in|before|so)|make (?:it|this|that) work)\b"
    r"|\b(?:more|less|further|longer|lower|higher|earlier|later) (?:\w+ ){0,3}than i (?:had )?"
    r"(?:understood|thought|expected|hoped|need|can|want|am able)\b"
    r"|\bdisappoint you\b|\btoo (?:far|long|low|junior|senior)\b"
)
HEDGE: Final = re.compile(
    r"\b(?:(?:i|we) (?:\w+ )?(?:might|may|could|guess|suppose|fear)|i(?:'d| would)? (?:\w+ )?think|i feel like"
    r"|i'm leaning|might|maybe|perhaps|probably|possibly|likely|sort of|kind of|leaning (?:toward|towards)"
    r"|inclined|may (?:\w+ )?(?:not|have|need)"
    r"|not (?:entirely |quite |really |completely |yet )*(?:sure|certain|convinced|decided)|unsure|undecided"
    r"|it (?:looks|seems|appears)(?: like| as)?|tempted|thinking (?:about|of)|am considering|i'm considering|tend to"
    r"|may have to|may need to|would probably|for now i|(?:don't|do not) think i|doubt)\b"
)
