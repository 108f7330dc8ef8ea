"""The one transaction: all or nothing, and nothing lost when two sides change one row."""

import pytest
import sqlalchemy as sa
from sqlalchemy.orm.exc import StaleDataError
from uuid_utils.compat import uuid7

from bowout.accounts.models import Account
from bowout.app import Parts
from bowout.offers.models import Offer
from bowout.store import NotFound, load_owned


def count(parts: Parts) -> int:
    with parts.database.reading() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(Account)) or 0


def fail_after_adding(parts: Parts) -> None:
    with parts.database.transaction() as session:
        session.add(Account(id=uuid7()))
        session.flush()
        raise RuntimeError("half-way")


def test_an_exception_takes_everything_back(parts: Parts) -> None:
    with pytest.raises(RuntimeError):
        fail_after_adding(parts)
    assert count(parts) == 0


def test_a_row_changed_by_another_side_is_not_overwritten(parts: Parts) -> None:
    with parts.database.transaction() as session:
        account = Account(id=uuid7(), name="Alice")
        session.add(account)
    with parts.database.reading() as session:
        old = session.get_one(Account, account.id)
    with parts.database.transaction() as session:
        session.get_one(Account, account.id).name = "Alice Moore"

    def overwrite() -> None:
        with parts.database.transaction() as session:
            session.add(old)
            old.name = "Alice Jones"

    with pytest.raises(StaleDataError):
        overwrite()


def test_somebody_elses_row_and_a_missing_one_look_the_same(parts: Parts) -> None:
    with parts.database.transaction() as session:
        alice, charlie = Account(id=uuid7()), Account(id=uuid7())
        session.add_all([alice, charlie])
        session.flush()
        offer = Offer(id=uuid7(), account_id=alice.id, company="Northwind")
        session.add(offer)
        session.flush()
        for wanted in (offer.id, uuid7()):
            with pytest.raises(NotFound) as refused:
                load_owned(session, Offer, wanted, account_id=charlie.id)
            assert refused.value.detail == "There is no such offer."


def test_readers_do_not_wait_for_a_writer(parts: Parts) -> None:
    with parts.database.transaction() as writer:
        writer.add(Account(id=uuid7()))
        writer.flush()
        assert count(parts) == 0
