"""Telephone numbers as far as a carrier cares: their form, and how people write them."""

import re


def is_e164(number: str) -> bool:
    """A plus sign and seven to fifteen digits, none of them a leading zero."""
    return re.fullmatch(r"\+[1-9][0-9]{6,14}", number) is not None


def for_people(number: str) -> str:
    """(312) 555-0142 for a number of North America, others unchanged."""
    match = re.fullmatch(r"\+1([0-9]{3})([0-9]{3})([0-9]{4})", number)
    return f"({match[1]}) {match[2]}-{match[3]}" if match else number
