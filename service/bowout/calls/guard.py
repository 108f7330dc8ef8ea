"""The dial guard: what Bowout dials, decided on the raw text and again just before the manager's leg is dialled.

Allow-lists throughout: by region and not by country code, since +1 also reaches Jamaica and other classic targets
of toll fraud; by kind of number, since premium and shared-cost numbers cost whoever runs this service.
"""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType

from ..settings import CallRules
from ..store import Refusal

LONGEST_TEXT = 40
CALLEE_KINDS = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.VOIP,
    }
)
# The field of the request that leads to the number: another person's comes by the decline, the own one is given.
THEIRS, OWN = "/decline_id", "/number"
TOLL_FREE = frozenset({PhoneNumberType.TOLL_FREE})
OWN_KINDS = CALLEE_KINDS - {PhoneNumberType.VOIP}
NEVER_KINDS = frozenset({PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.VOICEMAIL})


class NumberRefused(Refusal):
    """The number is not one to dial. `more["why"]` is a stable word; the detail says it to the user."""

    code = "number-refused"


@dataclass(frozen=True, slots=True)
class Dialable:
    number: str
    extension: str | None
    region: str


def check_callee(text: str, *, region: str, rules: CallRules, never: Collection[str] = ()) -> Dialable:
    """The number that Bowout may dial for somebody in `region`. `never` are E.164 numbers, such as the user's own.

    Raises `NumberRefused`.
    """
    found = _read(text, region=region, at=THEIRS)
    where = phonenumbers.region_code_for_number(found)
    if where not in rules.regions:
        raise _refused("region", "Bowout can't ring that country from here. Your own phone can.", at=THEIRS)
    if phonenumbers.number_type(found) not in (CALLEE_KINDS | TOLL_FREE if rules.toll_free else CALLEE_KINDS):
        raise _refused("kind", "That is a special-rate or service number, which Bowout doesn't ring.", at=THEIRS)
    number = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    if number.startswith(rules.never):
        raise _refused("never", "Bowout doesn't ring that number. Your own phone can.", at=THEIRS)
    if number in never:
        raise _refused("own", "That is your own number, or Bowout's. Whose number did you mean?", at=THEIRS)
    return Dialable(number, found.extension or None, where or "")


def check_own_phone_callee(text: str, *, region: str) -> Dialable:
    """What may stand in a `tel:` link: any valid number anywhere but emergency and premium ones."""
    found = _read(text, region=region, at=THEIRS)
    if phonenumbers.number_type(found) in NEVER_KINDS:
        raise _refused("kind", "That is a special-rate number. Look for the person's own number.", at=THEIRS)
    number = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return Dialable(number, found.extension or None, phonenumbers.region_code_for_number(found) or "001")


def check_own_number(text: str, *, region: str, allowed: Collection[str], never: Collection[str] = ()) -> Dialable:
    """The user's own number, which Bowout will ring. `never` are the numbers that it calls from.

    Raises `NumberRefused`.
    """
    found = _read(text, region=region, at=OWN)
    where = phonenumbers.region_code_for_number(found)
    if where not in allowed:
        raise _refused("region", "Bowout can't ring that country from here. Your own phone still works for it.", at=OWN)
    if phonenumbers.number_type(found) not in OWN_KINDS:
        raise _refused("kind", "Give an ordinary mobile or home number.", at=OWN)
    number = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    if number in never:
        raise _refused("service", "That is the number Bowout calls from. Give your own.", at=OWN)
    return Dialable(number, None, where or "")


def _read(text: str, *, region: str, at: str) -> PhoneNumber:
    raw = unicodedata.normalize("NFKC", text).strip()
    if not raw or len(raw) > LONGEST_TEXT or len(raw.splitlines()) > 1:
        raise _refused("form", "Give one telephone number.", at=at)
    # The raw text must be asked: +1911 is no emergency number to the library, but 911 is one to a telephone.
    if _is_emergency(raw, region):
        raise _refused("emergency", "That is an emergency or service number.", at=at)
    try:
        found = phonenumbers.parse(raw, region)
    except phonenumbers.NumberParseException:
        raise _refused("form", "That doesn't look like a telephone number.", at=at) from None
    if not phonenumbers.is_valid_number(found):
        raise _refused("invalid", _why_invalid(found), at=at)
    return found


def _is_emergency(raw: str, region: str) -> bool:
    """Whether the text is an emergency or service number, here or in the US.

    Only the whole number counts, not its beginning: what is dialled is always the full international number, so an
    Indian mobile number that begins with 911 reaches a mobile.
    """
    if raw.startswith("+"):
        return False
    if any(phonenumbers.is_emergency_number(raw, where) for where in (region, "US")):
        return True
    try:
        short = phonenumbers.parse(raw, region)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_valid_short_number_for_region(short, region))


def _why_invalid(found: PhoneNumber) -> str:
    reason = phonenumbers.is_possible_number_with_reason(found)
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        return "That number is too short."
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        return "That number is too long."
    return "That number doesn't exist in its country's numbering plan. Check the digits."


def _refused(why: str, detail: str, *, at: str) -> NumberRefused:
    return NumberRefused(detail, pointer=at, why=why)
