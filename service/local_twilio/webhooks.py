"""Webhooks: signed form posts to the customer's service, retried as Twilio does.

By default one retry, on connection failures only. The fragment `#rc=3&rp=all` of a URL changes that; it is never
sent. All tries together take at most fifteen seconds, and share one I-Twilio-Idempotency-Token.
https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
"""

import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urldefrag, urlencode, urlsplit

from local_twilio.clock import VirtualClock
from local_twilio.exchange import ConnectError, ReadError, Reply, exchange
from local_twilio.journal import Journal
from local_twilio.signature import sign

SHORTEST_PAUSE = 0.05


@dataclass(frozen=True)
class Target:
    """Where to post. `kind` (document, status or caller_id) only labels the log."""

    url: str
    method: str = "POST"
    kind: str = "document"


@dataclass(frozen=True)
class Overrides:
    """`retries` after the first try, for the failures in `policies`: ct, rt, 4xx, 5xx or all."""

    retries: int
    policies: frozenset[str]

    def cover(self, failure: str) -> bool:
        return failure in self.policies or "all" in self.policies


def read_overrides(url: str) -> Overrides:
    given = parse_qs(urlsplit(url).fragment)
    count = given.get("rc", ["1"])[0]
    policies = given.get("rp", ["ct"])[0]
    return Overrides(min(int(count), 5) if count.isdecimal() else 1, frozenset(policies.split(",")))


class WebhookSender:
    """`ceiling` is in real seconds: the customer's service does not run faster because the clock does.

    `auth_token` gives the token that signs at this moment.
    """

    def __init__(
        self, *, auth_token: Callable[[], str], journal: Journal, clock: VirtualClock, ceiling: float = 15.0
    ) -> None:
        self._auth_token = auth_token
        self._journal = journal
        self._clock = clock
        self._ceiling = ceiling
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Give up on further tries."""
        self._stopping.set()

    def send(self, target: Target, *, params: Mapping[str, str]) -> Reply | None:
        """The customer's answer, whatever its status; None when no answer came."""
        overrides = read_overrides(target.url)
        token = str(uuid.uuid4())
        deadline = time.monotonic() + self._ceiling
        for attempt in range(1 + overrides.retries):
            reply, failure = self._try(target, params=params, token=token, attempt=attempt, deadline=deadline)
            if not failure or not overrides.cover(failure) or time.monotonic() >= deadline:
                break
            if self._stopping.wait(max(SHORTEST_PAUSE, self._clock.real(0.5))):
                break
        return reply

    def _try(
        self, target: Target, *, params: Mapping[str, str], token: str, attempt: int, deadline: float
    ) -> tuple[Reply | None, str]:
        url, form = _address(target, params=params)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "User-Agent": "TwilioProxy/1.1",
            "Accept": "*/*",
            "I-Twilio-Idempotency-Token": token,
            "X-Twilio-Signature": sign(url, params=form, auth_token=self._auth_token()),
        }
        body = urlencode(form).encode()
        reply, failure, error = None, "", ""
        try:
            left = max(0.01, deadline - time.monotonic())
            reply = exchange(url, method=target.method, body=body, headers=headers, seconds=left)
            failure = {4: "4xx", 5: "5xx"}.get(reply.status // 100, "")
        except ConnectError as problem:
            failure, error = "ct", str(problem)
        except ReadError as problem:
            failure, error = "rt", str(problem)
        self._journal.webhook(
            {
                "kind": target.kind,
                "call_sid": params.get("CallSid", ""),
                "method": target.method,
                "url": url,
                "params": dict(params),
                "signature": headers["X-Twilio-Signature"],
                "token": token,
                "attempt": attempt,
                "status": reply.status if reply else None,
                "error": error,
            }
        )
        return reply, failure


def _address(target: Target, *, params: Mapping[str, str]) -> tuple[str, Mapping[str, str]]:
    """The URL as it is sent and signed, and the form; a GET carries its parameters in the URL."""
    url = urldefrag(target.url).url
    if target.method == "POST":
        return url, params
    return f"{url}{'&' if '?' in url else '?'}{urlencode(params)}", {}
