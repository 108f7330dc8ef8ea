"""What an outcome did to the other rooms, kept with it so that a correction can undo exactly that.

It is kept as the data of an event: ids and states only, as every event's data.
"""

from dataclasses import asdict, dataclass, field
from typing import Any, Final, Self
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..calls.models import Call
from ..declines.models import Decline
from ..messages.models import Message
from ..offers import actions as offers
from ..offers.models import Offer
from ..offers.states import next_state
from ..steps.models import Step
from ..store import Event, record
from ..vocabulary import DeclineState, OfferEvent

FOLLOWED: Final = "call.outcome_followed"


@dataclass
class Effects:
    """`decline` and `offer` are (from, to) where their state changed; the other lists hold ids.

    `left` is where decline and offer stood afterwards, whether or not they had moved.
    """

    decline: list[str] = field(default_factory=list)
    offer: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    tries: int = 0
    bad_number: bool = False

    def add_message(self, message: Message) -> Message:
        self.messages.append(str(message.id))
        return message

    def add_step(self, step: Step) -> Step:
        self.steps.append(str(step.id))
        return step

    def moved_decline(self, decline: Decline, before: DeclineState) -> None:
        self.decline = [before.value, decline.state.value]

    def move_offer(self, session: Session, decline: Decline, event: OfferEvent) -> None:
        """Let the event happen to the decline's offer, where its state allows it."""
        offer = session.get_one(Offer, decline.offer_id)
        if next_state(offer.state, event) is not None:
            before = offer.state
            offers.apply(session, offer, event)
            self.offer = [before.value, offer.state.value]

    def of(self, session: Session, model: Any) -> list[Any]:
        """The rows of `messages` or `steps`, in the order in which they were lined up."""
        ids = [UUID(each) for each in (self.messages if model is Message else self.steps)]
        rows = {row.id: row for row in session.scalars(sa.select(model).where(model.id.in_(ids)))}
        return [rows[each] for each in ids if each in rows]

    def keep(self, session: Session, call: Call) -> None:
        outcome = call.outcome.value if call.outcome else None
        record(session, FOLLOWED, row=call, event=outcome, data={**asdict(self), "decline_id": str(call.decline_id)})

    @classmethod
    def of_call(cls, session: Session, call: Call) -> Self:
        """What the call's present outcome did; nothing if none was followed."""
        query = sa.select(Event).where(Event.subject_id == call.id, Event.name == FOLLOWED)
        event = session.scalar(query.order_by(Event.id.desc()).limit(1))
        kept = {name: value for name, value in event.data.items() if name != "decline_id"} if event else {}
        return cls(**kept)


def last_followed_call(session: Session, *, decline_id: UUID) -> UUID | None:
    """The call about the decline of which it was said last how it went."""
    about = Event.subject_id.in_(sa.select(Call.id).where(Call.decline_id == decline_id))
    query = sa.select(Event.subject_id).where(about, Event.name == FOLLOWED)
    return session.scalar(query.order_by(Event.id.desc()).limit(1))
