"""An offer, its pay, and who had which part in it."""

from enum import StrEnum


class OfferState(StrEnum):
    """Where an offer stands: not answered, taken, turned down, or taken back by the employer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class OfferEvent(StrEnum):
    """What happens to an offer. `decline` follows from its decline; the others are said by people."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


class Part(StrEnum):
    """A contact's part in an offer's hiring process."""

    EXTENDED_OFFER = "extended_offer"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    AGENCY_RECRUITER = "agency_recruiter"
    INTERVIEWER = "interviewer"
    REFERRER = "referrer"
    ASSISTANT = "assistant"


class PayPeriod(StrEnum):
    """What an amount is paid for; `total` is paid once."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    TOTAL = "total"
