"""`python -m tests.e2e.screenshots [folder]`: every screen and state, on two phones, light and dark.

The real program and the local Twilio, walked as a person would; nothing is drawn from made-up answers.
"""

import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from local_twilio.app import LocalTwilio
from tests import browser as chromium
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SERVICE_NUMBER
from tests.e2e.person import Person, mail
from tests.faults.conftest import prove_number, twilio_environ
from tests.served import Served

FOLDER = Path("frontend/screenshots")
SIZES = ((390, 844), (360, 640))
SCHEMES = ("light", "dark")
SPEED = 4


class Photographer:
    """One walk through the app on one phone, leaving a picture of every screen."""

    def __init__(self, person: Person, twilio: LocalTwilio, folder: Path) -> None:
        self.person = person
        self.twilio = twilio
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        page = self.person.page
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        page.screenshot(path=self.folder / f"{name}.png", animations="disabled")
        print(self.folder / f"{name}.png")

    def walk(self) -> None:
        self._offer()
        self._script()
        self._call()
        self._after()

    def _offer(self) -> None:
        sam = self.person
        self.take("start")
        sam.page.goto(f"{sam.program.url}/offers/new")
        self.take("paste")
        sam.page.locator("textarea").first.fill(mail())
        self.take("paste-filled")
        sam.tap("Read it")
        sam.sees("Is this right")
        self.take("check")
        sam.tap("Looks right")
        sam.sees("Before you say no")
        self.take("is-it-safe")
        sam.choose("Not signed yet")
        sam.sees("signature")
        self.take("is-it-safe-not-signed")
        sam.tap("Back")
        sam.choose("signed and certain")
        sam.sees("Who to call")
        self.take("who-to-call")

    def _script(self) -> None:
        sam = self.person
        sam.tap("Call Priya")
        sam.sees("honest reason")
        self.take("reason")
        sam.choose("Pay or terms")
        self.take("reason-pay")
        sam.choose("A better fit")
        self.take("reason-chosen")
        sam.tap("Write my script")
        sam.sees("Have you got two minutes")
        self.take("script")
        sam.page.get_by_role("button", name=re.compile("Change this line")).nth(3).tap()
        self.take("script-line")
        sam.page.locator("textarea").fill("Your process was chaotic.")
        sam.sees("criticises them")
        self.take("script-line-finding")
        sam.tap("Keep this")
        sam.sees("Keep it as it is")
        self.take("script-finding")
        sam.tap("Keep it as it is")
        sam.sees("Kept as it is")
        self.take("script-kept")
        self._home()
        sam.tap("Rehearse for 2 minutes")
        sam.sees("Read it out loud once")
        self.take("rehearse")
        sam.tap("Start reading")
        sam.tap("Next line")
        sam.tap("Next line")
        self.take("rehearse-reading")
        self._ready()

    def _home(self) -> None:
        sam = self.person
        sam.page.goto(sam.program.url)
        sam.sees("Your next call")
        self.take("home")
        for path in ("people", "settings", "help"):
            sam.page.goto(f"{sam.program.url}/{path}")
            sam.page.wait_for_load_state("networkidle")
            self.take(path)
        sam.page.goto(sam.program.url)

    def _ready(self) -> None:
        sam = self.person
        decline = sam.program.ok("GET", "declines")["items"][0]
        sam.page.goto(f"{sam.program.url}/declines/{decline['id']}/ready")
        sam.sees("Ready when you are")
        self.take("before-own-phone")
        sam.tap("Ring my phone")
        self.take("before-ring-my-phone")

    def _call(self) -> None:
        sam, twilio = self.person, self.twilio
        twilio.next(user="manual", hm="manual")
        sam.tap("Ring my phone")
        sam.sees("Your phone is ringing")
        self.take("stage-ringing-you")
        parent = twilio.wait_until(lambda log: "ringing" in log["legs"][0]["history"])["legs"][0]["sid"]
        twilio.answer(parent)
        sam.sees("connected to Bowout")
        self.take("stage-put-it-on-speaker")
        twilio.press(parent, key="5")
        log = twilio.wait_until(lambda log: len(log["legs"]) == 2 and "ringing" in log["legs"][1]["history"])
        sam.sees("Ringing Priya")
        self.take("stage-ringing-them")
        twilio.answer(log["legs"][1]["sid"])
        sam.page.get_by_text("Connected", exact=True).first.wait_for()
        self.take("stage-picked-up")
        for _ in range(4):
            sam.tap("Tap for next")
            sam.page.wait_for_timeout(300)
        self.take("stage-connected")
        sam.tap("offer more")
        sam.sees("Back to my script")
        self.take("stage-offer-more")
        sam.tap("Back to my script")
        sam.sees("offer more")
        sam.page.wait_for_timeout(800)
        self._until(lambda: sam.page.get_by_text("I’m lost").count(), lambda: sam.tap("More"))
        self.take("stage-more")
        sam.page.keyboard.press("Escape")
        sam.context.set_offline(True)
        sam.sees("No data")
        self.take("stage-no-data")
        sam.context.set_offline(False)
        self._until(
            lambda: sam.page.get_by_role("button", name="Hang up now").count(),
            sam.page.get_by_role("button", name=re.compile("^End")).first.tap,
        )
        self.take("stage-end")
        hang_up = sam.page.get_by_role("button", name="Hang up now")
        self._until(lambda: "/call/" not in sam.page.url, lambda: hang_up.count() and hang_up.tap())

    def _until(self, reached: Callable[[], object], act: Callable[[], object]) -> None:
        """Repeat a tap until it is heard: the stage ignores taps right after a change."""
        for _ in range(40):
            if reached():
                return
            act()
            self.person.page.wait_for_timeout(300)
        raise AssertionError("a tap is not heard")

    def _after(self) -> None:
        sam = self.person
        if sam.page.get_by_text("It was over").count():
            sam.tap("It was over")
        sam.sees("How did it go")
        self.take("how-did-it-go")
        sam.choose("I told them")
        self.take("how-did-it-go-told")
        sam.tap("Save and write the email")
        sam.sees("Send it while it")
        self.take("email")
        sam.page.locator("textarea").fill(f"Your process was chaotic. {sam.page.locator('textarea').input_value()}")
        sam.page.get_by_label("Subject").fill("Declining your offer")
        sam.sees("Look at this first")
        self.take("email-look-first")
        sam.tap("Look at this first")
        keep = sam.page.get_by_role("button", name="Keep it as it is")
        for left, where in ((1, "subject"), (0, "body")):
            self.take(f"email-finding-in-the-{where}")
            keep.first.tap()
            expect(keep).to_have_count(left)
        sam.sees("Open in my mail app")
        self.take("email-kept")


def _photograph(browser: Browser, folder: Path, *, size: tuple[int, int], scheme: str) -> None:
    width, height = size
    with (
        tempfile.TemporaryDirectory() as data,
        LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, speed=SPEED, callers=[SERVICE_NUMBER]) as twilio,
    ):
        program = Served(Path(data), **twilio_environ(twilio, speed=SPEED)).start()
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=True,
            is_mobile=True,
            locale="en-US",
            timezone_id="America/Chicago",
        )
        context.set_default_timeout(10_000)
        try:
            prove_number(program)
            person = Person(context, program)
            person.introduces_herself()
            photographer = Photographer(person, twilio, folder / f"{width}x{height}-{scheme}")
            try:
                photographer.walk()
            except Exception:
                photographer.take("broken-off-here")
                raise
        finally:
            context.close()
            program.stop()


def main(folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.ARGUMENTS))
        for size in SIZES:
            for scheme in SCHEMES:
                _photograph(browser, folder, size=size, scheme=scheme)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
