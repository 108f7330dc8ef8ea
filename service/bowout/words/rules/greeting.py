"""Is the right person greeted, and does the greeting look like one?"""

import re
from collections.abc import Iterator
from typing import Final

from bowout.words.addressing import address_of
from bowout.words.brief import CheckContext, Finding
from bowout.words.builtin import DEFAULT_LOCALE, phrases
from bowout.words.names import folded
from bowout.words.reading import Signs, Span

from .book import finding

_TITLE: Final = re.compile(r"\b(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|madam|sirs)\b\.?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
# Words of greeting that name nobody in particular.
_NOBODY: Final = frozenset(phrases("names", DEFAULT_LOCALE)["nobody"])
_TITLE_ALONE: Final = re.compile(r"(?:(?:mr|mrs|ms|mx|dr|prof)\b\.?\s*)+", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"[()<>@/]|\bph\.?d\b|,\s*(?:mba|md|jr)\b", re.IGNORECASE)
_STOPS: Final = re.compile(r"[ .]*[,;:!.][ ]*(?=[,;:!.])[,;:!. ]*")
_SHOUTED_FROM: Final = 3


def greets_somebody_else(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    span = _who(signs)
    if span is None or not context.recipient_names:
        return
    who = _TITLE.sub(" ", signs.document.original[slice(*span)])
    words = [word for word in _WORD.findall(who) if word[0].isupper() and folded(word) not in _NOBODY]
    known = {part for name in context.recipient_names for part in _WORD.findall(folded(name))}
    if words and not any(folded(word) in known for word in words) and not set(who) & set("[{"):
        yield finding("wrong-recipient", span, case="greeting", better=_called(context))


def odd_greeting(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    """A title without a name, nobody at all, doubled stops, capitals, or what stands around names in address books."""
    greeting = signs.document.greeting
    if greeting is None:
        return
    text, (start, end) = signs.document.original, greeting
    who = text[start:end]
    called = _called(context)
    if not who.strip():
        if end > start and text[end : end + 1] == ",":
            yield finding("odd-greeting", greeting, case="nobody", better=f" {called or 'there'}")
        return
    span = _who(signs) or greeting
    if stops := _STOPS.match(text, span[1]):
        name = called or address_of(who).short or who.strip()
        yield finding("odd-greeting", (span[0], stops.end()), better=f"{name},{' ' * stops.group().endswith(' ')}")
    elif _TITLE_ALONE.fullmatch(who.strip()) or _NO_NAME.search(who):
        yield finding("odd-greeting", span, better=called or address_of(who).short)
    elif _is_shouted(who, signs, context):
        yield finding("odd-greeting", span, case="capitals", better=called or address_of(who).short)


def _who(signs: Signs) -> Span | None:
    """The place of the name in the greeting, without the blanks around it."""
    greeting = signs.document.greeting
    if greeting is None:
        return None
    who = signs.document.original[slice(*greeting)]
    start = greeting[0] + len(who) - len(who.lstrip())
    return (start, start + len(who.strip())) if who.strip() else None


def _called(context: CheckContext) -> str | None:
    """How the one who gets the text is addressed."""
    return next((short for name in context.recipient_names if (short := address_of(name).short)), None)


def _is_shouted(who: str, signs: Signs, context: CheckContext) -> bool:
    body = signs.document.original[signs.document.body_start :]
    words = [word for word in _WORD.findall(who) if folded(word) not in _NOBODY and word not in context.recipient_names]
    return any(word.isupper() and len(word) >= _SHOUTED_FROM for word in words) and not body.isupper()
