"""Sending the same offer again: by its id, by the caller's own name for it, and at the same moment."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa
from uuid_utils.compat import uuid7

from bowout.offers.models import Offer
from tests.api import NORTHWIND, Api


def test_the_same_id_and_body_is_the_same_offer(api: Api) -> None:
    body = {**NORTHWIND, "id": str(uuid7())}
    made = api.ok(api.post("offers", body), 201)
    assert made["id"] == body["id"]
    api.ok(api.patch(f"offers/{made['id']}", {"role": "Data lead"}))
    again = api.ok(api.post("offers", body), 200)
    assert (again["id"], again["role"]) == (made["id"], "Data lead")
    assert len(api.ok(api.get("offers"))["items"]) == len(api.ok(api.get("contacts"))["items"]) == 1


def test_the_same_id_for_another_offer_is_refused(api: Api) -> None:
    body = {**NORTHWIND, "id": str(uuid7())}
    api.ok(api.post("offers", body), 201)
    answer = api.post("offers", {**body, "company": "Kestrel Labs"})
    assert (answer.status_code, answer.json["code"]) == (409, "id-taken")


def test_an_id_of_somebody_elses_offer_is_refused_and_shows_nothing(api: Api) -> None:
    body = {**NORTHWIND, "id": str(uuid7())}
    api.somebody_else().post("offers", body)
    answer = api.post("offers", body)
    assert (answer.status_code, answer.json["code"]) == (409, "id-taken")
    assert "Northwind" not in answer.get_data(as_text=True)


def test_a_second_post_with_an_external_id_answers_with_the_offer_there_is(api: Api) -> None:
    made = api.offer(external_id="tracker 7")
    again = api.ok(api.post("offers", {"company": "Northwind Ltd", "external_id": "tracker 7"}), 200)
    assert again == made
    assert [each["id"] for each in api.ok(api.get("offers?external_id=tracker%207"))["items"]] == [made["id"]]
    assert api.ok(api.get("offers?external_id=other"))["items"] == []


def test_an_external_id_is_each_accounts_own(api: Api) -> None:
    made = api.offer(external_id="tracker 7")
    assert api.somebody_else().offer(external_id="tracker 7")["id"] != made["id"]


def test_two_requests_at_the_same_moment_make_one_offer(api: Api) -> None:
    """The second comes before the first is committed: it waits, loses, and answers with the first one's offer."""
    first = Offer(id=uuid7(), account_id=api.account_id, company="Northwind", external_id="tracker 7")
    with ThreadPoolExecutor(1) as second:
        with api.parts.database.transaction() as session:
            session.add(first)
            session.flush()
            answer = second.submit(api.post, "offers", {**NORTHWIND, "external_id": "tracker 7"})
            if not api.parts.database.is_sqlite:
                wait_until(lambda: somebody_waits(api))
        found = api.ok(answer.result(timeout=20), 200)
    assert found["id"] == str(first.id)
    assert api.ok(api.get("contacts"))["items"] == []


def somebody_waits(api: Api) -> bool:
    with api.parts.database.reading() as session:
        return session.scalar(sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")) > 0


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not happened():
        assert time.monotonic() < deadline, "the second request never came to the same row"
