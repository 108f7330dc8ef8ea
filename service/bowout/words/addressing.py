"""How somebody is addressed: by the first name where it is known, else by title and surname, by the whole name, or by
no name at all. The one place that decides it, for people and for the user alike.

What stands in a name field was typed, pasted or read from a mail: titles, degrees, pronouns, brackets, capitals, a
surname before a comma. Nothing is guessed: where the order of a name cannot be known, the whole name is said.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .builtin import DEFAULT_LOCALE, phrases
from .capitals import settled

_WORDS: Final = {name: frozenset(words) for name, words in phrases("addressing", DEFAULT_LOCALE).items()}
_LONGEST: Final = 200
_ADDRESS = re.compile(r"<[^<>]*>|\S*@\S*")
_BRACKETED = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|\{([^{}]*)\}|[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|(?<!\w)'([^']+)'(?!\w)"
)
_LEFT_OVER = re.compile(r"[()\[\]{}<>\"“”„«»*_~^=#\\]")
_ASIDE = re.compile(r"\s+[-–—|•·:;]+\s*|\s*[|•;]\s*|:\s")
_SEVERAL = re.compile(r"(?<!\w)(?:and|und|y|et|&|\+)(?!\w)|/", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[^\W\d_]\.?|(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*)", re.UNICODE)
# They say only whether the sign before them is drawn in colour.
_VARIANTS: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))
# One to three syllables as Chinese and Korean names are written in Latin letters, or letters that only Vietnamese has.
_SYLLABLE: Final = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:[iuü]?a(?:ng?|i|o)?|[iu]?o(?:ng|u)?|e(?:ng?|i|r|o)?|i(?:ng?|e|u)?|u(?:n|e|i)?|ü)"
)
_FROM_THERE = re.compile(
    rf"{_SYLLABLE}{{1,3}}|[a-z]{{2,6}}-[a-z]{{2,6}}|.*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*"
)


@dataclass(frozen=True, slots=True)
class Address:
    """`short` is how one speaks to them («Priya», «Dr. Gomez»), `whole` how one writes their name («Priya Raman»).
    Both are None where there is no name («Dr.», «HR»).
    """

    short: str | None
    whole: str | None


NOBODY: Final = Address(None, None)


@lru_cache(maxsize=1024)
def address_of(name: str | None) -> Address:
    """How whoever is entered as `name` is addressed."""
    text, nickname = _without_brackets(_cleaned(name or ""))
    words, order_known = _name_words(_ASIDE.split(text)[0])
    titles, rest = _parted(words)
    rest = _settled(_without_degrees(rest))
    if not any(letter.isalpha() for word in rest for letter in word) or _is_desk_of_one(rest):
        return NOBODY
    whole = " ".join((*titles, *rest))
    if _SEVERAL.search(text) or not order_known:
        return Address(whole, whole)
    return Address(nickname or _short(titles, rest) or whole, whole)


def _settled(words: Sequence[str]) -> list[str]:
    names = _WORDS["particles_or_names"] if len(words) == len(("Ben", "Carter")) else frozenset()
    return settled(words, particles=_WORDS["particles"] - names)


def _short(titles: Sequence[str], words: Sequence[str]) -> str | None:
    """What is said of a name that was cut into words; None if nothing less than all of it will do."""
    courtesy = titles[-1] if titles and _plain(titles[-1]) in _WORDS["courtesy"] else None
    surname = words[-1]
    if len(words) == 1:
        return f"{courtesy} {surname}" if courtesy else None
    if any(not _is_latin(word) for word in words) or _is_desk(words):
        return None
    if _is_particle(words):
        return f"{courtesy} {' '.join(words)}" if courtesy else None
    if _INITIAL.fullmatch(words[0]):
        return f"{courtesy} {surname}" if courtesy else None
    if any(letter.isdigit() for letter in words[0]) or _family_comes_first(words):
        return None
    return words[0]


def _cleaned(name: str) -> str:
    """Without addresses, emoji, invisible signs and doubled spaces."""
    kept = (_kept(letter) for letter in unicodedata.normalize("NFC", name[:_LONGEST]))
    return " ".join(_ADDRESS.sub(" ", "".join(kept)).split())


def _kept(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf" or letter in _VARIANTS:
        return ""
    return " " if category[0] in "CZ" or category in {"So", "Sk"} else letter


def _without_brackets(text: str) -> tuple[str, str | None]:
    """`text` without what stands in brackets and quotes. Between two names it is what they are called: Robert «Bob»
    Hill. In square brackets stands what is still to be filled in.
    """
    nickname, kept, at = None, "", 0
    for found in _BRACKETED.finditer(text):
        kept += text[at : found.start()] + " "
        at = found.end()
        inside = next((group for group in found.groups() if group), "").strip()
        if not _may_be_name(inside) or found.group()[0] in "[{":
            continue
        if not kept.strip():
            kept = f"{inside} "
        elif text[at:].strip(" ,."):
            nickname = inside
    return " ".join(_LEFT_OVER.sub(" ", kept + text[at:]).split()), nickname


def _may_be_name(inside: str) -> bool:
    """«Bob» may, «she/her» and «HR» may not."""
    remark = _plain(inside) in _WORDS["pronouns"] | _WORDS["desks"] | _WORDS["after"]
    return inside.replace(" ", "").isalpha() and inside[0].isupper() and not inside.isupper() and not remark


def _name_words(text: str) -> tuple[list[str], bool]:
    """The words in the order in which they are said, and whether that order is known. «Lee, Sam» is Sam Lee."""
    parts = [part for each in text.split(",") if (part := _with_letters(each))]
    parts = [parts[0], *(part for part in parts[1:] if not _is_degrees(part))] if parts else []
    if not parts:
        return [], True
    head = parts[0].split()
    if len(parts) == 1 or any(_plain(word) in _WORDS["desks"] for word in parts[1].split()):
        return head, True
    titles, rest = _parted(head)
    if len(rest) == 1 or all(_plain(word) in _WORDS["particles"] for word in rest[:-1]):
        return [*titles, *parts[1].split(), *rest], True
    return head, len(parts[1].split()) > 1


def _with_letters(part: str) -> str:
    words = (word for word in part.strip(" .-–—'’").split() if any(letter.isalpha() for letter in word))
    return " ".join(words)


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Titles, and the name after them."""
    at = 0
    while at < len(words) and _is_title(words[at], last=at == len(words) - 1, follows=at > 0):
        at += 1
    return [word.capitalize() if word.isupper() else word for word in words[:at]], list(words[at:])


def _is_title(word: str, *, last: bool, follows: bool) -> bool:
    plain = _plain(word)
    if follows and plain in _WORDS["of_a_title"] and word.endswith("."):
        return True
    if plain not in _WORDS["titles"]:
        return False
    return plain not in _WORDS["titles_or_names"] or (word.endswith(".") and not last)


def _without_degrees(words: Sequence[str]) -> list[str]:
    left = list(words)
    while len(left) > 1 and _is_degree(left[-1], others=left[:-1]):
        left.pop()
    return left


def _is_degree(word: str, *, others: Sequence[str]) -> bool:
    """«Sam Ma» is called Ma, «Sam Hill MA» has studied: without a comma, capitals among small letters tell."""
    if _plain(word) not in _WORDS["after"]:
        return False
    if "." in word or _plain(word) in {"jr", "sr", "esq"}:
        return True
    shouted = all(other.isupper() for other in others)
    return not word.istitle() and word != word.lower() and not shouted


def _is_degrees(part: str) -> bool:
    words = re.split(r"[\s/]+", part)
    return all(_plain(word) in _WORDS["after"] | _WORDS["pronouns"] for word in words)


def _is_particle(words: Sequence[str]) -> bool:
    first, *others = (_plain(word) for word in words)
    if first not in _WORDS["particles"]:
        return False
    return first not in _WORDS["particles_or_names"] or len(others) > 1 or words[0][0].islower()


def _family_comes_first(words: Sequence[str]) -> bool:
    first, *others = (word.casefold() for word in words)
    if first in _WORDS["family_first"]:
        return True
    families = (_WORDS["family_first"] | _WORDS["family_first_perhaps"]) - _WORDS["given_there"]
    if first not in _WORDS["family_first_perhaps"] or (len(others) == 1 and others[0] in families):
        return False
    return all(_FROM_THERE.fullmatch(word) for word in others)


def _is_desk(words: Sequence[str]) -> bool:
    return _plain(words[-1]) in _WORDS["desks"] or all(_plain(word) in _WORDS["desks"] for word in words)


def _is_desk_of_one(words: Sequence[str]) -> bool:
    return len(words) == 1 and _is_desk(words)


def _is_latin(word: str) -> bool:
    return all(not letter.isalpha() or unicodedata.name(letter, "").startswith("LATIN") for letter in word)


def _plain(word: str) -> str:
    return word.casefold().replace(".", "").strip("'’,")
