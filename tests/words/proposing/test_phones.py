"""A wrong number is the worst mistake of an import, so most of these say what is no contact's number."""

from datetime import date

import pytest

from bowout.words.proposing import propose

TODAY = date(2026, 11, 9)


def numbers(text: str, *, country: str = "US") -> list[tuple[str, str | None]]:
    contacts = propose(text, country=country, today=TODAY).contacts
    return [(c.phone.value, c.extension.value if c.extension else None) for c in contacts if c.phone]


def signed(line: str) -> str:
    return f"Dear Sam,\n\nWe are pleased to offer you the job.\n\nBest regards,\nPriya Raman\nDirector\n{line}\n"


@pytest.mark.parametrize(
    ("country", "written", "expected"),
    [
        ("US", "(312) 555-0142", "+13125550142"),
        ("US", "312.555.0142", "+13125550142"),
        ("US", "+1 312 555 0142", "+13125550142"),
        ("GB", "020 7946 0018", "+442079460018"),
        ("GB", "+44 (0)20 7946 0018", "+442079460018"),
        ("GB", "07700 900123", "+447700900123"),
        ("DE", "030/23125-118", "+493023125118"),
        ("DE", "+49 (0)89 99998-112", "+498999998112"),
        ("FR", "01 99 00 01 42", "+33199000142"),
        ("ES", "+34 912 345 678", "+34912345678"),
        ("BR", "(11) 95555-0143", "+5511955550143"),
        ("IN", "+91 98450 12345", "+919845012345"),
        ("AU", "(03) 5550 7788", "+61355507788"),
        ("JP", "03-4500-0142", "+81345000142"),
        ("US", "0044 20 7946 0018", "+442079460018"),
    ],
)
def test_numbers_are_read_as_their_country_writes_them(country: str, written: str, expected: str) -> None:
    assert numbers(signed(f"Tel. {written}"), country=country) == [(expected, None)]


@pytest.mark.parametrize(
    "written", ["312-555-0142 x204", "312-555-0142 ext. 204", "(312) 555-0142, extension 204", "312-555-0142 (ext 204)"]
)
def test_an_extension_is_kept_beside_the_number(written: str) -> None:
    assert numbers(signed(f"Phone: {written}")) == [("+13125550142", "204")]


def test_a_country_in_the_text_counts_before_the_account() -> None:
    text = signed("Tel. 0117 496 0321").replace("the job", "the job in our Bristol office at £30,000")
    assert numbers(text, country="US") == [("+441174960321", None)]


@pytest.mark.parametrize(
    "line",
    [
        "Fax: 312-555-0198",
        "Fax +1 312 555 0198",
        "Registration No. 01234567890",
        "VAT 312 555 0142",
        "Account 312-555-0142",
        "Meeting ID: 312 555 0142",
        "555-0142",
        "Phone: XXX-XXX-XXXX",
        "Phone: [Phone]",
        "Ref. 2026-110-4432",
        "4155550133",
        "2026-11-12",
        "12/11/2026 10:30",
    ],
)
def test_other_digits_are_nobodys_number(line: str) -> None:
    assert numbers(signed(line)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Our fax number is 312-555-0198. Call me with any questions.",
        "Please fax the signed letter to 312-555-0198. Call before your first day.",
        "Return it by fax (312-555-0198) and call if anything is unclear.",
        "Send it to 312-555-0198 (fax). Do call me.",
        "Fax: 312-555-0198. Telephone calls are welcome.",
        "The fax is on 312-555-0198 and I can call you back.",
        "Our faxes are 312-555-0198 and 312-555-0199. Call me.",
        "Facsimile 312-555-0198; contact us by mail.",
        "To join the welcome call by conference bridge, dial 312-555-0198, passcode 884 221#.",
        "We will talk on 312-555-0198, PIN: 664 918 223#. Call in early.",
        "Do not call 312-555-0198, which is no longer ours.",
        "Your employee number is 312-555-0198. Call me if it is wrong.",
        "Our tax number is 31-2555 0198 and our policy number 312 555 0198. Please call me.",
        "Track the laptop with tracking number 312 555 0198 and call when it arrives.",
        "The parcel is 1Z 999 AA1 01 2345 6784. Please call when it arrives.",
    ],
)
def test_no_number_that_is_not_for_calls_is_proposed_because_a_call_is_spoken_of(sentence: str) -> None:
    assert numbers(signed("").replace("the job.", f"the job. {sentence}"), country="US") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Direct: 312-555-0142 | Main: 312-555-0100 | Fax: 312-555-0198", "+13125550142"),
        ("Main 312-555-0100 | Fax 312-555-0198 | Direct 312-555-0142", "+13125550142"),
        ("Switchboard 312-555-0100\nMobile 312-555-0142", "+13125550142"),
        ("F 312-555-0198 T 312-555-0142", "+13125550142"),
        ("T 312-555-0142 F 312-555-0198", "+13125550142"),
        ("312-555-0142 (direct) 312-555-0198 (fax)", "+13125550142"),
        ("Tel/Fax: 312-555-0142", "+13125550142"),
        ("Fax:\n312-555-0198\nPhone:\n312-555-0142", "+13125550142"),
        ("Main switchboard: 312-555-0100", "+13125550100"),
        ("Direct 312-555-0142, fax 312-555-0198 or 312-555-0199", "+13125550142"),
    ],
)
def test_a_line_to_the_person_counts_before_the_switchboard_and_a_fax_never(line: str, expected: str) -> None:
    assert numbers(signed(line)) == [(expected, None)]


@pytest.mark.parametrize(
    ("country", "sentence", "expected"),
    [
        ("GB", "Call me on 0117 496 0321 ext. 42 if you like.", ("+441174960321", "42")),
        ("GB", "Fax the form to 0117 496 0399, then call 0117 496 0321.", ("+441174960321", None)),
        ("DE", "Rufen Sie einfach an: 040 66969-123.", ("+494066969123", None)),
        ("DE", "Melden Sie sich bei mir, Durchwahl 0221 4710-556.", ("+492214710556", None)),
        ("FR", "Appelez-moi au 06 39 98 12 34.", ("+33639981234", None)),
        ("ES", "Llámame al 976 55 01 42 (ext. 115).", ("+34976550142", "115")),
        ("BR", "Me chama no WhatsApp: (48) 99155-0142.", ("+5548991550142", None)),
        ("IN", "My no. is 9810055501.", ("+919810055501", None)),
        ("AU", "Give me a buzz on 0491 570 157.", ("+61491570157", None)),
        ("JP", "03-4500-0142 までお電話ください。", ("+81345000142", None)),
    ],
)
def test_a_number_in_a_sentence_that_asks_for_a_call_is_the_writers(
    country: str, sentence: str, expected: tuple[str, str | None]
) -> None:
    text = signed("").replace("the job.", f"the job. {sentence}")
    assert numbers(text, country=country) == [expected]


def test_the_line_that_the_writer_asks_to_be_called_on_counts_before_the_one_of_the_office() -> None:
    text = signed("Office 312-555-0100").replace("the job.", "the job. Call me on my cell 312-555-0142.")
    assert numbers(text) == [("+13125550142", None)]


@pytest.mark.parametrize(
    ("country", "line"), [("GB", "Tel. 7946 0018 55"), ("DE", "Tel. 23125 118"), ("US", "Tel. 0312 555 0142")]
)
def test_a_number_without_its_trunk_prefix_or_with_a_foreign_one_is_left_out(country: str, line: str) -> None:
    assert numbers(signed(line), country=country) == []


def test_a_number_that_no_country_of_the_text_has_is_left_out() -> None:
    assert numbers(signed("Tel. 029 2018 0512"), country="US") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We have your number as 312-555-0177 and will ring you there.",
        "I tried to call you on 312-555-0177 this morning.",
        "Is your mobile still 312-555-0177?",
        "To join the conference, dial-in 312-555-0177.",
    ],
)
def test_the_candidates_own_number_is_no_contacts(sentence: str) -> None:
    assert numbers(signed("").replace("the job.", f"the job. {sentence}")) == []


def test_the_address_block_of_a_letter_is_the_candidates() -> None:
    text = "Sam Lee\n12 Orchard Street\n(312) 555-0177\nsam.lee@mail.example\n\n" + signed("(312) 555-0142")
    proposal = propose(text, today=TODAY)
    assert numbers(text) == [("+13125550142", None)]
    assert all(contact.email is None for contact in proposal.contacts)


def test_the_form_below_a_letter_is_the_candidates() -> None:
    text = signed("(312) 555-0142") + "\nAccepted by:\nSam Lee\nPhone: (312) 555-0177\n"
    assert numbers(text) == [("+13125550142", None)]
    assert [c.name.value for c in propose(text, today=TODAY).contacts if c.name] == ["Priya Raman"]


def test_a_copied_colleague_is_no_contact() -> None:
    text = signed("").replace("the job.", "the job. I have copied Tom Ortiz (tom@northwind.example, 312-555-0177).")
    assert [c.name.value for c in propose(text, today=TODAY).contacts if c.name] == ["Priya Raman"]
    assert numbers(text) == []


def test_a_future_manager_who_is_only_mentioned_is_no_contact() -> None:
    text = signed("(312) 555-0142").replace("the job.", "the job. You will report to Tom Ortiz, Head of Sales.")
    assert [c.name.value for c in propose(text, today=TODAY).contacts if c.name] == ["Priya Raman"]


def test_each_person_gets_the_number_that_stands_with_the_name() -> None:
    text = signed("312-555-0142\n\nAny questions to: Tom Ortiz, HR Services, 312-555-0177, tom@northwind.example")
    assert numbers(text) == [("+13125550142", None), ("+13125550177", None)]


def test_an_assistant_is_known_by_what_they_are() -> None:
    text = signed("").replace("the job.", "the job. My assistant Tom Ortiz can be reached on 312-555-0177.")
    parts = {c.name.value: c.parts.value for c in propose(text, today=TODAY).contacts if c.name and c.parts}
    assert parts == {"Priya Raman": ("extended_offer",), "Tom Ortiz": ("assistant",)}


@pytest.mark.parametrize(
    ("country", "line", "expected"),
    [
        ("IN", "+91 20 5550 0142 / 98220 55501", "+912055500142"),
        ("DE", "Tel. 089 / 99998-118", "+498999998118"),
        ("DE", "Tel. +49 89 / 99998-118", "+498999998118"),
        ("GB", "0117 496 0321 / 07700 900123", "+441174960321"),
    ],
)
def test_a_slash_parts_two_numbers_or_an_area_code(country: str, line: str, expected: str) -> None:
    assert numbers(signed(line), country=country) == [(expected, None)]
