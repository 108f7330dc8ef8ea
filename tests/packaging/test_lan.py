"""`make run LAN=1`: the program over HTTPS with its self-made certificate, for the phone in the same network."""

import contextlib
import http.client
import json
import re
import ssl
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509

from tests.calls.line import free_port

pytestmark = pytest.mark.slow

CERTIFICATE, KEY = "lan-certificate.pem", "lan-key.pem"
BLOCKS = set("█▀▄")


class OnTheNetwork:
    """`bowout serve --lan` with its output, asked over HTTPS by somebody who trusts nothing but its certificate."""

    def __init__(self, data: Path, *, port: int) -> None:
        self.data, self.port = data, port
        self.output: list[str] = []
        self.process = subprocess.Popen(
            [str(Path(sys.executable).parent / "bowout"), "serve", "--lan", "--port", str(port)],
            env={"PATH": "/usr/bin:/bin", "HOME": str(data), "BOWOUT_DATA": str(data), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout:
            self.output.extend(iter(self.process.stdout.readline, ""))

    def printed(self, pattern: str) -> str:
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            if found := re.search(pattern, "".join(self.output)):
                return found.group()
            assert self.process.poll() is None, "".join(self.output)
            time.sleep(0.02)
        raise AssertionError(f"{pattern} was not printed: " + "".join(self.output))

    def ask(self, method: str, path: str, body: Any = None, *, address: str = "127.0.0.1") -> tuple[int, Any, Any]:
        """Status, JSON (or text) and headers of one request over verified HTTPS."""
        trust = ssl.create_default_context(cafile=str(self.data / CERTIFICATE))
        connection = http.client.HTTPSConnection(address, self.port, context=trust, timeout=20)
        with contextlib.closing(connection):
            content = None if body is None else json.dumps(body)
            connection.request(method, path, content, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            text = answer.read().decode()
            kind = answer.headers.get_content_type()
            return answer.status, json.loads(text) if kind.endswith("json") else text, answer.headers

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.reader.join(20)


@contextlib.contextmanager
def on_the_network(data: Path, *, port: int) -> Iterator[OnTheNetwork]:
    opened = OnTheNetwork(data, port=port)
    try:
        opened.printed(r"Scan it with your phone")
        yield opened
    finally:
        opened.stop()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lan")


@pytest.fixture(scope="module")
def program(data: Path) -> Iterator[OnTheNetwork]:
    with on_the_network(data, port=free_port()) as opened:
        yield opened


def test_it_answers_over_https_to_whoever_trusts_its_certificate(program: OnTheNetwork) -> None:
    status, _, headers = program.ask("GET", "/health/ready")
    assert status == 200
    assert headers["Strict-Transport-Security"]


def test_it_answers_under_the_printed_address(program: OnTheNetwork) -> None:
    address = program.printed(r"(?<=ready on https://)[\d.]+")
    assert program.ask("GET", "/health/ready", address=address)[0] == 200


def test_a_stranger_to_the_certificate_refuses_it(program: OnTheNetwork) -> None:
    connection = http.client.HTTPSConnection("127.0.0.1", program.port, timeout=20)
    with contextlib.closing(connection), pytest.raises(ssl.SSLCertVerificationError):
        connection.request("GET", "/health/ready")


def test_it_speaks_no_plain_http(program: OnTheNetwork) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=20)
    with contextlib.closing(connection):
        connection.request("GET", "/health/ready")
        with pytest.raises((http.client.HTTPException, ConnectionError)):
            connection.getresponse()


def test_a_qr_code_is_drawn_for_the_phone(program: OnTheNetwork) -> None:
    drawn = [line for line in "".join(program.output).splitlines() if len(BLOCKS & set(line)) >= 2]
    assert len(drawn) > 15
    assert len({len(line) for line in drawn}) == 1


def test_the_printed_link_signs_in_with_a_cookie_for_https_alone(program: OnTheNetwork) -> None:
    token = program.printed(r"(?<=#sign-in=)\S+")
    status, _, headers = program.ask("POST", "/api/v1/sessions", {"link_token": token})
    assert status == 201
    cookie = headers["Set-Cookie"]
    assert cookie.startswith("__Host-")
    assert "; Secure" in cookie


def test_the_key_is_for_its_owner_alone(program: OnTheNetwork) -> None:
    assert stat.S_IMODE((program.data / KEY).stat().st_mode) == 0o600


def test_a_phone_takes_the_certificate_for_what_it_is(program: OnTheNetwork) -> None:
    """iOS takes no certificate for longer than 825 days, nor one without a name or the purpose of a server."""
    found = x509.load_pem_x509_certificate((program.data / CERTIFICATE).read_bytes())
    assert (found.not_valid_after_utc - found.not_valid_before_utc).days <= 398
    purposes = found.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert x509.oid.ExtendedKeyUsageOID.SERVER_AUTH in purposes


def test_a_second_start_keeps_the_certificate_that_the_phone_has_accepted(tmp_path: Path) -> None:
    kept = []
    for _ in range(2):
        with on_the_network(tmp_path, port=free_port()) as opened:
            assert opened.ask("GET", "/health/ready")[0] == 200
        kept.append(((tmp_path / CERTIFICATE).read_bytes(), (tmp_path / KEY).read_bytes()))
    assert kept[0] == kept[1]
