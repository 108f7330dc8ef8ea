"""The API's page on a phone: its examples open at a tap, nothing stands beside the page, and axe finds nothing."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import PHONE
from tests.e2e.test_accessible import OVERFLOW, TAGS
from tests.served import Served, served

pytestmark = pytest.mark.slow

# One of each kind of thing: the whole page would take axe half a minute.
LOOKED_AT = {"include": [["header"], ["#createDecline"], ["#shape-Offer"]]}
OPEN_ALL = "() => document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(scope="module")
def program_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("docs")) as opened:
        yield opened


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, program_alone: Served, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, color_scheme=request.param)
    opened = context.new_page()
    opened.goto(f"{program_alone.url}/docs")
    yield opened
    context.close()


def test_an_example_opens_at_a_tap(page: Page) -> None:
    operation = page.locator("#createDecline")
    operation.locator("summary").first.tap()
    operation.get_by_text("Example: by_phone").first.tap()
    assert '"category": "role_content"' in operation.locator("pre:visible").first.inner_text()


def test_nothing_stands_beside_the_page(page: Page) -> None:
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) == 0


def test_axe_finds_nothing(page: Page) -> None:
    page.locator("#createDecline summary").first.tap()
    found = Axe().run(page, context=LOOKED_AT, options={"runOnly": TAGS}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
