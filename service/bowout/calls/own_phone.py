"""Calls on the user's own phone: nothing is dialled here, so all that is known of one is the person's word."""

import time
from datetime import datetime
from functools import partial
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..declines import actions as declines
from ..declines.models import Decline
from ..http import Actor
from ..jobs import JobQueue, schedule
from ..store import Conflict, now, record
from ..vocabulary import CallDirection, CallMode, CallState, OwnPhoneEvent
from .callee import find_phone, phone_to_ring
from .facts import add_facts
from .guard import check_own_phone_callee
from .models import Call
from .moments import check_happened

A_DAY: Final = 24 * 3600.0


def open_own_phone_call(
    session: Session, *, actor: Actor, account: Account, decline: Decline, wanted: dict[str, Any]
) -> Call:
    """Note a call on their own phone. One that comes in dials nothing, so it needs neither a number nor a person."""
    incoming = wanted.get("direction") is CallDirection.INCOMING
    phone = find_phone(session, decline) if incoming else phone_to_ring(session, decline)
    if phone is not None and not incoming:
        check_own_phone_callee(phone.number, region=account.country)
    call = Call(
        id=wanted.get("id") or uuid7(),
        account_id=account.id,
        decline_id=decline.id,
        contact_id=decline.contact_id,
        mode=CallMode.OWN_PHONE,
        direction=CallDirection.INCOMING if incoming else CallDirection.OUTGOING,
        callee=phone.number if phone else None,
        callee_hmac=phone.number_hmac if phone else None,
        extension=phone.extension if phone else None,
        placed_by=actor.credential,
        facts={},
        state=CallState.REQUESTED,
    )
    session.add(call)
    session.flush()
    record(session, "call.requested", row=call, event="request", to_state=call.state.value)
    declines.enter_call(session, decline)
    if incoming:
        add_facts(session, call, incoming=min(wanted.get("happened_at") or now(), now()).timestamp())
    schedule(session, "close_call", args={"call_id": str(call.id)}, at=time.time() + A_DAY)
    return call


def note_own_phone(session: Session, *, call: Call, event: OwnPhoneEvent, at: datetime | None) -> None:
    """What the page saw, or the user says, about a call on their own phone. Raises `Conflict` and `Invalid`."""
    if call.mode is not CallMode.OWN_PHONE:
        raise Conflict("This call goes through Bowout, which knows its state by itself.")
    check_happened(at, began=session.get_one(Decline, call.decline_id).created_at, now=now())
    moment = min(at or now(), now()).timestamp()
    facts: dict[OwnPhoneEvent, dict[str, Any]] = {
        OwnPhoneEvent.TAPPED: {"tapped": moment},
        OwnPhoneEvent.RETURNED: {"returned": moment},
        OwnPhoneEvent.TALKING: {"talking": moment},
        OwnPhoneEvent.OVER: {"claimed_end": "over"},
        OwnPhoneEvent.NOT_MADE: {"claimed_end": "not_made"},
    }
    add_facts(session, call, **facts[event])


def lock_open_calls(session: Session, *, account_id: UUID) -> list[Call]:
    """The account's calls on the own phone of which nobody has said that they are over."""
    query = sa.select(Call).where(
        Call.account_id == account_id, Call.mode == CallMode.OWN_PHONE, Call.state != CallState.ENDED
    )
    return list(session.scalars(query.order_by(Call.id).with_for_update()))


def close_unreported(session: Session, call: Call) -> None:
    """A call on the own phone blocks nothing: the next call, or the next day, closes it. Its outcome may still come."""
    add_facts(session, call, claimed_end="unreported")


def register(queue: JobQueue) -> None:
    """Handle the job "close_call": a day later nobody will say any more that the call is over."""
    queue.register("close_call", lambda args: partial(_close_late, call_id=UUID(args["call_id"])))


def _close_late(session: Session, *, call_id: UUID) -> None:
    call = session.get(Call, call_id, with_for_update=True)
    if call is not None and call.state is not CallState.ENDED:
        close_unreported(session, call)
