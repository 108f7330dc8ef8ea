"""Outgoing caller IDs: numbers of other people's that calls may show once somebody typed a code on that phone."""

import secrets
from collections.abc import Mapping
from typing import Any

from local_twilio.account import OwnNumber, PendingNumber
from local_twilio.errors import TwilioError
from local_twilio.front_door import Answer, Asked, Handler
from local_twilio.numbers import is_e164
from local_twilio.pages import page, rfc_2822
from local_twilio.sids import new_sid


def ask_for_validation(asked: Asked) -> Answer:
    """Twilio now calls the phone; the answer holds the code that must be typed there."""
    number = asked.form["PhoneNumber"]
    account = asked.exchange.account
    if not is_e164(number):
        raise TwilioError(21211)
    if account.may_show(number):
        raise TwilioError(21450)
    pending = PendingNumber(
        number=number,
        code=f"{secrets.randbelow(10**6):06d}",
        call_sid=new_sid("CA"),
        name=asked.form.get("FriendlyName", number),
        callback=asked.form.get("StatusCallback", ""),
        method=asked.form.get("StatusCallbackMethod", "POST"),
    )
    account.expect(pending)
    body = {
        "account_sid": account.sid,
        "call_sid": pending.call_sid,
        "friendly_name": pending.name,
        "phone_number": number,
        "validation_code": pending.code,
    }
    return Answer(200, body)


def list_caller_ids(asked: Asked) -> Answer:
    wanted = {"PhoneNumber": "phone_number", "FriendlyName": "friendly_name"}
    rows = [_body(asked, number=each) for each in asked.exchange.account.outgoing]
    for parameter, name in wanted.items():
        if parameter in asked.values:
            rows = [row for row in rows if row[name] == asked.values[parameter]]
    return Answer(200, page(asked, name="outgoing_caller_ids", path=f"{_path(asked)}.json", rows=rows))


def fetch_caller_id(asked: Asked) -> Answer:
    return Answer(200, _body(asked, number=_found(asked)))


def delete_caller_id(asked: Asked) -> Answer:
    asked.exchange.account.outgoing.remove(_found(asked))
    return Answer(204, None)


HANDLERS: Mapping[str, Handler] = {
    "CreateValidationRequest": ask_for_validation,
    "ListOutgoingCallerId": list_caller_ids,
    "FetchOutgoingCallerId": fetch_caller_id,
    "DeleteOutgoingCallerId": delete_caller_id,
}


def _found(asked: Asked) -> OwnNumber:
    for each in asked.exchange.account.outgoing:
        if each.sid == asked.values["Sid"]:
            return each
    raise TwilioError(20404)


def _path(asked: Asked) -> str:
    return f"/2010-04-01/Accounts/{asked.exchange.account.sid}/OutgoingCallerIds"


def _body(asked: Asked, *, number: OwnNumber) -> dict[str, Any]:
    return {
        "sid": number.sid,
        "date_created": rfc_2822(number.created),
        "date_updated": rfc_2822(number.created),
        "friendly_name": number.name,
        "account_sid": asked.exchange.account.sid,
        "phone_number": number.number,
        "uri": f"{_path(asked)}/{number.sid}.json",
    }
