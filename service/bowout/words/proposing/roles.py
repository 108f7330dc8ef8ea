"""The job that is offered, as its title is written."""

import re
from collections.abc import Sequence

from .cleaning import HOLE
from .companies import Named
from .document import Document, Message
from .role_patterns import BEFORE_PLACE, ROLE_PATTERNS

_SUBJECT = re.compile(
    r"(?:(?:re|fw|fwd|aw|wg|tr|rv)[ ]?:[ ]?)*(?:[^:\n]{0,60}?)(?:job offer|offer letter|offer of"
    r" employment|employment offer|letter of offer"
    r"|formal offer|written offer|your offer|offer|stellenangebot|vertragsangebot|offre d['’]emploi"
    r"|proposition d['’]embauche|oferta de trabajo"
    r"|oferta(?: de emprego)?|proposta(?: de trabalho)?)[ ]?(?:[-–—:|]|for(?: the)?|as|of|als|de)"
    r"[ ]+(?P<role>[^\n]{3,80})",
    re.IGNORECASE,
)
_SUBJECT_FIRST = re.compile(
    r"(?P<role>[A-Z][^\n:|–—]{3,60}?)[ ]?(?:[-–—|:]|position|role)[ ](?:job )?(?:offer|angebot|offre|oferta|proposta)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[ ](?:at|@|with|bei|chez|from)[ ][A-ZÄÖÜ0-9].*$|[ ](?:position|role|job|post)$"
    rf"|{BEFORE_PLACE}[ ](?:in|based in)"
    r"[ ][A-Z][\w,. ]+$|[ ]?[-–—|][ ](?:offer|job offer)"
    r".*$|[ ]?\((?:the\b|ref\b|job id|full|part|[^()]*\d{4})[^()]*\)?$|[ ]?[-–—|,(][ ]?(?:remote|hybrid"
    r"|on-?site|full[- ]time|part[- ]time|permanent)\)?\b.*$|"
    r"[ ]?\(?(?:m/w/d|w/m/d|m/f/d|f/m/d|h/f|f/h|m/f|all genders)\)?$",
    re.IGNORECASE,
)
_NO_ROLE = re.compile(
    r"(?:(?:the|a|an|our|this|your|new|following|above|open|full[- ]time|part[- ]time|permanent|exciting"
    r"|great|job|position|role|"
    r"employment|offer|letter|you|that|same|formal|it|us|congratulations|of|next steps?|details?|first"
    r"|right|best|another|company|team"
    r"|x{2,}|xyz|tbd|tbc|n/?a|and|to|for|in|at|with|wonderful|fantastic|opportunity|candidate|person"
    r"|member|part|result|token|reminder)[ ]?)+",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:the|a|an|our|your|der|die|das|le|la|el|new|full-time|part-time|permanent|role of|position of|position as)[ ]+",
    re.IGNORECASE,
)
_VERBS = re.compile(r"\b(?:you|we|i|is|are|was|would|will|have|has|your|us|please|discuss|thank)\b", re.IGNORECASE)


def find_role(document: Document, *, messages: Sequence[Message], company: str | None) -> Named | None:
    options = []
    for number, message in enumerate(messages):
        end = message.signature or message.end
        for weight, pattern in ROLE_PATTERNS:
            for match in _matches(pattern, document.flow, message.body, end):
                group = "east" if "east" in pattern.groupindex and match["east"] else "role"
                if named := _tidy(document.flow, *match.span(group), confidence=weight - number / 100, company=company):
                    options.append(named)
                    break
        if message.subject:
            options += _in_subject(document, message.subject, company=company)
    return max(options, key=lambda named: (named.confidence, -named.start), default=None)


def _matches(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[re.Match[str]]:
    found = []
    for match in pattern.finditer(text, start, end):
        found.append(match)
        if len(found) == 5:
            break
    return found


def _in_subject(document: Document, place: tuple[int, int], *, company: str | None) -> list[Named]:
    line = document.text[slice(*place)]
    match = _SUBJECT.match(line) or _SUBJECT_FIRST.match(line)
    if not match:
        return []
    start, end = match.span("role")
    named = _tidy(document.text, place[0] + start, place[0] + end, confidence=0.8, company=company)
    return [named] if named else []


def _tidy(text: str, start: int, end: int, *, confidence: float, company: str | None) -> Named | None:
    value = text[start:end].split(HOLE, maxsplit=1)[0].rstrip()
    if leading := _LEADING.match(value):
        start, value = start + leading.end(), value[leading.end() :]
    if company:
        if value.lower().startswith(company.lower() + " "):
            start, value = start + len(company) + 1, value[len(company) + 1 :]
        value = re.split(
            rf"[ ]?(?:[-–—|,@]|\bat|\bwith|\bbei|\bchez|\ben|\bna|\bno)[ ]{re.escape(company)}",
            value,
            flags=re.IGNORECASE,
        )[0]
    if value == value.lower() and (noun := re.match(r"[ ]job\b", text[start + len(value) : start + len(value) + 5])):
        value += noun.group()  # "the customer service job" describes, it is no title
    previous = value if value.endswith(" job") and value == value.lower() else None
    while previous != value:
        previous, value = value, _END.sub("", value).rstrip(" ,;:-–—|.")
    start += len(value) - len(value.lstrip(" \"“'"))
    value = value.lstrip(" \"“'").rstrip("\"”' ")
    if value.count("(") != value.count(")"):
        value = value.split("(")[0].rstrip()
    if len(value) < 2 or _NO_ROLE.fullmatch(value) or not re.search(r"[^\W\d_]{2}", value) or _VERBS.search(value):
        return None
    if company and value.lower() == company.lower():
        return None
    return Named(value, start, start + len(value), confidence)
