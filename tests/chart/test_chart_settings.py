"""What the chart puts into a pod's environment is what Bowout itself reads, and Bowout accepts it."""

from pathlib import Path

import pytest

from bowout.settings import DOCUMENTED, RequestLimits, Settings, load_settings
from tests.chart.rendering import MINIMAL, Helm, Object, environment, pod_templates

pytestmark = pytest.mark.slow

SAMPLES = {
    "BOWOUT_DATABASE_URL": "postgresql://bowout:secret@db/bowout",
    "BOWOUT_SEALING_KEYS": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "BOWOUT_SIGNING_KEY": "0123456789abcdef0123456789abcdef",
    "BOWOUT_SMTP_URL": "smtps://bowout:secret@mail.example.org:465",
    "BOWOUT_METRICS_TOKEN": "0123456789abcdef",
    "TWILIO_ACCOUNT_SID": "AC0123456789abcdef0123456789abcdef",
    "TWILIO_AUTH_TOKEN": "0123456789abcdef0123456789abcdef",
    "TWILIO_API_KEY": "SK0123456789abcdef0123456789abcdef",
    "TWILIO_API_SECRET": "0123456789abcdef0123456789abcdef",
}


@pytest.fixture
def mounted(tmp_path: Path) -> Path:
    for name, value in SAMPLES.items():
        (tmp_path / name).write_text(f"{value}\n")
    return tmp_path


def read_in_pod(template: Object, mounted: Path) -> Settings:
    """The settings as the pod would read them, its secrets' folder replaced by one on this machine."""
    moved = {n: v.replace("/run/secrets/bowout", str(mounted)) for n, v in environment(template).items()}
    return load_settings(moved)


def test_every_name_in_the_environment_is_a_documented_setting(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        assert {name.removesuffix("_FILE") for name in environment(template)} <= DOCUMENTED.keys()


def test_bowout_starts_with_the_settings_of_every_pod(objects: list[Object], mounted: Path) -> None:
    for template in pod_templates(objects).values():
        settings = read_in_pod(template, mounted)
        assert (settings.mode, settings.jobs) == ("server", "worker")
        assert settings.database_url.startswith("postgresql")
        assert settings.sealing_keys == (SAMPLES["BOWOUT_SEALING_KEYS"],)
        assert settings.signing_key == SAMPLES["BOWOUT_SIGNING_KEY"]


def test_a_web_pod_answers_to_the_host_that_its_probes_name(objects: list[Object], mounted: Path) -> None:
    assert "bowout.example.org" in read_in_pod(pod_templates(objects)["web"], mounted).trusted_hosts


def test_a_pod_behind_its_ingress_knows_the_address_that_asks(minimal: list[Object], mounted: Path) -> None:
    assert read_in_pod(pod_templates(minimal)["web"], mounted).proxies == 1


def test_more_trusted_hosts_never_shut_out_the_public_one(helm: Helm, mounted: Path) -> None:
    objects = helm.template(MINIMAL, "--set", "settings.BOWOUT_TRUSTED_HOSTS=decline.example.org")
    trusted = read_in_pod(pod_templates(objects)["web"], mounted).trusted_hosts
    assert trusted == ("bowout.example.org", "decline.example.org")


def test_web_and_worker_know_everything_that_was_given(full: list[Object], mounted: Path) -> None:
    for component in ("web", "worker"):
        settings = read_in_pod(pod_templates(full)[component], mounted)
        assert settings.twilio is not None
        assert settings.twilio.auth_tokens == (SAMPLES["TWILIO_AUTH_TOKEN"],)
        assert (settings.twilio.api_key, settings.twilio.api_secret) == (
            SAMPLES["TWILIO_API_KEY"],
            SAMPLES["TWILIO_API_SECRET"],
        )
        assert settings.twilio.phone_number == "+13125550199"
        assert settings.smtp_url == SAMPLES["BOWOUT_SMTP_URL"]
        assert settings.metrics_token == SAMPLES["BOWOUT_METRICS_TOKEN"]
        assert settings.calls.regions == ("US", "CA", "GB")
        assert settings.log_level == "warning"
        assert settings.limits == RequestLimits(account=300, address=0, sign_in=30)
        assert settings.proxies == 2


def test_a_setting_left_empty_is_not_set(minimal: list[Object], mounted: Path) -> None:
    for template in pod_templates(minimal).values():
        assert all(environment(template).values())
        settings = read_in_pod(template, mounted)
        assert settings.twilio is None
        assert settings.smtp_url is None


@pytest.mark.parametrize(
    "given",
    [
        "secrets.TWILIO_ACCOUNT_SID.key=a,settings.TWILIO_PHONE_NUMBER=+13125550199",
        "secrets.TWILIO_AUTH_TOKEN.key=a",
        "secrets.TWILIO_API_KEY.key=a",
        "secrets.TWILIO_API_SECRET.key=a",
        "secrets.TWILIO_ACCOUNT_SID.key=a,secrets.TWILIO_AUTH_TOKEN.key=b",
        "settings.TWILIO_PHONE_NUMBER=+13125550199",
    ],
)
def test_half_of_twilio_is_refused_with_the_half_that_is_missing(helm: Helm, given: str) -> None:
    assert "belong together" in helm.refusal(MINIMAL, "--set-string", given)


def test_practice_settings_have_no_place_on_a_cluster(helm: Helm) -> None:
    for name in ("BOWOUT_TWILIO_BASE_URL", "BOWOUT_CLOCK_SPEED"):
        assert name in helm.refusal(MINIMAL, "--set-string", f"settings.{name}=1")
