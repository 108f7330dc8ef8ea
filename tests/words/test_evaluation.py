"""The reading of all labelled texts, as one figure for each label. New rules may not cost what older ones found."""

import json
from functools import lru_cache
from typing import Any

import pytest

from bowout.vocabulary import MessageKind, Severity
from bowout.words.brief import CheckContext, Reading
from bowout.words.checking import check, read
from tests.bench.words import LABELS, OWN, Tally

LEAST = 0.96
# Texts of 1 in 50 that are declined well may hold something that has to be mended, no more.
MOST_FALSE_MUSTS = 0.02


@lru_cache(maxsize=1)
def texts() -> tuple[tuple[dict[str, Any], Reading], ...]:
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return tuple((each, read(each["text"])) for each in map(json.loads, lines))


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_read_as_people_gave_it(label: str) -> None:
    tally = Tally()
    for each, reading in texts():
        if (true := each["labels"][label]) is not None:
            tally.add(said=getattr(reading, label), true=true, name=each["id"])
    assert tally.scores[2] >= LEAST, (tally.false, tally.missed)


def test_texts_are_known_for_what_they_are() -> None:
    wrong = [each["id"] for each, reading in texts() if reading.text_class != each["class"]]
    assert len(wrong) <= len(texts()) * (1 - LEAST), wrong


def test_good_declines_are_not_told_to_mend_what_is_well() -> None:
    context = CheckContext(kind=MessageKind.WRITTEN_DECLINE)
    good = [each for each, _ in texts() if each["class"] == "decline" and each["published_as"] == "good"]
    written = [each for each in good if each["kind"] == "email"]
    # Templates have their gaps on purpose; who thanks for patience alone has not thanked for the offer.
    apart = {"placeholder-left", "no-thanks"}
    false = [
        (each["id"], finding.rule)
        for each in written
        for finding in check(each["text"], context)
        if finding.severity is Severity.MUST and finding.rule not in apart
    ]
    assert len(written) > 50
    assert len(false) <= len(written) * MOST_FALSE_MUSTS, false


def test_every_label_is_there_and_no_text_twice() -> None:
    assert len({each["text"] for each, _ in texts()}) == len(texts()) > 400
    for each, _ in texts():
        assert set(each["labels"]) == {*LABELS, "reason_sentences"}
        assert each["labels"]["over_long"] == (each["words"] > 200)
