"""What is kept for how long: each kind is looked at an hour before its time and an hour after."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from uuid_utils.compat import uuid7

from bowout.accounts.models import Account, SignInLink, SignInSession
from bowout.app import Parts, plan_standing_jobs
from bowout.calls.models import Call, CallAttempt, CallReport, ProofSend
from bowout.flow.tidying import tidy
from bowout.http.models import KeptAnswer, RequestCount
from bowout.store import Model, now
from bowout.vocabulary import CallMode, CallState
from tests.api import Api

HOUR = timedelta(hours=1)
NUMBERS = {"callee": "+13125550142", "own": "+13125550199", "caller": "+13125550100", "extension": "42"}


def ended_call(api: Api, at: datetime) -> Call:
    decline = UUID(api.decline()["id"])
    return Call(
        account_id=api.account_id,
        decline_id=decline,
        mode=CallMode.BRIDGE,
        state=CallState.ENDED,
        ended_at=at,
        **NUMBERS,
    )


def report(api: Api, at: datetime) -> CallReport:
    call = ended_call(api, now())
    call.id = uuid7()
    with api.parts.database.transaction() as session:
        session.add(call)
    return CallReport(call_id=call.id, route="parent", received_at=at)


KEPT_FOR: dict[str, tuple[int, Callable[[Api, datetime], Model]]] = {
    "a guest": (0, lambda _, at: Account(guest=True, expires_at=at)),
    "a session": (0, lambda api, at: SignInSession(account_id=api.account_id, token_hash="h", expires_at=at)),
    "a link": (0, lambda api, at: SignInLink(account_id=api.account_id, token_hash="h", expires_at=at)),
    "a kept answer": (
        7,
        lambda api, at: KeptAnswer(
            account_id=api.account_id, key="k", fingerprint="f", status=200, body="b", at=at
        ),
    ),
    "a count of requests": (0, lambda _, at: RequestCount(key="k", until=at, spent=1)),
    "a code that was sent": (7, lambda _, at: ProofSend(number_hmac="n", account_hmac="a", at=at)),
    "a counter": (90, lambda _, at: CallAttempt(call_id=uuid7(), caller_hmac="c", callee_hmac="d", at=at)),
    "a report": (90, report),
}  # fmt: skip


def is_left(parts: Parts, row: Any) -> bool:
    with parts.database.reading() as session:
        return session.get(type(row), row.id) is not None


def add(parts: Parts, row: Any) -> Any:
    row.id = uuid7()
    with parts.database.transaction() as session:
        session.add(row)
    return row


def tidy_up(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tidy(session)


@pytest.mark.parametrize("kind", KEPT_FOR)
def test_what_has_served_its_purpose_goes_and_nothing_before(api: Api, parts: Parts, kind: str) -> None:
    days, make = KEPT_FOR[kind]
    due = now() - timedelta(days=days)
    row = add(parts, make(api, due + HOUR))
    tidy_up(parts)
    assert is_left(parts, row), f"{kind} went too early"
    with parts.database.transaction() as session:
        session.delete(session.get_one(type(row), row.id))
    row = add(parts, make(api, due - HOUR))
    tidy_up(parts)
    assert not is_left(parts, row), f"{kind} was kept"


def numbers_of(parts: Parts, call_id: UUID) -> dict[str, str | None]:
    with parts.database.reading() as session:
        call = session.get_one(Call, call_id)
        return {name: getattr(call, name) for name in NUMBERS}


def test_an_ended_call_forgets_its_numbers_after_a_month_and_the_contact_keeps_its_own(api: Api, parts: Parts) -> None:
    young = add(parts, ended_call(api, now() - timedelta(days=30) + HOUR))
    old = add(parts, ended_call(api, now() - timedelta(days=30) - HOUR))
    tidy_up(parts)
    assert numbers_of(parts, young.id) == NUMBERS
    assert numbers_of(parts, old.id) == dict.fromkeys(NUMBERS)
    contacts = api.ok(api.get("contacts"))["items"]
    assert all(contact["phones"][0]["number"] == "+13125550142" for contact in contacts)


def test_a_guests_whole_story_goes_with_the_guest(api: Api, parts: Parts) -> None:
    offer = api.decline()
    with parts.database.transaction() as session:
        session.execute(
            sa.update(Account).where(Account.id == api.account_id).values(guest=True, expires_at=now() - HOUR)
        )
    tidy_up(parts)
    with parts.database.reading() as session:
        for table in Model.metadata.sorted_tables:
            if "account_id" in table.c:
                left = session.execute(sa.select(table).where(table.c.account_id == api.account_id)).all()
                assert not left, f"{table.name} still knows {offer['company']}"


def test_a_guest_in_a_call_stays_until_it_is_over(api: Api, parts: Parts) -> None:
    decline = UUID(api.decline()["id"])
    call = add(parts, Call(account_id=api.account_id, decline_id=decline, mode=CallMode.BRIDGE, facts={}))
    with parts.database.transaction() as session:
        session.execute(sa.update(Account).values(guest=True, expires_at=now() - HOUR))
    tidy_up(parts)
    assert is_left(parts, call)
    with parts.database.transaction() as session:
        session.execute(sa.update(Call).values(state=CallState.ENDED))
    tidy_up(parts)
    assert not is_left(parts, call)


def test_it_is_done_at_each_start_and_every_day(parts: Parts) -> None:
    plan_standing_jobs(parts).join(10)
    assert parts.queue.drain() == 1
    with parts.database.reading() as session:
        every = session.scalars(sa.text("SELECT every FROM jobs WHERE key = 'tidy'"))
        assert list(every) == [24 * 3600]
