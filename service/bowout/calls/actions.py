"""What a person can do with calls. Nothing here talks to the network: placing and hanging up are jobs."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..contacts.models import Contact, ContactPhone
from ..declines import actions as declines
from ..declines.models import FINISHED, Decline
from ..declines.overriding import refuse_open_script
from ..http import Actor
from ..jobs import schedule
from ..settings import Settings
from ..store import Conflict, Invalid, Refusal, load_owned, lookup, now, record
from ..vocabulary import CallDirection, CallMode, CallState, Outcome, OwnPhoneEvent, PhoneState, Route
from .caller_id.actions import choose_caller
from .facts import add_facts
from .guard import check_callee, check_own_phone_callee
from .health import WORDS, blocking_problem
from .limits import Limits, check_hours, check_limits, check_open_ended
from .models import Call, CallAttempt

# On these routes a conversation says no; on the others it puts a question, after which one may well ring again.
TELLING = (None, Route.DECLINE, Route.WITHDRAW_ACCEPTANCE)


class LiveCall(Conflict):
    """One call at a time; the live one's link is given."""

    code = "live-call"


class NoNumber(Refusal):
    """The person to call has no usable number."""

    code = "no-number"


class PhoneUnproven(Refusal):
    """The user's own number must be proven before it is rung."""

    code = "phone-unproven"


class CallingUnavailable(Conflict):
    """This way of calling is not set up here."""

    code = "calling-unavailable"


def request_call(
    session: Session, *, actor: Actor, settings: Settings, limits: Limits, **wanted: Any
) -> tuple[Call, bool]:
    """Ask for a call about a decline. Returns the call and whether it is new.

    `wanted` is the request's body: decline_id, mode, and maybe id, direction, happened_at, late_ok, again_ok.
    Raises the refusals above, and those of `guard` and `limits`.
    """
    if (known := _known(session, actor=actor, id=wanted.get("id"))) is not None:
        return known, False
    decline = load_owned(session, Decline, wanted["decline_id"], account_id=actor.account_id, lock=True)
    if decline.state in FINISHED:
        raise Conflict("This decline is over. Start a new one for the offer.")
    account = session.get_one(Account, actor.account_id, with_for_update=True)
    _end_open_own_phone_calls(session, account_id=account.id)
    if wanted["mode"] is CallMode.OWN_PHONE:
        return _own_phone_call(session, actor=actor, account=account, decline=decline, wanted=wanted), True
    if wanted["mode"] is CallMode.BROWSER:
        raise CallingUnavailable("Calls in the browser aren't set up here. Use your own phone.")
    return _bridge_call(session, actor, account, decline, settings=settings, limits=limits, wanted=wanted), True


def _known(session: Session, *, actor: Actor, id: UUID | None) -> Call | None:
    """A client may name its call: the name stays unique for ever, whatever became of the request's key."""
    if id is None:
        return None
    call = session.get(Call, id)
    if call is not None and call.account_id != actor.account_id:
        raise Conflict("This id is taken. Make a new one.")
    return call


def _own_phone_call(
    session: Session, *, actor: Actor, account: Account, decline: Decline, wanted: dict[str, Any]
) -> Call:
    incoming = wanted.get("direction") is CallDirection.INCOMING
    phone = _phone_of(session, decline)
    if phone is None and not incoming:
        raise NoNumber("There is no number yet. Look at the bottom of their email, or ask for a good time to talk.")
    if phone is not None:
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
        add_facts(session, call, incoming=(wanted.get("happened_at") or now()).timestamp())
    return call


def _bridge_call(
    session: Session,
    actor: Actor,
    account: Account,
    decline: Decline,
    *,
    settings: Settings,
    limits: Limits,
    wanted: dict[str, Any],
) -> Call:
    if settings.twilio is None:
        raise CallingUnavailable("Calls through Bowout aren't set up here. Your dialler works just as well.")
    if (problem := blocking_problem(session, settings.twilio.account_sid)) is not None:
        raise CallingUnavailable(WORDS[problem])
    if account.phone is None or account.phone_state is not PhoneState.PROVEN:
        raise PhoneUnproven("Prove your own number first: Bowout rings only numbers that are proven yours.")
    if (live := live_call(session, account_id=account.id)) is not None:
        raise LiveCall("You have a call already.", links={"call": f"/api/v1/calls/{live.id}"})
    phone = _phone_of(session, decline)
    if phone is None:
        raise NoNumber("There is no number yet. Look at the bottom of their email, or ask for a good time to talk.")
    refuse_open_script(session, decline)
    never = (account.phone, settings.twilio.phone_number)
    callee = check_callee(phone.number, region=account.country, allowed=settings.call_regions, never=never)
    if not wanted.get("late_ok"):
        check_hours(callee.number, limits=limits)
    service_ok = bool(wanted.get("service_number_ok"))
    caller = choose_caller(session, account=account, service=settings.twilio.phone_number, service_ok=service_ok)
    hashes = {"caller": lookup(account.phone), "callee": lookup(callee.number)}
    check_limits(session, limits=limits, again_ok=bool(wanted.get("again_ok")), **hashes)
    call = Call(
        id=wanted.get("id") or uuid7(),
        account_id=account.id,
        decline_id=decline.id,
        contact_id=decline.contact_id,
        mode=CallMode.BRIDGE,
        callee=callee.number,
        callee_hmac=hashes["callee"],
        extension=phone.extension,
        own=account.phone,
        caller=caller,
        placed_by=actor.credential,
        facts={},
        state=CallState.REQUESTED,
    )
    _insert(session, call)
    session.add(CallAttempt(call_id=call.id, caller_hmac=hashes["caller"], callee_hmac=hashes["callee"]))
    session.flush()
    check_open_ended(session, limits=limits, callee=hashes["callee"])
    record(session, "call.requested", row=call, event="request", to_state=call.state.value)
    declines.enter_call(session, decline)
    schedule(session, "place_call", args={"call_id": str(call.id)}, key=f"place:{call.id}")
    return call


def _insert(session: Session, call: Call) -> None:
    """Two partial unique indexes are the last word on "one live call each", whatever two requests saw before."""
    try:
        with session.begin_nested():
            session.add(call)
            session.flush()
    except IntegrityError:
        raise LiveCall("A call to or from this number is live already.") from None


def set_ready(session: Session, *, actor: Actor, call: Call) -> None:
    """The page's tap: "I can hear Bowout on my phone". Counts as much as a key press, and only where one could be."""
    if call.placed_by != actor.credential:
        raise Conflict("Only the page that placed this call can say so. Press any key on your phone instead.")
    if call.facts.get("ready"):
        return
    if call.state is not CallState.USER_ANSWERED:
        raise Conflict("Answer your phone first.")
    add_facts(session, call, ready=now().timestamp())


def hang_up(session: Session, *, call: Call) -> None:
    """End both legs as soon as possible. The call's own last word ends it, so repeating this is safe."""
    if call.mode is CallMode.OWN_PHONE:
        raise Conflict("This call is on your own phone: use its red button.")
    if call.state is CallState.ENDED:
        return
    if add_facts(session, call, hangup=now().timestamp()) and call.sid:
        schedule(session, "hang_up_call", args={"call_id": str(call.id)}, key=f"hang-up:{call.id}")


def note_own_phone(session: Session, *, call: Call, event: OwnPhoneEvent, at: datetime) -> None:
    """What the page saw, or the user says, about a call on their own phone."""
    if call.mode is not CallMode.OWN_PHONE:
        raise Conflict("This call goes through Bowout, which knows its state by itself.")
    moment = at.timestamp()
    facts: dict[OwnPhoneEvent, dict[str, Any]] = {
        OwnPhoneEvent.TAPPED: {"tapped": moment},
        OwnPhoneEvent.RETURNED: {"returned": moment},
        OwnPhoneEvent.TALKING: {"talking": moment},
        OwnPhoneEvent.OVER: {"claimed_end": "over"},
        OwnPhoneEvent.NOT_MADE: {"claimed_end": "not_made"},
    }
    add_facts(session, call, **facts[event])


def record_outcome(
    session: Session,
    *,
    call: Call,
    outcome: Outcome,
    no_was_said: bool | None,
    reaction: str | None = None,
    note: str | None = None,
) -> None:
    """Keep what the person says happened. A dialled call that is still live cannot have an outcome yet."""
    if call.mode is not CallMode.OWN_PHONE and call.state is not CallState.ENDED:
        raise Conflict("The call is still going on. Hang up first.")
    if call.mode is CallMode.OWN_PHONE and call.state is not CallState.ENDED:
        add_facts(session, call, claimed_end="over")
    before = call.outcome.value if call.outcome else None
    call.outcome, call.no_was_said, call.reaction, call.note = outcome, no_was_said, reaction, note
    record(session, "call.outcome", row=call, event="outcome", from_state=before, to_state=outcome.value)
    decline = session.get_one(Decline, call.decline_id)
    told = decline.route in TELLING and (outcome is Outcome.REACHED_AND_TOLD or bool(no_was_said))
    session.execute(sa.update(CallAttempt).where(CallAttempt.call_id == call.id).values(told=told))


def live_call(session: Session, *, account_id: UUID) -> Call | None:
    """The account's call that is being dialled or talked on through Bowout."""
    return session.scalar(
        sa.select(Call).where(
            Call.account_id == account_id, Call.state != CallState.ENDED, Call.mode != CallMode.OWN_PHONE
        )
    )


def last_call(session: Session, *, decline_id: UUID) -> Call | None:
    return session.scalar(sa.select(Call).where(Call.decline_id == decline_id).order_by(Call.id.desc()).limit(1))


def _phone_of(session: Session, decline: Decline) -> ContactPhone | None:
    if decline.contact_id is None:
        raise Invalid("Choose whom to call first.", pointer="/decline_id")
    return session.get_one(Contact, decline.contact_id).phone


def _end_open_own_phone_calls(session: Session, *, account_id: UUID) -> None:
    """A call on the user's own phone blocks nothing: the next call closes it as unreported."""
    query = sa.select(Call).where(
        Call.account_id == account_id, Call.mode == CallMode.OWN_PHONE, Call.state != CallState.ENDED
    )
    for call in session.scalars(query):
        add_facts(session, call, claimed_end="unreported")
