"""How a template is laid out: named parts, and in a script's part its sentences, short line, cues and direction.

    == no ==
    I've decided not to take {{ the_role }}.
    or: I've decided not to take the role.
    short: I won't be taking the role.
    cues: decided, not taking it
    direction: Pause. Let {{ recipient.first_name }} answer.

One line is one sentence. `or:` gives a plainer wording for when the line above, once filled, is too long to say in
one breath. The signs are swapped for control characters before filling, and no value holds a control character; so
nothing that somebody is called can pass for a heading.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from .liquid import TemplateProblem, render
from .speech import MAX_SENTENCE_WORDS, breathable, word_count

MAX_CUE_WORDS: Final = 5
_PART: Final = "\x1e"
_SIGNS: Final = {"or": "\x1d", "short": "\x1c", "cues": "\x1f", "direction": "\x1b"}
_HEADING = re.compile(r"^== *(\w+) *==[ \t]*$", re.MULTILINE)
# A sign stands at the beginning of its line; only tags that end a condition or a loop may stand before it.
_SIGN = re.compile(r"^((?:\{%[^%\n]*%\})*)(or|short|cues|direction):[ \t]*", re.MULTILINE)
_OUR_SIGNS = re.compile(r"[\x1b-\x1f]")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(slots=True)
class Part:
    """One filled part of a script. Each line is a list of wordings, the best one first."""

    name: str
    lines: list[list[str]] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    cues: str = ""
    direction: str = ""

    def sayable(self, *, plain: bool = False) -> tuple[str, ...]:
        """What is said: for each line the first wording that one breath carries, or the plainest one."""
        chosen = (wordings[-1] if plain else _first_fitting(wordings) for wordings in self.lines)
        return tuple(piece for wording in chosen for piece in breathable(wording))

    def shortest(self) -> str:
        return _first_fitting(self.short) if self.short else ""

    def cue_words(self) -> tuple[str, ...]:
        """Each cue cut to what can be taken in at a glance."""
        return tuple(" ".join(cue.split()[:MAX_CUE_WORDS]) for cue in self.cues.split(",") if cue.strip())


def _first_fitting(wordings: list[str]) -> str:
    return next((each for each in wordings if word_count(each) <= MAX_SENTENCE_WORDS), wordings[-1])


def fill_script(text: str, values: Mapping[str, object]) -> list[Part]:
    """The parts of a script in the order of the template. Raises `TemplateProblem`."""
    _refuse_signs(text)
    return [_part(name, body) for name, body in _filled_parts(_SIGN.sub(_sign, text), values)]


def fill_letter(text: str, values: Mapping[str, object]) -> dict[str, str]:
    """The parts of a letter by name, paragraphs parted by one blank line. Raises `TemplateProblem`."""
    _refuse_signs(text)
    return {name: _tidy(body) for name, body in _filled_parts(text, values)}


def _refuse_signs(text: str) -> None:
    if sign := _OUR_SIGNS.search(text):
        raise TemplateProblem("Take out the control character.", text.count("\n", 0, sign.start()) + 1)


def one_line(value: str) -> str:
    """What somebody typed, without line ends, other control characters and doubled spaces."""
    return " ".join(_UNSAFE.sub(" ", value).split())


def _filled_parts(text: str, values: Mapping[str, object]) -> list[tuple[str, str]]:
    if not _HEADING.search(text):
        raise TemplateProblem("Begin each part with its name, like this: == greet ==", 1)
    marked = _HEADING.sub(lambda match: f"{_PART}{match[1]}", text)
    parts = render(marked, values).split(_PART)[1:]
    return [(name.strip(), body) for name, _, body in (part.partition("\n") for part in parts)]


def _sign(found: re.Match[str]) -> str:
    return found[1] + _SIGNS[found[2]]


def _part(name: str, body: str) -> Part:
    part = Part(name)
    for raw in body.split("\n"):
        line = _mend_stops(raw.strip(" \t\r"))
        if line:
            _place(part, line)
    return part


def _place(part: Part, line: str) -> None:
    text = line[1:].strip()
    if line[0] == _SIGNS["or"]:
        (part.short or (part.lines[-1] if part.lines else part.short)).append(text)
    elif line[0] == _SIGNS["short"]:
        part.short.append(text)
    elif line[0] == _SIGNS["cues"]:
        part.cues = text
    elif line[0] == _SIGNS["direction"]:
        part.direction = text
    else:
        part.lines.append([line])


def _tidy(body: str) -> str:
    lines = [_mend_stops(line.strip(" \t\r")) for line in body.strip().split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _mend_stops(line: str) -> str:
    """A value that ends with a full stop ("Globex Inc.") at the end of a sentence leaves one stop, not two."""
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", line)
