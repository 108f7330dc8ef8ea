"""Every screen and the stage, on two phones, light and dark: no finding of axe, and no target too small for a thumb."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from local_twilio.app import LocalTwilio
from tests.e2e.conftest import PHONE, SMALL_PHONE
from tests.e2e.person import Person
from tests.e2e.screenshots import Photographer
from tests.faults.conftest import prove_number
from tests.served import Served

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THUMB = 44
# What is hidden from sight has no size to hit; a box inside a label is hit by the label.
SMALL_TARGETS = """least => [...document.querySelectorAll('a[href],button,input,textarea,select,summary,label')]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('.vh'))
    .filter(one => one.matches('label') ? one.querySelector('input') : !one.closest('label'))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, {width, height}]) => width < least - 0.5 || height < least - 0.5)
    .map(([one, {width, height}]) => `${one.outerHTML.slice(0, 90)} is ${Math.round(width)} by ${Math.round(height)}`)
"""
NOTHING_PRESSED = "() => !document.querySelector(':is(a,button,label):active')"
# A line that has scrolled halfway under the bottom edge is not small: the edge is laid behind the page while axe looks.
REST = "position => { document.querySelectorAll('.foot').forEach(foot => { foot.style.position = position }) }"
# Nothing may stand beside the page that one would have to pull it sideways for.
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Inspector(Photographer):
    """The same walk as the photographer's; instead of a picture every screen leaves what is wrong with it."""

    def __init__(self, person: Person, twilio: LocalTwilio, folder: Path) -> None:
        super().__init__(person, twilio, folder)
        self.seen: list[str] = []
        self.wrong: list[str] = []

    def take(self, name: str) -> None:
        page = self.person.page
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.seen.append(name)
        page.wait_for_function(NOTHING_PRESSED)
        found = self._look_with_axe()
        for finding in found:
            nodes = "; ".join(node["html"] for node in finding["nodes"])
            self.wrong.append(f"{name}: {finding['id']}: {finding['help']}: {nodes}")
        self.wrong.extend(f"{name}: {target}" for target in page.evaluate(SMALL_TARGETS, THUMB))
        if (over := page.evaluate(OVERFLOW)) > 0:
            self.wrong.append(f"{name}: {over} px too wide")

    def _look_with_axe(self) -> Any:
        page = self.person.page
        page.evaluate(REST, "static")
        found = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
        page.evaluate(REST, "")
        return found


@pytest.fixture(params=[PHONE, SMALL_PHONE], ids=["390x844", "360x640"])
def size(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def sam(browser: Browser, program: Served, size: Any, scheme: Any) -> Iterator[Person]:
    context = browser.new_context(
        viewport=size,
        color_scheme=scheme,
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
        locale="en-US",
        timezone_id="America/Chicago",
    )
    context.set_default_timeout(15_000)
    prove_number(program)
    person = Person(context, program)
    person.introduces_herself()
    yield person
    context.close()


def test_every_screen_can_be_read_and_hit_by_everybody(sam: Person, twilio: LocalTwilio, tmp_path: Path) -> None:
    inspector = Inspector(sam, twilio, tmp_path / "screens")
    inspector.walk()
    assert len(inspector.seen) >= 30, inspector.seen
    assert inspector.wrong == [], "\n".join(inspector.wrong)
