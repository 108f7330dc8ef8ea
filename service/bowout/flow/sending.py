"""Did you send it? What a message that was sent, kept back or dropped sets off."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from ..calls import actions as calls
from ..contacts.models import Contact
from ..declines.models import Decline
from ..declines.states import UNTOLD
from ..messages import actions as messages
from ..messages.models import Message
from ..steps import actions as steps
from ..store import now
from ..vocabulary import MessageEvent, MessageKind, StepEvent, StepKind
from .changing import close_if_done, followed_up
from .effects import Effects
from .telling import Contacted, put_question, tell_them

# The decision itself, in writing.
TELLING: Final = frozenset({MessageKind.WRITTEN_DECLINE, MessageKind.COUNTER_REPLY, MessageKind.WITHDRAW_ACCEPTANCE})
ASKING: Final = frozenset({MessageKind.ASK_FOR_TIME, MessageKind.ASK_FOR_TERMS})
FOLLOWING_UP: Final = frozenset(
    {MessageKind.CONFIRMING_EMAIL, MessageKind.WITHDRAW_ACCEPTANCE, MessageKind.THANK_YOU, MessageKind.REFERRER_NOTE}
)
STEP_FOR: Final = {
    MessageKind.CONFIRMING_EMAIL: StepKind.SEND_CONFIRMING_EMAIL,
    MessageKind.WITHDRAW_ACCEPTANCE: StepKind.SEND_CONFIRMING_EMAIL,
    MessageKind.THANK_YOU: StepKind.SEND_THANK_YOU,
    MessageKind.REFERRER_NOTE: StepKind.TELL_REFERRER,
    MessageKind.WRITTEN_DECLINE: StepKind.WRITE_INSTEAD,
    MessageKind.COUNTER_REPLY: StepKind.ANSWER_COUNTER,
}


def confirm_sent(session: Session, message: Message) -> Message:
    """The person says that it was sent: only that counts. In writing, too, telling them is what declines the offer."""
    messages.apply(session, message, MessageEvent.CONFIRM_SENT)
    message.sent_at = now()
    if message.decline_id is None:
        return message
    decline = session.get_one(Decline, message.decline_id)
    _finish_steps(session, message, decline_id=decline.id)
    contact = session.get(Contact, message.contact_id) if message.contact_id else None
    reached = Contacted(contact=contact, at=now(), message_id=message.id)
    if decline.state in UNTOLD and message.kind in TELLING:
        tell_them(session, decline, reached, effects=Effects())
        followed_up(session, decline)
    elif decline.state in UNTOLD and message.kind in ASKING:
        put_question(session, decline, reached, until=None, effects=Effects())
    elif message.kind in FOLLOWING_UP:
        followed_up(session, decline)
    calls.hang_up_unwanted(session, decline)
    return message


def _finish_steps(session: Session, message: Message, *, decline_id: UUID) -> None:
    """What reminded of this message is done, also where its contact is gone; what reminds of others stays."""
    kinds = {STEP_FOR[message.kind]} if message.kind in STEP_FOR else set()
    for step in steps.open_steps(session, decline_id=decline_id, kinds=kinds):
        for_them = message.contact_id is not None and step.contact_id == message.contact_id
        if for_them or step.message_id == message.id:
            steps.apply(session, step, StepEvent.DO)


def keep_back(session: Session, message: Message) -> Message:
    """Not yet: it is a draft again, in the words that it has."""
    messages.apply(session, message, MessageEvent.NOT_SENT)
    message.handed_over_at = message.approved_at = None
    return message


def drop(session: Session, message: Message) -> Message:
    """It will not be written, and nothing reminds of it any more."""
    messages.apply(session, message, MessageEvent.DROP)
    if message.decline_id is None:
        return message
    for step in steps.open_steps(session, decline_id=message.decline_id):
        if step.message_id == message.id:
            steps.apply(session, step, StepEvent.DROP)
    close_if_done(session, session.get_one(Decline, message.decline_id))
    session.flush()
    return message
