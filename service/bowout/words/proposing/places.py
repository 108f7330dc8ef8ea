"""Where the work is done, as written."""

import re
from collections.abc import Iterator, Sequence

from .calendar_words import DAYS, MONTHS
from .cleaning import HOLE
from .company_names import Named
from .document import Document, Message
from .role_patterns import SEPARATOR
from .signing import signature_of

_MONTHS = "|".join(word.capitalize() for word in (*MONTHS, *DAYS) if len(word) > 2 and word.isalpha())
_CITY = (
    r"(?:(?:St|Mt|Ft|Sta|Sto)\.[ ])?[A-ZÀ-ÖØ-Þ][\w'’-]{1,25}(?:[ ](?:de|da|do|del|am|an der|upon|la|el"
    r"|of)?[ ]?[A-ZÀ-ÖØ-Þ][\w'’-]{1,25}){0,3}"
)
_CURRENCY = r"(?:EUR|USD|GBP|INR|CHF|AUD|CAD|JPY|BRL|SEK|PLN|NOK)\b"
_REGION = (
    rf"(?:[ ]?/[ ]?[A-Z]{{2}}\b)?(?:,[ ](?!{_CURRENCY})(?:[A-Z]{{2,3}}\b|{_CITY}))?"
    r"(?:,[ ](?:USA?|UK|[A-Z][a-z]{3,15}))?"
)
_HOUSE = (
    r"(?:office|offices|headquarters|HQ|head office|campus|site|studio|branch|location|plant|hub|terminal|depot|yard"
    r"|warehouse|factory|hospital|clinic|store|base|works|mill|lab|laboratory|centre|center|facility|shop|restaurant"
    r"|school|property|resort|lodge|bakery|garage|theatre|kitchen|premises|dealership|hotel)s?"
)
_LABEL = re.compile(
    r"^[ \t]*(?:[-–•*][ ]?)?(?:\d{1,2}[.)][ ])?(?:on-?site|(?:work|job|office|primary|your)?[ ]?location|ort|place of"
    r" (?:work|employment|posting)|posting|where|work(?:ing)? arrangement|work mode|modalidad|modalité|work ?place"
    r"|work site|office|based(?: in)?|arbeitsort|standort"
    r"|dienstort|einsatzort"
    r"|arbeitsplatz|lieu(?: de travail)?|ubicación|lugar(?: de trabajo)?|centro(?: de trabajo)?|local(?: de trabalho)?"
    r"|localização|localisation|cidade|ville|ciudad|standplaats|locatie|sede(?: di lavoro)?|arbetsort"
    rf"|勤務地|就業場所){SEPARATOR}(?P<place>[^\n]{{2,80}})$",
    re.IGNORECASE | re.MULTILINE,
)
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:[Bb]ased|[Bb]asead[ao]|[Ll]ocated|[Oo]n-?site|[Pp]resencial|[Hh]ybrid|[Ww]ork(?:ing)?|[Oo]ffices?"
            rf"|[Hh]eadquarters"
            rf"|[Hh]eadquartered|[Ss]ite|[Bb]ranch|[Ss]tudio|[Ss]tore|[Cc]ampus|[Ww]arehouse|[Pp]lant|[Cc]linic)"
            rf"[ ](?:in|at|from|out of|em|en)(?: our|"
            rf" the| their)?[ ](?P<place>{_CITY}{_REGION})(?:[ ]{_HOUSE})?"
        ),
        (rf"\b(?:[Oo]ur|[Tt]heir|[Tt]he|in|[Yy]our)[ ](?:new )?(?P<place>{_CITY}{_REGION})[ ]{_HOUSE}\b"),
        (
            rf"\b(?:[Pp]osition|[Rr]ole|[Jj]ob|[Oo]ffer)\b[^.!?\n]{{0,100}}[ ]in[ ](?P<place>{_CITY},"
            rf"[ ](?:[A-Z]{{2}}\b|[A-Z][a-z]{{3,15}}))"
        ),
        (
            rf"\b(?:here in|[Pp]lace of (?:work|posting) (?:is|will be)(?: in| at)?|(?:centro"
            rf"|lugar) de trabajo[^.\n]{{0,20}}"
            rf"[ ]en|(?:[Oo]ffice|[Bb]ase|[Ll]ocation) (?:is|will be|would be)(?: in)?)[ ](?P<place>{_CITY}{_REGION})"
        ),
        (
            rf"\b(?:[Cc]ome|[Mm]ove|[Rr]elocate|[Mm]oving|[Rr]elocation)[ ]to[ ](?P<place>{_CITY}{_REGION})(?=[.!,;\n]"
            rf"|[ ](?:and|for|in)\b)"
        ),
        (
            rf"\b(?:[Ss]tandort|[Bb]üro|[Nn]iederlassung|[Ww]erk|[Ff]iliale)[ ](?:in[ ])?(?P<place>{_CITY})"
            rf"|(?:[Aa]rbeitsort|[Dd]ienstort|[Ee]insatzort|[Ss]tandort) (?:ist|wäre|wird)[ ](?P<second>{_CITY})"
        ),
        rf"\b(?:[Bb]ureaux?|site|agence|poste basé|basée?s?|située?)[ ](?:de|à|d['’]|est basé à)[ ]?(?P<place>{_CITY})",
        (
            rf"\b(?:[Oo]ficinas?|[Ss]ede|[Ee]scritório|ubicad[oa]|[Cc]entro|[Pp]lanta|[Uu]nidade|[Ff]ábrica|[Tt]ienda)"
            rf"[ ](?:de|en|em)[ ](?P<place>{_CITY})"
        ),
        (
            rf"\b(?:[Ll]ocation|[Ll]oc\.?|[Ss]tandort|[Ss]ede|[Ll]ocalidad|[Ll]ocal)(?: is| will be"
            rf"|:)?[ ](?P<place>{_CITY}{_REGION})"
        ),
        (
            rf"\b(?:[Tt]eam|Betrieb|Einrichtung|Haus|Praxis|Kanzlei|Geschäft|[Ee]quipo|[Ee]quipe|[Éé]quipe)[ ](?:in"
            rf"|en|em|à"
            rf"|de)[ ](?P<place>{_CITY}{_REGION})"
        ),
        (
            rf"\b(?:[Ii]ncorpor\w+|[Ss]tart\w*|[Bb]egin\w*|[Cc]ommenc\w+|[Dd]ienstbeginn|[Ee]intritt\w*|[Dd]ébut\w*"
            rf"|[Ii]níci\w+|[Cc]omeç\w+)\b[^.!?\n]{{0,20}}?(?:[^.!?\n]|\.(?=[ ]?\d|[ ](?:{_MONTHS}"
            rf"|[A-ZÄ][a-zä]{{2,9}}[ ]\d))){{0,40}}?[ ](?:in|en|em|à)[ ]"
            rf"(?P<place>{_CITY}{_REGION})(?=[.,;!\n]|[ ]anbieten)"
        ),
        rf"(?:[Hh]íbrid\w+|[Hh]ybrid\w*|[Pp]resencial|[Oo]n-?site|[Rr]emoto)[ ]\((?P<place>{_CITY}{_REGION})\)",
        rf"(?<=[.;,][ ])(?P<place>{_CITY})[ ](?:office|studio|clinic|HQ)\b",
        rf"\b(?P<place>{_CITY})-based\b",
        rf",[ ](?P<place>{_CITY})[ ](?:location|store|branch|site|office)\b",
        rf"\b(?:kantoor|vestiging|locatie)[ ](?:in|te)[ ](?P<place>{_CITY})",
        rf"\b(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Lane|Square)\.? in (?P<place>{_CITY}{_REGION})",
    )
)
_MODE = re.compile(
    r"(?:hybrid\w*|híbrid\w+|on-?site|in[- ]person|presencial|vor ort)[ ]?[,(:–-]+[ ]?(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_OURS = re.compile(rf"(?:our|the)[ ](?P<place>{_CITY})[ ]{_HOUSE}\b", re.IGNORECASE)
_SITE_IN = re.compile(rf"[ ]{_HOUSE},[ ](?:in[ ])?(?P<place>{_CITY}{_REGION})(?=[.;\n])")
_BEHIND = re.compile(
    rf"(?:[ ](?:role|position|job|post))?(?:[ ]\([^()\n]{{1,20}}\))?,?[ ](?:in|à)[ ](?P<place>{_CITY}{_REGION})"
    r"(?![ ](?:[Dd]epartment|[Tt]eam|[Dd]ivision|[Gg]roup|[Uu]nit|[Pp]rogram|[Oo]ffice|[Pp]ractice)|\w)"
)
_REMOTE = re.compile(
    r"\b(?:(?:fully|100 ?%|completely|entirely) (?P<full>remote)"
    r"|(?P<noun>remote)(?: (?:position|role|job|work|working|basis|first|contract))"
    r"|(?:work(?:ing)?|role is|position is) (?P<verb>remote)(?:ly)?"
    r"|(?P<whole>WFH|remote \([A-Z]{2,3}\)(?=[.,;])|100 ?% remot[oa])"
    r"|(?P<home>(?:100 ?% )?(?:remote|home[- ]?office|télétravail|teletrabajo))(?= möglich|\)))(?!\w)",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(
    (
        r"[ ]?(?:[;|]|\((?![A-Z]{2,3}\))|[ ](?:oder|or|ou|o|of)[ ]|[ ]?[-–—/][ ](?![A-Z]{2}$)|,[ ](?:with|hybrid\w*"
        r"|híbrido"
        r"|télétravail|teletrabajo"
        r"|homeoffice|remote"
        r"|on-?site|full|\w+ days)|[ ](?:with|and|office|\+)\b).*$"
    ),
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"[$£€¥₹%@]|\d[\d ]{5,}")
_NO_PLACE = re.compile(
    (
        rf"(?:{_MONTHS}|Ltd|Inc|LLC|GmbH|Germany|Full|Part|Base|Annual|Salary|I|We|You|The|Our|Your|This|Once"
        rf"|Home|Person|Addition|Accordance|Order|Human Resources|HR|Head"
        rf"|Finance|Engineering|Marketing|Sales|Product|Line|TBD|TBC|N/?A)\b"
    ),
)


def find_place(
    document: Document, *, messages: Sequence[Message], role: Named | None, company: str | None
) -> Named | None:
    options = [
        place
        for message in messages
        for place in (*_labelled(document, message), *_in_sentences(document, message, role=role, company=company))
    ]
    if role and re.match(r"remote\b", role.value, re.IGNORECASE):
        options.append(Named(role.value[:6], role.start, role.start + 6, 0.8))
    options = [place for place in options if not (company and _is_alike(company, place.value))]
    return max(options, key=lambda named: (named.confidence, -named.start), default=None)


def _is_alike(company: str, place: str) -> bool:
    return company.lower() in place.lower() or place.lower() in company.lower()


def _labelled(document: Document, message: Message) -> Iterator[Named]:
    if match := _LABEL.search(document.text, message.body, message.end):
        yield from _tidy(document.text, *match.span("place"), confidence=0.95)


def _in_sentences(document: Document, message: Message, *, role: Named | None, company: str | None) -> Iterator[Named]:
    text, start, end = document.flow, message.body, signature_of(document, message) or message.end
    for pattern in _SAID:
        if match := pattern.search(text, start, end):
            group = "place" if match["place"] else "second"
            yield from _tidy(text, *match.span(group), confidence=0.85)
            if within := _SITE_IN.match(text, match.end(group)):
                yield from _tidy(text, *within.span("place"), confidence=0.86)
    if company and (match := _beside(company).search(text, start, end)):
        yield from _tidy(text, *match.span("place"), confidence=0.84)
    if role and start <= role.end < end and (match := _BEHIND.match(text, role.end)):
        yield from _tidy(text, *match.span("place"), confidence=0.8)  # but not a department
    if match := _REMOTE.search(text, start, end):
        group = next(name for name in ("full", "noun", "verb", "whole", "home") if match[name])
        yield Named(match[group], *match.span(group), 0.82)


def _beside(company: str) -> re.Pattern[str]:
    """The place in "Kauri Vets, Tauranga" and "Kestrel Labs in Berlin"."""
    return re.compile(
        rf"{re.escape(company)}\.?(?:,?[ ](?:in|à|en|em|at)[ ]|,[ ]|[ ]\()(?P<place>{_CITY}{_REGION})(?=[ .,;:)!\n]|$)"
    )


def _tidy(text: str, start: int, end: int, *, confidence: float) -> list[Named]:
    value = text[start:end].split(HOLE, maxsplit=1)[0]
    if mode := _MODE.match(value):
        start, value = start + mode.end(), value[mode.end() :]
    if ours := _OURS.match(value):
        start, value = start + ours.start("place"), ours["place"]
    value = _LEFTOVER.sub("", value).rstrip(" .,;:")
    if len(value) < 2 or _NO_PLACE.match(value) or _NUMERIC.search(value):
        return []
    return [Named(value, start, start + len(value), confidence)]
