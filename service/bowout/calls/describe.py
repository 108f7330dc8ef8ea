"""A call as the API shows it."""

from typing import Any

from sqlalchemy.orm import Session

from ..contacts.models import Contact
from ..declines.models import Decline
from ..offers.models import Offer
from ..store import now
from ..vocabulary import CallEvent, CallMode, CallState, DeclineState
from .caller_id.rules import REFUSED_AT_ONCE
from .explaining import is_explained_soon
from .facts import talk_seconds
from .models import Call
from .wording import OWN_NUMBER_REFUSED, words_for

POLL_MS = 1000
EARLY_DROP_SECONDS = 20


def describe_call(session: Session, call: Call) -> dict[str, Any]:
    contact = session.get(Contact, call.contact_id) if call.contact_id else None
    decline = session.get_one(Decline, call.decline_id)
    offer = session.get_one(Offer, decline.offer_id)
    name = (contact.first_name if contact else None) or "them"
    hanging_up = bool(call.facts.get("hangup"))
    words = words_for(
        call.state, call.result, mode=call.mode, name=name, hanging_up=hanging_up, code=call.facts.get("code")
    )
    if call.caller is not None and call.caller == call.own and call.result in REFUSED_AT_ONCE:
        words = OWN_NUMBER_REFUSED
    own = call.mode is CallMode.OWN_PHONE
    return {
        **{column: getattr(call, column) for column in PLAIN},
        "contact_name": contact.name if contact else None,
        "company": offer.company,
        "talk_seconds": talk_seconds(call),
        "dropped": _dropped(call),
        "next_poll_ms": _next_poll(call),
        "text": words.text,
        "hint": words.hint,
        "number": call.callee if own else None,
        "extension": call.extension if own else None,
        "allowed_events": _allowed(call, decline),
        "server_time": now(),
        "links": {"self": f"/api/v1/calls/{call.id}", "decline": f"/api/v1/declines/{call.decline_id}"},
    }


PLAIN = (
    "id", "decline_id", "contact_id", "mode", "direction", "state", "result", "outcome", "no_was_said", "reaction",
    "note", "connected_at", "created_at", "ended_at",
)  # fmt: skip


def _next_poll(call: Call) -> int | None:
    if call.mode is CallMode.OWN_PHONE or (call.state is CallState.ENDED and not is_explained_soon(call)):
        return None
    return POLL_MS


def _dropped(call: Call) -> bool:
    """Cut off rather than ended: over within seconds of picking up, and nobody here asked for that."""
    if call.result != "completed" or call.facts.get("hangup") or call.connected_at is None:
        return False
    return talk_seconds(call) < EARLY_DROP_SECONDS


def _allowed(call: Call, decline: Decline) -> list[CallEvent]:
    if call.state is CallState.ENDED and decline.state in {DeclineState.CANCELLED, DeclineState.OVERTAKEN}:
        return []
    if call.mode is CallMode.OWN_PHONE:
        return [CallEvent.OUTCOME] if call.state is CallState.ENDED else [CallEvent.OWN_PHONE, CallEvent.OUTCOME]
    if call.state is CallState.ENDED:
        return [CallEvent.OUTCOME]
    if call.state is CallState.USER_ANSWERED and not (call.facts.get("ready") or call.facts.get("hangup")):
        return [CallEvent.READY, CallEvent.HANG_UP]
    return [CallEvent.HANG_UP]
