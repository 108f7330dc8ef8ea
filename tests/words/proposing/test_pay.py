"""Pay as ten countries write it, and the sums beside it that are no pay."""

from datetime import date
from typing import Any

import pytest

from bowout.words.brief import Proposal
from bowout.words.proposing import propose


def read(text: str) -> Proposal:
    return propose(text, today=date(2026, 11, 9))


def pay(text: str) -> tuple[Any, ...]:
    proposal = read(text)
    leaves = (proposal.amount, proposal.amount_max, proposal.currency, proposal.period)
    return tuple(leaf.value if leaf else None for leaf in leaves)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Salary: $118,500 per year", (118500, None, "USD", "year")),
        ("Your base salary will be $118.5k", (118500, None, "USD", None)),
        ("The pay is $29.50 an hour.", (29.5, None, "USD", "hour")),
        ("Pay: £12.60ph", (12.6, None, "GBP", "hour")),
        ("a salary of £28,400 per annum, paid monthly", (28400, None, "GBP", "year")),
        ("Gehalt: 62.500 Euro brutto im Jahr", (62500, None, "EUR", "year")),
        ("Ihr Bruttomonatsgehalt beträgt 3.450,50 €.", (3450.5, None, "EUR", "month")),
        ("Rémunération : 36 500 € bruts annuels", (36500, None, "EUR", "year")),
        ("Salario: 27.800 € brutos anuales", (27800, None, "EUR", "year")),
        ("Salário: R$ 9.500,00 por mês", (9500, None, "BRL", "month")),
        ("CTC: ₹18.5 LPA", (1850000, None, "INR", "year")),
        ("Salary: Rs. 4,20,000/- per annum", (420000, None, "INR", "year")),
        ("Salary: 12 lakhs per annum", (1200000, None, "INR", "year")),
        ("Salary: A$92,000 - $97,500 p.a. plus super", (92000, 97500, "AUD", "year")),
        ("年俸：7,200,000円", (7200000, None, "JPY", "year")),
        ("Salary: CHF 110'000 per year", (110000, None, "CHF", "year")),
        ("Salary: €52,000 to €58,000", (52000, 58000, "EUR", None)),
        ("A one-off stipend of $4,800", (4800, None, "USD", "total")),
        ("Day rate: £450 a day, outside IR35", (450, None, "GBP", "day")),
        ("The rate is $2,150/week.", (2150, None, "USD", "week")),
        ("Salary: R45,000/month", (45000, None, "ZAR", "month")),
        ("We can offer 95k base.", (95000, None, None, None)),
        ("We offer you Analyst, 60-65k depending on experience.", (60000, 65000, None, None)),
        ("on £52k p.a. plus car allowance of £5,400", (52000, None, "GBP", "year")),
        ("Annual CTC : 12 LPA (Fixed 10.8 LPA + Variable 1.2 LPA)", (1200000, None, "INR", "year")),
        ("We can go up to 28-30 lakhs per annum.", (2800000, 3000000, "INR", "year")),
        ("Annual salary: ¥6,500,000 (paid in 12 monthly installments)", (6500000, None, "JPY", "year")),
        ("年収：650万円", (6500000, None, "JPY", "year")),
        ("een salaris van € 4.350 bruto per maand", (4350, None, "EUR", "month")),
        ("Jahreslohn: CHF 92'300.– (13 Monatslöhne)", (92300, None, "CHF", "year")),
        ("| Base salary | $171,000 annually |", (171000, None, "USD", "year")),
        ("Package : 45 à 50 K€ brut annuel", (45000, 50000, "EUR", "year")),
    ],
)
def test_pay_is_read_as_it_is_written(written: str, expected: tuple[Any, ...]) -> None:
    assert pay(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "You will receive a $15,000 signing bonus.",
        "We offer a relocation allowance of £5,000.",
        "Equity worth $40,000 vests over four years.",
        "We raised $12,000,000 this year.",
        "Please wire a deposit of $250.",
        "Salary: [Amount] per year",
        "Salary: ${salary} per year",
        "Call 312 555 0142 about your salary.",
        "Salary: by the scale, plus a payment for the department of £5,642",
    ],
)
def test_other_sums_are_no_pay(written: str) -> None:
    assert pay(written)[:2] == (None, None)


def test_the_pay_is_found_between_bonus_and_equity() -> None:
    text = "You get a $5,000 bonus, a base salary of $90,000 a year, and equity worth $40,000."
    assert pay(text) == (90000, None, "USD", "year")


def test_dollars_are_those_of_the_account_where_the_text_names_no_country() -> None:
    text = "Dear Sam, we offer you the job. Salary: $79,589 a year."
    currencies = [propose(text, country=country, today=date(2026, 11, 9)).currency for country in ("US", "AU", "DE")]
    assert [found.value for found in currencies if found] == ["USD", "AUD", "USD"]


def test_each_leaf_points_at_its_own_words() -> None:
    text = "Salary: A$92,000 - $97,500 p.a. plus super"
    proposal = read(text)
    leaves = (proposal.amount, proposal.amount_max, proposal.currency, proposal.period)
    assert [text[slice(*leaf.span)] for leaf in leaves if leaf] == ["92,000", "97,500", "A$", "p.a."]
