"""Reads a pasted offer, a mail file or a contact card into a proposal. Nothing is saved and nothing is guessed."""

from datetime import date

from bowout.words.brief import Proposal

from .cards import read_card
from .document import LONGEST, UnreadableInput
from .mails import LARGEST_MAIL, read_mail
from .reading import read_offer

__all__ = ["LARGEST_MAIL", "LONGEST", "UnreadableInput", "propose", "propose_eml", "propose_vcard", "read_mail"]


def propose(text: str, *, country: str = "US", locale: str = "en", today: date, time_zone: str = "UTC") -> Proposal:
    """What the text says of an offer; every span is a place in `text`, of which the first 20,000 characters are read.

    `country` (ISO 3166) says how numbers and dates are read where the text gives no sign of its own country,
    `today` and `time_zone` what relative dates count from where no mail has a date.
    """
    return read_offer(text, country=country, locale=locale, today=today, time_zone=time_zone)


def propose_eml(
    data: bytes, *, country: str = "US", locale: str = "en", today: date, time_zone: str = "UTC"
) -> Proposal:
    """The same for a mail file (RFC 5322) of at most 1 MB; spans are places in the text of `read_mail(data)`.

    Raises `UnreadableInput` where the file is too large or no mail.
    """
    return propose(read_mail(data), country=country, locale=locale, today=today, time_zone=time_zone)


def propose_vcard(
    text: str, *, country: str = "US", locale: str = "en", today: date, time_zone: str = "UTC"
) -> Proposal:
    """The people on contact cards (RFC 6350, and the older versions). Raises `UnreadableInput` where there are none."""
    del locale, today, time_zone  # a card holds no dates or sentences; the signature is the same for all three
    return read_card(text, country=country)
