"""One HTTP request of ours to the customer's service, with Twilio's time limits and no redirects followed."""

import contextlib
import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

CONNECT_SECONDS = 5.0
LARGEST_ANSWER = 65536


class ConnectError(Exception):
    """Nothing was sent: the connection could not be made."""


class ReadError(Exception):
    """The request was sent, but no complete answer came in time."""


@dataclass(frozen=True)
class Reply:
    status: int
    content_type: str
    body: str


def exchange(url: str, *, method: str, body: bytes, headers: Mapping[str, str], seconds: float) -> Reply:
    """Send one request. `seconds` is real time for all of it. Raises ConnectError or ReadError."""
    deadline = time.monotonic() + seconds
    parts = urlsplit(url)
    connection = _connection(parts.scheme, host=parts.hostname or "", port=parts.port, seconds=seconds)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        try:
            connection.connect()
        except OSError as error:
            raise ConnectError(str(error)) from error
        try:
            connection.sock.settimeout(max(0.01, deadline - time.monotonic()))
            connection.request(method, target, body=body, headers=dict(headers))
            return _read(connection, deadline=deadline)
        except (OSError, http.client.HTTPException) as error:
            raise ReadError(str(error) or type(error).__name__) from error
    finally:
        connection.close()


def _connection(scheme: str, *, host: str, port: int | None, seconds: float) -> http.client.HTTPConnection:
    patience = min(CONNECT_SECONDS, seconds)
    if scheme == "https":
        return http.client.HTTPSConnection(host, port, timeout=patience, context=ssl.create_default_context())
    return http.client.HTTPConnection(host, port, timeout=patience)


def _read(connection: http.client.HTTPConnection, *, deadline: float) -> Reply:
    socket = connection.sock
    response = connection.getresponse()
    parts: list[bytes] = []
    size = 0
    # A service that drips its answer must not outlast the limit, so what is left of it is set anew for each piece.
    while piece := response.read1(8192):
        parts.append(piece)
        size += len(piece)
        if size > LARGEST_ANSWER:
            raise http.client.HTTPException(f"the answer is longer than {LARGEST_ANSWER} bytes")
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        with contextlib.suppress(OSError):  # the last piece may have closed it already
            socket.settimeout(left)
    content_type = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
    return Reply(response.status, content_type, b"".join(parts).decode(errors="replace"))
