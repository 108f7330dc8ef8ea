"""The limits against harassment and toll fraud."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bowout.app import Parts
from bowout.calls.limits import (
    AlreadyTold,
    Blocked,
    LimitReached,
    OutsideHours,
    check_hours,
    check_limits,
    check_open_ended,
)
from bowout.calls.models import BlockedNumber, CallAttempt
from bowout.settings import CallRules, load_settings
from bowout.store import lookup, now
from tests.conftest import SECRETS

SAM, PRIYA, TOM = "s" * 64, "p" * 64, "t" * 64
AN_HOUR = timedelta(hours=1)


def tried(
    session: Session, *, caller: str = SAM, callee: str = PRIYA, ago: timedelta = AN_HOUR, **more: object
) -> None:
    session.add(CallAttempt(call_id=uuid7(), caller_hmac=caller, callee_hmac=callee, at=now() - ago, **more))
    session.flush()


def check(
    session: Session,
    *,
    callee: str = PRIYA,
    again_ok: bool = False,
    rules: CallRules = CallRules(),  # noqa: B008
) -> None:
    check_limits(session, rules=rules, caller=SAM, callee=callee, again_ok=again_ok)


def rules_of(text: str, **more: str) -> CallRules:
    return load_settings({"BOWOUT_CALL_LIMITS": text, **more}).calls


@pytest.fixture
def secrets(tmp_path: Path) -> dict[str, str]:
    return {**SECRETS, "BOWOUT_DATA": str(tmp_path)}


def test_a_first_call_passes(parts: Parts) -> None:
    with parts.database.transaction() as session:
        check(session)


def test_three_tries_a_day_at_one_number_are_enough(parts: Parts) -> None:
    with parts.database.transaction() as session:
        for _ in range(3):
            tried(session)
        with pytest.raises(LimitReached) as refused:
            check(session)
        assert 22 * 3600 < refused.value.retry_after <= 24 * 3600
        check(session, callee=TOM)


def test_six_tries_a_day_are_enough_for_one_person(parts: Parts) -> None:
    with parts.database.transaction() as session:
        for number in range(6):
            tried(session, callee=str(number) * 64)
        with pytest.raises(LimitReached):
            check(session)


def test_what_happened_yesterday_does_not_count(parts: Parts) -> None:
    with parts.database.transaction() as session:
        for _ in range(6):
            tried(session, ago=timedelta(hours=25))
        check(session)


def test_five_tries_of_all_together_protect_a_number(parts: Parts) -> None:
    with parts.database.transaction() as session:
        for number in range(5):
            tried(session, caller=str(number) * 64)
        with pytest.raises(LimitReached):
            check(session)


def test_a_known_recruiters_number_may_be_rung_by_many_but_not_often_by_one(parts: Parts) -> None:
    agency = "+13125550177"
    rules = CallRules(exempt=frozenset({agency}))
    with parts.database.transaction() as session:
        for number in range(9):
            tried(session, caller=str(number) * 64, callee=lookup(agency))
        with pytest.raises(LimitReached):
            check(session, callee=lookup(agency))
        check(session, callee=lookup(agency), rules=rules)
        for _ in range(3):
            tried(session, callee=lookup(agency))
        with pytest.raises(LimitReached):
            check(session, callee=lookup(agency), rules=rules)


@pytest.mark.parametrize(
    ("text", "attempt"),
    [
        ("attempts_a_day=1", {"callee": TOM}),
        ("attempts_to_one_number=1", {}),
        ("attempts_to_one_number_by_all=1", {"caller": TOM}),
        ("minutes_a_day=1", {"callee": TOM, "seconds": 60}),
        ("minutes_a_day_by_all=1", {"callee": TOM, "caller": TOM, "seconds": 60}),
        ("first_pause_minutes=120", {"result": "hm_no_answer"}),
        ("told_lock_days=1", {"told": True}),
    ],
)
def test_each_limit_is_the_operators_to_set(
    parts: Parts, secrets: dict[str, str], text: str, attempt: dict[str, object]
) -> None:
    with parts.database.transaction() as session:
        tried(session, **attempt)
        with pytest.raises((LimitReached, AlreadyTold)):
            check(session, rules=rules_of(text, **secrets))
        if "told" not in attempt:
            check(session)


def test_half_an_hour_of_talk_a_day_is_enough(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, callee=TOM, seconds=1800)
        with pytest.raises(LimitReached):
            check(session)


def test_after_no_answer_there_is_a_pause_that_grows(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, ago=timedelta(minutes=1), result="hm_no_answer")
        with pytest.raises(LimitReached):
            check(session)
    with parts.database.transaction() as session:
        tried(session, ago=timedelta(minutes=20), result="hm_busy")
        with pytest.raises(LimitReached):
            check(session)


def test_the_pause_ends(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, ago=timedelta(minutes=3), result="hm_no_answer")
        check(session)


def test_who_was_told_is_left_in_peace_for_a_week_unless_both_agreed(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, ago=timedelta(days=6), told=True)
        with pytest.raises(AlreadyTold):
            check(session)
        check(session, again_ok=True)


def test_the_agreement_to_speak_again_is_good_for_one_conversation(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, ago=timedelta(days=3), told=True)
        tried(session, ago=timedelta(days=2), result="hm_no_answer")
        check(session, again_ok=True)
        tried(session, ago=timedelta(days=2), result="completed")
        with pytest.raises(AlreadyTold):
            check(session, again_ok=True)


def test_a_week_later_the_number_is_free_again(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, ago=timedelta(days=8), told=True)
        check(session)


def test_who_asked_not_to_be_rung_is_not_rung(parts: Parts) -> None:
    with parts.database.transaction() as session:
        session.add(BlockedNumber(number_hmac=PRIYA))
        session.flush()
        with pytest.raises(Blocked):
            check_open_ended(session, rules=CallRules(), callee=PRIYA)


def test_the_services_minutes_of_a_day_run_out(parts: Parts) -> None:
    with parts.database.transaction() as session:
        tried(session, caller=TOM, callee=TOM, seconds=300 * 60)
        with pytest.raises(LimitReached):
            check_open_ended(session, rules=CallRules(), callee=PRIYA)


@pytest.mark.parametrize(("hour", "outside"), [(13, True), (14, False), (23, False), (0, True)])
def test_it_is_their_clock_that_counts(hour: int, outside: bool) -> None:
    """Chicago is six hours behind UTC in November: 14:00 UTC is 8:00 there."""
    at = datetime(2026, 11, 24, hour, 0, tzinfo=UTC)
    if outside:
        with pytest.raises(OutsideHours):
            check_hours("+13125550142", rules=CallRules(), at=at)
    else:
        check_hours("+13125550142", rules=CallRules(), at=at)
