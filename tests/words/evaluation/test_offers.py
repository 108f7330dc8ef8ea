"""The import on mails that were written before the rules that read them, in six rounds of unseen ones."""

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.bench.offers import FIELDS, judge, read, wrong_numbers

OFFERS = Path(__file__).with_name("offers.jsonl")
TODAY = date(2026, 11, 9)
LEAST = 0.95


@cache
def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in OFFERS.read_text(encoding="utf-8").splitlines()]


@cache
def counted() -> tuple[Counter[str], Counter[str], dict[str, list[str]]]:
    right: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    misses: dict[str, list[str]] = {field: [] for field in FIELDS}
    for row in rows():
        for field, is_right, wanted, got in judge(read(row, country="US", today=TODAY), row["gold"]):
            right[field] += is_right is True
            judged[field] += is_right is not None
            if is_right is False:
                misses[field].append(f"{row['id']}: wanted {wanted!r}, found {got!r}")
    return right, judged, misses


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_read_as_a_careful_reader_reads_it(field: str) -> None:
    right, judged, misses = counted()
    assert judged[field] > 2
    assert right[field] / judged[field] >= LEAST, "\n".join(misses[field])


def test_no_number_is_proposed_that_is_nobodys_to_be_called_on() -> None:
    numbers = {row["id"]: wrong_numbers(read(row, country="US", today=TODAY), row["gold"]) for row in rows()}
    assert sum(proposed for proposed, _ in numbers.values()) > 150
    assert [row for row, (_, wrong) in numbers.items() if wrong] == []


def test_there_is_something_of_every_country_and_much_that_is_no_offer() -> None:
    countries = Counter(row["country"] for row in rows())
    assert {"US", "GB", "DE", "FR", "ES", "BR", "IN", "AU", "JP"} <= countries.keys()
    assert min(countries[country] for country in ("US", "GB", "DE", "FR", "ES", "BR", "IN", "AU", "JP")) >= 6
    assert sum(row["doc_type"] == "other" for row in rows()) >= 20
