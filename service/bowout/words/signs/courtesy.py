"""Thanks, apologies, the open door, and ways to reach the writer."""

import re
from typing import Final

from .patterns import compiled

_THANKS = re.compile(
    r"\b(?:(?:cheers|ta) (?:\w+ )?for|thank(?:s|ing)?(?: you)?|thank-you|thankful|grateful(?:ly)?|gratitude"
    r"|appreciat(?:e|es|ed|ion|ing|ive)|obliged|(?:an? |the |my )?(?:honou?r(?:ed)?|privileged?|flattered|touched"
    r"|humbled|delighted) (?:to (?:receive|have (?:been|received)|be (?:offered|chosen|selected|considered))|by"
    r"|that you|you))\b"
)
# «Would appreciate» asks; «thanks to» gives a cause; «no thanks» says no.
_NOT_THANKS_BEFORE = re.compile(
    r"(?:\b(?:would|'d|could|will|might)(?: \w+ly| also| really| very much)? (?:be )?|\bno )$"
)
_WOULD_LIKE = re.compile(
    r"\b(?:(?:would|'d) (?:once again |again |first |also |really )?like|want|wish|wanted|wished) (?:once again "
    r"|again |first )?to (?:\w+ )?$"
)
_NOT_THANKS_AFTER = re.compile(r"^ (?:to (?:your|the|a|my)\b|god\b|goodness\b|in advance\b)")
# Thanks for being understood are no thanks for the offer or the time.
_FOR_SOMETHING_ELSE = re.compile(
    r"^(?: you)?(?: so much| very much| again| once again| once more| in advance)*,? ?(?:for|your)? ?(?:your|the"
    r"|you)? ?(?:kind |continued )?(?:understanding|patience|reading|bearing|prompt|quick|flexibility|reply|response"
    r"|cooperation|help with)\b"
)
_WORTH_THANKING = re.compile(
    r"\b(?:offer|time|opportunit|consider|faith|belie|chance|choos|select|warm|interview|process|convers|position"
    r"|role|job|team|trust|confiden|meet|talk|chat|invit|generos|kindness|effort|hospitality|everything|guidance"
    r"|support)"
)
APOLOGY: Final = re.compile(
    r"\b(?:sorry|apologi[sz](?:e|es|ed|ing)|apolog(?:y|ies)|forgive me|pardon me|regretful apolog\w+)\b"
)
# «I'm sorry to hear» is sympathy.
_SYMPATHY = re.compile(r" to hear\b")

_DOOR = compiled(
    r"\b(?:(?:stay|keep|keeping|staying|be|remain|remaining|kept|get|being) (?:in (?:touch|contact)|connected)"
    r"|in touch with (?:you|me)\b|(?:staying|keeping) connected|connect(?:ing)? (?:again|on linkedin|with (?:you"
    r"|me) (?:on|in|again))|paths? (?:\w+ )?(?:(?:will|may|might|can|could|would|do|should|to) )?(?:\w+ )?cross(?:es"
    r"|ed|ing)?|crossing paths|cross paths|meet again|speak again|talk again|reconnect|(?:keep|kept"
    r"|keeping)(?: me)? (?:in mind|posted|on (?:your|file))|bear me in mind|keep my (?:details|resume|cv|name)"
    r"|(?:consider|think of|contact|remember|call|reach out to) me\b[^.!?]{0,40}\b(?:future|again|other"
    r"|down the (?:road|line)|opening|suitable)|door (?:\w+ )?(?:open|close|shut)|close the door|doors? (?:stays?"
    r"|remains?) open|leave the door|follow (?:your|the company's|the team's|its) (?:progress|work|journey|growth"
    r"|success)|(?:remain|am|be|still) (?:very |really |genuinely )?(?:interested in|open to) (?:your"
    r"|the) (?:company|organi[sz]ation|work|future|team)|hope (?:to|that we|we) (?:\w+ )?(?:work|collaborate|join"
    r"|connect|partner)[^.!?]{0,40}(?:future|again|one day|some day|someday|together))\b"
)
# Meeting again in ways of everyday: a coffee, a message, the next conference.
_DOOR_TOO = compiled(
    r"\b(?:run|bump) into (?:you|each other|one another)\b|\bsee(?:ing)? (?:you|many of you|you all|each other"
    r"|one another) (?:around|again|soon|at|in the|next|sometime|some day)\b|\b(?:ways|roads) (?:will |may |should "
    r"|might |to )?(?:meet|cross|lead)\b|\b(?:grab|have|get|buy you) (?:a |an? \w+ )?(?:coffee|drink|lunch|beer"
    r"|tea)\b|\bcatch up\b(?! with)|\b(?:hit me up|ping me|give me a (?:shout|ring|call)|drop me a (?:line|note"
    r"|message)|let me know|get in touch|reach out|write to me|call me)\b[^.!?]{0,60}\b(?:again|next (?:year|time"
    r"|month)|future|changes?|opens?|comes? up|another|something (?:else|new|like)|opportunit\w+|openings?"
    r"|ever)\b(?! on your (?:end|side))|\b(?:if|should|when|whenever|in case)\b[^.!?]{0,60}\b(?:opens?(?: up)?"
    r"|comes? up|changes?|arises?|becomes? available|have (?:a|an|another|something))\b[^.!?]{0,60}\b(?:hear|know"
    r"|think of|in touch|contact|call|write|tell|ring|consider|reach|talk|interested|love|glad|delighted|happy"
    r"|apply)\b|\b(?:on (?:your )?file|in the loop)\b|\bthis is(?: not|n't) (?:a |really )?goodbye\b"
    r"|\buntil (?:we meet|next time)\b|\b(?:hear|come and hear|visit|read) (?:\w+ ){0,3}?(?:from you (?:again|in"
    r"|soon)|how (?:it|things|you|the \w+) (?:goes|go|get on|gets on|are))\b|\bcross (?:my|your|each other's) path\b"
    r"|\b(?:not|never) be the last\b|\binterested in hearing\b|\b(?:hear|hearing) from you (?:again|once|when|if|in"
    r"|about|later|next|down)\b|\bhope (?:that )?there (?:will|'ll|are|might) be (?:\w+ )?(?:more|other|another"
    r"|future)\b|\bkeep (?:the|our|this) (?:conversation|dialogue|relationship|contact|connection) (?:going|open"
    r"|alive)\b|\bover (?:a )?(?:lunch|coffee|drink|dinner|tea)\b"
)
_LATER = re.compile(
    r"\b(?:in (?:the|a|my) (?:near |not too distant |not-too-distant )?future|future|down the (?:road|line)|one day"
    r"|some ?day|again|later on|ever|next (?:summer|year|time|season|month|spring|winter|autumn|fall)|before long"
    r"|another (?:capacity|project|context|form|setting)|other (?:projects|openings)|another time|at (?:a"
    r"|some) (?:later|other|future|different) (?:date|time|point|stage)|further along)\b"
)
_TOGETHER = re.compile(
    r"\b(?:work(?:ing)?(?: \w+)? (?:together|with (?:you|your|the team))|collaborat\w*|apply|help(?:ing)?|partner"
    r"|join(?:ing)? (?:you|your|forces)|be (?:a )?part of (?:your|the)|(?:opportunit(?:y|ies)|position|role|opening"
    r"|possibilit(?:y|ies)|chance|openings|roles|positions|projects?|collaborations?|vacanc(?:y"
    r"|ies))\b(?!s? (?:to grow|for growth)))"
)
_WISH = re.compile(
    r"\b(?:hope|hopefully|love|welcome|would like|'d like|glad|happy|interested|interest|look(?:ing)? forward|wish"
    r"|perhaps|may|might|open|appreciate|eager|keen|pleased|delighted|grateful|explore|revisit|let me know|please|if"
    r"|should)\b"
)
_FOR_THEM = re.compile(
    r"\b(?:wish(?:ing)?|hope) (?:you|your|the|them|\[|\{)(?! (?:will|would|might|may|can|could) (?:keep|consider"
    r"|contact|think))[^.!?]*$"
)
_MY_OWN_FUTURE = compiled(
    r"\b(?:my|for my|career) future\b|\bexplore (?:\w+ )?other\b|\bfuture (?:endeavou?rs?|success|growth|plans"
    r"|generations?|of)\b"
)

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_NUMBER = re.compile(r"(?<![\w$€£,.])(?:\+|00)?\(?\d[\d\s().\-/]{6,}\d(?!\s*(?:%|usd|eur|gbp|k\b|per\b|a year))")
_NAMED_WAY = compiled(
    r"\b(?:linkedin|contact (?:details|information|info)|(?:my|the) (?:number|cell|mobile|e-?mail|email address"
    r"|whatsapp)\b(?! has)|my phone(?: number)?(?: is|:)|(?:reach|call|contact|text|phone|ring|email) me (?:at|on|by"
    r"|through|via|under)|(?:reached|contacted) (?:at|on|by|via))\b"
)
_SLOT = re.compile(
    r"[\[{<(][^\[{<\]}>\n]{0,30}\b(?:phone|mobile|cell|telephone|tel|e-?mail|contact (?:info\w*|details?|number)"
    r"|linkedin|website|portfolio)\b[^\]}>\n]{0,30}[\]}>)]+|[\[{<][^\[{<\]}>\n]{0,24}(?:phone|email|mobile|linkedin"
    r"|contact_(?:info|details|number))[^\]}>\n]{0,24}[\]}>]+"
)


def thanks(text: str) -> tuple[int, int] | None:
    """Where `text` thanks for the offer or for time."""
    for found in _THANKS.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if _NOT_THANKS_AFTER.match(after) or _asks(before, found.group()):
            continue
        if _FOR_SOMETHING_ELSE.match(after) and not _WORTH_THANKING.search(after):
            continue
        return found.span()
    return None


def apologies(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in APOLOGY.finditer(text) if not _SYMPATHY.match(text, found.end())]


def open_door(text: str) -> tuple[int, int] | None:
    """Where `text` wishes to stay in touch or to work together later. Wishing them success is another thing."""
    if found := _DOOR.search(text) or _DOOR_TOO.search(text):
        return found.span()
    later = _LATER.search(text)
    if not later or _FOR_THEM.search(text) or _MY_OWN_FUTURE.search(text):
        return None
    return later.span() if _TOGETHER.search(text) and _WISH.search(text) else None


def way_to_reach(text: str) -> tuple[int, int] | None:
    for pattern in (_ADDRESS, _NAMED_WAY, _SLOT):
        if found := pattern.search(text):
            return found.span()
    return next((each.span() for each in _NUMBER.finditer(text) if _is_phone(each.group())), None)


def _asks(before: str, word: str) -> bool:
    if word.startswith("thank") and not before.endswith("no "):
        return False
    return bool(_NOT_THANKS_BEFORE.search(before)) and not _WOULD_LIKE.search(before)


def _is_phone(number: str) -> bool:
    digits = sum(letter.isdigit() for letter in number)
    return 8 <= digits <= 15
