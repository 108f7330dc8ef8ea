"""A body of another kind is refused as such, however it is sent; it is never read as an empty one."""

import io
from typing import Any

import pytest

from tests.api import Api

BODIES: dict[str, dict[str, Any]] = {
    "with its length": {"data": b"name=Sam"},
    "in chunks": {"input_stream": b"name=Sam", "headers": {"Transfer-Encoding": "chunked"}},
}


def patch(api: Api, content_type: str | None, *, body: dict[str, Any]) -> Any:

    sent = {**body, "headers": {**body.get("headers", {}), "Authorization": f"Bearer {api.key}", "If-Match": "*"}}
    if "input_stream" in sent:
        sent["input_stream"] = io.BytesIO(sent["input_stream"])
        sent["environ_overrides"] = {"wsgi.input_terminated": True}
    return api.client.patch("/api/v1/me", content_type=content_type, **sent)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", None])
def test_a_body_that_is_no_json_is_refused_as_such(api: Api, content_type: str | None, body: dict[str, Any]) -> None:
    answer = patch(api, content_type, body=body)
    assert (answer.status_code, answer.json["code"]) == (415, "media-type")


def test_json_in_chunks_is_read(api: Api) -> None:
    body = {**BODIES["in chunks"], "input_stream": b'{"name": "Sam Lee"}'}
    assert patch(api, "application/json", body=body).json["name"] == "Sam Lee"


def test_a_body_in_chunks_that_is_too_large_is_refused_and_not_cut_off(api: Api) -> None:
    body = {**BODIES["in chunks"], "input_stream": b'{"name": "' + b"x" * 1_300_000 + b'"}'}
    answer = patch(api, "application/json", body=body)
    assert (answer.status_code, answer.json["code"]) == (413, "too-large")


def test_no_body_at_all_is_an_empty_one(api: Api) -> None:
    assert patch(api, None, body={}).status_code == 200
