"""A whole telephone line for tests: the service over real HTTP, its jobs running, and the local Twilio."""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import Flask
from uuid_utils.compat import uuid7
from werkzeug.serving import make_server

from bowout.accounts.models import Account
from bowout.app import Parts, build, create_app
from bowout.calls.models import Call
from bowout.declines.models import Decline
from bowout.jobs.runner import Runner
from bowout.settings import load_settings
from bowout.store import lookup
from bowout.vocabulary import PhoneState
from local_twilio.app import LocalTwilio
from tests.api import Api

ACCOUNT_SID = "AC" + "0123456789abcdef" * 2
AUTH_TOKEN = "a token that only the tests know"
NEXT_TOKEN = "the token that will sign next"
API_KEY, API_SECRET = "SK" + "0123456789abcdef" * 2, "a secret of the key, as long as they are"
# With these, and the App's Voice URL at the local Twilio, a page can be a telephone.
APP_SID = "AP" + "0123456789abcdef" * 2
BROWSER_CALLS = {"TWILIO_API_KEY": API_KEY, "TWILIO_API_SECRET": API_SECRET, "TWILIO_TWIML_APP_SID": APP_SID}
VERIFY_SID = "VA" + "0123456789abcdef" * 2
SERVICE_NUMBER = "+13125550100"
SAMS_NUMBER = "+13125550199"
SPEED = 20.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Line:
    """Alice's service with a telephone. `api` speaks to it by test client; hooks come over real HTTP."""

    def __init__(self, parts: Parts, twilio: LocalTwilio, *, app: Flask) -> None:
        self.parts = parts
        self.twilio = twilio
        self.api = Api(parts, app=app)
        self.keys = 0
        with parts.database.transaction() as session:
            account = session.get_one(Account, self.api.account_id)
            account.phone, account.phone_hmac = SAMS_NUMBER, lookup(SAMS_NUMBER)
            account.phone_state = PhoneState.PROVEN

    def place(self, decline: Any | None = None, **body: Any) -> Any:
        """Place a bridge call about a decline that is ready. Returns the call as the API shows it."""
        decline = decline or self.api.decline()
        self.keys += 1
        wanted = {"decline_id": decline["id"], "mode": "bridge", "late_ok": True, **body}
        return self.api.ok(self.api.post("calls", wanted, Idempotency_Key=f"key-{self.keys}"), 202)

    def call(self, call: Any) -> Any:
        return self.api.ok(self.api.get(f"calls/{call['id']}"))

    def wait_for_state(self, call: Any, *states: str, within: float = 15.0) -> Any:
        """The call as the API shows it in one of these states. The waiting itself asks the database: it costs less."""
        deadline = time.monotonic() + within
        while (state := self.state(call)) not in states:
            # No state follows the last one, so there is nothing to wait for.
            assert state != "ended", f"the call has ended without {' or '.join(states)}: {self.facts(call)}"
            assert time.monotonic() < deadline, f"the call stays {state}: {self.facts(call)}"
            threading.Event().wait(0.02)
        return self.call(call)

    def wait_for_end(self, call: Any, *, within: float = 15.0) -> Any:
        return self.wait_for_state(call, "ended", within=within)

    def state(self, call: Any) -> str:
        with self.parts.database.reading() as session:
            return str(session.scalars(sa.select(Call.state).where(Call.id == UUID(call["id"]))).one().value)

    def facts(self, call: Any) -> dict[str, Any]:
        with self.parts.database.reading() as session:
            return dict(session.get_one(Call, UUID(call["id"])).facts)

    def decline_state(self, call: Any) -> str:
        with self.parts.database.reading() as session:
            return str(session.get_one(Decline, UUID(call["decline_id"])).state.value)

    def legs(self) -> list[dict[str, Any]]:
        return self.twilio.log()["legs"]

    def dials(self) -> list[str]:
        """The distinct documents that dialled somebody."""
        texts = [str(document) for document in self.twilio.log()["documents"]]
        return sorted({text for text in texts if "<Dial" in text})

    def creations(self) -> int:
        requests = self.twilio.log()["requests"]
        return sum(1 for request in requests if request["method"] == "POST" and request["path"].endswith("/Calls.json"))


@dataclass(frozen=True)
class Network:
    """A local Twilio that outlives the line, and the address at which the service reaches it."""

    twilio: LocalTwilio
    url: str


@contextmanager
def own_network(speed: float = SPEED) -> Iterator[Network]:
    """A local Twilio with a secondary token and an API key, as an account has them that is well kept."""
    with LocalTwilio(
        account_sid=ACCOUNT_SID,
        auth_token=AUTH_TOKEN,
        secondary_token=NEXT_TOKEN,
        api_keys={API_KEY: API_SECRET},
        speed=speed,
        callers=[SERVICE_NUMBER],
    ) as twilio:
        yield Network(twilio, twilio.url)


@contextmanager
def reached_directly(port: int) -> Iterator[str]:
    """The public address of a service that nothing stands in front of."""
    yield f"http://127.0.0.1:{port}"


@contextmanager
def open_line(
    *,
    database_url: str,
    data: Path,
    secrets: Mapping[str, str],
    speed: float = SPEED,
    jobs: bool = True,
    network: Network | None = None,
    front: Callable[[int], AbstractContextManager[str]] = reached_directly,
) -> Iterator[Line]:
    """Without `jobs` none runs by itself: a test drains the queue when it likes.

    `front` is what stands before the service's port, and gives the public address. `secrets` are settings that win
    over the line's own.
    """
    port = free_port()
    with nullcontext(network) if network else own_network(speed) as reached, front(port) as public_url:
        environ = {
            "BOWOUT_DATA": str(data),
            "BOWOUT_DATABASE_URL": database_url,
            "BOWOUT_PUBLIC_URL": public_url,
            "BOWOUT_TWILIO_BASE_URL": reached.url,
            "BOWOUT_CLOCK_SPEED": str(speed),
            "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
            "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
            "TWILIO_PHONE_NUMBER": SERVICE_NUMBER,
            "TWILIO_VERIFY_SERVICE_SID": VERIFY_SID,
            **secrets,
        }
        parts = build(load_settings(environ))
        app = create_app(parts)
        try:
            with _serving(parts, app, port, jobs=jobs):
                yield Line(parts, reached.twilio, app=app)
            violations = reached.twilio.log()["violations"]
            assert violations == [], f"the contract was broken: {violations}"
        finally:
            _wait_for_the_last_hook(parts)
            parts.database.dispose()


def _wait_for_the_last_hook(parts: Parts) -> None:
    """A hook may still be answered when the server stops; its connection must come back before the pool is closed."""
    pool: Any = parts.database.engine.pool
    deadline = time.monotonic() + 5
    while pool.checkedout() and time.monotonic() < deadline:
        threading.Event().wait(0.01)


@contextmanager
def _serving(parts: Parts, app: Flask, port: int, *, jobs: bool) -> Iterator[None]:
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    runner = Runner(parts.queue)
    if jobs:
        runner.start()
    try:
        yield
    finally:
        if jobs:
            runner.stop()
        server.shutdown()
        thread.join()
        server.server_close()


def new_id() -> str:
    return str(uuid7())
