"""Puts the parts together: a document in, a proposal out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bowout.vocabulary import Part
from bowout.words.brief import Found, FoundContact, Proposal

from .alternatives import find_choice
from .candidate import Candidate, find_candidate, passes_on
from .companies import find_company, said_companies
from .company_names import Named
from .deadlines import Anchor, Meant, find_deadlines
from .document import Document, Message
from .domains import labels_of, squeezed
from .kinds import holds_no_offer, is_about_work, makes_offer, may_hold_offer
from .managers import find_managers
from .mentions import add_mentions
from .money import Pay, best_pay, find_amounts
from .names import HONORIFIC, folded, is_person, same_person
from .people import Person
from .phones import Phone, find_phones
from .places import find_place
from .roles import find_role
from .signatures import read_signatures

T = TypeVar("T")

_AGENCY = re.compile(
    r"\b(?:(?:our|my|the) client|staffing|resourcer|(?-i:Recruitment)(?! (?:Team|Advis|Officer|Manager|Partner"
    r"|Services|Coordinator|Lead|Process|Consult|Solutions|Agency|\|))|recruitment (?:agency|consult\w*|solutions)"
    r"|recruiting (?:agency|firm)"
    r"|executive search|search (?:partners|group|firm)|headhunt\w*|personnel|personalvermittlung|personalberat\w+"
    r"|im auftrag|(?:unser\w*|mein\w*) (?:mandant|kunde)\w*|notre client|cabinet de recrutement|nuestro cliente"
    r"|nosso cliente|(?:rpo|talent) (?:agency|consult\w+))\b",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"\b(?:on behalf of|im namen|au nom de|en nombre de|em nome d[ao])\b", re.IGNORECASE)
_RECRUITER = re.compile(
    r"recruit|recrut|reclut|rekryt|talent|\bhr\b|human resources|people (?:operations|ops|partner|team|&|and)"
    r"|head of people|chief people|selecci[óo]n|seleção|leiter(?:in)? personal|personal(?:er\b|erin\b|referent|leit"
    r"|abteilung|wesen|management|berat)|\brh\b|rr\. ?hh|rrhh|\bgente\b|recursos humanos|ressources humaines|sourcer"
    r"|人事|採用",
    re.IGNORECASE,
)
_MANAGER = re.compile(r"hiring manager|line manager", re.IGNORECASE)
_ASSISTANT = re.compile(
    (
        r"\b(?:executive|personal|office|team)? ?assistant\b(?! (?:manager|professor|director|editor|principal"
        r"|head))|\bsecretary\b|\bPA to\b|assistenz|sekret"
    ),
    re.IGNORECASE,
)
_DATED = re.compile(r"\bdate of this (?:letter|offer|e-?mail|contract)(?:[,:]| is| \()[ ]?", re.IGNORECASE)
_LEAST_SIGNS = 2
"""Pay, a first day and a deadline: where no sentence offers anything, two of them say that it is an offer."""
_MINE = re.compile(
    r"\b(?:report(?:ing)? (?:directly )?to me|join(?:ing)? my team|in my team|on my team|work(?:ing)?"
    r" (?:directly )?(?:for|with) me"
    r"|berichten (?:direkt )?an mich|mein(?:em)? team|mon équipe|mi equipo|meu time|minha equipe)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clockwork:
    """What dates count from where the text has no date of its own; `relative` allows that for "by Friday" too."""

    today: date
    zone: ZoneInfo
    relative: bool


def read_offer(text: str, *, country: str, locale: str, clock: Clockwork) -> Proposal:
    document = Document(text, country, locale)
    if holds_no_offer(document):
        return Proposal()
    candidate = find_candidate(document)
    messages = _theirs(document, candidate)
    amounts = find_amounts(document.flow, country=document.region or country)
    phones = _phones(document, amounts)
    said = said_companies(document, messages)
    signed = read_signatures(
        document, messages=messages, candidate=candidate, phones=phones, companies=[named.value for named in said]
    )
    company = find_company(document, messages=messages, said=said, signed=signed.others)
    role = find_role(document, messages=messages, company=company.value if company else None)
    people = add_mentions(document, signed, messages=messages, candidate=candidate, phones=phones)
    people = people if is_about_work(document) else []
    managers = _apart(document, find_managers(document, messages=messages, candidate=candidate), people)
    start, reply = _deadlines(document, messages, clock)
    pay = best_pay([p for p in amounts if any(m.start <= p.place[0] < m.end for m in messages)])
    if not may_hold_offer(document) and sum(map(bool, (pay, start, reply))) < _LEAST_SIGNS:
        return Proposal(start_on=_on(document, start), reply_by=_by(document, reply), **_pay(document, pay))
    place = find_place(document, messages=messages, role=role, company=company.value if company else None)
    choice = find_choice(document, messages=messages, amounts=amounts)
    return Proposal(
        company=_found(document, choice.named(company)),
        role=_found(document, choice.named(role)),
        location=_found(document, choice.named(place)),
        start_on=_on(document, choice.meant(start)),
        reply_by=_by(document, choice.meant(reply)),
        contacts=tuple(_contact(document, person, company=company) for person in people),
        mentioned=tuple(_contact(document, person, company=company) for person in managers),
        candidate=_addressee(document, candidate),
        **_pay(document, choice.pay(pay)),
    )


def _apart(document: Document, managers: Sequence[Person], people: Sequence[Person]) -> list[Person]:
    """Managers who are contacts anyway get their part there, the others are only mentioned."""
    apart = []
    for manager in managers:
        manager.cues.add("hiring manager")
        known = next((person for person in people if _is_named_alike(document, person, manager)), None)
        if known is None:
            apart.append(manager)
        else:
            known.cues.add("hiring manager")
            known.title = known.title or manager.title
    return apart


def _is_named_alike(document: Document, one: Person, other: Person) -> bool:
    names = [document.text[slice(*person.name)] for person in (one, other) if person.name]
    return len(names) == 2 and same_person(*names)


def _addressee(document: Document, candidate: Candidate) -> Found[str] | None:
    """Whom the offer is made to, by the fullest name that stands in the text; a lone first name is less sure."""
    names = [name for name in candidate.names if is_person(name, lone=True) and not HONORIFIC.match(f"{name} …")]
    fullest = max(names, key=lambda name: len(name.split()), default=None)
    start = document.text.find(fullest) if fullest else -1
    if fullest is None or start < 0:
        return None
    return Found(fullest, (start, start + len(fullest)), 0.9 if " " in fullest else 0.6)


def _theirs(document: Document, candidate: Candidate) -> list[Message]:
    """The mails that the candidate did not write, those that make the offer first; all if there are no others."""
    theirs = [message for message in document.messages if not candidate.wrote(document, message)]
    theirs = theirs or document.messages
    return sorted(theirs, key=lambda message: not makes_offer(document, message))


def _phones(document: Document, amounts: Sequence[Pay]) -> list[Phone]:
    taken = [(mention.start, mention.end) for mention in document.dates if mention.month]
    taken += [pay.place for pay in amounts if pay.currency]
    first = document.region or document.country
    others = [region for region, _ in document.points.most_common() if region != first]
    return find_phones(document.text, regions=[first, *others], taken=taken)


def zone_of(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def _deadlines(document: Document, messages: Sequence[Message], clock: Clockwork) -> tuple[Meant | None, Meant | None]:
    start: Meant | None = None
    reply: Meant | None = None
    for message in sorted(messages, key=lambda m: m.start):
        anchor = _anchor(document, message, clock)
        first, second = find_deadlines(document, message, anchor=anchor)
        start, reply = start or first, reply or second
    return start, reply


def _anchor(document: Document, message: Message, clock: Clockwork) -> Anchor:
    if message.sent is not None:
        return Anchor(message.sent.date(), message.sent.tzinfo or clock.zone, known=True, relative=True)
    if message.greeting is not None:
        for mention in document.dates:
            in_head = message.body <= mention.start < message.greeting[0]
            if in_head and mention.year and (on := mention.on(mention.year)):
                return Anchor(on, clock.zone, known=True, relative=True)
    if dated := _DATED.search(document.flow, message.body, message.end):
        for mention in document.dates:
            if mention.start == dated.end() and mention.year and (on := mention.on(mention.year)):
                return Anchor(on, clock.zone, known=True, relative=True)
    return Anchor(clock.today, clock.zone, known=False, relative=clock.relative)


def _place(document: Document, value: T, span: tuple[int, int], confidence: float) -> Found[T]:
    return Found(value, document.cleaned.span(*span), round(confidence, 2))


def _found(document: Document, named: Named | None) -> Found[str] | None:
    return _place(document, named.value, (named.start, named.end), named.confidence) if named else None


def _on(document: Document, meant: Meant | None) -> Found[date] | None:
    return _place(document, meant.on, (meant.start, meant.end), meant.confidence) if meant else None


def _by(document: Document, meant: Meant | None) -> Found[datetime | date] | None:
    if meant is None:
        return None
    value: datetime | date = meant.at or meant.on
    return _place(document, value, (meant.start, meant.end), meant.confidence)


def _pay(document: Document, pay: Pay | None) -> dict[str, Any]:
    if pay is None:
        return {}
    sure = 0.95 if pay.period else 0.8
    found: dict[str, Any] = {"amount": _place(document, pay.low, pay.low_at, sure)}
    if pay.high is not None and pay.high_at:
        found["amount_max"] = _place(document, pay.high, pay.high_at, sure)
    if pay.currency and pay.currency_at:
        found["currency"] = _place(document, pay.currency, pay.currency_at, sure)
    if pay.period and pay.period_at:
        found["period"] = _place(document, pay.period, pay.period_at, sure)
    return found


def _contact(document: Document, person: Person, *, company: Named | None) -> FoundContact:
    text, phone = document.text, person.phone
    title = person.title
    if title and company and folded(text[slice(*title)]) == folded(company.value):
        title = None
    sure = 0.9 if person.author else 0.8
    return FoundContact(
        name=_place(document, " ".join(text[slice(*person.name)].split()), person.name, sure) if person.name else None,
        title=_place(document, " ".join(text[slice(*title)].split()), title, 0.85) if title else None,
        phone=_place(document, phone.e164, (phone.start, phone.end), 0.97 if phone.sure else 0.85) if phone else None,
        extension=_place(document, phone.extension, phone.extension_at, 0.95)
        if phone and phone.extension and phone.extension_at
        else None,
        email=_place(document, text[slice(*person.email)], person.email, 0.97) if person.email else None,
        parts=_parts(document, person, title=text[slice(*title)] if title else "", company=company),
    )


def _is_agency(document: Document, message: Message, *, company: Named | None) -> bool:
    """Recruiters speak "on behalf of" their own company too; an address at another one tells them apart."""
    if _AGENCY.search(document.flow, message.start, message.end):
        return True
    labels = labels_of(document, message)
    name = squeezed(company.value) if company else ""
    elsewhere = bool(labels) and not any(label in name or name in label for label in labels)
    return elsewhere and bool(_ON_BEHALF.search(document.flow, message.start, message.end))


def _parts(document: Document, person: Person, *, title: str, company: Named | None) -> Found[tuple[Part, ...]] | None:
    parts = []
    message = person.message
    if person.author and message and makes_offer(document, message) and not passes_on(document, message):
        parts.append(Part.EXTENDED_OFFER)
    if _ASSISTANT.search(title) or "assistant" in person.cues:
        parts.append(Part.ASSISTANT)
    elif _MANAGER.search(title) or "hiring manager" in person.cues or (
        person.author and message and _MINE.search(document.flow, message.body, message.end)
    ):  # fmt: skip
        parts.append(Part.HIRING_MANAGER)
    elif person.author and message and passes_on(document, message):
        parts.append(Part.AGENCY_RECRUITER)
    elif _RECRUITER.search(title) or "recruiter" in person.cues:
        agency = message is not None and _is_agency(document, message, company=company)
        parts.append(Part.AGENCY_RECRUITER if agency else Part.RECRUITER)
    where = person.title if title and person.title else person.name
    return _place(document, tuple(parts), where, 0.8) if parts and where else None
