"""Forged, unsigned, foreign, replayed and mangled hooks: refused, or harmless."""

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import pytest
import sqlalchemy as sa
from twilio.request_validator import RequestValidator

from bowout.calls.models import Call, CallReport
from bowout.calls.twilio.addresses import hook_url
from bowout.declines.models import Decline
from bowout.store import now
from tests.calls.hook import CHILD, SID, Hook
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, Line
from tests.conftest import SECRETS


@pytest.fixture
def hook(line: Line) -> Hook:
    return Hook(line)


def test_a_genuine_answer_is_served_a_document_that_names_nobody(hook: Hook) -> None:
    answer = hook.send("answer")
    assert (answer.status_code, answer.mimetype) == (200, "text/xml")
    text = answer.get_data(as_text=True)
    assert "Press any key" in text
    assert not any(word in text for word in ("Priya", "Northwind", "+1312"))


@pytest.mark.parametrize("route", ["answer", "gate", "after", "parent", "child"])
def test_an_unsigned_hook_is_refused_and_changes_nothing(hook: Hook, route: str) -> None:
    before = hook.line.facts(hook.call)
    assert hook.send(route, sign=None, Digits="5", ParentCallSid=hook.sid).status_code == 403
    assert hook.line.facts(hook.call) == before


def test_a_hook_signed_with_another_token_is_refused(hook: Hook) -> None:
    assert hook.send("gate", sign="another token", Digits="5").status_code == 403


def test_a_hook_whose_address_holds_another_token_is_refused(hook: Hook) -> None:
    url = f"{hook.line.parts.settings.public_url}/twilio/{hook.call['id']}/{'0' * 24}/gate"
    assert hook.send("gate", url=url, Digits="5").status_code == 403


def test_a_signature_of_one_call_opens_no_other(hook: Hook) -> None:
    foreign = hook_url(
        UUID("01890000-0000-7000-8000-000000000000"),
        "gate",
        public_url=hook.line.parts.settings.public_url,
        signing_key=SECRETS["BOWOUT_SIGNING_KEY"],
    )
    assert hook.send("gate", url=foreign, Digits="5").status_code == 403


@pytest.mark.parametrize(
    "form",
    [{"AccountSid": "AC" + "f" * 32}, {"CallSid": SID}, {"CallSid": "x"}, {"CallSid": ""}],
)
def test_a_signed_hook_about_something_else_is_refused(hook: Hook, form: dict[str, str]) -> None:
    assert hook.send("gate", Digits="5", **form).status_code == 403
    assert "gate" not in hook.line.facts(hook.call)


def test_a_child_of_another_parent_is_refused(hook: Hook) -> None:
    assert hook.send("child", CallSid=CHILD, ParentCallSid=SID).status_code == 403


def test_a_hook_that_meets_another_transaction_is_tried_again(hook: Hook) -> None:
    """Somebody holds the decline and then wants the call; the hook holds the call and then wants the decline."""
    call = UUID(hook.call["id"])
    with ThreadPoolExecutor(1) as other, hook.line.parts.database.transaction() as session:
        row = session.get_one(Call, call)
        session.execute(sa.update(Decline).where(Decline.id == row.decline_id).values(tries=7))
        answer = other.submit(hook.send, "parent", CallStatus="completed", SequenceNumber="9")
        if not hook.line.parts.database.is_sqlite:
            wait_for_lock(hook)
            session.execute(sa.select(Call.id).where(Call.id == call).with_for_update())
        session.commit()
        assert answer.result(timeout=20).status_code == 204
    assert hook.line.call(hook.call)["state"] == "ended"


def wait_for_lock(hook: Hook) -> None:
    deadline = time.monotonic() + 10
    waiting = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while time.monotonic() < deadline:
        with hook.line.parts.database.reading() as session:
            if session.scalar(waiting):
                return
    raise AssertionError("the hook never came to the same row")


def test_an_empty_key_dials_nobody(hook: Hook) -> None:
    assert "<Dial" not in hook.send("gate", Digits="").get_data(as_text=True)
    assert "gate" not in hook.line.facts(hook.call)


@pytest.mark.parametrize("digits", ["55", "a", "5 ", "٥", "<x>"])
def test_what_is_no_key_dials_nobody(hook: Hook, digits: str) -> None:
    assert "<Dial" not in hook.send("gate", Digits=digits).get_data(as_text=True)


def test_a_retry_of_the_request_that_opened_the_gate_gets_the_same_document(hook: Hook) -> None:
    first = hook.send("gate", Digits="#").get_data(as_text=True)
    again = hook.send("gate", Digits="#").get_data(as_text=True)
    assert "<Dial" in first
    assert first == again


def test_a_second_key_press_dials_nobody_again(hook: Hook) -> None:
    hook.send("gate", Digits="5")
    assert "<Dial" not in hook.send("gate", Digits="5", token="two").get_data(as_text=True)


def test_a_tap_after_a_key_dials_nobody_again(hook: Hook) -> None:
    hook.send("answer")
    hook.line.api.ok(hook.line.api.post(f"calls/{hook.call['id']}/ready"), 202)
    assert "<Dial" in hook.send("gate", Digits="5").get_data(as_text=True)
    assert "<Dial" not in hook.send("answer/2", token="two").get_data(as_text=True)


def test_after_a_hang_up_no_key_dials(hook: Hook) -> None:
    hook.line.api.ok(hook.line.api.post(f"calls/{hook.call['id']}/hang-up"), 202)
    assert "<Dial" not in hook.send("gate", Digits="5").get_data(as_text=True)


def test_the_dial_document_asks_for_no_recording_and_shows_the_services_number(hook: Hook) -> None:
    text = hook.send("gate", Digits="5").get_data(as_text=True)
    assert 'record="do-not-record"' in text
    assert 'callerId="+13125550100"' in text
    assert ">+13125550142</Number>" in text


def test_the_same_progress_told_twice_is_kept_once(hook: Hook) -> None:
    for _ in range(3):
        assert hook.send("parent", CallStatus="ringing", SequenceNumber="7").status_code == 204
    with hook.line.parts.database.reading() as session:
        kept = session.query(CallReport).filter_by(route="parent", seq=7).count()
    assert kept == 1


def test_parameters_that_twilio_adds_without_notice_do_no_harm(hook: Hook) -> None:
    assert hook.send("parent", CallStatus="ringing", NewThing="1", Another="2").status_code == 204


def test_a_signed_address_with_another_host_is_refused(hook: Hook) -> None:
    """The signature is checked against the configured address, so a proxy's or an attacker's host does not count."""
    path = hook_url(
        UUID(hook.call["id"]), "gate", public_url="https://evil.example", signing_key=SECRETS["BOWOUT_SIGNING_KEY"]
    )
    fields = {"CallSid": hook.sid, "AccountSid": ACCOUNT_SID, "Digits": "5"}
    signature = RequestValidator(AUTH_TOKEN).compute_signature(path, fields)
    headers = {"X-Twilio-Signature": signature}
    answer = hook.line.api.client.post(path.removeprefix("https://evil.example"), data=fields, headers=headers)
    assert answer.status_code == 403


def test_a_replay_an_hour_after_the_end_is_refused(hook: Hook) -> None:
    hook.line.api.post(f"calls/{hook.call['id']}/hang-up")
    hook.line.wait_for_end(hook.call)
    with hook.line.parts.database.transaction() as session:
        call = session.get_one(Call, UUID(hook.call["id"]))
        call.ended_at = now().replace(year=now().year - 1)
    assert hook.send("answer").status_code == 403


def test_a_key_pressed_on_an_expired_call_hears_so(hook: Hook) -> None:
    hook.line.api.post(f"calls/{hook.call['id']}/hang-up")
    hook.line.wait_for_end(hook.call)
    assert "expired" in hook.send("gate", Digits="5").get_data(as_text=True)


def test_somebody_who_rings_the_service_back_hears_no_name(line: Line) -> None:
    url = f"{line.parts.settings.public_url}/twilio/inbound"
    fields = {"CallSid": SID, "AccountSid": ACCOUNT_SID, "From": "+13125550142"}
    signature = RequestValidator(AUTH_TOKEN).compute_signature(url, fields)
    answer = line.api.client.post("/twilio/inbound", data=fields, headers={"X-Twilio-Signature": signature})
    assert "can't take calls" in answer.get_data(as_text=True)
    assert line.api.client.post("/twilio/inbound", data=fields).status_code == 403


FORBIDDEN = ("record", "transcri", "stream", "siprec", "machinedetection", "amd")


def test_nothing_that_is_sent_or_served_records_or_listens(line: Line) -> None:
    call = line.place()
    line.wait_for_end(call)
    log: dict[str, Any] = line.twilio.log()
    said = [
        *(urlencode(request.get("params", {}), doseq=True) for request in log["requests"]),
        *map(str, log["documents"]),
    ]
    for text in said:
        plain = text.lower().replace('record="do-not-record"', "").replace("record=\\'do-not-record\\'", "")
        assert not any(word in plain for word in FORBIDDEN), plain
