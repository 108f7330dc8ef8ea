"""The control interface over HTTP, the program, and who may reach them."""

import re
import signal
import subprocess
import sys
from typing import Any

import pytest
import requests
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import ACCOUNT, TOKEN, USER, Customer, call_is_over, place


def post(twilio: LocalTwilio, path: str, body: Any = None, **headers: str) -> requests.Response:
    return requests.post(f"{twilio.url}/_sim/{path}", json=body, headers=headers, timeout=5)


def test_a_call_can_be_played_over_http(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    assert post(twilio, "default", {"user": "manual", "hm": "manual"}).status_code == 200
    sid = place(client, customer=customer).sid
    twilio.wait_until(lambda log: "ringing" in log["legs"][0]["history"])
    assert post(twilio, f"legs/{sid}/answer").status_code == 200
    assert post(twilio, f"legs/{sid}/key", {"digit": "5"}).status_code == 200
    log = twilio.wait_until(lambda log: len(log["legs"]) == 2 and "ringing" in log["legs"][1]["history"])
    assert post(twilio, f"legs/{log['legs'][1]['sid']}/busy").status_code == 200
    twilio.wait_until(call_is_over)
    log = requests.get(f"{twilio.url}/_sim/log", timeout=5).json()
    assert set(log) == {"requests", "webhooks", "violations", "legs", "documents"}
    assert [leg["status"] for leg in log["legs"]] == ["completed", "busy"]
    assert [document["verbs"] for document in log["documents"]] == [["Gather", "Redirect"], ["Dial"], ["Hangup"]]


def test_the_next_scenario_holds_for_one_call(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    post(twilio, "next", {"user": "busy"})
    place(client, customer=customer)
    place(client, customer=customer)
    log = twilio.wait_until(lambda log: len(log["legs"]) == 3 and call_is_over(log))
    assert sorted(leg["status"] for leg in log["legs"]) == ["busy", "completed", "completed"]


@pytest.mark.parametrize(
    "scenario",
    [
        {"usr": "busy"},
        {"user": "asleep"},
        {"hm": 5},
        {"talk": "long"},
        {"talk": -1},
        {"key": "55"},
        {"create": "teapot"},
        {"action_lost": "yes"},
        {"callbacks": ["dup"]},
        {"slow_webhook": "a bit"},
        {"dial": "busy"},
    ],
)
def test_an_unknown_scenario_is_refused_with_a_sentence(twilio: LocalTwilio, scenario: dict[str, Any]) -> None:
    answer = post(twilio, "next", scenario)
    assert answer.status_code == 400
    assert next(iter(scenario)) in answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("legs/CA0/answer", None, 404),
        ("next", [1], 400),
        ("confirm", {"phone_number": USER}, 404),
        ("skip", {"seconds": "ten"}, 400),
        ("skip", {"seconds": -1}, 400),
        ("verify/next", {}, 400),
    ],
)
def test_what_makes_no_sense_is_refused(twilio: LocalTwilio, path: str, body: Any, status: int) -> None:
    assert post(twilio, path, body).status_code == status


def test_a_phone_does_only_what_it_can(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(user="manual")
    sid = place(client, customer=customer).sid
    twilio.wait_until(lambda log: "ringing" in log["legs"][0]["history"])
    assert post(twilio, f"legs/{sid}/hangup").status_code == 409
    assert post(twilio, f"legs/{sid}/key", {"digit": "5"}).status_code == 409
    assert post(twilio, f"legs/{sid}/key", {"digit": "A"}).status_code == 400
    assert post(twilio, f"legs/{sid}/sing").status_code == 400


def test_a_reset_forgets_everything(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    post(twilio, "default", {"user": "manual"})
    post(twilio, "next", {"create": "500"})
    client.validation_requests.create(phone_number=USER)
    assert post(twilio, "reset").status_code == 200
    assert twilio.log() == {"requests": [], "webhooks": [], "violations": [], "legs": [], "documents": []}
    place(client, customer=customer)
    assert len(twilio.wait_until(call_is_over)["legs"]) == 2


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_a_web_page_elsewhere_cannot_reach_it(twilio: LocalTwilio, headers: dict[str, str]) -> None:
    assert post(twilio, "reset", **headers).status_code == 403


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::"])  # noqa: S104 - it is refused
def test_it_serves_this_machine_only(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        LocalTwilio(host=host)


@pytest.mark.parametrize(
    "wrong", [{"account_sid": "AC1"}, {"auth_token": ""}, {"callers": ["555"]}, {"account_type": "Gold"}, {"speed": 0}]
)
def test_impossible_settings_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        LocalTwilio(**wrong)


@pytest.mark.slow
def test_the_program_says_where_it_is_and_ends_when_told() -> None:
    command = [sys.executable, "-m", "local_twilio", "--port", "0", "--account", ACCOUNT, "--token", TOKEN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        line = program.stdout.readline()
        address = re.fullmatch(r"Local Twilio on (http://127\.0\.0\.1:\d+)\n", line)
        assert address
        assert "Two pretend phones" in requests.get(address[1], timeout=5).text
        program.send_signal(signal.SIGTERM)
        assert program.wait(5) == 0


def test_the_program_explains_a_wrong_host() -> None:
    command = [sys.executable, "-m", "local_twilio", "--host", "0.0.0.0", "--account", ACCOUNT, "--token", TOKEN]  # noqa: S104
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "not a loopback address" in result.stderr
