"""What a call that went wrong says, where the provider's notes know more than its result."""

import pytest

from bowout.calls.wording import words_for
from bowout.vocabulary import CallMode, CallState


@pytest.mark.parametrize(
    ("result", "code", "text"),
    [
        ("user_no_key", None, "Nobody pressed a key"),
        ("user_no_key", "11200", "That was our fault"),
        ("hm_failed", None, "We couldn’t reach Priya"),
        ("hm_failed", "13224", "We couldn’t reach Priya"),
        ("hm_failed", "13227", "That country isn’t switched on here"),
        ("hm_failed", "13247", "The number to show isn’t set up"),
        ("completed", "13999", "Call over"),
    ],
)
def test_a_code_speaks_where_it_says_more_than_the_result(result: str, code: str | None, text: str) -> None:
    said = words_for(CallState.ENDED, result, mode=CallMode.BRIDGE, name="Priya", hanging_up=False, code=code)
    assert said.text == text
