"""What the calls room needs of a telephone provider, in its own words: results and failures, no library's types."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class NeverSent(Exception):
    """The request never reached the provider: it is safe to send it again."""


class TooMany(Exception):
    """The provider did not process the request and says so: it is safe to send it again, later."""


# A trial account's refusal carries different codes; where only its words tell, this one stands for them.
TRIAL_LIMIT = 573002


class Rejected(Exception):
    """The provider refused. `code` is its own error code."""

    def __init__(self, code: int) -> None:
        super().__init__(f"refused with {code}")
        self.code = code


class Ambiguous(Exception):
    """Nobody knows whether the request was carried out. It must never be sent again."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Gone(Exception):
    """The provider knows no such call, or it is over already."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg as the provider tells it. `seconds` is None until it is over."""

    sid: str
    status: str
    seconds: int | None
    created_at: datetime | None


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the provider asks for documents and reports progress of one call."""

    answer: str
    parent: str


@dataclass(frozen=True, slots=True)
class AccountState:
    """What the provider says of our account. `status`: active, suspended, closed; `kind`: Trial, Full."""

    status: str
    kind: str


@dataclass(frozen=True, slots=True)
class Permissions:
    """Which numbers of one region the account may dial. `high_risk`: premium numbers and known traps of fraudsters."""

    low_risk: bool
    high_risk: bool


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number that somebody showed to be theirs, so that calls of the account may show it. `name`: as we called it."""

    sid: str
    name: str


class Telephone(Protocol):
    """Twilio, or a stand-in that speaks Twilio's protocol. Every method does network I/O with a hard time-out."""

    def place(self, *, to: str, caller: str, addresses: Addresses) -> str: ...

    def fetch(self, sid: str) -> Leg: ...

    def children(self, sid: str) -> list[Leg]: ...

    def recent(self, *, to: str, caller: str) -> list[Leg]: ...

    def hang_up(self, sid: str) -> None: ...

    def forget(self, sid: str) -> None: ...

    def error_code(self, sid: str) -> int | None: ...

    def account(self) -> AccountState: ...

    def owns(self, number: str) -> bool: ...

    def permissions(self, region: str) -> Permissions: ...

    def send_code(self, number: str, *, by_voice: bool) -> None: ...

    def check_code(self, number: str, code: str) -> bool: ...

    def validate(self, number: str, *, name: str) -> str: ...

    def shown_numbers(self, *, number: str | None = None, name: str | None = None) -> list[ShownNumber]: ...

    def forget_shown_number(self, sid: str) -> None: ...
