"""Several jobs in one text: what they share is given, what they do not share is left open."""

from datetime import date

import pytest

from bowout.words.brief import Proposal
from bowout.words.proposing import propose

TODAY = date(2026, 11, 9)
FRAME = (
    "Dear Sam,\n\n{}\n\nBoth start on 7 December 2026. Please tell me by 20 November 2026.\n\n"
    "Priya Raman\nNorthwind Ltd\n"
)
CHOICES = {
    "options": "Option A: Analyst in our Leeds office, £40,000 a year.\nOption B: Senior Analyst in our Bath office, "
    "£50,000 a year.",
    "either or": "We can offer you either the role of Analyst at £40,000 a year or the role of Planner at £45,000 a "
    "year.",
    "entweder oder": "Wir bieten Ihnen entweder die Stelle als Bauleiter mit 4.800 € monatlich oder die Stelle als "
    "Oberbauleiter mit 5.400 € monatlich an.",
    "numbers": "We can offer you two roles: (1) Payroll Specialist at £38k and (2) Senior Payroll Specialist at £46k.",
    "paragraphs": "We would like to offer you the position of Analyst. The salary is £40,000 per year.\n\nOr take the "
    "position of Planner. Its salary is £45,000 per year.",
}


def read(choice: str) -> Proposal:
    return propose(FRAME.format(CHOICES[choice]), country="GB", today=TODAY)


@pytest.mark.parametrize("choice", CHOICES)
def test_what_the_jobs_do_not_share_is_left_open(choice: str) -> None:
    proposal = read(choice)
    assert (proposal.role, proposal.amount, proposal.currency, proposal.location) == (None, None, None, None)


@pytest.mark.parametrize("choice", CHOICES)
def test_what_the_jobs_share_is_given(choice: str) -> None:
    proposal = read(choice)
    assert proposal.company is not None
    assert proposal.start_on is not None
    assert proposal.reply_by is not None
    assert (proposal.company.value, proposal.start_on.value, proposal.reply_by.value) == (
        "Northwind Ltd",
        date(2026, 12, 7),
        date(2026, 11, 20),
    )


def test_one_job_with_two_ways_to_do_it_keeps_its_name() -> None:
    text = "Option A: Staff Engineer, remote, $150k a year.\nOption B: Staff Engineer, in Chicago, $165k a year."
    proposal = propose(FRAME.format(text), today=TODAY)
    assert proposal.role is not None
    assert proposal.role.value == "Staff Engineer"
    assert proposal.amount is None


def test_a_raised_offer_is_no_choice() -> None:
    text = "The updated offer is $97,500 per year (up from $92,000). You would be our Communications Manager."
    proposal = propose(FRAME.format(text), today=TODAY)
    assert proposal.amount is not None
    assert proposal.amount.value == 97500
