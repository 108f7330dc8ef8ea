"""The server's side of one WebSocket (RFC 6455), as far as browsers use it: text frames, ping, close."""

import base64
import hashlib
import socket
import struct
import threading

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
CONTINUATION, TEXT, CLOSE, PING, PONG = 0x0, 0x1, 0x8, 0x9, 0xA
LARGEST_MESSAGE = 200_000
PATIENCE = 10.0


class ClosedError(Exception):
    """The other side has gone, or broke the protocol."""


def accept(connection: socket.socket, *, key: str) -> "WebSocket":
    """Answer the handshake. `key` is the request's Sec-WebSocket-Key."""
    proof = base64.b64encode(hashlib.sha1(key.encode() + GUID, usedforsecurity=False).digest()).decode()
    head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade"
    connection.sendall(f"{head}\r\nSec-WebSocket-Accept: {proof}\r\n\r\n".encode())
    return WebSocket(connection)


class WebSocket:
    """One thread reads; any thread may send."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._sending = threading.Lock()

    def send(self, text: str) -> None:
        """Raises ClosedError."""
        self._frame(TEXT, text.encode())

    def receive(self, *, within: float) -> str | None:
        """The next text, or None where none came in so many seconds. Raises ClosedError."""
        self._connection.settimeout(within)
        message = b""
        try:
            first = self._connection.recv(1)
        except TimeoutError:
            return None
        except OSError as error:
            raise ClosedError from error
        while True:
            final, kind, payload = self._read_frame(first)
            if kind == CLOSE:
                raise ClosedError
            if kind == PING:
                self._frame(PONG, payload)
            elif kind in {TEXT, CONTINUATION}:
                message += payload
                if len(message) > LARGEST_MESSAGE:
                    raise ClosedError
                if final:
                    return message.decode(errors="replace")
            first = self._exactly(1)

    def close(self) -> None:
        try:
            self._frame(CLOSE, struct.pack("!H", 1000))
            self._connection.shutdown(socket.SHUT_RDWR)
        except (ClosedError, OSError):
            return

    def _frame(self, kind: int, payload: bytes) -> None:
        size = len(payload)
        length = bytes([size]) if size < 126 else struct.pack("!BH", 126, size) if size < 65536 else b""
        if not length:
            length = struct.pack("!BQ", 127, size)
        try:
            with self._sending:
                self._connection.sendall(bytes([0x80 | kind]) + length + payload)
        except OSError as error:
            raise ClosedError from error

    def _read_frame(self, first: bytes) -> tuple[bool, int, bytes]:
        """The rest of a frame that begins with this byte: whether it ends its message, its kind, what it holds."""
        self._connection.settimeout(PATIENCE)
        if not first:
            raise ClosedError
        second = self._exactly(1)[0]
        size = second & 0x7F
        if size >= 126:
            size = int.from_bytes(self._exactly(2 if size == 126 else 8), "big")
        if not second & 0x80 or size > LARGEST_MESSAGE:
            raise ClosedError  # a browser masks every frame
        mask = self._exactly(4)
        masked = self._exactly(size)
        payload = bytes(byte ^ mask[place % 4] for place, byte in enumerate(masked))
        return bool(first[0] & 0x80), first[0] & 0x0F, payload

    def _exactly(self, size: int) -> bytes:
        found = b""
        while len(found) < size:
            try:
                piece = self._connection.recv(size - len(found))
            except OSError as error:
                raise ClosedError from error
            if not piece:
                raise ClosedError
            found += piece
        return found
