"""What a person says about a decline as a whole, and what that does everywhere else, in the same transaction."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..calls import actions as calls
from ..contacts.live_calls import live_call
from ..declines import actions as declines
from ..declines.models import Decline
from ..declines.states import UNTOLD, allowed_events
from ..messages import actions as messages
from ..messages.models import Message
from ..messages.states import SETTLED
from ..offers.models import Offer
from ..steps import actions as steps
from ..steps.windows import next_working_morning
from ..store import Conflict, Invalid, now
from ..vocabulary import DeclineEvent, DeclineState, OfferEvent, OfferState, StepKind
from .effects import Effects
from .telling import UNTIL_REACHED, employer_knows
from .written import line_up_writing

A_DAY: Final = timedelta(hours=24)
ABOUT_WAITING: Final = frozenset({StepKind.DECIDE, StepKind.RETURN_TO_THEM, StepKind.ANSWER_COUNTER})


def follow_event(session: Session, *, decline: Decline, event: DeclineEvent, until: datetime | None) -> Decline:
    """Do what the person says. Raises `Conflict` for what is not among the `allowed_events`, and `Invalid`."""
    if event not in allowed_events(decline.state, employer_knows=decline.employer_knows):
        raise Conflict(f"A decline that is {decline.state.value} cannot {event.value.replace('_', ' ')} now.")
    if until is not None and (event is not DeclineEvent.WAIT or until <= now()):
        raise Invalid("Give `until` with the event `wait`, and as a time that is still to come.", pointer="/until")
    if event is DeclineEvent.WAIT:
        wait(session, decline, until=until)
    else:
        FOLLOW[event](session, decline)
    calls.hang_up_unwanted(session, decline)
    return decline


def change_choices(session: Session, *, decline: Decline, changes: Mapping[str, Any]) -> Decline:
    """Change what is said, to whom and how; every text that was not edited follows.

    Whom one is on the phone with does not change meanwhile. Raises `LiveCall`, and what `change_decline` raises.
    """
    wanted = changes.get("contact_id", decline.contact_id)
    if wanted != decline.contact_id and (live := calls.lock_live_calls(session, decline_id=decline.id)):
        raise live_call(live[0].id, pointer="/contact_id")
    declines.change_decline(session, decline=decline, changes=changes)
    line_up_writing(session, decline)
    calls.hang_up_unwanted(session, decline)
    return decline


def change_mind(session: Session, decline: Decline, *, effects: Effects | None = None) -> None:
    """Everything queued for this decline is cancelled, and the offer is open again if it had been declined."""
    effects = effects or Effects()
    before = decline.state
    declines.apply(session, decline, DeclineEvent.CHANGE_MIND)
    effects.moved_decline(decline, before)
    messages.drop_all(session, decline_id=decline.id)
    steps.drop_all(session, decline_id=decline.id)
    if session.get_one(Offer, decline.offer_id).state is OfferState.DECLINED:
        effects.move_offer(session, decline, OfferEvent.REOPEN)


def wait(session: Session, decline: Decline, *, until: datetime | None) -> None:
    """Not now: at the time that was named, else a day before they want to know, else tomorrow."""
    account, offer = session.get_one(Account, decline.account_id), session.get_one(Offer, decline.offer_id)
    declines.apply(session, decline, DeclineEvent.WAIT)
    steps.drop_all(session, decline_id=decline.id, kinds=UNTIL_REACHED)
    last = offer.reply_by - A_DAY if offer.reply_by else None
    due = until or (last if last and last > now() else next_working_morning(account.time_zone, after=now()))
    steps.line_up(session, decline=decline, kind=StepKind.DECIDE, due_at=due, time_zone=account.time_zone)
    line_up_writing(session, decline)


def resume(session: Session, decline: Decline) -> None:
    steps.finish(session, decline_id=decline.id, kinds=ABOUT_WAITING)
    declines.resume(session, decline)
    line_up_writing(session, decline)


def reconsider(session: Session, decline: Decline) -> None:
    declines.reconsider(session, decline)
    line_up_writing(session, decline)


def close(session: Session, decline: Decline) -> None:
    """The person is done with it. Texts that were not sent stay where they are; nothing reminds of them any more."""
    declines.apply(session, decline, DeclineEvent.CLOSE)
    steps.drop_all(session, decline_id=decline.id)


def followed_up(session: Session, decline: Decline) -> None:
    """Something that follows the telling was done: on to following up, and to the end once nothing is left to do."""
    if decline.state is DeclineState.TOLD:
        declines.apply(session, decline, DeclineEvent.FOLLOW_UP)
    close_if_done(session, decline)


def close_if_done(session: Session, decline: Decline) -> None:
    if decline.state is not DeclineState.FOLLOWING_UP or not decline.employer_knows:
        return
    unsent = sa.select(Message.id).where(Message.decline_id == decline.id, Message.state.not_in(SETTLED)).limit(1)
    if session.scalar(unsent) is None and not steps.open_steps(session, decline_id=decline.id):
        declines.apply(session, decline, DeclineEvent.CLOSE)


def follow_offer(session: Session, *, decline: Decline, event: OfferEvent) -> None:
    """What a person said about the offer itself ends its decline: taken, taken back, or open again.

    The decline's live calls are locked, as for every change of it.
    """
    if event is OfferEvent.WITHDRAW:
        if decline.state in UNTOLD:
            declines.apply(session, decline, DeclineEvent.OVERTAKE)
        messages.drop_all(session, decline_id=decline.id)
        steps.drop_all(session, decline_id=decline.id)
    elif DeclineEvent.CHANGE_MIND in allowed_events(decline.state, employer_knows=decline.employer_knows):
        declines.apply(session, decline, DeclineEvent.CHANGE_MIND)
        messages.drop_all(session, decline_id=decline.id)
        steps.drop_all(session, decline_id=decline.id)
    calls.hang_up_unwanted(session, decline)


FOLLOW: Final[Mapping[DeclineEvent, Callable[[Session, Decline], None]]] = {
    DeclineEvent.CHANGE_MIND: change_mind,
    DeclineEvent.RESUME: resume,
    DeclineEvent.RECONSIDER: reconsider,
    DeclineEvent.CLOSE: close,
    DeclineEvent.EMPLOYER_TOLD: employer_knows,
}
