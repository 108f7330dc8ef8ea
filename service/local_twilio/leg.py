"""One leg of a call: one telephone, from the moment it is dialled until it is put down."""

import datetime as dt
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from local_twilio.scenario import Scenario

if TYPE_CHECKING:
    from local_twilio.callbacks import StatusCallbacks

FINAL = frozenset({"completed", "busy", "no-answer", "failed", "canceled"})
SIP_CODES = {"completed": "200", "busy": "486", "no-answer": "487", "failed": "503", "canceled": "487"}


@dataclass(frozen=True)
class Placement:
    """What the customer asked for when the call was placed. Times are virtual seconds."""

    url: str
    method: str = "POST"
    fallback_url: str = ""
    timeout: float = 60.0
    time_limit: float = 14400.0


@dataclass
class Leg:
    """`status` is what the REST interface shows; it has no word for `initiated`, which only callbacks use.

    `answered_at` and `ended_at` are virtual seconds; the dates are of the wall clock, as a customer compares them
    with its own.
    """

    sid: str
    account_sid: str
    to: str
    from_: str
    direction: str
    status: str
    scenario: Scenario
    placement: Placement | None = None
    parent_sid: str | None = None
    created: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))
    started: dt.datetime | None = None
    ended: dt.datetime | None = None
    answered_at: float | None = None
    ended_at: float | None = None
    ended_by: str = ""
    history: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    keys: deque[str] = field(default_factory=deque)
    listening: bool = False
    deleted: bool = False
    # Of a browser that calls: its offer of the media, the other phone's answer to it, and what came with the call.
    offer: str = ""
    media: str = ""
    said_with_it: Mapping[str, str] = field(default_factory=dict)
    callbacks: "StatusCallbacks | None" = None

    @property
    def is_over(self) -> bool:
        return self.status in FINAL

    @property
    def is_ringing(self) -> bool:
        return "ringing" in self.history and self.answered_at is None and not self.is_over

    @property
    def is_connected(self) -> bool:
        return self.status == "in-progress"

    @property
    def is_browser(self) -> bool:
        return self.direction == "inbound"

    @property
    def duration(self) -> int:
        """Virtual seconds from the answer to the end, 0 while it lasts or when nobody answered."""
        if self.answered_at is None or self.ended_at is None:
            return 0
        return round(self.ended_at - self.answered_at)

    def summary(self) -> dict[str, Any]:
        """What the log and the phones page show."""
        return {
            "sid": self.sid,
            "parent_sid": self.parent_sid,
            "from": self.from_,
            "to": self.to,
            "direction": self.direction,
            "status": self.status,
            "history": list(self.history),
            "said": list(self.said),
            "listening": self.listening,
            "duration": self.duration,
            "ended_by": self.ended_by,
            "reported": self.callbacks is None or self.callbacks.all_sent,
        }
