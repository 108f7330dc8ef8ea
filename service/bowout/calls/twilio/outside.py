"""Twilio's HTTP client with a line in the log for each request, without the numbers that its addresses may hold."""

import re
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from twilio.http.http_client import TwilioHttpClient

from ...logs import outside_call

_SID = re.compile(r"\b[A-Z]{2}[0-9a-f]{32}\b")
_OWN_ACCOUNT = re.compile(r"^/2010-04-01/Accounts/\{sid\}/")


class LoggedClient(TwilioHttpClient):  # type: ignore[misc]
    def request(self, method: str, url: str, *args: Any, **options: Any) -> Any:
        with outside_call("twilio", f"{method} {_kind(url)}") as call:
            answer = super().request(method, url, *args, **options)
            call.result = str(answer.status_code)
            return answer


class LocalClient(LoggedClient):
    """Sends every product's requests to one local address instead of Twilio's hosts. For practice and tests."""

    def __init__(self, base_url: str, **options: Any) -> None:
        super().__init__(**options)
        self._base = urlsplit(base_url)
        self.session.trust_env = False

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Any:
        parts = urlsplit(url)
        url = urlunsplit((self._base.scheme, self._base.netloc, parts.path, parts.query, ""))
        return super().request(method, url, *args, **options)


def _kind(url: str) -> str:
    """The kind of request: its path without ids. The query is left out, since it may hold a number."""
    return _OWN_ACCOUNT.sub("", _SID.sub("{sid}", urlsplit(url).path))
