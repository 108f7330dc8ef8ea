"""The examples in the document, each sent as it stands."""

import json
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator

from tests.api import Api

from .published import OPERATIONS, published


def examples() -> list[Any]:
    """(path, method, value) of every example of a request."""
    return [
        pytest.param(operation.path, operation.method, example["value"], id=f"{operation.id}-{name}")
        for operation in OPERATIONS
        for content in operation.media_types.values()
        for name, example in content.get("examples", {}).items()
    ]


def filled(api: Api, path: str) -> str:
    """A path with the ids of things that exist."""
    if "{" not in path:
        return path
    offer = api.offer()
    own = {"kind": "call_script", "tone": "warm", "locale": "en", "source": "== greet ==\nHi."}
    ids = {
        "offer_id": lambda: offer["id"],
        "participant_id": lambda: offer["participants"][0]["id"],
        "contact_id": lambda: offer["participants"][0]["contact"]["id"],
        "template_id": lambda: api.ok(api.post("templates", own))["id"],
        "decline_id": lambda: api.decline(offer)["id"],
    }
    for name, make in ids.items():
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", make())
    return path


@pytest.mark.parametrize(("path", "method", "value"), examples())
def test_an_example_of_a_request_is_taken_as_it_stands(api: Api, path: str, method: str, value: Any) -> None:
    where = filled(api, path)
    answer = api.patch(where, value) if method == "patch" else api.request(method.upper(), where, value)
    assert answer.status_code in {200, 201, 202}, answer.get_data(as_text=True)


@pytest.mark.parametrize(("path", "method", "value"), examples())
def test_an_example_of_a_request_has_the_shape_that_the_document_says(path: str, method: str, value: Any) -> None:
    schema = published()["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"]
    OAS31Validator({**schema, "components": published()["components"]}).validate(json.loads(json.dumps(value)))


def test_there_are_examples_for_contacts_offers_and_templates() -> None:
    having = {str(each.id).partition("-")[0] for each in examples()}
    assert {"createContact", "createOffer", "createTemplate", "readImport", "addParticipant"} <= having
