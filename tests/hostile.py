"""Values that no client should send, for every field of a shape. Each must be answered with a pointer, never a 500."""

from typing import Any

HUGE_TEXT = "n" * 100_000
HUGE_LIST = ["n"] * 1000
NOT_A_TEXT: tuple[Any, ...] = (7, 1.5, True, {}, [], {"a": 1}, ["a"])
BAD_TEXTS: tuple[Any, ...] = ("", "   ", "\x00", "a\x00b", "a\x1bb", "\ud800", HUGE_TEXT)
BAD_DATES: tuple[Any, ...] = ("", "soon", "2026-13-01", "2026-11-27T17:00:00Z", 7, True, [], {}, "0000-00-00", "\x00")
BAD_MOMENTS: tuple[Any, ...] = (
    "", "soon", "2026-11-27", "2026-11-27T17:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", 7, True,
    [], {}, 1e400, "\x00",
)  # fmt: skip
BAD_NUMBERS: tuple[Any, ...] = (
    -1, "12", "", True, [], {}, float("nan"), float("inf"), -float("inf"), 1e300, 10**400, "NaN",
)  # fmt: skip
BAD_FLAGS: tuple[Any, ...] = ("maybe", 7, [], {}, "\x00", "")
BAD_LISTS: tuple[Any, ...] = (None, 7, "text", {}, {"0": "a"}, HUGE_LIST, [None], [7], [[]], [{}])
BAD_WORDS: tuple[Any, ...] = ("unheard_of", "", 7, True, [], {}, "\x00", HUGE_TEXT)
BAD_IDS: tuple[Any, ...] = ("", "7", 7, True, [], {}, "not-an-id", "00000000-0000-0000-0000-000000000000", "\x00")
BAD_LINKS: tuple[Any, ...] = (
    "", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "northwind", 7, [], {}, "http://\x00", "\ud800",
    "https://example.org/" + HUGE_TEXT,
)  # fmt: skip


def bad_values(fields: dict[str, tuple[Any, ...]], name: str, *, nullable: set[str]) -> tuple[Any, ...]:
    """Every bad value of one field, and null where it may not be empty."""
    return fields[name] if name in nullable else (*fields[name], None)


def shown(value: Any) -> str:
    """What a failing test says about a value."""
    return ascii(value)[:60]
