"""When the database cannot: 503 with what is wrong and when to come back, never a broken answer."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bowout import migrate
from bowout.app import Parts, build, create_app
from bowout.http import database_session
from bowout.settings import load_settings
from tests.api import NORTHWIND, Api
from tests.conftest import SECRETS

from .extra import PATH, api_with

# What PostgreSQL's own server says in each of these states (its manual, appendix A).
STATES = {"40001": "busy", "53300": "busy", "53100": "room", "25006": "read", "42P01": "db upgrade", "57P01": "reached"}


@pytest.fixture
def spoilt(tmp_path: Path) -> Iterator[Parts]:
    """The service on a file of its own, which the test may spoil."""
    url = f"sqlite:///{tmp_path / 'own.sqlite3'}"
    own = build(load_settings({"BOWOUT_DATA": str(tmp_path), "BOWOUT_DATABASE_URL": url, **SECRETS}))
    yield own
    own.database.dispose()


@pytest.mark.parametrize("state", STATES)
def test_what_the_server_says_is_told_in_our_words(parts: Parts, state: str) -> None:
    if parts.database.is_sqlite:
        raising = "SELECT raise_it FROM nowhere"
        expected = "db upgrade"
    else:
        raising = f"DO $$ BEGIN RAISE EXCEPTION 'Priya Raman' USING ERRCODE = '{state}'; END $$"
        expected = STATES[state]

    def fail() -> Any:
        database_session().execute(sa.text(raising))

    answer = raw(api_with(parts, fail), "POST", PATH)
    assert (answer.status_code, answer.json["code"]) == (503, "not-ready")
    assert expected in answer.json["detail"]
    assert int(answer.headers["Retry-After"]) > 0
    assert "Priya" not in answer.get_data(as_text=True)


def raw(api: Api, method: str, path: str, json: Any = None) -> Any:
    """An answer that may be a 5xx, which `Api` itself does not put up with."""
    headers = {"Authorization": f"Bearer {api.key}"}
    return api.client.open(path, method=method, json={} if json is None else json, headers=headers)


def test_a_full_disk_is_said_to_be_full_and_nothing_is_half_saved(spoilt: Parts) -> None:
    migrate.upgrade(spoilt.database)
    api = Api(spoilt)
    spoilt.database.dispose()
    sa.event.listen(spoilt.database.engine, "connect", lambda connection, _: connection.execute(FULL_SOON).close())
    answers = [raw(api, "POST", "/api/v1/offers", {**NORTHWIND, "notes": "x" * 5000}) for _ in range(200)]
    made = [answer for answer in answers if answer.status_code == 201]
    full = answers[len(made)]
    assert (full.status_code, full.json["code"]) == (503, "not-ready")
    assert "room" in full.json["detail"]
    offers = raw(api, "GET", "/api/v1/offers?limit=100").json["items"]
    assert len(offers) == len(made)


FULL_SOON = "PRAGMA max_page_count = 200"


def test_a_damaged_file_is_said_to_be_damaged(spoilt: Parts, tmp_path: Path) -> None:
    migrate.upgrade(spoilt.database)
    api = Api(spoilt)
    spoilt.database.dispose()
    for left in tmp_path.glob("own.sqlite3-*"):
        left.unlink()
    (tmp_path / "own.sqlite3").write_bytes(b"this is no database at all, whatever its name says" * 40)
    answer = raw(api, "GET", "/api/v1/me")
    assert (answer.status_code, answer.json["code"]) == (503, "not-ready")
    assert "backup" in answer.json["detail"]


def test_a_database_without_tables_is_not_ready_and_says_what_to_run(spoilt: Parts) -> None:
    client = create_app(spoilt).test_client()
    ready = client.get("/health/ready")
    assert ready.status_code == 503
    assert "bowout db upgrade" in ready.json["detail"]
    answer = client.post("/api/v1/sessions", json={"link_token": "x"})
    assert (answer.status_code, answer.json["code"]) == (503, "not-ready")
    assert "bowout db upgrade" in answer.json["detail"]
    assert client.get("/health/live").status_code == 200


def test_a_database_of_an_older_version_is_not_ready(spoilt: Parts) -> None:
    migrate.upgrade(spoilt.database, to="0001")
    ready = create_app(spoilt).test_client().get("/health/ready")
    assert ready.status_code == 503
    assert "bowout db upgrade" in ready.json["detail"]


def test_a_database_of_a_newer_version_serves_on_since_a_roll_out_migrates_first(spoilt: Parts) -> None:
    migrate.upgrade(spoilt.database)
    with spoilt.database.engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    assert create_app(spoilt).test_client().get("/health/ready").status_code == 200


def test_a_database_that_is_there_and_up_to_date_is_ready(parts: Parts) -> None:
    assert create_app(parts).test_client().get("/health/ready").status_code == 200


def test_being_asked_for_health_fills_no_log(spoilt: Parts, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "own.sqlite3").write_bytes(b"this is no database at all, whatever its name says" * 40)
    client = create_app(spoilt).test_client()
    with caplog.at_level(logging.INFO):
        assert client.get("/health/ready").status_code == 503
        assert caplog.records == []
        client.post("/api/v1/sessions", json={"link_token": "x"})
    assert [record.getMessage() for record in caplog.records] == ["the database cannot"]
