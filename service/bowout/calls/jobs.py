"""The calls' background work: everything that talks to the telephone network, with no transaction open meanwhile."""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..jobs import JobQueue
from ..settings import Settings
from ..store import Database, now
from ..vocabulary import CallMode, CallState
from .facts import add_facts, plan_look
from .health import blocking_problem, concerns_account, schedule_check
from .models import Call
from .progress import FINAL
from .telephone import Addresses, Ambiguous, Gone, Leg, NeverSent, Rejected, Telephone, TooMany
from .timers import GIVE_UP_SID, LONGEST, SETTLE, elapsed, quiet, waits_for_child
from .wanted import is_wanted

log = logging.getLogger(__name__)

Record = Callable[[Session], None]
TRIES_WHEN_BUSY = 4
CLOCK_SLACK = 5.0
PLACE_WITHIN = timedelta(seconds=60)
PLACE_LEASE = 50.0
# Seconds after which another worker takes over from one that died. A look is at most four requests of five seconds.
LOOK_LEASE = 30.0


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """The handlers, with what they need. `addresses` builds a call's hook addresses."""

    database: Database
    settings: Settings
    telephone: Telephone
    addresses: Callable[[UUID], Addresses]

    def register(self, queue: JobQueue) -> None:
        queue.register("place_call", self.place_call, lease=PLACE_LEASE)
        queue.register("reconcile_call", self.reconcile_call, tries=10**9, backoff=lambda _: 5.0, lease=LOOK_LEASE)
        queue.register(
            "hang_up_call", self.hang_up_call, tries=6, backoff=lambda attempt: 0.5 * 2**attempt, lease=LOOK_LEASE
        )
        queue.register("forget_call", self.forget_call)

    def place_call(self, args: dict[str, Any]) -> Record | None:
        """Ring the user: once. Whoever finds the fact `sent` leaves the call to `reconcile_call`."""
        call_id = UUID(args["call_id"])
        numbers = self._send(call_id)
        if numbers is None:
            return None
        news = self._place(call_id, **numbers)
        log.info("call placed", extra={"call": str(call_id), "news": sorted(news)})
        return lambda session: _note_placed(session, call_id, news=news)

    def _send(self, call_id: UUID) -> dict[str, str] | None:
        """Commit the fact `sent` before the request goes out, together with the first look at what became of it."""
        with self.database.transaction() as session:
            call = _locked(session, call_id)
            if call is None or call.state is CallState.ENDED or call.facts.get("hangup"):
                return None
            if not call.facts.get("sent") and not is_wanted(session, call):
                add_facts(session, call, hangup=time.time())
                return None
            if call.facts.get("sent"):
                # An earlier attempt died between the request and its answer: only the network knows what happened.
                add_facts(session, call, unknown="restart")
                return None
            if now() - call.created_at > PLACE_WITHIN:
                # Jobs did not run for a while. A phone that rings out of the blue, long after the tap, helps nobody.
                add_facts(session, call, not_started=time.time())
                return None
            if (problem := self._blocked(session)) is not None:
                # The account was stopped after the call was asked for: it would be refused, or be cut off midway.
                add_facts(session, call, rejected=problem)
                return None
            add_facts(session, call, sent=time.time(), speed=self.settings.clock_speed)
            return {"to": call.own or "", "caller": call.caller or ""}

    def _blocked(self, session: Session) -> str | None:
        twilio = self.settings.twilio
        return blocking_problem(session, twilio.account_sid) if twilio else None

    def _place(self, call_id: UUID, *, to: str, caller: str) -> dict[str, Any]:
        never_sent = 0
        for attempt in range(TRIES_WHEN_BUSY):
            try:
                sid = self.telephone.place(to=to, caller=caller, addresses=self.addresses(call_id))
            except Rejected as error:
                return {"rejected": str(error.code)}
            except Gone:
                return {"rejected": "20404"}
            except Ambiguous as error:
                return {"unknown": error.reason}
            except NeverSent:
                never_sent += 1
                if never_sent == 2:
                    return {"rejected": "unreachable"}
            except TooMany:
                # Never processed, so it may be sent again; the jitter keeps two callers from meeting again.
                if attempt < TRIES_WHEN_BUSY - 1:
                    time.sleep((0.5 * 2**attempt + random.uniform(0, 0.25)) / self.settings.clock_speed)  # noqa: S311
            else:
                return {"sid": sid}
        return {"rejected": "20429"}

    def reconcile_call(self, args: dict[str, Any]) -> Record | None:
        """Ask the network what became of a call that has been silent, and plan the next look."""
        call_id = UUID(args["call_id"])
        with self.database.reading() as session:
            call = session.get(Call, call_id)
            if call is None or call.state is CallState.ENDED or call.facts.get("sent") is None:
                return None
            session.expunge(call)
        news = self._look(call)
        return lambda session: _note_look(session, call_id, looks=int(args.get("looks", 0)), news=news)

    def _look(self, call: Call) -> dict[str, Any]:
        age = elapsed(call.facts, now=time.time())
        if call.sid is None:
            return self._look_for_sid(call, age=age)
        news = self._look_at_legs(call)
        if age > LONGEST and not set(news.get("p", ())) & FINAL:
            return self._end_too_long(call, news)
        silent = quiet(call.facts, heard_at=call.heard_at, now=time.time())
        if waits_for_child({**call.facts, **news}) and silent >= SETTLE:
            news["settled"] = time.time()
        return news

    def _look_for_sid(self, call: Call, *, age: float) -> dict[str, Any]:
        """A call whose answer was lost shows in the list of calls to the user's phone that no record owns."""
        sent = float(call.facts["sent"])
        legs = self.telephone.recent(to=call.own or "", caller=call.caller or "")
        fresh = [leg for leg in legs if leg.created_at is None or leg.created_at.timestamp() >= sent - CLOCK_SLACK]
        with self.database.reading() as session:
            query = sa.select(Call.sid).where(Call.sid.in_([leg.sid for leg in fresh]))
            owned = set(session.scalars(query))
        strays = [leg for leg in fresh if leg.sid not in owned]
        if len(strays) == 1:
            return {"sid": strays[0].sid, "p": [strays[0].status]}
        if age >= GIVE_UP_SID:
            return {"lost": time.time()}
        return {"unknown": "silent"} if age >= CREATE_TIMEOUT_AGE else {}

    def _look_at_legs(self, call: Call) -> dict[str, Any]:
        news: dict[str, Any] = {}
        try:
            news["p"] = [self.telephone.fetch(call.sid or "").status]
        except Gone:
            news["lost"] = time.time()
        if call.facts.get("gate"):
            news.update(_child_news(self.telephone.children(call.sid or "")))
        return news

    def _end_too_long(self, call: Call, news: dict[str, Any]) -> dict[str, Any]:
        try:
            self.telephone.hang_up(call.sid or "")
            return {**news, **self._look_at_legs(call)}
        except Gone:
            return {**news, "lost": time.time()}

    def hang_up_call(self, args: dict[str, Any]) -> Record | None:
        """End both legs, then read how they ended. Repeating it is harmless."""
        call_id = UUID(args["call_id"])
        with self.database.reading() as session:
            call = session.get(Call, call_id)
            if call is None or call.sid is None or call.state is CallState.ENDED:
                return None
            session.expunge(call)
        try:
            self.telephone.hang_up(call.sid)
        except Gone:
            log.info("already over", extra={"call": str(call_id)})
        news = self._look_at_legs(call)
        return lambda session: _add(session, call_id, **news)

    def forget_call(self, args: dict[str, Any]) -> None:
        """Delete the provider's own records of both legs, which hold both numbers, a day after the call.

        The other person's leg comes first, also one of which no hook ever told: it is found by the user's leg.
        """
        *known, parent = args["sids"]
        try:
            found = [leg.sid for leg in self.telephone.children(parent)]
        except Gone:
            found = []
        for sid in dict.fromkeys([*known, *found, parent]):
            self._forget(sid)

    def _forget(self, sid: str) -> None:
        try:
            self.telephone.forget(sid)
        except Gone:
            log.info("already forgotten", extra={"sid": sid})


# Before this age the answer to the create request may simply still be on its way.
CREATE_TIMEOUT_AGE = 12.0


def _child_news(legs: list[Leg]) -> dict[str, Any]:
    if not legs:
        return {}
    leg = legs[0]
    return {"child_sid": leg.sid, "c": [leg.status], "talk": leg.seconds or None}


def _locked(session: Session, call_id: UUID) -> Call | None:
    return session.scalar(sa.select(Call).where(Call.id == call_id).with_for_update())


def _add(session: Session, call_id: UUID, **news: Any) -> None:
    call = _locked(session, call_id)
    if call is not None:
        add_facts(session, call, **news)


def _note_placed(session: Session, call_id: UUID, *, news: dict[str, Any]) -> None:
    _add(session, call_id, **news)
    code = str(news.get("rejected", ""))
    if code.isdigit() and concerns_account(int(code)):
        schedule_check(session)


def _note_look(session: Session, call_id: UUID, *, looks: int, news: dict[str, Any]) -> None:
    call = _locked(session, call_id)
    if call is None or call.mode is CallMode.OWN_PHONE:
        return
    if not add_facts(session, call, **news):
        plan_look(session, call, looks=looks + 1)
