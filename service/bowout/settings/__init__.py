"""Settings, read once from the environment (`NAME` or `NAME_FILE`), all problems reported at once."""

import base64
import binascii
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_path

from ..vocabulary import Mode
from .calls import CallLimits, CallRules, read_call_rules
from .documented import DOCUMENTED
from .limits import RequestLimits, read_limits, read_proxies
from .reader import Reader, SettingsProblem, one_of, split_address
from .twilio import TwilioSettings, is_loopback, read_twilio

__all__ = [
    "DOCUMENTED",
    "CallLimits",
    "CallRules",
    "RequestLimits",
    "Settings",
    "SettingsProblem",
    "TwilioSettings",
    "is_loopback",
    "load_settings",
]


LEVELS = ("debug", "info", "warning", "error")
SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Settings:
    mode: Mode
    data: Path
    database_url: str
    public_url: str
    jobs: str
    sealing_keys: tuple[str, ...]
    signing_key: str
    trusted_hosts: tuple[str, ...]
    proxies: int
    limits: RequestLimits
    calls: CallRules
    clock_speed: float
    twilio: TwilioSettings | None
    smtp_url: str | None
    log_level: str
    metrics_token: str | None = None
    secrets_made: tuple[str, ...] = field(default=())

    @property
    def practice(self) -> bool:
        """True where calls go to a local stand-in for Twilio: nobody is really rung."""
        return self.twilio is not None and self.twilio.base_url is not None

    @property
    def browser_calls(self) -> bool:
        """Whether a page can be a telephone. Browsers give their microphone to HTTPS and to this machine alone."""
        safe = self.public_url.startswith("https://") or is_loopback(self.public_url)
        return safe and self.twilio is not None and self.twilio.twiml_app_sid is not None


def load_settings(environ: Mapping[str, str] | None = None, *, port: int = 8000) -> Settings:
    """Read the environment. Raises `SettingsProblem`. In embedded mode, missing secrets are made (see `secrets`)."""
    read = Reader(os.environ if environ is None else environ)
    settings = _read_all(read, port=port)
    if read.problems:
        raise SettingsProblem("\n".join(read.problems))
    if settings.mode is Mode.EMBEDDED and not (settings.sealing_keys and settings.signing_key):
        return _with_kept_secrets(settings)
    return settings


def _read_all(read: Reader, *, port: int) -> Settings:
    """Everything that the environment says, whatever problems were found on the way."""
    mode = read.value("BOWOUT_MODE", default=Mode.EMBEDDED, read=Mode, hint="embedded or server")
    data = Path(read.text("BOWOUT_DATA") or user_data_path("bowout", appauthor=False)).expanduser().absolute()
    public_url, twilio = _public_url(read, port=port), read_twilio(read, mode)
    sealing, signing = _sealing_keys(read), read.text("BOWOUT_SIGNING_KEY")
    if mode is Mode.SERVER:
        _require_server_secrets(read, sealing=sealing, signing=signing)
    return Settings(
        mode=mode,
        data=data,
        database_url=_database_url(read, mode=mode, data=data),
        public_url=public_url,
        jobs=read.value("BOWOUT_JOBS", default="thread", read=one_of("thread", "worker"), hint="thread or worker"),
        sealing_keys=sealing,
        signing_key=signing or "",
        trusted_hosts=read.words("BOWOUT_TRUSTED_HOSTS", _default_hosts(public_url)),
        proxies=read_proxies(read),
        limits=read_limits(read),
        calls=read_call_rules(read),
        clock_speed=_clock_speed(read, twilio),
        twilio=twilio,
        smtp_url=_smtp_url(read),
        log_level=read.value("BOWOUT_LOG_LEVEL", default="info", read=one_of(*LEVELS), hint="debug … error"),
        metrics_token=_metrics_token(read),
    )


def _with_kept_secrets(settings: Settings) -> Settings:
    """The secrets that the environment does not give come from the data folder."""
    from ..secrets import UnusableSecrets, embedded_secrets

    try:
        kept = embedded_secrets(settings.data)
    except UnusableSecrets as problem:
        raise SettingsProblem(str(problem)) from None
    except OSError as error:
        raise SettingsProblem(
            f"BOWOUT_DATA: {settings.data} cannot be used ({error.strerror}: {error.filename}). "
            "Name one that can be written to"
        ) from None
    return replace(
        settings,
        sealing_keys=settings.sealing_keys or kept.sealing_keys,
        signing_key=settings.signing_key or kept.signing_key,
        secrets_made=kept.made,
    )


def _clock_speed(read: Reader, twilio: TwilioSettings | None) -> float:
    speed = read.value("BOWOUT_CLOCK_SPEED", default=1.0, read=_speed, hint="a number from 1 to 1000")
    if speed != 1 and not (twilio and twilio.base_url):
        read.problems.append("BOWOUT_CLOCK_SPEED: only with BOWOUT_TWILIO_BASE_URL")
    return speed


def _metrics_token(read: Reader) -> str | None:
    token = read.text("BOWOUT_METRICS_TOKEN")
    if token is not None and len(token) < SHORTEST_TOKEN:
        read.problems.append(f"BOWOUT_METRICS_TOKEN: at least {SHORTEST_TOKEN} characters, or not set at all")
    return token


def _database_url(read: Reader, *, mode: Mode, data: Path) -> str:
    url = read.text("BOWOUT_DATABASE_URL")
    if url is None:
        if mode is Mode.SERVER:
            read.problems.append("BOWOUT_DATABASE_URL: server mode needs a PostgreSQL address")
        return f"sqlite:///{data / 'bowout.sqlite3'}"
    if not re.match(r"(postgresql(\+psycopg)?|sqlite)://", url) or not _has_good_port(url):
        read.problems.append("BOWOUT_DATABASE_URL: postgresql://user:password@host:5432/name, or sqlite:///path")
    elif mode is Mode.SERVER and url.startswith("sqlite"):
        read.problems.append("BOWOUT_DATABASE_URL: server mode needs PostgreSQL, which several processes can share")
    return re.sub(r"^postgresql://", "postgresql+psycopg://", url)


def _has_good_port(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _public_url(read: Reader, *, port: int) -> str:
    url = (read.text("BOWOUT_PUBLIC_URL") or f"http://127.0.0.1:{port}").rstrip("/")
    try:
        parts = split_address(url)
        good = parts.scheme in {"http", "https"} and not parts.query and not parts.fragment
    except ValueError:
        good = False
    if not good:
        read.problems.append("BOWOUT_PUBLIC_URL: an address such as https://bowout.example.org, without a query")
        return f"http://127.0.0.1:{port}"
    return url


def _smtp_url(read: Reader) -> str | None:
    url = read.text("BOWOUT_SMTP_URL")
    if url is None:
        return None
    try:
        good = split_address(url).scheme in {"smtp", "smtps"}
    except ValueError:
        good = False
    if not good:
        read.problems.append("BOWOUT_SMTP_URL: smtp://user:password@host:587, or smtps://user:password@host:465")
    return url


def _sealing_keys(read: Reader) -> tuple[str, ...]:
    keys = read.words("BOWOUT_SEALING_KEYS")
    if not all(_is_fernet_key(key) for key in keys):
        read.problems.append("BOWOUT_SEALING_KEYS: each is 32 random bytes in URL-safe base64")
    return keys


def _is_fernet_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text)) == 32
    except (binascii.Error, ValueError):
        return False


def _require_server_secrets(read: Reader, *, sealing: tuple[str, ...], signing: str | None) -> None:
    """No secret has a default in server mode, and no public address can be guessed there."""
    if not sealing:
        read.problems.append("BOWOUT_SEALING_KEYS: server mode does not make secrets; set it")
    if not signing or len(signing) < 32:
        read.problems.append("BOWOUT_SIGNING_KEY: server mode needs at least 32 characters")
    if read.text("BOWOUT_PUBLIC_URL") is None:
        read.problems.append("BOWOUT_PUBLIC_URL: server mode needs the address under which people reach it")


def _default_hosts(public_url: str) -> tuple[str, ...]:
    return (urlsplit(public_url).hostname or "localhost", "localhost", "127.0.0.1")


def _speed(text: str) -> float:
    speed = float(text)
    if not 1 <= speed <= 1000:
        raise ValueError(text)
    return speed
