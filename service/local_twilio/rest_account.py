"""The account itself and its numbers, line types and countries."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from local_twilio.errors import TwilioError
from local_twilio.front_door import Answer, Asked, Handler
from local_twilio.numbers import for_people
from local_twilio.pages import page, rfc_2822

COUNTRIES = {
    "US": ("United States/Canada", "NORTH_AMERICA", "+1"),
    "CA": ("United States/Canada", "NORTH_AMERICA", "+1"),
    "GB": ("United Kingdom", "EUROPE", "+44"),
    "DE": ("Germany", "EUROPE", "+49"),
}
ENABLED = frozenset({"US", "CA"})


def fetch_account(asked: Asked) -> Answer:
    account = asked.exchange.account
    if asked.values["Sid"] != account.sid:
        raise TwilioError(20404)
    now = rfc_2822(dt.datetime.now(dt.UTC))
    body = {
        "sid": account.sid,
        "friendly_name": "Local Twilio",
        "status": "suspended" if account.status == "active" and account.is_suspended else account.status,
        "type": account.kind,
        "owner_account_sid": account.sid,
        "auth_token": None,
        "date_created": now,
        "date_updated": now,
        "uri": f"/2010-04-01/Accounts/{account.sid}.json",
        "subresource_uris": {"calls": f"/2010-04-01/Accounts/{account.sid}/Calls.json"},
    }
    return Answer(200, body)


def list_incoming_numbers(asked: Asked) -> Answer:
    account = asked.exchange.account
    path = f"/2010-04-01/Accounts/{account.sid}/IncomingPhoneNumbers"
    wanted = asked.values.get("PhoneNumber")
    rows: list[dict[str, Any]] = [
        {
            "sid": each.sid,
            "account_sid": account.sid,
            "phone_number": each.number,
            "friendly_name": each.number,
            "capabilities": {"voice": True, "sms": True, "mms": False, "fax": False},
            "origin": "twilio",
            "api_version": "2010-04-01",
            "beta": False,
            "uri": f"{path}/{each.sid}.json",
        }
        for each in account.incoming
        if wanted in {None, each.number}
    ]
    return Answer(200, page(asked, name="incoming_phone_numbers", path=f"{path}.json", rows=rows))


def look_up_number(asked: Asked) -> Answer:
    number = asked.values["PhoneNumber"]
    valid = re.fullmatch(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}|\+(?!1)[1-9][0-9]{6,14}", number) is not None
    in_america = valid and number.startswith("+1")
    body: dict[str, Any] = {
        "calling_country_code": "1" if in_america else None,
        "country_code": "US" if in_america else None,
        "phone_number": number if re.fullmatch(r"\+[1-9][0-9]{1,14}", number) else None,
        "national_format": for_people(number) if in_america else None,
        "valid": valid,
        "validation_errors": [] if valid else ["INVALID_LENGTH"],
        "url": f"{asked.base_url}/v2/PhoneNumbers/{number}",
    }
    if "line_type_intelligence" in asked.values.get("Fields", "").split(","):
        body["line_type_intelligence"] = {"type": "mobile", "carrier_name": "Local Mobile"}
    return Answer(200, body)


def fetch_country(asked: Asked) -> Answer:
    code = asked.values["IsoCode"]
    if code not in COUNTRIES:
        raise TwilioError(20404)
    name, continent, prefix = COUNTRIES[code]
    url = f"{asked.base_url}/v1/DialingPermissions/Countries/{code}"
    body = {
        "iso_code": code,
        "name": name,
        "continent": continent,
        "country_codes": [prefix],
        "low_risk_numbers_enabled": code in ENABLED,
        "high_risk_special_numbers_enabled": False,
        "high_risk_tollfraud_numbers_enabled": False,
        "url": url,
        "links": {"highrisk_special_prefixes": f"{url}/HighRiskSpecialPrefixes"},
    }
    return Answer(200, body)


HANDLERS: Mapping[str, Handler] = {
    "FetchAccount": fetch_account,
    "ListIncomingPhoneNumber": list_incoming_numbers,
    "FetchPhoneNumber": look_up_number,
    "FetchDialingPermissionsCountry": fetch_country,
}
