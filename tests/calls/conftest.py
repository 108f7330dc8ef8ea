"""A line for every test that telephones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.calls.line import Line, open_line
from tests.conftest import SECRETS


@pytest.fixture
def line(empty_url: str, tmp_path: Path) -> Iterator[Line]:
    with open_line(database_url=empty_url, data=tmp_path, secrets=SECRETS) as opened:
        yield opened


@pytest.fixture
def still(empty_url: str, tmp_path: Path) -> Iterator[Line]:
    """A line whose jobs run only when the test drains the queue."""
    with open_line(database_url=empty_url, data=tmp_path, secrets=SECRETS, jobs=False) as opened:
        yield opened
