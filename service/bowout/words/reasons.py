"""The reason: one true sentence, as open as the user wishes and no further."""

from dataclasses import dataclass
from typing import Any

from bowout.vocabulary import Openness, ReasonCategory

from .brief import Brief
from .builtin import phrases
from .honesty import sayable_openness
from .layout import one_line
from .speech import breathable, sentences


@dataclass(frozen=True, slots=True)
class Reason:
    """`private`: nothing about why is said, so a card that answers «why?» says just that."""

    sentences: tuple[str, ...]
    short: str
    cues: str
    private: bool


def reason_of(brief: Brief) -> Reason:
    """The user's own sentence if there is one, else the built-in one for reason, tone and openness."""
    book = phrases("reasons", "en")
    if own := one_line(brief.reason_sentence or ""):
        return _own(own, book)
    openness = sayable_openness(brief)
    entry = book[brief.reason.value]
    said = entry[brief.tone.value]
    if brief.met_terms and openness is Openness.NONE and "met_terms" in said:
        return Reason((said["met_terms"],), said["met_terms"], "my decision, one sentence, stop", private=False)
    private = brief.reason is ReasonCategory.PREFER_NOT_TO_SAY and openness is Openness.NONE
    spoken = said.get(openness.value, said["none"])
    head = entry if openness is Openness.NONE else book["another_opportunity"]
    return Reason((spoken,), head["short"], head["cues"], private=private)


def _own(own: str, book: dict[str, Any]) -> Reason:
    said = tuple(_finished(sentence) for sentence in sentences(own))
    return Reason(said, breathable(said[0])[0], book["own"]["cues"], private=False)


def _finished(sentence: str) -> str:
    """A sentence as it is read aloud: it ends with a stop, and begins with a capital unless its first word is a name
    such as «iOS».
    """
    ended = sentence if sentence[-1] in ".!?…" else f"{sentence}."
    return ended if ended[1:2].isupper() else ended[0].upper() + ended[1:]
