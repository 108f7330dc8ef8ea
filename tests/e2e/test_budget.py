"""What the first visit costs over the network, and that the browser has nothing to complain about on the way."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, expect

from tests.e2e.person import Person, mail
from tests.served import Served

pytestmark = pytest.mark.slow

LIMIT = 40_000
REQUESTS = 8
# The browser fetches it when it thinks of installing the app, which one that is driven by a test never does.
MANIFEST = "() => fetch('/manifest.webmanifest').then(answer => answer.text())"


class Listener:
    """Everything that a page fetched and everything that the browser's console said about it."""

    def __init__(self, page: Page) -> None:
        self.answers: list[Response] = []
        self.complaints: list[str] = []
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _answered(self, response: Response) -> None:
        # What the service worker keeps for later is fetched behind the page's back.
        if response.request.service_worker is None:
            self.answers.append(response)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def size(self) -> int:
        """Bytes over the wire, heads and bodies."""
        sizes = [answer.request.sizes() for answer in self.answers]
        return sum(size["responseHeadersSize"] + size["responseBodySize"] for size in sizes)

    def failed(self) -> list[str]:
        return [
            f"{each.status} {each.request.method} {each.url}"
            for each in self.answers
            if each.status >= 400  # a refusal of whatever kind
        ]


def test_the_first_visit_is_small_quiet_and_from_one_place(phone: BrowserContext, bare_program: Served) -> None:
    page = phone.new_page()
    listener = Listener(page)
    page.goto(bare_program.url)
    expect(page.get_by_text("Two offers is a good problem")).to_be_visible()
    page.evaluate(MANIFEST)
    page.wait_for_load_state("networkidle")
    addresses = [answer.url for answer in listener.answers]
    assert listener.size() <= LIMIT, f"{listener.size()} bytes: {addresses}"
    assert len(addresses) <= REQUESTS, addresses
    assert {re.match(r"https?://[^/]+", address)[0] for address in addresses} == {bare_program.url}  # type: ignore[index]
    assert not [address for address in addresses if re.search(r"\.(woff2?|ttf|png|jpe?g|webp|gif)$", address)]
    assert listener.failed() == []
    assert listener.complaints == []


@pytest.fixture
def sam(phone: BrowserContext, bare_program: Served) -> Any:
    return Person(phone, bare_program)


def test_a_pasted_mail_is_enough_for_a_script_with_both_names(sam: Person) -> None:
    sam.copies(mail())
    sam.tap("Paste the offer")
    sam.sees("Is this right")
    expect(sam.page.get_by_role("button", name="Change You: Sam Lee")).to_be_visible()
    sam.tap("Looks right")
    sam.choose("signed and certain")
    sam.tap("Call Priya")
    sam.choose("A better fit")
    sam.tap("Write my script")
    sam.sees("Hi Priya, it’s Sam")
    expect(sam.page.get_by_label("Your name, as you say it")).to_have_count(0)
    assert sam.program.ok("GET", "me")["name"] == "Sam Lee"


def test_nothing_fails_from_the_pasted_mail_to_the_dialler(sam: Person) -> None:
    listener = Listener(sam.page)
    sam.prepares()
    sam.opens_no_dialler()
    sam.tap("Open the dialler")
    sam.call_id()
    sam.page.wait_for_load_state("networkidle")
    assert listener.failed() == []
    assert listener.complaints == []
