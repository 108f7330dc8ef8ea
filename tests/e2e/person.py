"""Somebody with a phone in one hand: every tap is counted, and every screen is found by what it says."""

import re
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.daytime import at_work
from tests.served import Served

SAYS_SO_WITHIN_MS = 1500


def mail() -> str:
    """An offer as it comes: the headers, the offer, a signature with the number."""
    return f"""From: Priya Raman <priya@northwind.example>
To: Sam Lee <sam@lee.example>
Date: Mon, 23 Nov 2026 09:12:00 -0600
Subject: Your offer from Northwind

Hi Sam,

We loved meeting you and are delighted to offer you the role of Senior Data Engineer at Northwind in Chicago.

Base salary: $148,000 per year, plus bonus.
Start date: January 11, 2027.

Please let us know by Friday, November 27, 2026 at 5 pm.

Call me any time if you have questions.

Priya Raman
Head of Data, Northwind
{at_work().number}
priya@northwind.example
"""


class Person:
    """Sam, on a page that has just been signed in."""

    def __init__(self, context: BrowserContext, program: Served) -> None:
        self.context = context
        self.program = program
        self.taps = 0
        self.errors: list[str] = []
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(program.link())
        expect(self.page.get_by_text("Paste the offer")).to_be_visible()

    def tap(self, target: str | Locator) -> None:
        """Tap a button or link by its words, or anything by its locator."""
        self.taps += 1
        self.find(target).tap()

    def find(self, target: str | Locator) -> Locator:
        if not isinstance(target, str):
            return target
        words = re.compile(re.escape(target).replace("'", "['’]").replace("’", "['’]"))
        return self.page.get_by_role("button", name=words).or_(self.page.get_by_role("link", name=words)).first

    def choose(self, words: str) -> None:
        """Tap a row of choices."""
        self.taps += 1
        self.page.locator("label", has_text=re.compile(words)).or_(self.find(words)).first.tap()

    def sees(self, words: str, *, within_ms: float = 10_000) -> None:
        expect(self.page.get_by_text(re.compile(words)).first).to_be_visible(timeout=within_ms)

    def copies(self, text: str) -> None:
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)

    def opens_no_dialler(self) -> None:
        """With the next tap: no browser here has one, and it would take the page away instead."""
        self.page.evaluate(
            "document.addEventListener('click', event => event.preventDefault(), {capture: true, once: true})"
        )

    def prepares(self) -> None:
        """From the copied mail to the page before the call."""
        self.copies(mail())
        self.tap("Paste the offer")
        self.sees("Is this right")
        self.tap("Looks right")
        self.choose("signed and certain")
        self.tap("Call Priya")
        self.choose("A better fit")
        self.tap("Write my script")
        self.sees("Have you got two minutes")
        self.tap("Call now")
        self.sees("Ready when you are")

    def call_id(self) -> str:
        self.page.wait_for_url(re.compile(r"/call/"))
        return self.page.url.rsplit("/", 1)[-1].split("?")[0]

    def introduces_herself(self) -> None:
        """What the API's other users would have set: the name under the texts."""
        name = {"name": "Sam Lee", "email": "sam@lee.example"}
        self.program.ok("PATCH", "me", name, If_Match="*")

    def messages(self, call: Any) -> Any:
        return self.program.ok("GET", f"messages?decline_id={call['decline_id']}")["items"]
