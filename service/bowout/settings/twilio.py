"""Twilio's settings: all that belong together, or none. Half a set must not wait for the first call to be noticed."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from ..vocabulary import Mode
from .reader import Reader, split_address

SIDS: Final = {
    "TWILIO_API_KEY": "SK",
    "TWILIO_VERIFY_SERVICE_SID": "VA",
    "TWILIO_TWIML_APP_SID": "AP",
}


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


def read_twilio(read: Reader, mode: Mode) -> TwilioSettings | None:
    sid, tokens = read.text("TWILIO_ACCOUNT_SID"), read.words("TWILIO_AUTH_TOKEN")
    number, base_url = read.text("TWILIO_PHONE_NUMBER"), _base_url(read, mode)
    others = {name: read.text(name) for name in (*SIDS, "TWILIO_API_SECRET")}
    if not any((sid, tokens, number, base_url, *others.values())):
        return None
    if not re.fullmatch(r"AC[0-9a-f]{32}", sid or ""):
        read.problems.append("TWILIO_ACCOUNT_SID: AC and 32 hexadecimal digits")
    if not tokens or len(tokens) > 2:
        read.problems.append("TWILIO_AUTH_TOKEN: one token, or two while rotating")
    if not re.fullmatch(r"\+[1-9]\d{6,14}", number or ""):
        read.problems.append("TWILIO_PHONE_NUMBER: E.164, such as +13125550100")
    _check_others(read, others)
    return TwilioSettings(
        account_sid=sid or "",
        auth_tokens=tokens,
        api_key=others["TWILIO_API_KEY"],
        api_secret=others["TWILIO_API_SECRET"],
        phone_number=number or "",
        verify_service_sid=others["TWILIO_VERIFY_SERVICE_SID"],
        twiml_app_sid=others["TWILIO_TWIML_APP_SID"],
        base_url=base_url,
    )


def is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_others(read: Reader, others: dict[str, str | None]) -> None:
    for name, letters in SIDS.items():
        if others[name] and not re.fullmatch(rf"{letters}[0-9a-f]{{32}}", others[name] or ""):
            read.problems.append(f"{name}: {letters} and 32 hexadecimal digits")
    if bool(others["TWILIO_API_KEY"]) != bool(others["TWILIO_API_SECRET"]):
        read.problems.append("TWILIO_API_KEY, TWILIO_API_SECRET: set both, or neither")
    if others["TWILIO_TWIML_APP_SID"] and not others["TWILIO_API_KEY"]:
        read.problems.append("TWILIO_TWIML_APP_SID: calls in the browser need TWILIO_API_KEY and TWILIO_API_SECRET")


def _base_url(read: Reader, mode: Mode) -> str | None:
    url = read.text("BOWOUT_TWILIO_BASE_URL")
    if url is None:
        return None
    try:
        local = split_address(url).scheme in {"http", "https"} and is_loopback(url)
    except ValueError:
        local = False
    if not local:
        read.problems.append("BOWOUT_TWILIO_BASE_URL: only a loopback address such as http://127.0.0.1:4010")
    if mode is Mode.SERVER:
        read.problems.append("BOWOUT_TWILIO_BASE_URL: not in server mode")
    return url.rstrip("/")
