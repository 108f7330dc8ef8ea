"""The parameters of webhooks that concern one leg."""

import datetime as dt
from email.utils import format_datetime

from local_twilio.leg import SIP_CODES, Leg


def call_params(leg: Leg, *, status: str = "") -> dict[str, str]:
    """What every webhook about a leg says."""
    params = {
        "CallSid": leg.sid,
        "AccountSid": leg.account_sid,
        "From": leg.from_,
        "To": leg.to,
        "Caller": leg.from_,
        "Called": leg.to,
        "CallStatus": status or leg.status,
        "Direction": leg.direction,
        "ApiVersion": "2010-04-01",
    }
    if leg.parent_sid:
        params["ParentCallSid"] = leg.parent_sid
    # What the page says stands beside what Twilio says, and never replaces it.
    return {**leg.said_with_it, **params}


def progress_params(leg: Leg, *, status: str) -> dict[str, str]:
    """What a status callback says besides: `CallDuration` in seconds and `Duration` in begun minutes at the end."""
    params = call_params(leg, status=status) | {
        "Timestamp": format_datetime(dt.datetime.now(dt.UTC)),
        "CallbackSource": "call-progress-events",
    }
    if leg.is_over:
        params["CallDuration"] = str(leg.duration)
        params["Duration"] = str(-(-leg.duration // 60))
        params["SipResponseCode"] = SIP_CODES[leg.status]
    return params


def dial_params(parent: Leg, *, child: Leg, error: str) -> dict[str, str]:
    """What the request after a Dial says."""
    params = call_params(parent) | {
        "DialCallStatus": child.status,
        "DialCallSid": child.sid,
        "DialBridged": "true" if child.answered_at is not None else "false",
    }
    if child.answered_at is not None:
        params["DialCallDuration"] = str(child.duration)
    if error:
        params["ErrorMessage"] = error
    return params
