"""Numbers at rest: unreadable without the key, found by their hash, readable after the key was rotated."""

from datetime import datetime

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet, InvalidToken
from uuid_utils.compat import uuid7

from bowout.accounts.models import Account
from bowout.app import Parts
from bowout.store import UtcDateTime, lookup
from bowout.store.sealing import use_keys
from tests.conftest import SECRETS

NUMBER = "+13125550142"
SIGNING = SECRETS["BOWOUT_SIGNING_KEY"]
OLD = SECRETS["BOWOUT_SEALING_KEYS"]


@pytest.fixture
def kept(parts: Parts) -> Account:
    with parts.database.transaction() as session:
        account = Account(id=uuid7(), phone=NUMBER, phone_hmac=lookup(NUMBER))
        session.add(account)
    yield account
    use_keys([OLD], signing_key=SIGNING)


def raw(parts: Parts) -> str:
    with parts.database.reading() as session:
        return str(session.scalar(sa.text("SELECT phone FROM accounts")))


def test_a_number_is_not_readable_in_the_table(parts: Parts, kept: Account) -> None:
    assert "5550142" not in raw(parts)


def test_the_same_number_never_looks_the_same_but_is_found_by_its_hash(parts: Parts, kept: Account) -> None:
    with parts.database.transaction() as session:
        session.add(Account(id=uuid7(), phone=NUMBER, phone_hmac=lookup(NUMBER)))
    with parts.database.reading() as session:
        assert len(set(session.scalars(sa.text("SELECT phone FROM accounts")))) == 2
        assert len(session.scalars(sa.select(Account).where(Account.phone_hmac == lookup(NUMBER))).all()) == 2


def test_after_a_rotation_old_numbers_are_read_and_new_ones_sealed_with_the_new_key(
    parts: Parts, kept: Account
) -> None:
    before = raw(parts)
    use_keys([Fernet.generate_key().decode(), OLD], signing_key=SIGNING)
    with parts.database.transaction() as session:
        account = session.get_one(Account, kept.id)
        assert account.phone == NUMBER
        account.phone = "+13125550143"
    assert raw(parts).split(".")[0] != before.split(".")[0]


def test_with_another_key_nothing_is_readable(parts: Parts, kept: Account) -> None:
    use_keys([Fernet.generate_key().decode()], signing_key=SIGNING)
    with parts.database.reading() as session, pytest.raises(InvalidToken):
        session.get_one(Account, kept.id)


def test_a_time_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="without a zone"):
        UtcDateTime().process_bind_param(naive, None)
