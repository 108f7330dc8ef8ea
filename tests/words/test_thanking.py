import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.words.thanking import fitted_thanks

AFTER_THANK_YOU_FOR = """
interview | the interview
Interview. | the interview
The tour of the lab. | the tour of the lab
thank you for interview | the interview
Thank you for the tour | the tour
for walking me through the roadmap. | walking me through the roadmap
Your time | your time
Kindness | your kindness
honest answers | your honest answers
Advice on moving to Leeds | your advice on moving to Leeds
coffee and honest advice | the coffee and honest advice
Python chat | the Python chat
2 interviews | the 2 interviews
Training session | the training session
having lunch with me | having lunch with me
Everything! | everything
how you explained the product | how you explained the product
Tom's advice | your advice
Priya's advice | Priya's advice
her honesty | your honesty
showing me around | showing me around
meeting with the team | the meeting with the team
meeting me on short notice | meeting me on short notice
Always being available | always being available
you showed me around | showing me around
Showed me around | showing me around
You showed me around the office and explained the roadmap | showing me around the office and explaining the roadmap
you showed me the lab and the roof | showing me the lab and the roof
She answered all my questions | answering all my questions
Tom answered my questions | answering my questions
She introduced me to her team | introducing me to your team
he took his time | taking your time
planned the whole day | planning the whole day
agreed to meet on a Sunday | agreeing to meet on a Sunday
tried to help with the visa | trying to help with the visa
You were so kind | being so kind
very open and friendly | being very open and friendly
kind | being so kind
"""


def lines(table: str) -> list[tuple[str, str]]:
    return [(typed.strip(), words.strip()) for typed, words in (line.split("|") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("typed", "words"), lines(AFTER_THANK_YOU_FOR))
def test_what_was_typed_follows_thank_you_for(typed: str, words: str) -> None:
    found = fitted_thanks(typed, first_name="Tom")
    assert (found.reason, found.remembered) == (words, None)


@pytest.mark.parametrize(
    "typed",
    [
        "we talked about hiking",
        "you didn't make me feel stupid",
        "you showed me around and the team was nice",
        "The interview was great",
        "Great chat. I liked the team",
        "you always answer my mails",
        "I enjoyed the tour",
    ],
)
def test_what_cannot_be_turned_safely_stands_behind_a_colon(typed: str) -> None:
    found = fitted_thanks(typed)
    assert found.reason is None
    assert found.remembered is not None
    assert found.remembered.casefold() == typed.casefold()


@pytest.mark.parametrize("typed", [None, "", " ", "?!", "none", "N/A", "no idea", "for", "-"])
def test_nothing_is_thanked_for_where_nothing_was_said(typed: str | None) -> None:
    assert fitted_thanks(typed) == fitted_thanks(None)
    assert fitted_thanks(typed).reason is None
    assert fitted_thanks(typed).remembered is None


def test_a_thing_is_told_from_a_deed() -> None:
    assert fitted_thanks("the tour").thing
    assert not fitted_thanks("you showed me around").thing


@given(st.text(max_size=80))
def test_whatever_is_typed_it_comes_out_as_one_line_or_not_at_all(typed: str) -> None:
    found = fitted_thanks(typed, first_name="Tom")
    said = found.reason or found.remembered
    assert found.reason is None or found.remembered is None
    assert said is None or (said == said.strip() and "\n" not in said)
    assert said is None or not re.search(r"[.;,:]$", said)
