"""What a time zone and a country may be."""

from zoneinfo import available_timezones

import phonenumbers

from ..store import Invalid


def check_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise Invalid("Give a zone by its name, such as America/Chicago.", pointer="/time_zone")


def check_country(code: str) -> None:
    if code not in phonenumbers.SUPPORTED_REGIONS:
        raise Invalid("Give a country by its two letters, such as US.", pointer="/country")
