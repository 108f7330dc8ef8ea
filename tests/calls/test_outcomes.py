"""What counts as told, for every outcome and every answer to «Had the no been said?»."""

import pytest

from bowout.calls.outcomes import contradiction, counts_as_told
from bowout.vocabulary import Outcome

CUT_SHORT = {Outcome.UPSET, Outcome.CUT_OFF}


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("no", [True, False, None])
def test_only_reached_and_told_counts_and_what_was_cut_short_after_the_no(outcome: Outcome, *, no: bool | None) -> None:
    told = outcome is Outcome.REACHED_AND_TOLD or (outcome in CUT_SHORT and no is True)
    assert counts_as_told(outcome, no_was_said=no) is told


@pytest.mark.parametrize("outcome", Outcome)
def test_an_answer_agrees_with_its_outcome(outcome: Outcome) -> None:
    allowed = {answer for answer in (True, False, None) if contradiction(outcome, no_was_said=answer) is None}
    if outcome is Outcome.REACHED_AND_TOLD:
        assert allowed == {True, None}
    else:
        assert allowed == ({True, False} if outcome in CUT_SHORT else {False, None})
