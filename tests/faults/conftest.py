"""The real program, the local Twilio, and a decline that is ready to be said."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from local_twilio.app import LocalTwilio
from tests.api import NORTHWIND
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SERVICE_NUMBER, VERIFY_SID
from tests.e2e.daytime import REGIONS
from tests.served import Served

SPEED = 10


@pytest.fixture
def twilio() -> Iterator[LocalTwilio]:
    with LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, speed=SPEED, callers=[SERVICE_NUMBER]) as opened:
        yield opened
        assert opened.log()["violations"] == []


def twilio_environ(twilio: LocalTwilio, *, speed: float = SPEED) -> dict[str, str]:
    return {
        "BOWOUT_TWILIO_BASE_URL": twilio.url,
        "BOWOUT_CLOCK_SPEED": str(speed),
        "BOWOUT_CALL_REGIONS": REGIONS,
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
        "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
        "TWILIO_VERIFY_SERVICE_SID": VERIFY_SID,
    }


@pytest.fixture
def program(twilio: LocalTwilio, tmp_path: Path) -> Iterator[Served]:
    opened = Served(tmp_path, **twilio_environ(twilio)).start()
    yield opened
    opened.stop()


def prove_number(program: Served) -> None:
    program.ok("POST", "me/phone", {"number": "+13125550199"})
    wait_for(program, "me/phone", lambda phone: phone["state"] == "code_sent")
    program.ok("POST", "me/phone/check", {"code": "123456"})
    wait_for(program, "me/phone", lambda phone: phone["state"] == "proven")


def ready_decline(program: Served) -> Any:
    """By Sam, whose name the script says."""
    program.ok("PATCH", "me", {"name": "Sam Lee"}, If_Match="*")
    offer = program.ok("POST", "offers", NORTHWIND)
    body = {
        "offer_id": offer["id"],
        "contact_id": offer["participants"][0]["contact"]["id"],
        "reason": {"category": "role_content"},
        "route_answers": {"other_job": "signed"},
    }
    return program.ok("POST", "declines", body)


def place(program: Served, decline: Any, key: str = "tap") -> Any:
    body = {"decline_id": decline["id"], "mode": "bridge", "late_ok": True, "again_ok": True}
    return program.ok("POST", "calls", body, Idempotency_Key=key)


def wait_for(program: Served, path: str, until: Any, *, within: float = 30.0) -> Any:
    import time

    deadline = time.monotonic() + within
    while True:
        seen = program.ok("GET", path)
        if until(seen):
            return seen
        assert time.monotonic() < deadline, (seen, "".join(program.output)[-4000:])
        time.sleep(0.02)
