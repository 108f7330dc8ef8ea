"""Measure the reading and the check against a file of labelled texts.

    python -m tests.bench.words [--declines FILE]

One JSON object a line: `id`, `text`, `class`, `published_as`, `labels` (true, false or null for «either way»).
Without a file the project's own texts are read. The rules were fitted to them; the README there says what was found in
each batch at first sight.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bowout.vocabulary import MessageKind, Severity
from bowout.words.brief import CheckContext, Reading
from bowout.words.checking import check, read

OWN = Path(__file__).parents[1] / "words" / "evaluation" / "declines.jsonl"
LABELS = (
    "thanks",
    "clear_no",
    "reason_given",
    "negative_about_employer",
    "mentions_other_offer_or_job",
    "names_other_employer",
    "door_open",
    "over_apologises",
    "over_long",
    "contact_details_or_way_to_reach",
)


class Tally:
    def __init__(self) -> None:
        self.hits = 0
        self.false: list[str] = []
        self.missed: list[str] = []

    def add(self, *, said: bool, true: bool, name: str) -> None:
        if said and true:
            self.hits += 1
        elif said:
            self.false.append(name)
        elif true:
            self.missed.append(name)

    @property
    def scores(self) -> tuple[float, float, float]:
        precision = self.hits / (self.hits + len(self.false)) if self.hits + len(self.false) else 1.0
        recall = self.hits / (self.hits + len(self.missed)) if self.hits + len(self.missed) else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return precision, recall, f1


def main(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    texts = [json.loads(line) for line in options.declines.read_text(encoding="utf-8").splitlines() if line.strip()]
    readings = {each["id"]: read(each["text"]) for each in texts}
    print_labels(texts, readings)
    print_classes(texts, readings)
    print_false_musts(texts)
    print_latency(texts)
    return 0


def print_labels(texts: list[dict[str, Any]], readings: dict[str, Reading]) -> None:
    print(f"{'label':34} {'prec':>5} {'rec':>5} {'F1':>5}   wrong")
    for label in LABELS:
        tally = Tally()
        for each in texts:
            if (true := each["labels"][label]) is not None:
                tally.add(said=getattr(readings[each["id"]], label), true=true, name=each["id"])
        precision, recall, f1 = tally.scores
        print(f"{label:34} {precision:5.2f} {recall:5.2f} {f1:5.2f}   +{tally.false} -{tally.missed}")
    counted = [each for each in texts if each["labels"]["reason_sentences"] is not None]
    off = [
        f"{each['id']}({readings[each['id']].reason_sentences} for {each['labels']['reason_sentences']})"
        for each in counted
        if readings[each["id"]].reason_sentences != each["labels"]["reason_sentences"]
    ]
    print(f"{'reason_sentences exact':34} {1 - len(off) / len(counted):5.2f}               {off}")


def print_classes(texts: list[dict[str, Any]], readings: dict[str, Reading]) -> None:
    wrong = [
        f"{each['id']}({readings[each['id']].text_class} for {each['class']})"
        for each in texts
        if readings[each["id"]].text_class != each["class"]
    ]
    print(f"{'class accuracy':34} {1 - len(wrong) / len(texts):5.2f}               {wrong}")


def print_false_musts(texts: list[dict[str, Any]]) -> None:
    """Published templates are full of gaps to fill in, so what is left open in them is counted apart."""
    good = [each for each in texts if each["class"] == "decline" and each["published_as"] == "good"]
    by_rule: dict[str, list[str]] = defaultdict(list)
    for each in good:
        for finding in check(each["text"], CheckContext(kind=MessageKind.WRITTEN_DECLINE)):
            if finding.severity is Severity.MUST:
                by_rule[finding.rule].append(each["id"])
    gaps = len(by_rule.pop("placeholder-left", []))
    musts = sum(len(ids) for ids in by_rule.values())
    print(f"`must` on {len(good)} good declines: {musts} {dict(by_rule)}; and {gaps} gaps left open")


def print_latency(texts: list[dict[str, Any]]) -> None:
    """Texts of 300 words, made by joining texts of the file. Processor time, so that a busy machine does not count."""
    long = _texts_of(300, texts)
    context = CheckContext(kind=MessageKind.WRITTEN_DECLINE)
    for name, work in (("check", lambda text: check(text, context)), ("read", read)):
        print(f"{name:6} of 300 words: {_percentiles([_milliseconds(work, text) for text in long * 5])}")


def _milliseconds(work: Callable[[str], object], text: str) -> float:
    begun = time.thread_time()
    work(text)
    return (time.thread_time() - begun) * 1000


def _percentiles(times: list[float]) -> str:
    times.sort()
    return f"p50 {times[len(times) // 2]:.2f} ms, p95 {times[int(len(times) * 0.95)]:.2f} ms"


def _texts_of(words: int, texts: list[dict[str, Any]]) -> list[str]:
    joined: list[str] = []
    current: list[str] = []
    for each in texts * 3:
        current += [each["text"]]
        if sum(len(text.split()) for text in current) >= words:
            joined.append(" ".join("\n\n".join(current).split(" ")[:words]))
            current = []
    return joined


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.words", description=__doc__.splitlines()[0])
    parser.add_argument("--declines", type=Path, default=OWN, metavar="FILE", help="labelled texts, one JSON a line")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
