"""A scenario: what goes right or wrong with one call, and how the two people behave."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

CREATE = {"ok", "slow", "429", "500", "placed_then_500", "placed_then_timeout"}
USER = {"answer_key", "answer", "voicemail", "no-answer", "busy", "failed", "hangup_in_whisper", "manual"}
THEM = {"answer", "busy", "no-answer", "failed", "user_hangs_up", "user_hangs_up_ringing", "manual"}
CALLBACKS = {"ok", "dup", "reorder", "lost", "lost_final"}


@dataclasses.dataclass(frozen=True)
class Scenario:
    """Every key may be left out.

    create: how the request that places the call is answered; five or six digits are one of Twilio's error codes.
    user, key: what the first phone does, and the key that it presses.
    hm, talk: what the second phone does, and for how many virtual seconds the two speak.
    dial: five digits, one of Twilio's error codes, with which the second phone is not even dialled.
    callbacks: what happens to the status callbacks of both phones on their way.
    action_lost: the request after the Dial never reaches the customer's service.
    fetch_404: reading the call by its identifier finds nothing.
    suspended: the account is suspended while this scenario holds.
    drop_mid_call: the first phone loses its connection half-way through `talk`.
    slow_webhook: how many virtual seconds each status callback is late.
    """

    create: str = "ok"
    user: str = "answer_key"
    key: str = "5"
    hm: str = "answer"
    talk: float = 20.0
    dial: str = ""
    callbacks: str = "ok"
    action_lost: bool = False
    fetch_404: bool = False
    suspended: bool = False
    drop_mid_call: bool = False
    slow_webhook: float = 0.0


def read_scenario(given: Mapping[str, Any], *, base: Scenario | None = None) -> Scenario:
    """A scenario from what a test or a person sent. Raises ValueError with a sentence that says what is wrong."""
    known = {field.name for field in dataclasses.fields(Scenario)}
    for name in given:
        if name not in known:
            raise ValueError(f"unknown scenario key {name!r}: the keys are {', '.join(sorted(known))}")
    values = {name: _read_value(name, value) for name, value in given.items()}
    return dataclasses.replace(base or Scenario(), **values)


def _read_value(name: str, value: Any) -> Any:
    if name in {"action_lost", "fetch_404", "suspended", "drop_mid_call"}:
        return _one_of(name, value=value, allowed={True, False})
    if name == "talk":
        return _seconds(name, value=value)
    if name == "slow_webhook":
        return _seconds(name, value=10.0 if value is True else value)
    if name == "dial":
        return _code(name, value=value)
    if name == "create":
        return str(value) if re.fullmatch(r"\d{5,6}", str(value)) else _one_of(name, value=str(value), allowed=CREATE)
    if name == "key":
        if not (isinstance(value, str) and re.fullmatch(r"[0-9*#]", value)):
            raise ValueError("key must be one of 0 to 9, * and #, as text")
        return value
    return _one_of(name, value=value, allowed={"user": USER, "hm": THEM, "callbacks": CALLBACKS}[name])


def _code(name: str, *, value: Any) -> str:
    if not re.fullmatch(r"(\d{5})?", str(value)):
        raise ValueError(f"{name} must be one of Twilio's error codes such as 13227, not {value!r}")
    return str(value)


def _one_of(name: str, *, value: Any, allowed: set[Any]) -> Any:
    if not isinstance(value, str | bool) or value not in allowed:
        raise ValueError(f"{name} must be one of {', '.join(sorted(map(str, allowed)))}, not {value!r}")
    return value


def _seconds(name: str, *, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 86400:
        raise ValueError(f"{name} must be a number of seconds between 0 and 86400, not {value!r}")
    return float(value)
