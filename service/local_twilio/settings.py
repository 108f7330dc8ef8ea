"""How one local Twilio is set up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from local_twilio.scenario import Scenario


@dataclass(frozen=True)
class Settings:
    """`callers` are the account's own numbers, `verified` those that somebody proved; a call may show both.

    account_type: Full or Trial. account_status: active, suspended or closed. api_keys: secrets by SK identifier.
    speed: virtual seconds per second. webhook_ceiling: real seconds that all tries of a webhook may take together.
    """

    account_sid: str
    auth_token: str
    speed: float = 50.0
    callers: tuple[str, ...] = ()
    verified: tuple[str, ...] = ()
    api_keys: Mapping[str, str] = field(default_factory=dict)
    account_type: str = "Full"
    account_status: str = "active"
    default: Scenario = field(default_factory=Scenario)
    webhook_ceiling: float = 15.0
