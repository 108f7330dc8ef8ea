"""How one local Twilio is set up."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from local_twilio.numbers import is_e164
from local_twilio.scenario import Scenario


@dataclass(frozen=True)
class Settings:
    """`callers` are the account's own numbers, `verified` those that somebody proved; a call may show both.

    secondary_token: signs nothing yet, but signs in, as while a token is being rotated.
    account_type: Full or Trial. account_status: active, suspended or closed. api_keys: secrets by SK identifier.
    applications: the Voice URL of each TwiML App by its AP identifier.
    speed: virtual seconds per second. webhook_ceiling: real seconds that all tries of a webhook may take together.
    """

    account_sid: str
    auth_token: str
    secondary_token: str | None = None
    speed: float = 50.0
    callers: tuple[str, ...] = ()
    verified: tuple[str, ...] = ()
    api_keys: Mapping[str, str] = field(default_factory=dict)
    account_type: str = "Full"
    account_status: str = "active"
    default: Scenario = field(default_factory=Scenario)
    webhook_ceiling: float = 15.0
    applications: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ValueError with a sentence about the first thing that cannot be."""
        if not re.fullmatch(r"AC[0-9a-fA-F]{32}", self.account_sid):
            raise ValueError("the account must be AC and 32 hexadecimal digits")
        if not self.auth_token:
            raise ValueError("the auth token must not be empty")
        for number in (*self.callers, *self.verified):
            if not is_e164(number):
                raise ValueError(f"{number} is no telephone number like +13125550100")
        if self.account_type not in {"Full", "Trial"}:
            raise ValueError("the account type must be Full or Trial")
        if self.account_status not in {"active", "suspended", "closed"}:
            raise ValueError("the account status must be active, suspended or closed")
