"""Browsers as phones: the signalling that Twilio's voice kit speaks over a WebSocket, as far as one call out needs it.

Read from the kit's own code (@twilio/voice-sdk 2.18, pstream and call), since Twilio describes it nowhere. What is said
in the conversation never passes here: the two ends send it to each other.
"""

import json
import threading
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from flask import Blueprint, Response, request

from local_twilio import engine, people
from local_twilio.access_tokens import BadTokenError, Caller, read_token
from local_twilio.call import Call, Exchange
from local_twilio.leg import Leg, Placement
from local_twilio.sids import new_sid
from local_twilio.switchboard import StoppedError
from local_twilio.websocket import ClosedError, WebSocket, accept

VERSION = "1.6"
HEARTBEAT_SECONDS = 5.0
LOOK_SECONDS = 0.1
# How long the page that plays the other phone may take to answer the offer of the media.
MEDIA_SECONDS = 5.0
PARAMETER_LIMIT = 800


def signalling_blueprint(exchange: Exchange) -> Blueprint:
    blueprint = Blueprint("signalling", __name__)

    @blueprint.get("/signal", websocket=True)
    def signal() -> Response:
        key = request.headers.get("Sec-WebSocket-Key", "")
        if not key:
            return Response("this is no handshake", status=400)
        Page(accept(request.environ["werkzeug.socket"], key=key), exchange=exchange).serve()
        return _Hijacked("")

    return blueprint


class _Hijacked(Response):
    """The connection is a WebSocket's by now: nothing more may be written to it."""

    def __call__(self, *_: Any, **__: Any) -> Any:
        raise ConnectionError


class Page:
    """One browser. It shows its token first; then it may call out, once at a time."""

    def __init__(self, socket: WebSocket, *, exchange: Exchange) -> None:
        self._socket = socket
        self._exchange = exchange
        self._caller: Caller | None = None
        self._leg: Leg | None = None

    def serve(self) -> None:
        """Until the browser goes. Going away hangs up."""
        silent = 0.0
        generation = self._exchange.board.generation
        try:
            while generation == self._exchange.board.generation:
                text = self._socket.receive(within=LOOK_SECONDS)
                silent = 0.0 if text else silent + LOOK_SECONDS
                if text and text.strip():
                    self._hear(text)
                elif silent >= HEARTBEAT_SECONDS:
                    self._socket.send("\n")
                    silent = 0.0
        except ClosedError:
            pass
        finally:
            self._hang_up()
            self._socket.close()

    def _hear(self, text: str) -> None:
        try:
            message = json.loads(text)
            kind, payload = message["type"], message.get("payload") or {}
        except (ValueError, KeyError, TypeError):
            self._complain(f"no message: {text[:60]!r}")
            return
        if message.get("version") != VERSION:
            self._complain(f"version {message.get('version')!r} of the signalling")
        handlers: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "listen": self._listen,
            "invite": self._invite,
            "hangup": lambda _: self._hang_up(),
        }
        if kind in handlers:
            handlers[kind](payload)
        else:
            self._complain(f"{kind!r} is not simulated here")

    def _listen(self, payload: Mapping[str, Any]) -> None:
        account = self._exchange.account
        try:
            self._caller = read_token(str(payload.get("token")), account_sid=account.sid, api_keys=account.signing_keys)
        except BadTokenError as problem:
            self._say("error", error={"code": problem.code, "message": str(problem)})
            return
        token = {"identity": self._caller.identity, "ttl": self._caller.seconds}
        self._say("connected", token=token, edge="local", region="local", gateway="local", home="local")

    def _invite(self, payload: Mapping[str, Any]) -> None:
        """The page calls. Its own name for the call is replaced by ours with the first answer."""
        url = self._exchange.account.applications.get(self._caller.application) if self._caller else None
        if self._caller is None or url is None or (self._leg is not None and not self._leg.is_over):
            error = {"code": 31204, "message": "no token, no such application, or a call already"}
            self._say("hangup", callsid=payload.get("callsid"), error=error)
            return
        params = str((payload.get("twilio") or {}).get("params", ""))
        if len(params) > PARAMETER_LIMIT:
            self._complain("the parameters of a call out may have 800 bytes at most")
        self._leg = self._dial_in(self._caller, url=url, params=params, offer=str(payload.get("sdp", "")))
        named = str(payload.get("callsid", ""))
        threading.Thread(target=self._follow, args=(self._leg, named), daemon=True).start()

    def _dial_in(self, caller: Caller, *, url: str, params: str, offer: str) -> Leg:
        leg = Leg(
            sid=new_sid("CA"),
            account_sid=self._exchange.account.sid,
            to="",
            from_=f"client:{caller.identity}",
            direction="inbound",
            status="queued",
            scenario=self._exchange.account.take_scenario(),
            placement=Placement(url=url),
            offer=offer,
            said_with_it={**dict(parse_qsl(params)), "ApplicationSid": caller.application},
        )
        self._exchange.board.add(leg)
        self._exchange.board.ring(leg)
        engine.start(Call(leg, exchange=self._exchange))
        return leg

    def _follow(self, leg: Leg, named: str) -> None:
        """Tell the page what happens to its call: it rings at the other end, is answered, is over."""
        board, generation = self._exchange.board, self._exchange.board.generation

        def wait(ready: Any) -> None:
            board.wait(lambda: leg.is_over or ready(), until=people.NEVER, generation=generation)

        try:
            wait(lambda: leg.is_connected or any(child.is_ringing for child in board.children(leg)))
            if leg.is_ringing:
                self._say("ringing", callsid=leg.sid)
                named = leg.sid
            wait(lambda: leg.is_connected)
            if not leg.is_over:
                self._say("answer", callsid=leg.sid, **self._media(leg))
            wait(lambda: False)
        except StoppedError:
            pass
        finally:
            self._say("hangup", callsid=named)

    def _media(self, leg: Leg) -> dict[str, str]:
        """The answer to the offer, if the other phone is played on a page; else nobody is there to be heard."""
        board = self._exchange.board
        if leg.scenario.hm == "manual":
            until = board.clock.now() + MEDIA_SECONDS * board.clock.speed
            board.wait(lambda: leg.is_over or bool(leg.media), until=until, generation=board.generation)
        return {"sdp": leg.media} if leg.media else {}

    def _hang_up(self) -> None:
        if self._leg is not None:
            answered = self._leg.answered_at is not None
            self._exchange.board.finish(self._leg, status="completed" if answered else "no-answer", by="person")

    def _say(self, kind: str, **payload: Any) -> None:
        try:
            self._socket.send(json.dumps({"type": kind, "version": VERSION, "payload": payload}))
        except ClosedError:
            return

    def _complain(self, problem: str) -> None:
        self._exchange.journal.violation(where="signalling", problem=problem)
