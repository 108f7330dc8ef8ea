"""What may stand between Twilio and the service: proxies, good and bad, and other servers at its address."""

import http.client
import os
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qsl, urlencode

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from bowout.commands.lan import prepare_lan
from tests.calls.line import free_port

FORM = "application/x-www-form-urlencoded"
HOPS = {"Connection", "Content-Length", "Date", "Server", "Transfer-Encoding"}


class Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        pass


@dataclass
class Passing:
    """A request on its way to the service, which a bad proxy may spoil."""

    path: str
    form: list[tuple[str, str]]
    headers: dict[str, str] = field(default_factory=dict)


@contextmanager
def behind_a_proxy(port: int, *, spoil: Callable[[Passing], None] = lambda _: None) -> Iterator[str]:
    """A proxy at another port, which names the service by its inner address."""
    with serving(_proxy(port, spoil=spoil)) as url:
        yield url


@contextmanager
def behind_tls(port: int) -> Iterator[str]:
    """A proxy that takes HTTPS and speaks HTTP to the service. The certificate is trusted by whoever looks now."""
    with TemporaryDirectory() as folder:
        access = prepare_lan(Path(folder), port=port)
        with (
            _trusted(access.certificate),
            serving(_proxy(port, spoil=_say_https), ssl_context=(str(access.certificate), str(access.key))) as url,
        ):
            yield url


@contextmanager
def behind_distrusted_tls(port: int) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        access = prepare_lan(Path(folder), port=port)
        with serving(_proxy(port), ssl_context=(str(access.certificate), str(access.key))) as url:
            yield url


@contextmanager
def by_name(port: int) -> Iterator[str]:
    yield f"http://localhost:{port}"


@contextmanager
def with_a_slash(port: int) -> Iterator[str]:
    yield f"http://127.0.0.1:{port}/"


@contextmanager
def behind_nobody(port: int) -> Iterator[str]:
    yield f"http://127.0.0.1:{free_port()}"


@contextmanager
def behind_forged_headers(port: int) -> Iterator[str]:
    with behind_a_proxy(port, spoil=_forge) as url:
        yield url


@contextmanager
def behind_a_proxy_that_loses_the_signature(port: int) -> Iterator[str]:
    with behind_a_proxy(port, spoil=lambda passing: passing.headers.pop("X-Twilio-Signature", None)) as url:
        yield url


@contextmanager
def behind_a_proxy_that_drops_a_field(port: int) -> Iterator[str]:
    with behind_a_proxy(port, spoil=lambda passing: passing.form.pop()) as url:
        yield url


@contextmanager
def behind_a_proxy_that_adds_a_slash(port: int) -> Iterator[str]:
    with behind_a_proxy(port, spoil=_add_slash) as url:
        yield url


def behind(answer: Response) -> Any:
    """The front where the service's address gives one and the same answer to everything."""

    @contextmanager
    def front(port: int) -> Iterator[str]:
        with serving(Request.application(lambda _: answer)) as url:
            yield url

    return front


@contextmanager
def serving(app: Any, **options: Any) -> Iterator[str]:
    """The address of a running server."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet, **options)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"{'https' if options else 'http'}://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _proxy(port: int, *, spoil: Callable[[Passing], None] = lambda _: None) -> Any:
    @Request.application
    def app(request: Request) -> Response:
        form = parse_qsl(request.get_data(as_text=True), keep_blank_values=True)
        passing = Passing(request.path, form, dict(request.headers))
        passing.headers |= {"X-Forwarded-Host": request.host, "X-Forwarded-Proto": request.scheme}
        spoil(passing)
        return _forward(port, passing)

    return app


def _forward(port: int, passing: Passing) -> Response:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    headers = {name: value for name, value in passing.headers.items() if name not in {"Host", "Content-Length"}}
    try:
        connection.request(
            "POST", passing.path, body=urlencode(passing.form), headers={**headers, "Content-Type": FORM}
        )
        answer = connection.getresponse()
        kept = [(name, value) for name, value in answer.getheaders() if name not in HOPS]
        return Response(answer.read(), status=answer.status, headers=kept)
    except OSError:
        return Response(status=502)
    finally:
        connection.close()


def _say_https(passing: Passing) -> None:
    passing.headers["X-Forwarded-Proto"] = "https"


def _forge(passing: Passing) -> None:
    passing.headers |= {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "ftp", "X-Forwarded-Port": "8443"}


def _add_slash(passing: Passing) -> None:
    passing.path += "/"


@contextmanager
def _trusted(certificate: Path) -> Iterator[None]:
    """OpenSSL reads the variable each time that somebody asks for the usual authorities."""
    name = ssl.get_default_verify_paths().openssl_cafile_env
    before = os.environ.get(name)
    os.environ[name] = str(certificate)
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
