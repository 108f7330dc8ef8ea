"""Telling: what follows once they know, by phone or in writing, and what follows a question that was put to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..contacts.models import Contact
from ..declines import actions as declines
from ..declines.models import Decline
from ..messages import actions as messages
from ..messages.models import Message
from ..offers.models import Offer
from ..steps import actions as steps
from ..steps.models import Step
from ..steps.windows import MORNING, next_working_morning
from ..store import now
from ..vocabulary import (
    DeclineEvent,
    MessageKind,
    MessageState,
    OfferEvent,
    Part,
    Route,
    StepKind,
    StepState,
)
from .effects import Effects

EMPLOYER_TOLD: Final = declines.PAST_TENSE[DeclineEvent.EMPLOYER_TOLD]
# What was lined up to reach them: once they are told, or asked, a contact was made and nobody is nudged again.
UNTIL_REACHED: Final = frozenset(
    {
        StepKind.TRY_AGAIN,
        StepKind.FIND_NUMBER,
        StepKind.WRITE_INSTEAD,
        StepKind.RETURN_TO_THEM,
        StepKind.ANSWER_COUNTER,
        StepKind.DECIDE,
    }
)
DRAFTS_UNTIL_REACHED: Final = frozenset(
    {
        MessageKind.CALL_REQUEST,
        MessageKind.WRITTEN_DECLINE,
        MessageKind.COUNTER_REPLY,
        MessageKind.ASK_FOR_TIME,
        MessageKind.ASK_FOR_TERMS,
        MessageKind.WITHDRAW_ACCEPTANCE,
    }
)
THANKS: Final = {StepKind.SEND_THANK_YOU: MessageKind.THANK_YOU, StepKind.TELL_REFERRER: MessageKind.REFERRER_NOTE}
SAID: Final = {
    Route.ASK_FOR_TIME: "asked_for_time",
    Route.ASK_FOR_TERMS: "asked_for_terms",
    Route.WITHDRAW_ACCEPTANCE: "withdrew_acceptance",
}


@dataclass(frozen=True, slots=True)
class Contacted:
    """That somebody was reached: who, when, and through which call or message."""

    contact: Contact | None
    at: datetime
    call_id: UUID | None = None
    message_id: UUID | None = None


def tell_them(session: Session, decline: Decline, reached: Contacted, *, effects: Effects) -> None:
    """They know. The offer is declined, the ledger has its line, and what should follow is lined up.

    An agency knows before the employer does: then all that could reach the employer waits.
    """
    offer = session.get_one(Offer, decline.offer_id)
    before = decline.state
    declines.apply(session, decline, DeclineEvent.TELL, data=_how(reached))
    effects.moved_decline(decline, before)
    decline.told_at = reached.at
    decline.employer_knows = not _is_agency(offer, reached.contact)
    effects.move_offer(session, decline, OfferEvent.DECLINE)
    _note_told(
        session,
        decline,
        reached,
        what=SAID.get(decline.route, "declined") if decline.route else "declined",
        effects=effects,
    )
    _stop_reaching(session, decline)
    line_up_follow_up(session, decline, reached, effects=effects)


def line_up_follow_up(session: Session, decline: Decline, reached: Contacted, *, effects: Effects) -> None:
    """The confirming email today, the referrer, a thank-you to each person met on the next working morning."""
    account, offer = session.get_one(Account, decline.account_id), session.get_one(Offer, decline.offer_id)
    if reached.call_id is not None and reached.contact is not None:
        _line_up_confirmation(session, decline, reached.contact, zone=account.time_zone, effects=effects)
    if not decline.employer_knows:
        step = steps.line_up(
            session,
            decline=decline,
            kind=StepKind.CHECK_EMPLOYER_KNOWS,
            contact=reached.contact,
            due_at=next_working_morning(account.time_zone, after=now()),
            time_zone=account.time_zone,
        )
        effects.add_step(step)
    for kind, contact in _to_thank(offer, told=reached.contact):
        _line_up_thanks(session, decline, contact, kind=kind, zone=account.time_zone, effects=effects)


def put_question(
    session: Session, decline: Decline, reached: Contacted, *, until: date | None, effects: Effects
) -> None:
    """The question was put: the offer is as it was, and on the named day one looks again."""
    account = session.get_one(Account, decline.account_id)
    before, route = decline.state, decline.route
    declines.apply(session, decline, DeclineEvent.WAIT, data=_how(reached))
    effects.moved_decline(decline, before)
    _note_told(session, decline, reached, what=SAID.get(route, "asked") if route else "asked", effects=effects)
    _stop_reaching(session, decline)
    day = until or _named_day(decline)
    step = steps.line_up(
        session,
        decline=decline,
        kind=StepKind.DECIDE,
        due_at=morning_of(day, account.time_zone) if day else next_working_morning(account.time_zone, after=now()),
        time_zone=account.time_zone,
    )
    effects.add_step(step)


def employer_knows(session: Session, decline: Decline) -> None:
    """The agency has passed it on: what waited for that is released, and only now are its words drafted."""
    account = session.get_one(Account, decline.account_id)
    declines.apply(session, decline, DeclineEvent.EMPLOYER_TOLD)
    decline.employer_knows = True
    declines.tell(session, decline=decline, contact_id=None, what="employer_knows", at=now())
    steps.finish(session, decline_id=decline.id, kinds={StepKind.CHECK_EMPLOYER_KNOWS})
    for step in steps.open_steps(session, decline_id=decline.id):
        if step.state is StepState.BLOCKED and step.released_by == EMPLOYER_TOLD:
            _release_thanks(session, decline, step, zone=account.time_zone)


def already_written(session: Session, decline: Decline, contact: Contact, *, kind: MessageKind) -> bool:
    """Whether a message of that kind went to them already: nobody is written to twice."""
    query = sa.select(Message.id).where(
        Message.decline_id == decline.id,
        Message.contact_id == contact.id,
        Message.kind == kind,
        Message.state.in_({MessageState.SENDING, MessageState.SENT}),
    )
    return session.scalar(query.limit(1)) is not None


def morning_of(day: date, zone: str) -> datetime:
    return datetime.combine(day, MORNING, ZoneInfo(zone))


def _line_up_confirmation(session: Session, decline: Decline, contact: Contact, *, zone: str, effects: Effects) -> None:
    """Everything said on the phone is confirmed in writing the same day."""
    withdrawing = decline.route is Route.WITHDRAW_ACCEPTANCE
    kind = MessageKind.WITHDRAW_ACCEPTANCE if withdrawing else MessageKind.CONFIRMING_EMAIL
    if already_written(session, decline, contact, kind=kind):
        return
    message = effects.add_message(messages.draft_message(session, decline=decline, contact=contact, kind=kind))
    step = steps.line_up(
        session,
        decline=decline,
        kind=StepKind.SEND_CONFIRMING_EMAIL,
        contact=contact,
        message=message,
        due_at=now(),
        time_zone=zone,
    )
    effects.add_step(step)


def _to_thank(offer: Offer, *, told: Contact | None) -> Iterator[tuple[StepKind, Contact]]:
    """The referrer first, then everybody met; never an agency, and not whoever has just been told."""
    others = [each for each in offer.participants if told is None or each.contact_id != told.id]
    yield from ((StepKind.TELL_REFERRER, each.contact) for each in others if Part.REFERRER.value in each.parts)
    for each in others:
        met = {Part.INTERVIEWER.value, Part.HIRING_MANAGER.value} & set(each.parts)
        if met and not {Part.REFERRER.value, Part.AGENCY_RECRUITER.value} & set(each.parts):
            yield StepKind.SEND_THANK_YOU, each.contact


def _line_up_thanks(
    session: Session, decline: Decline, contact: Contact, *, kind: StepKind, zone: str, effects: Effects
) -> None:
    if already_written(session, decline, contact, kind=THANKS[kind]):
        return
    message = None
    if decline.employer_knows:
        message = effects.add_message(
            messages.draft_message(session, decline=decline, contact=contact, kind=THANKS[kind])
        )
    step = steps.line_up(
        session,
        decline=decline,
        kind=kind,
        contact=contact,
        message=message,
        due_at=_due(kind, zone) if decline.employer_knows else None,
        time_zone=zone,
        waits_for=None if decline.employer_knows else EMPLOYER_TOLD,
    )
    effects.add_step(step)


def _release_thanks(session: Session, decline: Decline, step: Step, *, zone: str) -> None:
    steps.release(session, step, due_at=_due(step.kind, zone))
    contact = session.get(Contact, step.contact_id) if step.contact_id else None
    if contact is not None and step.kind in THANKS:
        step.message_id = messages.draft_message(session, decline=decline, contact=contact, kind=THANKS[step.kind]).id


def _due(kind: StepKind, zone: str) -> datetime:
    return now() if kind is StepKind.TELL_REFERRER else next_working_morning(zone, after=now())


def _stop_reaching(session: Session, decline: Decline) -> None:
    steps.drop_all(session, decline_id=decline.id, kinds=UNTIL_REACHED)
    messages.drop_all(session, decline_id=decline.id, kinds=DRAFTS_UNTIL_REACHED)


def _note_told(session: Session, decline: Decline, reached: Contacted, *, what: str, effects: Effects) -> None:
    line = declines.tell(
        session,
        decline=decline,
        contact_id=reached.contact.id if reached.contact else None,
        what=what,
        at=reached.at,
        call_id=reached.call_id,
        message_id=reached.message_id,
    )
    session.flush()
    effects.told.append(str(line.id))


def _is_agency(offer: Offer, contact: Contact | None) -> bool:
    return contact is not None and Part.AGENCY_RECRUITER in declines.parts_of(offer, contact.id)


def _named_day(decline: Decline) -> date | None:
    named = decline.route_answers.get("answer_by")
    return date.fromisoformat(named) if named else None


def _how(reached: Contacted) -> dict[str, str]:
    named = {"call_id": reached.call_id, "message_id": reached.message_id}
    return {name: str(value) for name, value in named.items() if value is not None}
