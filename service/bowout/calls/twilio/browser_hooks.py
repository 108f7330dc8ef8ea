"""What Twilio asks when a page calls. The address is fixed in the TwiML App, so the signature is all that proves it.

Which call it is comes from the page, so nothing in it is believed: the call must be its own account's, and waiting.
"""

import logging
import time
from uuid import UUID

import sqlalchemy as sa
from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from ...http.request import services
from ...store.faults import until_alone
from ...vocabulary import CallMode, CallState
from ..browser.actions import identity_of
from ..facts import add_facts
from ..models import Call
from . import documents, hooks

log = logging.getLogger(__name__)

blp = Blueprint("twilio_browser", __name__, url_prefix="/twilio/browser")

# The user's own word for what the gate refused; other refusals keep theirs.
REFUSED = {"number-refused": "guard"}


@blp.post("")
def browser() -> Response:
    """A page calls: dial the one person whom its call is to."""
    if not hooks.is_signed() or not _is_our_account():
        return hooks.forbidden("browser")

    def once() -> Response:
        with services().database.transaction() as session:
            call = _waiting(session)
            return hooks.twiml(documents.hang_up(documents.EXPIRED) if call is None else _connect(session, call))

    try:
        return until_alone(once)
    except Exception:
        log.exception("a hook failed", extra={"route": "browser"})
        return hooks.twiml(documents.hang_up(documents.BROKEN))


@blp.post("/status")
def status() -> Response:
    """The page's leg is over. Only a hint: whoever has not set this address in the TwiML App is asked for it later."""
    if not hooks.is_signed() or not _is_our_account():
        return hooks.forbidden("browser/status")

    def once() -> Response:
        with services().database.transaction() as session:
            query = sa.select(Call).where(Call.sid == request.form.get("CallSid", ""), Call.mode == CallMode.BROWSER)
            call = session.scalar(query.with_for_update())
            if call is not None:
                hooks.report(session, call, route="status", sid=request.form["CallSid"])
                add_facts(session, call, p=hooks.statuses())
        return hooks.no_content()

    return until_alone(once)


def _is_our_account() -> bool:
    twilio = services().settings.twilio
    return twilio is not None and request.form.get("AccountSid") == twilio.account_sid


def _waiting(session: Session) -> Call | None:
    """The call that the page names, locked, if the page may connect it: now, or by this very leg before."""
    sid = request.form.get("CallSid", "")
    try:
        call_id = UUID(request.form.get("call", ""))
    except ValueError:
        return None
    call = session.scalar(sa.select(Call).where(Call.id == call_id).with_for_update())
    if call is None or call.mode is not CallMode.BROWSER or not hooks.SID.fullmatch(sid):
        return None
    if request.form.get("From") != f"client:{identity_of(call.account_id)}":
        log.warning("a page named a call that is not its own", extra={"call": str(call_id)})
        return None
    if call.sid != sid if call.sid else call.state is not CallState.REQUESTED:
        return None
    hooks.report(session, call, route="browser", sid=sid)
    return call


def _connect(session: Session, call: Call) -> str:
    """The document that dials. Where the gate stays shut, the page's leg ends with what is answered here."""
    settings = services().settings
    if call.sid is None:
        add_facts(session, call, sent=time.time(), speed=settings.clock_speed, sid=request.form["CallSid"])
    document = hooks.dial(session, call, route="browser")
    if refused := call.facts.get("refused"):
        add_facts(session, call, rejected=REFUSED.get(refused, refused))
    if not call.facts.get("gate"):
        add_facts(session, call, p=["completed"])
    return document
