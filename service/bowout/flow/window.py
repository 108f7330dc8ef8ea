"""When they can be rung: their zone, their time, and whether that is a good one."""

from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers.timezone import time_zones_for_number

from ..accounts.models import Account
from ..contacts.models import Contact
from ..offers.models import Offer
from ..steps.windows import is_office_hour, next_office_hour

LAST_DAY: Final = timedelta(hours=24)


def zone_of(contact: Contact | None, account: Account) -> str:
    """Where they are: as the contact says, else as their number says if it knows, else where the user is."""
    if contact is not None and contact.time_zone:
        return contact.time_zone
    if contact is not None and contact.phone is not None:
        zones = time_zones_for_number(phonenumbers.parse(contact.phone.number))
        if len(zones) == 1 and zones[0] != "Etc/Unknown":
            return str(zones[0])
    return account.time_zone


def describe_window(*, contact: Contact | None, account: Account, offer: Offer, at: datetime) -> dict[str, Any]:
    """The shape `Window`."""
    zone = zone_of(contact, account)
    local = at.astimezone(ZoneInfo(zone))
    good = is_office_hour(zone, at=at)
    return {
        "zone": zone,
        "local_time": f"{local:%H:%M}",
        "good_now": good,
        "warning": None if good else _warning(local, zone),
        "last_day": offer.reply_by is not None and offer.reply_by - at < LAST_DAY,
        "opens_at": None if good else next_office_hour(zone, after=at),
    }


def _warning(local: datetime, zone: str) -> str:
    place = zone.rsplit("/", 1)[-1].replace("_", " ")
    return f"It's {local:%A}, {local:%H:%M} in {place}."
