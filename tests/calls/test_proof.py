"""Proving that a number is one's own."""

from typing import Any

import pytest

from tests.api import Api
from tests.calls.line import SAMS_NUMBER, SERVICE_NUMBER, Line

NUMBER = "+13125550177"


def give(line: Line, number: str = "(312) 555-0177") -> Any:
    return line.api.ok(line.api.post("me/phone", {"number": number}), 202)


def wait(line: Line, *states: str) -> Any:
    line.twilio.wait_until(lambda _: line.api.get("me/phone").json["state"] in states)
    return line.api.ok(line.api.get("me/phone"))


def check(line: Line, code: str) -> None:
    line.api.ok(line.api.post("me/phone/check", {"code": code}), 202)


def test_a_number_is_proven_by_the_code_that_was_sent_to_it(line: Line) -> None:
    assert give(line)["state"] == "sending"
    assert wait(line, "code_sent")["number"] == NUMBER
    check(line, "123456")
    assert wait(line, "proven", "failed")["state"] == "proven"


def test_a_wrong_code_proves_nothing_and_says_so(line: Line) -> None:
    give(line)
    wait(line, "code_sent")
    check(line, "000000")
    line.twilio.wait_until(lambda _: line.api.get("me/phone").json["reason"])
    phone = line.api.ok(line.api.get("me/phone"))
    assert phone["state"] == "code_sent"
    assert "isn’t right" in phone["reason"]


def test_another_number_starts_unproven_again(line: Line) -> None:
    give(line)
    assert line.api.get("calling").json["modes"][1]["available"] is False


def test_a_code_for_nothing_is_refused(line: Line) -> None:
    assert line.api.post("me/phone/check", {"code": "123456"}).status_code == 409


@pytest.mark.parametrize("number", ["911", "+19005551234", "12", "not a number", "+81312345678"])
def test_a_number_that_cannot_be_rung_is_refused_in_words(line: Line, number: str) -> None:
    refused = line.api.post("me/phone", {"number": number})
    assert (refused.status_code, refused.json["code"]) == (422, "number-refused")
    assert refused.json["errors"] == [{"pointer": "/number", "detail": refused.json["detail"]}]


def test_the_number_that_bowout_calls_from_is_nobodys_own(line: Line) -> None:
    """It would be rung, and would ring itself."""
    refused = line.api.post("me/phone", {"number": SERVICE_NUMBER})
    assert (refused.status_code, refused.json["code"], refused.json["why"]) == (422, "number-refused", "service")
    assert refused.json["errors"][0]["pointer"] == "/number"
    assert line.api.ok(line.api.get("me/phone"))["number"] == SAMS_NUMBER


def test_three_codes_an_hour_to_one_number_are_enough(line: Line) -> None:
    for _ in range(3):
        give(line)
        wait(line, "code_sent", "failed")
    refused = line.api.post("me/phone", {"number": NUMBER})
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0


def test_a_refused_code_says_why_and_leaves_the_number_unproven(line: Line) -> None:
    line.twilio.refuse_next_code(60605)
    give(line)
    assert "country" in wait(line, "failed")["reason"]


def test_without_twilio_the_number_is_kept_and_nothing_is_asked(api: Api) -> None:
    phone = api.ok(api.post("me/phone", {"number": "312 555 0177"}), 202)
    assert (phone["number"], phone["state"]) == (NUMBER, "unproven")
    assert api.ok(api.get("me"))["phone"]["national"] == "+1 312-555-0177"
