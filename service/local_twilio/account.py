"""The account: who it is, what it may show as caller, and the scenarios that wait for the next calls."""

import datetime as dt
import threading
from collections import deque
from dataclasses import dataclass, field

from local_twilio.scenario import Scenario
from local_twilio.settings import Settings
from local_twilio.sids import new_sid
from local_twilio.verifications import Verifications


@dataclass(frozen=True)
class OwnNumber:
    """A number of the account's own, or one that somebody proved to be theirs."""

    number: str
    sid: str = field(default_factory=lambda: new_sid("PN"))
    name: str = ""
    created: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))


@dataclass(frozen=True)
class PendingNumber:
    """A number that Twilio is calling to have its code typed in."""

    number: str
    code: str
    call_sid: str
    name: str
    callback: str
    method: str


class Account:
    """What the REST interface may change, and what the tests prepare."""

    def __init__(self, settings: Settings) -> None:
        self.sid = settings.account_sid
        self.auth_token: str = settings.auth_token
        self.secondary_token: str | None = settings.secondary_token
        self.kind = settings.account_type
        self.status = settings.account_status
        self.incoming = [OwnNumber(number) for number in settings.callers]
        self.outgoing: list[OwnNumber] = []
        self.pending: list[PendingNumber] = []
        self.verifications = Verifications()
        self.applications = dict(settings.applications)
        self.signing_keys = dict(settings.api_keys)
        self.default = settings.default
        self.waiting: deque[Scenario] = deque()
        self._settings = settings
        self._lock = threading.Lock()
        self.reset()

    def accepts(self, *, user: str, password: str) -> bool:
        """Either token signs the account in; only the primary one, `auth_token`, signs webhooks."""
        if user == self.sid:
            return password in {self.auth_token, self.secondary_token} - {None}
        return self._settings.api_keys.get(user) == password

    def promote_token(self) -> None:
        """The secondary token becomes the primary one, which is gone. Raises ValueError where there is none."""
        with self._lock:
            if self.secondary_token is None:
                raise ValueError("there is no secondary token to promote")
            self.auth_token, self.secondary_token = self.secondary_token, None

    @property
    def is_suspended(self) -> bool:
        return self.status != "active" or self.default.suspended

    def may_show(self, number: str) -> bool:
        """Whether a call may show this number."""
        return any(each.number == number for each in (*self.incoming, *self.outgoing))

    def take_scenario(self) -> Scenario:
        with self._lock:
            return self.waiting.popleft() if self.waiting else self.default

    def expect(self, pending: PendingNumber) -> None:
        """The phone of that number is being called; a newer call replaces an older one."""
        with self._lock:
            self.pending = [each for each in self.pending if each.number != pending.number] + [pending]

    def settle(self, number: str, *, code: str | None) -> tuple[PendingNumber, OwnNumber | None]:
        """The code was typed on that phone (None: the right one). Raises KeyError when it is not being called."""
        with self._lock:
            found = next((each for each in self.pending if each.number == number), None)
            if found is None:
                raise KeyError(number)
            self.pending.remove(found)
            if code not in {None, found.code}:
                return found, None
            proven = OwnNumber(found.number, name=found.name)
            self.outgoing.append(proven)
            return found, proven

    def reset(self) -> None:
        """As it was at the start, the kind and status of the account apart."""
        with self._lock:
            self.waiting.clear()
            self.auth_token = self._settings.auth_token
            self.secondary_token = self._settings.secondary_token
            self.default = self._settings.default
            self.outgoing = [OwnNumber(number) for number in self._settings.verified]
            self.pending = []
            self.verifications.clear()
