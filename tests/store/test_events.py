"""What happened is logged once it is kept, and only then."""

import logging

import pytest
from uuid_utils.compat import uuid7

from bowout.accounts.models import Account
from bowout.app import Parts
from bowout.logs import JsonLines, bound
from bowout.offers.models import Offer
from bowout.store import record
from bowout.vocabulary import OfferState


def make(parts: Parts, *, fail: bool = False) -> Offer:
    with parts.database.transaction() as session:
        account = Account(id=uuid7(), name="Alice Moore")
        offer = Offer(id=uuid7(), account_id=account.id, company="Northwind", state=OfferState.OPEN)
        session.add_all([account, offer])
        session.flush()
        record(session, "offer.created", row=offer, to_state="open")
        if fail:
            raise RuntimeError("half-way")
    return offer


def changes(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [each for each in caplog.records if hasattr(each, "subject")]


def test_a_change_is_one_line_with_ids_and_states(parts: Parts, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        offer = make(parts)
    (line,) = changes(caplog)
    assert line.getMessage() == "offer.created"
    assert vars(line)["subject_id"] == str(offer.id)
    assert vars(line)["account"] == str(offer.account_id)
    assert vars(line)["to_state"] == "open"
    assert "Northwind" not in JsonLines().format(line)


def test_what_was_taken_back_is_not_logged(parts: Parts, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), pytest.raises(RuntimeError):
        make(parts, fail=True)
    assert changes(caplog) == []


def test_what_a_savepoint_took_back_is_not_logged(parts: Parts, caplog: pytest.LogCaptureFixture) -> None:
    def half_way(session: object, offer: Offer) -> None:
        with session.begin_nested():  # type: ignore[attr-defined]
            record(session, "offer.accepted", row=offer, to_state="accepted")  # type: ignore[arg-type]
            session.flush()  # type: ignore[attr-defined]
            raise RuntimeError("half-way")

    offer = make(parts)
    caplog.clear()
    with caplog.at_level(logging.INFO), parts.database.transaction() as session:
        with pytest.raises(RuntimeError):
            half_way(session, session.get_one(Offer, offer.id))
        record(session, "offer.opened", row=offer, to_state="open")
    assert [line.getMessage() for line in changes(caplog)] == ["offer.opened"]


def test_a_line_names_the_request_or_job_that_it_comes_from() -> None:
    line = logging.makeLogRecord({"msg": "offer.created", "levelname": "INFO"})
    with bound(request="r1"), bound(job="j1"):
        assert '"request": "r1"' in JsonLines().format(line)
        assert '"job": "j1"' in JsonLines().format(line)
    assert "r1" not in JsonLines().format(line)
