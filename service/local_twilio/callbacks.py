"""Status callbacks of one leg: sent one after the other from a thread of their own, so that they race the documents.

Twilio fires the events in order but promises nothing about the order in which they arrive.
"""

import queue
import threading
from collections.abc import Mapping

from local_twilio.clock import VirtualClock
from local_twilio.scenario import Scenario
from local_twilio.webhooks import Target, WebhookSender

Params = dict[str, str]


class StatusCallbacks:
    """`events` are the subscribed ones; `scenario` says what becomes of them on their way."""

    def __init__(
        self, target: Target, *, events: frozenset[str], sender: WebhookSender, scenario: Scenario, clock: VirtualClock
    ) -> None:
        self._target = target
        self._events = events
        self._sender = sender
        self._scenario = scenario
        self._clock = clock
        self._fired = 0
        self._waiting: queue.SimpleQueue[Params | None] = queue.SimpleQueue()
        self._held: Params | None = None
        self._ended = threading.Event()
        threading.Thread(target=self._run, name="status-callbacks", daemon=True).start()

    def fire(self, event: str, *, params: Mapping[str, str], final: bool) -> None:
        """Send the event if it is subscribed. The sequence number counts the events sent, per leg, from 0."""
        lost = self._scenario.callbacks == "lost" or (final and self._scenario.callbacks == "lost_final")
        if event in self._events:
            if not lost:
                self._waiting.put({**params, "SequenceNumber": str(self._fired)})
            self._fired += 1
        if final:
            self.close()

    def close(self) -> None:
        self._waiting.put(None)

    @property
    def all_sent(self) -> bool:
        """Whether the leg is over and nothing more is on its way."""
        return self._ended.is_set()

    def _run(self) -> None:
        while (params := self._waiting.get()) is not None:
            self._deliver(params)
        if self._held is not None:
            self._sender.send(self._target, params=self._held)
        self._ended.set()

    def _deliver(self, params: Params) -> None:
        if self._scenario.slow_webhook:
            self._ended.wait(self._clock.real(self._scenario.slow_webhook))
        if self._scenario.callbacks == "reorder":
            # Each event waits for the next one and arrives after it.
            held, self._held = self._held, None
            if held is None:
                self._held = params
                return
            self._sender.send(self._target, params=params)
            self._sender.send(self._target, params=held)
            return
        self._sender.send(self._target, params=params)
        if self._scenario.callbacks == "dup":
            self._sender.send(self._target, params=params)
