"""What Twilio tells and asks us. Every hook is signed, names its call by our own id and a token, and only adds facts.

There is no time in a signature: an old request stays valid for ever. So handlers are harmless when repeated, a guard
in the same transaction decides about dialling, and calls that ended an hour ago listen no more.
"""

import logging
import re
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from flask import Blueprint, Response, current_app, request
from sqlalchemy.orm import Session
from twilio.request_validator import RequestValidator

from ...http.request import services
from ...store import Refusal, now
from ...store.faults import until_alone
from ...vocabulary import CallMode, CallState
from ..facts import add_facts
from ..models import Call, CallReport
from ..opt_out import block
from . import documents
from .addresses import hook_url, is_hook_token
from .dialling import open_gate

log = logging.getLogger(__name__)

blp = Blueprint("twilio", __name__, url_prefix="/twilio")

LISTENS_FOR = timedelta(hours=1)
DIGITS = re.compile(r"[0-9*#]")
SID = re.compile(r"CA[0-9a-f]{32}")
E164 = re.compile(r"\+[1-9]\d{6,14}")


@blp.post("/<uuid:call_id>/<token>/answer", defaults={"round_number": 1})
@blp.post("/<uuid:call_id>/<token>/answer/<int:round_number>")
def answer(call_id: UUID, token: str, round_number: int) -> Response:
    """The user picked up, or a round passed without a key."""

    def respond(session: Session, call: Call) -> str:
        add_facts(session, call, answer_served=now().timestamp(), p=["in-progress"])
        if _is_over(call):
            return documents.hang_up(documents.EXPIRED)
        if call.facts.get("ready"):
            return dial(session, call, route=f"answer/{round_number}")
        return documents.ask_for_key(
            round_number=round_number, gate=_url(call, "gate"), again=_url(call, f"answer/{round_number + 1}")
        )

    return _document(call_id, token, route=f"answer/{round_number}", respond=respond)


@blp.post("/<uuid:call_id>/<token>/gate")
def gate(call_id: UUID, token: str) -> Response:
    """The user pressed a key. An empty one comes when they hang up inside the menu."""

    def respond(session: Session, call: Call) -> str:
        if _is_over(call):
            return documents.hang_up(documents.EXPIRED)
        if not DIGITS.fullmatch(request.form.get("Digits", "")):
            return documents.hang_up()
        return dial(session, call, route="gate")

    return _document(call_id, token, route="gate", respond=respond)


@blp.post("/<uuid:call_id>/<token>/after")
def after(call_id: UUID, token: str) -> Response:
    """The dialling is over, one way or the other."""

    def respond(session: Session, call: Call) -> str:
        child = request.form.get("DialCallSid", "")
        add_facts(
            session,
            call,
            dial=request.form.get("DialCallStatus") or None,
            child_sid=child if SID.fullmatch(child) else None,
            talk=_seconds("DialCallDuration"),
            # Nothing tells of the end of a page's leg, which this answer ends.
            p=["completed"] if call.mode is CallMode.BROWSER else None,
        )
        return documents.hang_up()

    return _document(call_id, token, route="after", respond=respond)


@blp.post("/<uuid:call_id>/<token>/parent")
def parent(call_id: UUID, token: str) -> Response:
    """Progress of the user's leg."""

    def note(session: Session, call: Call) -> None:
        add_facts(session, call, p=statuses())

    return _status(call_id, token, route="parent", note=note)


@blp.post("/<uuid:call_id>/<token>/child")
def child(call_id: UUID, token: str) -> Response:
    """Progress of the other person's leg."""

    def note(session: Session, call: Call) -> None:
        add_facts(session, call, child_sid=request.form["CallSid"], c=statuses(), talk=_seconds("CallDuration"))

    return _status(call_id, token, route="child", note=note)


@blp.post("/inbound")
def inbound() -> Response:
    """Somebody rings the service's own number back: a short neutral sentence that names nobody, and a way out."""
    if not is_signed():
        return forbidden("signature")
    return twiml(documents.offer_to_leave_alone(f"{services().settings.public_url}/twilio/inbound/key"))


@blp.post("/inbound/key")
def inbound_key() -> Response:
    """They pressed a key: the one that was named means that their number is not to be rung again."""
    if not is_signed():
        return forbidden("signature")
    number = request.form.get("From", "")
    if request.form.get("Digits") != documents.LEAVE_ALONE_KEY or not E164.fullmatch(number):
        return twiml(documents.hang_up())
    with services().database.transaction() as session:
        block(session, number)
    return twiml(documents.hang_up(documents.LEFT_ALONE))


def _document(call_id: UUID, token: str, *, route: str, respond: Callable[[Session, Call], str]) -> Response:
    """Answer with a document, always with 200: whatever else Twilio gets, it reads an error aloud."""

    def once() -> Response:
        with services().database.transaction() as session:
            call = _accepted(session, call_id, token, route=route)
            return forbidden(route) if call is None else twiml(respond(session, call))

    try:
        return until_alone(once)
    except Exception:
        log.exception("a hook failed", extra={"call": str(call_id), "route": route})
        return twiml(documents.hang_up(documents.BROKEN))


def _status(call_id: UUID, token: str, *, route: str, note: Callable[[Session, Call], None]) -> Response:

    def once() -> Response:
        with services().database.transaction() as session:
            call = _accepted(session, call_id, token, route=route)
            if call is None:
                return forbidden(route)
            note(session, call)
        return no_content()

    try:
        return until_alone(once)
    except Exception:
        # Nothing was stored, so the provider may tell us again.
        log.exception("a hook failed", extra={"call": str(call_id), "route": route})
        return current_app.response_class(status=503)


def _accepted(session: Session, call_id: UUID, token: str, *, route: str) -> Call | None:
    """The call that a genuine hook is about, locked; None for whatever is forged, foreign or long over."""
    settings = services().settings
    if not is_hook_token(token, call_id=call_id, signing_key=settings.signing_key) or not is_signed():
        return None
    if settings.twilio is None or request.form.get("AccountSid") != settings.twilio.account_sid:
        return None
    call = session.scalar(sa.select(Call).where(Call.id == call_id).with_for_update())
    if call is None or (call.ended_at is not None and call.ended_at < now() - LISTENS_FOR):
        return None
    own, parent_sid = request.form.get("CallSid", ""), request.form.get("ParentCallSid")
    sid = parent_sid if route == "child" else own
    if not SID.fullmatch(own) or not SID.fullmatch(sid or "") or (call.sid is not None and call.sid != sid):
        return None
    if route == "child" and call.facts.get("child_sid") not in {None, own}:
        return None
    if call.sid is None:
        add_facts(session, call, sid=sid)
    report(session, call, route=route, sid=own)
    return call


def is_signed() -> bool:
    """The address is built from configuration, never from what the request or a proxy says of itself."""
    settings = services().settings
    if settings.twilio is None:
        return False
    query = request.query_string.decode("latin-1")
    url = f"{settings.public_url}{request.path}" + (f"?{query}" if query else "")
    signature = request.headers.get("X-Twilio-Signature", "")
    return any(RequestValidator(t).validate(url, request.form, signature) for t in settings.twilio.auth_tokens)


def report(session: Session, call: Call, *, route: str, sid: str) -> None:
    """Keep what was told, once however often it is repeated."""
    seq = request.form.get("SequenceNumber", "-1")
    key = {
        "call_id": call.id,
        "route": route,
        "sid": sid,
        "seq": int(seq) if seq.isdigit() else -1,
        "status": request.form.get("CallStatus", "")[:20],
    }
    if session.scalar(sa.select(CallReport.id).filter_by(**key)) is None:
        session.add(CallReport(**key))


def dial(session: Session, call: Call, *, route: str) -> str:
    """The one document that dials the other person; the same again for the provider's retry of the same request."""
    attempt = f"{route}:{request.headers.get('I-Twilio-Idempotency-Token', '')}"
    try:
        number = open_gate(session, call, attempt=attempt, settings=services().settings)
    except Refusal as refusal:
        log.warning("dialling refused", extra={"call": str(call.id), "code": refusal.code})
        add_facts(session, call, refused=refusal.code)
        return documents.hang_up(documents.BROKEN)
    if number is None:
        return documents.hang_up()
    return documents.dial(
        number=number,
        extension=call.extension,
        caller=call.caller or "",
        after=_url(call, "after"),
        child=_url(call, "child"),
    )


def _is_over(call: Call) -> bool:
    return bool(call.state is CallState.ENDED or call.facts.get("hangup") or call.facts.get("lost"))


def statuses() -> list[str]:
    status = request.form.get("CallStatus", "")
    return [status] if status else []


def _seconds(name: str) -> int | None:
    text = request.form.get(name, "")
    return int(text) if text.isdigit() and len(text) < 7 else None


def _url(call: Call, route: str) -> str:
    settings = services().settings
    return hook_url(call.id, route, public_url=settings.public_url, signing_key=settings.signing_key)


def twiml(text: str) -> Response:
    return current_app.response_class(text, mimetype="text/xml")


def no_content() -> Response:
    return current_app.response_class(status=204)


def forbidden(route: str) -> Response:
    log.warning("hook refused", extra={"route": route})
    return current_app.response_class(status=403)
