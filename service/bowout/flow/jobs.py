"""What other rooms started by themselves, followed up here: a call that ended, an offer taken or taken back."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from ..calls.models import Call
from ..declines import actions as declines
from ..declines.models import FINISHED, Decline
from ..jobs import JobQueue
from ..offers.models import Offer
from ..store import Database, Event
from ..vocabulary import CallState, OfferEvent, Outcome
from . import tidying
from .changing import follow_offer
from .outcomes import Said, follow_outcome

# What the call's own facts prove is not asked. Everything else waits for the person's word.
REACHED_NOBODY: Final = frozenset({"hm_busy", "hm_no_answer"})


def register(queue: JobQueue, database: Database) -> None:
    """Handle the jobs "react": `{call_id}` of a call that ended, or `{event_id}` of what happened to an offer."""
    del database  # everything happens in the transaction that ends the job
    queue.register("react", react)
    tidying.register(queue)


def react(args: dict[str, Any]) -> Any:
    if "call_id" in args:
        return partial(react_to_call, call_id=UUID(args["call_id"]))
    return partial(react_to_event, event_id=UUID(args["event_id"]))


def react_to_call(session: Session, *, call_id: UUID) -> None:
    """Write the outcome that a dialled call proves by itself; a call that is gone, live or judged changes nothing."""
    call = session.get(Call, call_id, with_for_update=True)
    if call is None or call.outcome is not None or call.state is not CallState.ENDED:
        return
    decline = session.get_one(Decline, call.decline_id, with_for_update=True)
    declines.leave_call(session, decline)
    if call.result in REACHED_NOBODY and decline.state not in FINISHED:
        follow_outcome(session, call=call, said=Said(Outcome.NO_ANSWER))


def react_to_event(session: Session, *, event_id: UUID) -> None:
    """A person said something about an offer that is being declined: its decline follows."""
    event = session.get(Event, event_id)
    offer = session.get(Offer, event.subject_id) if event is not None else None
    if event is None or event.event is None or offer is None or offer.state.value != event.to_state:
        return
    decline = declines.active_decline(session, offer_id=offer.id)
    if decline is not None:
        follow_offer(session, decline=decline, event=OfferEvent(event.event))
