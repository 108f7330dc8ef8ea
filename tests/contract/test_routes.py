"""Rules that hold for every route: who may ask, and what may stand in a query."""

import re

import pytest
from uuid_utils.compat import uuid7

from bowout.app import Parts
from bowout.http.openapi import API_PREFIX
from tests.api import Api

from .published import OPERATIONS, PUBLIC, Operation

# Everything outside the API that answers without a sign-in, and why that is right.
OPEN = {
    f"{API_PREFIX}/openapi.json",  # says nothing that the source does not
    "/docs",  # the same, for people
    "/problems/<code>",  # what a problem means
    "/health/live",  # asked by the machine that runs this
    "/health/ready",
    "/no-calls",  # for people who are rung, and have no account
    "/metrics",  # answers only to whoever has the token that is set for it
    "/",  # the front end, which signs in
    "/<page:path>",
}
SIGNED = "/twilio/"  # every hook proves itself by its signature; see the tests of the calls room


def address(path: str) -> str:
    return re.sub(r"\{\w+\}", str(uuid7()), path)


def asked(api: Api, operation: Operation, query: str = "", **headers: str) -> tuple[int, str, list[str]]:
    """(status, code, pointers) of the answer to an empty request to an operation."""
    body = None if operation.method == "get" else {}
    answer = api.request(operation.method.upper(), address(operation.path) + query, body, If_Match="*", **headers)
    return answer.status_code, answer.json["code"], [each["pointer"] for each in answer.json.get("errors", [])]


def sent(api: Api, operation: Operation, data: bytes, media_type: str) -> tuple[int, str]:
    """(status, code) of the answer to a raw body."""
    headers = {"Authorization": f"Bearer {api.key}", "If-Match": "*", "Idempotency-Key": "k"}
    where, method = address(operation.path), operation.method.upper()
    answer = api.client.open(where, method=method, data=data, content_type=media_type, headers=headers)
    return answer.status_code, answer.json["code"]


@pytest.mark.parametrize("credentials", ["", "Bearer nonsense", "Basic YTpi"])
def test_nobody_is_answered_without_signing_in(api: Api, credentials: str) -> None:
    answers = {each.id: asked(api, each, Authorization=credentials)[:2] for each in OPERATIONS if each.id not in PUBLIC}
    assert {id_: answer for id_, answer in answers.items() if answer != (401, "sign-in")} == {}


def test_a_refusal_to_strangers_says_how_to_sign_in(api: Api) -> None:
    assert api.get("me", Authorization="").headers["WWW-Authenticate"].startswith("Bearer")


def test_a_key_without_the_scope_is_refused(parts: Parts) -> None:
    reader, other = Api(parts, scopes=("steps:read",)), Api(parts, scopes=("me:read",))
    answers = {
        each.id: asked(other if each.scope == "steps:read" else reader, each)[:2]
        for each in OPERATIONS
        if each.id not in PUBLIC
    }
    assert {id_: answer for id_, answer in answers.items() if answer != (403, "not-allowed")} == {}


def test_a_query_parameter_that_does_not_exist_is_refused_by_name(api: Api) -> None:
    answers = {each.id: asked(api, each, "?colour=blue") for each in OPERATIONS}
    expected = (422, "invalid", ["?colour"])
    assert {id_: answer for id_, answer in answers.items() if answer != expected} == {}


def test_a_body_of_another_media_type_is_refused(api: Api) -> None:
    taking = [each for each in OPERATIONS if each.media_types]
    answers = {each.id: sent(api, each, b"x=1", "text/plain") for each in taking}
    assert len(answers) > 10
    assert {id_: answer for id_, answer in answers.items() if answer != (415, "media-type")} == {}


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a": ' + b"9" * 5000 + b"}", b"{", b"nul", b'{"a": 1}}', b"\xff"])
def test_a_body_that_is_no_json_is_unreadable_and_no_more(api: Api, data: bytes) -> None:
    taking = [each for each in OPERATIONS if "application/json" in each.media_types]
    answers = {each.id: sent(api, each, data, "application/json") for each in taking}
    assert len(answers) > 10
    assert {id_: answer for id_, answer in answers.items() if answer != (400, "malformed")} == {}


def test_whatever_stands_outside_the_document_is_known_and_open_for_a_reason(api: Api) -> None:
    documented = {re.sub(r"\{(\w+)\}", r"<\1>", each.path) for each in OPERATIONS}
    plain = {re.sub(r"<\w+:(?!page>)", "<", str(rule.rule)) for rule in api.app.url_map.iter_rules()}
    others = {rule for rule in plain - documented if not rule.startswith(SIGNED)}
    assert others == {re.sub(r"<\w+:(?!page>)", "<", rule) for rule in OPEN}


def test_a_hook_without_a_signature_is_refused(api: Api) -> None:
    hooks = [str(rule.rule) for rule in api.app.url_map.iter_rules() if str(rule.rule).startswith(SIGNED)]
    assert hooks
    for rule in hooks:
        path = re.sub(r"<(\w+:)?\w+>", lambda found: "2" if found[1] == "int:" else str(uuid7()), rule)
        assert api.client.post(path, data={}).status_code == 403, path


def test_a_wrong_method_says_which_are_right(api: Api) -> None:
    answer = api.request("PUT", "contacts", {})
    assert (answer.status_code, answer.json["code"]) == (405, "method")
    assert {"GET", "POST"} <= set(answer.headers["Allow"].split(", "))


def test_a_body_that_is_too_large_is_refused(api: Api) -> None:
    answer = api.post("imports", {"text": "x" * 1_300_000})
    assert (answer.status_code, answer.json["code"]) == (413, "too-large")


def test_an_answer_that_one_has_already_is_not_sent_again(api: Api) -> None:
    tag = api.get("me").headers["ETag"]
    again = api.get("me", If_None_Match=tag)
    assert (again.status_code, again.get_data()) == (304, b"")
