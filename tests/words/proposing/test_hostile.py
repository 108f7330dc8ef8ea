"""Whatever is pasted: no error, no guess that is not in the text, and never long."""

import re
import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.words.brief import Found, FoundContact, Proposal
from bowout.words.proposing import LONGEST, UnreadableInput, propose, propose_eml, propose_vcard

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 9)
# The budget is 0.2 s and is measured by the benchmark; a pattern that explodes takes minutes, on any machine.
SLOWEST = 1.0
WORDS = st.sampled_from(
    [
        "Dear Sam,",
        "Best regards,",
        "Priya Raman",
        "Tom Ortiz",
        "Director",
        "Northwind Ltd.",
        "we are pleased to offer you",
        "the position of",
        "Senior Analyst",
        "at",
        "Northwind",
        "salary",
        "$90,000",
        "£30k",
        "per year",
        "bonus",
        "start",
        "by",
        "7 December 2026",
        "12/11/2026",
        "Friday",
        "reply",
        "+1 312 555 0142",
        "020 7946 0018",
        "ext. 12",
        "Fax:",
        "Tel.",
        "priya@northwind.example",
        "From:",
        "To:",
        "Date:",
        "Subject:",
        "On 2 Nov 2026, Priya Raman wrote:",
        ">",
        "\n",
        "\n\n",
        ".",
        ",",
        "[Name]",
        "{{x}}",
        "<b>",
        "|",
        "—",
        "within 5 days",
        "noon",
        "5pm ET",
        "in",
        "Berlin",
        "様",
        "年俸",
        "call me on",
        "\ufffc",
        "\u200b",
        "\t",
        "\r\n",
        "**",
        "_____",
        "株式会社",
        "2026年12月7日",
        "I accept",
        "--",
    ]
)
OFFERLIKE = st.lists(WORDS, max_size=60).map(" ".join)


def leaves(holder: Proposal | FoundContact) -> list[tuple[str, Found]]:  # type: ignore[type-arg]
    found = []
    for name in holder.__slots__:
        value = getattr(holder, name)
        if isinstance(value, Found):
            found.append((name, value))
        elif name == "contacts":
            found += [leaf for contact in value for leaf in leaves(contact)]
    return found


def plain(text: str) -> str:
    """Small letters and digits only: wrapped lines, quote marks and markup stand between them."""
    return re.sub(r"</?[A-Za-z][^<>\n]*>|[\W_]", "", text).casefold()


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=400), OFFERLIKE))
def test_no_text_raises_and_every_span_points_at_the_words_of_its_value(text: str) -> None:
    for name, leaf in leaves(propose(text, today=TODAY)):
        begin, end = leaf.span
        assert 0 <= begin < end <= len(text)
        assert 0 < leaf.confidence <= 1
        if name in {"company", "role", "location", "name", "title", "email", "extension"}:
            assert plain(leaf.value) == plain(text[begin:end])


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(OFFERLIKE, st.text(alphabet="0123456789+()-./ x\n", max_size=200)),
    st.sampled_from(["US", "GB", "DE", "IN"]),
)
def test_no_number_is_proposed_that_the_text_does_not_hold(text: str, country: str) -> None:
    for name, leaf in leaves(propose(text, country=country, today=TODAY)):
        if name == "phone":
            written = re.sub(r"\D", "", text[slice(*leaf.span)])
            national = leaf.value[-6:]
            assert national in written
            assert re.fullmatch(r"\+[1-9]\d{6,14}", leaf.value)


@settings(max_examples=200, deadline=None)
@given(OFFERLIKE)
def test_dates_and_sums_make_sense(text: str) -> None:
    proposal = propose(text, today=TODAY)
    if proposal.amount and proposal.amount_max:
        assert 0 < proposal.amount.value < proposal.amount_max.value
    if proposal.reply_by and isinstance(proposal.reply_by.value, datetime):
        assert proposal.reply_by.value.tzinfo is not None


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=400), OFFERLIKE.map(str.encode)))
def test_no_mail_file_raises_anything_but_what_is_promised(data: bytes) -> None:
    try:
        propose_eml(data, today=TODAY)
    except UnreadableInput as error:
        assert str(error)  # noqa: PT017 -- most inputs raise nothing


CARDLIKE = st.lists(
    st.sampled_from(
        [
            "BEGIN:VCARD",
            "END:VCARD",
            "VERSION:3.0",
            "FN:Priya Raman",
            "N:Raman;Priya",
            "TEL:312-555-0142",
            "TEL;TYPE=:",
            "ORG:",
            "EMAIL;=:x",
            "PHOTO;ENCODING=b:AAA",
            " folded",
            "item1.TEL:1",
            ":",
            ";",
            "BDAY:x",
            "NOTE;ENCODING=QUOTED-PRINTABLE:=",
            "TEL",
        ]
    ),
    max_size=12,
).map("\n".join)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), CARDLIKE))
def test_no_card_raises_anything_but_what_is_promised(text: str) -> None:
    try:
        propose_vcard(text, today=TODAY)
    except UnreadableInput as error:
        assert str(error)  # noqa: PT017 -- most inputs raise nothing


HOSTILE = [
    "a",
    "1 ",
    "<",
    "\n",
    "@",
    ">",
    "> x\n",
    ">" * 50 + " x\n",
    "A ",
    "Ab ",
    "a@",
    "a.",
    "a.b@c.",
    "1",
    "1-",
    "$1 ",
    "$1,000 - ",
    "[",
    "{",
    "&amp;",
    " ",
    "\t",
    "a, ",
    "From: a\n",
    "From: a@b.co\nTo: c@d.co\n\nhi\n",
    "On 10 Feb 2026, Ab Cd <a@b.co> wrote:\n",
    "Best,\nPriya Raman\n",
    "offer ",
    "position of ",
    "the role ",
    "position at A ",
    "Monday ",
    "1/2/2026 ",
    "by 1 May ",
    "1(",
    "A&",
    "+1 312 555 0142 ",
    "call Priya Raman a@b.co ",
    "xX",
    "_",
    "*",
    "- ",
    "(",
    "株式会社",
    "🎉",
    "Dear Sam,\n",
    "I ",
    "www.",
    "Priya Raman, Director, ",
    "Priya Raman <priya@northwind.example>, ",
    "within 5 days ",
    "5pm ET ",
    "To: a@b.co, ",
    "\u2028",
    "\r",
    "Practice Nurse at Northwind ",
    "Practice Nurse ",
    "as a ",
    "Option A: $1 ",
    "1) $1k 2) $2k ",
    "either a or b ",
    "report to Priya Raman, the Head of ",
    "manager ",
    "fax 312-555-0142 ",
    "Tel. Fax ",
    "312-555-0142 (",
    "HR: ",
    "A-",
    "the of ",
    "in Berlin ",
    "£1k-",
    "=20\n",
    "=C3=",
    "<p>",
    "<p",
    "mso{",
    "| ",
    "―",
    "。",
    "名",
    "-- ",
    "Priya\n",
    "Priya,\n",
    "University of ",
    "offer ",
    "unsubscribe ",
    "not moving forward ",
    "Location: ",
    "Job title\t",
    "a, b, ",
    "12 34 56 ",
]
MOST_SENT = 64_000


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_sixty_four_kilobytes_of_anything_are_read_at_once(piece: str) -> None:
    text = (piece * MOST_SENT)[:MOST_SENT]
    propose("warm up", today=TODAY)
    assert _seconds(text) < SLOWEST or min(_seconds(text) for _ in range(3)) < SLOWEST


def _seconds(text: str) -> float:
    """Time of the processor: other work on the machine is not measured."""
    began = time.process_time()
    propose(text, today=TODAY)
    return time.process_time() - began


def test_what_stands_behind_the_limit_is_not_read() -> None:
    text = "a\n" * (LONGEST // 2) + "\nSalary: $90,000 per year\n"
    assert propose(text, today=TODAY).amount is None
