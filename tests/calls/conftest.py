"""A line for every test that telephones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout.store import Database
from bowout.store.sealing import use_keys
from tests.calls.line import Line, open_line
from tests.conftest import SECRETS, empty


@pytest.fixture
def line(migrated_url: str, tmp_path: Path) -> Iterator[Line]:
    use_keys([SECRETS["BOWOUT_SEALING_KEYS"]], signing_key=SECRETS["BOWOUT_SIGNING_KEY"])
    database = Database(migrated_url)
    empty(database)
    database.dispose()
    with open_line(database_url=migrated_url, data=tmp_path, secrets=SECRETS) as opened:
        yield opened
