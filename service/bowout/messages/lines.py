"""What stands in the head of a mail is one line: nothing in it can begin another. Pure."""

import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from ..store import Invalid

# Control characters, and the two separators that are none of them and still end a line.
_BREAKING: Final = frozenset({"Cc", "Zl", "Zp"})


def check_lines(changes: Mapping[str, Any]) -> None:
    """Nothing that could end a header line may stand in one, however it came in. Raises `Invalid`."""
    for name, value in (("subject", changes.get("subject", "")), *(("to", each) for each in changes.get("to", ()))):
        if any(_breaks(mark) for mark in value):
            raise Invalid("One line of text, please.", pointer=f"/{name}")


def one_line(text: str) -> str:
    """`text` with a blank for whatever could end a line, and for every run of blanks."""
    return " ".join("".join(" " if _breaks(mark) else mark for mark in text).split())


def _breaks(mark: str) -> bool:
    return unicodedata.category(mark) in _BREAKING
