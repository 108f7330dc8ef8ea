"""The settings: read once, all problems at once, nothing weak by default."""

import stat
from pathlib import Path

import pytest

from bowout.settings import CallLimits, CallRules, SettingsProblem, load_settings
from bowout.vocabulary import Mode

SID = "AC" + "0" * 32
TWILIO = {"TWILIO_ACCOUNT_SID": SID, "TWILIO_AUTH_TOKEN": "t", "TWILIO_PHONE_NUMBER": "+13125550100"}
SERVER = {
    "BOWOUT_MODE": "server",
    "BOWOUT_DATABASE_URL": "postgresql://bowout@/bowout",
    "BOWOUT_PUBLIC_URL": "https://bowout.example.org",
    "BOWOUT_SEALING_KEYS": "bm90IGEgc2VjcmV0OiBvbmx5IGZvciB0aGUgdGVzdHM=",
    "BOWOUT_SIGNING_KEY": "x" * 40,
}


def problems(environ: dict[str, str]) -> str:
    with pytest.raises(SettingsProblem) as found:
        load_settings(environ)
    return str(found.value)


def test_nothing_at_all_is_enough_for_one_owner_on_one_machine(tmp_path: Path) -> None:
    settings = load_settings({"BOWOUT_DATA": str(tmp_path)})
    assert (settings.mode, settings.twilio, settings.jobs) == (Mode.EMBEDDED, None, "thread")
    assert settings.database_url.startswith("sqlite:///")


def test_secrets_are_made_once_for_their_owner_alone(tmp_path: Path) -> None:
    first = load_settings({"BOWOUT_DATA": str(tmp_path)})
    second = load_settings({"BOWOUT_DATA": str(tmp_path)})
    assert first.secrets_made
    assert not second.secrets_made
    assert (first.sealing_keys, first.signing_key) == (second.sealing_keys, second.signing_key)
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600


def test_in_server_mode_every_secret_must_be_given() -> None:
    text = problems({"BOWOUT_MODE": "server"})
    for name in ("BOWOUT_DATABASE_URL", "BOWOUT_PUBLIC_URL", "BOWOUT_SEALING_KEYS", "BOWOUT_SIGNING_KEY"):
        assert name in text, f"{name} is not asked for"


def test_server_mode_starts_with_all_of_them_and_makes_nothing() -> None:
    assert load_settings(SERVER).secrets_made == ()


def test_server_mode_refuses_sqlite_and_practice_calls() -> None:
    assert "PostgreSQL" in problems({**SERVER, "BOWOUT_DATABASE_URL": "sqlite:////tmp/x.sqlite3"})
    practice = {**SERVER, **TWILIO, "BOWOUT_TWILIO_BASE_URL": "http://127.0.0.1:4010"}
    assert "not in server mode" in problems(practice)


@pytest.mark.parametrize(
    "url",
    ["http://10.0.0.1:4010", "https://api.twilio.example", "http://evil.example", "http://127.0.0.1.evil.example"],
)
def test_practice_calls_go_to_this_machine_only(tmp_path: Path, url: str) -> None:
    environ = {"BOWOUT_DATA": str(tmp_path), **TWILIO, "BOWOUT_TWILIO_BASE_URL": url}
    assert "loopback" in problems(environ)


def test_half_a_set_of_twilio_settings_is_a_problem(tmp_path: Path) -> None:
    text = problems({"BOWOUT_DATA": str(tmp_path), "TWILIO_ACCOUNT_SID": SID})
    assert "TWILIO_AUTH_TOKEN" in text
    assert "TWILIO_PHONE_NUMBER" in text


def test_an_empty_token_is_no_token(tmp_path: Path) -> None:
    assert "TWILIO_AUTH_TOKEN" in problems({"BOWOUT_DATA": str(tmp_path), **TWILIO, "TWILIO_AUTH_TOKEN": " , "})


def test_two_tokens_may_be_valid_while_they_are_rotated(tmp_path: Path) -> None:
    settings = load_settings({"BOWOUT_DATA": str(tmp_path), **TWILIO, "TWILIO_AUTH_TOKEN": "new, old"})
    assert settings.twilio is not None
    assert settings.twilio.auth_tokens == ("new", "old")


def test_a_setting_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("from a file\n")
    environ = {k: v for k, v in TWILIO.items() if k != "TWILIO_AUTH_TOKEN"}
    settings = load_settings(
        {"BOWOUT_DATA": str(tmp_path), **environ, "TWILIO_AUTH_TOKEN_FILE": str(tmp_path / "token")}
    )
    assert settings.twilio is not None
    assert settings.twilio.auth_tokens == ("from a file",)


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    text = problems({"BOWOUT_DATA": str(tmp_path), "BOWOUT_JOBS": "maybe", "BOWOUT_CALL_REGIONS": "usa"})
    assert "BOWOUT_JOBS" in text
    assert "BOWOUT_CALL_REGIONS" in text


def test_a_faster_clock_needs_a_local_twilio(tmp_path: Path) -> None:
    assert "BOWOUT_CLOCK_SPEED" in problems({"BOWOUT_DATA": str(tmp_path), **TWILIO, "BOWOUT_CLOCK_SPEED": "10"})


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"TWILIO_API_KEY": "SK" + "0" * 32}, "TWILIO_ACCOUNT_SID"),
        ({**TWILIO, "TWILIO_API_KEY": "SK" + "0" * 32}, "TWILIO_API_SECRET"),
        ({**TWILIO, "TWILIO_API_SECRET": "s"}, "TWILIO_API_KEY"),
        ({**TWILIO, "TWILIO_API_KEY": "key", "TWILIO_API_SECRET": "s"}, "TWILIO_API_KEY: SK"),
        ({**TWILIO, "TWILIO_VERIFY_SERVICE_SID": "VA123"}, "TWILIO_VERIFY_SERVICE_SID: VA"),
        ({"TWILIO_VERIFY_SERVICE_SID": "VA" + "0" * 32}, "TWILIO_ACCOUNT_SID"),
        ({**TWILIO, "TWILIO_TWIML_APP_SID": "app"}, "TWILIO_TWIML_APP_SID: AP"),
        ({"BOWOUT_TWILIO_BASE_URL": "http://127.0.0.1:4010"}, "TWILIO_ACCOUNT_SID"),
        ({**TWILIO, "BOWOUT_TWILIO_BASE_URL": "http://127.0.0.1:port"}, "BOWOUT_TWILIO_BASE_URL"),
        ({"BOWOUT_SMTP_URL": "foo"}, "BOWOUT_SMTP_URL"),
        ({"BOWOUT_SMTP_URL": "smtp://mail.example.org:twenty-five"}, "BOWOUT_SMTP_URL"),
        ({"BOWOUT_SMTP_URL": "smtp://:587"}, "BOWOUT_SMTP_URL"),
        ({"BOWOUT_SMTP_URL": "https://mail.example.org"}, "BOWOUT_SMTP_URL"),
        ({"BOWOUT_PUBLIC_URL": "http://127.0.0.1:eighty"}, "BOWOUT_PUBLIC_URL"),
        ({"BOWOUT_PUBLIC_URL": "bowout.example.org"}, "BOWOUT_PUBLIC_URL"),
        ({"BOWOUT_DATABASE_URL": "mysql://db/bowout"}, "BOWOUT_DATABASE_URL"),
        ({"BOWOUT_DATABASE_URL": "postgresql://bowout@db:port/bowout"}, "BOWOUT_DATABASE_URL"),
        ({"BOWOUT_SEALING_KEYS": "a key of my own"}, "BOWOUT_SEALING_KEYS"),
        ({"BOWOUT_LIMIT_ACCOUNT": "many"}, "BOWOUT_LIMIT_ACCOUNT"),
        ({"BOWOUT_LIMIT_ADDRESS": "-1"}, "BOWOUT_LIMIT_ADDRESS"),
        ({"BOWOUT_LIMIT_SIGN_IN": "1.5"}, "BOWOUT_LIMIT_SIGN_IN"),
        ({"BOWOUT_PROXIES": "12"}, "BOWOUT_PROXIES"),
        ({"BOWOUT_METRICS_TOKEN": "short"}, "BOWOUT_METRICS_TOKEN"),
    ],
)
def test_what_could_not_work_is_refused_at_the_start_by_its_name(
    tmp_path: Path, given: dict[str, str], named: str
) -> None:
    assert named in problems({"BOWOUT_DATA": str(tmp_path), **given})


@pytest.mark.parametrize("url", ["smtp://mail:25", "smtps://bowout:secret@mail.example.org:465", "smtp://[::1]:2525"])
def test_a_mail_server_may_have_any_name(tmp_path: Path, url: str) -> None:
    assert load_settings({"BOWOUT_DATA": str(tmp_path), "BOWOUT_SMTP_URL": url}).smtp_url == url


@pytest.mark.parametrize("content", ["", "{", "[]", '{"sealing_keys": ["short"], "signing_key": "x"}', "\xff"])
def test_broken_secrets_are_not_replaced_but_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "secrets.json"
    file.write_text(content, encoding="latin-1")
    text = problems({"BOWOUT_DATA": str(tmp_path)})
    assert str(file) in text
    assert "backup" in text
    assert file.read_text(encoding="latin-1") == content


def test_a_data_path_that_is_a_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    text = problems({"BOWOUT_DATA": str(tmp_path / "taken")})
    assert text.startswith("BOWOUT_DATA: ")
    assert "\n" not in text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("BOWOUT_CALL_LIMITS", "attempts=3"),
        ("BOWOUT_CALL_LIMITS", "attempts_a_day"),
        ("BOWOUT_CALL_LIMITS", "attempts_a_day=0"),
        ("BOWOUT_CALL_LIMITS", "attempts_a_day=-1"),
        ("BOWOUT_CALL_LIMITS", "attempts_a_day=1,attempts_a_day=2"),
        ("BOWOUT_CALL_LIMITS", "opens=18,closes=8"),
        ("BOWOUT_CALL_LIMITS", "closes=25"),
        ("BOWOUT_CALL_EXEMPT", "3125550142"),
        ("BOWOUT_CALL_NEVER", "867"),
        ("BOWOUT_CALL_TOLL_FREE", "maybe"),
    ],
)
def test_a_rule_of_calls_that_makes_no_sense_is_named(tmp_path: Path, name: str, text: str) -> None:
    assert name in problems({"BOWOUT_DATA": str(tmp_path), name: text})


def test_rules_of_calls_may_be_set_one_by_one(tmp_path: Path) -> None:
    calls = load_settings(
        {
            "BOWOUT_DATA": str(tmp_path),
            "BOWOUT_CALL_LIMITS": "attempts_a_day=20, opens=0 ,closes=24",
            "BOWOUT_CALL_EXEMPT": "+13125550142,+13125550143",
            "BOWOUT_CALL_NEVER": "+1867",
            "BOWOUT_CALL_TOLL_FREE": "yes",
        }
    ).calls
    assert calls == CallRules(
        limits=CallLimits(attempts_a_day=20, opens=0, closes=24),
        exempt=frozenset({"+13125550142", "+13125550143"}),
        never=("+1867",),
        toll_free=True,
    )
