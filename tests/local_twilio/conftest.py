import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import ACCOUNT, TOKEN, Customer, client_for


@pytest.fixture
def twilio() -> Iterator[LocalTwilio]:
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, speed=250) as running:
        yield running


@pytest.fixture
def customer() -> Iterator[Customer]:
    with Customer() as running:
        yield running


@pytest.fixture
def client(twilio: LocalTwilio) -> Client:
    return client_for(twilio.url)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own Chromium where there is one, so that nothing needs to be downloaded."""
    chromium = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    own = {"executable_path": str(chromium)} if chromium.exists() else {}
    return {**browser_type_launch_args, **own, "args": [*flags, "--disable-component-update", "--disable-sync"]}
