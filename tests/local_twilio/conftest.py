from collections.abc import Iterator

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
