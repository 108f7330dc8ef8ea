"""What was left to be filled in."""

import re
from collections.abc import Iterator
from typing import Final

from bowout.vocabulary import ScriptKind
from bowout.words.brief import CheckContext, Finding
from bowout.words.reading import Signs

from .book import finding

_GAP: Final = re.compile(
    r"\{\{.{0,80}?\}\}|\{%.{0,80}?%\}|\$?\{[^{}\n]{1,60}\}|\[(?!sic\]|\.\.\.\]|…\])[^\[\]\n]{1,120}\]"
    r"|<(?!\w+@)[A-Za-z][\w ’'/-]{1,40}>(?!\S*</)"
    r"|\b[Xx]{2,}\b(?!-)|\b_{3,}|_{4,}|\blorem ipsum\b|\b(?:TBD|TODO|TBC)\b"
    r"|\b(?:Your (?:Full )?Name|Company Name|Job Title|Hiring Manager(?:'|’)s Name|Position Title|Insert \w+)\b",
    re.DOTALL,
)
_LOREM: Final = re.compile(r"\blorem ipsum\b", re.IGNORECASE)


def placeholder_left(signs: Signs, context: CheckContext) -> Iterator[Finding]:
    text, said = signs.document.original, isinstance(context.kind, ScriptKind)
    spans = {found.span() for pattern in (_GAP, _LOREM) for found in pattern.finditer(text)}
    for start, end in sorted(spans):
        # Nobody reads the place of their own name out loud: whoever calls says the name.
        own_name = said and text[start:end].strip("[]").casefold() == "your name"
        yield finding("placeholder-left", (start, end), case="own_name" if own_name else None)
