"""What was pasted is read as a person sees it, whether it came as words, as a page or as the source of a mail."""

import time
from datetime import date
from pathlib import Path

import pytest

from bowout.words.brief import Proposal
from bowout.words.proposing import is_longer, propose, propose_eml
from bowout.words.proposing.markup import words_of
from bowout.words.proposing.pasted import unwrap

TODAY = date(2026, 11, 9)
PAGE = (
    "<div><p>Dear Sam,</p><p>We are pleased to offer you the position of <b>Analyst</b> at Northwind.</p>"
    "<table><tr><td><p>Salary</p></td><td><p>$90,000&nbsp;per year</p></td></tr>"
    "<tr><td>Start date</td><td>December 7, 2026</td></tr></table>"
    "<p>Best regards,<br>Priya Raman<br>Head of data<br>312-555-0142</p></div>"
)


def values(proposal: Proposal) -> list[object]:
    (contact,) = proposal.contacts
    leaves = (proposal.role, proposal.amount, proposal.start_on, contact.name, contact.title, contact.phone)
    return [leaf.value if leaf else None for leaf in leaves]


def test_a_pasted_page_is_read_with_its_lines() -> None:
    expected = ["Analyst", 90000, date(2026, 12, 7), "Priya Raman", "Head of data", "+13125550142"]
    assert values(propose(PAGE, today=TODAY)) == expected


def test_a_pasted_page_is_read_as_the_same_page_in_a_mail_file() -> None:
    mail = b"Subject: Offer\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.encode()
    assert values(propose(PAGE, today=TODAY)) == values(propose_eml(mail, today=TODAY))


def test_every_value_of_a_page_points_at_its_place_in_the_source() -> None:
    proposal = propose(PAGE, today=TODAY)
    (contact,) = proposal.contacts
    found = [PAGE[slice(*leaf.span)] for leaf in (proposal.role, proposal.amount, contact.name) if leaf]
    assert found == ["Analyst", "90,000", "Priya Raman"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ("a<br><br>b", "a\n\nb"),
        ("<p>a</p>\n\n<p>&nbsp;</p>\n\n<p>b</p>", "a\n\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td"),
        ("<tr>\n<td><p>a</p></td>\n<td><div><p>b</p></div></td></tr>", "a\tb"),
        ("a  b\n c", "a b c"),
        ("J&ouml;rg &amp; S&#246;hne&nbsp;AG", "Jörg & Söhne AG"),
        ("<title>x</title><style>x { }</style><script>x</script><!-- x --><p>a", "a"),
        ("<!--[if gte mso 9]><xml><o:Office/></xml><![endif]--><p>a<o:p></o:p></p><![if !x]>b<![endif]>", "a\n\nb"),
        ('<div style="display:none">x</div><span hidden>x</span>a', "a"),
        ('<a title="a > b" href=x>c</a>', "c"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<a", "<a"),
    ],
)
def test_a_page_is_read_as_a_person_sees_it(source: str, words: str) -> None:
    letters, places = words_of(source, most=1000)
    assert letters == words
    assert len(places) == len(letters)
    assert all(source[place] == letter for place, letter in zip(places, letters, strict=True) if letter in "abcd")


def test_a_few_tags_in_a_text_leave_its_lines_alone() -> None:
    text = "Dear Sam,<br>\nwe offer you a job.<br>\n\nSalary: $90,000\nStart: 7 December\n\nPriya Raman\nHead of data\n"
    assert unwrap(text).text.splitlines()[-2:] == ["Priya Raman", "Head of data"]


def test_leftovers_of_mail_transport_are_undone() -> None:
    text = "Your salary is =C2=A329,750 a ye=\nar.=20\nJ=C3=B6rg\n"
    read = unwrap(text)
    assert read.text == "Your salary is £29,750 a year. \nJörg\n"
    assert text[read.places[read.text.index("29")] :].startswith("29,750")


def test_an_equals_sign_in_a_text_is_no_leftover() -> None:
    text = "x=20 and y=3D2, that is all"
    assert unwrap(text).text == text


def test_style_sheets_that_word_leaves_behind_are_not_read() -> None:
    text = "Normal 0 false false false EN-US X-NONE X-NONE /* Style */ p.MsoNormal {mso-style-name:x; margin:0}\nHi Sam"
    assert unwrap(text).text.strip() == "Hi Sam"


def test_markup_does_not_count_towards_what_is_read() -> None:
    page = f"<style>{'p {} ' * 5000}</style>{PAGE}"
    assert not is_longer(page)
    assert values(propose(page, today=TODAY))[0] == "Analyst"
    assert is_longer("<p>a</p>" * 20_001)
    assert is_longer("a" * 20_001)


def test_a_plain_part_that_only_points_at_the_page_is_passed_over() -> None:
    mail = (
        b"Subject: Offer\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nPlease read this as HTML.\n"
        b"--b\nContent-Type: text/html\n\n" + PAGE.encode() + b"\n--b--\n"
    )
    assert values(propose_eml(mail, today=TODAY))[0] == "Analyst"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<!--",
        "<![",
        "<!",
        "</",
        "<a b='",
        '<a b="x',
        '<a b=">',
        "<script>",
        "<style",
        "<title></",
        "<p hidden>",
        "<td>",
        "<tr><td>\n<p>a</p>",
        "&",
        "&#",
        "=\n",
        "=C3",
        "p.Mso{mso:",
        "a, ",
        "/*",
        "<br/>\n",
        "Normal 0 ",
    ],
    ids=ascii,
)
def test_a_page_that_is_made_to_hurt_is_read_at_once(piece: str) -> None:
    began = time.process_time()
    propose(("<p><p>mso" + piece * 200_000)[:200_000], today=TODAY)
    propose(("mso" + piece * 200_000)[:200_000], today=TODAY)
    assert time.process_time() - began < 2


def test_no_parser_of_pages_that_can_be_kept_busy_is_used() -> None:
    import bowout.words.proposing as room

    assert room.__file__
    assert not [path for path in Path(room.__file__).parent.glob("*.py") if "html.parser" in path.read_text("utf-8")]
