"""Twilio's identifiers: two letters and thirty-two hexadecimal digits."""

import uuid


def new_sid(prefix: str) -> str:
    """A fresh identifier such as CA0f3c..., for the prefixes CA, PN, VE and NO."""
    return prefix + uuid.uuid4().hex
