"""The account's health: learnt ahead of calls, told in words, and in force wherever a call could be placed."""

import time
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from twilio.base.exceptions import TwilioRestException

from bowout.app import Parts, plan_standing_jobs
from bowout.calls.health import (
    CREDENTIALS,
    SUSPENDED,
    TRIAL,
    UNREACHABLE,
    WORDS,
    HealthCheck,
    blocking_problem,
    note_health,
    schedule_check,
)
from bowout.calls.models import TelephoneHealth
from bowout.calls.telephone import TRIAL_LIMIT, AccountState, Rejected
from bowout.calls.twilio.client import TwilioTelephone, _ask
from bowout.jobs import Job
from bowout.settings import TwilioSettings
from local_twilio.app import LocalTwilio
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SERVICE_NUMBER, VERIFY_SID, Line, free_port
from tests.served import served

HEALTHY = AccountState(status="active", kind="Full")


def spoil(line: Line, problem: str) -> None:
    account = line.twilio.simulator.account
    if problem == "closed":
        account.status = "closed"
    elif problem == SUSPENDED:
        line.twilio.default(suspended=True)
    elif problem == TRIAL:
        account.kind = "Trial"
    else:
        account.auth_token = "another token by now"


def look(line: Line) -> TelephoneHealth:
    """Have the account looked at, on a line that is still."""
    with line.parts.database.transaction() as session:
        schedule_check(session)
    line.parts.queue.drain()
    health = health_of(line)
    assert health is not None
    return health


def health_of(line: Line) -> TelephoneHealth | None:
    with line.parts.database.reading() as session:
        return session.scalar(sa.select(TelephoneHealth))


def bridge(line: Line) -> Any:
    return line.api.ok(line.api.get("calling"))["modes"][1]


def ask_for_call(line: Line) -> Any:
    body = {"decline_id": line.api.decline()["id"], "mode": "bridge", "late_ok": True}
    return line.api.post("calls", body, Idempotency_Key="tap")


def jobs_of(parts: Parts) -> dict[str, float]:
    """The due times of the keyed jobs."""
    with parts.database.reading() as session:
        return {job.key: job.run_at for job in session.scalars(sa.select(Job)) if job.key}


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (SUSPENDED, "suspended", "paused here"),
        ("closed", "suspended", "paused here"),
        (TRIAL, "trial", "can’t connect two phones"),
        (CREDENTIALS, "credentials", "need a repair"),
    ],
)
def test_an_account_that_cannot_call_is_told_of_and_nothing_is_placed(
    still: Line, problem: str, code: str, words: str
) -> None:
    spoil(still, problem)
    look(still)
    mode = bridge(still)
    assert (mode["available"], mode["code"]) == (False, code)
    assert words in mode["reason"]
    assert "Your dialler works just as well." in mode["reason"]
    refused = ask_for_call(still)
    assert (refused.status_code, refused.json["code"]) == (409, "calling-unavailable")
    assert refused.json["detail"] == mode["reason"]
    still.parts.queue.drain()
    assert still.creations() == 0


def test_the_own_phone_is_offered_whatever_the_account_says(still: Line) -> None:
    spoil(still, SUSPENDED)
    look(still)
    body = {"decline_id": still.api.decline()["id"], "mode": "own_phone"}
    still.api.ok(still.api.post("calls", body, Idempotency_Key="own"), 202)


def test_a_healthy_account_may_call_and_so_may_one_that_was_never_looked_at(still: Line) -> None:
    assert bridge(still)["available"] is True
    health = look(still)
    assert (health.status, health.kind, health.problem) == ("active", "Full", None)
    assert bridge(still) == {"mode": "bridge", "available": True, "code": None, "reason": None}


def test_an_account_that_is_well_again_may_call_again(still: Line) -> None:
    spoil(still, SUSPENDED)
    look(still)
    still.twilio.default(suspended=False)
    assert look(still).problem is None
    assert ask_for_call(still).status_code == 202


def test_a_call_that_was_asked_for_before_the_account_was_stopped_is_not_placed(still: Line) -> None:
    call = still.api.ok(ask_for_call(still), 202)
    keep(still.parts, found=None, problem=TRIAL)
    still.parts.queue.drain()
    ended = still.call(call)
    assert (ended["state"], ended["result"], ended["text"]) == ("ended", "rejected:trial", "This is a trial account")
    assert still.creations() == 0
    assert still.decline_state(call) == "ready"


@pytest.mark.parametrize("code", ["20003", "10001", "20005", "21219", "10002", "573002", "575001"])
def test_a_refusal_for_the_accounts_sake_has_the_account_looked_at_at_once(still: Line, code: str) -> None:
    still.twilio.next(create=code)
    ask_for_call(still)
    still.parts.queue.drain()
    assert health_of(still) is not None
    assert 500 < jobs_of(still.parts)["check-telephone"] - time.time() <= 600


@pytest.mark.parametrize("code", ["21215", "21211", "57300"])
def test_a_refusal_for_the_calls_sake_does_not(still: Line, code: str) -> None:
    still.twilio.next(create=code)
    ask_for_call(still)
    still.parts.queue.drain()
    assert health_of(still) is None
    assert "check-telephone" not in jobs_of(still.parts)


def test_a_trial_is_known_by_its_words_whatever_the_code() -> None:
    def refuse() -> None:
        raise TwilioRestException(400, "/", msg="Trial accounts have Limited Parameter Access for +13125550142", code=1)

    with pytest.raises(Rejected) as refused:
        _ask(refuse)
    assert refused.value.code == TRIAL_LIMIT
    assert "312" not in str(refused.value)


def test_each_start_has_everything_looked_at_and_repeats_the_check(still: Line) -> None:
    plan_standing_jobs(still.parts).join(10)
    assert set(jobs_of(still.parts)) == {"check-telephone", "inspect-calling", "tidy"}
    still.parts.queue.drain()
    assert 500 < jobs_of(still.parts)["check-telephone"] - time.time() <= 600
    assert health_of(still) is not None


def test_without_twilio_nothing_is_looked_at(parts: Parts) -> None:
    plan_standing_jobs(parts).join(10)
    assert set(jobs_of(parts)) == {"tidy"}


def keep(parts: Parts, *, found: AccountState | None, problem: str | None) -> None:
    with parts.database.transaction() as session:
        note_health(session, account_sid=ACCOUNT_SID, found=found, problem=problem)


def kept(parts: Parts) -> tuple[str | None, str | None, datetime]:
    with parts.database.reading() as session:
        row = session.scalars(sa.select(TelephoneHealth)).one()
        return blocking_problem(session, ACCOUNT_SID), row.status, row.checked_at


def test_silence_lets_a_stopped_account_stay_stopped(parts: Parts) -> None:
    keep(parts, found=AccountState(status="suspended", kind="Full"), problem=SUSPENDED)
    before = kept(parts)[2]
    keep(parts, found=None, problem=UNREACHABLE)
    problem, status, checked_at = kept(parts)
    assert (problem, status) == (SUSPENDED, "suspended")
    assert checked_at > before


def test_silence_stops_no_healthy_account(parts: Parts) -> None:
    keep(parts, found=HEALTHY, problem=None)
    keep(parts, found=None, problem=UNREACHABLE)
    assert kept(parts)[:2] == (None, "active")


def test_each_account_has_its_own_health(parts: Parts) -> None:
    keep(parts, found=None, problem=CREDENTIALS)
    with parts.database.reading() as session:
        assert blocking_problem(session, "AC" + "9" * 32) is None
        assert blocking_problem(session, ACCOUNT_SID) == CREDENTIALS


def settings_for(url: str, *, api_key: str | None = None, secret: str | None = None) -> TwilioSettings:
    return TwilioSettings(
        account_sid=ACCOUNT_SID,
        auth_tokens=(AUTH_TOKEN,),
        api_key=api_key,
        api_secret=secret,
        phone_number=SERVICE_NUMBER,
        verify_service_sid=VERIFY_SID,
        twiml_app_sid=None,
        base_url=url,
    )


def problem_at(url: str, **options: Any) -> str | None:
    return HealthCheck(ACCOUNT_SID, TwilioTelephone(settings_for(url, **options)))._ask()[1]


def test_a_network_without_twilio_is_no_bad_account() -> None:
    assert problem_at(f"http://127.0.0.1:{free_port()}") == UNREACHABLE
    assert UNREACHABLE not in WORDS


def test_an_api_key_that_was_taken_back_stops_calls_though_the_token_still_reads_the_account() -> None:
    key = "SK" + "1" * 32
    with LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, api_keys={key: "right"}) as twilio:
        assert problem_at(twilio.url, api_key=key, secret="right") is None
        assert problem_at(twilio.url, api_key=key, secret="wrong") == CREDENTIALS
        assert twilio.log()["violations"] == []
        readers = {each["user"] for each in twilio.log()["requests"] if each["path"].endswith(f"{ACCOUNT_SID}.json")}
        assert readers == {ACCOUNT_SID}, "a standard key may not read the account"


@pytest.mark.slow
def test_a_started_program_finds_out_by_itself_and_tells_its_log(tmp_path: Path) -> None:
    with LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, account_type="Trial") as twilio:
        environ = {
            "BOWOUT_TWILIO_BASE_URL": twilio.url,
            "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
            "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
            "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
        }
        with served(tmp_path, **environ) as program:
            twilio.wait_until(
                lambda _: (
                    program.ok("GET", "calling")["modes"][1]["code"] == "trial"
                    and "Make a Verify service" in "".join(program.output)
                ),
                within=20,
            )
            assert WORDS[TRIAL] in "".join(program.output)
