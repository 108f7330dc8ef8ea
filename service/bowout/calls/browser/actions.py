"""Calls in the browser: the page itself is the user's telephone, and its tap is the human."""

import time
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ...http import Actor
from ...jobs import JobQueue, schedule
from ...settings import Settings
from ...store import Conflict, lookup
from ...vocabulary import CallMode, CallState
from ..facts import add_facts
from ..models import Call

# A page that could not connect within this time will not do so any more.
CONNECT_SECONDS = 60.0


def identity_of(account_id: UUID) -> str:
    """How the provider knows the account's browsers: the same for all of its calls, and nobody's name."""
    return lookup(f"browser of {account_id}")[:32]


def check_may_connect(*, actor: Actor, call: Call, settings: Settings) -> None:
    """Raises `Conflict` where there is nothing to connect, or it is another page's to do."""
    if call.mode is not CallMode.BROWSER or not settings.browser_calls:
        raise Conflict("This is no call in the browser.")
    if call.placed_by != actor.credential:
        raise Conflict("Only the page that placed this call can connect it.")
    if call.state is not CallState.REQUESTED:
        raise Conflict("This call has been connected, or is over.")


def expect_page(session: Session, call: Call, *, settings: Settings) -> None:
    """End the call if its page does not connect in time."""
    at = time.time() + CONNECT_SECONDS / settings.clock_speed
    schedule(session, "expire_browser_call", args={"call_id": str(call.id)}, at=at, key=f"expire:{call.id}")


def register(queue: JobQueue) -> None:
    queue.register("expire_browser_call", _expire)


def _expire(args: dict[str, Any]) -> Any:
    return partial(expire, call_id=UUID(args["call_id"]))


def expire(session: Session, *, call_id: UUID) -> None:
    call = session.scalar(sa.select(Call).where(Call.id == call_id).with_for_update())
    if call is not None and call.state is CallState.REQUESTED:
        add_facts(session, call, not_started=time.time())
