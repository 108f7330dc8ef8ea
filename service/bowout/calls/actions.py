"""What a person can do with calls. Nothing here talks to the network: placing and hanging up are jobs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..contacts.live_calls import LiveCall
from ..contacts.live_calls import live_call as refuse_for
from ..declines import actions as declines
from ..declines.actions import IdTaken
from ..declines.models import FINISHED, Decline
from ..declines.overriding import refuse_open_script
from ..declines.readiness import check_may_ring
from ..http import Actor
from ..jobs import schedule
from ..settings import Settings
from ..store import Conflict, Refusal, load_owned, lookup, now, record
from ..vocabulary import CallDirection, CallMode, CallState, Outcome, PhoneState, Route
from .browser.actions import expect_page
from .callee import phone_to_ring
from .caller_id.actions import choose_caller
from .facts import add_facts
from .guard import Dialable, check_callee
from .health import WORDS, blocking_problem
from .limits import check_hours, check_limits, check_open_ended
from .models import Call, CallAttempt
from .moments import check_happened
from .outcomes import counts_as_told
from .own_phone import close_unreported, lock_open_calls, open_own_phone_call
from .wanted import is_wanted

# On these routes a conversation says no; on the others it puts a question, after which one may well ring again.
TELLING = (None, Route.DECLINE, Route.WITHDRAW_ACCEPTANCE)


class PhoneUnproven(Refusal):
    """The user's own number must be proven before it is rung."""

    code = "phone-unproven"


class CallingUnavailable(Conflict):
    """This way of calling is not set up here."""

    code = "calling-unavailable"


def request_call(session: Session, *, actor: Actor, settings: Settings, **wanted: Any) -> tuple[Call, bool]:
    """Ask for a call about a decline. Returns the call and whether it is new.

    `wanted` is the request's body: decline_id, mode, and maybe id, direction, happened_at, late_ok, again_ok.
    Raises the refusals above, and those of `callee`, `readiness`, `moments`, `guard` and `limits`.
    """
    if (known := _known(session, actor=actor, wanted=wanted)) is not None:
        return known, False
    unreported = lock_open_calls(session, account_id=actor.account_id)
    decline = load_owned(session, Decline, wanted["decline_id"], account_id=actor.account_id, lock=True)
    if decline.state in FINISHED:
        raise Conflict("This decline is over. Start a new one for the offer.")
    check_happened(wanted.get("happened_at"), began=decline.created_at, now=now())
    account = session.get_one(Account, actor.account_id, with_for_update=True)
    for call in unreported:
        close_unreported(session, call)
    if wanted.get("direction") is not CallDirection.INCOMING:
        check_may_ring(session, decline)
    if wanted["mode"] is CallMode.OWN_PHONE:
        return open_own_phone_call(session, actor=actor, account=account, decline=decline, wanted=wanted), True
    if wanted["mode"] is CallMode.BROWSER and not settings.browser_calls:
        raise CallingUnavailable("Calls in the browser aren't set up here. Use your own phone.")
    dialled = _dialled_call(session, actor, account=account, decline=decline, settings=settings, wanted=wanted)
    return dialled, True


def _known(session: Session, *, actor: Actor, wanted: Mapping[str, Any]) -> Call | None:
    """A client may name its call: the name stays unique for ever, whatever became of the request's key."""
    call = session.get(Call, wanted["id"]) if wanted.get("id") else None
    if call is None:
        return None
    same = all(getattr(call, name) == wanted[name] for name in ("decline_id", "mode", "direction") if name in wanted)
    if call.account_id != actor.account_id or not same:
        raise IdTaken("This id belongs to another call. Make a new one.", pointer="/id")
    return call


@dataclass(frozen=True, slots=True)
class _Dialling:
    """Whom a call will connect, and what they will see; each number with its look-up hash."""

    callee: Dialable
    callee_hmac: str
    own: str
    caller: str


def _dialled_call(
    session: Session, actor: Actor, *, account: Account, decline: Decline, settings: Settings, wanted: Mapping[str, Any]
) -> Call:
    dialling = _check_may_dial(session, account=account, decline=decline, settings=settings, wanted=wanted)
    call = Call(
        id=wanted.get("id") or uuid7(),
        account_id=account.id,
        decline_id=decline.id,
        contact_id=decline.contact_id,
        mode=wanted["mode"],
        callee=dialling.callee.number,
        callee_hmac=dialling.callee_hmac,
        extension=dialling.callee.extension,
        own=dialling.own,
        caller=dialling.caller,
        placed_by=actor.credential,
        facts={},
        state=CallState.REQUESTED,
    )
    _insert(session, call)
    session.add(CallAttempt(call_id=call.id, caller_hmac=lookup(dialling.own), callee_hmac=dialling.callee_hmac))
    session.flush()
    check_open_ended(session, rules=settings.calls, callee=dialling.callee_hmac)
    record(session, "call.requested", row=call, event="request", to_state=call.state.value)
    declines.enter_call(session, decline)
    if call.mode is CallMode.BROWSER:
        expect_page(session, call, settings=settings)
    else:
        schedule(session, "place_call", args={"call_id": str(call.id)}, key=f"place:{call.id}")
    return call


def _check_may_dial(
    session: Session, *, account: Account, decline: Decline, settings: Settings, wanted: Mapping[str, Any]
) -> _Dialling:
    """Everything that may speak against a call through Bowout, in the order in which one would mend it."""
    if settings.twilio is None:
        raise CallingUnavailable("Calls through Bowout aren't set up here. Your dialler works just as well.")
    if (problem := blocking_problem(session, settings.twilio.account_sid)) is not None:
        raise CallingUnavailable(WORDS[problem])
    if account.phone is None or account.phone_state is not PhoneState.PROVEN:
        raise PhoneUnproven("Prove your own number first: Bowout rings only numbers that are proven yours.")
    if (live := live_call(session, account_id=account.id)) is not None:
        raise refuse_for(live.id, detail="You have a call already.")
    phone, service, rules = phone_to_ring(session, decline), settings.twilio.phone_number, settings.calls
    refuse_open_script(session, decline)
    callee = check_callee(phone.number, region=account.country, rules=rules, never=(account.phone, service))
    if not wanted.get("late_ok"):
        check_hours(callee.number, rules=rules)
    service_ok = bool(wanted.get("service_number_ok"))
    caller = choose_caller(session, account=account, service=service, service_ok=service_ok)
    theirs, again_ok = lookup(callee.number), bool(wanted.get("again_ok"))
    check_limits(session, rules=rules, again_ok=again_ok, caller=lookup(account.phone), callee=theirs)
    return _Dialling(replace(callee, extension=phone.extension), theirs, account.phone, caller)


def _insert(session: Session, call: Call) -> None:
    """Two partial unique indexes are the last word on "one live call each", whatever two requests saw before."""
    try:
        with session.begin_nested():
            session.add(call)
            session.flush()
    except IntegrityError:
        raise LiveCall("A call to or from this number is live already.") from None


def lock_live_calls(session: Session, *, decline_id: UUID) -> list[Call]:
    """The dialled calls about a decline that are live, as they are now.

    A hook comes with its call in hand and may go on to the decline: so whoever changes a decline locks its calls first.
    """
    query = sa.select(Call).where(
        Call.decline_id == decline_id, Call.state != CallState.ENDED, Call.mode != CallMode.OWN_PHONE
    )
    locked = query.order_by(Call.id).with_for_update().execution_options(populate_existing=True)
    return list(session.scalars(locked))


def hang_up_unwanted(session: Session, decline: Decline) -> None:
    """End every live call that the decline, as it stands now, does not want any more. To be called after any change.

    Two people who talk are left to it: nobody is cut off in the middle of a sentence, and whoever talks hangs up.
    """
    session.flush()
    for call in lock_live_calls(session, decline_id=decline.id):
        if call.state is not CallState.CONNECTED and not is_wanted(session, call):
            hang_up(session, call=call)


def set_ready(session: Session, *, actor: Actor, call: Call) -> None:
    """The page's tap: "I can hear Bowout on my phone". Counts as much as a key press, and only where one could be."""
    if call.placed_by != actor.credential:
        raise Conflict("Only the page that placed this call can say so. Press any key on your phone instead.")
    if call.facts.get("ready"):
        return
    if call.facts.get("hangup"):
        raise Conflict("This call is being hung up.")
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
    told = decline.route in TELLING and counts_as_told(outcome, no_was_said=no_was_said)
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
