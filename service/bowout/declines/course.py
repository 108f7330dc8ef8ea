"""The course of a decline: `apply` is the only writer of its state; everything else here calls it."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.orm import Session

from ..offers.models import Offer
from ..store import move
from ..vocabulary import DeclineEvent, DeclineState, OfferState
from . import gate
from .models import Decline
from .states import PREPARING, UNTOLD, next_state, why_not

PAST_TENSE: Final[Mapping[DeclineEvent, str]] = {
    DeclineEvent.GATE_PASSED: "decline.gate_passed",
    DeclineEvent.PREPARED: "decline.prepared",
    DeclineEvent.RECONSIDER: "decline.reconsidered",
    DeclineEvent.CALL_STARTED: "decline.call_started",
    DeclineEvent.CALL_ENDED: "decline.call_ended",
    DeclineEvent.TELL: "decline.told",
    DeclineEvent.COUNTER_OFFERED: "decline.counter_offered",
    DeclineEvent.WAIT: "decline.put_off",
    DeclineEvent.RESUME: "decline.resumed",
    DeclineEvent.FOLLOW_UP: "decline.followed_up",
    DeclineEvent.CLOSE: "decline.closed",
    DeclineEvent.CHANGE_MIND: "decline.changed_mind",
    DeclineEvent.OVERTAKE: "decline.overtaken",
    DeclineEvent.EMPLOYER_TOLD: "decline.employer_told",
    DeclineEvent.TAKE_BACK: "decline.taken_back",
}


def apply(
    session: Session,
    decline: Decline,
    event: DeclineEvent,
    *,
    back_to: DeclineState | None = None,
    data: dict[str, Any] | None = None,
) -> None:
    """Let something happen to a decline: the one writer of its state. Raises `Conflict` where it is not allowed."""
    before, after = decline.state, next_state(decline.state, event, back_to=back_to)
    move(session, decline, event=event, to=after, name=PAST_TENSE[event], refusal=why_not(before), data=data)
    decline.resume_state = before if event is DeclineEvent.CALL_STARTED else None


def enter_call(session: Session, decline: Decline) -> None:
    """A call about this decline begins, theirs or ours. Repeating it changes nothing. Raises `Conflict` when over."""
    if decline.state is not DeclineState.IN_CALL:
        apply(session, decline, DeclineEvent.CALL_STARTED)


def leave_call(session: Session, decline: Decline) -> None:
    """The call is over: back to where the decline was, or to where the choices made meanwhile lead."""
    if decline.state is DeclineState.IN_CALL:
        apply(session, decline, DeclineEvent.CALL_ENDED, back_to=decline.resume_state or DeclineState.DECIDING)
        settle(session, decline)


def settle(session: Session, decline: Decline) -> None:
    """Let route and state follow from the answers and choices, as long as the decline is being prepared."""
    offer = session.get_one(Offer, decline.offer_id)
    if decline.state in UNTOLD:
        decline.route = gate.route_for(effective_answers(decline, offer))
    if decline.state not in PREPARING:
        return
    wanted = PREPARING.index(_prepared_state(decline))
    if PREPARING.index(decline.state) > wanted:
        apply(session, decline, DeclineEvent.RECONSIDER)
    for event in (DeclineEvent.GATE_PASSED, DeclineEvent.PREPARED)[PREPARING.index(decline.state) : wanted]:
        apply(session, decline, event)


def reconsider(session: Session, decline: Decline) -> None:
    """Back to the gate, with its question open again."""
    decline.route_answers, decline.route = {}, None
    apply(session, decline, DeclineEvent.RECONSIDER)
    settle(session, decline)


def resume(session: Session, decline: Decline) -> None:
    """Go on after waiting. Where a question was put, or a signature waited for, the gate asks anew how things stand."""
    if decline.route in gate.ASKING or decline.route not in gate.SPOKEN:
        decline.route_answers, decline.route = {}, None
    apply(session, decline, DeclineEvent.RESUME)
    settle(session, decline)


def effective_answers(decline: Decline, offer: Offer) -> dict[str, Any]:
    """The answers given, with the one that the offer's own state gives: an accepted offer was accepted."""
    if offer.state is OfferState.ACCEPTED:
        return {**decline.route_answers, "already_accepted": True}
    return decline.route_answers


def _prepared_state(decline: Decline) -> DeclineState:
    missing = gate.missing(decline.route, has_contact=decline.contact_id is not None, reason=decline.reason)
    if "route_answers" in missing:
        return DeclineState.DECIDING
    return DeclineState.PREPARING if missing else DeclineState.READY
