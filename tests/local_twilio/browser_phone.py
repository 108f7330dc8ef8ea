"""A page that calls, without a page: the voice kit's side of the signalling, as far as a call out needs it."""

import base64
import json
import os
import socket
import struct
import time
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlsplit


class BrowserPhone:
    def __init__(self, url: str, *, origin: str = "http://127.0.0.1:8000") -> None:
        parts = urlsplit(url)
        self._socket = socket.create_connection((parts.hostname or "", parts.port or 80), timeout=10)
        self._heard: list[dict[str, Any]] = []
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            "GET /signal HTTP/1.1",
            f"Host: {parts.netloc}",
            f"Origin: {origin}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        ]
        self._socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.status = self._line().split(" ")[1]
        while self._line():
            pass
        if self.status != "101":
            self._socket.close()
            raise ConnectionRefusedError(self.status)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def say(self, kind: str, **payload: Any) -> None:
        data = json.dumps({"type": kind, "version": "1.6", "payload": payload}).encode()
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(data))
        length = bytes([0x80 | len(data)]) if len(data) < 126 else struct.pack("!BH", 0x80 | 126, len(data))
        self._socket.sendall(b"\x81" + length + mask + masked)

    def listen(self, token: str) -> dict[str, Any]:
        """Show the token. The answer is `connected` or `error`."""
        self.say("listen", token=token)
        return self.hear("connected", "error")

    def call(self, **params: str) -> None:
        said = "&".join(f"{name}={quote(value)}" for name, value in params.items())
        self.say("invite", callsid="TJ1", sdp="v=0", twilio={"params": said})

    def hear(self, *kinds: str, within: float = 10.0) -> dict[str, Any]:
        """The next message of one of these kinds."""
        deadline = time.monotonic() + within
        while True:
            message = self._message(deadline)
            if message["type"] in kinds:
                return message

    def _message(self, deadline: float) -> dict[str, Any]:
        while time.monotonic() < deadline:
            first, second = self._exactly(2)
            size = second & 0x7F
            if size >= 126:
                size = int.from_bytes(self._exactly(2 if size == 126 else 8), "big")
            text = self._exactly(size).decode(errors="replace")
            assert first & 0x0F != 0x8, "the socket was closed"
            if text.strip():
                return dict(json.loads(text))
        raise AssertionError("nothing more was heard")

    def _line(self) -> str:
        found = b""
        while not found.endswith(b"\r\n"):
            found += self._exactly(1)
        return found.decode().strip()

    def _exactly(self, size: int) -> bytes:
        found = b""
        while len(found) < size:
            piece = self._socket.recv(size - len(found))
            assert piece, "the connection was closed"
            found += piece
        return found
