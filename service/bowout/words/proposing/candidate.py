"""Who the offer is made to, so that nobody takes the candidate's own name, number or address for a contact's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .document import Document, Message
from .headers import EMAIL, Mailbox
from .kinds import makes_offer
from .names import HONORIFIC, folded, is_person, is_team, same_person
from .signing import signature_of

_NAMED = re.compile(
    r"\b(?:offer(?:ing)?|extend(?:ing)?|hire|employ|make)[ ](?P<name>(?!You\b|The\b"
    r"|Our\b)[A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+){1,2})[ ](?:the|an?|our)\b"
)
_ADDRESSEE = re.compile(r"(?:to|for|an|à|name|candidate(?: name)?|attn|mr|ms)[ ]?[:.]?[ ]?$", re.IGNORECASE)


@dataclass(slots=True)
class Candidate:
    """Names as written, and addresses in small letters."""

    names: list[str] = field(default_factory=list)
    emails: set[str] = field(default_factory=set)

    def is_named(self, name: str) -> bool:
        """A first name alone in a greeting does not speak against a full name that merely begins with it."""
        full = [own for own in self.names if len(folded(own).split()) > 1]
        if any(same_person(name, own) for own in full):
            return True
        one = folded(name)
        return any(folded(own) == one for own in self.names) and not (full and len(one.split()) > 1)

    def answers_offer(self, document: Document, message: Message) -> bool:
        """A mail on top of an offer that greets whoever made it was written by the one who got it."""
        offer = next((m for m in document.messages if makes_offer(document, m) and m.sender), None)
        greeted = _greeted(document, message)
        if offer is None or offer is message or greeted is None or self.is_named(greeted):
            return False
        writer = document.text[slice(*offer.sender.name)] if offer.sender and offer.sender.name else ""
        return bool(writer) and same_person(writer, greeted)

    def wrote(self, document: Document, message: Message) -> bool:
        if message.sender is None and self.answers_offer(document, message):
            return True
        if message.sender is None:
            return any(self.is_named(line) for line in _first_lines(document, message))
        email = document.text[slice(*message.sender.email)].lower() if message.sender.email else ""
        name = document.text[slice(*message.sender.name)] if message.sender.name else ""
        return email in self.emails or (bool(name) and self.is_named(name))


def _first_lines(document: Document, message: Message) -> list[str]:
    """The first line of a signature; in a reply without headers it is all that tells who wrote it."""
    start = signature_of(document, message)
    if start is None:
        return []
    lines = [document.text[slice(*place)].strip(" ,-–") for place in document.lines_in(start, message.end)]
    return [line for line in lines if line and len(line) < 60][:1]


def find_candidate(document: Document) -> Candidate:
    messages = document.messages
    candidate = Candidate()
    offer = next((m for m in messages if makes_offer(document, m)), messages[0])
    if named := _NAMED.search(document.flow, offer.body, offer.end):
        candidate.names.append(named["name"])
    elif addressee := _greeted(document, _relayed(document, messages, offer) or offer):
        candidate.names.append(addressee)
    _add_block(document, offer, candidate)
    _add_recipients(document, messages, offer, candidate)
    return candidate


def _greeted(document: Document, message: Message) -> str | None:
    if message.greeting is None:
        return None
    name = document.text[slice(*message.greeting)].strip(" ,")
    bare = HONORIFIC.sub("", name)
    return name if is_person(bare, lone=True, lower=True) and not is_team(name) else None


def _relayed(document: Document, messages: Sequence[Message], offer: Message) -> Message | None:
    """An agency passes on an offer that was written to it: then the one greeted on top is the candidate."""
    addressee = _greeted(document, offer)
    if addressee is None:
        return None
    for message in messages:
        if message is offer:
            return None
        author = document.text[slice(*message.sender.name)] if message.sender and message.sender.name else ""
        signer = (
            document.text[message.signature : message.signature + 60].strip().split("\n")[0]
            if message.signature
            else ""
        )
        others = _greeted(document, message)
        if others and (same_person(author, addressee) or same_person(signer, addressee)):
            writers = [m for m in messages if m.sender and m.sender.name]
            if not any(
                same_person(document.text[slice(*m.sender.name)], others) for m in writers if m.sender and m.sender.name
            ):
                return None if _signs(document, offer, others) else message
    return None


def passes_on(document: Document, message: Message) -> bool:
    """Whether an agency passes on what a company wrote to it: the offer below greets, or was sent to, its writer."""
    writers = [document.text[slice(*message.sender.name)]] if message.sender and message.sender.name else []
    writers += _first_lines(document, message)
    emails = {document.text[slice(*message.sender.email)].lower()} if message.sender and message.sender.email else set()
    below = document.messages[document.messages.index(message) + 1 :]
    return any(makes_offer(document, m) and _is_sent_to(document, m, names=writers, emails=emails) for m in below)


def _is_sent_to(document: Document, message: Message, *, names: Sequence[str], emails: set[str]) -> bool:
    greeted = _greeted(document, message) or ""
    if any(document.text[slice(*box.email)].lower() in emails for box in message.recipients if box.email):
        return True
    return any(same_person(name, greeted) for name in names)


def _signs(document: Document, message: Message, name: str) -> bool:
    """The candidate's answer on top greets the one who signed the offer below: no agency then."""
    start = message.signature
    return start is not None and any(
        same_person(document.text[a:b].strip(" ,"), name)
        for a, b in document.lines_in(start, message.end)[:4]
        if b - a < 60
    )


def _add_block(document: Document, message: Message, candidate: Candidate) -> None:
    """The address block of a letter: what stands between its head and its greeting."""
    if message.greeting is None:
        return
    for start, end in document.lines_in(message.body, message.greeting[0]):
        line = document.text[start:end]
        candidate.emails |= (
            {match.group().lower() for match in EMAIL.finditer(line)} if _is_block(document, message, start) else set()
        )
        if any(same_person(line.strip(" ,"), own) for own in candidate.names) and is_person(line.strip(" ,")):
            candidate.names.append(line.strip(" ,"))


def _is_block(document: Document, message: Message, place: int) -> bool:
    """After a line with the candidate's name, or "To", everything up to the greeting is the candidate's."""
    before = document.text[message.start : place]
    return bool(re.search(r"(?im)^[ \t]*(?:to|an|à|para|name|candidate)[ ]?:?[ \t]*", before)) or any(
        own.split()[0] in before for own in candidate_names(document, message)
    )


def candidate_names(document: Document, message: Message) -> list[str]:
    name = _greeted(document, message)
    return [name] if name else []


def _add_recipients(document: Document, messages: Sequence[Message], offer: Message, candidate: Candidate) -> None:
    boxes = list(offer.recipients)
    if len(boxes) == 1:
        _add(
            document,
            boxes[0].name,
            boxes[0].email,
            candidate,
            always=_may_be(document, boxes[0], candidate),
        )
    for message in messages:
        for box in (*message.recipients, *message.copied, *([message.sender] if message.sender else [])):
            _add(document, box.name, box.email, candidate, always=False)


def _may_be(document: Document, box: Mailbox, candidate: Candidate) -> bool:
    """The only addressee of an offer gets it, unless the offer itself or its greeting names somebody else."""
    name = document.text[slice(*box.name)] if box.name else ""
    if not candidate.names:
        return True
    if name:
        return any(same_person(name, own) for own in candidate.names)
    return _fits(document, box.email, candidate)


def _fits(document: Document, email: tuple[int, int] | None, candidate: Candidate) -> bool:
    """Whether an address may be the candidate's: it repeats the name, or is unlike any other name."""
    if email is None:
        return True
    local = document.text[slice(*email)].lower().split("@")[0]
    words = [word for name in candidate.names for word in folded(name).split() if len(word) > 1]
    return any(word in local for word in words) or not re.search(r"[._]", local)


def _add(
    document: Document,
    name: tuple[int, int] | None,
    email: tuple[int, int] | None,
    candidate: Candidate,
    *,
    always: bool,
) -> None:
    written = document.text[slice(*name)] if name else ""
    known = written and any(_begin_alike(own, written) and same_person(own, written) for own in candidate.names)
    if not (always or known):
        return
    if written and is_person(written, lone=True):
        candidate.names.append(written)
    if email:
        candidate.emails.add(document.text[slice(*email)].lower())


def _begin_alike(one: str, other: str) -> bool:
    return folded(one).split()[:1] == folded(other).split()[:1]
