"""What happened: requests, webhooks, documents and violations, in the order in which they happened."""

import copy
import threading
from collections.abc import Callable
from typing import Any

Entry = dict[str, Any]


class Journal:
    """A log that many threads write to; `read` gives a copy that nobody changes any more."""

    KINDS = ("requests", "webhooks", "violations", "documents")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, list[Entry]] = {kind: [] for kind in self.KINDS}

    def request(self, entry: Entry) -> Callable[[Entry], None]:
        """Log a request as it arrives. What is given back adds its answer, which may be long in coming."""
        self._add("requests", entry)

        def answered(answer: Entry) -> None:
            with self._lock:
                entry.update(answer)

        return answered

    def webhook(self, entry: Entry) -> None:
        self._add("webhooks", entry)

    def document(self, entry: Entry) -> None:
        self._add("documents", entry)

    def violation(self, *, where: str, problem: str) -> None:
        """Something that the described interface does not allow. A test run must end with none of these."""
        self._add("violations", {"where": where, "problem": problem})

    def read(self) -> dict[str, list[Entry]]:
        with self._lock:
            return copy.deepcopy(self._entries)

    def clear(self) -> None:
        with self._lock:
            for entries in self._entries.values():
                entries.clear()

    def _add(self, kind: str, entry: Entry) -> None:
        with self._lock:
            self._entries[kind].append(entry)
