"""Thanks, apologies, the open door, and ways to reach the writer."""

import re
from typing import Final

_THANKS = re.compile(
    r"\b(?:(?:cheers|ta) (?:\w+ )?for|thank(?:s|ing)?(?: you)?|thank-you|thankful|grateful(?:ly)?|gratitude"
    r"|appreciat(?:e|es|ed|ion|ing"
    r"|ive)|obliged"
    r"|(?:honou?red|flattered|touched|humbled|delighted) (?:to (?:receive|have (?:been|received)|be (?:offered"
    r"|chosen|selected|considered))|by|that you|you))\b"
)
# «Would appreciate» asks; «thanks to» gives a cause; «no thanks» says no.
_NOT_THANKS_BEFORE = re.compile(
    r"(?:\b(?:would|'d|could|will|might)(?: \w+ly| also| really| very much)? (?:be )?|\bno )$"
)
_WOULD_LIKE = re.compile(
    r"\b(?:(?:would|'d) (?:once again |again |first |also |really )?like|want|wish|wanted"
    r"|wished) (?:once again |again |first )?to (?:\w+ )?$"
)
_NOT_THANKS_AFTER = re.compile(r"^ (?:to (?:your|the|a|my)\b|god\b|goodness\b|in advance\b)")
# Thanks for being understood are no thanks for the offer or the time.
_FOR_SOMETHING_ELSE = re.compile(
    r"^(?: you)?(?: so much| very much| again| once again| once more| in advance)*,? ?(?:for|your)? ?(?:your"
    r"|the|you)? ?(?:kind |continued )?"
    r"(?:understanding|patience|reading|bearing|prompt|quick|flexibility|reply|response|cooperation|help with)\b"
)
_WORTH_THANKING = re.compile(
    r"\b(?:offer|time|opportunit|consider|interview|process|convers|position|role|job|team|trust|confiden|meet"
    r"|talk|chat"
    r"|invit|generos|kindness|effort|hospitality|everything|guidance|support)"
)
APOLOGY: Final = re.compile(
    r"\b(?:sorry|apologi[sz](?:e|es|ed|ing)|apolog(?:y|ies)|forgive me|pardon me|regretful apolog\w+)\b"
)
# «I'm sorry to hear» is sympathy.
_SYMPATHY = re.compile(r" to hear\b")

_DOOR = re.compile(
    r"\b(?:(?:stay|keep|keeping|staying|be|remain|remaining|kept|get|being) (?:in (?:touch|contact)|connected)"
    r"|in touch with (?:you|me)\b|(?:staying|keeping) connected|connect(?:ing)? (?:again|on linkedin"
    r"|with (?:you|me) (?:on|in|again))"
    r"|paths? (?:\w+ )?(?:(?:will|may|might|can|could|would|do|should|to) )?(?:\w+ )?cross(?:es|ed|ing)?"
    r"|crossing paths|cross paths"
    r"|meet again|speak again|talk again|reconnect|keep me (?:in mind|posted|on (?:your|file))|bear me in mind"
    r"|keep my (?:details|resume|cv|name)"
    r"|(?:consider|think of|contact|remember|call|reach out to) me\b[^.!?]{0,40}\b(?:future|again|other"
    r"|down the (?:road|line)|opening|suitable)"
    r"|door (?:\w+ )?(?:open|close|shut)|close the door|doors? (?:stays?|remains?) open|leave the door"
    r"|follow (?:your|the company's|the team's|its) (?:progress|work|journey|growth|success)"
    r"|(?:remain|am|be|still) (?:very |really |genuinely )?(?:interested in|open to) (?:your|the) (?:company"
    r"|organi[sz]ation|work|future|team)"
    r"|hope (?:to|that we|we) (?:\w+ )?(?:work|collaborate|join|connect|partner)[^.!?]{0,40}(?:future|again"
    r"|one day|some day|someday|together))\b"
)
# Meeting again in ways of everyday: a coffee, a message, the next conference.
_DOOR_TOO = re.compile(
    r"\b(?:run|bump) into (?:you|each other|one another)\b|\bsee (?:you|many of you|you all|each other"
    r"|one another) (?:around"
    r"|again|soon|at|in the|next|sometime|some day)\b|\b(?:ways|roads) (?:will |may |should |might |to )?(?:meet"
    r"|cross|lead)\b"
    r"|\b(?:grab|have|get|buy you) (?:a |an? \w+ )?(?:coffee|drink|lunch|beer|tea)\b|\bcatch up\b(?! with)"
    r"|\b(?:hit me up|ping me|give me a (?:shout|ring|call)|drop me a (?:line|note|message)|let me know|get in touch"
    r"|reach out|write to me|call me)\b"
    r"[^.!?]{0,60}\b(?:again|next (?:year|time|month)|future|changes?|opens?|comes? up|another"
    r"|something (?:else|new|like)|opportunit\w+|openings?|ever)\b"
    r"|\b(?:if|should|when|whenever|in case)\b[^.!?]{0,60}\b(?:opens?(?: up)?|comes? up|changes?|arises?"
    r"|becomes? available|have (?:a|an|another|something))\b"
    r"[^.!?]{0,60}\b(?:hear|know|think of|in touch|contact|call|write|tell|ring|consider|reach|talk|interested|love"
    r"|glad|delighted|happy|apply)\b"
    r"|\b(?:on (?:your )?file|in the loop)\b|\bthis is(?: not|n't) (?:a "
    r"|really )?goodbye\b|\buntil (?:we meet|next time)\b"
    r"|\b(?:hear|come and hear|visit|read) (?:\w+ ){0,3}?(?:from you (?:again|in|soon)|how (?:it|things|you"
    r"|the \w+) (?:goes|go|get on|gets on|are))\b"
    r"|\bcross (?:my|your|each other's) path\b|\b(?:not|never) be the last\b"
)
_LATER = re.compile(
    r"\b(?:in (?:the|a|my) (?:near |not too distant |not-too-distant )?future|future|down the (?:road|line)"
    r"|one day|some ?day|again|later on"
    r"|another time|at (?:a|some) (?:later|other|future|different) (?:date|time|point|stage)|further along)\b"
)
_TOGETHER = re.compile(
    r"\b(?:work(?:ing)?(?: \w+)? (?:together|with (?:you|your|the team))|collaborat\w*|join(?:ing)? (?:you"
    r"|your|forces)|be (?:a )?part of (?:your|the)"
    r"|(?:opportunit(?:y|ies)|position|role|opening|possibilit(?:y|ies)|chance|openings|roles|positions"
    r"|projects?|collaborations?|vacanc(?:y|ies))\b"
    r"(?!s? (?:to grow|for growth)))"
)
_WISH = re.compile(
    r"\b(?:hope|hopefully|love|welcome|would like|'d like|glad|happy|interested|interest|look(?:ing)? forward"
    r"|wish|perhaps|may|might|open"
    r"|appreciate|eager|keen|pleased|delighted|grateful|explore|revisit|let me know|please|if|should)\b"
)
_FOR_THEM = re.compile(
    r"\b(?:wish(?:ing)?|hope) (?:you|your|the|them|\[|\{)(?! (?:will|would|might|may|can|could) (?:keep"
    r"|consider|contact|think))[^.!?]*$"
)
_MY_OWN_FUTURE = re.compile(
    r"\b(?:my|for my|career) future\b|\bexplore (?:\w+ )?other\b|\bfuture (?:endeavou?rs?|success|growth|plans"
    r"|generations?|of)\b"
)

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_NUMBER = re.compile(r"(?<![\w$€£,.])(?:\+|00)?\(?\d[\d\s().\-/]{6,}\d(?!\s*(?:%|usd|eur|gbp|k\b|per\b|a year))")
_NAMED_WAY = re.compile(
    r"\b(?:linkedin|contact (?:details|information|info)|(?:my|the) (?:number|cell|mobile|phone|e-?mail"
    r"|email address|whatsapp)\b"
    r"|(?:reach|call|contact|text|phone|ring|email) me (?:at|on|by|through|via|under)|(?:reached"
    r"|contacted) (?:at|on|by|via))\b"
)
_SLOT = re.compile(
    r"[\[{<(][^\[{<\]}>\n]{0,30}\b(?:phone|mobile|cell|telephone|tel|e-?mail|contact (?:info\w*|details?"
    r"|number)|linkedin|website|portfolio)\b[^\]}>\n]{0,30}[\]}>)]+"
    r"|[\[{<][^\[{<\]}>\n]{0,24}(?:phone|email|mobile|linkedin|contact_(?:info|details|number))[^\]}>\n]{0,24}[\]}>]+"
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
