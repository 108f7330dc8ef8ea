"""The switchboard: all legs, and every change of their state, under one lock.

A change is made by whoever causes it (a person, the REST interface, a time limit). The threads that play the call
documents only wait for changes, so hanging up takes effect at once in every state.
"""

import datetime as dt
import threading
from collections.abc import Callable
from typing import Any

from local_twilio.clock import VirtualClock
from local_twilio.leg import Leg
from local_twilio.params import progress_params
from local_twilio.sids import new_sid


class StoppedError(Exception):
    """The simulator is being stopped or reset."""


class WrongMomentError(ValueError):
    """The leg is not in a state in which this can happen."""


class Switchboard:
    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.changed = threading.Condition(threading.RLock())
        self._legs: dict[str, Leg] = {}
        self._notifications: list[dict[str, Any]] = []
        self._generation = 0

    # --- Reading -------------------------------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        """Counts the resets; a thread of an earlier generation must stop."""
        return self._generation

    def legs(self) -> list[Leg]:
        """All legs, oldest first."""
        with self.changed:
            return list(self._legs.values())

    def leg(self, sid: str) -> Leg | None:
        with self.changed:
            return self._legs.get(sid)

    def children(self, parent: Leg) -> list[Leg]:
        return [leg for leg in self.legs() if leg.parent_sid == parent.sid]

    def notifications(self, call_sid: str) -> list[dict[str, Any]]:
        with self.changed:
            return [each for each in self._notifications if each["call_sid"] == call_sid]

    # --- Waiting -------------------------------------------------------------------------------------------------

    def wait(self, ready: Callable[[], bool], *, until: float, generation: int) -> bool:
        """Wait for a change that makes `ready` true, at most until that virtual time. Raises StoppedError."""
        with self.changed:
            while not ready():
                if generation != self._generation:
                    raise StoppedError
                left = until - self.clock.now()
                if left <= 0:
                    return False
                self.changed.wait(min(self.clock.real(left), 60.0))
            return True

    # --- Changing ------------------------------------------------------------------------------------------------

    def add(self, leg: Leg) -> None:
        with self.changed:
            self._legs[leg.sid] = leg
            self.changed.notify_all()

    def notify(self, leg: Leg, *, code: int, text: str, url: str = "") -> None:
        """Add an entry to the call's Notifications, where Twilio explains what went wrong."""
        with self.changed:
            self._notifications.append(
                {
                    "sid": new_sid("NO"),
                    "call_sid": leg.sid,
                    "code": code,
                    "text": text,
                    "url": url,
                    "at": dt.datetime.now(dt.UTC),
                }
            )

    def dial(self, leg: Leg) -> None:
        """The leg leaves for the network. The REST interface shows nothing of it."""
        with self.changed:
            if not leg.is_over:
                leg.started = dt.datetime.now(dt.UTC)
                self._emit(leg, event="initiated", status="initiated")

    def ring(self, leg: Leg) -> None:
        with self.changed:
            if not leg.is_over:
                leg.status = "ringing"
                self._emit(leg, event="ringing", status="ringing")

    def answer(self, leg: Leg, *, at: float | None = None) -> None:
        """Somebody or something takes the call. Raises WrongMomentError unless it rings."""
        with self.changed:
            if not leg.is_ringing:
                raise WrongMomentError("this phone is not ringing")
            leg.status = "in-progress"
            leg.answered_at = self.clock.now() if at is None else at
            self._emit(leg, event="answered", status="in-progress")

    def press(self, leg: Leg, *, key: str) -> None:
        """A key is pressed; it waits until the document listens, as a person does not time it to the millisecond."""
        with self.changed:
            if not leg.is_connected:
                raise WrongMomentError("this phone is not in a call")
            leg.keys.append(key)
            self.changed.notify_all()

    def listen(self, leg: Leg, *, listening: bool) -> None:
        with self.changed:
            leg.listening = listening
            self.changed.notify_all()

    def say(self, leg: Leg, *, text: str) -> None:
        with self.changed:
            leg.said.append(text)
            self.changed.notify_all()

    def refuse(self, leg: Leg, *, status: str) -> None:
        """The phone turns the call down. Raises WrongMomentError unless it rings."""
        with self.changed:
            if not leg.is_ringing:
                raise WrongMomentError("this phone is not ringing")
            self.finish(leg, status=status, by="person")

    def hang_up(self, leg: Leg) -> None:
        """The person puts this phone down. Raises WrongMomentError unless in a call."""
        with self.changed:
            if not leg.is_connected:
                raise WrongMomentError("this phone is not in a call")
            self.finish(leg, status="completed", by="person")

    def finish(self, leg: Leg, *, status: str, by: str, at: float | None = None) -> bool:
        """End a leg and the legs that hang on it; False when it is over already. `at` is the exact virtual time."""
        with self.changed:
            if leg.is_over:
                return False
            for child in self.children(leg):
                child_status = "canceled" if child.answered_at is None else "completed"
                self.finish(child, status=child_status, by=by, at=at)
            leg.status = status
            leg.ended_at = self.clock.now() if at is None else at
            leg.ended = dt.datetime.now(dt.UTC)
            leg.ended_by = by
            leg.listening = False
            self._emit(leg, event="completed", status=status)
            return True

    def reset(self) -> None:
        """Forget everything; running threads end."""
        with self.changed:
            self._generation += 1
            for leg in self._legs.values():
                if leg.callbacks:
                    leg.callbacks.close()
            self._legs.clear()
            self._notifications.clear()
            self.changed.notify_all()

    def _emit(self, leg: Leg, *, event: str, status: str) -> None:
        leg.history.append(status)
        if leg.callbacks:
            leg.callbacks.fire(event, params=progress_params(leg, status=status), final=event == "completed")
        self.changed.notify_all()
