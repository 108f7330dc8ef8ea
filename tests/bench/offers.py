"""Measures the import against labelled offers: exact match per field, wrong numbers, time.

    python -m tests.bench.offers --offers FILE [--country US] [--today 2026-01-05] [--show]

FILE holds one JSON object a line: `id`, `text` and `gold` with `company, role, contacts, salary, start_date, reply_by,
location` (null where the text has none), `*_text` with the words of the text, and `company_hint`. What the labels
leave open is not counted: a company drawn from an address, a relative date that was resolved.

An offer may also say `country` (the account's), `time_zone`, `today`, `media` (`eml` for a mail file); in `gold`, a
`reply_by` with a time of the day is compared as a moment, a contact's `parts` and the people `mentioned` are compared
where they are given.
"""

import argparse
import json
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import phonenumbers

from bowout.words.brief import FoundContact, Proposal
from bowout.words.proposing import propose, propose_eml

FIELDS = ("company", "role", "names", "titles", "phones", "emails", "amount", "currency", "period", "start", "reply_by")
FIELDS = (*FIELDS, "location", "parts", "mentioned")
Judged = tuple[str, bool | None, Any, Any]


def plain(value: object) -> str | None:
    return re.sub(r"\W+", " ", str(value)).strip().casefold() if value is not None else None


def leaf(holder: object, name: str) -> Any:
    found = getattr(holder, name)
    return found.value if found else None


def dialled(written: str | None, *, found: str | None) -> str | None:
    """The labelled number as E.164. National ones are read in the country of the number that was found."""
    if written is None:
        return None
    written = re.sub(r"\b(?:ramal|dw|durchwahl|poste|x)[. ]*(?=\d+$)", "ext. ", written)
    regions = (
        [None, phonenumbers.region_code_for_country_code(phonenumbers.parse(found).country_code or 0)]
        if found
        else [None]
    )
    for region in regions:
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        return spelt(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), number.extension)
    return "national " + written


def spelt(e164: str | None, extension: str | None) -> str | None:
    return f"{e164} x{extension}" if e164 and extension else e164


def is_date(wanted: str | None, got: date | None) -> bool:
    if wanted is None or got is None:
        return wanted is None and got is None
    if "T" in wanted:
        return isinstance(got, datetime) and got.isoformat() == wanted
    return got.isoformat()[:10].endswith(wanted.removeprefix("-"))


def judge(proposal: Proposal, gold: dict[str, Any]) -> Iterator[Judged]:
    """Field, whether it is right (none where the labels leave it open), what was wanted, what was found."""
    for name in ("company", "role", "location"):
        wanted, got = gold.get(name), leaf(proposal, name)
        right = None if name == "company" and gold.get("company_hint") and not wanted else plain(wanted) == plain(got)
        yield name, right, wanted, got
    yield from judge_pay(proposal, gold.get("salary") or {})
    for name, key, attribute in (("start", "start_date", "start_on"), ("reply_by", "reply_by", "reply_by")):
        wanted, got = gold.get(key), leaf(proposal, attribute)
        right = None if wanted is None and gold.get(f"{key}_text") and got else is_date(wanted, got)
        yield name, right, wanted, got
    yield from judge_contacts(proposal.contacts, gold.get("contacts") or [])
    yield from judge_parts(proposal, gold)


def judge_pay(proposal: Proposal, salary: dict[str, Any]) -> Iterator[Judged]:
    wanted = salary.get("amount")
    low, high = leaf(proposal, "amount"), leaf(proposal, "amount_max")
    got = [low, high] if high else low
    yield "amount", wanted == got, wanted, got
    for name in ("currency", "period"):
        yield name, salary.get(name) == leaf(proposal, name), salary.get(name), leaf(proposal, name)


def judge_contacts(contacts: tuple[FoundContact, ...], gold: list[dict[str, Any]]) -> Iterator[Judged]:
    for field, key in (("names", "name"), ("titles", "title"), ("emails", "email")):
        wanted = sorted(plain(person[key]) or "" for person in gold if person.get(key))
        got = sorted(plain(leaf(contact, key)) or "" for contact in contacts if leaf(contact, key))
        yield field, wanted == got, wanted, got
    numbers = [(leaf(c, "phone"), leaf(c, "extension")) for c in contacts if leaf(c, "phone")]
    first = numbers[0][0] if numbers else None
    labelled = [dialled(person["phone"], found=first) for person in gold if person.get("phone")]
    spelled = [spelt(*number) for number in numbers]
    yield "phones", sorted(map(str, labelled)) == sorted(map(str, spelled)), labelled, spelled


def judge_parts(proposal: Proposal, gold: dict[str, Any]) -> Iterator[Judged]:
    """Only of people whose part is labelled and whose name was found: the name itself is counted elsewhere."""
    found = {plain(leaf(contact, "name")): leaf(contact, "parts") for contact in proposal.contacts}
    for person in gold.get("contacts") or []:
        name = plain(person["name"])
        if "parts" in person and name in found:
            got = sorted(part.value for part in found[name] or ())
            yield "parts", sorted(person["parts"]) == got, person["parts"], got
    wanted = sorted((plain(m["name"]), plain(m["title"])) for m in gold.get("mentioned", []))
    people = getattr(proposal, "mentioned", ())
    got = sorted((plain(leaf(m, "name")), plain(leaf(m, "title"))) for m in people)
    yield "mentioned", (wanted == got if "mentioned" in gold else None), wanted, got


def read(offer: dict[str, Any], *, country: str, today: date) -> Proposal:
    today = date.fromisoformat(offer["today"]) if "today" in offer else today
    country, zone = offer.get("country", country), offer.get("time_zone", "UTC")
    if offer.get("media") == "eml":
        return propose_eml(offer["text"].encode(), country=country, today=today, time_zone=zone)
    return propose(offer["text"], country=country, today=today, time_zone=zone)


def wrong_numbers(proposal: Proposal, gold: dict[str, Any]) -> tuple[int, int]:
    """How many numbers were proposed, and how many of those no contact has."""
    proposed = [(leaf(c, "phone"), leaf(c, "extension")) for c in proposal.contacts if leaf(c, "phone")]
    written = [p[key] for p in gold.get("contacts") or [] for key in ("phone", "phone_other") if p.get(key)]
    wrong = [n for n in proposed if spelt(*n) not in {dialled(w, found=n[0]) for w in written}]
    return len(proposed), len(wrong)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--offers", type=Path, required=True)
    parser.add_argument("--country", default="US")
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 1, 5))
    parser.add_argument("--show", action="store_true", help="print what was wanted and what was found")
    options = parser.parse_args()
    offers = [json.loads(line) for line in options.offers.read_text(encoding="utf-8").splitlines() if line.strip()]
    counts: dict[str, list[int]] = {field: [0, 0] for field in FIELDS}
    misses: dict[str, list[str]] = defaultdict(list)
    times, proposed, wrong = [], 0, 0
    for offer in offers:
        began = time.process_time()  # other work on the machine is not measured
        proposal = read(offer, country=options.country, today=options.today)
        times.append((time.process_time() - began) * 1000)
        some, bad = wrong_numbers(proposal, offer["gold"])
        proposed, wrong = proposed + some, wrong + bad
        for field, right, wanted, got in judge(proposal, offer["gold"]):
            counts[field][0] += right is True
            counts[field][1] += right is not None
            if right is False:
                misses[field].append(
                    f"{offer['id']}: wanted {wanted!r}, found {got!r}" if options.show else offer["id"]
                )
    report(counts, misses, show=options.show)
    print(f"phone precision {1 - wrong / proposed if proposed else 1:.3f} ({wrong} wrong of {proposed})")
    p95 = sorted(times)[int(len(times) * 0.95)]
    print(f"latency p50 {statistics.median(times):.1f} ms, p95 {p95:.1f} ms, {len(offers)} texts")
    return 0


def report(counts: dict[str, list[int]], misses: dict[str, list[str]], *, show: bool) -> None:
    for field, (right, all_of_them) in counts.items():
        if not all_of_them:
            continue  # this file has no labels for it
        separator = "\n    " if show else " "
        print(f"{field:10} {right / all_of_them:.3f}  {separator.join(['', *misses[field]])}")


if __name__ == "__main__":
    sys.exit(main())
