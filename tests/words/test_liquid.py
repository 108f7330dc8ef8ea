import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.words.liquid import MAX_SOURCE_BYTES, TemplateProblem, render, validate

HOSTILE = {
    "a thousand brackets": "{{ " + "(" * 4000 + " }}",
    "a range without end": "{% for i in (1..999999999) %}x{% endfor %}",
    "openings that are never closed": "{{" * 2000,
    "chained replacing": "{{ name" + " | replace: 'a', 'aaaaaaaaaa'" * 8 + " }}",
    "appending": "{{ name" + " | append: name" * 30 + " }}",
    "conditions in conditions": "{% if true %}" * 200,
    "an endless path": "{{ " + "name." * 1900 + "x }}",
    "brackets in brackets": "{{ name" + "[name" * 600 + "]" * 600 + " }}",
    "loops in loops": "{% for a in list %}{% for b in list %}{% for c in list %}x{% endfor %}{% endfor %}{% endfor %}",
    "a flood of output": "{% for a in list %}" + "{{ long }}" * 20 + "{% endfor %}",
    "counting up": "{% assign x = name %}{{ x }}",
    "including a file": "{% include '/etc/passwd' %}",
    "rendering a file": "{% render 'secrets' %}",
    "the inside of Python": "{{ name.__class__.__mro__ }}",
    "another command in Liquid": "{% liquid echo name %}",
    "a table": "{% tablerow i in list %}x{% endtablerow %}",
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_template_is_refused_quickly(source: str) -> None:
    begun = time.process_time()
    with pytest.raises(TemplateProblem):
        render(source, {"name": "a" * 100, "list": list(range(60)), "long": "x" * 1000})
    assert time.process_time() - begun < 1


def test_a_template_of_more_than_four_kilobytes_is_refused() -> None:
    validate("é" * (MAX_SOURCE_BYTES // 2))
    with pytest.raises(TemplateProblem, match="shorten it"):
        validate("é" * (MAX_SOURCE_BYTES // 2) + "e")


def test_a_problem_names_its_line() -> None:
    with pytest.raises(TemplateProblem) as caught:
        validate("Hello\n\n{% nonsense %}")
    assert caught.value.line == 3
    assert "nonsense" in caught.value.message


def test_a_name_that_does_not_exist_is_a_problem_and_not_a_gap() -> None:
    with pytest.raises(TemplateProblem, match="nickname"):
        render("Hi {{ nickname }}", {"name": "Priya"})


def test_what_may_be_absent_is_none_and_false() -> None:
    assert render("{% if role %}yes{% else %}no{% endif %}", {"role": None}) == "no"
    assert render("{{ role | default: 'the role' }}", {"role": None}) == "the role"


def test_liquid_in_a_value_stays_text() -> None:
    assert render("{{ company }}", {"company": "{{ sender.phone }}{% if %}"}) == "{{ sender.phone }}{% if %}"


@pytest.mark.parametrize(
    "source", ["{{ (1..3) | first }}", "{% for i in (1..3) %}x{% endfor %}", "{% if (name) %}{% endif %}"]
)
def test_ranges_and_brackets_are_refused_and_say_so(source: str) -> None:
    with pytest.raises(TemplateProblem, match="brackets"):
        render(source, {"name": "x"})


def test_brackets_in_plain_text_and_in_quotes_are_fine() -> None:
    assert render("(yes) {{ name | default: '(none)' }}", {"name": None}) == "(yes) (none)"


def test_a_control_character_is_refused() -> None:
    with pytest.raises(TemplateProblem, match="control character"):
        validate("Hi \x00 there")


@given(st.text(alphabet="{}%|()[]'\"ab. \n=<>:if", max_size=120))
def test_whatever_is_typed_it_renders_or_is_a_problem(source: str) -> None:
    values: dict[str, Any] = {"a": "x", "b": ["y"]}
    with suppress(TemplateProblem):
        assert isinstance(render(source, values), str)


GROUPS: dict[str, Any] = {
    "sender": {"name": "Sam Lee"},
    "lines": ["One.", "Two."],
    "none": None,
    "count": 3,
    "yes": True,
}


@pytest.mark.parametrize(
    "source",
    [
        "{{ sender }}",
        "{{ sender | upcase }}",
        "{{ sender | default: 'x' }}",
        "{{ sender | first }}",
        "{{ sender.first }}",
        "{{ lines }}",
        "{{ lines | capitalize }}",
        "{{ lines | strip | downcase }}",
        "{% for each in sender %}{{ each }}{% endfor %}",
        "{% for each in sender %}{{ each | upcase }}{% endfor %}",
        "{% for each in lines %}{{ forloop }}{% endfor %}",
        "{% for each in lines %}{{ forloop | upcase }}{% endfor %}",
    ],
)
def test_the_inside_of_a_group_or_a_list_is_never_printed(source: str) -> None:
    with pytest.raises(TemplateProblem, match="group of names"):
        render(source, GROUPS)


def test_what_is_no_text_is_refused_with_its_line() -> None:
    with pytest.raises(TemplateProblem) as caught:
        render("Hello\n{{ sender }}", GROUPS)
    assert caught.value.line == 2


def test_text_numbers_and_members_are_printed() -> None:
    assert render(
        "{{ sender.name }} {{ lines | size }} {{ lines | first }} {{ count }} {{ yes }}{{ none }}", GROUPS
    ) == ("Sam Lee 2 One. 3 true")
    assert render("{% for each in lines %}{{ each | upcase }}{% endfor %}", GROUPS) == "ONE.TWO."
