"""The OpenAPI document: in step with the code, valid, and complete for every operation."""

import re
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from typing import Any

import openapi_spec_validator
import pytest

from bowout import vocabulary
from bowout.accounts.actions import SCOPES
from bowout.http.catalogue import CATALOGUE
from bowout.http.finishing import finish, vocabulary_schemas
from bowout.http.openapi import API_PREFIX

from .published import COMMITTED, OPERATIONS, PUBLIC, Operation, published


@lru_cache(maxsize=1)
def rendered() -> str:
    """What the program prints. In a process of its own, since making the document sets keys of its own."""
    command = [sys.executable, "-W", "error", "-m", "bowout", "openapi"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_committed_document_is_the_one_that_the_code_makes() -> None:
    assert rendered() == COMMITTED.read_text(encoding="utf-8"), "run: make openapi"


def test_the_document_is_valid() -> None:
    openapi_spec_validator.validate(published())


def test_the_document_ends_with_one_newline_and_names_no_machine() -> None:
    text = rendered()
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert "127.0.0.1" not in text
    assert "/tmp" not in text  # noqa: S108


def test_operation_ids_are_unique() -> None:
    assert [name for name, count in Counter(each.id for each in OPERATIONS).items() if count > 1] == []


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_an_operation_says_what_it_is(operation: Operation) -> None:
    assert operation.id.isidentifier()
    assert 3 < len(operation.says["summary"]) <= 60
    assert not operation.says["summary"].endswith(".")
    assert operation.says["description"]
    assert operation.says["tags"]
    assert operation.path.startswith(API_PREFIX)
    assert not operation.path.endswith("/")


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_an_operation_says_who_may_ask(operation: Operation) -> None:
    if operation.id in PUBLIC:
        assert operation.says["security"] == []
    else:
        assert operation.says["security"] == [{"session": []}, {"key": [operation.scope]}]
        assert operation.scope in SCOPES


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_an_operation_documents_the_problems_that_follow_from_what_it_is(operation: Operation) -> None:
    expected = {"422", "429", "default"}
    if operation.says["security"]:
        expected |= {"401", "403"} | ({"409"} if operation.method == "post" else set())
    if "{" in operation.path:
        expected |= {"404"}
    if operation.media_types:
        expected |= {"400", "413", "415"}
    if operation.says["security"] and operation.method in {"put", "patch", "delete"}:
        expected |= {"409", "412", "428"}
    assert expected <= operation.says["responses"].keys()
    assert any(status.startswith("2") for status in operation.says["responses"])


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_every_answer_is_documented_to_say_what_is_left_of_a_quota(operation: Operation) -> None:
    answers = {status: answer for status, answer in operation.says["responses"].items() if status.startswith("2")}
    for answer in [*answers.values(), published()["components"]["responses"]["Problem429"]]:
        assert {"RateLimit", "RateLimit-Policy"} <= answer["headers"].keys()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_a_list_in_an_answer_is_a_page(operation: Operation) -> None:
    for status, answer in operation.says["responses"].items():
        for content in answer.get("content", {}).values():
            assert content["schema"].get("type") != "array", f"{status}: a bare list cannot grow a field"


def test_whatever_is_sent_to_us_is_bounded() -> None:
    unbounded = [
        f"{name}.{field}"
        for name, schema in published()["components"]["schemas"].items()
        if name.endswith(("In", "Patch", "Change"))
        for field, each in schema.get("properties", {}).items()
        if not is_bounded(each)
    ]
    assert unbounded == []


def is_bounded(schema: dict[str, Any]) -> bool:
    kinds = schema.get("type", "")
    if "string" in kinds:
        return bool({"enum", "format", "pattern", "maxLength"} & schema.keys())
    return "maxItems" in schema if "array" in kinds else True


def test_every_status_has_an_answer_that_lists_its_codes() -> None:
    responses = published()["components"]["responses"]
    for kind in CATALOGUE.values():
        assert f"`{kind.code}`" in responses[f"Problem{kind.status}"]["description"]


def test_every_enum_of_the_vocabulary_is_published() -> None:
    schemas = published()["components"]["schemas"]
    for name, schema in vocabulary_schemas().items():
        assert schemas[name]["enum"] == [word.value for word in getattr(vocabulary, name)]
        assert schemas[name] == schema


def test_no_shape_spells_out_the_words_of_an_enum_again() -> None:
    enums = {tuple(schema["enum"]) for schema in vocabulary_schemas().values()}
    for name, schema in published()["components"]["schemas"].items():
        for field, each in schema.get("properties", {}).items():
            words = tuple(word for word in each.get("enum", []) if word is not None)
            assert words not in enums, f"{name}.{field}"


def test_a_route_that_lists_no_problems_is_documented_with_those_that_follow() -> None:
    route = {
        "operationId": "changeThing",
        "tags": ["things"],
        "summary": "Change a thing.",
        "security": [{"session": []}, {"key": ["things:write"]}],
        "parameters": [{"$ref": "#/components/parameters/IfMatch"}],
        "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {"200": {"description": "OK"}},
    }
    shared = {"info": {}, "servers": [], "tags": [], "openapi": "3.1.0"}
    components = {"schemas": {}, "parameters": {}, "securitySchemes": {"key": {"description": ""}}}
    made = finish({**shared, "components": components, "paths": {"/things/{thing_id}": {"patch": route}}})
    answers = made["paths"]["/things/{thing_id}"]["patch"]["responses"]
    expected = "200 400 401 403 404 409 412 413 415 422 428 429 default"
    assert list(answers) == expected.split()


def test_a_shape_named_like_an_enum_stops_the_document() -> None:
    spec = {"components": {"schemas": {"Tone": {"type": "object"}}}}
    with pytest.raises(ValueError, match="Tone"):
        finish(spec)


def test_personal_data_is_marked_wherever_it_stands() -> None:
    unmarked = [
        f"{shape}.{field}"
        for shape, schema in published()["components"]["schemas"].items()
        for field, each in schema.get("properties", {}).items()
        if field in PERSONAL and not shape.startswith(MADE_UP) and not is_personal(each)
    ]
    assert unmarked == []


# Who somebody is, how to reach them, what they earn, and what is said.
PERSONAL = {
    "amount", "amount_max", "body", "category", "chips", "contact_name", "cues", "email", "emails", "extension",
    "extras", "first", "firmer", "hint", "name", "national", "note", "notes", "number", "profile_link",
    "pronounced", "relay_prefix", "sentence", "sentences", "short", "shown_number", "sign_off", "subject", "terms",
    "text", "thank_for", "voicemail",
}  # fmt: skip
# What is tried on made-up offers, what is said of problems, and what is marked where its value stands.
MADE_UP = ("Preview", "TemplatePreview", "Problem", "Found", "Proposal", "HistoryLine")


def is_personal(schema: dict[str, Any]) -> bool:
    return bool(schema.get("x-pii") or schema.get("items", {}).get("x-pii"))


@pytest.mark.parametrize("name", published()["components"]["schemas"])
def test_a_shape_and_its_fields_say_what_they_mean(name: str) -> None:
    shape = published()["components"]["schemas"][name]
    assert is_a_sentence(shape.get("description", "")), "write a docstring"
    fields = shape.get("properties", {}).items()
    silent = [field for field, each in fields if not is_a_sentence(each.get("description", ""))]
    assert silent == [], 'write metadata={"description": …}, or a word into the glossary'


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_a_parameter_says_what_it_means(operation: Operation) -> None:
    for parameter in parameters_of(operation):
        assert is_a_sentence(parameter.get("description", "")), parameter["name"]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_a_query_holds_no_null(operation: Operation) -> None:
    schemas = {each["name"]: each["schema"] for each in parameters_of(operation) if each["in"] == "query"}
    assert [name for name, schema in schemas.items() if "null" in str(schema)] == []


def test_a_moment_says_its_form() -> None:
    for name, shape in published()["components"]["schemas"].items():
        for field, each in shape.get("properties", {}).items():
            if each.get("format") == "date-time":
                form = "RFC 3339 with a zone" if name.endswith(("In", "Patch", "Change")) else "RFC 3339 in UTC"
                assert form in each["description"], f"{name}.{field}"
            if each.get("format") == "date":
                assert "YYYY-MM-DD" in each["description"], f"{name}.{field}"


def test_every_enum_has_a_name() -> None:
    unnamed = [
        f"{name}.{field}"
        for name, shape in published()["components"]["schemas"].items()
        for field, each in shape.get("properties", {}).items()
        if "enum" in each or "enum" in each.get("items", {})
    ]
    assert unnamed == [], "make it an enum of the vocabulary"


def test_every_tag_is_used_and_says_what_it_is() -> None:
    tags = {tag["name"]: tag["description"] for tag in published()["tags"]}
    assert tags.keys() == {tag for operation in OPERATIONS for tag in operation.says["tags"]}
    assert all(is_a_sentence(description) for description in tags.values())


def test_a_key_says_what_each_scope_opens() -> None:
    said = published()["components"]["securitySchemes"]["key"]["description"]
    for operation in (each for each in OPERATIONS if each.scope):
        (line,) = re.findall(rf"- `{operation.scope}`: (.*)", said)
        assert operation.id in line.split(", ")


def test_a_link_leads_to_an_operation_that_takes_the_id() -> None:
    known = {each.id: each for each in OPERATIONS}
    links = [
        link
        for operation in OPERATIONS
        for answer in operation.says["responses"].values()
        for link in answer.get("links", {}).values()
    ]
    assert len(links) > 20
    for link in links:
        assert link["parameters"].keys() == set(re.findall(r"{(\w+)}", known[link["operationId"]].path))


def test_what_is_made_links_to_what_can_be_done_with_it() -> None:
    links = published()["paths"][f"{API_PREFIX}/declines"]["post"]["responses"]["201"]["links"]
    assert links["getScript"]["parameters"] == {"decline_id": "$response.body#/id"}


def parameters_of(operation: Operation) -> list[dict[str, Any]]:
    shared = published()["paths"][operation.path].get("parameters", [])
    named = published()["components"]["parameters"]
    own = operation.says.get("parameters", [])
    return [named[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in [*shared, *own]]


def is_a_sentence(text: str) -> bool:
    return bool(text) and text[0] == text[0].upper() and text.endswith((".", "!", "?", "…"))
