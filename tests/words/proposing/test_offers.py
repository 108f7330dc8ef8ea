"""Offers from several countries, each with the values that a careful reader finds in it."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from bowout.words.brief import FoundContact, Proposal
from bowout.words.proposing import propose, propose_eml

OFFERS = Path(__file__).parent / "offers"
FIELDS = ("company", "role", "location", "amount", "amount_max", "currency", "period", "start_on", "reply_by")
LEAVES = ("name", "title", "phone", "extension", "email", "parts")
TODAY = date(2026, 11, 9)


def value(holder: Proposal | FoundContact, name: str) -> Any:
    found = getattr(holder, name)
    return found.value if found else None


def read(path: Path) -> tuple[Proposal, dict[str, Any]]:
    expected = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    country, zone = expected.pop("country", "US"), expected.pop("time_zone", "UTC")
    today, fresh = expected.pop("today", TODAY), expected.pop("relative_to_today", False)
    if path.suffix == ".eml":
        return propose_eml(path.read_bytes(), country=country, today=today, time_zone=zone), expected
    text = path.read_text(encoding="utf-8")
    return propose(text, country=country, today=today, time_zone=zone, relative_to_today=fresh), expected


@pytest.mark.parametrize("path", sorted([*OFFERS.glob("*.txt"), *OFFERS.glob("*.eml")]), ids=lambda path: path.stem)
def test_every_value_of_an_offer_is_found_and_none_is_made_up(path: Path) -> None:
    proposal, expected = read(path)
    contacts = expected.pop("contacts", [])
    found = {name: value(proposal, name) for name in FIELDS if value(proposal, name) is not None}
    assert found == expected
    leaves = [{name: value(c, name) for name in LEAVES if value(c, name) is not None} for c in proposal.contacts]
    assert leaves == [person | ({"parts": tuple(person["parts"])} if "parts" in person else {}) for person in contacts]


def test_a_time_of_the_day_comes_with_its_zone() -> None:
    proposal, _ = read(OFFERS / "germany.txt")
    assert proposal.reply_by is not None
    assert isinstance(proposal.reply_by.value, datetime)
    assert proposal.reply_by.value.tzinfo is not None
