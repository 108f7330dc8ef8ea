"""What to thank somebody for, fitted to the words before it.

It is typed into a small field, as a thing («interview»), a deed («showing me around») or a whole sentence («you showed
me around»), with the capital that a phone puts at the beginning of everything. What can be turned safely is turned
into words that follow «thank you for». What cannot is said behind a colon, where any words may stand.
"""

import re
from dataclasses import dataclass
from typing import Final

from .builtin import DEFAULT_LOCALE, phrases
from .layout import one_line

_BOOK: Final = phrases("thanking", DEFAULT_LOCALE)
_DETERMINED: Final = frozenset(_BOOK["determined"])
_YOURS: Final = frozenset(_BOOK["yours"])
_THINGS: Final = frozenset(_BOOK["things"])
_KIND: Final = frozenset(_BOOK["kind_words"])
_DEEDS: Final[dict[str, str]] = _BOOK["deeds"]
_PARTICIPLES: Final = frozenset(_DEEDS.values())

_NOTHING: Final = frozenset(_BOOK["nothing"])
_ORDINARY: Final = frozenset(_BOOK["ordinary"]) | _DETERMINED | _YOURS | _THINGS | _KIND

_SAYS_FOR = re.compile(
    r"^(?:(?:i(?:'d| would)? (?:want(?:ed)?|like) to )?thank(?:s|ing)?(?: you)?(?: so| very)?(?: much)? )?for ",
    re.IGNORECASE,
)
_ENDS = " .;,:!…–—-"
_SEVERAL_SENTENCES = re.compile(r"[.!?;:…]\s+\S|\?")
_SUBJECT = re.compile(r"^(?P<who>you|she|he|they)(?:'d| all| both)? (?P<rest>.+)$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^(?:i|we|you|she|he|they|it|there)(?:'\w+)? |^(?:\w+ )?\w+ (?:was|were|is|are|had|has|did|could|would)\b",
    re.IGNORECASE,
)
_BEING = re.compile(
    r"^(?P<how>(?:(?:so|very|really|super|always|extremely|incredibly) )+)?(?P<rest>.+)$", re.IGNORECASE
)
_NOUN_ENDS = re.compile(
    r" (?:of|on|about|with|in|at|to|for|during|from|by|after|before|over|and|into|between|that|which|where|when)\b|,",
    re.IGNORECASE,
)
_ADVERBS: Final = frozenset(
    {
        "actually",
        "also",
        "always",
        "clearly",
        "even",
        "generously",
        "honestly",
        "immediately",
        "just",
        "kindly",
        "never",
    }
    | {"openly", "patiently", "personally", "quickly", "really", "warmly"}
)
# A second deed behind «and» must be turned as well; a second clause there cannot be.
_AND = re.compile(r",? and (?:then |also )?|, (?=\w+ed\b)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|did|does|do|can|could|will|would|should|might|may|must)(?:n't)?\b",
    re.IGNORECASE,
)
_HIS = re.compile(r"\b(?:his|her|their)\b(?= \w)")
_HIMSELF = re.compile(r"\b(?:himself|herself|themselves)\b")
_TO_ME = re.compile(r"^(?:me|us)\b")


@dataclass(frozen=True, slots=True)
class Thanks:
    """Either `reason`, as words that follow «thank you for», or `remembered`, as words that may stand behind a colon.
    `thing`: the reason is a thing, and no deed.
    """

    reason: str | None = None
    remembered: str | None = None
    thing: bool = False


def fitted_thanks(typed: str | None, *, first_name: str = "") -> Thanks:
    """What to thank whoever is called `first_name` for; nothing where nothing was typed."""
    text = _SAYS_FOR.sub("", one_line(typed or "")).strip(_ENDS).strip()
    if not any(letter.isalnum() for letter in text) or text.lower() in _NOTHING:
        return Thanks()
    if _SEVERAL_SENTENCES.search(text):
        return Thanks(remembered=text)
    if deed := _deed(text, first_name=first_name) or _manner(text):
        return Thanks(reason=deed)
    if _CLAUSE.match(text) or _is_sentence(text):
        return Thanks(remembered=_small(text))
    return Thanks(reason=_thing(text, first_name=first_name), thing=True)


def _deed(text: str, *, first_name: str) -> str | None:
    """«showing me around» from that, from «showed me around» and from «you showed me around»."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in _ADVERBS and _is_participle(rest.partition(" ")[0]):
        return f"{low} {rest}"
    if (_is_participle(low) and rest) or (low.endswith("ing") and _TO_ME.match(rest)):
        return f"{low} {rest}"
    if told := _SUBJECT.match(text):
        return _turned(told["rest"], about_them=told["who"].lower() != "you")
    if first_name and low == first_name.lower() and rest:
        return _turned(rest, about_them=True)
    return _turned(text, about_them=False) if low in _DEEDS or low.endswith("ed") else None


def _turned(said: str, *, about_them: bool) -> str | None:
    """Deeds that were told in the past as deeds to thank for; None where it is not safe."""
    parts = _AND.split(said)
    turned = [_participle(part, first=at == 0) for at, part in enumerate(parts)]
    if any(part is None for part in turned):
        return None
    words = " and ".join(part for part in turned if part)
    return _HIMSELF.sub("yourself", _HIS.sub("your", words)) if about_them else words


def _participle(part: str, *, first: bool) -> str | None:
    before: list[str] = []
    words = part.split()
    while words and words[0].lower() in _ADVERBS:
        before.append(words.pop(0).lower())
    if not words:
        return None
    deed = _DEEDS.get(words[0].lower()) or _regular(words[0].lower())
    rest = " ".join(words[1:])
    if deed is None:
        return part if not first and _is_no_clause(part) else None
    return None if _FINITE.search(rest) else " ".join(filter(None, (*before, deed, rest)))


def _regular(word: str) -> str | None:
    if not re.fullmatch(r"[a-z]{2,}ed", word) or word in {"need", "indeed", "speed", "seed", "feed"}:
        return None
    if word.endswith("ied"):
        return f"{word[:-3]}ying"
    return f"{word[:-1]}ing" if word.endswith("eed") else f"{word[:-2]}ing"


def _is_no_clause(part: str) -> bool:
    """Whether what stands behind «and» is another thing («the roof»), and no sentence («the team was nice»)."""
    verbs = [word for word in part.lower().split()[1:] if word in _DEEDS or word.endswith("ed")]
    return not _FINITE.search(part) and not verbs


def _manner(text: str) -> str | None:
    """«being so kind» from «so kind», «very open and friendly»."""
    found = _BEING.match(text)
    if not found:
        return None
    words = re.split(r",? and |, | ", found["rest"].lower())
    if not words or not all(word in _KIND for word in words) or set(words) & _YOURS:
        return None
    return f"being {(found['how'] or 'so ').lower()}{found['rest'].lower()}"


def _thing(text: str, *, first_name: str) -> str:
    first, _, rest = text.partition(" ")
    low = first.lower().replace("’", "'")
    if rest and (low in {"her", "his", "their"} or (first_name and low == f"{first_name.lower()}'s")):
        return f"your {rest}"
    if low in _DETERMINED or low.endswith("'s"):
        return _small(text)
    head = _NOUN_ENDS.split(text)[0].split()
    if not head:
        return text
    noun = re.sub(r"\W+$", "", head[-1].lower())
    return f"{'your' if noun in _YOURS else 'the'} {_small(text)}"


def _small(text: str) -> str:
    """Without the capital of a beginning; «Python» keeps its own."""
    first = text.partition(" ")[0]
    plain = re.sub(r"\W+$", "", first.lower())
    ordinary = plain in _ORDINARY or _is_participle(plain)
    return text[0].lower() + text[1:] if ordinary and not first[1:].isupper() else text


def _is_participle(word: str) -> bool:
    word = word.lower()
    if word in _THINGS:
        return False
    return word in _PARTICIPLES or (word.endswith("ing") and len(word) > len("thing") and word not in _ORDINARY)


def _is_sentence(text: str) -> bool:
    """Whether a finite verb stands early enough to belong to a sentence of its own."""
    early = " ".join(text.split()[:4])
    return bool(_FINITE.search(early)) and not re.match(r"^(?:how|what|everything|all|the way)\b", text, re.IGNORECASE)
