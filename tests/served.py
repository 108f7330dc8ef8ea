"""The real program as a process of its own: started, asked over HTTP, killed, started again."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.calls.line import free_port

READY_WITHIN = 40.0


class Served:
    """`bowout serve` on a data folder. `environ` is all that it gets beside PATH and HOME."""

    def __init__(self, data: Path, *, port: int | None = None, program: Path | None = None, **environ: str) -> None:
        self.data = data
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.program = program or Path(sys.executable).parent / "bowout"
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(data),
            "BOWOUT_DATA": str(data),
            "BOWOUT_PUBLIC_URL": self.url,
            **dict.fromkeys(("BOWOUT_LIMIT_ACCOUNT", "BOWOUT_LIMIT_ADDRESS", "BOWOUT_LIMIT_SIGN_IN"), "0"),
            **environ,
        }
        self.process: subprocess.Popen[str] | None = None
        self.reader = threading.Thread()
        self.output: list[str] = []
        self.key: str | None = None

    def start(self) -> "Served":
        command = [str(self.program), "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(
            command,
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.reader = threading.Thread(target=self._read, args=(self.process,), daemon=True)
        self.reader.start()
        self.wait_until_ready()
        return self

    def _read(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout
        with process.stdout:
            for line in process.stdout:
                self.output.append(line)

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_WITHIN
        while True:
            if self._is_ready():
                return
            if self.process and self.process.poll() is not None:
                self._bury()
                raise AssertionError("".join(self.output))
            assert time.monotonic() < deadline, "".join(self.output)
            time.sleep(0.02)

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health/ready", timeout=2) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def link(self) -> str:
        """The printed sign-in link."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if found := re.search(r"http\S+#sign-in=\S+", "".join(self.output)):
                return found.group()
            time.sleep(0.02)
        raise AssertionError("no sign-in link was printed: " + "".join(self.output))

    def pids(self) -> list[int]:
        """The parent and the processes below it."""
        assert self.process
        found = [self.process.pid]
        for pid in found:
            children = Path(f"/proc/{pid}/task/{pid}/children")
            if children.exists():
                found += [int(child) for child in children.read_text().split()]
        return found

    def kill(self) -> None:
        """kill -9 of all its processes, as a crashed machine would."""
        for pid in self.pids():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._bury()

    def _bury(self) -> None:
        assert self.process
        self.process.wait(20)
        self.reader.join(20)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self._bury()
            except subprocess.TimeoutExpired:
                self.kill()

    def command(self, *arguments: str) -> str:
        done = subprocess.run(
            [str(self.program), *arguments], env=self.environ, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def make_key(self) -> str:
        self.key = self.command("api-key", "create", "--name", "tests", "--scopes", "all")
        return self.key

    def request(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        """Status and JSON of one request with the key."""
        request = urllib.request.Request(f"{self.url}/api/v1/{path}", method=method)
        request.add_header("Authorization", f"Bearer {self.key or self.make_key()}")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        if body is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def ok(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        status, answer = self.request(method, path, body, **headers)
        assert status < 300, answer
        return answer


@contextlib.contextmanager
def served(data: Path, **options: Any) -> Iterator[Served]:
    program = Served(data, **options).start()
    try:
        yield program
    finally:
        program.stop()
