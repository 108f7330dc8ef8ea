"""Mail files: headers, parts, character sets, and what must not be seen in them."""

from datetime import date

import pytest

from bowout.words.proposing import LARGEST_MAIL, LONGEST, UnreadableInput, propose_eml, read_mail

TODAY = date(2026, 11, 9)


def mail(body: bytes, *, headers: bytes = b"Content-Type: text/plain; charset=utf-8") -> bytes:
    return b"From: Priya Raman <priya@northwind.example>\r\nSubject: Offer\r\n" + headers + b"\r\n\r\n" + body


def test_spans_are_places_in_the_text_that_is_read_from_the_mail() -> None:
    data = mail("Salary: €50.000 per year".encode())
    proposal = propose_eml(data, today=TODAY)
    assert proposal.amount is not None
    assert read_mail(data)[slice(*proposal.amount.span)] == "50.000"


def test_the_plain_part_is_read_where_there_are_two() -> None:
    body = (
        b"--b\r\nContent-Type: text/plain\r\n\r\nSalary: $50,000 per year\r\n"
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>Salary: $60,000 per year</p>\r\n--b--\r\n"
    )
    headers = b"MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b"
    proposal = propose_eml(mail(body, headers=headers), today=TODAY)
    assert proposal.amount is not None
    assert proposal.amount.value == 50000


def test_scripts_styles_and_comments_are_not_read() -> None:
    body = b"<script>Salary: $1</script><style>Salary: $2</style><!-- Salary: $3 --><p>Hello <b>Sam</b></p>"
    text = read_mail(mail(body, headers=b"Content-Type: text/html"))
    assert "Salary" not in text
    assert "Hello Sam" in text


def test_an_attachment_is_not_read() -> None:
    body = (
        b"--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b\r\nContent-Type: text/plain\r\n"
        b"Content-Disposition: attachment; filename=offer.txt\r\n\r\nSalary: $50,000\r\n--b--\r\n"
    )
    headers = b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b"
    assert "Salary" not in read_mail(mail(body, headers=headers))


def test_a_character_set_that_nobody_knows_is_no_obstacle() -> None:
    assert "Hello" in read_mail(mail(b"Hello", headers=b"Content-Type: text/plain; charset=klingon"))


def test_a_mail_over_the_limit_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableInput, match="Paste its text"):
        read_mail(b"x" * (LARGEST_MAIL + 1))


@pytest.mark.parametrize("data", [b"", b"\r\n", b"   \n\n"])
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="no mail"):
        read_mail(data)


def test_a_long_mail_is_cut_where_reading_ends() -> None:
    assert len(read_mail(mail(b"long " * 50_000))) == LONGEST
