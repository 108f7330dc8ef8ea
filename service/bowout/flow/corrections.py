"""An outcome that was recorded by mistake: its effects are undone, then those of the right one are done."""

import dataclasses
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..calls import actions as calls
from ..calls.models import Call
from ..contacts.models import Contact
from ..declines import actions as declines
from ..declines.models import FINISHED, Decline, Told
from ..messages import actions as messages
from ..messages.models import Message
from ..messages.states import SETTLED
from ..offers import actions as offers
from ..offers.models import Offer
from ..offers.states import TABLE as OFFER_TABLE
from ..steps import actions as steps
from ..steps.models import Step
from ..steps.states import OPEN
from ..store import Conflict
from ..vocabulary import Channel, DeclineEvent, DeclineState, MessageEvent, MessageState, OfferState, Outcome, StepEvent
from .effects import Effects, last_followed_call
from .outcomes import Said, follow_outcome
from .written import line_up_writing


def log_outcome(session: Session, *, call: Call, said: Said) -> Effects:
    """What happened, said for the first time or corrected. Saying the same again changes nothing but the note.

    Raises `Conflict` where a text that followed was sent already, or where more has happened since.
    """
    if call.outcome is None:
        return follow_outcome(session, call=call, said=said)
    if _is_same(call, said):
        _rewrite_note(session, call, said)
        return Effects.of_call(session, call)
    old = Effects.of_call(session, call)
    _check_may_correct(session, call, old)
    _take_back(session, call, old)
    new = follow_outcome(session, call=call, said=said)
    _drop_leftovers(session, old, new)
    decline = session.get_one(Decline, call.decline_id)
    if decline.channel is Channel.WRITTEN:
        line_up_writing(session, decline)
    return new


def _is_same(call: Call, said: Said) -> bool:
    moved = said.try_again_at or said.answer_by or said.terms
    no = True if said.outcome is Outcome.REACHED_AND_TOLD else said.no_was_said
    return (call.outcome, call.no_was_said) == (said.outcome, no) and not moved


def _rewrite_note(session: Session, call: Call, said: Said) -> None:
    if (said.reaction or call.reaction, said.note or call.note) != (call.reaction, call.note):
        calls.record_outcome(
            session,
            call=call,
            outcome=said.outcome,
            no_was_said=call.no_was_said,
            reaction=said.reaction or call.reaction,
            note=said.note or call.note,
        )


def _check_may_correct(session: Session, call: Call, old: Effects) -> None:
    """Only what was said last can be taken back, and only while everything is where that has led it.

    Undoing an older step would pull the ground from under what was built upon it: an offer that has been accepted
    meanwhile would be declined.
    """
    decline = session.get_one(Decline, call.decline_id)
    offer = session.get_one(Offer, decline.offer_id)
    if decline.state is DeclineState.IN_CALL:
        raise Conflict("Another call about this is going on. Correct this one afterwards.")
    if any(each.state in {MessageState.SENDING, MessageState.SENT} for each in old.of(session, Message)):
        raise Conflict("A message that followed from this was sent already, so it stands.")
    if last_followed_call(session, decline_id=decline.id) != call.id:
        raise Conflict("You have said how a later call went, so this one stands. Correct the later one.")
    for thing, now_is, was in zip(("decline", "offer"), (decline.state, offer.state), old.left, strict=False):
        if now_is.value != was:
            state = now_is.value.replace("_", " ")
            raise Conflict(f"The {thing} is {state} meanwhile, so what you said of this call stands.")


def _take_back(session: Session, call: Call, old: Effects) -> None:
    decline = session.get_one(Decline, call.decline_id)
    _take_back_offer(session, decline, old)
    _take_back_decline(session, decline, old)
    decline.tries = max(0, decline.tries - old.tries)
    session.execute(sa.delete(Told).where(Told.id.in_([UUID(each) for each in old.told])))
    if old.bad_number and call.contact_id and (contact := session.get(Contact, call.contact_id)):
        for phone in contact.phones:
            phone.bad = phone.bad and phone.number != call.callee
    session.flush()


def _take_back_decline(session: Session, decline: Decline, old: Effects) -> None:
    """Back to where it was before."""
    if not old.decline:
        return
    before, after = (DeclineState(each) for each in old.decline)
    if decline.state in FINISHED:
        active = declines.active_decline(session, offer_id=decline.offer_id)
        if active is not None:
            raise Conflict("Another decline of this offer was begun meanwhile, so this one stays as it is.")
    if before is not decline.state:
        declines.apply(session, decline, DeclineEvent.TAKE_BACK, back_to=before)
        declines.settle(session, decline)
    if after is DeclineState.TOLD:
        decline.told_at, decline.employer_knows = None, False
    if after is DeclineState.WEIGHING_COUNTER:
        decline.counter = None


def _take_back_offer(session: Session, decline: Decline, old: Effects) -> None:
    """Back along the offer's own table. Raises `Conflict` where no way leads back."""
    if not old.offer:
        return
    before = OfferState(old.offer[0])
    offer = session.get_one(Offer, decline.offer_id)
    for _ in range(2):
        event = next((e for (state, e), to in OFFER_TABLE.items() if state is offer.state and to is before), None)
        event = event or next(
            (e for (state, e), to in OFFER_TABLE.items() if state is offer.state and to is OfferState.OPEN), None
        )
        if event is None:
            raise Conflict(f"The offer is {offer.state.value} and cannot be opened again.")
        offers.apply(session, offer, event)
        if offer.state is before:
            return


def _drop_leftovers(session: Session, old: Effects, new: Effects) -> None:
    """What the old outcome lined up and the new one did not ask for again."""
    kept = {*new.messages, *new.steps}
    for message in old.of(session, Message):
        if str(message.id) not in kept and message.state not in SETTLED:
            messages.apply(session, message, MessageEvent.DROP)
    for step in old.of(session, Step):
        if str(step.id) not in kept and step.state in OPEN:
            steps.apply(session, step, StepEvent.DROP)


def merge_chips(note: str | None, chips: list[str]) -> str | None:
    """The chips that were tapped become lines of the note: they are things that were said."""
    lines = [line for line in (note, *chips) if line]
    return "\n".join(dict.fromkeys(lines)) or None


def with_chips(said: Said, chips: list[str]) -> Said:
    return dataclasses.replace(said, note=merge_chips(said.note, chips))
