"""Holding every answer that a test receives against the published document: its status, its shape, its media type."""

import re
from functools import lru_cache
from typing import Any

from flask import Flask
from jsonschema import Draft202012Validator
from werkzeug.exceptions import HTTPException
from werkzeug.test import TestResponse

from bowout.http.docs import document

# Any operation may answer with these; they stand in the document as its default answer.
ANYWHERE = {405, 406, 429, 500, 503}


def check_answer(app: Flask, method: str, path: str, response: TestResponse) -> None:
    """Fail if the document does not say that this operation may answer so."""
    operation = find_operation(app, method, path)
    if operation is None or response.status_code in ANYWHERE:
        return
    published = operation["responses"].get(str(response.status_code))
    assert published is not None, f"{operation['operationId']} does not document {response.status_code}"
    if response.status_code >= 400:
        code = response.json["code"]
        assert f"`{code}`" in published["description"], f"{operation['operationId']} does not document {code}"
    content = _resolve(app, published).get("content", {})
    if not content:
        assert response.get_data() == b"", f"{operation['operationId']} documents no body"
        return
    assert response.mimetype in content, f"{operation['operationId']} documents {', '.join(content)}"
    errors = [
        f"{error.json_path}: {error.message[:200]}" for error in _errors(app, content[response.mimetype], response)
    ]
    assert not errors, f"{operation['operationId']} answers in another shape: {errors[:3]}"


def find_operation(app: Flask, method: str, path: str) -> dict[str, Any] | None:
    """The published operation behind a path, if it is one of the API's."""
    try:
        rule, _ = app.url_map.bind("localhost").match(path.partition("?")[0], method=method, return_rule=True)
    except HTTPException:
        return None
    published = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
    found: dict[str, Any] | None = published_document(app)["paths"].get(published, {}).get(method.lower())
    return found


def published_document(app: Flask) -> dict[str, Any]:
    """Made once for all tests, since every app of this program publishes the same one."""
    if not _MADE:
        _MADE.append(document(app))
    return _MADE[0]


_MADE: list[dict[str, Any]] = []


def _errors(app: Flask, content: dict[str, Any], response: TestResponse) -> list[Any]:
    return list(_validator(content["schema"]["$ref"], app).iter_errors(response.json))


@lru_cache(maxsize=64)
def _validator(reference: str, app: Flask) -> Draft202012Validator:
    return Draft202012Validator({"$ref": reference, "components": published_document(app)["components"]})


def _resolve(app: Flask, node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in node:
        return node
    found: Any = published_document(app)
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    assert isinstance(found, dict)
    return found
