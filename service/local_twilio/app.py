"""The local Twilio as an HTTP server: `with LocalTwilio(...)` for tests, `python -m local_twilio` for people."""

import ipaddress
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from local_twilio import rest_account, rest_caller_ids, rest_calls, rest_verify
from local_twilio.control import control_blueprint
from local_twilio.front_door import FrontDoor
from local_twilio.media import media_blueprint
from local_twilio.phones import phones_blueprint
from local_twilio.scenario import read_scenario
from local_twilio.settings import Settings
from local_twilio.signalling import signalling_blueprint
from local_twilio.simulator import Simulator

Log = dict[str, list[dict[str, Any]]]
LARGEST_BODY = 1_000_000
LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
HANDLERS = {**rest_calls.HANDLERS, **rest_account.HANDLERS, **rest_caller_ids.HANDLERS, **rest_verify.HANDLERS}


class LocalTwilio:
    """A running local Twilio on a free port of this machine.

    speed: how many times faster than the wall clock its calls run.
    callers: the account's own numbers; verified: numbers that somebody proved, which may be shown as well.
    secondary_token: signs in as well, and signs once it is promoted.
    api_keys: secrets by SK identifier. applications: the Voice URLs of TwiML Apps by AP identifier.
    default: the scenario of calls that have none of their own.
    """

    def __init__(  # noqa: PLR0913 - all are optional and named
        self,
        *,
        account_sid: str = "AC" + "0" * 32,
        auth_token: str = "local-auth-token",  # noqa: S107 - opens nothing but this simulator
        secondary_token: str | None = None,
        speed: float = 50.0,
        host: str = "127.0.0.1",
        port: int = 0,
        callers: Iterable[str] = ("+13125550100",),
        verified: Iterable[str] = (),
        api_keys: Mapping[str, str] | None = None,
        account_type: str = "Full",
        account_status: str = "active",
        default: Mapping[str, Any] | None = None,
        webhook_ceiling: float = 15.0,
        applications: Mapping[str, str] | None = None,
    ) -> None:
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"the local Twilio serves this machine only: {host} is not a loopback address")
        settings = Settings(
            account_sid=account_sid,
            auth_token=auth_token,
            secondary_token=secondary_token,
            speed=speed,
            callers=tuple(callers),
            verified=tuple(verified),
            api_keys=dict(api_keys or {}),
            account_type=account_type,
            account_status=account_status,
            default=read_scenario(default or {}),
            webhook_ceiling=webhook_ceiling,
            applications=dict(applications or {}),
        )
        self.simulator = Simulator(settings)
        self._address = (host, port)
        self._server: BaseWSGIServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Such as http://127.0.0.1:40123, without a slash at the end. Raises RuntimeError before `start`."""
        if self._server is None:
            raise RuntimeError("the local Twilio is not running")
        host = f"[{self._server.host}]" if ":" in self._server.host else self._server.host
        return f"http://{host}:{self._server.port}"

    def start(self) -> None:
        host, port = self._address
        app = create_app(self.simulator)
        self._server = make_server(host, port, app, threaded=True, request_handler=_QuietHandler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self.simulator.stop()
        if self._server and self._thread:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def next(self, **scenario: Any) -> None:
        """The scenario of the next call that is placed."""
        self.simulator.queue_scenario(scenario)

    def default(self, **scenario: Any) -> None:
        """Change the scenario of all calls that have none of their own."""
        self.simulator.change_default(scenario)

    def reset(self) -> None:
        self.simulator.reset()

    def log(self) -> Log:
        """`{requests, webhooks, violations, documents, legs}`, each oldest first."""
        return self.simulator.log()

    def wait_until(self, condition: Callable[[Log], object], *, within: float = 10.0) -> Log:
        """The log in which `condition` holds. Raises TimeoutError after so many real seconds."""
        deadline = time.monotonic() + within
        while True:
            log = self.log()
            if condition(log):
                return log
            if time.monotonic() > deadline:
                raise TimeoutError(f"it did not happen within {within} s; legs: {log['legs']}")
            time.sleep(0.01)

    def answer(self, sid: str) -> None:
        self.simulator.act(sid, action="answer")

    def press(self, sid: str, *, key: str) -> None:
        self.simulator.act(sid, action="key", digit=key)

    def hang_up(self, sid: str) -> None:
        self.simulator.act(sid, action="hangup")

    def decline(self, sid: str) -> None:
        self.simulator.act(sid, action="decline")

    def confirm(self, number: str, *, code: str | None = None) -> bool:
        """Prove a number that is being called; without a code the right one is typed. Whether it was the right one."""
        return self.simulator.confirm(number, code=code)

    def refuse_next_code(self, code: int) -> None:
        """Answer the next request to send a verification code with this error."""
        self.simulator.refuse_next_code(code)

    def promote_token(self) -> None:
        """Make the secondary token the primary one: it signs from now on, and the first one opens nothing more."""
        self.simulator.account.promote_token()

    def skip(self, seconds: float) -> None:
        """Let so many virtual seconds pass at once."""
        self.simulator.skip(seconds)


def create_app(simulator: Simulator) -> Flask:
    """The whole HTTP interface of one simulator."""
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    door = FrontDoor(simulator.exchange, handlers=HANDLERS)
    app.before_request(_refuse_strangers)
    app.register_blueprint(control_blueprint(simulator))
    app.register_blueprint(phones_blueprint(simulator))
    app.register_blueprint(media_blueprint(simulator.exchange))
    app.register_blueprint(signalling_blueprint(simulator.exchange))
    app.register_error_handler(HTTPException, _as_json)

    @app.route("/<path:path>", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def rest(path: str) -> tuple[Response | str, int]:  # noqa: ARG001 - the door reads it from the request
        status, body = door.answer(request)
        return ("" if body is None else jsonify(body)), status

    return app


class _QuietHandler(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        """The journal has it all; the terminal stays quiet."""


def _refuse_strangers() -> tuple[Response, int] | None:
    """A web page elsewhere may neither reach this server by a name of its own nor post to it from a browser."""
    name = (request.host or "").rsplit(":", 1)[0]
    origin = request.headers.get("Origin")
    # A page of the customer's service may be a phone: its token is what lets it in.
    is_page = request.path == "/signal" and urlsplit(origin or "").hostname in LOCAL
    if name in LOCAL and (is_page or origin in {None, f"http://{request.host}"}):
        return None
    return jsonify(error="this server answers only requests from this machine"), 403


def _as_json(error: HTTPException) -> tuple[Response, int]:
    return jsonify(error=error.description), error.code or 500
