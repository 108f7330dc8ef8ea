"""Why a call went wrong, where only the provider's notes tell: of a failed dialling, of documents it could not get."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..jobs import JobQueue
from ..store import Database, now
from .caller_id import actions as caller_ids
from .facts import UNEXPLAINED, add_facts, explain_later
from .models import Call
from .telephone import Telephone
from .wording import OUR_ADDRESS

log = logging.getLogger(__name__)

# For as long the page goes on asking after the end, since the words may still change.
SOON: Final = timedelta(seconds=10)


def is_explained_soon(call: Call) -> bool:
    return (
        call.result in UNEXPLAINED
        and "code" not in call.facts
        and call.ended_at is not None
        and now() - call.ended_at < SOON
    )


@dataclass(frozen=True, slots=True)
class Explainer:
    database: Database
    telephone: Telephone

    def register(self, queue: JobQueue) -> None:
        queue.register("explain_call", self.explain_call, tries=5, backoff=lambda _: 10.0)

    def explain_call(self, args: dict[str, Any]) -> Callable[[Session], None] | None:
        """`{call_id, looks}`: the newest code in the call's notes; they are written down a little after the call."""
        call_id, looks = UUID(args["call_id"]), int(args["looks"])
        with self.database.reading() as session:
            sid = session.scalar(sa.select(Call.sid).where(Call.id == call_id))
        if sid is None:
            return None
        code = self.telephone.error_code(sid)
        if code is None:
            return lambda session: explain_later(session, call_id, looks=looks + 1)
        return lambda session: _note(session, call_id, code=code)


def _note(session: Session, call_id: UUID, *, code: int) -> None:
    call = session.get(Call, call_id, with_for_update=True)
    if call is None:
        return
    add_facts(session, call, code=str(code))
    caller_ids.note_code(session, call, code=code)
    if str(code) in OUR_ADDRESS:
        log.error("Twilio could not use what this service answers", extra={"call": str(call_id), "code": code})
