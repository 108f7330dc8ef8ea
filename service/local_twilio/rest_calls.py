"""Calls: place, read, list, end, forget, and why one failed."""

import re
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from local_twilio import engine
from local_twilio.call import Call
from local_twilio.callbacks import StatusCallbacks
from local_twilio.errors import TwilioError
from local_twilio.front_door import Answer, Asked, Handler
from local_twilio.leg import Leg, Placement
from local_twilio.numbers import for_people, is_e164
from local_twilio.pages import page, rfc_2822
from local_twilio.scenario import Scenario
from local_twilio.sids import new_sid
from local_twilio.webhooks import Target

ON_TRIAL = frozenset({"To", "From", "Url"})
LONGEST_HOLD = 30.0


def create_call(asked: Asked) -> Answer:
    scenario = asked.exchange.account.take_scenario()
    _check_account(asked, scenario=scenario)
    _check_numbers(asked)
    if re.fullmatch(r"\d{5,6}", scenario.create):
        raise TwilioError(int(scenario.create))
    if scenario.create in {"429", "500"}:
        raise TwilioError(20429 if scenario.create == "429" else 20500)
    leg = _place(asked, scenario=scenario)
    body = call_body(leg)  # read before the call moves on, as the answer always says `queued`
    engine.start(Call(leg, exchange=asked.exchange))
    return Answer(201, body, late=_lateness(asked, leg=leg))


def fetch_call(asked: Asked) -> Answer:
    leg = _leg(asked)
    if leg.scenario.fetch_404:
        raise TwilioError(20404)
    return Answer(200, call_body(leg))


def list_calls(asked: Asked) -> Answer:
    wanted = {
        "To": lambda leg: leg.to,
        "From": lambda leg: leg.from_,
        "ParentCallSid": lambda leg: leg.parent_sid,
        "Status": lambda leg: leg.status,
    }
    strange = set(asked.values) - set(wanted) - {"AccountSid", "PageSize", "Page"}
    if strange:
        raise TwilioError(20001, message=f"filtering by {', '.join(sorted(strange))} is not simulated here")
    rows = [
        call_body(leg)
        for leg in reversed(asked.exchange.board.legs())
        if not leg.deleted and all(wanted[key](leg) == asked.values[key] for key in wanted if key in asked.values)
    ]
    return Answer(200, page(asked, name="calls", path=f"{_account_path(asked)}/Calls.json", rows=rows))


def update_call(asked: Asked) -> Answer:
    """End a call. `completed` ends it in every state, `canceled` only before the answer."""
    leg = _leg(asked)
    if set(asked.form) != {"Status"}:
        raise TwilioError(20001, message="a call can only be ended here: send Status and nothing else")
    if leg.is_over:
        raise TwilioError(21220)
    if asked.form["Status"] == "completed" or leg.answered_at is None:
        asked.exchange.board.finish(leg, status=asked.form["Status"], by="request")
    return Answer(200, call_body(leg))


def delete_call(asked: Asked) -> Answer:
    leg = _leg(asked)
    if not leg.is_over:
        raise TwilioError(20009)
    leg.deleted = True
    return Answer(204, None)


def list_notifications(asked: Asked) -> Answer:
    sid = asked.values["CallSid"]
    path = f"{_account_path(asked)}/Calls/{sid}/Notifications"
    rows = [
        {
            "account_sid": asked.exchange.account.sid,
            "api_version": "2010-04-01",
            "call_sid": sid,
            "date_created": rfc_2822(each["at"]),
            "date_updated": rfc_2822(each["at"]),
            "error_code": str(each["code"]),
            "log": "0",
            "message_date": rfc_2822(each["at"]),
            "message_text": each["text"],
            "more_info": f"https://www.twilio.com/docs/errors/{each['code']}",
            "request_method": "POST" if each["url"] else None,
            "request_url": each["url"] or None,
            "sid": each["sid"],
            "uri": f"{path}/{each['sid']}.json",
        }
        for each in asked.exchange.board.notifications(sid)
    ]
    return Answer(200, page(asked, name="notifications", path=f"{path}.json", rows=rows))


HANDLERS: Mapping[str, Handler] = {
    "CreateCall": create_call,
    "FetchCall": fetch_call,
    "ListCall": list_calls,
    "UpdateCall": update_call,
    "DeleteCall": delete_call,
    "ListCallNotification": list_notifications,
}


def call_body(leg: Leg) -> dict[str, Any]:
    """A leg as the REST interface shows it."""
    path = f"/2010-04-01/Accounts/{leg.account_sid}/Calls/{leg.sid}"
    return {
        "sid": leg.sid,
        "date_created": rfc_2822(leg.created),
        "date_updated": rfc_2822(leg.ended or leg.started or leg.created),
        "parent_call_sid": leg.parent_sid,
        "account_sid": leg.account_sid,
        "to": leg.to,
        "to_formatted": for_people(leg.to),
        "from": leg.from_,
        "from_formatted": for_people(leg.from_),
        "phone_number_sid": None,
        "status": leg.status,
        "start_time": rfc_2822(leg.started),
        "end_time": rfc_2822(leg.ended),
        "duration": str(leg.duration) if leg.is_over else None,
        "price": None,
        "price_unit": "USD",
        "direction": leg.direction,
        "answered_by": None,
        "api_version": "2010-04-01",
        "forwarded_from": None,
        "group_sid": None,
        "caller_name": None,
        "queue_time": "200",
        "trunk_sid": None,
        "uri": f"{path}.json",
        "subresource_uris": {"notifications": f"{path}/Notifications.json"},
    }


def _account_path(asked: Asked) -> str:
    return f"/2010-04-01/Accounts/{asked.exchange.account.sid}"


def _leg(asked: Asked) -> Leg:
    leg = asked.exchange.board.leg(asked.values["Sid"])
    if leg is None or leg.deleted:
        raise TwilioError(20404)
    return leg


def _check_account(asked: Asked, *, scenario: Scenario) -> None:
    account = asked.exchange.account
    if scenario.suspended:
        raise TwilioError(20003)
    if account.kind == "Trial":
        if not set(asked.form) <= ON_TRIAL:
            raise TwilioError(573002)
        if not account.may_show(asked.form["To"]):
            raise TwilioError(21219)


def _check_numbers(asked: Asked) -> None:
    form = asked.form
    if not is_e164(form["To"]):
        raise TwilioError(21211)
    if not is_e164(form["From"]):
        raise TwilioError(21212)
    if not asked.exchange.account.may_show(form["From"]):
        raise TwilioError(21210)
    if urlsplit(form.get("Url", "")).scheme not in {"http", "https"}:
        raise TwilioError(21205)


def _place(asked: Asked, *, scenario: Scenario) -> Leg:
    form = asked.form
    leg = Leg(
        sid=new_sid("CA"),
        account_sid=asked.exchange.account.sid,
        to=form["To"],
        from_=form["From"],
        direction="outbound-api",
        status="queued",
        scenario=scenario,
        placement=Placement(
            url=form["Url"],
            method=form.get("Method", "POST"),
            fallback_url=form.get("FallbackUrl", ""),
            timeout=form.get("Timeout", 60),
            time_limit=form.get("TimeLimit", 14400),
        ),
    )
    if form.get("StatusCallback"):
        leg.callbacks = StatusCallbacks(
            Target(form["StatusCallback"], form.get("StatusCallbackMethod", "POST"), "status"),
            events=frozenset(form.get("StatusCallbackEvent", ["completed"])),
            sender=asked.exchange.sender,
            scenario=scenario,
            clock=asked.exchange.board.clock,
        )
    asked.exchange.board.add(leg)
    return leg


def _lateness(asked: Asked, *, leg: Leg) -> Any:
    """What becomes of the answer to a request that did place a call."""

    def fail() -> None:
        raise TwilioError(20500)

    def after_the_first_ring() -> None:
        deadline = time.monotonic() + 5
        while not (leg.answered_at or leg.is_over) and time.monotonic() < deadline:
            time.sleep(0.02)

    def never() -> None:
        board, generation = asked.exchange.board, asked.exchange.board.generation
        deadline = time.monotonic() + LONGEST_HOLD
        while board.generation == generation and time.monotonic() < deadline:
            time.sleep(0.05)
        raise TwilioError(20503)

    return {"slow": after_the_first_ring, "placed_then_500": fail, "placed_then_timeout": never}.get(
        leg.scenario.create
    )
