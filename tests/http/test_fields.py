"""What a field of text takes, and what it makes of it."""

import marshmallow as ma
import pytest

from bowout.http.fields import Text


def read(text: str, *, lines: bool = False) -> str:
    return Text(most=100, lines=lines).deserialize(text)  # type: ignore[no-any-return]


@pytest.mark.parametrize("mark", ["\n", "\r", "\t", "\x00", "\x1c", "\x7f", "\x85", "\u2028", "\u2029", "\ud800"])
def test_one_line_is_one_line(mark: str) -> None:
    with pytest.raises(ma.ValidationError, match="One line of text, please"):
        read(f"North{mark}wind")


def test_separators_of_lines_and_paragraphs_are_line_breaks_where_several_lines_are_taken() -> None:
    assert read("Thank you.\u2028I decline.\u2029Sam\r\nLee\u2028", lines=True) == "Thank you.\nI decline.\nSam\nLee"


@pytest.mark.parametrize("mark", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_marks_that_turn_what_follows_around_are_left_out_of_a_line(mark: str) -> None:
    assert read(f"Priya {mark}Raman{mark}") == "Priya Raman"


def test_other_invisible_marks_stay_since_words_and_signs_need_them() -> None:
    assert read("می\u200cخواهم 👩\u200d💻") == "می\u200cخواهم 👩\u200d💻"
