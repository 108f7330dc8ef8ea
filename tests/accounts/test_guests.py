"""Guests: seven days, said truthfully from the beginning, and refused afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine
from flask.testing import FlaskClient

from bowout.accounts.actions import create_key, create_link, ensure_owner
from bowout.accounts.models import Account
from bowout.app import Parts, create_app
from bowout.vocabulary import Mode

ARRIVAL = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(ARRIVAL, tick=False) as traveller:
        yield traveller


@pytest.fixture
def client(parts: Parts, clock: Any) -> FlaskClient:
    """A browser on a server with many accounts."""
    return create_app(replace(parts, settings=replace(parts.settings, mode=Mode.SERVER))).test_client()


def become_guest(client: FlaskClient) -> Any:
    answer = client.post("/api/v1/sessions", json={"guest": True})
    assert answer.status_code == 201, answer.json
    return answer.json


def test_a_guest_is_told_that_it_lasts_seven_days(client: FlaskClient) -> None:
    told = datetime.fromisoformat(become_guest(client)["expires_at"])
    assert told == ARRIVAL + WEEK


def test_the_cookie_lasts_as_long_as_the_guest(client: FlaskClient) -> None:
    answer = client.post("/api/v1/sessions", json={"guest": True})
    assert "01 Dec 2026 09:00:00 GMT" in answer.headers["Set-Cookie"]


def test_a_guest_may_do_everything_until_then(client: FlaskClient, clock: Any) -> None:
    become_guest(client)
    clock.shift(WEEK - timedelta(minutes=1))
    assert client.get("/api/v1/me").json["guest"] is True
    assert client.post("/api/v1/offers", json={"company": "Northwind"}).status_code == 201


def test_a_guest_past_its_time_is_refused(client: FlaskClient, clock: Any) -> None:
    become_guest(client)
    clock.shift(WEEK)
    answer = client.get("/api/v1/me")
    assert (answer.status_code, answer.json["code"]) == (401, "sign-in")


def test_neither_a_longer_session_nor_a_key_outlives_the_guest(client: FlaskClient, parts: Parts, clock: Any) -> None:
    guest = become_guest(client)
    with parts.database.transaction() as session:
        session.execute(sa.text("UPDATE sessions SET expires_at = '2027-12-31 00:00:00+00:00'"))
        account = session.scalars(sa.select(Account).where(Account.guest)).one()
        key, _ = create_key(session, account_id=account.id, name="tests", scopes=["all"])
    assert str(account.id) == guest["account_id"]
    assert client.get("/api/v1/me", headers={"Authorization": f"Bearer {key}"}).status_code == 200
    clock.shift(WEEK)
    for headers in ({}, {"Authorization": f"Bearer {key}"}):
        answer = client.get("/api/v1/me", headers=headers)
        assert (answer.status_code, answer.json["code"]) == (401, "sign-in")
        assert "seven days" in answer.json["detail"]


def test_a_signed_in_owner_lasts_ninety_days(parts: Parts, clock: Any) -> None:
    with parts.database.transaction() as session:
        token = create_link(session, account=ensure_owner(session))
    answer = create_app(parts).test_client().post("/api/v1/sessions", json={"link_token": token})
    assert datetime.fromisoformat(answer.json["expires_at"]) == ARRIVAL + timedelta(days=90)
