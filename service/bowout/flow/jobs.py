"""What another room started by itself, followed up here: a call that ended."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from ..calls import actions as calls
from ..calls.facts import goes_on
from ..calls.models import Call
from ..declines import actions as declines
from ..declines.models import FINISHED, Decline
from ..jobs import JobQueue
from ..store import Database
from ..vocabulary import CallState, Outcome
from . import tidying
from .outcomes import Said, follow_outcome

# What the call's own facts prove is not asked. Everything else waits for the person's word.
REACHED_NOBODY: Final = frozenset({"hm_busy", "hm_no_answer"})


def register(queue: JobQueue, database: Database) -> None:
    """Handle the jobs "react": `{call_id}` of a call that ended."""
    del database  # everything happens in the transaction that ends the job
    queue.register("react", react)
    tidying.register(queue)


def react(args: dict[str, Any]) -> Any:
    return partial(react_to_call, call_id=UUID(args["call_id"]))


def react_to_call(session: Session, *, call_id: UUID) -> None:
    """Write the outcome that a dialled call proves by itself; a call that is gone, live or judged changes nothing."""
    call = session.get(Call, call_id, with_for_update=True)
    if call is None or call.outcome is not None or call.state is not CallState.ENDED:
        return
    calls.lock_live_calls(session, decline_id=call.decline_id)
    decline = session.get_one(Decline, call.decline_id, with_for_update=True)
    if not goes_on(session, decline):
        declines.leave_call(session, decline)
    if call.result in REACHED_NOBODY and decline.state not in FINISHED:
        follow_outcome(session, call=call, said=Said(Outcome.NO_ANSWER))
