"""A call in the browser: Twilio's own voice kit in a real browser, and the local Twilio with both ends of the line.

What is said goes from one page to the other as it would to Twilio: the browsers' own media, by the kit's signalling.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Locator, Page, expect

from local_twilio.app import LocalTwilio
from tests.calls.line import ACCOUNT_SID, API_KEY, API_SECRET, APP_SID, AUTH_TOKEN, BROWSER_CALLS, SERVICE_NUMBER
from tests.e2e.person import Person
from tests.e2e.test_line import told
from tests.faults.conftest import prove_number, twilio_environ
from tests.served import Served

pytestmark = pytest.mark.slow

# Keeps every connection of a page, so that a test can ask what has come over it.
KEEP_LINES = """
window.lines = [];
window.RTCPeerConnection = class extends window.RTCPeerConnection {
    constructor(...given) { super(...given); window.lines.push(this); }
};
"""
HEARD = """async () => {
    for (const line of window.lines)
        for (const report of (await line.getStats()).values())
            if (report.type === 'inbound-rtp' && report.kind === 'audio') return report.totalAudioEnergy || 0;
    return 0;
}"""
REFUSE = """() => {
    navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };
}"""
HIDE = """({hidden}) => {
    Object.defineProperty(document, 'visibilityState', {value: hidden ? 'hidden' : 'visible', configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
}"""


class AtDesk(Person):
    """Somebody at a computer, with a mouse. `fetched` is every address that the page asked for."""

    fetched: list[str]

    def tap(self, target: str | Locator) -> None:
        self.find(target).click()

    def choose(self, words: str) -> None:
        self.page.locator("label", has_text=re.compile(words)).or_(self.find(words)).first.click()


@pytest.fixture
def twilio() -> Iterator[LocalTwilio]:
    with LocalTwilio(
        account_sid=ACCOUNT_SID,
        auth_token=AUTH_TOKEN,
        speed=1,
        callers=[SERVICE_NUMBER],
        api_keys={API_KEY: API_SECRET},
        default={"user": "manual", "hm": "manual"},
    ) as opened:
        yield opened
        assert opened.log()["violations"] == []


@pytest.fixture
def program(twilio: LocalTwilio, tmp_path: Path) -> Iterator[Served]:
    opened = Served(tmp_path, **twilio_environ(twilio, speed=1), **BROWSER_CALLS).start()
    twilio.simulator.account.applications[APP_SID] = f"{opened.url}/twilio/browser"
    yield opened
    opened.stop()


@pytest.fixture
def desk(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """A browser of its own, which looks for its microphone anew."""
    browser = browser_type.launch(**browser_type_launch_args)
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="en-US", timezone_id="America/Chicago"
    )
    context.set_default_timeout(15_000)
    context.add_init_script(KEEP_LINES)
    yield context
    context.close()
    browser.close()


@pytest.fixture
def sam(desk: BrowserContext, program: Served) -> Iterator[AtDesk]:
    prove_number(program)
    person = AtDesk(desk, program)
    person.introduces_herself()
    person.fetched = []
    person.page.on("request", lambda request: person.fetched.append(request.url))
    person.page.on("console", lambda said: person.errors.append(said.text) if said.type == "error" else None)
    person.prepares()
    choose_the_browser(person)
    yield person
    assert person.errors == []


def choose_the_browser(sam: AtDesk) -> None:
    if sam.page.get_by_role("button", name="Call another way").count():
        sam.tap("Call another way")
    sam.tap("Call in this browser")
    sam.sees("This computer calls Priya")


def call(sam: AtDesk) -> str:
    sam.tap("Call in this browser")
    return sam.call_id()


def other_phone(sam: AtDesk, twilio: LocalTwilio) -> Page:
    """The page on which Priya's phone is played."""
    page = sam.context.new_page()
    page.goto(twilio.url)
    page.locator("#theirs").get_by_role("button", name="Answer").click()
    return page


def connected(sam: AtDesk) -> None:
    expect(sam.page.get_by_text("Connected", exact=True).first).to_be_visible(timeout=15_000)


def heard(page: Page) -> float:
    return float(page.evaluate(HEARD))


def grows(page: Page, *, within_ms: int = 10_000) -> bool:
    """Whether something is being heard there."""
    before = heard(page)
    for _ in range(within_ms // 250):
        page.wait_for_timeout(250)
        if heard(page) > before:
            return True
    return False


def test_two_people_hear_each_other_from_the_tap_to_the_email(sam: AtDesk, twilio: LocalTwilio) -> None:
    assert not [url for url in sam.fetched if "voice-sdk" in url], "the kit was fetched before it was needed"
    call_id = call(sam)
    assert [url for url in sam.fetched if "voice-sdk" in url]
    sam.sees("Ringing Priya")
    priya = other_phone(sam, twilio)
    connected(sam)
    assert grows(priya), "Priya hears nothing"
    assert grows(sam.page), "Sam hears nothing"
    sam.tap("Mute")
    sam.sees("they can’t hear you")
    priya.wait_for_timeout(1500)
    before = heard(priya)
    priya.wait_for_timeout(1500)
    assert heard(priya) - before < 1e-6, "Priya still hears Sam"
    sam.tap("Unmute")
    assert grows(priya)
    sam.tap("Tap for next")
    sam.page.get_by_role("button", name=re.compile("^End")).click()
    sam.sees("I have to go")
    sam.page.wait_for_timeout(800)
    sam.tap("Hang up now")
    told(sam, call_id)
    twilio.wait_until(lambda log: all(leg["status"] == "completed" for leg in log["legs"]))
    assert [leg["from"].split(":")[0] for leg in twilio.log()["legs"]] == ["client", SERVICE_NUMBER]


def test_nothing_but_this_machine_is_asked(sam: AtDesk, twilio: LocalTwilio) -> None:
    call(sam)
    other_phone(sam, twilio)
    connected(sam)
    strangers = [url for url in sam.fetched if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:"))]
    assert strangers == []


def test_a_hidden_page_says_to_come_back_and_goes_on_when_one_does(sam: AtDesk, twilio: LocalTwilio) -> None:
    call(sam)
    other_phone(sam, twilio)
    connected(sam)
    sam.page.bring_to_front()
    sam.page.evaluate(HIDE, {"hidden": True})
    assert sam.page.title() == "Come back to keep your call alive"
    sam.page.evaluate(HIDE, {"hidden": False})
    assert "Northwind" in sam.page.title()
    assert not sam.page.get_by_text("Come back to keep").count()
    connected(sam)


def test_when_they_hang_up_the_call_is_over_here_as_well(sam: AtDesk, twilio: LocalTwilio) -> None:
    call(sam)
    priya = other_phone(sam, twilio)
    connected(sam)
    priya.wait_for_timeout(21_000)
    priya.locator("#theirs").get_by_role("button", name="Hang up").click()
    sam.sees("How did it go", within_ms=15_000)


def test_without_a_microphone_nobody_is_rung_and_it_says_what_to_do(sam: AtDesk, twilio: LocalTwilio) -> None:
    sam.page.evaluate(REFUSE)
    sam.tap("Call in this browser")
    sam.sees("No microphone")
    sam.sees("Allow it beside the address of this page")
    assert sam.program.ok("GET", "calls")["items"] == []
    assert twilio.log()["legs"] == []


def test_a_line_that_cannot_be_opened_is_said_and_leaves_no_live_call(sam: AtDesk, twilio: LocalTwilio) -> None:
    twilio.simulator.account.signing_keys.clear()
    sam.tap("Call in this browser")
    sam.sees("waited too long|broke the call")
    twilio.wait_until(lambda _: [each["state"] for each in sam.program.ok("GET", "calls")["items"]] == ["ended"])
    sam.errors.clear()
