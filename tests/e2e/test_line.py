"""The main job, end to end: a pasted mail, a script, a call with the script on screen, what happened, the email."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from local_twilio.app import LocalTwilio
from tests.e2e.person import SAYS_SO_WITHIN_MS, Person
from tests.faults.conftest import prove_number
from tests.served import Served

pytestmark = pytest.mark.slow


@pytest.fixture
def sam(phone: BrowserContext, program: Served) -> Any:
    prove_number(program)
    person = Person(phone, program)
    person.introduces_herself()
    yield person
    assert person.errors == []


def ring(sam: Person) -> str:
    """Choose to be rung. Returns the call's id."""
    if sam.find("Open the dialler").evaluate("e => e.matches('.dock .btn:not(.quiet)')"):
        sam.tap("Ring my phone")
    sam.tap("Ring my phone")
    return sam.call_id()


def parent_of(twilio: LocalTwilio) -> str:
    """The user's leg, once it rings."""
    return str(
        twilio.wait_until(lambda log: [leg for leg in log["legs"] if "ringing" in leg["history"]])["legs"][0]["sid"]
    )


def child_of(twilio: LocalTwilio, parent: str) -> str:
    """The other person's leg, once it rings."""

    def ringing(log: Any) -> list[Any]:
        return [leg for leg in log["legs"] if leg["parent_sid"] == parent and "ringing" in leg["history"]]

    return str(ringing(twilio.wait_until(ringing))[0]["sid"])


def told(sam: Person, call_id: str) -> None:
    """After the call: say so, and find the email ready and faultless, and the offer declined."""
    sam.sees("How did it go", within_ms=5_000)
    assert sam.page.get_by_role("radio", checked=True).count() == 0, "something was preselected"
    sam.choose("I told them")
    sam.tap("Save and write the email")
    sam.sees("Send it while it")
    call = sam.program.ok("GET", f"calls/{call_id}")
    assert call["outcome"] == "reached_and_told"
    (email,) = [message for message in sam.messages(call) if message["kind"] == "confirming_email"]
    assert email["findings"] == []
    assert email["to"] == ["priya@northwind.example"]
    assert "Northwind" not in email["subject"]
    assert "decline" not in email["subject"].lower()
    decline = sam.program.ok("GET", f"declines/{call['decline_id']}")
    assert decline["state"] in {"told", "following_up"}
    assert sam.program.ok("GET", f"offers/{decline['offer_id']}")["state"] == "declined"


def test_from_a_pasted_mail_to_the_email_by_key_press(sam: Person, twilio: LocalTwilio) -> None:
    twilio.next(user="manual", hm="manual")
    sam.prepares()
    call_id = ring(sam)
    parent = parent_of(twilio)
    assert sam.taps <= 9, f"{sam.taps} taps from the first open to the ringing phone"
    sam.sees("Your phone is ringing", within_ms=SAYS_SO_WITHIN_MS)
    twilio.answer(parent)
    sam.sees("connected to Bowout", within_ms=SAYS_SO_WITHIN_MS)
    twilio.press(parent, key="5")
    child = child_of(twilio, parent)
    sam.sees("Ringing Priya", within_ms=SAYS_SO_WITHIN_MS)
    twilio.answer(child)
    expect(sam.page.get_by_text("Connected", exact=True).first).to_be_visible(timeout=SAYS_SO_WITHIN_MS)
    sam.sees("is that Priya")
    sam.tap("Tap for next")
    sam.sees("Have you got two minutes")
    sam.tap("offer more")
    sam.sees("Back to my script", within_ms=300)
    sam.tap("Back to my script")
    _end(sam)
    twilio.wait_until(lambda log: all(leg["status"] == "completed" for leg in log["legs"]))
    assert len(twilio.log()["legs"]) == 2
    told(sam, call_id)


def _end(sam: Person) -> None:
    """End shows the exit line first; the second tap hangs up."""
    _insist(sam, "^End", until=lambda: sam.page.get_by_role("button", name="Hang up now").count())
    sam.sees("I have to go")
    _insist(sam, "Hang up now", until=lambda: "/call/" not in sam.page.url)


def _insist(sam: Person, words: str, *, until: Callable[[], object]) -> None:
    """Tap until it is heard: right after a change of the panel the stage ignores taps that may be mistaken."""
    deadline = time.monotonic() + 10
    button = sam.page.get_by_role("button", name=re.compile(words))
    while not until():
        assert time.monotonic() < deadline, f"{words} is not heard"
        if button.count():
            button.first.tap()
        sam.page.wait_for_timeout(100)


def test_the_pages_tap_counts_as_the_key(sam: Person, twilio: LocalTwilio) -> None:
    twilio.next(user="manual", hm="answer", talk=60)
    sam.prepares()
    call_id = ring(sam)
    twilio.answer(parent_of(twilio))
    sam.tap("I hear Bowout, ring Priya")
    expect(sam.page.get_by_text("Connected", exact=True).first).to_be_visible(timeout=15_000)
    _end(sam)
    told(sam, call_id)


def test_without_data_during_the_call_the_script_and_the_cards_go_on(sam: Person, twilio: LocalTwilio) -> None:
    twilio.next(user="manual", hm="manual")
    sam.prepares()
    call_id = ring(sam)
    parent = parent_of(twilio)
    twilio.answer(parent)
    sam.sees("connected to Bowout", within_ms=SAYS_SO_WITHIN_MS)
    twilio.press(parent, key="1")
    twilio.answer(child_of(twilio, parent))
    expect(sam.page.get_by_text("Connected", exact=True).first).to_be_visible(timeout=SAYS_SO_WITHIN_MS)
    sam.context.set_offline(True)
    sam.sees("No data")
    sam.tap("Tap for next")
    sam.tap("ask why")
    sam.sees("Back to my script", within_ms=300)
    twilio.hang_up(parent)
    sam.context.set_offline(False)
    sam.sees("You were cut off")
    sam.tap("It was over")
    told(sam, call_id)


def test_with_the_own_phone_and_no_settings_at_all(phone: BrowserContext, bare_program: Served) -> None:
    phone.clock.install()
    sam = Person(phone, bare_program)
    sam.introduces_herself()
    sam.prepares()
    assert not sam.page.get_by_role("alert").count()
    sam.opens_no_dialler()
    sam.tap("Open the dialler")
    call_id = sam.call_id()
    assert sam.taps <= 9
    link = sam.page.locator("a[href^='tel:']").first
    assert (link.get_attribute("href") or "").startswith("tel:+")
    _goes_away_and_returns(sam)
    sam.tap("We’re talking")
    sam.tap("Tap for next")
    sam.sees("Have you got two minutes")
    _insist(sam, "It’s over", until=lambda: "/call/" not in sam.page.url)
    told(sam, call_id)
    assert sam.errors == []


def _goes_away_and_returns(sam: Person) -> None:
    """The dialler covers the page for ten seconds. The link itself is left alone: no browser here has a telephone."""
    sam.opens_no_dialler()
    sam.tap(sam.page.locator("a[href^='tel:']").first)
    cover = """({hidden}) => {
        Object.defineProperty(document, 'visibilityState', {value: hidden ? 'hidden' : 'visible', configurable: true});
        Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
    }"""
    sam.page.evaluate(cover, {"hidden": True})
    sam.page.clock.fast_forward(10_000)
    sam.page.evaluate(cover, {"hidden": False})
