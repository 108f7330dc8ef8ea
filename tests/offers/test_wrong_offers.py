"""Offers that cannot be taken: every wrong field is pointed at, and nothing is saved."""

from typing import Any

import pytest

from tests.api import NORTHWIND, Api
from tests.hostile import (
    BAD_DATES,
    BAD_FLAGS,
    BAD_IDS,
    BAD_LISTS,
    BAD_MOMENTS,
    BAD_NUMBERS,
    BAD_TEXTS,
    BAD_WORDS,
    NOT_A_TEXT,
    bad_values,
    shown,
)

WRONG: dict[str, tuple[Any, ...]] = {
    "company": (*NOT_A_TEXT, *BAD_TEXTS, "two\nlines"),
    "role": (*NOT_A_TEXT, *BAD_TEXTS),
    "location": (*NOT_A_TEXT, *BAD_TEXTS),
    "notes": (*NOT_A_TEXT, *BAD_TEXTS),
    "received_on": BAD_DATES,
    "start_on": (*BAD_DATES, "0001-01-01", "9999-12-31"),
    "signed_on": BAD_DATES,
    "reply_by": (*(value for value in BAD_MOMENTS if value != "2026-11-27"), "2026-02-30", "0001-01-01", "9999-12-31"),
    "conditions_met": BAD_FLAGS,
    "compensation": (
        7,
        "120k",
        True,
        [],
        *({"amount": value} for value in BAD_NUMBERS),
        {"amount": 2, "amount_max": 1},
        {"amount_max": 1},
        {"amount": 1, "amount_max": float("nan")},
        *({"currency": value} for value in ("usd", "US$", "XYZ", "", "\x00", 7, [])),
        *({"period": value} for value in BAD_WORDS),
        *({"extras": value} for value in BAD_TEXTS),
        {"salary": 1},
    ),
    "colour": ("blue",),
}
ONLY_NEW: dict[str, tuple[Any, ...]] = {
    "id": (*BAD_IDS, "0e0a5ab3-5a0b-4d53-a0a7-6a6e2a6f0f0e"),
    "external_id": (*NOT_A_TEXT, *BAD_TEXTS),
    "participants": (
        *BAD_LISTS,
        [{"parts": ["recruiter"]}],
        [{"parts": ["recruiter"], "contact": None}],
        [{"parts": ["recruiter"], "contact": {"name": "Tom"}, "contact_id": "01890000-0000-7000-8000-000000000000"}],
        *([{"parts": ["recruiter"], "contact_id": value}] for value in BAD_IDS),
        *([{"parts": value, "contact": {"name": "Tom"}}] for value in (*BAD_LISTS, [], ["boss"], ["recruiter"] * 2)),
        *([{"parts": ["recruiter"], "met_on": value, "contact": {"name": "Tom"}}] for value in BAD_DATES),
        *([{"parts": ["recruiter"], "thank_for": value, "contact": {"name": "Tom"}}] for value in BAD_TEXTS),
        *([{"parts": ["recruiter"], "contact": {"name": value}}] for value in BAD_TEXTS),
    ),
}
NULLABLE = {
    "role", "location", "notes", "received_on", "start_on", "signed_on", "reply_by", "conditions_met", "compensation",
    "external_id",
}  # fmt: skip


@pytest.mark.parametrize("name", [*WRONG, *ONLY_NEW])
def test_a_wrong_field_is_refused_with_its_pointer_and_nothing_is_saved(api: Api, name: str) -> None:
    made = api.offer()
    for value in bad_values({**WRONG, **ONLY_NEW}, name, nullable=NULLABLE):
        answers = [api.post("offers", {**NORTHWIND, name: value})]
        if name in WRONG:
            answers.append(api.patch(f"offers/{made['id']}", {name: value}))
        for answer in answers:
            assert answer.status_code == 422, (shown(value), answer.json)
            assert answer.json["errors"][0]["pointer"].split("/")[1] == name, shown(value)
    assert api.ok(api.get("offers"))["items"] == [made]


@pytest.mark.parametrize("query", ["state=", "state=%00", "external_id=", "limit=-1", "after=%ff", "company=x"])
def test_a_wrong_query_is_refused_with_its_name(api: Api, query: str) -> None:
    answer = api.get(f"offers?{query}")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == f"?{query.partition('=')[0]}"
