"""Contacts outside of signatures: the sender of a mail, "call me on ...", "questions to ...", "this is ... from"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from .candidate import Candidate
from .document import Document, Message
from .headers import EMAIL, NO_REPLY
from .mention_patterns import (
    AHEAD,
    ASKED,
    CUE,
    CUE_BEHIND,
    CUES,
    HERE_FROM,
    I_AM,
    NAME,
    NAME_BESIDE,
    NOT_CONTACTS,
    SELF,
    SENTENCE,
    THIS_IS,
    VERB,
)
from .names import HONORIFIC, folded, is_person, is_team, looks_like_title, same_person, trim_name
from .people import Person, Place, Signatures
from .phone_labels import Kind
from .phones import Phone


def add_mentions(
    document: Document, found: Signatures, *, messages: Sequence[Message], candidate: Candidate, phones: Sequence[Phone]
) -> list[Person]:
    """All contacts in the order of the text, each once."""
    people = found.people
    for message in messages:
        _add_sender(document, found, message, candidate)
        _add_speaker(document, people, message, candidate)
        _add_values(document, found, message, candidate, phones=phones)
    return sorted(_merged(document, people), key=lambda person: person.message.start if person.message else 0)


def _text(document: Document, place: Place | None) -> str:
    return document.text[slice(*place)] if place else ""


def _add_sender(document: Document, found: Signatures, message: Message, candidate: Candidate) -> None:
    if message.sender is None or "continued" in message.headers:
        return
    place = trim_name(document.text, *message.sender.name) if message.sender.name else None
    name = _text(document, place)
    email = message.sender.email if not NO_REPLY.search(_text(document, message.sender.email)) else None
    if _text(document, email).lower() in candidate.emails:
        return
    automatic = message.sender.email is not None and email is None
    if automatic or not _is_persons(document, found, message, name) or is_team(name):
        _add_desk(document, found.people, message, email)
        return
    if not candidate.is_named(name):
        found.people.append(Person(name=place, email=email, message=message, author=True))


def _is_persons(document: Document, found: Signatures, message: Message, name: str) -> bool:
    """Companies send mail under their names as well; a single word is a person's only if something else says so."""
    if folded(name) in found.companies or not is_person(name, lone=True):
        return False
    signers = [_text(document, person.name) for person in found.people if person.message is message]
    local = _text(document, message.sender.email if message.sender else None).split("@")[0].lower()
    return " " in name or folded(name) in local or any(same_person(name, signer) for signer in signers)


def _add_desk(document: Document, people: list[Person], message: Message, email: Place | None) -> None:
    """Answers to the address reach whoever signed, if there is one without an address of their own."""
    if email is None:
        return
    signers = [p for p in people if p.message is message and p.author and p.name]
    if signers and signers[0].email is None:
        signers[0].email = email
    elif not any(_text(document, p.email).lower() == _text(document, email).lower() for p in people):
        people.append(Person(email=email, message=message))


def _add_speaker(document: Document, people: list[Person], message: Message, candidate: Candidate) -> None:
    """Somebody who says who they are, in a call or at the top of a mail, and what they do."""
    area = (document.flow, message.body, message.end)
    for match in chain(THIS_IS.finditer(*area), HERE_FROM.finditer(*area)):
        if is_person(match["name"], lone=True) and not candidate.is_named(match["name"]):
            people.append(Person(name=match.span("name"), message=message, author=True))
            break
    author = next((p for p in people if p.message is message and p.author), None)
    said = I_AM.search(document.flow, message.body, message.end)
    if author and said and looks_like_title(said["title"]):
        author.cues.add("said")
        author.title = author.title or said.span("title")


def _add_values(
    document: Document, found: Signatures, message: Message, candidate: Candidate, *, phones: Sequence[Phone]
) -> None:
    """Numbers and addresses in sentences that tell the reader to use them."""
    start = message.greeting[1] if message.greeting else message.body
    values: list[tuple[Place, Phone | None]] = [
        ((m.start(), m.end()), None) for m in EMAIL.finditer(document.text, start, message.end)
    ]
    values += [((phone.start, phone.end), phone) for phone in phones if start <= phone.start < message.end]
    desk: tuple[int, Person] | None = None
    for place, phone in sorted(values, key=lambda value: value[0]):
        address = "" if phone else _text(document, place).lower()
        if place in found.used or address in candidate.emails or (address and NO_REPLY.search(address)):
            continue
        begin, before = _before(document, place[0], message)
        after = SENTENCE.split(document.flow[place[1] : place[1] + 40])[0]
        said = phone is not None and phone.kind in {Kind.PLAIN, Kind.DIRECT}
        told = (
            said or NAME_BESIDE.search(before) or CUE.search(before) or SELF.search(before) or CUE_BEHIND.search(after)
        )
        if NOT_CONTACTS.search(before[-70:]) or not told:
            continue
        person = _whose(
            document, found.people, message, before=before, begin=begin, candidate=candidate, is_phone=phone is not None
        )
        if person is None:
            person = (
                desk[1]
                if desk and desk[0] == begin
                else _by_address(document, found.people, address) or Person(message=message)
            )
            desk = (begin, person)
        if person not in found.people:
            found.people.append(person)
        if phone:
            if SELF.search(before) and phone.kind is not Kind.MAIN:
                phone = replace(phone, kind=Kind.DIRECT)  # noqa: PLW2901 -- the same number, better known
            if person.phone is None or _is_rather(document, phone, person.phone):
                person.phone = phone
        else:
            person.email = person.email or place


def _before(document: Document, place: int, message: Message) -> tuple[int, str]:
    begin = max(message.body, place - 220)
    window = document.flow[begin:place]
    cut = max((match.end() for match in SENTENCE.finditer(window)), default=0)
    return begin + cut, window[cut:]


def _by_address(document: Document, people: Sequence[Person], address: str) -> Person | None:
    """priya.raman@... and praman@... belong to Priya Raman."""
    local = folded(address.split("@", maxsplit=1)[0].replace(".", " ").replace("_", " ")) if address else ""
    for person in people:
        words = folded(_text(document, person.name)).split()
        if (
            local
            and len(words) > 1
            and person.email is None
            and words[-1] in local.replace(" ", "")
            and local[0] == words[0][0]
        ):
            return person
    return None


def _whose(
    document: Document,
    people: Sequence[Person],
    message: Message,
    *,
    before: str,
    begin: int,
    candidate: Candidate,
    is_phone: bool,
) -> Person | None:
    """The person named beside the value, the writer for "call me", or for a bare number that nobody else can have."""
    named = _named(document, people, message, before=before, begin=begin, candidate=candidate)
    if named is not None:
        return named
    author = next((p for p in people if p.message is message and p.author and p.name), None)
    if SELF.search(before):
        return author
    lead = re.split(r"\d{3}", before, maxsplit=1)[0]
    return author if is_phone and not is_team(lead) else None


def _named(
    document: Document, people: Sequence[Person], message: Message, *, before: str, begin: int, candidate: Candidate
) -> Person | None:
    """The last name before the value, where the sentence leads from it to the value."""
    for match in reversed(list(NAME.finditer(before))):
        verb = VERB.match(match.group())
        first = begin + match.start() + (verb.end() if verb else 0)
        if honoured := re.search(rf"(?<=[ ]){HONORIFIC.pattern}", match.group()):
            first = begin + match.start() + honoured.start()  # "Ihnen Frau Sommer": other words have capitals too
        start, stop = trim_name(document.text, first, begin + match.end())
        name = document.text[start:stop]
        lead = before[: match.start()]
        asked = verb is not None or bool(ASKED.search(lead))
        if (
            len(before) - match.end() > 60
            or not is_person(HONORIFIC.sub("", name), lone=asked or bool(HONORIFIC.match(name)))
            or candidate.is_named(name)
            or SELF.search(before, match.end())
        ):
            continue
        known = next((p for p in people if p.name and same_person(_text(document, p.name), name)), None)
        if known is not None:
            return known
        person = Person(name=(start, stop), message=message)
        person.title = _title_beside(document, stop, before=before[match.end() :]) or _title_ahead(document, start)
        person.cues |= {cue for word, cue in CUES.items() if re.search(rf"\b{word}\b", lead[-30:].lower())}
        return person
    return None


def _title_ahead(document: Document, start: int) -> Place | None:
    """The title in "questions to the Head of Studies, Priya Raman"."""
    begin = max(0, start - 60)
    match = AHEAD.search(document.flow[begin:start])
    if match is None or not looks_like_title(match["title"]):
        return None
    return begin + match.start("title"), begin + match.end("title")


def _title_beside(document: Document, stop: int, *, before: str) -> Place | None:
    match = re.match(r"[ ]?[,(][ ]?(?:our |the )?(?P<title>[^,()\n]{2,50}?)[ ]?[,()]", document.flow[stop : stop + 60])
    if match and looks_like_title(match["title"]) and match.end() <= len(before) + 8:
        return stop + match.start("title"), stop + match.end("title")
    return None


def _merged(document: Document, people: list[Person]) -> list[Person]:
    """Puts together what belongs to one person; what is first in the text comes first."""
    kept: list[Person] = []
    for person in people:
        if not (person.name or person.phone or person.email):
            continue
        same = next((other for other in kept if _is_same(document, person, other)), None)
        if same is None:
            kept.append(person)
            continue
        longer = len(_text(document, person.name)) > len(_text(document, same.name))
        same.name = person.name if longer and person.name else same.name
        same.title = same.title or person.title
        same.phone = _better(same.phone, person.phone)
        same.email, same.author = same.email or person.email, same.author or person.author
        same.cues |= person.cues
    return kept


def _is_rather(document: Document, phone: Phone, known: Phone) -> bool:
    """What is asked for in a sentence counts before a line of the signature; of two in one sentence the first does."""
    between = sorted((phone, known), key=lambda number: number.start)
    apart = "\n" in document.text[between[0].end : between[1].start]
    return known.kind is Kind.MAIN or (known.kind < phone.kind and apart)


def _better(one: Phone | None, other: Phone | None) -> Phone | None:
    """The line that reaches the person rather than their office; the first where both do."""
    if one is None or other is None:
        return one or other
    return other if one.kind is Kind.MAIN < other.kind else one


def _is_same(document: Document, one: Person, other: Person) -> bool:
    desks = not one.name and not other.name and one.message is other.message
    if desks and ((one.phone is None and other.email is None) or (one.email is None and other.phone is None)):
        return True  # one desk, its address and its number said in two places
    if one.email and other.email and _text(document, one.email).lower() == _text(document, other.email).lower():
        return not (one.name and other.name) or same_person(_text(document, one.name), _text(document, other.name))
    if one.phone and other.phone and one.phone.e164 == other.phone.e164 and not (one.name and other.name):
        return True
    return bool(one.name and other.name) and same_person(_text(document, one.name), _text(document, other.name))
