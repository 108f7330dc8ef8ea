"""Telephone numbers, as E.164. A wrong number is the worst mistake there is, so every doubt means none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, ValidationResult

from .phone_labels import Kind, kind_of

_NUMBER = re.compile(
    r"(?<![\w+@./-])(?P<number>(?:\+|\(\+?|00[ ])?(?:(?:49|43|41)?[ ]?\(?0?\)?\d{2,5}\)?[ ]?/[ ]?)?"
    r"\d(?:[ ]?[-–.()]{0,2}[ ]?\d){4,16})"
    r"(?![\w@]|[-–./]\d|[.,]\d| ?[%€£])"
    r"(?P<tail>[ ,;/]{0,3}(?:\(?(?:ext(?:ension)?|extn|x|dw|durchwahl|ramal|poste|int|#|内線|anexo|extensión)[.:]?[ ]?"
    r"(?P<extension>\d{1,6})(?!\w|[.,-]\d)\)?))?",
    re.IGNORECASE,
)
_TOLL_WORD = re.compile(r"(?<![\w+@./-])(?P<number>\+?1[- .]8\d\d[- .][A-Z\d-]{7,9})(?![\w@-])")
_NORTH_AMERICA = 1
_TO_ALL = re.compile(r"[-–/]0$")
_DIALS_THROUGH = frozenset({49, 43, 41})
"""In German-speaking countries "-0" in place of an extension is the switchboard."""
_TRUNK_LEFT_OUT = frozenset({"BR", "CN", "IN", "KR", "LK", "MY", "NP", "PH", "PK", "TH", "TR"})
"""Countries where many write national numbers without the prefix that a caller inside the country dials."""


@dataclass(frozen=True, slots=True)
class Phone:
    """`kind` is what the words beside it say, `sure` whether the number is in use by plan."""

    start: int
    end: int
    e164: str
    extension: str | None
    extension_at: tuple[int, int] | None
    kind: Kind
    sure: bool


def find_phones(text: str, *, regions: Sequence[str], taken: Sequence[tuple[int, int]], limit: int = 60) -> list[Phone]:
    """Numbers that somebody can be called on. `taken` are places of dates and amounts, which are no numbers.

    `regions` are tried in order for numbers without a country code; later ones only where the number is valid there.
    """
    found: list[Phone] = []
    matches = sorted([*_NUMBER.finditer(text), *_TOLL_WORD.finditer(text)][:limit], key=lambda match: match.start())
    for seen in matches:
        match = _beside(text, seen, taken=taken)
        if match is None:
            continue
        phone = _read(text, match, regions=regions)
        if phone is not None:
            found.append(phone)
    return found


def _beside(text: str, match: re.Match[str], *, taken: Sequence[tuple[int, int]]) -> re.Match[str] | None:
    """The match, or what is left of it behind a date or an amount that it ran into ("by 2 May 2026 - 312 555 0142")."""
    start, end = match.span("number")
    over = [stop for begin, stop in taken if begin < end and start < stop]
    if not over:
        return match
    rest = _NUMBER.search(text, max(over), end) if max(over) < end else None
    if rest is None or any(begin < rest.end() and rest.start() < stop for begin, stop in taken):
        return None
    return rest


def _read(text: str, match: re.Match[str], *, regions: Sequence[str]) -> Phone | None:
    written, start = match["number"], match.start("number")
    kind = kind_of(text, start, match.end())
    if kind is Kind.NO_PHONE or _looks_plain(written, labelled=kind is not Kind.UNSAID):
        return None
    number = _parse(written, regions=regions)
    if number is None:
        return None
    sure = phonenumbers.is_valid_number(number)
    if kind is Kind.UNSAID and not sure and not _looks_dialled(written, number):
        return None
    if _TO_ALL.search(written) and number.country_code in _DIALS_THROUGH:
        kind = min(kind, Kind.MAIN)
    extension = match.groupdict().get("extension")
    return Phone(
        start=start,
        end=match.end(),
        e164=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
        extension=extension,
        extension_at=match.span("extension") if extension else None,
        kind=kind,
        sure=sure,
    )


def _looks_dialled(written: str, number: PhoneNumber) -> bool:
    """Whether a number that no word calls one, and that is in no plan, at least begins as people dial."""
    return written.lstrip("(").startswith(("+", "0")) or number.country_code == _NORTH_AMERICA


def _looks_plain(written: str, *, labelled: bool) -> bool:
    """A bare run of digits is a number only after a label, unless it begins as national mobiles do."""
    return written.isdigit() and not labelled and not (written.startswith("0") and len(written) >= 10)


def _parse(written: str, *, regions: Sequence[str]) -> PhoneNumber | None:
    international = written.lstrip("(").startswith(("+", "00"))
    likely: PhoneNumber | None = None
    for place, region in enumerate([None] if international else regions):
        cleaned = "+" + written.lstrip("(0 ").lstrip("+") if region is None else written
        try:
            number = phonenumbers.parse(cleaned, region)
        except NumberParseException:
            continue
        possible = phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
        sure = phonenumbers.is_valid_number(number)
        if not _is_whole(written, number, region):
            continue
        if sure and (place == 0 or _has_trunk(written, region)):
            return number
        likely = number if possible and place == 0 else likely
    return likely


def _has_trunk(written: str, region: str | None) -> bool:
    """Whether a national number begins as numbers do inside a country: a mere length fits too many countries."""
    return region is None or (
        written.lstrip("(").startswith("0") and phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True) == "0"
    )


def _is_whole(written: str, number: PhoneNumber, region: str | None) -> bool:
    """Whether a number has all that a call from elsewhere needs.

    A local number without its area code can look like a short number of another area, so the trunk prefix must stand
    where a country writes it. Numbers kept free for fiction are in no plan of use; prefix and length are enough.
    """
    if region is None:
        return True
    trunk = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True)
    digits = re.sub(r"\D", "", written)
    if trunk == "0" and region not in _TRUNK_LEFT_OUT:
        return digits.startswith("0") and len(digits) >= 9
    return len(str(number.national_number)) >= 8 and (trunk == "0" or not digits.startswith("0"))
