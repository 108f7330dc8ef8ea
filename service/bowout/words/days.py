"""A day in words, as the language and the country say it."""

from datetime import date, timedelta
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from .packs import DEFAULT_PACK

# Farther off, the name of a weekday could mean another week.
_NEAR: Final = timedelta(days=6)


def day_in_words(day: date, *, today: date, locale: str, country: str = DEFAULT_PACK) -> str:
    """«Thursday» within a week of `today`, else «December 3» in the United States and «3 December» in Britain."""
    spoken = spoken_locale(locale, country=country)
    if abs(day - today) <= _NEAR:
        return format_date(day, "EEEE", locale=spoken)
    return format_skeleton("MMMMd", day, locale=spoken)


def spoken_locale(locale: str, *, country: str = DEFAULT_PACK) -> Locale:
    """The language of `locale` as `country` writes it, which wins over a country in `locale`; English at worst."""
    language = locale.replace("_", "-").partition("-")[0]
    for name in (f"{language}_{country.upper()}", language, f"en_{country.upper()}"):
        try:
            return Locale.parse(name)
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en")
