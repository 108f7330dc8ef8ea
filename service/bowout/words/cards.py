"""The branch cards: one answer, and a firmer one, for everything that may happen in a call."""

from collections.abc import Mapping
from typing import Any, Final

from bowout.vocabulary import CardKind, ScriptKind

from .brief import Card
from .builtin import ONE_FOR_ALL_TONES, find_template, phrases
from .layout import fill_script, one_line
from .liquid import render
from .speech import breathable

# Calls in which nothing is declined: what their cards say must not sound like a no.
ASKING: Final = frozenset({ScriptKind.ASK_FOR_TIME, ScriptKind.ASK_FOR_TERMS})
# Texts that are left or given to somebody else have no conversation to branch from.
WITHOUT_CARDS: Final = frozenset({ScriptKind.VOICEMAIL, ScriptKind.GATEKEEPER, ScriptKind.SCREENING})
_SCRIPTS: Final = {CardKind.MACHINE: ScriptKind.VOICEMAIL, CardKind.SCREENING: ScriptKind.SCREENING}
# Stands between the parts of a card while it is filled. No value can hold it.
_BREAK: Final = "\x1e"


def compose_cards(values: Mapping[str, object], *, kind: ScriptKind, locale: str) -> tuple[Card, ...]:
    """All cards for a call of `kind`, in the order of `CardKind`; none for a text without a conversation."""
    if kind in WITHOUT_CARDS:
        return ()
    book = phrases("cards", locale)
    asking = kind in ASKING
    return tuple(_card(card, book[card.value], values=values, asking=asking, locale=locale) for card in CardKind)


def _card(kind: CardKind, entry: Mapping[str, Any], *, values: Mapping[str, object], asking: bool, locale: str) -> Card:
    words = entry["asking"] if asking and "asking" in entry else entry
    first, firmer, direction = _filled(words, values)
    if script := _SCRIPTS.get(kind):
        first = _lines_of(script, values, locale=locale)
    return Card(kind=kind, title=entry["title"], first=first, firmer=firmer, direction=direction or None)


def _filled(words: Mapping[str, str], values: Mapping[str, object]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    source = f"\n{_BREAK}\n".join((words["first"], words.get("firmer", ""), words["direction"]))
    first, firmer, direction = render(source, values).split(_BREAK)
    return _lines(first), _lines(firmer), one_line(direction)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(piece for line in text.split("\n") if line.strip() for piece in breathable(line.strip()))


def _lines_of(script: ScriptKind, values: Mapping[str, object], *, locale: str) -> tuple[str, ...]:
    template = find_template(script, ONE_FOR_ALL_TONES, locale)
    return tuple(line for part in fill_script(template.source, values) for line in part.sayable())
