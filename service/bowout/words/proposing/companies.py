"""The hiring company: where the text says it, how much each place is worth, and not the agency in between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from .cleaning import HOLE
from .company_patterns import COMPANY_PATTERNS, NAME_AHEAD, VERB_PATTERNS
from .document import Document, Message
from .domains import labels_of, squeezed
from .names import COMPANY_ENDING, LEGAL_FORM, is_person, is_team, looks_like_company
from .word_lists import NO_COMPANIES

_AGENCY = re.compile(
    (
        r"\b(?:recruiter|recruitment consultant|consultant|talent partner|headhunter|personalberater(?:in)?)"
        r"[ ](?:at|with|for|from|bei)[ ]"
    ),
    re.IGNORECASE,
)
_TRIES = 12
_TAIL = re.compile(r"[ ](?:and|of|for|de|da|do|des|du|la|le|del|und|et|y|e|in|&)$")
_TRAILING_WORDS = re.compile(
    r"(?:[ ](?:Job|Offer|Letter|Employment|Position|Team|Careers|Recruiting|Recruitment|HR|Contract|Talent))+$"
)
_DEPARTMENT = re.compile(
    r"^(?:the )?(?:hr|human resources|talent|people|recruit\w*|hiring|personal\w*|undergraduate|graduate)\b"
    r"|\b(?:team|department|dept|office|desk|abteilung|équipe|equipo|equipe)$",
    re.IGNORECASE,
)
_UNNAMED_CLIENT = re.compile(r"\b(?:my|our) clients?\b(?! [A-Z])", re.IGNORECASE)
_PROGRAMME = re.compile(
    r"^(.{3,60}?(?:University|College|School|Institute|Hospital|Foundation|Labs?|Museum))"
    r"[ ].{3,60}(?:Internship|Fellowship|Program(?:me)?|Apprenticeship|Residency|Traineeship)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    value: str
    start: int
    end: int
    confidence: float


def find_company(
    document: Document, *, messages: Sequence[Message], said: Sequence[Named], signed: Sequence[tuple[int, int]]
) -> Named | None:
    """The name as written. `signed` are lines of signatures that are no person, title, number or address."""
    if not said and any(_UNNAMED_CLIENT.search(document.flow, m.body, m.end) for m in messages):
        return None  # the agency's own name is not the employer's
    options = [*said, *_signed(document, signed, messages), *_from_senders(document, messages)]
    options += _by_domain(document, messages)
    return max(options, key=lambda named: (named.confidence, -named.start), default=None)


def said_companies(document: Document, messages: Sequence[Message]) -> list[Named]:
    """Names in sentences that say what they are, in bodies and subjects; the best of each kind of sentence."""
    found = []
    for message in messages:
        places = [(message.body, message.signature or message.end)]
        places += [message.subject] if message.subject else []
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
        name = NAME_AHEAD.search(document.flow[begin : match.start()])
        if name:
            tail = match.end() if pattern is VERB_PATTERNS[-1][1] else begin + name.end("name")
            yield begin + name.start("name"), tail


def tidy(text: str, start: int, end: int, *, confidence: float) -> Named | None:
    """Cuts a match down to the name: to the end of its sentence, without small words, never a gap."""
    value = text[start:end].split(HOLE, maxsplit=1)[0]
    if value.startswith("The ") and value.count(" ") > 1:
        start, value = start + 4, value[4:]
    value = re.split(rf"[!?;:\n\t]|\.(?=[ ][A-Z])(?![ ](?:{LEGAL_FORM})\b)(?<!\bSt\.)(?<!\bDr\.)|[ ][-–—|(@]", value)[0]
    value = value.rstrip(" ,")
    while _TAIL.search(value):
        value = _TAIL.sub("", value)
    value = _without_point(value, text[start + len(value) : start + len(value) + 3])
    value = _TRAILING_WORDS.sub("", value) or value
    value = _PROGRAMME.sub(r"\1", value)
    words = value.lower().strip(".").split()
    if not re.search(r"[^\W_a-zß-öø-ÿ]|[a-z]-[a-z]", value):
        return None
    if not words or len(value) < 2 or all(word.strip(".,") in NO_COMPANIES for word in words) or _is_gap(value):
        return None
    return Named(value, start, start + len(value), confidence)


def _is_gap(value: str) -> bool:
    return (
        HOLE in value
        or bool(re.fullmatch(rf"[Xx\W\d]+|{LEGAL_FORM}\.?|株式会社|合同会社", value))
        or bool(
            re.fullmatch(r"(?:x{2,}|y{2,}|abc|xyz|tbd|n/?a|\W+|your company|company(?: name)?|…)", value, re.IGNORECASE)
        )
    )


def _without_point(value: str, following: str) -> str:
    """The point of "Ltd." is the name's own only where the sentence has another mark, or goes on."""
    if not value.endswith("."):
        return value + "." if following.startswith(("..", ".,", ".!")) and COMPANY_ENDING.search(value) else value
    sentence_ends = not following.strip() or bool(re.match(r"\s+[A-Z]", following))
    if COMPANY_ENDING.search(value) and not sentence_ends:
        return value
    dotted = re.search(r"\b\w\.\w\.$", value)
    return value if dotted else value.rstrip(".")


def _signed(document: Document, lines: Sequence[tuple[int, int]], messages: Sequence[Message]) -> list[Named]:
    found = []
    domains = {label for message in messages for label in labels_of(document, message)}
    for start, end in lines:
        value = document.text[start:end].strip(" ,|-–")
        begin = document.text.find(value, start, end) if value else -1
        if begin < 0 or not 2 <= len(value) <= 60 or HOLE in value or re.search(r"[@\d]{2,}|[.!?]$(?<!\w\.)|:", value):
            continue
        if _is_gap(value):
            continue
        legal = bool(COMPANY_ENDING.search(value))
        matches = any(label in squeezed(value) for label in domains)
        weight = 0.87 if legal else 0.86 if matches else 0.8 if looks_like_company(value) else 0.55
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
            for words in _runs(match.group()):
                if squeezed(words) == label:
                    start = match.start() + match.group().find(words)
                    found.append(Named(words, start, start + len(words), 0.75))
                    break
    return found[:3]


def _runs(words: str) -> list[str]:
    parts = words.split(" ")
    return [" ".join(parts[i:j]) for i in range(len(parts)) for j in range(len(parts), i, -1)]
