"""Header lines of mails in the languages that mail programs speak, as they stand in pasted and forwarded text."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from .dates import first_date

_LABELS = {
    "from": "from von de expéditeur remitente da van från 差出人",
    "to": "to an à para a aan till 宛先",
    "cc": "cc bcc kopie copie copia",
    "subject": "subject betreff objet asunto assunto oggetto onderwerp re 件名",
    "date": "date sent datum gesendet envoyé fecha enviado data enviada 日付 送信日時",
    "reply-to": "reply-to antwort répondre",
    "body": "body message",
}
_KEYS = {word: key for key, words in _LABELS.items() for word in words.split()}
_HEADER = re.compile(r"[ \t]{0,3}([^\W\d_][\w-]{0,14})(?: el| em| le)?[ \t]?[:：]", re.IGNORECASE)
_INTRO = re.compile(
    r"\s*(?:on|am|le|el|em|il|op)\b[^\n]{5,250}?\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)\b",
    re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![\w.%+-])[\w%+-][\w.%+-]{0,63}@(?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,24}(?![\w-])")
NO_REPLY = re.compile(r"no-?_?reply|do-?not-?reply|donotreply|notifications?@|mailer|bounce", re.IGNORECASE)
_WRITER = re.compile(r"(?:schrieb|[\d.:]{4,5}(?: ?[ap]\.?m\.?)?(?: uhr)?(?-i: [A-Z]{3,4})?(?: [+-]\d{4})?,?"
                     r"|\d{4},)[ \t]+(?P<name>[^\W\d_][^<>\n\d@:]{1,60}?)"
                     r"[ \t]*(?:<|\(|wrote|schrieb|a écrit|escribió|escreveu|:)",
                     re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """`value` is where the value begins in the line."""

    key: str
    value: int


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name and an address with their places in the cleaned text; either may be missing."""

    name: tuple[int, int] | None = None
    email: tuple[int, int] | None = None


def header_of(line: str) -> Header | None:
    match = _HEADER.match(line)
    key = _KEYS.get(match[1].lower()) if match else None
    if match is None or key is None:
        return None
    rest = match.end()
    return Header(key, rest + len(line[rest:]) - len(line[rest:].lstrip()))


def is_intro(line: str, following: str) -> int:
    """Whether a line says "On ... X wrote:". The result is how much of the next line belongs to it, plus one."""
    if len(line) > 400 or not line.lstrip()[:3].strip():
        return 0
    if line.rstrip().endswith(":") and _INTRO.match(line):
        return 1
    both = f"{line} {following}"
    if len(both) < 400 and following.rstrip().endswith(":") and _INTRO.match(both):
        return 1 + len(following)
    return 0


def read_mailboxes(text: str, start: int, end: int, *, introduced: bool = False) -> tuple[Mailbox, ...]:
    """Reads `Name <address>`, a bare address or a bare name, several of them separated by commas."""
    line = text[start:end].replace("\n", " ")
    addresses = list(EMAIL.finditer(line))[:20]
    if introduced:
        writer = _WRITER.search(line)
        name = _trim(text, start + writer.start("name"), start + writer.end("name")) if writer else None
        address = (start + addresses[-1].start(), start + addresses[-1].end()) if addresses else None
        return (Mailbox(name, address),)
    if not addresses:
        name = _trim(text, start, end)
        return (Mailbox(name=name),) if name else ()
    boxes, before = [], start
    for found in addresses:
        place = (start + found.start(), start + found.end())
        boxes.append(Mailbox(_trim(text, before, place[0]), place))
        before = place[1]
    return tuple(boxes)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Cuts quotation marks, brackets and separators off a name."""
    rubbish = " \t\n,;<>\"'()[]“”|"
    while start < end and text[start] in rubbish:
        start += 1
    while end > start and text[end - 1] in rubbish:
        end -= 1
    return (start, end) if start < end else None


def read_date(value: str, *, month_first: bool) -> datetime | None:
    """A header's date: as the standard writes it (RFC 5322), else any full date, at midnight without a zone."""
    try:
        return parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    found = first_date(value, month_first=month_first)
    return datetime(found.year, found.month, found.day) if found else None  # noqa: DTZ001 -- the header names no zone
