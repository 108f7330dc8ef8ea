"""A real browser on phone-sized screens, the real program, and the local Twilio."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from local_twilio.app import LocalTwilio
from tests import browser as chromium
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SERVICE_NUMBER
from tests.faults.conftest import twilio_environ
from tests.served import Served

PHONE = {"width": 390, "height": 844}
SMALL_PHONE = {"width": 360, "height": 640}
SPEED = 4


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = chromium.find()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(chromium.ADVICE)
        pytest.skip(chromium.ADVICE)
    return {"executable_path": path, "args": [*chromium.ARGUMENTS, *chromium.PRETEND_MICROPHONE]}


@pytest.fixture
def twilio() -> Iterator[LocalTwilio]:
    with LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, speed=SPEED, callers=[SERVICE_NUMBER]) as opened:
        yield opened
        assert opened.log()["violations"] == []


@pytest.fixture
def program(twilio: LocalTwilio, tmp_path: Path) -> Iterator[Served]:
    """Bowout with the local Twilio."""
    opened = Served(tmp_path, **twilio_environ(twilio, speed=SPEED)).start()
    yield opened
    opened.stop()


@pytest.fixture
def bare_program(tmp_path: Path) -> Iterator[Served]:
    """Bowout with no settings at all."""
    opened = Served(tmp_path).start()
    yield opened
    opened.stop()


@pytest.fixture
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A phone with a touch screen, held upright, whose clipboard may be read."""
    context = browser.new_context(
        viewport=PHONE,
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
        locale="en-US",
        timezone_id="America/Chicago",
    )
    context.set_default_timeout(15_000)
    yield context
    if getattr(request.node, "failed", False):
        for number, page in enumerate(context.pages):
            page.screenshot(path=f"test-results/{request.node.name}-{number}.png")
    context.close()


def sign_in(phone: BrowserContext, program: Served) -> Page:
    """A page that opened the printed link. Every error that the page logs fails the test at its end."""
    page = phone.new_page()
    page.goto(program.link())
    return page


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A failed browser test leaves a picture of what was on the screen."""
    report = yield
    item.failed = getattr(item, "failed", False) or (report.when == "call" and report.failed)  # type: ignore[attr-defined]
    return report
