import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.words.signs.patterns import alternatives, compiled


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("a|b", ["a", "b"]),
        (r"\ba(?:b|c)|[|)]d|e\|f", [r"\ba(?:b|c)", "[|)]d", r"e\|f"]),
        ("a", ["a"]),
        (r"(?<!i )\bwas|\bwere", [r"(?<!i )\bwas", r"\bwere"]),
    ],
)
def test_a_pattern_is_parted_at_the_bars_that_stand_in_no_bracket(source: str, parts: list[str]) -> None:
    assert alternatives(source) == parts


@given(st.text(alphabet="abc wesni'", max_size=40))
def test_what_was_found_before_is_found_still(text: str) -> None:
    import re

    source = r"\bwe(?:re)?\b|\bwas|(?<!i )\ba\b|n't\b|\bsee(?= i)"
    assert bool(compiled(source).search(text)) == bool(re.search(source, text))
