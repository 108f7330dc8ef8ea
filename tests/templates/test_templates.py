"""Templates over the API: the built-in ones, and one's own."""

from uuid import UUID

import pytest

from bowout.templates import actions
from bowout.templates.library import builtins
from bowout.vocabulary import MessageKind, ScriptKind, Tone
from tests.api import Api

from .own import LETTER, OWN, SCRIPT, all_pages, own


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
