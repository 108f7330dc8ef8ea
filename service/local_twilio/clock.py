"""Virtual time: seconds that pass `speed` times faster than the wall clock."""

import threading
import time


class VirtualClock:
    def __init__(self, *, speed: float) -> None:
        if not speed > 0:
            raise ValueError("speed must be greater than 0: 1 is real time, 50 is fifty times faster")
        self.speed = speed
        self._started = time.monotonic()
        self._skipped = 0.0
        self._lock = threading.Lock()

    def now(self) -> float:
        """Virtual seconds since the clock was made."""
        with self._lock:
            return (time.monotonic() - self._started) * self.speed + self._skipped

    def skip(self, seconds: float) -> None:
        """Move the virtual time forward, as if `seconds` had passed."""
        if seconds < 0:
            raise ValueError("time only moves forward")
        with self._lock:
            self._skipped += seconds

    def real(self, seconds: float) -> float:
        """How many real seconds `seconds` of virtual time take."""
        return seconds / self.speed
