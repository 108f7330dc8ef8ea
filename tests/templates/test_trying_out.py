"""Templates tried out: previews, mistakes and malice."""

import time
from typing import Any

import pytest

from bowout.templates.library import builtins
from bowout.vocabulary import MessageKind, ScriptKind
from tests.api import Api
from tests.hostile import BAD_LISTS, BAD_TEXTS, BAD_WORDS, NOT_A_TEXT, bad_values, shown

from .own import LETTER, OWN, SCRIPT, all_pages, own


def test_a_script_is_previewed_in_its_beats(api: Api) -> None:
    found = api.ok(api.post("templates/preview", {"kind": "call_script", "source": SCRIPT}), 200)
    assert [beat["kind"] for beat in found["beats"]] == ["greet", "thank", "no"]
    assert found["beats"][0]["sentences"] == ["Hi Priya, it's Sam Lee."]
    assert (found["spoken"], found["subject"]) == (True, None)
    assert found["word_count"] == len(found["text"].split())


def test_a_message_is_previewed_with_its_subject(api: Api) -> None:
    found = api.ok(api.post("templates/preview", {"kind": "ask_for_time", "source": LETTER}))
    assert found["subject"] == "A question about Northwind"
    assert "Could I have until Thursday?" in found["text"]
    assert (found["spoken"], found["beats"]) == (False, [])


def test_a_preview_says_what_the_grace_check_says(api: Api) -> None:
    rude = SCRIPT + "Your company is a disorganised mess and your process was terrible.\n"
    found = api.ok(api.post("templates/preview", {"kind": "call_script", "source": rude}))
    [negative] = [each for each in found["findings"] if each["rule"] == "negative"][:1]
    assert negative["severity"] == "must"
    assert negative["end"] <= len(found["text"])


def test_a_preview_saves_nothing(api: Api) -> None:
    api.ok(api.post("templates/preview", {"kind": "call_script", "source": SCRIPT}))
    assert all(each["builtin"] for each in all_pages(api, "limit=100"))


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("Hello.", 1),
        ("== greet ==\nHi {{ recipient.first_name }.", 2),
        ("== greet ==\nHi.\n{% if late %}\nSorry.", None),
        ("== greet ==\nHi.\n{{ salary }}", 3),
        ("== greet ==\n{% include 'secrets' %}", 2),
        ("== greet ==\n{% assign x = 1 %}", 2),
        ("== greet ==\n{{ company | replace: 'a', 'aaaaaaaa' }}", 2),
        ("== greet ==\n{% for i in (1..1000000000) %}x{% endfor %}", 2),
        ("== chorus ==\nLa la la.", None),
        ("== greet ==\n", None),
    ],
)
@pytest.mark.parametrize("path", ["templates", "templates/preview"])
def test_a_mistake_is_refused_with_its_line(api: Api, path: str, source: str, line: int | None) -> None:
    body = {name: OWN[name] for name in ("kind", "tone", "locale")}
    answer = api.post(path, {**body, "source": source})
    assert (answer.status_code, answer.json["code"]) == (422, "template-problem")
    assert answer.json["errors"][0]["pointer"] == "/source"
    assert answer.json.get("line") == line


def test_a_message_needs_a_body_that_says_something(api: Api) -> None:
    source = "== subject ==\nHello\n\n== body ==\n{% if late %}Sorry.{% endif %}"
    answer = api.post("templates", {**OWN, "kind": "confirming_email", "source": source})
    assert (answer.status_code, answer.json["code"]) == (422, "template-problem")


@pytest.mark.parametrize(
    "piece",
    [
        "{% for a in reason_lines %}" * 3 + "x" + "{% endfor %}" * 3,
        "{{ company | upcase | downcase | upcase | downcase | upcase | downcase }}",
        "{{ ",
        "{% if ",
        "(" * 300,
        "{% if late %}" * 8,
        "{{ company.__class__ }}",
        "{{ sender.name.__init__ }}",
        "{% raw %}",
        "{% comment %}",
        "== greet ==\n",
        "\u202e\u200b",
    ],
)
def test_a_hostile_template_costs_little_and_never_breaks_anything(api: Api, piece: str) -> None:
    source = "== greet ==\n" + piece * (3900 // len(piece.encode()))
    began = time.perf_counter()
    answer = api.post("templates", {**OWN, "source": source})
    assert answer.status_code in {201, 422}
    assert time.perf_counter() - began < 2


def test_a_template_of_a_kind_without_text_is_refused(api: Api) -> None:
    kinds = {each.kind for each in builtins().values()}
    unwritten = next((kind.value for kind in (*ScriptKind, *MessageKind) if kind.value not in kinds), None)
    if unwritten is None:
        pytest.skip("every kind has a text by now")
    answer = api.post("templates", {**OWN, "kind": unwritten})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/kind")


WRONG: dict[str, tuple[Any, ...]] = {
    "kind": BAD_WORDS,
    "tone": BAD_WORDS,
    "locale": (*BAD_WORDS, "tlh", "../en"),
    "source": (*NOT_A_TEXT, *BAD_TEXTS, "x" * 4097, "== greet ==\n" + "é" * 2500),
    "description": (*NOT_A_TEXT, *BAD_TEXTS),
    "reviewed": (True,),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_field_is_refused_with_its_pointer_and_nothing_is_saved(api: Api, name: str) -> None:
    made = own(api)
    for value in bad_values(WRONG, name, nullable={"description"}):
        answers = [api.post("templates", {**OWN, name: value}), api.patch(f"templates/{made['id']}", {name: value})]
        for answer in answers:
            assert answer.status_code == 422, (shown(value), answer.json)
            assert answer.json["errors"][0]["pointer"].split("/")[1] == name, shown(value)
    assert [each for each in all_pages(api, "limit=100") if not each["builtin"]] == [made]


@pytest.mark.parametrize("body", [*BAD_LISTS, {}, {"source": SCRIPT}, {"kind": "call_script"}, {**OWN}])
def test_a_wrong_preview_is_refused(api: Api, body: Any) -> None:
    assert api.post("templates/preview", body).status_code == 422


@pytest.mark.parametrize(
    "query", ["after=b-1", "after=oxx", "after=%00", "after=b9999999", "kind=song", "locale=xx", "tone=warm"]
)
def test_a_wrong_query_is_refused_with_its_name(api: Api, query: str) -> None:
    answer = api.get(f"templates?{query}")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == f"?{query.partition('=')[0]}"


@pytest.mark.parametrize("name", ["7", "builtin:", "builtin:call_script.warm.tlh", "%00", "builtin:..%2F..%2Fsecrets"])
def test_a_name_of_no_template_is_not_found(api: Api, name: str) -> None:
    assert api.get(f"templates/{name}").status_code == 404
