"""How English says no to an offer, how it says so around the corner, and how it hedges."""

import re
from typing import Final

from .patterns import compiled
from .words import OFFERED

_ADVERBS: Final = r"(?:\w+ly |have to |also |just |even |then |therefore |now )?"
_IT: Final = r"(?:it|this|that|you|both|(?:your|the|this|that|my) (?:[^\s,.;:!?]+ ){0,5}?[^\s,.;:!?]+)"
_DECLINING: Final = (
    rf"(?:declin(?:e|ing)|turn(?:ing)? (?:{_IT} )?down|refus(?:e|ing)|reject(?:ing)?|forgo(?:ing)?|forego(?:ing)?"
    r"|pass(?:ing)? (?:on|up) (?:on )?(?:this|the|your|it|that)|say(?:ing)? (?:\w+ly )?no\b(?! more| to (?:an?|any"
    r"|people|that kind))|bow(?:ing)? out|sit(?:ting)? (?:this|that|it) (?:one )?out|giv(?:e|ing) (?:it|this"
    r"|this one) a miss|let(?:ting)? (?:it|this one|this opportunity|this offer) (?:go|pass))"
)
_NOT: Final = (
    r"(?:cannot|can't|won't|will not|am not|'m not|are not|not|n't|unable to|never|neither|nor|rather not"
    r"|decided against|chosen against|not able to|impossible (?:for me )?to|not in a position to)"
)
_TAKING: Final = (
    r"(?:accept(?:ing)?|tak(?:e|ing)(?: up| on)? (?=(?:this|the|your|it|that|on|up|you up)\b)|join(?:ing)?|mov(?:e"
    r"|ing) (?:forward|ahead|on with)|proceed(?:ing)?|progress(?:ing)? (?:with|any)|pursu(?:e|ing)"
    r"|go(?:ing)? (?:ahead|forward|(?:any )?further|through with|with (?:this|the|your)|for (?:it|this))|tak(?:e"
    r"|ing) (?:it|this|things) (?:any )?further|continu(?:e|ing)|com(?:e|ing)(?= (?:on board|aboard|to work|over"
    r"|and work|across|work|to you)\b|[.!,]|$)|sign(?:ing)?\b(?! (?:off|up for|in|into))|becom(?:e|ing) part|be part"
    r"|commit(?:ting)?|start(?:ing)? (?:with|at)|do it\b(?! justice)|work(?:ing)? (?:for|with|at) (?:you|your)\b)"
)
NO: Final = compiled(
    rf"\b{_DECLINING}|\b(?:do not|don't) (?:feel|see myself"
    rf"|consider myself) (?:\w+ ){{0,2}}?in a position to {_TAKING}\b|(?:\b|(?<=n)'t "
    rf"|(?<=[a-z])){_NOT} (?:to )?(?:be )?(?:(?:be )?(?:able to |in a position to |going to |willing to "
    r"|planning to |want(?:ing)? to |wish(?:ing)? to |prepared to |ready to |like to |love to |choose to "
    r"|have to )){0,3}"
    rf"{_ADVERBS}(?:be )?{_TAKING}\b"
    r"|\b(?:won't|will not) be (?:starting|there on)\b|\bdecided against (?:accepting|taking|joining|(?:the|this"
    r"|your) (?:\w+ )?(?:offer|move|job|role|position|post)|it\b|this\b)"
    rf"|\b(?:don't|do not|doubt) (?:think|believe|expect|see)? ?(?:that )?(?:i|we)(?:'ll| will|'m| am|'d| would"
    rf"| could| can| should)? (?:going to |be able to )?(?:be )?{_TAKING}\b"
)

_SAY: Final = r"(?:'ll| will| am going to|'m going to| have to|'ve decided to| have decided to|'ll have to| must)"
_PASSING: Final = r"pass\b(?! (?:on|along|it|this|my|the|up|by|you|me|through|out|an?)\b| away)"
_ANSWER: Final = (
    r"(?:answer|decision|reply|response|verdict)(?:'s| is| has to be| must be| will be| will have to be| remains| was)"
)
PLAIN_NO: Final = compiled(
    rf"\bi(?:{_SAY}|'d better|'ll just|'d like to|'d rather)? ?(?:have to )?(?:\w+ly )?{_PASSING}|\b(?:going|have"
    rf"|got) to (?:\w+ly )?{_PASSING}|\b(?:no thanks\b|no,? thank you\b|not (?:\w+ )?interested in (?:\w+ )?(?:this"
    rf"|the|your|that|taking|joining) (?:\w+ ){{0,3}}?{OFFERED})|\b{_ANSWER} (?:\w+ ){{0,2}}?no\b(?! (?:longer"
    rf"|different|secret|surprise|doubt|reflection|easy|matter))"
    r"|\b(?:it's|it is|it'll be|it will be|it has to be|it must be|that's|that is|that'll be|but|so"
    r"|so it's) (?:a )?(?:\w+ |\w+, )?no(?: from (?:me|us)| for (?:me|us|now)|[,.!]|$)|\bcount me out\b|\b(?:am|'m"
    r"|be|i) (?:no longer|not) (?:\w+ly )?(?:available|interested)\b(?! (?:until|before|on|for|in))"
    rf"|\b(?:no longer|not) (?:be )?(?:pursuing|considering|interested in) (?:this|the"
    rf"|your) (?:\w+ ){{0,3}}?{OFFERED}|\b(?:don't|do not|no longer) (?:really )?want (?:(?:the|this|your"
    rf"|that) (?:\w+ ){{0,2}}?{OFFERED}|(?:it|this)[.!,])"
    r"|\b(?:this|that|it) (?:email |letter |message |note )?(?:is|as) my (?:\w+ )?(?:refusal|rejection|decline|no)\b"
    r"|\bi (?:\w+ly )?(?:pass|decline)[.!]|\boffer (?:is |was |has been )?(?:\w+ly )?(?:declined|refused|turned down"
    r"|rejected)\b(?! by)|\b(?:candidate|applicant|i) (?:have |\w+ly )?(?:declined|refused|turned down) (?:the|your"
    r"|this) (?!other|competing|second)(?:\w+ ){0,3}?(?:offer|job|position|role|post)\b|\b(?:cancel|void|withdraw"
    r"|release) (?:my|your|the) (?:job )?offer\b(?! letter)|\b(?:offer|give) (?:the|this|my|it|that) (?:job |role "
    r"|position |post |place |spot )?to (?:some(?:one|body) else|another)|\b(?:but|so|and) (?:i|we) (?:really |just "
    r"|simply )?(?:can't|cannot|won't)(?=[.!]|$| because| since)|\bkeep your (?:job|offer|money)\b|\b(?:can"
    r"|could) no longer (?:accept|take|join|come|start)\b|\b(?:don't|do not|not to|please) (?:hold|keep) (?:the|my|a"
    r"|this|that) (?:\w+ )?(?:position|offer|place|spot|job|role) (?:open |free )?for me\b"
    r"|\b(?:wouldn't|would not) work (?:here|there|for you)\b"
)
# «No, sorry.» and «But no.» are answers, where the sentence says little else.
BARE_NO: Final = compiled(
    r"(?:^|[,;:–—] ?|\b(?:but|and|so|say) )no(?:[.!]+$|,? (?:sorry\b|thanks\b|i(?:'m)? (?:won't|can't|afraid)))"
)
SOFTENED: Final = compiled(
    r"\b(?:sorry|thanks?|thank you|appreciate it|appreciated)\b.{0,60}\bbut\b.{0,40}\b(?:got|received|have|found"
    r"|took|taken) (?:another|a better|a different|an) (?:\w+ )?(?:offer|job|role|position)"
)
# Choices that everybody understands and that nobody could quote: the offer is not spoken of.
ROUNDABOUT: Final = re.compile(
    r"\b(?:decided|chosen|choosing|going|chose|opted|want|gone|went|resolved|concluded) (?:on |upon |to )?(?:go|move"
    r"|head|take|follow|pursue|choose)?(?:ing)? ?(?:in |with |down |on |for )?(?:a|another) (?:different|new|other"
    r"|separate)? ?(?:direction|way|path|route|road|course)\b"
)
IMPLIED: Final = compiled(
    r"(?:not|n't) (?:quite |really |be |going to be |currently |exactly |(?:think|feel|believe"
    r"|convinced) (?:\w+ ){1,4}?)?(?:is |was |would be |to be |feels? )?(?:the|a|my) (?:right|best|ideal|perfect"
    r"|good|great|natural) (?:career )?(?:fit|match|path|move|step|choice|time|role|job|position|option|place|thing"
    r"|one)\b|(?:not|n't|never) (?:going to |quite |really |ever )?(?:work(?:ing)?(?= (?:for (?:me|us)|out|with my"
    r"|around)|[.,;!]|$)|worth it|right for (?:me|us)|for me\b|suit (?:me|us)|the one for me|feasible"
    r"|possible for (?:me|us)|what i (?:need|want|had|was|am))|\bprevents? me|\b(?:will|'ll|going to"
    r"|have to) (?:\w+ )?move on\b|\bi'm out\b|\bforget it\b|\bno way\b|(?:does|do|did|is)(?: not"
    r"|n't) (?:\w+ )?(?:align|meet|match|fit|what i (?:need|want)|suit)|\b(?:got|received|have|found) (?:a|an"
    r"|another) (?:better|more suitable)\b|\bdecided to (?:stay|remain) (?:with|at|in|where|put)\b|\b(?:i'm|i am|am"
    r"|and) (?:going to |just )?stay(?:ing)? put\b|\b(?:can't|cannot|could not|couldn't|unable to"
    r"|won't) (?:be able to )?(?:leave my|relocate|move (?:to|away)|commute|start (?:on|by|in|before|so)|make (?:it"
    r"|this|that) work)\b|\b(?:more|less|further|longer|lower|higher|earlier"
    r"|later) (?:\w+ ){0,3}than i (?:had )?(?:understood|thought|expected|hoped|need|can|want|am able)\b"
    r"|\bdisappoint you\b|\btoo (?:far|long|low|junior|senior)\b|n't (?:quite )?where i (?:need|want|would like"
    r"|'d like) (?:it|them|that)\b|\bnot possible\b|\bi(?:'m| am)? (?:very |so |quite )?happy where i am\b"
    r"|\bnot (?:\w+ )?(?:sure|certain|convinced) (?:that )?(?:this|it|i|the \w+)(?:'s| is| would|'d| am|'m)?\b"
    r"|\b(?:went|go|going) with (?:some(?:one|body) else|another candidate)\b|\b(?:may|might) have to in the end\b"
    r"|\bbored within\b|\bnot (?:quite )?there for me\b"
)
HEDGE: Final = re.compile(
    r"\b(?:(?:i|we) (?:\w+ )?(?:might|may|could|guess|suppose|fear)|i(?:'d| would)? (?:\w+ )?think|i feel like"
    r"|i'm leaning|might|maybe|perhaps|probably|possibly|likely|sort of|kind of|leaning (?:toward|towards)|inclined"
    r"|may (?:\w+ )?(?:not|have|need)|not (?:entirely |quite |really |completely |yet )*(?:sure|certain|convinced"
    r"|decided)|unsure|undecided|it (?:looks|seems|appears)(?: like| as)?|tempted|thinking (?:about|of)"
    r"|am considering|i'm considering|tend to|may have to|may need to|would probably|for now i|(?:don't"
    r"|do not) think i|doubt)\b"
)
