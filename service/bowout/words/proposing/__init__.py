"""Reads a pasted offer, a mail file or a contact card into a proposal. Nothing is saved and nothing is guessed."""

from datetime import date

from bowout.words.brief import Proposal

from .cards import read_card
from .document import UnreadableInput
from .mails import LARGEST_MAIL, read_mail
from .pasted import LONGEST, is_longer
from .reading import Clockwork, read_offer, zone_of

__all__ = [
    "LARGEST_MAIL",
    "LONGEST",
    "UnreadableInput",
    "is_longer",
    "propose",
    "propose_eml",
    "propose_vcard",
    "read_mail",
]


def propose(
    text: str,
    *,
    country: str = "US",
    locale: str = "en",
    today: date,
    time_zone: str = "UTC",
    relative_to_today: bool = False,
) -> Proposal:
    """What the text says of an offer; every span is a place in `text`. The first 20,000 characters of words are read.

    `country` (ISO 3166) says how numbers and dates are read where the text gives no sign of its own country. A year
    that is left out is the next one that comes, from the mail's own date or `today`. "By Friday" counts from the mail's
    own date; where the text has none it is left open, or counts from `today` if `relative_to_today` says that the
    text is fresh. Times of the day without a zone stand in the mail's zone, else in `time_zone` (IANA).
    """
    return read_offer(
        text,
        country=country,
        locale=locale,
        clock=Clockwork(today=today, zone=zone_of(time_zone), relative=relative_to_today),
    )


def propose_eml(
    data: bytes,
    *,
    country: str = "US",
    locale: str = "en",
    today: date,
    time_zone: str = "UTC",
    relative_to_today: bool = False,
) -> Proposal:
    """The same for a mail file (RFC 5322) of at most 1 MB; spans are places in the text of `read_mail(data)`.

    Raises `UnreadableInput` where the file is too large or no mail.
    """
    return propose(
        read_mail(data),
        country=country,
        locale=locale,
        today=today,
        time_zone=time_zone,
        relative_to_today=relative_to_today,
    )


def propose_vcard(
    text: str,
    *,
    country: str = "US",
    locale: str = "en",
    today: date,
    time_zone: str = "UTC",
    relative_to_today: bool = False,
) -> Proposal:
    """The people on contact cards (RFC 6350, and the older versions). Raises `UnreadableInput` where there are none."""
    del locale, today, time_zone, relative_to_today  # a card holds no dates; the three functions are called alike
    return read_card(text, country=country)
