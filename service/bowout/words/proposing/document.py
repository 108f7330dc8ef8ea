"""A pasted text as the mails it consists of: who wrote each, to whom, when, and where its body and signature are."""

import itertools
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from .cleaning import HOLE, Cleaned, clean
from .dates import Clock, Mention, find_clocks, find_dates
from .headers import NO_REPLY, Header, Mailbox, header_of, is_intro, read_date, read_mailboxes
from .letter_marks import ACCEPTANCE, CALLED, CLOSING, GREETING, HONOURED
from .names import is_person
from .pasted import unwrap
from .regions import MONTH_FIRST, region_of, weigh

_CALLED_WITHIN = 14
"""Lines in which a letter that has a head and an address begins."""


class UnreadableInput(ValueError):
    """The input is no text, mail or card that can be read; the message says what to do."""


@dataclass(slots=True)
class Message:
    """One mail of a chain, or the whole text where it is no mail. All places are in the cleaned text."""

    start: int
    end: int = 0
    body: int = 0
    depth: int = 0
    sender: Mailbox | None = None
    recipients: tuple[Mailbox, ...] = ()
    copied: tuple[Mailbox, ...] = ()
    subject: tuple[int, int] | None = None
    sent: datetime | None = None
    greeting: tuple[int, int] | None = None
    signature: int | None = None
    headers: set[str] = field(default_factory=set)
    is_offer: bool | None = None


@dataclass
class Document:
    """`text` is cleaned; `flow` is the same, place by place, with the line breaks inside of a sentence as blanks."""

    pasted: str
    country: str = "US"
    locale: str = "en"

    @cached_property
    def points(self) -> Counter[str]:
        return weigh(self.text)

    @cached_property
    def region(self) -> str | None:
        """The country that the text itself points to: one weak sign does not count against the account's country."""
        found = region_of(self.points)
        return None if found and self.points[found] < 2 and found != self.country else found

    @property
    def month_first(self) -> bool:
        """The text's own country decides how 03/04 is read, else the account's language, else its country."""
        spoken = self.locale.replace("_", "-").partition("-")[2].upper()
        return (self.region or spoken or self.country) in MONTH_FIRST

    @cached_property
    def cleaned(self) -> Cleaned:
        return clean(unwrap(self.pasted))

    @cached_property
    def text(self) -> str:
        return self.cleaned.text

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        places, at = [], 0
        for line in self.text.split("\n"):
            places.append((at, at + len(line)))
            at += len(line) + 1
        return places

    @cached_property
    def flow(self) -> str:
        letters = list(self.text)
        for (start, end), (after, stop) in zip(self.lines, self.lines[1:], strict=False):
            if _runs_on(self.text[start:end], self.text[after:stop]):
                letters[end] = " "
        return "".join(letters)

    @cached_property
    def messages(self) -> list[Message]:
        found = _split(self)
        for message in found:
            _frame(self, message)
        return found

    @cached_property
    def dates(self) -> list[Mention]:
        return find_dates(self.flow, month_first=self.month_first)

    @cached_property
    def clocks(self) -> list[Clock]:
        return find_clocks(self.flow)

    def lines_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """The lines (or their parts) between two places, empty ones included."""
        first = max(bisect_right(self.lines, (start, len(self.text) + 1)) - 1, 0)
        inside = []
        for begin, stop in self.lines[first:]:
            if begin >= end:
                break
            if stop >= start:
                inside.append((max(begin, start), min(stop, end)))
        return inside


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence was wrapped here: by a mail program at its margin, or by hand before a small letter."""
    line, following = line.strip(), following.strip()
    if len(line) < 2 or not following or line[-1] in ".!?:;。" or HOLE in (line[-1], following[0]):
        return False
    return following[0].islower() or (len(line) >= 50 and following[0].isalnum() and ":" not in following[:40])


def _split(document: Document) -> list[Message]:
    """Cuts the text at blocks of headers, at "On ... wrote:" and where the depth of quoting falls."""
    messages = [Message(start=0)]
    for number, (start, end) in enumerate(document.lines):
        line = document.text[start:end]
        depth = document.cleaned.depths[number] if number < len(document.cleaned.depths) else 0
        if start < messages[-1].body:
            continue
        _leave_quote(messages, depth=depth, start=start, blank=not line.strip())
        if not line.strip():
            continue
        header = header_of(line)
        if header is not None and _opens(document, header, message=messages[-1], number=number):
            _read_block(document, number, messages=messages, depth=depth)
        elif introduced := is_intro(line, _line(document, number + 1)):
            _open(messages, start=start, depth=depth, blank_before=_blank(document, messages[-1], start))
            messages[-1].sender, messages[-1].sent = _introduced(document, start, end + 1 + introduced)
            messages[-1].body = end + introduced
    for message, following in itertools.pairwise(messages):
        message.end = following.start
    messages[-1].end = len(document.text)
    return messages


def _line(document: Document, number: int) -> str:
    if number >= len(document.lines):
        return ""
    start, end = document.lines[number]
    return document.text[start:end]


def _blank(document: Document, message: Message, end: int) -> bool:
    return not message.headers and not document.text[message.start : end].strip()


def _leave_quote(messages: list[Message], *, depth: int, start: int, blank: bool) -> None:
    """Text below a quotation goes on with the mail that quotes."""
    last = messages[-1]
    if blank or depth >= last.depth or last.body > start:
        return
    outer = next((m for m in reversed(messages[:-1]) if m.depth <= depth), None)
    if outer is not None:
        messages.append(Message(start=start, body=start, depth=depth, sender=outer.sender, sent=outer.sent,
                                recipients=outer.recipients, headers={"continued"}))  # fmt: skip


def _opens(document: Document, header: Header, *, message: Message, number: int) -> bool:
    """Headers at the top belong to the message; further down only a block with a sender opens a new one."""
    start = document.lines[number][0]
    if _blank(document, message, start) or (message.headers and header.key not in message.headers and _only_headers(
        document, message, start
    )):  # fmt: skip
        return True
    if header.key != "from":
        return False
    following = [header_of(_line(document, n)) for n in range(number + 1, number + 7)]
    return any(h is not None and h.key in {"to", "subject", "date"} for h in following)


def _only_headers(document: Document, message: Message, start: int) -> bool:
    return not document.text[message.body : start].strip()


def _open(messages: list[Message], *, start: int, depth: int, blank_before: bool) -> None:
    if not blank_before:
        messages.append(Message(start=start))
    messages[-1].depth = depth


def _read_block(document: Document, number: int, *, messages: list[Message], depth: int) -> None:
    start = document.lines[number][0]
    if not _only_headers(document, messages[-1], start) or (messages[-1].headers and messages[-1].body < start and (
        document.text[messages[-1].body : start].strip()
    )):  # fmt: skip
        messages.append(Message(start=start))
    message = messages[-1]
    message.depth = depth
    for begin, end in document.lines[number:]:
        header = header_of(document.text[begin:end])
        if header is None or header.key in message.headers:
            break
        _take(document, message, header, begin=begin, end=end)
        if header.key == "body":
            break


def _take(document: Document, message: Message, header: Header, *, begin: int, end: int) -> None:
    message.headers.add(header.key)
    value = begin + header.value
    message.body = value if header.key == "body" else min(end + 1, len(document.text))
    people = read_mailboxes(document.text, value, end) if header.key in {"from", "reply-to", "to", "cc"} else ()
    if header.key == "from":
        message.sender = people[0] if people else None
    elif header.key == "reply-to" and people and people[0].email:
        _answer_to(document, message, people[0])
    elif header.key == "to":
        message.recipients = people
    elif header.key == "cc":
        message.copied = people
    elif header.key == "subject" and document.text[value:end].strip():
        message.subject = (value, end)
    elif header.key == "date":
        message.sent = read_date(document.text[value:end], month_first=document.month_first)


def _answer_to(document: Document, message: Message, box: Mailbox) -> None:
    """An address for answers counts before one that takes none."""
    sender = message.sender
    if sender is None or sender.email is None or NO_REPLY.search(document.text[slice(*sender.email)]):
        message.sender = Mailbox(sender.name if sender else box.name, box.email)


def _introduced(document: Document, start: int, end: int) -> tuple[Mailbox | None, datetime | None]:
    """Reads the sender and the time out of "On 10 Feb 2026, at 18:02, Priya Raman <priya@...> wrote:"."""
    people = read_mailboxes(document.text, start, min(end, len(document.text)), introduced=True)
    return (people[0] if people else None), read_date(document.text[start:end], month_first=document.month_first)


def _frame(document: Document, message: Message) -> None:
    """Finds the greeting, the subject of a letter, and where the signature begins."""
    message.end = _before_acceptance(document, message)
    for count, (start, end) in enumerate(document.lines_in(message.body, message.end)):
        line = document.text[start:end]
        if not line.strip():
            continue
        header = header_of(line) if message.greeting is None and count < 25 else None
        if header and header.key == "subject" and message.subject is None and line[header.value :].strip():
            message.subject = (start + header.value, end)
        greeting = _greeted(line, start) or (_called(line, start) if count < _CALLED_WITHIN else None)
        if message.greeting is None and greeting:
            message.greeting = greeting
        elif (
            (closing := CLOSING.match(line.strip()))
            and len(line) < 90
            and not _prose_follows(document, end, message.end)
        ):
            message.signature = start + len(line) - len(line.lstrip()) + closing.end()


def _prose_follows(document: Document, start: int, end: int) -> bool:
    """ "Thank you." in the middle of a letter closes nothing."""
    following = document.text[start : min(end, start + 400)].strip().split("\n")[0]
    return len(following) > 110


def _greeted(line: str, start: int) -> tuple[int, int] | None:
    indent = len(line) - len(line.lstrip())
    match = GREETING.match(line, indent) or HONOURED.fullmatch(line.rstrip(), indent)
    if match is None:
        return None
    return start + match.start("name"), start + match.end("name")


def _called(line: str, start: int) -> tuple[int, int] | None:
    """A letter may begin with the bare name: "Kayla,", "Sam - it's official"."""
    match = CALLED.match(line.strip()) if len(line) < 400 else None
    if match is None or CLOSING.match(line.strip()) or not is_person(match["name"], lone=True):
        return None
    begin = start + len(line) - len(line.lstrip())
    return begin + match.start("name"), begin + match.end("name")


def _before_acceptance(document: Document, message: Message) -> int:
    """A form below the letter is the candidate's to sign, so that nobody in it is a contact."""
    for start, end in document.lines_in(message.body, message.end):
        if ACCEPTANCE.match(document.text[start:end].strip()):
            return max(start, message.body)
    return message.end
