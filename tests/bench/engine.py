"""The words engine: checking, composing and reading an offer, in processor time so that a busy machine counts less."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bowout.vocabulary import MessageKind, ReasonCategory, Tone
from bowout.words.brief import CheckContext
from bowout.words.checking import check
from bowout.words.composing import compose_letter, compose_script
from bowout.words.proposing import propose
from tests.bench.figures import heading, show_p95
from tests.words.cast import a_brief

RUNS = 200
OFFERS = Path(__file__).parents[1] / "words" / "proposing" / "offers"
DAY = date(2026, 11, 9)


def main() -> None:
    heading(f"The words engine, processor time, {RUNS} runs each")
    briefs = [a_brief(reason=reason, tone=tone) for reason in ReasonCategory for tone in Tone]
    letter = compose_letter(briefs[0], kind=MessageKind.WRITTEN_DECLINE).body
    long = _words(letter, 300)
    context = CheckContext(kind=MessageKind.WRITTEN_DECLINE, recipient_names=("Priya Raman",))
    offers = [_grown(file.read_text(encoding="utf-8"), 4096) for file in sorted(OFFERS.glob("*.txt"))]
    # Texts and patterns are read in before the first figure: that happens once in the life of a process.
    show_p95("compose a call script", _times(lambda n: compose_script(briefs[n % len(briefs)])), budget="< 5")
    show_p95(
        "compose a letter",
        _times(lambda n: compose_letter(briefs[n % len(briefs)], kind=MessageKind.WRITTEN_DECLINE)),
        budget="< 5",
    )
    show_p95("check 300 words", _times(lambda _: check(long, context)), budget="< 5")
    show_p95("read an offer of 4 kB", _times(lambda n: propose(offers[n % len(offers)], today=DAY)), budget="< 50")


def _times(work: Callable[[int], object]) -> list[float]:
    work(0)
    times = []
    for number in range(RUNS):
        begun = time.thread_time()
        work(number)
        times.append((time.thread_time() - begun) * 1000)
    return times


def _words(text: str, count: int) -> str:
    """The text over and over, cut after so many words."""
    words: list[str] = []
    while len(words) < count:
        words += text.split(" ")
    return " ".join(words[:count])


def _grown(text: str, size: int) -> str:
    filling = "\n\nOur people work in small teams and look after each other, also when a release gets late."
    while len(text) < size:
        text += filling
    return text[:size]
