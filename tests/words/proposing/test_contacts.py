"""Who is a contact, who is not, and which company hires."""

from datetime import date

import pytest

from bowout.words.brief import Proposal
from bowout.words.proposing import propose

TODAY = date(2026, 11, 9)
LETTER = """From: Priya Raman <priya@northwind.example>
To: sam.lee@mail.example
Subject: Offer

Dear Sam,

We are pleased to offer you the role of Analyst. {}

Best regards,
Priya Raman
Director
"""


def read(sentence: str) -> Proposal:
    return propose(LETTER.format(sentence), today=TODAY)


def people(proposal: Proposal) -> list[tuple[str | None, str | None]]:
    return [(c.name.value if c.name else None, c.email.value if c.email else None) for c in proposal.contacts]


def test_the_candidates_address_is_no_contacts_even_where_the_text_asks_about_it() -> None:
    assert people(
        read("Is it still right to e-mail you at sam.lee@mail.example? Please write to sam.lee@mail.example.")
    ) == [("Priya Raman", "priya@northwind.example")]


def test_the_address_above_the_greeting_of_a_letter_is_the_candidates() -> None:
    block = "To:\nSam Lee\nlee77@mail.example\n\nDear Sam Lee,\n\n"
    text = block + "We offer you a job. Please reply from lee77@mail.example.\n"
    assert people(propose(text, today=TODAY)) == []


def test_a_colleague_on_copy_is_no_contact_even_with_an_address() -> None:
    sentence = "I have copied my colleague tom@northwind.example, so that you know each other by mail."
    assert people(read(sentence)) == [("Priya Raman", "priya@northwind.example")]


def test_an_address_to_ask_is_a_desk_without_a_name() -> None:
    assert people(read("If you have questions, contact our benefits desk at benefits@northwind.example.")) == [
        ("Priya Raman", "priya@northwind.example"),
        (None, "benefits@northwind.example"),
    ]


def test_write_to_me_gives_the_address_to_whoever_signs() -> None:
    text = LETTER.replace("From: Priya Raman <priya@northwind.example>\n", "").format(
        "Write to me at desk42@northwind.example."
    )
    assert people(propose(text, today=TODAY)) == [("Priya Raman", "desk42@northwind.example")]


def test_an_address_that_takes_no_answers_is_no_contact() -> None:
    text = LETTER.replace("Priya Raman <priya@", "Northwind <no-reply@").format("")
    assert people(propose(text, today=TODAY)) == [("Priya Raman", None)]


def test_the_agency_is_not_the_company_that_hires() -> None:
    proposal = read("I am a recruiter at Ortiz & Hale Staffing, on behalf of Kestrel Labs.")
    assert proposal.company is not None
    assert proposal.company.value == "Kestrel Labs"


def test_a_recruiters_own_employer_is_not_the_company_that_hires() -> None:
    assert read("I work as a recruiter at Ortiz & Hale.").company is None


def test_an_agency_with_an_unnamed_client_gives_no_company() -> None:
    text = LETTER.replace("Director\n", "Consultant\nOrtiz & Hale Staffing Ltd\n").format(
        "My client, a food producer, is growing."
    )
    assert propose(text, today=TODAY).company is None


def test_a_number_with_a_country_code_tells_the_country_of_the_others() -> None:
    text = LETTER.format("").replace("Director\n", "Director\nTel. 0117 496 0321, mobile +44 7700 900123\n")
    (contact,) = propose(text, country="US", today=TODAY).contacts
    assert contact.phone is not None
    assert contact.phone.value == "+441174960321"


def test_what_cannot_be_seen_is_not_taken_for_a_name() -> None:
    text = (
        LETTER.replace("Priya Raman\nDirector", "[Your Name]\n[Your Title]")
        .replace("Priya Raman <", "[Name] <")
        .format("")
    )
    assert people(propose(text, today=TODAY)) == [(None, "priya@northwind.example")]


def test_a_company_that_sends_under_its_own_name_is_no_person() -> None:
    text = LETTER.replace("Priya Raman <priya@", "Cloud Harbour <offers@").format("Welcome to Cloud Harbour.")
    assert people(propose(text, today=TODAY)) == [("Priya Raman", "offers@northwind.example")]


def test_a_letter_may_close_with_any_words_before_a_name() -> None:
    text = "Hi Sam,\n\nWe'd love to offer you the job. My mobile's 312-555-0142.\n\nLots of love,\nPriya\n"
    (contact,) = propose(text, today=TODAY).contacts
    assert contact.name is not None
    assert contact.phone is not None
    assert (contact.name.value, contact.phone.value) == ("Priya", "+13125550142")


def test_a_title_may_stand_in_brackets() -> None:
    (contact,) = propose(LETTER.format("").replace("Raman\nDirector", "Raman (CTO)"), today=TODAY).contacts
    assert contact.title is not None
    assert contact.title.value == "CTO"


def test_a_second_surname_makes_no_second_person() -> None:
    assert people(propose(LETTER.format("").replace("Raman\nDirector", "Raman Ortiz\nDirector"), today=TODAY)) == [
        ("Priya Raman Ortiz", "priya@northwind.example")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "You will report to Lena Fischer, our VP Engineering.",
        "You will report directly to our VP Engineering, Lena Fischer.",
        "Reporting manager: Lena Fischer (VP Engineering)",
        "Supervisor: Lena Fischer, VP Engineering",
        "Sie berichten an Lena Fischer, VP Engineering.",
        "Reportarás a Lena Fischer, VP Engineering.",
    ],
)
def test_a_manager_to_report_to_is_mentioned_and_no_contact(sentence: str) -> None:
    proposal = read(sentence)
    assert people(proposal) == [("Priya Raman", "priya@northwind.example")]
    (manager,) = proposal.mentioned
    leaves = (manager.name, manager.title, manager.phone, manager.email)
    assert [leaf.value if leaf else None for leaf in leaves] == ["Lena Fischer", "VP Engineering", None, None]
    assert manager.parts is not None
    assert manager.parts.value == ("hiring_manager",)


def test_a_manager_who_is_a_contact_anyway_gets_that_part_there() -> None:
    proposal = read("You will report to Priya Raman.")
    assert proposal.mentioned == ()
    (contact,) = proposal.contacts
    assert contact.parts is not None
    assert "hiring_manager" in contact.parts.value


FORWARDED = """From: Tom Ortiz <tom@ortizhale.example>
To: Sam Lee <sam.lee@mail.example>
Subject: Fwd: Offer for Sam Lee

Hi Sam,

see below. Call me on 312-555-0171.

Tom Ortiz
Recruiter, Ortiz & Hale Staffing

{mark}
From: Priya Raman <priya@northwind.example>
Date: Tue, 10 Nov 2026 11:20:00 -0600
To: Tom Ortiz <tom@ortizhale.example>
Subject: Offer for Sam Lee

Hi Tom,

We would like to offer Sam Lee the position of Analyst at Northwind.

Priya Raman
Head of data
312-555-0142
"""


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------",
        "-----Original Message-----",
        "_______________________________",
        "Begin forwarded message:",
        "-------- Weitergeleitete Nachricht --------",
        "",
    ],
)
def test_of_a_forwarded_offer_the_company_is_that_of_the_inner_sender(mark: str) -> None:
    proposal = propose(FORWARDED.format(mark=mark), today=TODAY)
    assert proposal.company is not None
    assert proposal.company.value == "Northwind"
    parts = {c.name.value: c.parts.value for c in proposal.contacts if c.name and c.parts}
    assert parts == {"Tom Ortiz": ("agency_recruiter",), "Priya Raman": ("extended_offer",)}


def test_an_agency_that_speaks_for_a_client_extends_the_offer_and_is_not_the_company() -> None:
    text = LETTER.replace("Director\n", "Recruitment Consultant\nOrtiz & Hale Recruitment Ltd\n").format(
        "Kestrel Labs want you as their Analyst."
    )
    proposal = propose(text, today=TODAY)
    assert proposal.company is not None
    assert proposal.company.value == "Kestrel Labs"
    (contact,) = proposal.contacts
    assert contact.parts is not None
    assert contact.parts.value == ("extended_offer", "agency_recruiter")


def test_a_recruiter_of_the_company_who_writes_on_its_behalf_is_no_agency() -> None:
    text = LETTER.replace("Director\n", "Talent Acquisition Advisor\n").format("I write on behalf of Northwind.")
    (contact,) = propose(text, today=TODAY).contacts
    assert contact.parts is not None
    assert contact.parts.value == ("extended_offer", "recruiter")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("To: Sam Lee <sam@lee.example>\n\nHi Sam,\n\nWe are delighted to offer you the role of Analyst.", "Sam Lee"),
        ("Dear Sam Lee,\n\nWe are delighted to offer you the role of Analyst.", "Sam Lee"),
        ("Hi Sam,\n\nWe are delighted to offer you the role of Analyst.\n\nPriya Raman", "Sam"),
        ("Dear Candidate,\n\nWe are delighted to offer you the role of Analyst.", None),
        ("Dear Ms. Lee,\n\nWe are delighted to offer you the role of Analyst.", None),
    ],
)
def test_whom_the_offer_is_made_to_is_found_by_the_fullest_name(text: str, name: str | None) -> None:
    found = propose(text, today=date(2026, 11, 24)).candidate
    assert (found.value if found else None) == name
    if found:
        assert text[slice(*found.span)] == name
