"""Telephone numbers as people write them: read, judged, and written again for display. Pure.

What is refused here is what must never be kept as somebody's number. Whether a kept number may be dialled is decided
again, and more strictly, by the calls room when a call is asked for.
"""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType, ValidationResult
from phonenumbers.timezone import time_zones_for_number

LONGEST_TEXT: Final = 40
LONGEST_EXTENSION: Final = 10
ORDINARY_KINDS: Final = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.VOIP,
    }
)
_SERVICE_NUMBER: Final = "This is an emergency or service number. Give the person's own number."
_UNLIKE_A_NUMBER: Final = "This does not look like a telephone number. Give one such as +1 312 555 0142."
_PREMIUM: Final = "This is a premium-rate number. Give the person's own number."
_TOO_LONG_TEXT: Final = f"A telephone number has at most {LONGEST_TEXT} characters, on one line."
_WRONG_LENGTH: Final = {
    ValidationResult.TOO_SHORT: "This number is too short. Give it with its area code.",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "This number lacks its area code.",
    ValidationResult.TOO_LONG: "This number is too long. Check the digits.",
}


class UnusableNumber(ValueError):
    """The text is no number to keep. The message says why, and what to give instead."""


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """`number` is E.164, `kind` the library's name of its kind ("MOBILE"), `region` its country ("001": none).

    `national` is how people write it: nationally within `country`, internationally outside. `dialable` says whether
    Bowout rings such numbers; if not, `warning` says why. `time_zone` is set where the number belongs to one zone only.
    """

    number: str
    extension: str | None
    kind: str
    region: str
    national: str
    dialable: bool
    warning: str | None
    time_zone: str | None


def read_number(text: str, *, country: str, regions: Collection[str]) -> ReadNumber:
    """Read a number in any spelling, `country` being where it is meant if it does not say so.

    `regions` are those that Bowout may ring. Raises `UnusableNumber` for emergency, premium-rate and invalid numbers.
    """
    raw = unicodedata.normalize("NFKC", text).strip()
    if not raw or len(raw) > LONGEST_TEXT or len(raw.splitlines()) != 1:
        raise UnusableNumber(_TOO_LONG_TEXT if raw else _UNLIKE_A_NUMBER)
    found = _parse(raw, country=country)
    if not phonenumbers.is_valid_number(found):
        length = phonenumbers.is_possible_number_with_reason(found)
        raise UnusableNumber(_WRONG_LENGTH.get(length, "No telephone has this number. Check the digits."))
    if phonenumbers.number_type(found) == PhoneNumberType.PREMIUM_RATE:
        raise UnusableNumber(_PREMIUM)
    if len(found.extension or "") > LONGEST_EXTENSION:
        raise UnusableNumber(f"An extension has at most {LONGEST_EXTENSION} digits.")
    return _judge(found, country=country, regions=regions)


def _parse(raw: str, *, country: str) -> PhoneNumber:
    try:
        found = phonenumbers.parse(raw, country)
    except NumberParseException as error:
        unknown = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        reason = "No country has this code. Check the digits after the plus." if unknown else _UNLIKE_A_NUMBER
        raise UnusableNumber(reason) from None
    # The text itself is asked, since that is what a telephone would dial: parsed, 911 is +1911, which nobody answers.
    there = phonenumbers.region_code_for_country_code(found.country_code or 0)
    if any(_is_service_number(raw, found, region) for region in {country, there} - {"ZZ", "001"}):
        raise UnusableNumber(_SERVICE_NUMBER)
    # Elsewhere only the number itself: an Indian mobile may well begin with 911.
    if phonenumbers.is_emergency_number(raw, "US"):
        raise UnusableNumber(_SERVICE_NUMBER)
    return found


def _is_service_number(raw: str, found: PhoneNumber, region: str) -> bool:
    if phonenumbers.connects_to_emergency_number(raw, region):
        return True
    return not raw.startswith("+") and bool(phonenumbers.is_valid_short_number_for_region(found, region))


def _judge(found: PhoneNumber, *, country: str, regions: Collection[str]) -> ReadNumber:
    region = phonenumbers.region_code_for_number(found) or "001"
    kind = phonenumbers.number_type(found)
    warning = _why_not_rung(kind=kind, region=region, regions=regions)
    return ReadNumber(
        number=phonenumbers.format_number(found, PhoneNumberFormat.E164),
        extension=found.extension or None,
        kind=PhoneNumberType.to_string(kind),
        region=region,
        national=_display(found, at_home=region == country),
        dialable=warning is None,
        warning=warning,
        time_zone=_only_zone(found),
    )


def _why_not_rung(*, kind: int, region: str, regions: Collection[str]) -> str | None:
    if kind == PhoneNumberType.TOLL_FREE:
        return "Bowout does not ring toll-free numbers. Ring it from your own phone, or add a direct number."
    if kind not in ORDINARY_KINDS:
        return "This is a special number, which Bowout does not ring. Add the person's own number."
    if region not in regions:
        return "Bowout does not ring this country. Ring it from your own phone."
    return None


def _display(found: PhoneNumber, *, at_home: bool) -> str:
    bare = PhoneNumber(country_code=found.country_code, national_number=found.national_number)
    bare.italian_leading_zero, bare.number_of_leading_zeros = found.italian_leading_zero, found.number_of_leading_zeros
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(bare, form))


def _only_zone(found: PhoneNumber) -> str | None:
    zones = time_zones_for_number(found)
    return zones[0] if len(zones) == 1 and zones[0] != "Etc/Unknown" else None
