"""Prism, a referee that we did not write: a proxy that judges all that passes it by Twilio's own description."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.calls.line import free_port

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
PROGRAM = HERE / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
DESCRIPTION = CHECKOUT / "service" / "local_twilio" / "description" / "twilio-trimmed.strict.openapi.json"
READY_WITHIN = 60.0
LISTENING = "Prism is listening"
RECEIVED = "Request received"
COMPLAINT = re.compile(r"[⚠✖]")
# Twilio describes its successes only, so Prism remarks on every refusal. An undescribed success is an error to it.
UNKNOWN_STATUS = "Unable to match the returned status code"


@dataclass(frozen=True)
class Verdict:
    """What Prism said from one mark to the next. `received`: `post /path` of each request that came."""

    received: tuple[str, ...]
    violations: tuple[str, ...]


class Prism:
    """A running Prism. `url` is where the service finds "Twilio"."""

    def __init__(self, upstream: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.output: list[str] = []
        self._read_to = 0
        self._marks = 0
        listen = ["--host", "127.0.0.1", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [_node(), str(PROGRAM), "proxy", *listen, "--errors", str(DESCRIPTION), upstream],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_until_ready(self) -> None:
        self._wait_for(LISTENING, within=READY_WITHIN)
        self.verdict()

    def verdict(self) -> Verdict:
        """All that was said since the last time. A request that Prism must refuse marks the place in its log."""
        self._marks += 1
        mark = f"/mark-{self._marks}"
        try:
            urllib.request.urlopen(self.url + mark, timeout=10).close()
        except urllib.error.HTTPError as refused:
            refused.close()
        end = self._wait_for(f"{mark} ✖", within=10.0)
        said = [line for line in self.output[self._read_to : end] if mark not in line]
        self._read_to = end + 1
        received = [found[1] for line in said if (found := re.search(rf"\] (\w+ \S+) .*{RECEIVED}", line))]
        violations = [line for line in said if COMPLAINT.search(line) and UNKNOWN_STATUS not in line]
        return Verdict(tuple(received), tuple(violations))

    def stop(self) -> None:
        # The Node that PyPI carries is started by a small program: both must end.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(10)
        self._reader.join(10)

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout:
            self.output.extend(line.rstrip() for line in iter(self.process.stdout.readline, ""))

    def _wait_for(self, text: str, *, within: float) -> int:
        """The number of the first new line that holds `text`."""
        deadline = time.monotonic() + within
        at = self._read_to
        while at >= len(self.output) or text not in self.output[at]:
            if at < len(self.output):
                at += 1
                continue
            assert self.process.poll() is None, "Prism ended: " + "\n".join(self.output)
            assert time.monotonic() < deadline, f"Prism does not say {text!r}: " + "\n".join(self.output[-20:])
            threading.Event().wait(0.005)
        return at


@contextmanager
def refereeing(upstream: str) -> Iterator[Prism]:
    """Prism between whoever asks its `url` and `upstream`. Raises AssertionError where it is not installed."""
    prism = Prism(upstream)
    try:
        prism.wait_until_ready()
        yield prism
    finally:
        prism.stop()


def pinned_version() -> str:
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    return str(wanted["@stoplight/prism-cli"])


def check_installed() -> None:
    """Raises AssertionError with a sentence that says what to do."""
    package = PROGRAM.parents[1] / "package.json"
    found = json.loads(package.read_text(encoding="utf-8"))["version"] if package.exists() else None
    assert found == pinned_version(), (
        f"The referee of the calls, Prism {pinned_version()}, is not installed. `make test` installs it; "
        "by hand: cd tests/referee && npm ci"
    )
    assert _node()


def _node() -> str:
    """The environment's own Node, which is there where the machine's is missing or too old."""
    own = Path(sys.executable).parent / "node"
    found = str(own) if own.exists() else shutil.which("node")
    assert found, "The referee of the calls needs Node: `make test` fetches one."
    return found
