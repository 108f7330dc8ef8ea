"""The phones page: what it is told, and that a person can play a whole call on it."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import ACCOUNT, TOKEN, USER, Customer, client_for, place

SERVICE = "VA" + "3c" * 16
# The plugin that gives the browser a base URL defines a fixture in a way that the next pytest will refuse.
in_a_browser = pytest.mark.filterwarnings("ignore:Session-scoped fixtures defined as instance methods")


@pytest.fixture
def by_hand(customer: Customer) -> Iterator[LocalTwilio]:
    """Two phones in real time that only people play, and a document that waits for them."""
    customer.documents["/answer"] = str(customer.documents["/answer"]).replace('timeout="2"', 'timeout="600"')
    manual = {"user": "manual", "hm": "manual"}
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, speed=10, default=manual) as running:
        yield running


def state(twilio: LocalTwilio) -> Any:
    return requests.get(f"{twilio.url}/_sim/state", timeout=5).json()


def test_before_any_call_both_phones_are_quiet(twilio: LocalTwilio) -> None:
    assert state(twilio) == {"yours": None, "theirs": None, "texts": [], "checks": []}


def test_the_page_is_told_codes_and_numbers_to_prove(twilio: LocalTwilio, client: Client) -> None:
    client.verify.v2.services(SERVICE).verifications.create(to=USER, channel="sms")
    client.validation_requests.create(phone_number=USER)
    told = state(twilio)
    assert [(text["number"], text["code"]) for text in told["texts"]] == [("(312) 555-0111", "123456")]
    assert told["checks"] == [{"number": USER, "shown": "(312) 555-0111"}]


def test_a_running_call_is_shown_rather_than_a_newer_one_that_is_over(by_hand: LocalTwilio, customer: Customer) -> None:
    client = client_for(by_hand.url)
    first = place(client, customer=customer)
    second = place(client, customer=customer)
    client.calls(second.sid).update(status="completed")
    assert state(by_hand)["yours"]["sid"] == first.sid


@pytest.mark.parametrize("path", ["/", "/_sim/phones.css", "/_sim/phones.js"])
def test_the_page_runs_nothing_from_elsewhere(twilio: LocalTwilio, path: str) -> None:
    answer = requests.get(twilio.url + path, timeout=5)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "http" not in answer.text


@pytest.mark.slow
@in_a_browser
def test_a_person_plays_both_phones(by_hand: LocalTwilio, customer: Customer, page: Page) -> None:
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(by_hand.url)
    yours, theirs = page.locator("#yours"), page.locator("#theirs")
    expect(yours).to_contain_text("When you ask Bowout to ring your phone, this one rings.")
    place(client_for(by_hand.url), customer=customer, timeout=600)
    yours.get_by_role("button", name="Answer").click()
    expect(yours).to_contain_text("Press any key and I will call.")
    assert Axe().run(page).violations_count == 0
    yours.get_by_role("button", name="7", exact=True).click()
    expect(theirs).to_contain_text("(312) 555-0142, called by (312) 555-0100")
    theirs.get_by_role("button", name="Answer").click()
    expect(yours).to_contain_text("The two phones are connected.")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    theirs.get_by_role("button", name="Hang up").click()
    expect(yours).to_contain_text("Call over")
    assert customer.forms("/gate")[0]["Digits"] == "7"
    assert problems == []


@pytest.mark.slow
@in_a_browser
def test_a_person_types_the_code_that_proves_a_number(by_hand: LocalTwilio, page: Page) -> None:
    client = client_for(by_hand.url)
    code = client.validation_requests.create(phone_number=USER).validation_code
    page.goto(by_hand.url)
    page.get_by_label("Twilio calls (312) 555-0111").fill(code)
    page.get_by_role("button", name="Type it in").click()
    expect(page.get_by_role("button", name="Type it in")).to_be_hidden()
    assert [each.phone_number for each in client.outgoing_caller_ids.list()] == [USER]


@pytest.mark.slow
@in_a_browser
def test_the_page_says_when_the_local_twilio_is_gone(customer: Customer, page: Page) -> None:
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN) as twilio:
        page.goto(twilio.url)
        expect(page.get_by_text("Quiet").first).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("lost its connection")
