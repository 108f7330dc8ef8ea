"""Twilio behind the `Telephone` port: the only module that sees twilio-python's client and its many ways to fail."""

import json
import logging
import re
from collections.abc import Callable
from typing import Any, TypeVar

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import MaxRetryError, NameResolutionError, NewConnectionError

from ...settings import TwilioSettings
from ..telephone import (
    TRIAL_LIMIT,
    AccountState,
    Addresses,
    Ambiguous,
    Gone,
    Leg,
    NeverSent,
    Permissions,
    Rejected,
    ShownNumber,
    TooMany,
)
from ..timers import CREATE_TIMEOUT, FETCH_TIMEOUT
from .outside import LocalClient, LoggedClient

T = TypeVar("T")
SID = re.compile(r"CA[0-9a-f]{32}")
CODE = re.compile(r"\d{4,10}")
EVENTS = ["initiated", "ringing", "answered", "completed"]
RING_SECONDS = 25
LONGEST_CALL_SECONDS = 1200
OVER_ALREADY = {21220, 20404}
TRIAL_WORDS = "limited parameter access"

# The library logs whole addresses at INFO, and a list by number carries the number in its address.
logging.getLogger("twilio.http_client").setLevel(logging.WARNING)


class TwilioTelephone:
    """One account. Thread-safe: each request uses its own connection from the session's pool."""

    def __init__(self, settings: TwilioSettings) -> None:
        self._settings = settings
        self._creating = self._client(timeout=CREATE_TIMEOUT)
        self._asking = self._client(timeout=FETCH_TIMEOUT)
        self._owning = Client(settings.account_sid, settings.auth_tokens[0], http_client=self._http(FETCH_TIMEOUT))

    def place(self, *, to: str, caller: str, addresses: Addresses) -> str:
        """Ring the user. Raises `Rejected`, `TooMany`, `NeverSent` or `Ambiguous`. Returns the call's sid."""
        created = _ask(
            lambda: self._creating.calls.create(
                to=to,
                from_=caller,
                url=addresses.answer,
                method="POST",
                status_callback=addresses.parent,
                status_callback_event=EVENTS,
                status_callback_method="POST",
                timeout=RING_SECONDS,
                time_limit=LONGEST_CALL_SECONDS,
            )
        )
        sid = created.sid
        # An answer without a valid sid comes back as an object all the same.
        if not isinstance(sid, str) or not SID.fullmatch(sid):
            raise Ambiguous("no-sid")
        return sid

    def fetch(self, sid: str) -> Leg:
        return _leg(_ask(lambda: self._asking.calls(sid).fetch()))

    def children(self, sid: str) -> list[Leg]:
        return [_leg(call) for call in _ask(lambda: self._asking.calls.list(parent_call_sid=sid, limit=20))]

    def recent(self, *, to: str, caller: str) -> list[Leg]:
        """The newest calls to `to`. Not filtered by start time, which a queued call does not have yet."""
        found = _ask(lambda: self._asking.calls.list(to=to, from_=caller, page_size=20, limit=20))
        return [_leg(call) for call in found]

    def hang_up(self, sid: str) -> None:
        """End both legs, whatever they are doing. Raises `Gone` where there is nothing left to end."""
        _ask(lambda: self._asking.calls(sid).update(status="completed"))

    def forget(self, sid: str) -> None:
        _ask(lambda: self._asking.calls(sid).delete())

    def error_code(self, sid: str) -> int | None:
        """The newest error that Twilio noted for the call: failed dialling appears only here."""
        notes = _ask(lambda: self._asking.calls(sid).notifications.list(limit=5))
        codes = [int(note.error_code) for note in notes if str(note.error_code or "").isdigit()]
        return codes[0] if codes else None

    def account(self) -> AccountState:
        """The account's status and type. Raises `Rejected` where Twilio refuses the token, or the API key.

        A standard API key may not read the account (Twilio: "API keys overview"), so the token asks. The key is then
        tried on the list of calls, which every reconciling needs as well; on a stopped account nothing else answers.
        """
        found = _ask(lambda: self._owning.api.accounts(self._settings.account_sid).fetch())
        state = AccountState(status=str(found.status), kind=str(found.type))
        if self._settings.api_key and state.status == "active":
            _ask(lambda: self._asking.calls.list(page_size=1, limit=1))
        return state

    def owns(self, number: str) -> bool:
        """Whether `number` (E.164) is one that the account bought."""
        found = _ask(lambda: self._asking.incoming_phone_numbers.list(phone_number=number, limit=20))
        return any(each.phone_number == number for each in found)

    def permissions(self, region: str) -> Permissions:
        """What may be dialled in `region` (ISO 3166). Raises `Gone` for one that Twilio does not know."""
        found = _ask(lambda: self._asking.voice.v1.dialing_permissions.countries(region).fetch())
        high_risk = found.high_risk_special_numbers_enabled or found.high_risk_tollfraud_numbers_enabled
        return Permissions(low_risk=bool(found.low_risk_numbers_enabled), high_risk=bool(high_risk))

    def send_code(self, number: str, *, by_voice: bool) -> None:
        channel = "call" if by_voice else "sms"
        _ask(lambda: self._verify().verifications.create(to=number, channel=channel))

    def check_code(self, number: str, code: str) -> bool:
        answer = _ask(lambda: self._verify().verification_checks.create(to=number, code=code))
        return bool(answer.status == "approved")

    def validate(self, number: str, *, name: str) -> str:
        """Ring `number`. Returns the code that is to be typed there. `Rejected` with 21450: it is shown already."""
        asked = _ask(lambda: self._creating.validation_requests.create(phone_number=number, friendly_name=name))
        code = asked.validation_code
        if not isinstance(code, str) or not CODE.fullmatch(code):
            raise Ambiguous("no-code")
        return code

    def shown_numbers(self, *, number: str | None = None, name: str | None = None) -> list[ShownNumber]:
        """The account's outgoing caller IDs of a number, or of a name."""
        given = {"phone_number": number, "friendly_name": name}
        wanted = {key: value for key, value in given.items() if value is not None}
        found = _ask(lambda: self._asking.outgoing_caller_ids.list(limit=20, **wanted))
        return [ShownNumber(sid=each.sid, name=str(each.friendly_name or "")) for each in found]

    def forget_shown_number(self, sid: str) -> None:
        _ask(lambda: self._asking.outgoing_caller_ids(sid).delete())

    def _verify(self) -> Any:
        return self._asking.verify.v2.services(self._settings.verify_service_sid)

    def _client(self, *, timeout: float) -> Any:
        own, http = self._settings, self._http(timeout)
        if own.api_key and own.api_secret:
            return Client(own.api_key, own.api_secret, own.account_sid, http_client=http)
        return Client(own.account_sid, own.auth_tokens[0], http_client=http)

    def _http(self, timeout: float) -> LoggedClient:
        base_url = self._settings.base_url
        return LocalClient(base_url, timeout=timeout) if base_url else LoggedClient(timeout=timeout)


def _ask(request: Callable[[], T]) -> T:
    """Run one request and sort its failure. What is not surely harmless to repeat is `Ambiguous`."""
    try:
        return request()
    except TwilioRestException as error:
        raise _sorted(error.status, _code(error)) from None
    except TwilioException as error:
        raise _sorted(*_status_and_code(error)) from None
    except requests.ConnectTimeout:
        raise NeverSent from None
    except requests.ConnectionError as error:
        raise (NeverSent() if _never_connected(error) else Ambiguous("connection")) from None
    except requests.RequestException as error:
        raise Ambiguous(type(error).__name__) from None
    except ValueError:
        raise Ambiguous("unreadable") from None


def _code(error: TwilioRestException) -> int:
    """The error's code. Of its text, which may quote numbers, only the one phrase is looked for."""
    return TRIAL_LIMIT if TRIAL_WORDS in str(error.msg).lower() else int(error.code or 0)


def _status_and_code(error: TwilioException) -> tuple[int, int]:
    """Of a problem document; or of a refused list, whose error carries the bare answer instead of a status."""
    answer = error.args[1] if len(error.args) > 1 else None
    if not isinstance(answer, Response):
        return getattr(error, "status", 500), getattr(error, "code", 0)
    try:
        return answer.status_code, int(json.loads(answer.text)["code"])
    except (ValueError, TypeError, KeyError):
        return answer.status_code, 0


def _sorted(status: int, code: int | None) -> Exception:
    if status == 429:
        return TooMany()
    if code in OVER_ALREADY or status == 404:
        return Gone()
    if 400 <= status < 500:
        return Rejected(code or status)
    return Ambiguous(f"http-{status}")


def _never_connected(error: requests.ConnectionError) -> bool:
    cause = error.args[0] if error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError | NameResolutionError)


def _leg(call: Any) -> Leg:
    seconds = int(call.duration) if str(call.duration or "").isdigit() else None
    return Leg(sid=call.sid, status=str(call.status), seconds=seconds, created_at=call.date_created)
