"""Contact cards: a name, a title, a number and an address each, and the company of the first that has one."""

import re
from collections.abc import Iterator

import vobject

from bowout.words.brief import Found, FoundContact, Proposal

from .document import UnreadableInput
from .pasted import LONGEST
from .phones import Phone, find_phones

_MOST_CARDS = 50


def read_card(text: str, *, country: str) -> Proposal:
    text = text[:LONGEST]
    cards = list(_cards(text))
    contacts = tuple(contact for card in cards if (contact := _contact(text, card, country=country)))
    if not contacts:
        raise UnreadableInput(
            "No contact card was found. A card begins with BEGIN:VCARD and holds a name, number or address."
        )
    company = next((found for card in cards if (found := _company(text, card))), None)
    return Proposal(company=company, contacts=contacts)


def _cards(text: str) -> Iterator[vobject.base.Component]:
    try:
        for number, card in enumerate(vobject.readComponents(text, allowQP=True, ignoreUnreadable=True)):
            if number == _MOST_CARDS:
                return
            if card.name.upper() == "VCARD":
                yield card
    except (
        vobject.base.VObjectError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        KeyError,
        LookupError,
    ) as error:
        raise UnreadableInput(
            "This contact card is broken. Export it again as .vcf, or type the contact in."
        ) from error


def _contact(text: str, card: vobject.base.Component, *, country: str) -> FoundContact | None:
    number, phone = _phone(text, card, country=country)
    contact = FoundContact(
        name=_leaf(text, _value(card, "fn") or _full_name(card)),
        title=_leaf(text, _value(card, "title")),
        phone=number,
        extension=_leaf(text, phone.extension) if phone else None,
        email=_leaf(text, _value(card, "email")),
    )
    return contact if contact.name or contact.phone or contact.email else None


def _company(text: str, card: vobject.base.Component) -> Found[str] | None:
    return _leaf(text, _value(card, "org"))


def _value(card: vobject.base.Component, key: str) -> str:
    for line in card.contents.get(key, []):
        value = line.value
        found = value[0] if isinstance(value, list) and value else value
        if isinstance(found, str) and found.strip():
            return " ".join(found.split())
    return ""


def _full_name(card: vobject.base.Component) -> str:
    for line in card.contents.get("n", []):
        parts = [getattr(line.value, part, "") for part in ("given", "family")]
        return " ".join(part for part in parts if isinstance(part, str) and part).strip()
    return ""


def _phone(text: str, card: vobject.base.Component, *, country: str) -> tuple[Found[str] | None, Phone | None]:
    """The first number that can be called; faxes and pagers are passed over."""
    for line in card.contents.get("tel", []):
        kinds = {str(kind).lower() for kind in line.params.get("TYPE", [])} | {name.lower() for name in line.params}
        written = str(line.value).removeprefix("tel:").replace(";ext=", " ext. ")
        phones = find_phones(f"Tel. {written}", regions=[country], taken=[])
        if phones and not kinds & {"fax", "pager"}:
            begin = text.find(str(line.value))
            if begin >= 0:
                return Found(phones[0].e164, (begin, begin + len(str(line.value))), 0.97), phones[0]
    return None, None


def _leaf(text: str, value: str | None) -> Found[str] | None:
    """A value with its place; folded or escaped lines hold it in pieces, and then the place is where it begins."""
    if not value:
        return None
    begin = text.find(value)
    if begin >= 0:
        return Found(value, (begin, begin + len(value)), 0.97)
    first = re.search(re.escape(value.split()[0].split(",")[0]), text)
    return Found(value, first.span(), 0.9) if first else Found(value, (0, min(len(text), 1)), 0.5)
