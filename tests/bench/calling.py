"""How long a tap takes to reach the telephone network, and what happens there to reach the screen."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from local_twilio import webhooks
from local_twilio.app import LocalTwilio
from local_twilio.front_door import FrontDoor
from tests.api import NORTHWIND
from tests.bench.figures import heading, show, show_p95
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SERVICE_NUMBER
from tests.faults.conftest import prove_number, twilio_environ, wait_for
from tests.served import Served

SPEED = 20
CALLS_EACH = 5
PROGRAMS = 6
POLL_SECONDS = 0.005


class Wire:
    """When each request of either side began and ended, as the stand-in for Twilio saw it."""

    def __init__(self) -> None:
        self.created: list[float] = []
        self.hooks: list[tuple[float, float, bytes]] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        answer, exchange = FrontDoor.answer, webhooks.exchange
        FrontDoor.answer = self._noting_requests(answer)  # type: ignore[method-assign]
        webhooks.exchange = self._noting_hooks(exchange)
        try:
            yield
        finally:
            FrontDoor.answer = answer  # type: ignore[method-assign]
            webhooks.exchange = exchange

    def _noting_requests(self, answer: Callable[..., Any]) -> Callable[..., Any]:
        def noting(door: FrontDoor, request: Any) -> Any:
            if request.method == "POST" and request.path.endswith("/Calls.json"):
                self.created.append(time.perf_counter())
            return answer(door, request)

        return noting

    def _noting_hooks(self, exchange: Callable[..., Any]) -> Callable[..., Any]:
        def noting(url: str, **options: Any) -> Any:
            begun = time.perf_counter()
            reply = exchange(url, **options)
            self.hooks.append((begun, time.perf_counter(), options["body"]))
            return reply

        return noting


def main() -> None:
    heading(f"Calls: {PROGRAMS * CALLS_EACH} of them through the local Twilio at {SPEED} times the speed")
    taps: list[float] = []
    accepted: list[float] = []
    hooks: list[float] = []
    shown: list[float] = []
    wire = Wire()
    with wire.watching():
        for _ in range(PROGRAMS):
            _some_calls(wire, taps=taps, accepted=accepted, shown=shown)
    hooks = [(end - begun) * 1000 for begun, end, _ in wire.hooks]
    later = [tap for number, tap in enumerate(taps) if number % CALLS_EACH]
    show_p95("tap (POST /calls sent) to Twilio's request on the wire", later, budget="<= 100")
    show("the same, the first call after a start", taps[::CALLS_EACH], "ms", budget="<= 100")
    show_p95("tap to the answer of POST /calls", accepted)
    show_p95("a hook's own answer", hooks)
    show_p95("hook sent to its state visible in GET /calls/{id}", shown, budget="<= 1500")


def _some_calls(wire: Wire, *, taps: list[float], accepted: list[float], shown: list[float]) -> None:
    """The limits of a day allow only a few calls to one account, so there are several installations."""
    with (
        tempfile.TemporaryDirectory(prefix="bowout-bench-") as folder,
        LocalTwilio(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, speed=SPEED, callers=[SERVICE_NUMBER]) as twilio,
    ):
        program = Served(Path(folder), **twilio_environ(twilio, speed=SPEED)).start()
        try:
            prove_number(program)
            program.ok("PATCH", "me", {"name": "Sam Lee"}, If_Match="*")
            for number in range(CALLS_EACH):
                _one_call(program, wire, number=number, taps=taps, accepted=accepted, shown=shown)
        finally:
            program.stop()


def _one_call(
    program: Served, wire: Wire, *, number: int, taps: list[float], accepted: list[float], shown: list[float]
) -> None:
    decline = _decline(program, f"+131255501{50 + number}")
    body = {"decline_id": decline["id"], "mode": "bridge", "late_ok": True, "again_ok": True}
    before = len(wire.created), len(wire.hooks)
    begun = time.perf_counter()
    call = program.ok("POST", "calls", body, Idempotency_Key=f"tap-{number}")
    accepted.append((time.perf_counter() - begun) * 1000)
    seen = _watch(program, f"calls/{call['id']}")
    taps.append((wire.created[before[0]] - begun) * 1000)
    for state, sign in (("user_ringing", b"CallStatus=ringing"), ("ended", b"CallStatus=completed")):
        sent = [hook[0] for hook in wire.hooks[before[1] :] if sign in hook[2]]
        if state in seen and sent:
            shown.append((seen[state] - (sent[0] if state == "user_ringing" else sent[-1])) * 1000)


def _watch(program: Served, path: str) -> dict[str, float]:
    """When each state was first seen, polled as a screen would, only more often."""
    seen: dict[str, float] = {}

    def note(call: Any) -> bool:
        seen.setdefault(call["state"], time.perf_counter())
        threading.Event().wait(POLL_SECONDS)
        return bool(call["state"] == "ended")

    wait_for(program, path, note, within=60)
    return seen


def _decline(program: Served, number: str) -> Any:
    person = NORTHWIND["participants"][0]
    contact = {**person["contact"], "name": f"Priya Raman {number[-2:]}", "phones": [{"number": number}], "emails": []}
    offer = program.ok("POST", "offers", {**NORTHWIND, "participants": [{**person, "contact": contact}]})
    body = {
        "offer_id": offer["id"],
        "contact_id": offer["participants"][0]["contact"]["id"],
        "reason": {"category": "role_content"},
        "route_answers": {"other_job": "signed"},
    }
    return program.ok("POST", "declines", body)
