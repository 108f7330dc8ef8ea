"""Settings: showing them the own number, from the tap to the call that shows it, and back."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from local_twilio.app import LocalTwilio
from tests.e2e.person import Person
from tests.faults.conftest import prove_number
from tests.served import Served

pytestmark = pytest.mark.slow

NUMBER = "+13125550199"


def test_the_own_number_is_shown_after_the_code_was_typed_on_the_phone(
    phone: BrowserContext, program: Served, twilio: LocalTwilio
) -> None:
    prove_number(program)
    sam = Person(phone, program)
    sam.page.goto(f"{program.url}/settings")
    sam.sees("They see .*312.555.0100, and won’t know it")
    sam.tap("Show my own number to them")
    sam.sees("Answer your phone and type this code on it")
    code = sam.page.get_by_text(re.compile(r"^\d{6}$")).inner_text()
    assert twilio.confirm(NUMBER, code=code)
    sam.sees("They see .*312.555.0199, until")
    sam.sees("may still not recognise the call")
    assert program.ok("GET", "calling")["shown_is_own"] is True
    sam.tap("t show my number")
    sam.sees("They see .*312.555.0100")
    twilio.wait_until(lambda _: not twilio.simulator.account.outgoing)
    assert sam.errors == []


def test_a_number_that_cannot_be_shown_any_more_is_said_before_the_call_and_replaced_on_their_word(
    phone: BrowserContext, program: Served, twilio: LocalTwilio
) -> None:
    prove_number(program)
    sam = Person(phone, program)
    sam.introduces_herself()
    program.ok("POST", "me/phone/caller-id")
    twilio.wait_until(lambda _: program.ok("GET", "me/phone/caller-id")["state"] == "ringing")
    twilio.confirm(NUMBER)
    twilio.wait_until(lambda _: program.ok("GET", "me/phone/caller-id")["state"] == "proven")
    sam.prepares()
    expect(sam.page.get_by_text(re.compile("Priya sees .*0199"))).to_be_visible()
    twilio.simulator.account.outgoing.clear()
    sam.tap("Ring my phone")
    sam.sees("Your own number can’t be shown")
    sam.tap("Not now")
    sam.sees("can’t be shown to them")
    sam.sees("Priya sees .*0100 and won.t know this number")
    sam.tap("Ring my phone")
    sam.sees("Call with Bowout’s number, which they won’t know")
    twilio.next(user="manual")
    sam.tap("Call anyway")
    sam.sees("Your phone is ringing")
    assert {leg["from"] for leg in twilio.log()["legs"]} == {"+13125550100"}
    assert sam.errors == []
