"""What the described interface does not allow is refused and remembered."""

from typing import Any

import pytest
import requests
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from local_twilio.contract import check_answer, operations
from tests.local_twilio.customer import ACCOUNT, EVENTS, SERVICE_NUMBER, TOKEN, USER, Customer, call_is_over, place

CALLS = f"/2010-04-01/Accounts/{ACCOUNT}/Calls.json"
GOOD: dict[str, Any] = {"To": USER, "From": SERVICE_NUMBER, "Url": "http://127.0.0.1:9/answer"}


def send(twilio: LocalTwilio, *, form: dict[str, Any], path: str = CALLS) -> requests.Response:
    return requests.post(twilio.url + path, data=form, auth=(ACCOUNT, TOKEN), timeout=5)


@pytest.mark.parametrize(
    ("change", "about"),
    [
        ({"Nonsense": "1"}, "Nonsense is not a parameter"),
        ({"Timeout": "abc"}, "Timeout"),
        ({"Timeout": "1.5"}, "Timeout"),
        ({"Method": "PUT"}, "Method"),
        ({"Url": "not a url"}, "Url"),
        ({"To": ["+13125550111", "+13125550112"]}, "To is given 2 times"),
        ({"StatusCallbackEvent": "initiated ringing answered completed"}, "StatusCallbackEvent"),
        ({"StatusCallbackEvent": "busy"}, "StatusCallbackEvent"),
        ({"Record": "true"}, "Record would listen"),
        ({"RecordingChannels": "dual"}, "RecordingChannels would listen"),
        ({"MachineDetection": "Enable"}, "MachineDetection would listen"),
        ({"AsyncAmd": "true"}, "AsyncAmd would listen"),
        ({"Transcribe": "true"}, "Transcribe would listen"),
        ({"Trim": "trim-silence"}, "Trim would listen"),
        ({"Twiml": "<Response/>"}, "Twiml is not simulated"),
        ({"From": None}, "From is missing"),
    ],
)
def test_a_request_that_is_not_as_described_is_refused_and_remembered(
    twilio: LocalTwilio, change: dict[str, Any], about: str
) -> None:
    answer = send(twilio, form=GOOD | change)
    assert (answer.status_code, answer.json()["code"]) == (400, 20001)
    assert set(answer.json()) == {"code", "message", "more_info", "status"}
    assert any(about in violation["problem"] for violation in twilio.log()["violations"])
    assert twilio.log()["legs"] == []


def test_a_request_as_described_is_no_violation(twilio: LocalTwilio) -> None:
    assert send(twilio, form=GOOD | {"StatusCallbackEvent": EVENTS, "Timeout": "25"}).status_code == 201
    assert twilio.log()["violations"] == []


def test_json_is_refused(twilio: LocalTwilio) -> None:
    answer = requests.post(twilio.url + CALLS, json=GOOD, auth=(ACCOUNT, TOKEN), timeout=5)
    assert answer.status_code == 400
    assert "content type" in twilio.log()["violations"][0]["problem"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", CALLS + "?Nonsense=1", 400),
        ("GET", CALLS + "?PageSize=0", 400),
        ("GET", CALLS + "?PageSize=many", 400),
        ("GET", CALLS + "?StartTime=2026-01-01T00:00:00Z", 400),
        ("GET", f"/2010-04-01/Accounts/{ACCOUNT}/Calls/CA123.json", 400),
        ("GET", f"/2010-04-01/Accounts/{ACCOUNT}/Recordings.json", 404),
        ("DELETE", CALLS, 405),
        ("POST", f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json", 400),
    ],
)
def test_paths_methods_and_queries_are_checked_as_well(
    twilio: LocalTwilio, method: str, path: str, status: int
) -> None:
    answer = requests.request(method, twilio.url + path, auth=(ACCOUNT, TOKEN), timeout=5)
    assert answer.status_code == status
    assert twilio.log()["violations"]


@pytest.mark.parametrize("auth", [None, (ACCOUNT, "wrong"), (ACCOUNT, ""), ("SK" + "0" * 32, TOKEN), ("", "")])
def test_who_does_not_sign_in_is_refused(twilio: LocalTwilio, auth: tuple[str, str] | None) -> None:
    answer = requests.get(twilio.url + CALLS, auth=auth, timeout=5)
    assert (answer.status_code, answer.json()["code"]) == (401, 20003)


def test_an_api_key_signs_in_as_well() -> None:
    key = "SK" + "2b" * 16
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, api_keys={key: "secret"}) as twilio:
        assert requests.get(twilio.url + CALLS, auth=(key, "secret"), timeout=5).status_code == 200
        assert twilio.log()["requests"][0]["user"] == key


def test_another_account_is_not_found(twilio: LocalTwilio) -> None:
    path = CALLS.replace(ACCOUNT, "AC" + "9" * 32)
    assert requests.get(twilio.url + path, auth=(ACCOUNT, TOKEN), timeout=5).json()["code"] == 20404


def test_an_answer_of_our_own_that_is_not_as_described_is_noticed() -> None:
    fetch = next(each for each in operations() if each.name == "FetchAccount")
    good = {"sid": ACCOUNT, "status": "active", "type": "Full", "auth_token": None}
    assert check_answer(fetch, status=200, body=good) == []
    assert check_answer(fetch, status=200, body=good | {"type": "Gold"})
    assert check_answer(fetch, status=200, body=good | {"sid": "AC1"})
    assert check_answer(fetch, status=200, body=good | {"unheard_of": 1})
    assert check_answer(fetch, status=201, body=good)


@pytest.mark.parametrize(
    ("document", "about"),
    [
        ("<Response><Record/></Response>", "Record is not allowed"),
        ("<Response><Play>http://127.0.0.1/a.mp3</Play></Response>", "Play is not allowed"),
        ("<Response><Start><Stream/></Start></Response>", "Start is not allowed"),
        ('<Response><Say loud="yes">Hello</Say></Response>', "Say has no attribute loud"),
        ("<Response><Say/></Response>", "Say must have a text"),
        ('<Response><Gather input="speech"/></Response>', "input"),
        ('<Response><Gather numDigits="one"/></Response>', "numDigits"),
        ('<Response><Dial record="record-from-answer"><Number>+13125550142</Number></Dial></Response>', "record"),
        ('<Response><Dial recordingStatusCallback="/x"><Number>+13125550142</Number></Dial></Response>', "recording"),
        ("<Response><Dial>+13125550142</Dial></Response>", "Dial has no text"),
        ("<Response><Dial/></Response>", "exactly one Number"),
        (
            "<Response><Dial><Number>+13125550142</Number><Number>+13125550143</Number></Dial></Response>",
            "exactly one Number",
        ),
        (
            '<Response><Dial><Number statusCallbackEvent="initiated,ringing">+13125550142</Number></Dial></Response>',
            "statusCallbackEvent",
        ),
        ("<Response>Hello</Response>", "neither attributes nor text"),
    ],
)
def test_a_document_that_says_something_else_is_remembered_and_ends_the_call(
    twilio: LocalTwilio, client: Client, customer: Customer, document: str, about: str
) -> None:
    customer.documents["/answer"] = document
    call = place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert about in log["violations"][0]["problem"]
    assert [leg["status"] for leg in log["legs"]] == ["completed"]
    assert [each.error_code for each in client.calls(call.sid).notifications.list()] == ["12200"]


@pytest.mark.parametrize(
    ("number", "caller", "code"),
    [
        ("+13125550142", "+13125550199", "13247"),
        ("312 555 0142", SERVICE_NUMBER, "13223"),
        ("911", SERVICE_NUMBER, "13223"),
    ],
)
def test_a_number_that_may_not_be_dialled_fails_and_says_why(
    twilio: LocalTwilio, client: Client, customer: Customer, number: str, caller: str, code: str
) -> None:
    customer.documents["/gate"] = (
        f'<Response><Dial callerId="{caller}" action="/after"><Number>{number}</Number></Dial></Response>'
    )
    call = place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert log["legs"][1]["status"] == "failed"
    assert log["legs"][1]["history"] == ["initiated", "failed"]
    assert customer.forms("/after")[0]["DialCallStatus"] == "failed"
    assert customer.forms("/after")[0]["ErrorMessage"].startswith("Dial:")
    assert [each.error_code for each in client.calls(call.sid).notifications.list()] == [code]


def test_a_dial_without_an_action_goes_on_with_the_next_verb(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    customer.documents["/gate"] = (
        f'<Response><Dial callerId="{SERVICE_NUMBER}"><Number sendDigits="ww12">+13125550142</Number></Dial>'
        '<Pause length="2"/><Say>Goodbye.</Say><Reject/><Say>Never said.</Say></Response>'
    )
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert log["violations"] == []
    assert log["legs"][0]["said"] == ["Press any key and I will call.", "Goodbye."]
