"""Verifications: a code is sent to a phone, and typing it in proves that the phone is in hand.

Twilio: a code lives ten minutes, is sent at most five times and checked at most five times.
https://www.twilio.com/docs/verify/api/rate-limits-and-timeouts
"""

import datetime as dt
from collections import deque
from dataclasses import dataclass, field

from local_twilio.errors import TwilioError
from local_twilio.sids import new_sid

CODE = "123456"
LIVES = 600.0
MOST = 5


@dataclass
class Verification:
    """`began` is in virtual seconds. `sent` holds the channel of each sending."""

    service_sid: str
    to: str
    began: float
    sid: str = field(default_factory=lambda: new_sid("VE"))
    created: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))
    sent: list[str] = field(default_factory=list)
    checks: int = 0
    status: str = "pending"

    def is_open(self, now: float) -> bool:
        return self.status == "pending" and now - self.began < LIVES


class Verifications:
    """`refusals` are error codes with which the next sendings are refused, for tests."""

    def __init__(self) -> None:
        self.all: list[Verification] = []
        self.refusals: deque[int] = deque()

    def send(self, to: str, *, service_sid: str, channel: str, now: float) -> Verification:
        """Send the code, again if one is open. Raises TwilioError."""
        if self.refusals:
            raise TwilioError(self.refusals.popleft())
        found = self._open(service_sid, to=to, sid="", now=now)
        if found is None:
            found = Verification(service_sid, to, now)
            self.all.append(found)
        if len(found.sent) >= MOST:
            raise TwilioError(60203)
        found.sent.append(channel)
        return found

    def check(self, code: str, *, service_sid: str, to: str, sid: str, now: float) -> Verification:
        """Compare the code. Raises TwilioError 20404 when nothing is open and 60202 after five checks."""
        found = self._open(service_sid, to=to, sid=sid, now=now)
        if found is None:
            raise TwilioError(20404)
        if found.checks >= MOST:
            raise TwilioError(60202)
        found.checks += 1
        if code == CODE:
            found.status = "approved"
        return found

    def clear(self) -> None:
        self.all.clear()
        self.refusals.clear()

    def _open(self, service_sid: str, *, to: str, sid: str, now: float) -> Verification | None:
        for each in self.all:
            if each.is_open(now) and each.service_sid == service_sid and (each.sid == sid if sid else each.to == to):
                return each
        return None
