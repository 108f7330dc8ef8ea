"""Reading offers out of texts, mails and contact cards."""

from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.api import Api

LETTER = """Hi Sam,

I'm delighted to offer you the position of Senior Data Engineer at Northwind. The base salary is $120,000 per year.

Please let me know by December 4, 2026.

Best regards,
Priya Raman
Head of Data, Northwind
+1 312 555 0142
priya@northwind.example
"""
MAIL = (
    "From: Priya Raman <priya@northwind.example>\r\nTo: Sam Lee <sam@example.org>\r\nSubject: Your offer\r\n"
    "Date: Fri, 20 Nov 2026 10:00:00 -0600\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    + LETTER.replace("\n", "\r\n")
)
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Raman;Priya;;;\r\nFN:Priya Raman\r\nTITLE:Head of data\r\n"
    "TEL;TYPE=WORK:+1 312 555 0142\r\nEMAIL:priya@northwind.example\r\nEND:VCARD\r\n"
)


def send(api: Api, data: bytes | str, media_type: str) -> TestResponse:
    headers = {"Authorization": f"Bearer {api.key}"}
    response = api.client.post("/api/v1/imports", data=data, content_type=media_type, headers=headers)
    assert response.status_code < 500, response.get_data(as_text=True)
    return response


def test_a_letter_is_read_and_every_leaf_says_where_it_stands(api: Api) -> None:
    found = api.ok(api.post("imports", {"text": LETTER}), 200)
    assert found["company"]["value"] == "Northwind"
    start, end = found["company"]["span"]
    assert LETTER[start:end] == "Northwind"
    assert 0 < found["company"]["confidence"] <= 1
    pay = found["compensation"]
    assert (pay["amount"]["value"], pay["currency"]["value"], pay["period"]["value"]) == (120000, "USD", "year")
    [priya] = found["contacts"]
    assert priya["phone"]["value"] == "+13125550142"
    assert priya["email"]["value"] == "priya@northwind.example"
    assert found["candidate"]["value"] == "Sam"
    assert not found["truncated"]


@pytest.mark.parametrize(
    ("written", "found", "saved"),
    [
        ("December 4, 2026", "2026-12-04", "2026-12-05T05:59:00+00:00"),
        ("5pm PT on December 4, 2026", "2026-12-04T17:00:00-08:00", "2026-12-05T01:00:00+00:00"),
    ],
)
def test_what_was_found_can_be_sent_as_an_offer(api: Api, written: str, found: str, saved: str) -> None:
    api.ok(api.patch("me", {"time_zone": "America/Chicago"}))
    read = api.ok(api.post("imports", {"text": LETTER.replace("December 4, 2026", written)}), 200)
    assert read["reply_by"]["value"] == found
    made = api.ok(api.post("offers", {"company": read["company"]["value"], "reply_by": read["reply_by"]["value"]}), 201)
    assert made["reply_by"] == saved


def test_a_manager_to_report_to_is_mentioned_and_no_contact(api: Api) -> None:
    text = LETTER.replace("Please let", "You will report to Lena Fischer, our VP Engineering.\n\nPlease let")
    read = api.ok(api.post("imports", {"text": text}), 200)
    [lena] = read["mentioned"]
    assert (lena["name"]["value"], lena["title"]["value"]) == ("Lena Fischer", "VP Engineering")
    assert lena["parts"]["value"] == ["hiring_manager"]
    assert lena["phone"] is None
    assert [person["name"]["value"] for person in read["contacts"]] == ["Priya Raman"]


def test_what_the_text_does_not_say_is_null(api: Api) -> None:
    found = api.ok(api.post("imports", {"text": "Lunch at noon?"}))
    assert found["company"] is found["role"] is found["reply_by"] is found["compensation"]["amount"] is None
    assert found["contacts"] == []


def test_nothing_is_saved_and_the_answer_is_not_kept(api: Api) -> None:
    import sqlalchemy as sa

    from bowout.http.models import KeptAnswer

    api.ok(api.post("imports", {"text": LETTER}, Idempotency_Key="once"))
    assert api.ok(api.get("offers"))["items"] == api.ok(api.get("contacts"))["items"] == []
    with api.parts.database.reading() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(KeptAnswer)) == 0


def test_a_mail_is_read(api: Api) -> None:
    found = api.ok(send(api, MAIL.encode(), "message/rfc822"))
    assert found["company"]["value"] == "Northwind"
    assert found["contacts"][0]["email"]["value"] == "priya@northwind.example"


def test_contact_cards_are_read(api: Api) -> None:
    found = api.ok(send(api, CARD.encode(), "text/vcard; charset=utf-8"))
    assert found["contacts"][0]["name"]["value"] == "Priya Raman"
    assert found["contacts"][0]["phone"]["value"] == "+13125550142"


def test_a_long_text_is_read_at_its_beginning_and_the_answer_says_so(api: Api) -> None:
    found = api.ok(api.post("imports", {"text": LETTER + "x " * 10_000}))
    assert found["truncated"]
    assert found["company"]["value"] == "Northwind"
    assert not api.ok(api.post("imports", {"text": "x" * 20_000}))["truncated"]


def test_markup_does_not_count_towards_what_is_read(api: Api) -> None:
    page = f"<style>{'p {} ' * 5000}</style><p>{LETTER.strip().replace(chr(10), '<br>')}</p>"
    found = api.ok(api.post("imports", {"text": page}), 200)
    assert not found["truncated"]
    assert found["contacts"][0]["phone"]["value"] == "+13125550142"
    start, end = found["company"]["span"]
    assert page[start:end] == "Northwind"


def test_a_long_mail_says_that_it_was_cut(api: Api) -> None:
    assert api.ok(send(api, (MAIL + "x " * 15_000).encode(), "message/rfc822"))["truncated"]
    assert not api.ok(send(api, MAIL.encode(), "message/rfc822"))["truncated"]


def test_the_country_decides_how_a_number_is_read(api: Api) -> None:
    text = "We are pleased to offer you the role.\n\nBest regards,\nLena Fischer\nTel. 030 901820"
    numbers = {
        country: [each["phone"]["value"] for each in found["contacts"] if each["phone"]]
        for country in ("US", "DE")
        for found in [api.ok(api.post("imports", {"text": text, "country": country}))]
    }
    assert numbers == {"US": [], "DE": ["+4930901820"]}


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"", "text/vcard"),
        (b"no card", "text/vcard"),
        (b"\xff\xfe\x00", "text/vcard"),
        (b"BEGIN:VCARD\r\n" * 2000, "text/vcard"),
        (b"", "message/rfc822"),
        (b"x" * 1_100_000, "message/rfc822"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(api: Api, data: bytes, media_type: str) -> None:
    answer = send(api, data, media_type)
    assert (answer.status_code, answer.json["code"]) == (422, "invalid")
    assert answer.json["detail"]


@pytest.mark.parametrize("media_type", ["text/plain", "application/xml", "multipart/form-data; boundary=x"])
def test_other_media_types_are_refused(api: Api, media_type: str) -> None:
    assert send(api, b"Hello", media_type).status_code == 415


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/text"),
        ({"text": None}, "/text"),
        ({"text": ""}, "/text"),
        ({"text": 7}, "/text"),
        ({"text": ["a"]}, "/text"),
        ({"text": "x" * 200_001}, "/text"),
        ({"text": "x", "country": "XX"}, "/country"),
        ({"text": "x", "country": "usa"}, "/country"),
        ({"text": "x", "country": "\x00\x00"}, "/country"),
        ({"text": "x", "locale": "tlh"}, "/locale"),
        ({"text": "x", "save": True}, "/save"),
    ],
)
def test_a_wrong_field_is_refused_with_its_pointer(api: Api, body: Any, pointer: str) -> None:
    answer = api.post("imports", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", "a\x1bb", "((((" * 5000, "=" * 20_000, "\n" * 20_000, "1 " * 10_000]
)
def test_odd_texts_are_data(api: Api, text: str) -> None:
    assert api.post("imports", {"text": text}).status_code == 200


@pytest.mark.parametrize("data", ["[" * 100_000, '{"text": ' + "9" * 5000 + "}", "{", "\ufeff{}", b'{"text": "\xff"}'])
def test_json_that_is_made_to_hurt_is_unreadable_and_no_more(api: Api, data: bytes | str) -> None:
    answer = send(api, data, "application/json")
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")


def test_it_needs_the_scope_for_words(parts: Any) -> None:
    assert Api(parts, scopes=("offers:write",)).post("imports", {"text": LETTER}).status_code == 403


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("BEGIN:VCARD\r\nTEL" + ";TYPE=x" * 3000 + ":1\r\nEND:VCARD", "text/vcard"),
        ("To: " + "a@b.example, " * 10_000 + "\n\nHi", "message/rfc822"),
        ("Subject: Offer\n\n" + "--x\nContent-Type: text/plain\n\nHi\n" * 20_000, "message/rfc822"),
    ],
)
def test_what_would_keep_the_parsers_busy_is_refused_at_once(api: Api, body: str, kind: str) -> None:
    assert send(api, body, kind).status_code == 422
