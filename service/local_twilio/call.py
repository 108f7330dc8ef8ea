"""A call that is being played: what its thread needs to wait, to ring a phone and to know its time limits."""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from local_twilio import people
from local_twilio.account import Account
from local_twilio.journal import Journal
from local_twilio.leg import Leg, Placement
from local_twilio.switchboard import Switchboard, WrongMomentError
from local_twilio.webhooks import Target, WebhookSender


class CallOverError(Exception):
    """The first phone is down: nothing more can be said on it."""


@dataclass(frozen=True)
class Next:
    """The document to play next, and what to tell its address besides the usual."""

    target: Target
    params: Mapping[str, str]


@dataclass(frozen=True)
class Exchange:
    """The parts of the simulator that all calls share."""

    account: Account
    board: Switchboard
    journal: Journal
    sender: WebhookSender


class Call:
    """One placed call. Its methods raise CallOverError as soon as the first phone is down."""

    def __init__(self, leg: Leg, *, exchange: Exchange) -> None:
        if leg.placement is None:
            raise ValueError("only a placed call has documents")
        self.leg = leg
        self.placement: Placement = leg.placement
        self.exchange = exchange
        self.board = exchange.board
        self.generation = self.board.generation
        self.base_url = self.placement.url

    def now(self) -> float:
        return self.board.clock.now()

    def wait(self, ready: Callable[[], bool], *, until: float) -> bool:
        """Whether `ready` came true before that virtual time. Ends the call at its own time limit."""
        limit = self._limit()
        happened = self.board.wait(
            lambda: self.leg.is_over or ready(), until=min(until, limit), generation=self.generation
        )
        if not happened and limit <= until:
            self.board.finish(self.leg, status="completed", by="time limit", at=limit)
        if self.leg.is_over:
            raise CallOverError
        return happened

    def rest(self, seconds: float) -> None:
        """Let virtual time pass."""
        self.wait(lambda: False, until=self.now() + seconds)

    def target(self, url: str, *, method: str) -> Target:
        """An address in a document may be relative to the document's own."""
        return Target(urljoin(self.base_url, url), method or "POST")

    def ring(self, leg: Leg, *, reaction: people.Reaction, timeout: float) -> None:
        """Let a phone ring until something happens to it, at the latest the time-out."""
        self.board.ring(leg)
        began = self.now()
        gives_up, reacts = began + timeout, began + reaction.after
        if self.wait(lambda: not leg.is_ringing, until=min(reacts, gives_up)):
            return
        if reacts >= gives_up:
            self.board.finish(leg, status="no-answer", by="time-out", at=gives_up)
            return
        # A person at the phones page or the REST interface may have been quicker by a hair.
        with contextlib.suppress(WrongMomentError):
            self._react(leg, does=reaction.does, at=reacts)

    def _react(self, leg: Leg, *, does: str, at: float) -> None:
        if does == "answer":
            self.board.answer(leg, at=at)
        elif does == "first phone hangs up":
            self.board.hang_up(self.leg)
        else:
            self.board.finish(leg, status=does, by="person", at=at)

    def _limit(self) -> float:
        answered = self.leg.answered_at
        return people.NEVER if answered is None else answered + self.placement.time_limit
