"""What one call of the table meets, and what must become of it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

from tests.calls.line import reached_directly

Said = tuple[str, str | None]
CALL_OVER: Said = ("Call over", None)
BOTH_TALKED = ("completed", "completed")


@dataclass(frozen=True)
class Act:
    """What a person does once the call is in a state or past it, or `when` the legs are over. See `acting.ACTS`.

    `shows` is what the page says then.
    """

    when: str
    does: str
    shows: Said | None = None


@dataclass(frozen=True)
class Scenario:
    """One row. `network` holds the local Twilio's switches for each request to place a call, in their order.

    account: `kind` or `status` of the Twilio account, where it is not an ordinary one.
    settings: of the service, over those of the line. `{closed}` stands for a port on which nobody listens.
    front: what stands between Twilio and the service.
    result and says: how the call ends, and the two lines that the user reads: what happened, what to do now.
    legs: the last status of each leg, the user's first. creations: requests to place a call. dials: documents that
    dial somebody. talk, dropped: seconds of conversation, and whether it was cut off, where a row is about that.
    """

    name: str
    result: str
    says: Said = CALL_OVER
    network: tuple[Mapping[str, Any], ...] = ({},)
    person: tuple[Act, ...] = ()
    account: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    front: Callable[[int], AbstractContextManager[str]] = reached_directly
    legs: tuple[str, ...] = BOTH_TALKED
    creations: int = 1
    dials: int = 1
    talk: int | None = None
    dropped: bool | None = None
