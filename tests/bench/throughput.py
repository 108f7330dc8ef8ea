"""Requests a second against a floor that is measured in the same minute, and the server's own time for each.

The client threads share the processors with the server, so the processor time a request is the steadier figure.
"""

import contextlib
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.figures import heading, show
from tests.bench.starting import processor_seconds
from tests.calls.line import free_port
from tests.served import Served

CLIENTS = 4
SECONDS = 2.0
ROUNDS = 5
# Requests are counted as they are for everybody, against a limit that is never reached.
COUNTED = {"BOWOUT_LIMIT_ACCOUNT": "999999999", "BOWOUT_LIMIT_ADDRESS": "999999999"}
Bytes = Callable[[int], bytes]


@dataclass
class Target:
    """One operation of one server, and what was measured of it. `request` makes the bytes of the n-th request."""

    name: str
    port: int
    pids: list[int]
    request: Bytes
    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)

    def measure(self, offset: int) -> None:
        before, begun = processor_seconds(self.pids), time.perf_counter()
        counts = [0] * CLIENTS
        until = begun + SECONDS
        threads = [
            threading.Thread(target=self._ask, args=(number, counts, until, offset)) for number in range(CLIENTS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        answered = sum(counts)
        self.rates.append(answered / (time.perf_counter() - begun))
        self.costs.append((processor_seconds(self.pids) - before) / max(answered, 1) * 1e6)

    def _ask(self, number: int, counts: list[int], until: float, offset: int) -> None:
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            stream = connection.makefile("rb")
            while time.perf_counter() < until:
                connection.sendall(self.request(offset + counts[number] * CLIENTS + number))
                _read_answer(stream)
                counts[number] += 1


def _read_answer(stream: "socket.SocketIO | object") -> None:
    """Read one answer to its end. Raises `RuntimeError` if it is none that was hoped for."""
    status = stream.readline()  # type: ignore[attr-defined]
    length = 0
    while (line := stream.readline().strip()) != b"":  # type: ignore[attr-defined]
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    body = stream.read(length)  # type: ignore[attr-defined]
    if not status.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")):
        raise RuntimeError(f"{status!r} {body[:300]!r}")


def get(path: str, **headers: str) -> Bytes:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    sent = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n{head}\r\n".encode()
    return lambda _: sent


def post(path: str, **headers: str) -> Bytes:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())

    def request(number: int) -> bytes:
        body = json.dumps({"name": f"Tom Ortiz {number}", "emails": [f"tom.{number}@northwind.example"]}).encode()
        return (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n{head}\r\n"
        ).encode() + body

    return request


def main() -> None:
    heading(f"Throughput: {CLIENTS} clients, {ROUNDS} rounds of {SECONDS:.0f} s each, in turn")
    with tempfile.TemporaryDirectory(prefix="bowout-bench-") as folder, floor(Path(folder)) as (port, pids):
        program = Served(Path(folder) / "data", **COUNTED).start()
        try:
            key = {"Authorization": f"Bearer {program.make_key()}"}
            ours = program.port, program.pids()
            reads = [
                Target("GET /api/v1/me", *ours, get("/api/v1/me", **key)),
                Target("floor: Flask alone", port, pids, get("/bare")),
                Target("floor: Flask and one row", port, pids, get("/row")),
            ]
            writes = [
                Target("POST /api/v1/contacts", *ours, post("/api/v1/contacts", **key)),
                Target("floor: Flask alone", port, pids, post("/bare")),
                Target("floor: Flask and one row", port, pids, post("/row")),
            ]
            for number in range(ROUNDS):
                for target in reads + writes:
                    target.measure(number * 1_000_000)
        finally:
            program.stop()
    report(reads, aim=">= 0.6")
    report(writes, aim=">= 0.5")


def report(targets: list[Target], *, aim: str) -> None:
    for target in targets:
        show(target.name, target.rates, "req/s")
        show(f"{target.name}, server's time", target.costs, "us/req")
    ours, *floors = targets
    for other in floors:
        ratios = [mine / theirs for mine, theirs in zip(ours.rates, other.rates, strict=True)]
        show(f"{ours.name} / {other.name}, by req/s", ratios, "", budget=aim)
        costs = [theirs / mine for mine, theirs in zip(ours.costs, other.costs, strict=True)]
        show(f"{ours.name} / {other.name}, by processor time", costs, "", budget=aim)


@contextlib.contextmanager
def floor(folder: Path) -> Iterator[tuple[int, list[int]]]:
    """The bare server: its port and its processes."""
    port = free_port()
    command = [sys.executable, "-m", "tests.bench.floor", str(port), str(folder / "floor.sqlite3")]
    with subprocess.Popen(command) as process:
        try:
            _wait_until_ready(port)
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="utf-8").split()
            yield port, [process.pid, *map(int, children)]
        finally:
            process.terminate()


def _wait_until_ready(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError, urllib.error.URLError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=2).close()
            return
        time.sleep(0.05)
    raise RuntimeError("the floor did not become ready")
