"""Whatever cannot be used is told in our own plain sentences, and none of a library's."""

import re
from collections.abc import Iterator
from typing import Any

import marshmallow as ma
from marshmallow import class_registry
from uuid_utils.compat import uuid7

from tests.api import Api
from tests.contract.published import OPERATIONS, Operation, published
from tests.contract.test_conventions import import_everything

LIBRARYS = re.compile(
    r"not a valid|missing data|unknown field|must be (one|equal|less|greater)|(longer|shorter) than|length must"
    r"|may not be null|invalid|does not match|one or more|cannot be formatted|not permitted|(?-i:\bNone\b)|datetime",
    re.IGNORECASE,
)
WRONG: tuple[Any, ...] = (None, 5, 1.5, True, "", "x" * 20_000, "nonsense", [], ["x"], [[]], {}, {"x": 1}, -1, 10**400)


def fields() -> Iterator[tuple[str, ma.fields.Field[Any]]]:
    import_everything()
    for found in class_registry._registry.values():
        for schema in found if isinstance(found, list) else []:
            if schema.__module__.startswith("bowout."):
                yield from ((f"{schema.__name__}.{name}", field) for name, field in schema().fields.items())


def test_no_field_keeps_a_librarys_sentence() -> None:
    said = {name: list(field.error_messages.values()) for name, field in fields()}
    assert len(said) > 100
    kept = {name: text for name, texts in said.items() for text in texts if LIBRARYS.search(text)}
    # These are about showing a value, which nobody outside ever sees.
    assert {name: text for name, text in kept.items() if "formatted" not in text} == {}


def test_no_validator_keeps_a_librarys_sentence() -> None:
    kept = {
        name: message
        for name, field in fields()
        for validator in field.validators
        for key, message in {**vars(type(validator)), **vars(validator)}.items()
        if ("message" in key or key == "error") and isinstance(message, str) and LIBRARYS.search(message)
    }
    assert kept == {}


def test_each_wrong_value_in_each_field_is_told_in_a_sentence_of_ours(api: Api) -> None:
    details = {detail for operation in OPERATIONS for detail in told(api, operation)}
    assert len(details) > 20
    assert {detail for detail in details if LIBRARYS.search(detail)} == set()
    assert {detail for detail in details if not re.match(r"[A-Z«].*[.?!)»]$", detail)} == set()


def told(api: Api, operation: Operation) -> Iterator[str]:
    """The details of all errors that an operation answers with to one wrong value at a time."""
    content = operation.media_types.get("application/json", {}).get("schema", {})
    shape = published()["components"]["schemas"].get(content.get("$ref", "").rpartition("/")[2], {})
    for name in [*shape.get("properties", {}), "colour"]:
        for value in WRONG if shape else ():
            path = re.sub(r"\{\w+\}", str(uuid7()), operation.path)
            headers = {"Authorization": f"Bearer {api.key}", "If-Match": "*", "Idempotency-Key": "k"}
            answer = api.client.open(path, method=operation.method.upper(), json={name: value}, headers=headers)
            assert answer.status_code < 500, (path, name, value)
            for error in answer.json.get("errors", ()) if answer.status_code >= 400 else ():
                yield error["detail"]


def test_an_unknown_query_parameter_and_a_wrong_one_are_told_in_our_words(api: Api) -> None:
    for query in ("colour=blue", "limit=many", "limit=0", "limit=1000", "after=%FF", "after=nonsense"):
        for error in api.get(f"contacts?{query}").json["errors"]:
            assert not LIBRARYS.search(error["detail"]), query


def test_a_body_that_is_no_json_is_told_in_our_words(api: Api) -> None:
    for body in (b"{", b"[]", b'"x"', b"5", b"\xff"):
        headers = {"Authorization": f"Bearer {api.key}"}
        answer = api.client.post("/api/v1/contacts", data=body, content_type="application/json", headers=headers)
        said = [answer.json["detail"], *(error["detail"] for error in answer.json.get("errors", ()))]
        assert not LIBRARYS.search(" ".join(said)), body
