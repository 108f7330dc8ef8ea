"""The settings: read once from the environment (`NAME` or `NAME_FILE`), all problems reported at once."""

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from platformdirs import user_data_path

from .vocabulary import Mode

T = TypeVar("T")


class SettingsProblem(ValueError):
    """Something in the environment cannot be used. The message lists every problem, a line each."""


@dataclass(frozen=True, slots=True)
class TwilioSettings:
    """`auth_tokens` are two while the token is being rotated; a hook signed with either one is accepted."""

    account_sid: str
    auth_tokens: tuple[str, ...]
    api_key: str | None
    api_secret: str | None
    phone_number: str
    verify_service_sid: str | None
    twiml_app_sid: str | None
    base_url: str | None


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
    call_regions: tuple[str, ...]
    clock_speed: float
    twilio: TwilioSettings | None
    smtp_url: str | None
    log_level: str
    secrets_made: tuple[str, ...] = field(default=())

    @property
    def practice(self) -> bool:
        """True where calls go to a local stand-in for Twilio: nobody is really rung."""
        return self.twilio is not None and self.twilio.base_url is not None


# Every setting with the line that documents it. The chart, the README and `bowout settings` are checked against it.
DOCUMENTED: Mapping[str, str] = {
    "BOWOUT_MODE": "embedded (default: one owner, this machine) or server (many accounts)",
    "BOWOUT_DATA": "folder for the database and the secrets of the embedded mode",
    "BOWOUT_DATABASE_URL": "postgresql://… or sqlite:///…; default: SQLite in the data folder",
    "BOWOUT_PUBLIC_URL": "the address under which people and Twilio reach this service",
    "BOWOUT_JOBS": "thread (default: jobs run inside serve) or worker (bowout worker runs them)",
    "BOWOUT_SEALING_KEYS": "comma-separated Fernet keys, newest first, that seal phone numbers at rest",
    "BOWOUT_SIGNING_KEY": "secret that signs hook addresses and keys the look-up of sealed numbers",
    "BOWOUT_TRUSTED_HOSTS": "comma-separated host names that requests may name; default: the public one",
    "BOWOUT_CALL_REGIONS": "comma-separated regions that may be rung through Twilio; default US,CA",
    "BOWOUT_CLOCK_SPEED": "shortens call timers; only with a local Twilio",
    "BOWOUT_SMTP_URL": "smtp://user:password@host:587 for sending mail from here; optional",
    "BOWOUT_LOG_LEVEL": "debug, info (default), warning or error",
    "BOWOUT_TWILIO_BASE_URL": "a local stand-in for Twilio on a loopback address, for practice",
    "TWILIO_ACCOUNT_SID": "AC…",
    "TWILIO_AUTH_TOKEN": "one token, or two separated by a comma while rotating",
    "TWILIO_API_KEY": "SK…; optional: the account token is used without it",
    "TWILIO_API_SECRET": "belongs to TWILIO_API_KEY",
    "TWILIO_PHONE_NUMBER": "the service's own number, E.164",
    "TWILIO_VERIFY_SERVICE_SID": "VA…; proves that a number is the user's own",
    "TWILIO_TWIML_APP_SID": "AP…; for calls in the browser",
}


class _Reader:
    """Collects problems instead of stopping at the first one."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.problems: list[str] = []

    def text(self, name: str, default: str | None = None) -> str | None:
        value = self.environ.get(name)
        file = self.environ.get(f"{name}_FILE")
        if value and file:
            self.problems.append(f"{name}: set it or {name}_FILE, not both")
        if file and not value:
            try:
                value = Path(file).read_text(encoding="utf-8").strip()
            except OSError as error:
                self.problems.append(f"{name}_FILE: {file} cannot be read ({error.strerror})")
        return value.strip() if value and value.strip() else default

    def value(self, name: str, *, default: T, read: Callable[[str], T], hint: str) -> T:
        text = self.text(name)
        if text is None:
            return default
        try:
            return read(text)
        except (ValueError, KeyError):
            self.problems.append(f"{name}: {hint}")
            return default

    def words(self, name: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        text = self.text(name)
        return default if text is None else tuple(word.strip() for word in text.split(",") if word.strip())


def load_settings(environ: Mapping[str, str] | None = None, *, port: int = 8000) -> Settings:
    """Read the environment. Raises `SettingsProblem`. In embedded mode, missing secrets are made (see `secrets`)."""
    from .secrets import embedded_secrets

    read = _Reader(os.environ if environ is None else environ)
    mode = read.value("BOWOUT_MODE", default=Mode.EMBEDDED, read=Mode, hint="embedded or server")
    data = Path(read.text("BOWOUT_DATA") or user_data_path("bowout", appauthor=False)).expanduser().absolute()
    database_url = _database_url(read, mode=mode, data=data)
    public_url = (read.text("BOWOUT_PUBLIC_URL") or f"http://127.0.0.1:{port}").rstrip("/")
    _check_public_url(read, public_url)
    twilio = _twilio(read, mode)
    speed = read.value("BOWOUT_CLOCK_SPEED", default=1.0, read=_speed, hint="a number from 1 to 1000")
    if speed != 1 and not (twilio and twilio.base_url):
        read.problems.append("BOWOUT_CLOCK_SPEED: only with BOWOUT_TWILIO_BASE_URL")
    sealing, signing = read.words("BOWOUT_SEALING_KEYS"), read.text("BOWOUT_SIGNING_KEY")
    if mode is Mode.SERVER:
        _require_server_secrets(read, sealing=sealing, signing=signing)
    jobs = read.value("BOWOUT_JOBS", default="thread", read=_one_of("thread", "worker"), hint="thread or worker")
    level = read.value(
        "BOWOUT_LOG_LEVEL", default="info", read=_one_of("debug", "info", "warning", "error"), hint="debug … error"
    )
    regions = read.words("BOWOUT_CALL_REGIONS", ("US", "CA"))
    if bad := [region for region in regions if not re.fullmatch("[A-Z]{2}", region)]:
        read.problems.append(f"BOWOUT_CALL_REGIONS: {', '.join(bad)} is no two-letter region")
    hosts = read.words("BOWOUT_TRUSTED_HOSTS", _default_hosts(public_url))
    smtp_url = read.text("BOWOUT_SMTP_URL")
    if read.problems:
        raise SettingsProblem("\n".join(read.problems))
    made: tuple[str, ...] = ()
    if mode is Mode.EMBEDDED and not (sealing and signing):
        kept = embedded_secrets(data)
        sealing, signing, made = sealing or kept.sealing_keys, signing or kept.signing_key, kept.made
    return Settings(
        mode=mode,
        data=data,
        database_url=database_url,
        public_url=public_url,
        jobs=jobs,
        sealing_keys=sealing,
        signing_key=signing or "",
        trusted_hosts=hosts,
        call_regions=regions,
        clock_speed=speed,
        twilio=twilio,
        smtp_url=smtp_url,
        log_level=level,
        secrets_made=made,
    )


def is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _database_url(read: _Reader, *, mode: Mode, data: Path) -> str:
    url = read.text("BOWOUT_DATABASE_URL")
    if url is None:
        if mode is Mode.SERVER:
            read.problems.append("BOWOUT_DATABASE_URL: server mode needs a PostgreSQL address")
        return f"sqlite:///{data / 'bowout.sqlite3'}"
    if not re.match(r"(postgresql(\+psycopg)?|sqlite)://", url):
        read.problems.append("BOWOUT_DATABASE_URL: begins with postgresql:// or sqlite:///")
    elif mode is Mode.SERVER and url.startswith("sqlite"):
        read.problems.append("BOWOUT_DATABASE_URL: server mode needs PostgreSQL, which several processes can share")
    return re.sub(r"^postgresql://", "postgresql+psycopg://", url)


def _check_public_url(read: _Reader, url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        read.problems.append("BOWOUT_PUBLIC_URL: an address such as https://bowout.example.org, without a query")


def _require_server_secrets(read: _Reader, *, sealing: tuple[str, ...], signing: str | None) -> None:
    """No secret has a default in server mode, and no public address can be guessed there."""
    if not sealing:
        read.problems.append("BOWOUT_SEALING_KEYS: server mode does not make secrets; set it")
    if not signing or len(signing) < 32:
        read.problems.append("BOWOUT_SIGNING_KEY: server mode needs at least 32 characters")
    if read.text("BOWOUT_PUBLIC_URL") is None:
        read.problems.append("BOWOUT_PUBLIC_URL: server mode needs the address under which people reach it")


def _twilio(read: _Reader, mode: Mode) -> TwilioSettings | None:
    """Twilio is wholly set or wholly absent: half a set is a mistake that must not wait for the first call."""
    sid, tokens = read.text("TWILIO_ACCOUNT_SID"), read.words("TWILIO_AUTH_TOKEN")
    number, base_url = read.text("TWILIO_PHONE_NUMBER"), read.text("BOWOUT_TWILIO_BASE_URL")
    if base_url and not is_loopback(base_url):
        read.problems.append("BOWOUT_TWILIO_BASE_URL: only a loopback address such as http://127.0.0.1:4010")
    if base_url and mode is Mode.SERVER:
        read.problems.append("BOWOUT_TWILIO_BASE_URL: not in server mode")
    if not any((sid, tokens, number)):
        return None
    if not re.fullmatch(r"AC[0-9a-f]{32}", sid or ""):
        read.problems.append("TWILIO_ACCOUNT_SID: AC and 32 hexadecimal digits")
    if not tokens or len(tokens) > 2:
        read.problems.append("TWILIO_AUTH_TOKEN: one token, or two while rotating")
    if not re.fullmatch(r"\+[1-9]\d{6,14}", number or ""):
        read.problems.append("TWILIO_PHONE_NUMBER: E.164, such as +13125550100")
    return TwilioSettings(
        account_sid=sid or "",
        auth_tokens=tokens,
        api_key=read.text("TWILIO_API_KEY"),
        api_secret=read.text("TWILIO_API_SECRET"),
        phone_number=number or "",
        verify_service_sid=read.text("TWILIO_VERIFY_SERVICE_SID"),
        twiml_app_sid=read.text("TWILIO_TWIML_APP_SID"),
        base_url=base_url.rstrip("/") if base_url else None,
    )


def _default_hosts(public_url: str) -> tuple[str, ...]:
    return (urlsplit(public_url).hostname or "localhost", "localhost", "127.0.0.1")


def _one_of(*choices: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return read


def _speed(text: str) -> float:
    speed = float(text)
    if not 1 <= speed <= 1000:
        raise ValueError(text)
    return speed
