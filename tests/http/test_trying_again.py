"""A transaction that met another one is tried again, whole and a few times, before anybody is told of it."""

import threading
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from uuid_utils.compat import uuid7

from bowout.accounts.models import Account
from bowout.app import Parts
from bowout.http import database_session
from tests.api import Api

from .extra import PATH, api_with, at_once


def clash() -> None:
    """Make two rows of one id, as two requests do that come at the same moment."""
    taken = uuid7()
    database_session().execute(sa.insert(Account), [{"id": taken}, {"id": taken}])


def touch(id: UUID) -> None:
    database_session().execute(sa.update(Account).where(Account.id == id).values(sign_off="touched"))


def named(parts: Parts, name: str) -> int:
    with parts.database.reading() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(Account).where(Account.name == name)) or 0


def test_two_transactions_that_lock_each_other_out_are_both_answered(parts: Parts) -> None:
    first, second = uuid7(), uuid7()
    with parts.database.transaction() as session:
        session.add_all([Account(id=first), Account(id=second)])
    orders: list[tuple[UUID, UUID]] = []
    # On SQLite there is one writer at a time, so two of them never hold one row each.
    both_hold_one = None if parts.database.is_sqlite else threading.Barrier(2, timeout=20)

    def cross() -> dict[str, Any]:
        mine = orders.pop() if orders else None
        one, other = mine or (first, second)
        touch(one)
        if mine and both_hold_one:
            both_hold_one.wait()
        touch(other)
        return {}

    api = api_with(parts, cross)
    api.ok(api.post(PATH))  # notes that the key was used, which the two would meet over as well
    orders += [(first, second), (second, first)]
    assert at_once(api, 2, lambda one: one.post(PATH).status_code) == [200, 200]


def test_what_the_first_tries_wrote_is_not_kept(parts: Parts) -> None:
    runs: list[int] = []

    def write() -> dict[str, Any]:
        runs.append(1)
        database_session().add(Account(id=uuid7(), name="once"))
        database_session().flush()
        if len(runs) < 3:
            clash()
        return {}

    assert api_with(parts, write).post(PATH).status_code == 200
    assert (len(runs), named(parts, "once")) == (3, 1)


def test_what_goes_on_clashing_is_refused_after_three_tries(parts: Parts) -> None:
    runs: list[int] = []

    def write() -> dict[str, Any]:
        runs.append(1)
        clash()
        return {}

    answer = api_with(parts, write).post(PATH)
    assert (answer.status_code, answer.json["code"], len(runs)) == (409, "changed-meanwhile", 3)


def test_the_body_is_there_at_every_try(parts: Parts) -> None:
    from flask import request

    seen: list[Any] = []

    def read() -> dict[str, Any]:
        seen.append(request.get_json())
        if len(seen) < 2:
            clash()
        return {}

    assert api_with(parts, read).post(PATH, {"name": "Sam Lee"}).status_code == 200
    assert seen == [{"name": "Sam Lee"}] * 2


def test_a_refusal_is_final(api: Api, parts: Parts) -> None:
    from bowout.store import Conflict

    runs: list[int] = []

    def refuse() -> dict[str, Any]:
        runs.append(1)
        raise Conflict("No.")

    assert api_with(parts, refuse).post(PATH).status_code == 409
    assert len(runs) == 1


def test_eight_equal_declines_at_once_are_one_decline_and_eight_equal_answers(api: Api) -> None:
    offer = api.offer()
    body = {"id": str(uuid7()), "offer_id": offer["id"], "contact_id": offer["participants"][0]["contact"]["id"]}
    answers = at_once(api, 8, lambda one: one.post("declines", body))
    assert sorted({answer.status_code for answer in answers}) == [200, 201], [each.json for each in answers]
    assert {answer.json["id"] for answer in answers} == {body["id"]}


def test_eight_equal_messages_at_once_are_one_message_and_eight_equal_answers(api: Api) -> None:
    decline = api.decline()
    body = {
        "id": str(uuid7()),
        "decline_id": decline["id"],
        "contact_id": decline["contact_id"],
        "kind": "written_decline",
    }
    answers = at_once(api, 8, lambda one: one.post("messages", body))
    assert sorted({answer.status_code for answer in answers}) == [200, 201], [each.json for each in answers]
    found = api.ok(api.get(f"messages?decline_id={decline['id']}"))["items"]
    assert [message["id"] for message in found].count(body["id"]) == 1


def test_eight_equal_offers_at_once_are_one_offer_and_eight_equal_answers(api: Api) -> None:
    body = {"id": str(uuid7()), "company": "Northwind"}
    answers = at_once(api, 8, lambda one: one.post("offers", body))
    assert sorted({answer.status_code for answer in answers}) == [200, 201], [each.json for each in answers]
    assert len(api.ok(api.get("offers"))["items"]) == 1
