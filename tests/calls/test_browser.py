"""Calls in the browser: the page is the telephone, its tap the human, and it reaches only whom its call is to."""

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import pytest
import sqlalchemy as sa
from twilio.request_validator import RequestValidator

from bowout.accounts.models import Account
from bowout.calls.browser.actions import CONNECT_SECONDS, expire, identity_of
from bowout.calls.models import BlockedNumber, Call
from bowout.calls.timers import LOOK_FOR_PARENT, wait_before_look
from bowout.calls.wording import words_for
from bowout.declines.models import Decline
from bowout.jobs import Job
from bowout.settings import SettingsProblem, load_settings
from bowout.store import lookup
from bowout.vocabulary import CallMode, CallState, DeclineState, PhoneState
from tests.api import Api
from tests.calls.line import (
    ACCOUNT_SID,
    API_KEY,
    APP_SID,
    AUTH_TOKEN,
    BROWSER_CALLS,
    SERVICE_NUMBER,
    Line,
    open_line,
)
from tests.conftest import SECRETS
from tests.local_twilio.browser_phone import BrowserPhone

SID = "CA" + "9" * 32
PRIYA = "+13125550142"


@pytest.fixture
def line(empty_url: str, tmp_path: Path) -> Iterator[Line]:
    with open_line(database_url=empty_url, data=tmp_path, secrets={**SECRETS, **BROWSER_CALLS}) as opened:
        applications = opened.twilio.simulator.account.applications
        applications[APP_SID] = f"{opened.parts.settings.public_url}/twilio/browser"
        yield opened


def ask(line: Line, **body: Any) -> Any:
    return line.place(mode="browser", **body)


def token(line: Line, call: Any) -> Any:
    return line.api.ok(line.api.post(f"calls/{call['id']}/token"), 201)


def claims(token: str) -> Any:
    body = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))


def connect(line: Line, call: Any) -> BrowserPhone:
    """The page's tap, by the voice kit's own protocol."""
    given = token(line, call)
    phone = BrowserPhone(line.twilio.url)
    assert phone.listen(given["token"])["type"] == "connected"
    phone.call(call=call["id"])
    return phone


def hook(line: Line, about: Any, /, *, sign: str | None = AUTH_TOKEN, path: str = "", **form: str) -> Any:
    """What Twilio sends when a page calls, by hand."""
    identity = identity_of(line.api.account_id)
    data = {
        "AccountSid": ACCOUNT_SID,
        "CallSid": SID,
        "From": f"client:{identity}",
        "To": "",
        "CallStatus": "ringing",
        "call": about["id"],
        **form,
    }
    url = f"{line.parts.settings.public_url}/twilio/browser{path}"
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "I-Twilio-Idempotency-Token": form.get("again", "1"),
    }
    data.pop("again", None)
    if sign is not None:
        headers["X-Twilio-Signature"] = RequestValidator(sign).compute_signature(url, data)
    return line.api.client.post(f"/twilio/browser{path}", data=urlencode(data), headers=headers)


def text(answer: Any) -> str:
    assert (answer.status_code, answer.mimetype) == (200, "text/xml")
    return str(answer.get_data(as_text=True))


def browser_mode(line: Line) -> Any:
    return line.api.ok(line.api.get("calling"))["modes"][2]


def test_a_tap_rings_them_at_once_and_every_state_is_shown(line: Line) -> None:
    line.twilio.next(hm="answer", talk=20)
    call = ask(line)
    assert (call["state"], call["mode"]) == ("requested", "browser")
    with connect(line, call) as phone:
        assert phone.hear("ringing")["payload"]["callsid"].startswith("CA")
        phone.hear("answer")
        line.wait_for_state(call, "connected")
        phone.hear("hangup")
    ended = line.wait_for_end(call)
    assert (ended["result"], ended["talk_seconds"]) == ("completed", 20)
    assert line.creations() == 0, "nobody's telephone but theirs is rung"
    assert [leg["to"] for leg in line.legs()] == ["", PRIYA]
    assert len(line.dials()) == 1
    assert line.decline_state(call) == "ready"


@pytest.mark.parametrize(
    ("scenario", "result"),
    [
        ({"hm": "busy"}, "hm_busy"),
        ({"hm": "no-answer"}, "hm_no_answer"),
        ({"hm": "failed"}, "hm_failed"),
        ({"callbacks": "lost"}, "completed"),
        ({"callbacks": "lost", "action_lost": True}, "completed"),
        ({"callbacks": "dup"}, "completed"),
    ],
)
def test_every_way_in_which_it_goes_ends_in_its_true_result(line: Line, scenario: dict[str, Any], result: str) -> None:
    line.twilio.next(**scenario)
    call = ask(line)
    with connect(line, call):
        assert line.wait_for_end(call, within=40)["result"] == result


def test_end_on_the_page_ends_the_other_leg(line: Line) -> None:
    line.twilio.next(hm="answer", talk=600)
    call = ask(line)
    with connect(line, call) as phone:
        line.wait_for_state(call, "connected")
        phone.say("hangup", callsid=line.legs()[0]["sid"])
        assert line.wait_for_end(call)["result"] == "completed"
    assert {leg["status"] for leg in line.legs()} == {"completed"}


def test_a_page_that_goes_away_hangs_up(line: Line) -> None:
    line.twilio.next(hm="answer", talk=600)
    call = ask(line)
    with connect(line, call):
        line.wait_for_state(call, "connected")
    assert line.wait_for_end(call)["result"] == "completed"


def test_hanging_up_by_request_ends_both_legs(line: Line) -> None:
    line.twilio.next(hm="answer", talk=600)
    call = ask(line)
    with connect(line, call) as phone:
        line.wait_for_state(call, "connected")
        line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
        phone.hear("hangup")
        assert line.wait_for_end(call)["result"] == "completed"


def test_hanging_up_before_the_page_connects_rings_nobody(line: Line) -> None:
    call = ask(line)
    line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    assert line.wait_for_end(call)["result"] == "canceled"
    assert "expired" in text(hook(line, call))
    assert line.dials() == []


def test_the_document_dials_as_for_a_bridge_and_names_nobody(line: Line) -> None:
    document = text(hook(line, ask(line)))
    assert f'callerId="{SERVICE_NUMBER}"' in document
    assert 'answerOnBridge="true"' in document
    assert 'record="do-not-record"' in document
    assert PRIYA in document
    assert not any(word in document for word in ("Priya", "Northwind"))


def test_a_repeat_of_the_same_request_gets_the_same_document(line: Line) -> None:
    call = ask(line)
    assert text(hook(line, call)) == text(hook(line, call))


def test_another_request_for_the_same_call_dials_no_second_time(line: Line) -> None:
    call = ask(line)
    text(hook(line, call))
    assert "<Dial" not in text(hook(line, call, again="2"))
    assert "<Dial" not in text(hook(line, call, CallSid="CA" + "8" * 32))


@pytest.mark.parametrize("sign", [None, "another token"])
@pytest.mark.parametrize("path", ["", "/status"])
def test_an_unsigned_request_is_refused(line: Line, sign: str | None, path: str) -> None:
    call = ask(line)
    assert hook(line, call, sign=sign, path=path).status_code == 403
    assert line.facts(call) == {}


def test_another_accounts_request_is_refused(line: Line) -> None:
    assert hook(line, ask(line), AccountSid="AC" + "f" * 32).status_code == 403


@pytest.mark.parametrize(
    "form",
    [
        {"From": "client:somebody-else"},
        {"From": SERVICE_NUMBER},
        {"call": "01890000-0000-7000-8000-000000000000"},
        {"call": "no id"},
        {"call": ""},
        {"CallSid": "x"},
    ],
)
def test_a_page_reaches_nobody_through_a_call_that_is_not_its_own(line: Line, form: dict[str, str]) -> None:
    call = ask(line)
    assert "<Dial" not in text(hook(line, call, **form))
    assert line.facts(call) == {}


def test_a_bridge_call_is_not_connected_by_a_page(line: Line) -> None:
    line.twilio.next(user="manual")
    call = line.place()
    assert "<Dial" not in text(hook(line, call))


def test_a_bridge_call_that_waits_is_not_connected_by_a_page_either(line: Line) -> None:
    call = ask(line)
    with line.parts.database.transaction() as session:
        session.execute(sa.update(Call).values(mode=CallMode.BRIDGE))
    assert "<Dial" not in text(hook(line, call))


def test_charlies_page_does_not_connect_alices_call(line: Line) -> None:
    charlie = line.api.somebody_else()
    call = ask(line)
    assert charlie.post(f"calls/{call['id']}/token").status_code == 404
    assert "<Dial" not in text(hook(line, call, From=f"client:{identity_of(charlie.account_id)}"))


def test_whoever_asked_not_to_be_rung_is_not_rung_by_a_page(line: Line) -> None:
    call = ask(line)
    with line.parts.database.transaction() as session:
        session.add(BlockedNumber(number_hmac=lookup(PRIYA)))
    assert "<Dial" not in text(hook(line, call))
    ended = line.call(call)
    assert (ended["state"], ended["result"]) == ("ended", "rejected:guard")
    assert ended["text"] == "That number can’t be rung from here"


def test_a_call_that_is_not_wanted_any_more_is_not_connected(line: Line) -> None:
    decline = line.api.decline()
    call = ask(line, decline=decline)
    line.api.ok(line.api.post(f"declines/{decline['id']}/events", {"event": "change_mind"}))
    assert "<Dial" not in text(hook(line, call))
    assert line.wait_for_end(call)["result"] == "canceled"


def test_a_gate_that_stays_shut_ends_the_call_at_once(line: Line) -> None:
    call = ask(line)
    with line.parts.database.transaction() as session:
        session.execute(sa.update(Decline).values(state=DeclineState.CANCELLED))
    assert "<Dial" not in text(hook(line, call))
    assert (line.call(call)["state"], line.call(call)["result"]) == ("ended", "canceled")


def test_the_end_of_the_dialling_ends_the_pages_leg(line: Line) -> None:
    call = ask(line)
    document = text(hook(line, call))
    url = document.split('action="')[1].split('"')[0]
    form = {"AccountSid": ACCOUNT_SID, "CallSid": SID, "CallStatus": "in-progress", "DialCallStatus": "busy"}
    signature = RequestValidator(AUTH_TOKEN).compute_signature(url, form)
    path = url.removeprefix(line.parts.settings.public_url)
    line.api.client.post(path, data=form, headers={"X-Twilio-Signature": signature})
    assert line.facts(call)["p"] == ["completed"]


def test_where_nothing_tells_of_the_pages_leg_it_is_asked_for_soon() -> None:
    facts = {"sid": SID, "gate": {}, "sent": 0.0, "p": ["in-progress"], "c": ["completed"]}
    assert wait_before_look(facts, elapsed=60.0, quiet=0.0, looks=0) == LOOK_FOR_PARENT
    assert wait_before_look({**facts, "c": ["in-progress"]}, elapsed=60.0, quiet=0.0, looks=0) > LOOK_FOR_PARENT


def test_a_page_that_does_not_connect_in_time_has_not_started(line: Line) -> None:
    call = ask(line)
    with line.parts.database.reading() as session:
        due = session.scalars(sa.select(Job.run_at).where(Job.kind == "expire_browser_call")).one()
    assert due - time.time() <= CONNECT_SECONDS / line.parts.settings.clock_speed
    ended = line.wait_for_end(call, within=CONNECT_SECONDS / line.parts.settings.clock_speed + 5)
    assert (ended["result"], ended["text"]) == ("not_started", "The call didn’t start")
    assert "expired" in text(hook(line, call))


def test_a_page_that_connected_in_time_is_left_alone(line: Line) -> None:
    call = ask(line)
    text(hook(line, call))
    with line.parts.database.transaction() as session:
        expire(session, call_id=UUID(call["id"]))
    assert line.call(call)["state"] == "dialing_hm"


def test_the_end_of_the_pages_leg_may_be_told(line: Line) -> None:
    call = ask(line)
    text(hook(line, call))
    assert hook(line, call, path="/status", CallStatus="completed").status_code == 204
    assert line.facts(call)["p"] == ["completed"]


def test_the_token_is_short_lived_and_calls_out_only_for_nobody_by_name(line: Line) -> None:
    given = token(line, ask(line))
    found = claims(given["token"])
    assert 590 < found["exp"] - time.time() <= 600
    assert (found["iss"], found["sub"]) == (API_KEY, ACCOUNT_SID)
    assert found["grants"]["voice"] == {"outgoing": {"application_sid": APP_SID}}
    assert found["grants"]["identity"] == identity_of(line.api.account_id)
    assert str(line.api.account_id) not in given["token"]
    assert given["signalling"] == line.twilio.url.removeprefix("http://")


def test_only_the_page_that_placed_the_call_gets_a_token(line: Line) -> None:
    call = ask(line)
    with line.parts.database.transaction() as session:
        session.execute(sa.update(Call).values(placed_by="another page"))
    assert line.api.post(f"calls/{call['id']}/token").status_code == 409


def test_there_is_no_token_for_a_call_that_is_over_or_of_another_kind(line: Line) -> None:
    call = ask(line)
    line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    assert line.api.post(f"calls/{call['id']}/token").status_code == 409
    line.twilio.next(user="manual")
    assert line.api.post(f"calls/{line.place()['id']}/token").status_code == 409


def test_an_answer_with_a_token_is_never_kept(line: Line) -> None:
    call = ask(line)
    path = f"calls/{call['id']}/token"
    first = line.api.ok(line.api.post(path, Idempotency_Key="again"), 201)
    with line.parts.database.reading() as session:
        kept = session.execute(sa.text("SELECT body FROM kept_answers")).scalars().all()
    assert not any(first["token"] in str(body) for body in kept)


def test_one_call_at_a_time_whichever_way(line: Line) -> None:
    call = ask(line)
    body = {"decline_id": call["decline_id"], "mode": "bridge", "late_ok": True}
    refused = line.api.post("calls", body, Idempotency_Key="second")
    assert (refused.status_code, refused.json["code"]) == (409, "live-call")


def test_it_counts_against_the_limits_as_a_bridge_does(line: Line) -> None:
    decline = line.api.decline()
    for _ in range(3):
        call = ask(line, decline=decline)
        line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    body = {"decline_id": decline["id"], "mode": "browser", "late_ok": True}
    assert line.api.post("calls", body, Idempotency_Key="fourth").status_code == 429


def test_a_number_must_be_proven_for_it_as_well(line: Line) -> None:
    with line.parts.database.transaction() as session:
        session.get_one(Account, line.api.account_id).phone_state = PhoneState.UNPROVEN
    assert browser_mode(line)["code"] == "unproven"
    body = {"decline_id": line.api.decline()["id"], "mode": "browser", "late_ok": True}
    refused = line.api.post("calls", body, Idempotency_Key="unproven")
    assert (refused.status_code, refused.json["code"]) == (422, "phone-unproven")


@pytest.mark.parametrize("state", [each for each in CallState if each is not CallState.ENDED])
def test_nothing_is_said_of_a_telephone_that_rings(state: CallState) -> None:
    hanging = words_for(state, None, mode=CallMode.BROWSER, name="Priya", hanging_up=True)
    assert (hanging.text, hanging.hint) == ("Ending", None)
    for result in ("lost", "not_started"):
        over = words_for(CallState.ENDED, result, mode=CallMode.BROWSER, name="Priya", hanging_up=False)
        assert "rings" not in f"{over.text} {over.hint}"


def test_it_is_among_the_ways_of_calling_where_it_is_set_up(line: Line) -> None:
    assert browser_mode(line) == {"mode": "browser", "available": True, "code": None, "reason": None}


def test_where_it_is_not_set_up_it_says_so_and_opens_nothing(api: Api) -> None:
    assert api.ok(api.get("calling"))["modes"][2]["code"] == "not-set-up"
    body = {"decline_id": api.decline()["id"], "mode": "browser", "late_ok": True}
    refused = api.post("calls", body, Idempotency_Key="nothing")
    assert (refused.status_code, refused.json["code"]) == (409, "calling-unavailable")
    page = api.client.get("/people", buffered=True)
    assert "microphone=()" in page.headers["Permissions-Policy"]
    policy = page.headers.get("Content-Security-Policy", "connect-src 'self';")
    assert "connect-src 'self';" in policy


def test_in_practice_a_page_speaks_to_this_machine_only(line: Line) -> None:
    page = line.api.client.get("/people", buffered=True)
    assert "microphone=(self)" in page.headers["Permissions-Policy"]
    policy = page.headers.get("Content-Security-Policy", "")
    assert f"connect-src 'self' ws://{line.twilio.url.removeprefix('http://')};" in policy
    assert "twilio.com" not in policy


REAL = {
    "BOWOUT_PUBLIC_URL": "https://bowout.example",
    "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
    "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
    "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
    **BROWSER_CALLS,
    **SECRETS,
}


def test_on_a_real_account_a_page_speaks_to_twilio_as_well_and_to_nobody_else(tmp_path: Path) -> None:
    from bowout.http.policies import page_policy

    settings = load_settings({**REAL, "BOWOUT_DATA": str(tmp_path)})
    assert settings.browser_calls
    assert (
        "connect-src 'self' wss://voice-js.roaming.twilio.com https://eventgw.twilio.com; media-src data:;"
        in page_policy(settings)
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"BOWOUT_PUBLIC_URL": "http://bowout.example"},
        {"TWILIO_TWIML_APP_SID": ""},
    ],
)
def test_without_https_or_an_application_there_are_none(tmp_path: Path, changes: dict[str, str]) -> None:
    assert not load_settings({**REAL, **changes, "BOWOUT_DATA": str(tmp_path)}).browser_calls


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"TWILIO_TWIML_APP_SID": "AC" + "0" * 32}, "TWILIO_TWIML_APP_SID"),
        ({"TWILIO_API_KEY": "", "TWILIO_API_SECRET": ""}, "TWILIO_TWIML_APP_SID"),
    ],
)
def test_half_a_set_of_settings_is_refused_by_name(tmp_path: Path, changes: dict[str, str], names: str) -> None:
    with pytest.raises(SettingsProblem, match=names):
        load_settings({**REAL, **changes, "BOWOUT_DATA": str(tmp_path)})
