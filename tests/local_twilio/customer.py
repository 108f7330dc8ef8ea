"""A tiny customer of Twilio: it answers webhooks with call documents and checks every signature."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit

from flask import Flask, Response, request
from twilio.http.http_client import TwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

ACCOUNT = "AC" + "1a" * 16
TOKEN = "an-auth-token-for-tests"
SERVICE_NUMBER = "+13125550100"
USER = "+13125550111"
PRIYA = "+13125550142"
EVENTS = ["initiated", "ringing", "answered", "completed"]

ANSWER = (
    '<Response><Gather input="dtmf" numDigits="1" finishOnKey="" timeout="2" action="/gate" method="POST">'
    '<Say>Press any key and I will call.</Say></Gather><Redirect method="POST">/silent/2</Redirect></Response>'
)
DIAL = (
    f'<Response><Dial callerId="{SERVICE_NUMBER}" timeLimit="900" timeout="30" answerOnBridge="true" '
    'record="do-not-record" action="/after" method="POST">'
    '<Number statusCallback="/child#rc=3&amp;rp=all" statusCallbackMethod="POST" '
    f'statusCallbackEvent="initiated ringing answered completed">{PRIYA}</Number></Dial></Response>'
)
FINAL = {"completed", "busy", "no-answer", "failed", "canceled"}
HANG_UP = "<Response><Hangup/></Response>"
Answering = Callable[[], tuple[str, int]]


class Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        pass


class Customer:
    """`documents` by path; a test may replace one. `received` lists path and form in the order of arrival."""

    def __init__(self) -> None:
        self.documents: dict[str, Answering | str] = {
            "/answer": ANSWER,
            "/silent/2": HANG_UP,
            "/gate": DIAL,
            "/after": HANG_UP,
        }
        self.statuses: dict[str, list[int]] = {}
        self.content_type = "text/xml"
        self.received: list[tuple[str, dict[str, str]]] = []
        self.headers: list[dict[str, str]] = []
        self.bad_signatures: list[str] = []
        self.url = ""
        self._server: BaseWSGIServer | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._server = make_server("127.0.0.1", 0, self._app(), threaded=True, request_handler=Quiet)
        self.url = f"http://127.0.0.1:{self._server.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server
        assert self._thread
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def paths(self) -> list[str]:
        return [path for path, _ in self.received]

    def forms(self, path: str) -> list[dict[str, str]]:
        return [form for at, form in self.received if at == path]

    def statuses_at(self, path: str) -> list[str]:
        return [form["CallStatus"] for form in self.forms(path)]

    def _app(self) -> Flask:
        app = Flask(__name__, static_folder=None)

        @app.route("/<path:path>", methods=["GET", "POST"])
        def answer(path: str) -> tuple[Response, int] | Response:
            signature = request.headers.get("X-Twilio-Signature", "")
            if not RequestValidator(TOKEN).validate(request.url, request.form, signature):
                self.bad_signatures.append(request.url)
            self.received.append((request.path, request.form.to_dict()))
            self.headers.append(dict(request.headers))
            planned = self.statuses.get(request.path, [])
            if planned:
                return Response("later"), planned.pop(0)
            document = self.documents.get(request.path)
            if document is None:
                return Response(status=204)
            text, status = document() if callable(document) else (document, 200)
            return Response(text, content_type=self.content_type), status

        return app


class Rebased(TwilioHttpClient):
    """Twilio's library, talking to another address."""

    def __init__(self, base: str, *, timeout: float = 10.0) -> None:
        super().__init__(timeout=timeout)
        self._base = urlsplit(base)

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
        there = urlsplit(url)
        moved = urlunsplit((self._base.scheme, self._base.netloc, there.path, there.query, ""))
        return super().request(method, moved, *args, **kwargs)


def client_for(base: str, *, timeout: float = 10.0) -> Client:
    return Client(ACCOUNT, TOKEN, http_client=Rebased(base, timeout=timeout))


def place(client: Client, *, customer: Customer, **changes: Any) -> Any:
    """A call as a careful customer places it."""
    usual: dict[str, Any] = {
        "to": USER,
        "from_": SERVICE_NUMBER,
        "url": f"{customer.url}/answer",
        "method": "POST",
        "status_callback": f"{customer.url}/parent#rc=3&rp=all",
        "status_callback_event": EVENTS,
        "status_callback_method": "POST",
        "timeout": 25,
        "time_limit": 1200,
    }
    return client.calls.create(**(usual | changes))


def call_is_over(log: dict[str, list[dict[str, Any]]]) -> bool:
    """Whether every leg has ended and was reported so."""
    return bool(log["legs"]) and all(leg["status"] in FINAL and leg["reported"] for leg in log["legs"])
