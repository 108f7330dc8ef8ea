"""The job that is offered, as its title is written."""

import re
from collections.abc import Sequence
from itertools import islice

from .cleaning import HOLE
from .company_names import Named
from .document import Document, Message
from .job_words import names_job
from .kinds import makes_offer
from .names import is_person
from .role_patterns import BEFORE_PLACE, ROLE_HINTS, ROLE_PATTERNS
from .signing import signature_of

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
    r"(?:the|a|an|our|your|der|die|das|le|la|el|new|first|next|full-time|part-time|permanent|role of|position of"
    r"|position as)[ ]+",
    re.IGNORECASE,
)
_SAID = 0.85
_SOMEBODYS = re.compile(
    r"\b(?:report(?:s|ing)?(?: directly)? to|I['’]m an?|I am an?|manager|supervisor|colleague|assistant|with|to|by"
    r"|from|ask|call|contact"
    r"|our"
    r"|my|buddy is|recruiter|[A-Z][a-z]+ [A-Z][a-z]+),?[ ](?:(?:our|my|the|your)[ ])?$"
)
"""What leads to a title that belongs to a person in the text."""
_VERBS = re.compile(r"\b(?:you|we|i|is|are|was|would|will|have|has|your|us|please|discuss|thank)\b", re.IGNORECASE)


def find_role(document: Document, *, messages: Sequence[Message], company: str | None) -> Named | None:
    options = []
    for number, message in enumerate(messages):
        end = signature_of(document, message) or message.end
        options += _hinted(document, message, end=end, company=company)
        for weight, pattern in ROLE_PATTERNS:
            for match in _matches(pattern, document.flow, message.body, end):
                group = "east" if "east" in pattern.groupindex and match["east"] else "role"
                if named := tidy_role(
                    document.flow, *match.span(group), confidence=weight - number / 100, company=company
                ):
                    options.append(named)
                    break
        if message.subject:
            options += _in_subject(document, message.subject, company=company)
    return max(options, key=lambda named: (named.confidence, -named.start), default=None)


def _hinted(document: Document, message: Message, *, end: int, company: str | None) -> list[Named]:
    """Titles that no sentence calls one; people's own titles, and those of managers, are not the job's."""
    if not makes_offer(document, message) and any(makes_offer(document, other) for other in document.messages):
        return []
    start = message.greeting[1] if message.greeting else message.body
    found = []
    for weight, pattern in ROLE_HINTS:
        for match in _matches(pattern, document.flow, start, end, most=30):
            first, last = match.span("role")
            somebodys = weight < _SAID and _SOMEBODYS.search(document.flow[max(start, first - 40) : first])
            if not names_job(match["role"]) or somebodys:
                continue
            if (weight < _SAID and is_person(match["role"].split(",")[0])) or document.flow[last : last + 3].startswith(
                "'s"
            ):
                continue
            if named := tidy_role(document.flow, first, last, confidence=weight, company=company):
                found.append(named)
                break
    return found


def _matches(pattern: re.Pattern[str], text: str, start: int, end: int, *, most: int = 5) -> list[re.Match[str]]:
    return list(islice(pattern.finditer(text, start, end), most))


def _in_subject(document: Document, place: tuple[int, int], *, company: str | None) -> list[Named]:
    line = document.text[slice(*place)]
    match = _SUBJECT.match(line) or _SUBJECT_FIRST.match(line)
    if not match:
        return []
    start, end = match.span("role")
    named = tidy_role(document.text, place[0] + start, place[0] + end, confidence=0.8, company=company)
    return [named] if named else []


def tidy_role(text: str, start: int, end: int, *, confidence: float, company: str | None) -> Named | None:
    """Cuts a match down to the title, without company, place and kind of contract."""
    value = text[start:end].split(HOLE, maxsplit=1)[0].rstrip()
    if leading := _LEADING.match(value):
        start, value = start + leading.end(), value[leading.end() :]
    if company:
        if value.lower().startswith(company.lower() + " "):
            start, value = start + len(company) + 1, value[len(company) + 1 :]
        value = re.split(
            rf"[ ]?(?:[-–—|,@]|\b(?:at|with|for|in|bei|chez|en|na|no|a|al|à|da|do|de|di|bij"
            rf"|of))[ ](?:the )?{re.escape(company)}",
            value,
            flags=re.IGNORECASE,
        )[0]
    if value == value.lower() and (noun := re.match(r"[ ]job\b", text[start + len(value) : start + len(value) + 5])):
        value += noun.group()  # "the customer service job" describes, it is no title
    value = re.split(r",[ ](?=[a-zà-ÿ])", value)[0]
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
