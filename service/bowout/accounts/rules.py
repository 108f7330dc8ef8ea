"""What a time zone and a country may be."""

from zoneinfo import available_timezones

import phonenumbers

from ..store import Invalid


def check_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise Invalid("Give a zone by its name, such as America/Chicago.", pointer="/time_zone")


def check_relay_prefix(prefix: str) -> None:
    """A relay service's number stands before every number dialled, so an emergency one would be dialled each time."""
    if any(phonenumbers.connects_to_emergency_number(prefix, region) for region in ("US", "GB", "DE", "AU")):
        raise Invalid("That is an emergency number. A relay service has one such as 711.", pointer="/relay_prefix")


def check_country(code: str) -> None:
    if code not in phonenumbers.SUPPORTED_REGIONS:
        raise Invalid("Give a country by its two letters, such as US.", pointer="/country")
