"""What each outcome of a call sets off. One reads here, top to bottom, what a tap on «How did it go?» does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..calls import actions as calls
from ..calls.facts import goes_on
from ..calls.models import Call
from ..calls.moments import check_happened
from ..calls.outcomes import contradiction, counts_as_told
from ..contacts.actions import mark_bad
from ..contacts.models import Contact
from ..declines import actions as declines
from ..declines.gate import ASKING
from ..declines.models import FINISHED, Decline
from ..declines.states import UNTOLD
from ..messages import actions as messages
from ..messages.models import Message
from ..offers.models import Offer
from ..steps import actions as steps
from ..steps.models import Step
from ..steps.windows import next_good_window, next_working_morning
from ..store import Conflict, Invalid, now
from ..vocabulary import DeclineEvent, DeclineState, MessageKind, OfferEvent, Outcome, StepKind
from .changing import change_mind
from .effects import Effects
from .telling import UNTIL_REACHED, Contacted, line_up_follow_up, morning_of, put_question, tell_them
from .window import zone_of

# After so many calls that reached nobody, writing is proposed.
TRIES: Final = 2
LAST_DAY: Final = timedelta(hours=24)
# The next try is at another hour, not in five minutes.
PAUSE: Final = timedelta(hours=1)
NEXT: Final[Mapping[Outcome, str]] = {
    Outcome.COUNTER_OFFER: "counter",
    Outcome.VOICEMAIL: "try_again",
    Outcome.NO_ANSWER: "try_again",
    Outcome.GATEKEEPER: "try_again",
    Outcome.WRONG_NUMBER: "try_again",
    Outcome.STOPPED: "try_again",
    Outcome.ASKED_TO_WAIT: "done",
    Outcome.CHANGED_MIND: "done",
    Outcome.WITHDRAWN_BY_EMPLOYER: "email",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What the person says happened. `try_again_at` is a time that was named, `answer_by` a day promised."""

    outcome: Outcome
    no_was_said: bool | None = None
    reaction: str | None = None
    note: str | None = None
    happened_at: datetime | None = None
    try_again_at: datetime | None = None
    answer_by: date | None = None
    terms: str | None = None

    @property
    def told(self) -> bool:
        return counts_as_told(self.outcome, no_was_said=self.no_was_said)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that an outcome is about."""

    session: Session
    call: Call
    decline: Decline
    offer: Offer
    account: Account
    contact: Contact | None
    said: Said
    effects: Effects

    @property
    def zone(self) -> str:
        return zone_of(self.contact, self.account)

    @property
    def untold(self) -> bool:
        return self.decline.state in UNTOLD

    def line_up(
        self, kind: StepKind, due_at: datetime, *, zone: str | None = None, message: Message | None = None
    ) -> Step:
        step = steps.line_up(
            self.session,
            decline=self.decline,
            kind=kind,
            contact=self.contact,
            message=message,
            due_at=due_at,
            time_zone=zone or self.zone,
        )
        return self.effects.add_step(step)

    def draft(self, kind: MessageKind) -> Message | None:
        if self.contact is None:
            return None
        message = messages.draft_message(self.session, decline=self.decline, contact=self.contact, kind=kind)
        return self.effects.add_message(message)

    def move(self, event: DeclineEvent) -> None:
        before = self.decline.state
        declines.apply(self.session, self.decline, event, data={"call_id": str(self.call.id)})
        self.effects.moved_decline(self.decline, before)


def check_said(said: Said, *, began: datetime) -> None:
    """Raises `Invalid` for what contradicts itself, or leaves open what everything after depends on.

    `began` is when the decline was. A named time that has passed is no mistake: the phone was offline.
    """
    if (problem := contradiction(said.outcome, no_was_said=said.no_was_said)) is not None:
        raise Invalid(problem, pointer="/no_was_said")
    check_happened(said.happened_at, began=began, now=now())


def follow_outcome(session: Session, *, call: Call, said: Said) -> Effects:
    """Keep the outcome and do what it sets off. Raises `Conflict` where the decline is over."""
    decline = session.get_one(Decline, call.decline_id)
    if decline.state in FINISHED:
        raise Conflict(f"This decline is {decline.state.value}: the call changes nothing any more.")
    calls.record_outcome(
        session,
        call=call,
        outcome=said.outcome,
        no_was_said=True if said.outcome is Outcome.REACHED_AND_TOLD else said.no_was_said,
        reaction=said.reaction,
        note=said.note,
    )
    declines.leave_call(session, decline)
    before = decline.state
    contact_id = call.contact_id or decline.contact_id
    scene = Scene(
        session=session,
        call=call,
        decline=decline,
        offer=session.get_one(Offer, decline.offer_id),
        account=session.get_one(Account, decline.account_id),
        contact=session.get(Contact, contact_id) if contact_id else None,
        said=said,
        effects=Effects(),
    )
    (_told if said.told else FOLLOW[said.outcome])(scene)
    scene.effects.left = [decline.state.value, scene.offer.state.value]
    scene.effects.keep(session, call)
    _go_on_with_another_call(session, decline, before=before)
    return scene.effects


def _go_on_with_another_call(session: Session, decline: Decline, *, before: DeclineState) -> None:
    """What moved the decline hangs up the call that goes on beside this one; else the decline is still in that call."""
    if decline.state is before and goes_on(session, decline):
        declines.enter_call(session, decline)
    calls.hang_up_unwanted(session, decline)


def what_next(said: Said, decline: Decline) -> str:
    """Where the page goes on: to the email, the next try, the counter-offer, or home."""
    if said.told:
        return "email" if decline.told_at is not None else "done"
    return NEXT.get(said.outcome, "try_again")


def _told(scene: Scene) -> None:
    at = scene.said.happened_at or scene.call.connected_at or now()
    reached = Contacted(contact=scene.contact, at=min(at, now()), call_id=scene.call.id)
    if not scene.untold:
        # They knew already; a further conversation gets its line, and its email if none was sent.
        line = declines.tell(
            scene.session,
            decline=scene.decline,
            contact_id=scene.contact.id if scene.contact else None,
            what="spoke_again",
            at=reached.at,
            call_id=scene.call.id,
        )
        scene.effects.told.append(str(line.id))
        line_up_follow_up(scene.session, scene.decline, reached, effects=scene.effects)
    elif scene.decline.route in ASKING:
        put_question(scene.session, scene.decline, reached, until=scene.said.answer_by, effects=scene.effects)
    else:
        tell_them(scene.session, scene.decline, reached, effects=scene.effects)


def _reached_nobody(scene: Scene) -> None:
    scene.decline.tries += 1
    scene.effects.tries = 1
    if not scene.untold:
        return
    _try_again(scene)
    _propose_writing(scene)


def _try_again(scene: Scene) -> None:
    """At the time that was named, else at the next good hour where they are."""
    if scene.untold:
        when = scene.said.try_again_at or next_good_window(scene.zone, after=now() + PAUSE)
        scene.line_up(StepKind.TRY_AGAIN, when)


def _propose_writing(scene: Scene) -> None:
    """After two tries, or a day before they want to know: somebody who cannot be reached is not left waiting."""
    if scene.decline.tries >= TRIES:
        scene.line_up(StepKind.WRITE_INSTEAD, now())
    elif scene.offer.reply_by is not None:
        scene.line_up(StepKind.WRITE_INSTEAD, max(now(), scene.offer.reply_by - LAST_DAY))


def _wrong_number(scene: Scene) -> None:
    if scene.contact is not None and scene.call.callee is not None:
        known = next((each for each in scene.contact.phones if each.number == scene.call.callee), None)
        scene.effects.bad_number = known is not None and not known.bad
        mark_bad(scene.contact, number=scene.call.callee)
    if scene.untold:
        scene.line_up(StepKind.FIND_NUMBER, now(), message=scene.draft(MessageKind.CALL_REQUEST))


def _cut_off(scene: Scene) -> None:
    """The no had not been said: one rings again at once."""
    if scene.untold:
        scene.line_up(StepKind.TRY_AGAIN, scene.said.try_again_at or now())


def _counter_offer(scene: Scene) -> None:
    zone = scene.account.time_zone
    day = scene.said.answer_by
    scene.decline.counter = {"terms": scene.said.terms, "answer_by": day.isoformat() if day else None}
    if scene.untold:
        scene.move(DeclineEvent.COUNTER_OFFERED)
        steps.drop_all(scene.session, decline_id=scene.decline.id, kinds=UNTIL_REACHED)
    due = morning_of(day, zone) if day else next_working_morning(zone, after=now())
    scene.line_up(StepKind.ANSWER_COUNTER, due, zone=zone)


def _asked_to_wait(scene: Scene) -> None:
    zone = scene.account.time_zone
    day = scene.said.answer_by
    named = scene.said.try_again_at or (morning_of(day, zone) if day else None)
    if scene.untold:
        scene.move(DeclineEvent.WAIT)
        steps.drop_all(scene.session, decline_id=scene.decline.id, kinds=UNTIL_REACHED)
    scene.line_up(StepKind.RETURN_TO_THEM, named or next_working_morning(zone, after=now()), zone=zone)


def _withdrawn(scene: Scene) -> None:
    """They took it back: nothing is declined, and a thank-you keeps the door open."""
    if not scene.untold:
        return
    scene.move(DeclineEvent.OVERTAKE)
    scene.effects.move_offer(scene.session, scene.decline, OfferEvent.WITHDRAW)
    steps.drop_all(scene.session, decline_id=scene.decline.id)
    messages.drop_all(scene.session, decline_id=scene.decline.id)
    if (message := scene.draft(MessageKind.THANK_YOU)) is not None:
        zone = scene.account.time_zone
        due = next_working_morning(zone, after=now())
        scene.line_up(StepKind.SEND_THANK_YOU, due, zone=zone, message=message)


def _changed_mind(scene: Scene) -> None:
    change_mind(scene.session, scene.decline, effects=scene.effects)


FOLLOW: Final[Mapping[Outcome, Callable[[Scene], None]]] = {
    Outcome.UPSET: _try_again,
    Outcome.VOICEMAIL: _reached_nobody,
    Outcome.NO_ANSWER: _reached_nobody,
    Outcome.GATEKEEPER: _try_again,
    Outcome.WRONG_NUMBER: _wrong_number,
    Outcome.CUT_OFF: _cut_off,
    Outcome.COUNTER_OFFER: _counter_offer,
    Outcome.ASKED_TO_WAIT: _asked_to_wait,
    Outcome.STOPPED: _try_again,
    Outcome.WITHDRAWN_BY_EMPLOYER: _withdrawn,
    Outcome.CHANGED_MIND: _changed_mind,
}
