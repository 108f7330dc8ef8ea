"""Counting requests: in memory, in windows of fixed length, and told to the other processes before it matters.

A process tells the others what it has counted once that is a tenth of what is left. So whoever asks now and then
costs no write at all, a flood costs some dozens in a window, and a refused one costs none. The price is that several
processes together may allow a little more than the quota: at most a tenth of it for each of them.
"""

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

# (whose count, what to add, end of the window in epoch seconds) -> what all processes have counted together
Share = Callable[[str, int, float], int]
TELLING_SHARE: Final = 10


@dataclass(frozen=True, slots=True)
class Policy:
    """`quota` requests in each window of `window` seconds."""

    name: str
    quota: int
    window: int

    @property
    def field(self) -> str:
        """As a response says it: draft-ietf-httpapi-ratelimit-headers-11, section 3."""
        return f'"{self.name}";q={self.quota};w={self.window}'


@dataclass(frozen=True, slots=True)
class Left:
    """What is left after a request, and the seconds until the window ends."""

    policy: Policy
    remaining: int
    seconds: int
    allowed: bool


class _Count:
    """One subject's requests in this window: of this process, of those the ones it has told, and of all others."""

    __slots__ = ("others", "own", "told")

    def __init__(self) -> None:
        self.own = self.told = self.others = 0


class Counter:
    """The counts of one policy in this process. Without `share` it is the only process."""

    def __init__(self, policy: Policy, *, share: Share | None = None, clock: Callable[[], float] = time.time) -> None:
        self.policy = policy
        self._share = share
        self._clock = clock
        self._lock = threading.Lock()
        self._until = 0.0
        self._counts: dict[str, _Count] = {}
        self._due: set[str] = set()

    def spend(self, subject: str) -> Left:
        """Count one request of `subject`, if there is one left."""
        with self._lock:
            now = self._clock()
            self._turn_window(now)
            count = self._counts.get(subject)
            if count is None:
                count = self._counts[subject] = _Count()
            left = self.policy.quota - count.own - count.others
            if allowed := left > 0:
                count.own += 1
                left -= 1
            if self._share and count.own - count.told >= max(1, left // TELLING_SHARE):
                self._due.add(subject)
            return Left(self.policy, max(0, left), math.ceil(self._until - now), allowed)

    def tell(self) -> None:
        """Tell the others what is due, and learn what they have counted. Call it with no transaction open."""
        if not self._due or self._share is None:
            return
        for subject, count, news, until in self._take_due():
            total = self._share(f"{self.policy.name}:{subject}", news, until)
            with self._lock:
                count.others = max(count.others, total - count.told)

    def _take_due(self) -> list[tuple[str, _Count, int, float]]:
        """Whose count is due, how much of it is news, and the window's end. From here on it counts as told."""
        with self._lock:
            due = [(subject, self._counts[subject]) for subject in self._due]
            self._due.clear()
            news = [(subject, count, count.own - count.told, self._until) for subject, count in due]
            for _, count in due:
                count.told = count.own
            return news

    def _turn_window(self, now: float) -> None:
        if now >= self._until:
            self._until = (now // self.policy.window + 1) * self.policy.window
            self._counts = {}
            self._due.clear()
