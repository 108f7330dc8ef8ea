import pytest

from bowout.words.front_matter import split_front_matter
from bowout.words.linting import lint_builtin, main
from bowout.words.liquid import TemplateProblem
from bowout.words.names import mentions
from bowout.words.packs import norm_pack, norm_packs
from bowout.words.speech import breathable, sentences


@pytest.mark.slow
def test_no_built_in_text_breaks_its_own_rules() -> None:
    assert lint_builtin(seed=7, rounds=1) == []


@pytest.mark.slow
def test_the_command_counts_what_it_looked_at() -> None:
    lines: list[str] = []
    assert main(lines.append, seed=3, rounds=1) == 0
    assert "45 templates" in lines[-2]
    assert "native speaker" in lines[-1]


def test_a_leak_is_found_by_the_linter(monkeypatch: pytest.MonkeyPatch) -> None:
    from bowout.words import builtin, linting

    templates = tuple(
        builtin.BuiltinTemplate(
            kind=each.kind,
            tone=each.tone,
            locale=each.locale,
            source=each.source.replace("It's about our conversation", "It's about your job offer"),
            reviewed=False,
            description=each.description,
            spoken=each.spoken,
        )
        for each in builtin.list_templates()
    )
    by_name = {(each.locale, each.spoken, each.kind, each.tone): each for each in templates}
    monkeypatch.setattr(builtin, "_by_name", lambda: by_name)
    brief = linting.sample_brief(seed=1)
    assert any("gives-away" in problem for problem in linting.problems_of(brief))


def test_a_pack_says_when_one_rings_and_where_that_comes_from() -> None:
    for country in ("US", "GB"):
        pack = norm_pack(country)
        assert pack.hours == ("08:00", "18:00")
        assert pack.apologies == 1
        assert pack.sources
    assert norm_pack("ZZ") is norm_packs()["US"]
    assert norm_pack("gb").country == "GB"


def test_a_head_is_read_line_by_line() -> None:
    head, text = split_front_matter(
        "---\nkind: thank_you\ntone: warm\nlocale: en\nreviewed: true\ndescription: A: note\n---\nHi\n"
    )
    assert head is not None
    assert head.reviewed
    assert head.description == "A: note"
    assert text == "Hi\n"


@pytest.mark.parametrize(
    ("source", "line"),
    [("---\nkind: x\n", 1), ("---\nnonsense\n---\n", 2), ("---\nkind: x\n---\n", 1), ("---\ncolour: red\n---\n", 2)],
)
def test_a_head_with_a_mistake_is_a_problem_with_its_line(source: str, line: int) -> None:
    with pytest.raises(TemplateProblem) as caught:
        split_front_matter(source)
    assert caught.value.line == line


def test_a_title_does_not_end_a_sentence() -> None:
    assert sentences("Dr. Fischer was kind. I liked it.") == ["Dr. Fischer was kind.", "I liked it."]


def test_a_long_sentence_is_cut_at_a_comma_first() -> None:
    long = "I would like to work closer to my family, and this is the only way that I can see"
    assert breathable(long)[0] == "I would like to work closer to my family,"


def test_names_are_found_as_whole_words_without_case() -> None:
    found = mentions("Lumen and lumen, not Lumens", ("Lumen",))
    assert [(each.span, each.sure) for each in found] == [((0, 5), True), ((10, 15), False)]
    assert mentions("nothing", ("", " ")) == []
