"""The rule book: what a finding says, read from `phrases/<locale>/rules.toml`."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from bowout.vocabulary import Severity
from bowout.words.brief import CheckContext, Finding
from bowout.words.builtin import DEFAULT_LOCALE, phrases
from bowout.words.reading import Signs, Span

Rule = Callable[[Signs, CheckContext], Iterable[Finding]]


def finding(rule: str, span: Span, *, case: str | None = None, better: str | None = None) -> Finding:
    """A finding of `rule` at `span`. `case` picks a more exact wording of the same rule."""
    entry = _entry(rule, case)
    return Finding(
        rule=rule,
        severity=Severity(entry["severity"]),
        start=span[0],
        end=span[1],
        message=entry["message"],
        better=entry.get("better") if better is None else better,
        advice=entry.get("advice"),
        source=entry.get("source"),
        opposite=entry.get("opposite"),
    )


@lru_cache(maxsize=64)
def _entry(rule: str, case: str | None) -> dict[str, Any]:
    general = phrases("rules", DEFAULT_LOCALE)[rule]
    return {**general, **general[case]} if case else general
