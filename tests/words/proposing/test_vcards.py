"""Contact cards of several versions, and broken ones."""

from datetime import date

import pytest

from bowout.words.proposing import UnreadableInput, propose_vcard

TODAY = date(2026, 11, 9)
CARD = """BEGIN:VCARD
VERSION:3.0
N:Raman;Priya;;;
FN:Priya Raman
ORG:Northwind;Analytics
TITLE:Director of Analytics
TEL;TYPE=FAX:+1 312 555 0198
TEL;TYPE=WORK,VOICE:(312) 555-0142
EMAIL;TYPE=INTERNET:priya@northwind.example
END:VCARD
"""


def test_a_card_gives_a_contact_and_the_company() -> None:
    proposal = propose_vcard(CARD, today=TODAY)
    (contact,) = proposal.contacts
    leaves = (proposal.company, contact.name, contact.title, contact.phone, contact.email)
    assert [leaf.value for leaf in leaves if leaf] == [
        "Northwind",
        "Priya Raman",
        "Director of Analytics",
        "+13125550142",
        "priya@northwind.example",
    ]
    assert contact.phone is not None
    assert CARD[slice(*contact.phone.span)] == "(312) 555-0142"


def test_a_card_of_version_four_has_its_number_as_an_address() -> None:
    card = "BEGIN:VCARD\nVERSION:4.0\nFN:Lena Fischer\nTEL;VALUE=uri:tel:+49-30-5555-0142\nEND:VCARD\n"
    (contact,) = propose_vcard(card, today=TODAY).contacts
    assert contact.phone is not None
    assert contact.phone.value == "+493055550142"


def test_two_cards_give_two_contacts() -> None:
    second = CARD.replace("Priya", "Tom").replace("Raman", "Ortiz")
    names = [contact.name.value for contact in propose_vcard(CARD + second, today=TODAY).contacts if contact.name]
    assert names == ["Priya Raman", "Tom Ortiz"]


def test_a_fax_is_no_number_to_call() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Tom Ortiz\nTEL;TYPE=FAX:+1 312 555 0198\nEND:VCARD\n"
    (contact,) = propose_vcard(card, today=TODAY).contacts
    assert contact.phone is None


@pytest.mark.parametrize("text", ["", "hello", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VEVENT\nEND:VEVENT\n"])
def test_what_is_no_card_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput, match="card"):
        propose_vcard(text, today=TODAY)
