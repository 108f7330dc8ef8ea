"""What talks to the network so that a user may show their own number, and so that nothing of it stays behind."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ...accounts.models import Account
from ...jobs import JobQueue, schedule
from ...settings import Settings
from ...store import Database, now
from ...vocabulary import CallerIdState
from ..telephone import Ambiguous, Gone, NeverSent, Rejected, ShownNumber, Telephone, TooMany
from . import actions
from .models import CallerIdLink
from .rules import ALREADY_VALIDATED, LOOK_SECONDS, NAME_START, RINGS_FOR_SECONDS
from .wording import NOBODY_TYPED, PROVE_AGAIN, REFUSED, TROUBLE

log = logging.getLogger(__name__)

Record = Callable[[Session], None]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one attempt to prove a number needs. `proven_at`: when a code proved it, if that is not too long ago."""

    account_id: UUID
    number: str
    name: str
    state: CallerIdState
    rung_at: float
    proven_at: datetime | None


@dataclass(frozen=True, slots=True)
class CallerIds:
    database: Database
    settings: Settings
    telephone: Telephone

    def register(self, queue: JobQueue) -> None:
        queue.register("validate_caller_id", self.validate_caller_id, tries=2, backoff=lambda _: 2.0)
        queue.register("watch_caller_id", self.watch_caller_id, tries=10**9, backoff=lambda _: LOOK_SECONDS)
        queue.register("forget_caller_id", self.forget_caller_id)

    def validate_caller_id(self, args: dict[str, Any]) -> Record | None:
        """Have the phone rung. The answer holds the code that is to be typed there, so the page can show it."""
        asked = self._asked(args)
        if asked is None or asked.state is not CallerIdState.STARTING:
            return None
        try:
            code = self.telephone.validate(asked.number, name=asked.name)
        except Rejected as error:
            if error.code == ALREADY_VALIDATED:
                return self._adopt(asked)
            return self._settle(asked, CallerIdState.FAILED, reason=REFUSED)
        except (TooMany, NeverSent, Gone):
            return self._settle(asked, CallerIdState.FAILED, reason=TROUBLE)
        except Ambiguous:
            # The phone may ring for a code that nobody knows: what a lucky guess would make is swept up.
            return self._settle(asked, CallerIdState.FAILED, reason=TROUBLE, sweep=True)
        return self._settle(asked, CallerIdState.RINGING, code=code)

    def _adopt(self, asked: _Asked) -> Record:
        """The account has this number already. Whoever proved it lately by a code needs no second proof.

        Otherwise the old entry is deleted, if it is ours and nobody else's, so that the phone can be rung anew.
        """
        found = self.telephone.shown_numbers(number=asked.number)
        if not found:
            return self._settle(asked, CallerIdState.FAILED, reason=TROUBLE)
        if asked.proven_at is not None:
            return self._settle(asked, CallerIdState.PROVEN, entry=found[0], proven_at=asked.proven_at)
        if any(not entry.name.startswith(NAME_START) or self._is_needed(entry.sid, but=asked) for entry in found):
            return self._settle(asked, CallerIdState.FAILED, reason=PROVE_AGAIN)
        for entry in found:
            self._delete(entry.sid)
        try:
            code = self.telephone.validate(asked.number, name=asked.name)
        except (Rejected, TooMany, NeverSent, Gone, Ambiguous):
            return self._settle(asked, CallerIdState.FAILED, reason=TROUBLE, sweep=True)
        return self._settle(asked, CallerIdState.RINGING, code=code)

    def watch_caller_id(self, args: dict[str, Any]) -> Record | None:
        """Look every three seconds, for two minutes, whether the code was typed."""
        asked = self._asked(args)
        if asked is None or asked.state is not CallerIdState.RINGING:
            return None
        try:
            found = self.telephone.shown_numbers(number=asked.number)
        except (Rejected, TooMany, NeverSent, Gone, Ambiguous):
            found = []
        if found:
            return self._settle(asked, CallerIdState.PROVEN, entry=found[0], proven_at=now())
        if (time.time() - asked.rung_at) * self.settings.clock_speed >= RINGS_FOR_SECONDS:
            return self._settle(asked, CallerIdState.FAILED, reason=NOBODY_TYPED, sweep=True)
        return lambda session: self._look_again(session, asked)

    def forget_caller_id(self, args: dict[str, Any]) -> None:
        """Delete the provider's entries of a link that is gone: by `sid`, or by the `name` that only we gave."""
        named = self.telephone.shown_numbers(name=args["name"]) if "name" in args else []
        for sid in [args["sid"]] if "sid" in args else [each.sid for each in named]:
            if not self._is_needed(sid):
                self._delete(sid)

    def _asked(self, args: dict[str, Any]) -> _Asked | None:
        account_id = UUID(args["account_id"])
        with self.database.reading() as session:
            account, link = session.get(Account, account_id), actions.link_of(session, account_id)
            if account is None or link is None or account.phone is None or link.number_hmac != account.phone_hmac:
                return None
            rung_at = link.rung_at.timestamp() if link.rung_at else 0.0
            proven_at = account.phone_proven_at if actions.is_proven_lately(account) else None
            return _Asked(account_id, account.phone, link.name, link.state, rung_at, proven_at)

    def _is_needed(self, sid: str, *, but: _Asked | None = None) -> bool:
        """Whether somebody still shows the number of this entry: two people may share one telephone."""
        query = sa.select(CallerIdLink.id).where(CallerIdLink.sid == sid)
        if but is not None:
            query = query.where(CallerIdLink.account_id != but.account_id)
        with self.database.reading() as session:
            return session.scalar(query.limit(1)) is not None

    def _delete(self, sid: str) -> None:
        try:
            self.telephone.forget_shown_number(sid)
        except Gone:
            log.info("already forgotten", extra={"sid": sid})

    def _settle(
        self,
        asked: _Asked,
        state: CallerIdState,
        *,
        reason: str | None = None,
        code: str | None = None,
        entry: ShownNumber | None = None,
        proven_at: datetime | None = None,
        sweep: bool = False,
    ) -> Record:
        def write(session: Session) -> None:
            link = actions.link_of(session, asked.account_id, lock=True)
            if link is None or link.name != asked.name:
                # Given up or begun anew meanwhile: what this attempt made, or still may make, belongs to nobody.
                actions.forget_name_later(session, asked.name)
                return
            if sweep:
                actions.forget_name_later(session, asked.name)
            link.state, link.reason, link.code = state, reason, code
            if entry is not None:
                link.sid, link.made_here = entry.sid, entry.name.startswith(NAME_START)
                link.proven_at = proven_at
            if state is CallerIdState.RINGING:
                link.sid, link.rung_at = None, now()
                self._look_again(session, asked)
            log.info("own number as caller", extra={"account": str(asked.account_id), "state": state.value})

        return write

    def _look_again(self, session: Session, asked: _Asked) -> None:
        at = time.time() + LOOK_SECONDS / self.settings.clock_speed
        args = {"account_id": str(asked.account_id)}
        schedule(session, "watch_caller_id", args=args, at=at, key=f"caller-id:{asked.account_id}")
