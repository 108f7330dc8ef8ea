"""Verify: send a code and check it."""

from collections.abc import Mapping
from typing import Any

from local_twilio.errors import TwilioError
from local_twilio.front_door import Answer, Asked, Handler
from local_twilio.numbers import is_e164
from local_twilio.verifications import Verification

CHANNELS = frozenset({"sms", "call"})


def send_code(asked: Asked) -> Answer:
    form = asked.form
    _only(asked, names={"To", "Channel", "Locale"})
    if not is_e164(form["To"]):
        raise TwilioError(60200, message="Invalid parameter `To`")
    if form["Channel"] not in CHANNELS:
        raise TwilioError(60200, message="Invalid parameter `Channel`: sms and call are simulated here")
    verification = asked.exchange.account.verifications.send(
        form["To"],
        service_sid=asked.values["ServiceSid"],
        channel=form["Channel"],
        now=asked.exchange.board.clock.now(),
    )
    return Answer(201, _verification_body(asked, verification=verification))


def check_code(asked: Asked) -> Answer:
    form = asked.form
    _only(asked, names={"To", "Code", "VerificationSid"})
    if "Code" not in form or not ("To" in form or "VerificationSid" in form):
        raise TwilioError(60200, message="Code, and one of To and VerificationSid, are required")
    verification = asked.exchange.account.verifications.check(
        form["Code"],
        service_sid=asked.values["ServiceSid"],
        to=form.get("To", ""),
        sid=form.get("VerificationSid", ""),
        now=asked.exchange.board.clock.now(),
    )
    return Answer(200, _common_body(asked, verification=verification) | {"sna_attempts_error_codes": []})


HANDLERS: Mapping[str, Handler] = {
    "CreateVerification": send_code,
    "CreateVerificationCheck": check_code,
}


def _only(asked: Asked, *, names: set[str]) -> None:
    strange = set(asked.form) - names
    if strange:
        raise TwilioError(20001, message=f"not simulated here: {', '.join(sorted(strange))}")


def _common_body(asked: Asked, *, verification: Verification) -> dict[str, Any]:
    moment = verification.created.isoformat()
    return {
        "sid": verification.sid,
        "service_sid": verification.service_sid,
        "account_sid": asked.exchange.account.sid,
        "to": verification.to,
        "channel": verification.sent[-1],
        "status": verification.status,
        "valid": verification.status == "approved",
        "amount": None,
        "payee": None,
        "date_created": moment,
        "date_updated": moment,
    }


def _verification_body(asked: Asked, *, verification: Verification) -> dict[str, Any]:
    moment = verification.created.isoformat()
    url = f"{asked.base_url}/v2/Services/{verification.service_sid}/Verifications/{verification.sid}"
    return _common_body(asked, verification=verification) | {
        "lookup": {"carrier": None},
        "send_code_attempts": [{"time": moment, "channel": channel} for channel in verification.sent],
        "sna": None,
        "url": url,
    }
