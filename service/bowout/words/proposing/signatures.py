"""Signatures: the name, title, numbers and addresses below a letter, and the lines that are none of these."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from .candidate import Candidate
from .document import Document, Message
from .domains import labels_of, squeezed
from .headers import NO_REPLY
from .job_words import names_job
from .names import (
    COMPANY_ENDING,
    HONORIFIC,
    STRONG_TITLE,
    folded,
    is_person,
    is_team,
    looks_like_company,
    looks_like_title,
    same_person,
    titled,
    trim_name,
)
from .people import Person, Place, Signatures
from .phone_labels import Kind
from .phones import Phone
from .signature_lines import Value, is_degree, take_apart
from .signature_patterns import (
    BRACKET,
    CONTACT_LABEL,
    DISCLAIMER,
    LABELLED,
    NO_TITLE,
    OPEN_TITLE,
)
from .signing import signature_of


def read_signatures(
    document: Document,
    *,
    messages: Sequence[Message],
    candidate: Candidate,
    phones: Sequence[Phone],
    companies: Sequence[str],
) -> Signatures:
    """`companies` are names that the text itself gives to companies, which are nobody's then."""
    result = Signatures(companies=frozenset(folded(name) for name in companies))
    for message in messages:
        start = signature_of(document, message, companies=result.companies)
        if start is not None:
            _Reader(document, message, candidate, phones, result).read(start)
    return result


class _Reader:
    """Goes through one signature line by line, and gives every number and address to the person above it."""

    def __init__(
        self,
        document: Document,
        message: Message,
        candidate: Candidate,
        phones: Sequence[Phone],
        result: Signatures,
    ) -> None:
        self.companies = result.companies
        self.labels = labels_of(document, message)
        self.document, self.message, self.candidate, self.result = document, message, candidate, result
        self.phones = [phone for phone in phones if message.start <= phone.start < message.end]
        self.current: Person | None = None
        self.after_name = self.same_line = self.titled_here = False
        self.first = True
        self.following = ""

    def read(self, start: int) -> None:
        lines = [place for place in self.document.lines_in(start, self.message.end) if self._text(place).strip(" ,")]
        for (begin, end), following in zip_longest(lines, lines[1:]):
            line = self.document.text[begin:end]
            self.following = self._text(following).strip() if following else ""
            if DISCLAIMER.match(line.strip()):
                break
            self._read_line(begin, end)

    def _text(self, place: Place) -> str:
        return self.document.text[slice(*place)]

    def _read_line(self, begin: int, end: int) -> None:
        line = take_apart(self.document, (begin, end), phones=self.phones)
        self.after_name = self.after_name and bool(line.parts)
        self.same_line = self.titled_here = False
        if line.is_sentence:
            return
        pending = list(line.values)
        for start, stop in line.parts:
            self._give([value for value in pending if value[0][0] < start])
            pending = [value for value in pending if value[0][0] >= start]
            self._read_part(start, stop)
        self._give(pending)

    def _read_part(self, start: int, stop: int) -> None:
        text = self.document.text
        start, stop = trim_name(text, start, stop)
        piece = text[start:stop]
        if start >= stop or CONTACT_LABEL.fullmatch(piece.strip("（）()")) or is_degree(piece):
            return
        taken = self._is_taken(piece)
        if self._is_company(piece, start) or self._is_below(piece) or (taken and is_person(piece)):
            self.result.others.append((start, stop))
            self.after_name = self.first = False
        elif labelled := LABELLED.fullmatch(piece):
            if self._read_labelled(labelled, start):
                return
        elif not taken and is_person(piece, lone=self.first, lower=self.first and piece.islower()):
            self._meet((start, stop))
        elif not taken and (match := titled(piece)):
            self._meet((start + match.start("name"), stop))
            if self.current is not None and self.current.title is None:
                self._entitle(start, start + match.end("title"))
        elif (
            is_team(piece) and not self.after_name and not looks_like_title(piece) and not COMPANY_ENDING.search(piece)
        ):
            self.current = None
        elif self._is_title(piece):
            assert self.current is not None  # noqa: S101 -- _is_title looked
            self._entitle(start, stop)
        else:
            self.result.others.append((start, stop))
            self.after_name = False
        self.first = False

    def _is_company(self, piece: str, start: int) -> bool:
        """What the text calls a company, what the domain spells, and what stands behind "@"."""
        name = squeezed(piece)
        return (
            folded(piece) in self.companies
            or name in self.labels
            or any(len(label) > 5 and name.startswith(label) for label in self.labels)
            or bool(re.search(r"[^\n]@[ ]$", self.document.text[max(0, start - 4) : start]))
        )

    def _is_taken(self, piece: str) -> bool:
        """Behind a name and a title in the same line, or right below a first name, comes the company."""
        if self.titled_here and self.current is not None and self.current.title is not None:
            return True
        if self.after_name and not self.same_line and self.current is not None and self.current.name is not None:
            name = self.document.text[slice(*self.current.name)]
            return " " not in name and not same_person(name, piece) and not self._is_short_for(self.current, piece)
        return False

    def _read_labelled(self, labelled: re.Match[str], start: int) -> bool:
        begin, stop = trim_name(self.document.text, start + labelled.start("name"), start + labelled.end("name"))
        if not is_person(self.document.text[begin:stop]):
            return False
        self._meet((begin, stop))
        if self.current is not None and looks_like_title(labelled["label"]):
            self.current.title = (start, start + labelled.end("label"))
        return True

    def _meet(self, place: Place) -> None:
        name = self.document.text[slice(*place)]
        self.first = False
        if self.candidate.is_named(name):
            self.current, self.after_name = None, False
            return
        last = self.current
        if last is not None and last.name and same_person(self.document.text[slice(*last.name)], name):
            if place[1] - place[0] > last.name[1] - last.name[0]:
                last.name = place
        elif last is not None and last.name and self._is_short_for(last, name):
            last.name = place
        else:
            author = not any(person.message is self.message for person in self.result.people)
            self.current = Person(name=place, message=self.message, author=author)
            self.result.people.append(self.current)
        self.after_name = self.same_line = True
        bracket = BRACKET.match(self.document.text, place[1])
        if bracket and self.current is not None and self.current.title is None and looks_like_title(bracket["title"]):
            self._entitle(*bracket.span("title"))

    def _is_below(self, piece: str) -> bool:
        """Below a name and a title comes the company; a second person has a title too, or is called "Dr."."""
        known = self.current is not None and self.current.name is not None and self.current.title is not None
        return (
            known
            and not self.titled_here
            and is_person(piece)
            and not HONORIFIC.match(piece)
            and not looks_like_title(self.following)
            and not self._is_same(piece)
        )

    def _is_same(self, piece: str) -> bool:
        name = self.document.text[slice(*self.current.name)] if self.current and self.current.name else ""
        return same_person(name, piece)

    def _is_short_for(self, person: Person, name: str) -> bool:
        """ "Harriet" above "Mrs H Penrose" is one person."""
        first = self.document.text[slice(*person.name)] if person.name else ""
        words = folded(name).split()
        alone = person.title is None and person.phone is None and person.email is None
        return alone and " " not in first and len(words) > 1 and len(words[0]) == 1 and folded(first)[:1] == words[0]

    def _is_title(self, piece: str) -> bool:
        if self.current is None or self.current.name is None:
            return False
        if self.current.title is not None:
            return self._beside_title(piece)
        if self.after_name and names_job(piece) and not COMPANY_ENDING.search(piece):
            return True
        if COMPANY_ENDING.search(piece) or (
            looks_like_company(piece) and not (self.after_name and self.same_line) and not STRONG_TITLE.search(piece)
        ):
            return False
        if looks_like_title(piece):
            return True
        return (
            self.after_name
            and " & " not in piece
            and not looks_like_company(piece)
            and not NO_TITLE.search(piece)
            and len(piece) < 50
        )

    def _beside_title(self, piece: str) -> bool:
        assert self.current is not None and self.current.title is not None  # noqa: S101, PT018 -- _is_title looked
        gap = self.document.text[self.current.title[1] : self.document.text.find(piece, self.current.title[1])]
        open_ended = OPEN_TITLE.fullmatch(self.document.text[slice(*self.current.title)])
        if gap not in {", ", " – ", " - ", " — "} or COMPANY_ENDING.search(piece):
            return False
        if looks_like_company(piece):
            return bool(open_ended and self.companies)
        return looks_like_title(piece) or bool(open_ended and self.companies)

    def _entitle(self, start: int, stop: int) -> None:
        assert self.current is not None  # noqa: S101 -- the caller looked
        self.current.title = (self.current.title[0] if self.current.title else start, stop)
        self.titled_here = True

    def _give(self, values: Sequence[Value]) -> None:
        for place, phone in values:
            self.result.used.add(place)
            if phone is None:
                self._give_email(place)
            else:
                self._give_phone(phone)

    def _give_email(self, place: Place) -> None:
        address = self.document.text[slice(*place)]
        if address.lower() in self.candidate.emails or NO_REPLY.search(address):
            return
        person = self._holder()
        if person.email is None:
            person.email = place

    def _give_phone(self, phone: Phone) -> None:
        person = self._holder()
        if person.phone is None or person.phone.kind is Kind.MAIN < phone.kind:
            person.phone = phone

    def _holder(self) -> Person:
        if self.current is None:
            self.current = Person(message=self.message)
            self.result.people.append(self.current)
        return self.current
