"""`bowout calling check`: one line for each thing that must be right, and what to do where it is not."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from bowout.calls.inspection import COUNTRY_OFF, COUNTRY_RISKY, judge_permissions
from bowout.calls.public_address import judge_address, judge_answer
from bowout.calls.telephone import Permissions
from bowout.cli import main
from local_twilio.app import LocalTwilio
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SERVICE_NUMBER, VERIFY_SID, free_port
from tests.conftest import SECRETS


@contextmanager
def network(**options: Any) -> Iterator[LocalTwilio]:
    with LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, callers=[SERVICE_NUMBER], **options) as twilio:
        yield twilio
        assert twilio.log()["violations"] == []


def check(data: Path, url: str, **changes: str) -> Result:
    environ = {
        "BOWOUT_DATA": str(data),
        "BOWOUT_TWILIO_BASE_URL": url,
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
        "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
        "TWILIO_VERIFY_SERVICE_SID": VERIFY_SID,
        **SECRETS,
        **changes,
    }
    result = CliRunner().invoke(main, ["calling", "check"], env=environ)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def problems(result: Result) -> list[str]:
    """What each line that begins with `problem` is about."""
    return [line.removeprefix("problem").strip() for line in result.output.splitlines() if line.startswith("problem")]


def test_a_good_set_up_has_an_ok_on_every_line(tmp_path: Path) -> None:
    with network() as twilio:
        result = check(tmp_path, twilio.url)
    lines = result.output.splitlines()
    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in lines] == ["ok"] * 6 + ["skipped"] + ["ok"] * 2
    assert "Account type: Full" in result.output
    assert SERVICE_NUMBER not in result.output
    assert AUTH_TOKEN not in result.output


@pytest.mark.parametrize(
    ("options", "changes", "about", "advice"),
    [
        ({"account_type": "Trial"}, {}, "Account type: Trial", "Upgrade it"),
        ({"account_status": "suspended"}, {}, "Account status: suspended", "console"),
        ({"account_status": "closed"}, {}, "Account status: closed", "console"),
        ({}, {"TWILIO_AUTH_TOKEN": "wrong"}, "Credentials", "Copy them anew"),
        ({}, {"TWILIO_ACCOUNT_SID": "AC" + "f" * 32}, "Credentials", "Copy them anew"),
        ({}, {"TWILIO_PHONE_NUMBER": "+13125550101"}, "TWILIO_PHONE_NUMBER", "no such number"),
        ({}, {"TWILIO_VERIFY_SERVICE_SID": ""}, "TWILIO_VERIFY_SERVICE_SID", "Make a Verify service"),
        ({}, {"BOWOUT_CALL_REGIONS": "US,GB"}, "BOWOUT_CALL_REGIONS: GB", "Switch the country on"),
        ({}, {"BOWOUT_CALL_REGIONS": "US,ZZ"}, "BOWOUT_CALL_REGIONS: ZZ", "no such country"),
        ({}, {"BOWOUT_PUBLIC_URL": "https://bowout.example.org/no"}, "BOWOUT_PUBLIC_URL", "take away the path"),
    ],
)
def test_each_problem_is_the_only_one_and_says_what_to_do(
    tmp_path: Path, options: dict[str, str], changes: dict[str, str], about: str, advice: str
) -> None:
    with network(**options) as twilio:
        result = check(tmp_path, twilio.url, **changes)
    assert result.exit_code == 1
    found = problems(result)
    assert len(found) == 1, result.output
    assert found[0].startswith(about)
    assert advice in found[0]


def test_what_hangs_on_the_account_is_not_looked_at_before_it_is_right(tmp_path: Path) -> None:
    with network(account_status="suspended") as twilio:
        result = check(tmp_path, twilio.url)
        asked = [request["path"] for request in twilio.log()["requests"]]
    assert asked == [f"/2010-04-01/Accounts/{ACCOUNT_SID}.json"]
    assert "skipped  TWILIO_PHONE_NUMBER: the account comes first" in result.output


def test_a_network_without_twilio_is_named_as_such(tmp_path: Path) -> None:
    result = check(tmp_path, f"http://127.0.0.1:{free_port()}")
    assert result.exit_code == 1
    assert len(problems(result)) == 1
    assert "can't be reached" in problems(result)[0]


def test_without_any_setting_it_says_which_to_set(tmp_path: Path) -> None:
    nothing = ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_PHONE_NUMBER", "TWILIO_VERIFY_SERVICE_SID")
    result = check(tmp_path, "", **dict.fromkeys(nothing, ""))
    assert (result.exit_code, len(problems(result))) == (1, 1)
    assert "TWILIO_ACCOUNT_SID" in result.output


def test_settings_that_cannot_be_read_are_listed_without_a_trace(tmp_path: Path) -> None:
    result = check(
        tmp_path, "https://elsewhere.example.org", TWILIO_PHONE_NUMBER="call me", TWILIO_VERIFY_SERVICE_SID="V"
    )
    assert result.exit_code == 1
    assert "TWILIO_PHONE_NUMBER: E.164" in result.output
    assert "TWILIO_VERIFY_SERVICE_SID: VA and" in result.output
    assert "BOWOUT_TWILIO_BASE_URL: only a loopback address" in result.output


@pytest.mark.parametrize(
    ("url", "practice", "word"),
    [
        ("https://bowout.example.org", False, None),
        ("https://bowout.example.org:8443", False, None),
        ("http://127.0.0.1:8000", True, None),
        ("http://localhost:8000", True, None),
        ("https://192.168.1.20:8443", True, None),
        ("http://bowout.example.org", True, "https://"),
        ("http://bowout.example.org", False, "https://"),
        ("https://localhost:8000", False, "from outside"),
        ("http://127.0.0.1:8000", False, "from outside"),
        ("https://[::1]:8000", False, "from outside"),
        ("https://192.168.1.20:8443", False, "from outside"),
        ("https://10.0.0.7", False, "from outside"),
        ("https://bowout", False, "from outside"),
        ("https://mac.local", False, "from outside"),
        ("https://bowout.example.org/bowout", False, "path"),
        ("http://127.0.0.1:8000/x", True, "path"),
        ("https://sam:secret@bowout.example.org", False, "password"),
    ],
)
def test_an_address_is_one_that_the_provider_can_reach(url: str, practice: bool, word: str | None) -> None:
    problem = judge_address(url, practice=practice)
    assert problem is None if word is None else word in (problem or "")


@pytest.mark.parametrize(
    ("low_risk", "high_risk", "problem"),
    [(True, False, None), (False, False, COUNTRY_OFF), (True, True, COUNTRY_RISKY), (False, True, COUNTRY_OFF)],
)
def test_a_country_is_on_without_its_high_risk_numbers(low_risk: bool, high_risk: bool, problem: str | None) -> None:
    assert judge_permissions(Permissions(low_risk=low_risk, high_risk=high_risk)) == problem


@contextmanager
def answering(answer: Callable[[str], Response]) -> Iterator[str]:
    """The address of a server that gives `answer` to every path."""

    @Request.application
    def app(request: Request) -> Response:
        return answer(request.path)

    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def alive(path: str) -> Response:
    right = path == "/health/live"
    return Response('{"status": "ok"}' if right else "no", status=200 if right else 404, mimetype="application/json")


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (alive, None),
        (lambda _: Response("welcome"), "Something else"),
        (lambda _: Response('{"status": "fine"}', mimetype="application/json"), "Something else"),
        (lambda _: Response("{}", status=404), "404"),
        (lambda _: Response(status=301, headers={"Location": "https://bowout.example.org/"}), "redirection"),
        (lambda _: Response(status=302, headers={"Location": "/health/ready"}), "redirection"),
    ],
)
def test_the_address_must_lead_to_bowout_itself(answer: Callable[[str], Response], word: str | None) -> None:
    with answering(answer) as url:
        problem = judge_answer(url)
    assert problem is None if word is None else word in (problem or "")


def test_an_address_where_nobody_answers_is_a_problem() -> None:
    assert "Nobody answers" in (judge_answer(f"http://127.0.0.1:{free_port()}") or "")
