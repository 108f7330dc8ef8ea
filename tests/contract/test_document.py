"""The OpenAPI document: in step with the code, valid, and complete for every operation."""

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
    components = {"schemas": {}, "parameters": {}, "securitySchemes": {}}
    made = finish({**shared, "components": components, "paths": {"/things/{thing_id}": {"patch": route}}})
    answers = made["paths"]["/things/{thing_id}"]["patch"]["responses"]
    expected = "200 400 401 403 404 409 412 413 415 422 428 429 default"
    assert list(answers) == expected.split()


def test_a_shape_named_like_an_enum_stops_the_document() -> None:
    spec = {"components": {"schemas": {"Tone": {"type": "object"}}}}
    with pytest.raises(ValueError, match="Tone"):
        finish(spec)


def test_personal_data_is_marked() -> None:
    shapes = published()["components"]["schemas"]
    for shape, field in (("Contact", "name"), ("ContactPhone", "number"), ("Offer", "notes"), ("Me", "email")):
        assert shapes[shape]["properties"][field]["x-pii"] is True
