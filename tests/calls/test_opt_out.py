"""People who do not want to be rung: whichever way they say so, nobody is connected to them any more."""

from dataclasses import replace
from typing import Any

import pytest
from twilio.request_validator import RequestValidator

from bowout.app import Parts, create_app
from bowout.commands.blocking import set_blocked
from bowout.settings import RequestLimits
from tests.api import Api
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, Line, new_id

PRIYA = "+13125550142"


def say_no(client: Any, number: str) -> Any:
    return client.post("/no-calls", data={"number": number})


def ask_for_call(line: Line, decline: Any) -> Any:
    body = {"decline_id": decline["id"], "mode": "bridge", "late_ok": True}
    return line.api.post("calls", body, Idempotency_Key=new_id())


def test_the_page_asks_for_a_number_and_says_what_is_kept(api: Api) -> None:
    page = api.client.get("/no-calls")
    assert (page.status_code, page.mimetype) == (200, "text/html")
    assert "Your number" in page.get_data(as_text=True)
    assert "not the number itself" in page.get_data(as_text=True)


@pytest.mark.parametrize("number", [PRIYA, "(312) 555-0142", "312.555.0142"])
def test_a_number_given_on_the_page_is_not_rung_any_more(line: Line, number: str) -> None:
    decline = line.api.decline()
    done = say_no(line.api.client, number)
    assert (done.status_code, "We won’t ring (312) 555-0142 again" in done.get_data(as_text=True)) == (200, True)
    refused = ask_for_call(line, decline)
    assert (refused.status_code, refused.json["code"], refused.json["why"]) == (422, "number-refused", "blocked")
    assert line.creations() == 0


def test_the_page_answers_the_same_for_a_number_that_is_blocked_already(api: Api) -> None:
    assert say_no(api.client, PRIYA).get_data() == say_no(api.client, PRIYA).get_data()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("", "does not look like a telephone number"),
        ("hello", "does not look like a telephone number"),
        ("12", "too short"),
        ("911", "emergency or service number"),
        ("<script>alert(1)</script>", "does not look like a telephone number"),
        ("+1" + "2" * 60, "at most 40 characters"),
    ],
)
def test_what_is_no_number_comes_back_with_words_and_as_text(api: Api, number: str, words: str) -> None:
    page = say_no(api.client, number)
    assert page.status_code == 422
    assert words in page.get_data(as_text=True)
    assert "<script>" not in page.get_data(as_text=True)


def test_nobody_fills_the_list_at_speed(parts: Parts) -> None:
    limits = RequestLimits(account=0, address=0, sign_in=3)
    own = replace(parts, settings=replace(parts.settings, limits=limits))
    client = create_app(own).test_client()
    assert [say_no(client, f"+1312555010{number}").status_code for number in range(4)] == [200, 200, 200, 429]


class Caller:
    """Somebody who rings the service's own number back."""

    def __init__(self, line: Line) -> None:
        self.line = line

    def send(self, path: str, *, sign: bool = True, **form: str) -> Any:
        url = f"{self.line.parts.settings.public_url}{path}"
        fields = {"CallSid": "CA" + "d" * 32, "AccountSid": ACCOUNT_SID, "From": PRIYA, **form}
        signature = RequestValidator(AUTH_TOKEN).compute_signature(url, fields) if sign else ""
        return self.line.api.client.post(path, data=fields, headers={"X-Twilio-Signature": signature})


def test_who_rings_back_and_presses_nine_is_not_rung_any_more(line: Line) -> None:
    decline = line.api.decline()
    caller = Caller(line)
    assert "press 9" in caller.send("/twilio/inbound").get_data(as_text=True)
    assert "won't ring you again" in caller.send("/twilio/inbound/key", Digits="9").get_data(as_text=True)
    assert ask_for_call(line, decline).json["why"] == "blocked"


@pytest.mark.parametrize("form", [{"Digits": "1"}, {"Digits": ""}, {"Digits": "9", "From": "anonymous"}])
def test_another_key_or_no_number_blocks_nobody(line: Line, form: dict[str, str]) -> None:
    decline = line.api.decline()
    assert "Hangup" in Caller(line).send("/twilio/inbound/key", **form).get_data(as_text=True)
    assert ask_for_call(line, decline).status_code == 202


def test_a_key_that_twilio_did_not_sign_blocks_nobody(line: Line) -> None:
    assert Caller(line).send("/twilio/inbound/key", sign=False, Digits="9").status_code == 403


def test_the_operator_blocks_and_unblocks(line: Line) -> None:
    decline = line.api.decline()
    parts: Parts = line.parts
    assert set_blocked(parts, "312 555 0142", blocked=True) == "+13125550142 is not rung from here any more."
    assert ask_for_call(line, decline).json["why"] == "blocked"
    assert set_blocked(parts, PRIYA, blocked=False) == "+13125550142 may be rung."
    assert set_blocked(parts, PRIYA, blocked=False) == "+13125550142 may be rung already."
    assert ask_for_call(line, decline).status_code == 202
