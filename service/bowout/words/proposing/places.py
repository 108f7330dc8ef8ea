"""Where the work is done, as written."""

import re
from collections.abc import Sequence

from .cleaning import HOLE
from .companies import Named
from .document import Document, Message

_CITY = (
    r"(?:(?:St|Mt|Ft|Sta|Sto)\.[ ])?[A-ZÀ-ÖØ-Þ][\w'’-]{1,25}(?:[ ](?:de|da|do|del|am|an der|upon|la|el"
    r"|of)?[ ]?[A-ZÀ-ÖØ-Þ][\w'’-]{1,25}){0,3}"
)
_REGION = rf"(?:,[ ](?:[A-Z]{{2,3}}\b|{_CITY}))?(?:,[ ](?:USA?|UK|[A-Z][a-z]{{3,15}}))?"
_LABEL = re.compile(
    r"^[ \t]*(?:[-–•*][ ]?)?(?:\d{1,2}[.)][ ])?(?:(?:work|job|office|primary|your)?[ ]?location|ort|place of"
    r" (?:work|employment)|work ?place|office|based(?: in)?|arbeitsort"
    r"|standort|dienstort|einsatzort|lieu(?: de travail)?|ubicación|lugar(?: de trabajo)?|centro de"
    r" trabajo|local(?: de trabalho)?|localização|localisation"
    r"|勤務地|就業場所)[ ]?[:：][ \t]*(?P<place>[^\n]{2,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:[Bb]ased|[Ll]ocated|[Oo]n-?site|[Hh]ybrid|[Ww]ork(?:ing)?|[Oo]ffices?|[Hh]eadquarters"
            rf"|[Hh]eadquartered|[Ss]ite|[Bb]ranch|[Ss]tudio|[Ss]tore|[Cc]ampus)[ ](?:in|at|from|out of)(?: our|"
            rf" the)?[ ](?P<place>{_CITY}{_REGION})(?:[ ](?:office|headquarters|HQ|campus|site|studio|branch))?"
        ),
        (
            rf"\b(?:our|the|in)[ ](?P<place>{_CITY}{_REGION})[ ](?:office|headquarters|HQ|campus|site|studio|branch"
            rf"|location|plant|hub)\b"
        ),
        (
            rf"\b(?:[Pp]osition|[Rr]ole|[Jj]ob|[Oo]ffer)\b[^.!?\n]{{0,100}}[ ]in[ ](?P<place>{_CITY},"
            rf"[ ](?:[A-Z]{{2}}\b|[A-Z][a-z]{{3,15}}))"
        ),
        (
            rf"\b(?:here in|[Pp]lace of work (?:is|will be)(?: in| at)?|(?:centro|lugar) de trabajo[^.\n]{{0,20}}"
            rf"[ ]en)[ ](?P<place>{_CITY}{_REGION})"
        ),
        rf"\b(?:[Ss]tandort|[Bb]üro|[Nn]iederlassung|Werk|Arbeitsort ist)[ ](?:in[ ])?(?P<place>{_CITY})",
        rf"\b(?:bureaux?|site|poste basé|basé|située?)[ ](?:de|à|d['’])[ ]?(?P<place>{_CITY})",
        rf"\b(?:oficinas?|sede|escritório|ubicad[oa]|centro)[ ](?:de|en|em)[ ](?P<place>{_CITY})",
    )
)
_BEHIND = re.compile(
    rf"(?:[ ](?:role|position|job|post))?(?:[ ]\([^()\n]{{1,20}}\))?[ ]in[ ](?P<place>{_CITY}{_REGION})"
    r"(?![ ](?:[Dd]epartment|[Tt]eam|[Dd]ivision|[Gg]roup|[Uu]nit|[Pp]rogram|[Oo]ffice|[Pp]ractice)|\w)"
)
_REMOTE = re.compile(
    r"\b(?:(?:fully|100 ?%|completely|entirely) (?P<full>remote)|(?P<noun>remote)(?: (?:position|role|job"
    r"|work|working|basis|first|contract))"
    r"|(?:work(?:ing)?|role is|position is) (?P<verb>remote)(?:ly)?|(?P<home>(?:100 ?% )?(?:remote|home[-"
    r" ]?office|télétravail|teletrabajo))(?= möglich|\)))\b",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(
    (
        r"[ ]?(?:[(;|]|[ ]?[-–—/][ ]|,[ ](?:with|hybrid\w*|híbrido|télétravail|teletrabajo|homeoffice|remote"
        r"|on-?site|full|\w+ days)|[ ](?:with|and|office|\+)\b).*$"
    ),
    re.IGNORECASE,
)
_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday"
)
_NO_PLACE = re.compile(
    (
        rf"(?:{_MONTHS}|The|Our|Your|This|Once|Home|Person|Addition|Accordance|Order|Human Resources|HR|Head"
        rf"|Finance|Engineering|Marketing|Sales|Product|Line|TBD|TBC|N/?A)\b"
    ),
)


def find_place(
    document: Document, *, messages: Sequence[Message], role: Named | None, company: str | None
) -> Named | None:
    options: list[Named] = []
    for message in messages:
        end = message.signature or message.end
        if match := _LABEL.search(document.text, message.body, message.end):
            options += _tidy(document.text, *match.span("place"), confidence=0.95, company=company)
        for pattern in _SAID:
            if match := pattern.search(document.flow, message.body, end):
                options += _tidy(document.flow, *match.span("place"), confidence=0.85, company=company)
        if company:
            beside = re.compile(rf"{re.escape(company)}\.?,?[ ](?:in|à|en|em|at)[ ](?P<place>{_CITY}{_REGION})")
            if match := beside.search(document.flow, message.body, end):
                options += _tidy(document.flow, *match.span("place"), confidence=0.84, company=company)
        if role and message.body <= role.end < end:
            options += _behind_role(document, role, company=company)
        if match := _REMOTE.search(document.flow, message.body, end):
            group = next(name for name in ("full", "noun", "verb", "home") if match[name])
            options.append(Named(match[group], *match.span(group), 0.82))
    if role and re.match(r"remote\b", role.value, re.IGNORECASE):
        options.append(Named(role.value[:6], role.start, role.start + 6, 0.8))
    return max(options, key=lambda named: (named.confidence, -named.start), default=None)


def _behind_role(document: Document, role: Named, *, company: str | None) -> list[Named]:
    """The place in "the position of Analyst in Berlin", unless it is a department."""
    match = _BEHIND.match(document.flow, role.end)
    return _tidy(document.flow, *match.span("place"), confidence=0.8, company=company) if match else []


def _tidy(text: str, start: int, end: int, *, confidence: float, company: str | None) -> list[Named]:
    value = text[start:end].split(HOLE, maxsplit=1)[0]
    value = _LEFTOVER.sub("", value).rstrip(" .,;:")
    if len(value) < 2 or _NO_PLACE.match(value) or (company and company.lower() in value.lower()):
        return []
    return [Named(value, start, start + len(value), confidence)]
