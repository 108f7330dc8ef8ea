"""The hiring company: where the text says it, how much each place is worth, and not the agency in between."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from .cleaning import HOLE
from .company_names import Named, is_gap, tidy
from .company_patterns import (
    ANYWHERE,
    COMPANY_PATTERNS,
    HEARD,
    INSTITUTION,
    JOB_AT,
    NAME_AHEAD,
    SIGNED_PATTERNS,
    VERB_PATTERNS,
)
from .document import Document, Message
from .domains import labels_of, squeezed
from .job_words import names_job
from .letterheads import letterhead
from .names import COMPANY_ENDING, LEGAL_FORM, folded, is_person, is_team, looks_like_company
from .signing import signature_of

_AGENCY = re.compile(
    (
        r"\b(?:recruiter|recruitment consultant|consultant|talent partner|headhunter|personalberater(?:in)?)"
        r"[ ](?:at|with|for|from|bei)[ ]"
    ),
    re.IGNORECASE,
)
_TRIES = 12
_SENTENCE = re.compile(r"(?<!\b[A-Z])(?<!\bSt)(?<!\bDr)(?<!\bMr)[.!?][ ](?=[A-ZÀ-Þ])")
_SMALL_END = re.compile(r"[ ](?:de|da|do|des|du|la|le|del|und|et|y|e|in|of|for|and)$")
_LABEL = re.compile(r"(?:t[ée]l|tel|phone|fax|mob|e-?mail|web|www|direct|office|mobile|cell)\b", re.IGNORECASE)
_FOR = re.compile(r"^(?:[Ff]or(?: and on behalf of)?|p\.?p\.?|[Pp]er pro)[ ](?=[A-Z])")
_WEAK = 0.4
_LEAST = 0.5
_AGENCY_NAME = re.compile(
    r"\b(?:Recruit\w*|Staffing|Search|Headhunt\w*|Personal(?:beratung|vermittlung)|Personnel|Talent\w*|Resourcing"
    r"|Placements?|Consultants)\b"
)
_DEPARTMENT = re.compile(
    r"^(?:the )?(?:dpto\.?|departamento|département|service|servicio|recursos humanos|hr|human resources|talent"
    r"|people|recruit\w*|hiring|personal\w*|undergraduate|graduate)\b"
    r"|\b(?:team|department|dept|office|desk|abteilung|équipe|equipo|equipe)$",
    re.IGNORECASE,
)
_UNNAMED_CLIENT = re.compile(r"\b(?:my|our) clients?\b(?! [A-Z])", re.IGNORECASE)


def find_company(
    document: Document, *, messages: Sequence[Message], said: Sequence[Named], signed: Sequence[tuple[int, int]]
) -> Named | None:
    """The name as written. `signed` are lines of signatures that are no person, title, number or address."""
    if not said and any(_UNNAMED_CLIENT.search(document.flow, m.body, m.end) for m in messages):
        return None  # the agency's own name is not the employer's
    beside = [*_signed(document, signed, messages), *_from_senders(document, messages), *_heads(document, messages)]
    weak = [*_anywhere(document, messages), *_institutions(document, messages), *_of_jobs(document, messages)]
    options = [*said, *beside, *weak, *_by_domain(document, messages)]
    labels = {label for message in messages for label in labels_of(document, message)}
    names = [_base(named.value) for named in beside]
    options = [replace(n, confidence=0.45) if _AGENCY_NAME.search(n.value) and n not in said else n for n in options]
    sure = [_supported(named, names=names, labels=labels) for named in options]
    sure = [named for named in sure if named.confidence > _LEAST]
    return max(sure, key=lambda named: (named.confidence, -named.start), default=None)


def _base(value: str) -> str:
    """A name without its legal form, for comparisons."""
    return folded(re.sub(rf",?[ ]{LEGAL_FORM}\.?$", "", value))


def _supported(named: Named, *, names: Sequence[str], labels: Collection[str]) -> Named:
    """What stands in the signature, the letterhead or the domain as well is more likely meant."""
    base = _base(named.value)
    if is_person(named.value) and named.value.count(" ") < 3:
        named = replace(named, confidence=named.confidence - 0.25)  # "your interview with Priya Raman"
    times = (base in names) + any(label in squeezed(base) or squeezed(base) in label for label in labels)
    if times and named.confidence <= _WEAK:
        return replace(named, confidence=0.89)
    return replace(named, confidence=min(0.99, named.confidence + 0.01 * times))


def _anywhere(document: Document, messages: Sequence[Message]) -> list[Named]:
    """Names behind "at" and its like: worth something only where another place of the text has them too."""
    found = []
    for message in messages:
        for match in islice(ANYWHERE.finditer(document.flow, message.body, message.end), _TRIES * 2):
            if not _AGENCY.search(document.flow[max(message.body, match.start("name") - 40) : match.start("name")]):
                named = tidy(document.flow, *match.span("name"), confidence=_WEAK)
                found += [named] if named else []
    return found


def _of_jobs(document: Document, messages: Sequence[Message]) -> list[Named]:
    """ "Practice Nurse at Northwind", and whom an agency heard it from."""
    found = []
    for message in messages:
        end = signature_of(document, message) or message.end
        for match in islice(JOB_AT.finditer(document.flow, message.body, end), _TRIES):
            named = tidy(document.flow, *match.span("name"), confidence=0.88) if names_job(match["job"]) else None
            found += [named] if named and not _AGENCY_NAME.search(named.value) else []
        for match in islice(HEARD.finditer(document.flow, message.body, end), _TRIES):
            named = tidy(document.flow, *match.span("name"), confidence=0.6)
            found += [named] if named and not _AGENCY_NAME.search(named.value) else []
    return found


def _institutions(document: Document, messages: Sequence[Message]) -> list[Named]:
    """A university, a county or a trust is known by its name."""
    found = []
    for message in messages:
        for match in islice(INSTITUTION.finditer(document.flow, message.body, message.end), 3):
            if re.match(
                r",[ ](?:the )?(?:University|\w+ University|Hospital)", document.flow[match.end() : match.end() + 40]
            ):
                continue  # a part of what follows
            named = tidy(document.flow, *match.span("name"), confidence=0.7)
            found += [named] if named else []
    return found


def _heads(document: Document, messages: Sequence[Message]) -> list[Named]:
    return [
        named
        for message in messages
        for start, end, weight in letterhead(document, message)
        if (named := tidy(document.text, start, end, confidence=weight))
    ]


def said_companies(document: Document, messages: Sequence[Message]) -> list[Named]:
    """Names in sentences that say what they are, in bodies and subjects; the best of each kind of sentence."""
    found = []
    for message in messages:
        places = [(message.body, message.signature or message.end)]
        places += [message.subject] if message.subject else []
        if message.signature is not None:
            for weight, pattern in SIGNED_PATTERNS:
                place = (message.signature, message.end)
                found += _first(document, place, _after(document, pattern, place), weight)
        for place in places:
            for weight, pattern in COMPANY_PATTERNS:
                found += _first(document, place, _after(document, pattern, place), weight)
            for weight, pattern in VERB_PATTERNS:
                found += _first(document, place, _before(document, pattern, place), weight)
    return found


def _first(document: Document, place: tuple[int, int], names: Iterator[tuple[int, int]], weight: float) -> list[Named]:
    for start, end in islice(names, _TRIES):
        named = tidy(document.flow, start, end, confidence=weight)
        if named and not _AGENCY.search(document.flow[max(place[0], start - 40) : start]):
            return [named]
    return []


def _after(document: Document, pattern: re.Pattern[str], place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    start, end = place
    while match := pattern.search(document.flow, start, end):
        yield match.span("name")
        start = match.start() + 1


def _before(document: Document, pattern: re.Pattern[str], place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Names that stand right before a match; a legal form is part of the name."""
    for match in pattern.finditer(document.flow, *place):
        begin = max(place[0], match.start() - 100)
        begin += max((end.end() for end in _SENTENCE.finditer(document.flow[begin : match.start()])), default=0)
        name = NAME_AHEAD.search(document.flow[begin : match.start()])
        if name and not _SMALL_END.search(name["name"]):
            tail = match.end() if pattern is VERB_PATTERNS[-1][1] else begin + name.end("name")
            yield begin + name.start("name"), tail


def _signed(document: Document, lines: Sequence[tuple[int, int]], messages: Sequence[Message]) -> list[Named]:
    found = []
    domains = {label for message in messages for label in labels_of(document, message)}
    for start, end in lines:
        value = _FOR.sub("", document.text[start:end].strip(" ,|-–"))
        begin = document.text.find(value, start, end) if value else -1
        if begin < 0 or not 2 <= len(value) <= 60 or HOLE in value or re.search(r"[@\d]{2,}|[.!?]$(?<!\w\.)|:", value):
            continue
        if (
            is_gap(value)
            or _LABEL.match(value)
            or (names_job(value) and not COMPANY_ENDING.search(value) and not looks_like_company(value))
        ):
            continue
        legal = bool(COMPANY_ENDING.search(value))
        matches = any(label in squeezed(value) for label in domains)
        weight = (
            0.45
            if _AGENCY_NAME.search(value)
            else 0.87
            if legal
            else 0.86
            if matches
            else 0.8
            if looks_like_company(value)
            else 0.55
        )
        if _DEPARTMENT.search(value) or (is_team(value) and not legal and not looks_like_company(value)):
            continue
        found.append(Named(value, begin, begin + len(value), weight))
    return found


def _from_senders(document: Document, messages: Sequence[Message]) -> list[Named]:
    """A sender such as "Kestrel Labs <noreply@...>": a name that is neither a person nor a team."""
    found = []
    for message in messages:
        if message.sender and message.sender.name:
            start, end = message.sender.name
            value = document.text[start:end]
            if COMPANY_ENDING.search(value) or (
                looks_like_company(value) and not is_team(value) and not is_person(value)
            ):
                found += [named] if (named := tidy(document.text, start, end, confidence=0.78)) else []
    return found


def _by_domain(document: Document, messages: Sequence[Message]) -> list[Named]:
    """A word that the sender's domain repeats, written as a name somewhere in the text."""
    found = []
    for label in {label for message in messages for label in labels_of(document, message)}:
        for match in re.finditer(
            r"(?<![\w@.])[A-Z][\w&'’-]{1,30}(?:[ ][A-Z][\w&'’-]{1,30}){0,3}(?![\w@]|\.\w)", document.flow
        ):
            words = next((run for run in _runs(match.group()) if squeezed(run) == label), None)
            if words:
                start = match.start() + match.group().find(words)
                named = tidy(document.flow, start, match.end(), confidence=0.75)
                found += [named] if named else []
    return found[:3]


def _runs(words: str) -> list[str]:
    parts = words.split(" ")
    return [" ".join(parts[i:j]) for i in range(len(parts)) for j in range(len(parts), i, -1)]
