"""Long patterns, made so that the engine can pass over most of a text quickly."""

import re
from typing import Final

_BOUNDARY: Final = r"\b"


def compiled(source: str) -> re.Pattern[str]:
    """`source`, with the word boundary that most of its alternatives begin with put in front of them all: the engine
    then rules most of them out by their first letter, and need not try each of them at each letter of the text.
    """
    apart = alternatives(source)
    words = [each.removeprefix(_BOUNDARY) for each in apart if each.startswith(_BOUNDARY)]
    others = [each for each in apart if not each.startswith(_BOUNDARY)]
    together = [rf"\b(?:{'|'.join(words)})"] if words else []
    return re.compile("|".join((*together, *others)))


def alternatives(source: str) -> list[str]:
    """The alternatives of a pattern: what its bars part that stand in no bracket."""
    found, depth, at, begun, in_class = [], 0, 0, 0, False
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 2
            continue
        if in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            found.append(source[begun:at])
            begun = at + 1
        at += 1
    return [*found, source[begun:]]
