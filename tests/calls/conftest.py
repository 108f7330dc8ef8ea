"""A line for every test that telephones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout.store import Database
from bowout.store.sealing import use_keys
from tests.calls.line import Line, open_line
from tests.conftest import SECRETS, empty


@pytest.fixture
def empty_url(migrated_url: str) -> str:
    """The address of a migrated database without a row, sealed with the keys that the tests know."""
    use_keys([SECRETS["BOWOUT_SEALING_KEYS"]], signing_key=SECRETS["BOWOUT_SIGNING_KEY"])
    database = Database(migrated_url)
    empty(database)
    database.dispose()
    return migrated_url


@pytest.fixture
def line(empty_url: str, tmp_path: Path) -> Iterator[Line]:
    with open_line(database_url=empty_url, data=tmp_path, secrets=SECRETS) as opened:
        yield opened
