"""Which names are ordinary words as well."""

import re
from functools import lru_cache
from typing import Final

from .builtin import DEFAULT_LOCALE, list_templates, phrases

_NAMES: Final = phrases("names", DEFAULT_LOCALE)
# Days, months, peoples: words that have their capital whatever they mean.
ALWAYS_CAPITAL: Final = frozenset(_NAMES["always_capital"])
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|^(?:==|short:|cues:|or:|direction:)", re.MULTILINE)
_ADVERB = re.compile(r"[a-z]{3,}ly")


@lru_cache(maxsize=1024)
def is_ordinary(name: str) -> bool:
    """Whether `name` is made of nothing but ordinary English words: «Touch», «The Right Person», «Best Buy»."""
    words = [word for word in _WORD.findall(name.casefold()) if len(word) > 1 or word in "ai"]
    if not words or any(letter.isdigit() for letter in name):
        return False
    known = _ordinary_words()
    return all(word in known or _singular(word) in known or _ADVERB.fullmatch(word) for word in words)


@lru_cache(maxsize=1)
def _ordinary_words() -> frozenset[str]:
    """The listed ones, and every word of the built-in texts: what they say of everybody names nobody."""
    return frozenset(_NAMES["also_words"]) | ALWAYS_CAPITAL | _words_of_our_texts()


def _words_of_our_texts() -> frozenset[str]:
    texts = [_TAG.sub(" ", template.source) for template in list_templates() if template.locale == DEFAULT_LOCALE]
    texts += _strings(phrases("cards", DEFAULT_LOCALE)) + _strings(phrases("reasons", DEFAULT_LOCALE))
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(_TAG.sub(" ", text)))


def _strings(book: object) -> list[str]:
    if isinstance(book, str):
        return [book]
    return [text for value in book.values() for text in _strings(value)] if isinstance(book, dict) else []


def _singular(word: str) -> str:
    return word.removesuffix("s")
