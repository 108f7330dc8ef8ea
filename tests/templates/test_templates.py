"""Templates over the API."""

import time
from typing import Any
from uuid import UUID

import pytest

from bowout.templates import actions
from bowout.templates.library import builtins
from bowout.vocabulary import MessageKind, ScriptKind, Tone
from tests.api import Api
from tests.hostile import BAD_LISTS, BAD_TEXTS, BAD_WORDS, NOT_A_TEXT, bad_values, shown

SCRIPT = """== greet ==
Hi {{ recipient.first_name }}, it's {{ sender.name }}.

== thank ==
Thank you for offering me {{ the_role }}.

== no ==
I have decided not to take it.
"""
LETTER = """== subject ==
A question about {{ company }}

== body ==
Hi {{ recipient.first_name }},

Could I have until {{ answer_by }}?

{{ signature }}
"""
OWN: dict[str, Any] = {
    "kind": "call_script",
    "tone": "warm",
    "locale": "en",
    "source": SCRIPT,
    "description": "My own way",
}


def own(api: Api, **changes: Any) -> Any:
    return api.ok(api.post("templates", {**OWN, **changes}), 201)


def all_pages(api: Api, query: str) -> list[Any]:
    items, after = [], ""
    while True:
        found = api.ok(api.get(f"templates?{query}{after}"))
        items += found["items"]
        if found["next"] is None:
            return items
        after = f"&after={found['next']}"


# --- Built-in ones


def test_every_built_in_template_is_listed_once_and_can_be_read(api: Api) -> None:
    listed = all_pages(api, "limit=7")
    assert len({each["id"] for each in listed}) == len(listed) == len(builtins())
    for each in listed:
        assert each["builtin"]
        assert api.ok(api.get(f"templates/{each['id']}")) == each


def test_a_built_in_template_has_a_name_that_says_what_it_is(api: Api) -> None:
    found = api.ok(api.get("templates/builtin:call_script.warm.en"))
    assert (found["kind"], found["tone"], found["locale"], found["spoken"]) == ("call_script", "warm", "en", True)
    assert "== greet ==" in found["source"]


def test_a_kind_that_is_both_said_and_sent_has_a_template_for_each(api: Api) -> None:
    said, sent = (api.ok(api.get(f"templates/builtin:ask_for_time.warm.en{ending}")) for ending in ("", ".sent"))
    assert (said["spoken"], sent["spoken"]) == (True, False)
    assert "== subject ==" in sent["source"]


def test_the_list_keeps_one_kind_and_locale(api: Api) -> None:
    own(api)
    own(api, kind="ask_for_time", source=LETTER)
    kinds = {each["kind"] for each in api.ok(api.get("templates?kind=call_script"))["items"]}
    assert kinds == {"call_script"}
    assert api.ok(api.get("templates?locale=fr&kind=call_script"))["items"] == [
        each for each in all_pages(api, "limit=100") if each["locale"] == "fr" and each["kind"] == "call_script"
    ]


def test_nobody_changes_a_built_in_template(api: Api) -> None:
    for method in ("PATCH", "DELETE"):
        answer = api.request(method, "templates/builtin:call_script.warm.en", {"tone": "formal"}, If_Match="*")
        assert (answer.status_code, answer.json["code"]) == (409, "conflict")


# --- One's own


def test_an_own_template_is_kept_and_listed_after_the_built_in_ones(api: Api) -> None:
    made = own(api)
    assert {name: made[name] for name in OWN} == {**OWN, "source": SCRIPT.strip()}
    assert (made["builtin"], made["reviewed"], made["spoken"], made["version"]) == (False, False, True, 1)
    assert api.ok(api.get(f"templates/{made['id']}")) == made
    assert all_pages(api, "limit=7")[-1] == made


def test_the_answer_says_where_the_template_is(api: Api) -> None:
    answer = api.post("templates", OWN)
    assert api.ok(api.get(answer.headers["Location"])) == answer.json


def test_with_a_subject_it_is_sent_and_without_one_it_is_said(api: Api) -> None:
    assert not own(api, kind="ask_for_time", source=LETTER)["spoken"]
    assert own(api, kind="ask_for_time", source=SCRIPT.replace("== no ==", "== ask =="))["spoken"]


def test_a_built_in_source_can_be_saved_as_ones_own(api: Api) -> None:
    for builtin in all_pages(api, "limit=100"):
        copy = {name: builtin[name] for name in ("kind", "tone", "locale", "source", "description")}
        assert own(api, **copy)["spoken"] == builtin["spoken"]


def test_a_changed_template_is_a_new_version(api: Api) -> None:
    made = own(api)
    changed = api.ok(api.patch(f"templates/{made['id']}", {"tone": "formal", "description": None}))
    assert changed == {**made, "tone": "formal", "description": None, "version": 2}


def test_a_change_is_tried_like_a_new_one(api: Api) -> None:
    made = own(api)
    answer = api.patch(f"templates/{made['id']}", {"source": "== greet ==\n{{ salary }}"})
    assert (answer.status_code, answer.json["code"]) == (422, "template-problem")
    assert api.ok(api.get(f"templates/{made['id']}")) == made


def test_a_stale_change_is_refused(api: Api) -> None:
    made = own(api)
    old = api.get(f"templates/{made['id']}").headers["ETag"]
    api.ok(api.patch(f"templates/{made['id']}", {"tone": "formal"}))
    assert api.patch(f"templates/{made['id']}", {"tone": "neutral"}, If_Match=old).status_code == 412
    assert api.request("PATCH", f"templates/{made['id']}", {"tone": "neutral"}).status_code == 428


def test_a_deleted_template_is_gone(api: Api) -> None:
    made = own(api)
    api.ok(api.delete(f"templates/{made['id']}"), 204)
    assert api.get(f"templates/{made['id']}").status_code == 404


def test_the_same_key_makes_one_template(api: Api) -> None:
    first = api.post("templates", OWN, Idempotency_Key="mine")
    assert api.post("templates", OWN, Idempotency_Key="mine").json == first.json
    assert len(all_pages(api, "limit=100")) == len(builtins()) + 1


def test_there_is_an_end_to_how_many_one_may_have(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST", 1)
    own(api)
    assert api.post("templates", OWN).status_code == 409


def test_somebody_else_sees_none_of_it(api: Api) -> None:
    made = own(api)
    charlie = api.somebody_else()
    assert all(each["builtin"] for each in all_pages(charlie, "limit=100"))
    assert charlie.get(f"templates/{made['id']}").status_code == 404
    assert charlie.request("PATCH", f"templates/{made['id']}", {"tone": "warm"}, If_Match="*").status_code == 404
    assert charlie.request("DELETE", f"templates/{made['id']}", If_Match="*").status_code == 404


def test_the_newest_own_source_for_a_kind_of_text_is_found(api: Api) -> None:
    own(api, kind="ask_for_time", source=SCRIPT.replace("== no ==", "== ask =="))
    newer = own(api, kind="ask_for_time", source=LETTER)
    find = {"account_id": UUID(str(api.account_id)), "tone": Tone.WARM, "locale": "en"}
    with api.parts.database.reading() as session:
        sent = actions.own_source(session, kind=MessageKind.ASK_FOR_TIME, **find)
        said = actions.own_source(session, kind=ScriptKind.ASK_FOR_TIME, **find)
        assert actions.own_source(session, kind=ScriptKind.CALL_SCRIPT, **find) is None
    assert sent == newer["source"]
    assert said is not None
    assert "== ask ==" in said


# --- Trying out


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


# --- Mistakes and malice


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
