"""Speaking to the API in tests: short to write, and every answer is checked for what all answers must have."""

import functools
from typing import Any
from uuid import UUID

from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7
from werkzeug.test import TestResponse

from bowout.accounts import actions as accounts
from bowout.accounts.models import Account
from bowout.app import Parts, create_app
from tests.contract.answers import check_answer

NORTHWIND: dict[str, Any] = {
    "company": "Northwind",
    "role": "Senior data engineer",
    "reply_by": "2026-11-27T17:00:00-06:00",
    "participants": [
        {
            "parts": ["extended_offer", "hiring_manager"],
            "thank_for": "the walk through the data platform",
            "contact": {
                "name": "Priya Raman",
                "title": "Head of data",
                "phones": [{"number": "+13125550142", "label": "work"}],
                "emails": ["priya@northwind.example"],
            },
        }
    ],
}


@functools.lru_cache(maxsize=4)
def app_of(parts: Parts) -> Flask:
    """The app on these parts, made once: describing itself is what takes its time."""
    return create_app(parts)


class Api:
    """One account's view of the API. `get`, `post` … return the answer; `ok(…)` its JSON, or fails with the problem."""

    def __init__(self, parts: Parts, *, scopes: tuple[str, ...] = ("all",), app: Any = None) -> None:
        self.parts = parts
        self.app = app or app_of(parts)
        self.client: FlaskClient = self.app.test_client()
        with parts.database.transaction() as session:
            account = Account(id=uuid7(), name="Alice Moore", email="alice@example.org")
            session.add(account)
            session.flush()
            self.account_id: UUID = account.id
            self.key, _ = accounts.create_key(session, account_id=account.id, name="tests", scopes=scopes)

    def somebody_else(self) -> "Api":
        """Charlie: another account on the same service."""
        return Api(self.parts, app=self.app)

    def request(self, method: str, path: str, json: Any = None, **headers: str) -> TestResponse:
        """`headers` are given with underscores: `If_Match=etag`, `Idempotency_Key="k"`."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent.setdefault("Authorization", f"Bearer {self.key}")
        url = path if path.startswith("/") else f"/api/v1/{path}"
        response = self.client.open(url, method=method, json=json, headers=sent)
        assert response.status_code < 500, response.get_data(as_text=True)
        if response.status_code >= 400:
            assert response.mimetype == "application/problem+json"
            assert response.json["status"] == response.status_code
        check_answer(self.app, method, url, response)
        return response

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.request("GET", path, **headers)

    def post(self, path: str, json: Any = None, **headers: str) -> TestResponse:
        return self.request("POST", path, {} if json is None else json, **headers)

    def patch(self, path: str, json: Any, **headers: str) -> TestResponse:
        """A PATCH of the newest version, unless `If_Match` is given."""
        headers.setdefault("If_Match", self.get(path).headers.get("ETag", '"none"'))
        return self.request("PATCH", path, json, **headers)

    def put(self, path: str, json: Any, **headers: str) -> TestResponse:
        headers.setdefault("If_Match", self.get(path).headers.get("ETag", '"none"'))
        return self.request("PUT", path, json, **headers)

    def delete(self, path: str, **headers: str) -> TestResponse:
        headers.setdefault("If_Match", self.get(path).headers.get("ETag", '"none"'))
        return self.request("DELETE", path, **headers)

    def ok(self, response: TestResponse, status: int | None = None) -> Any:
        expected = (status,) if status else (200, 201, 202, 204)
        assert response.status_code in expected, response.get_data(as_text=True)
        return response.json if response.status_code != 204 else None

    def offer(self, **changes: Any) -> Any:
        """Northwind's offer, as it stands in the API's own example."""
        return self.ok(self.post("offers", {**NORTHWIND, **changes}), 201)

    def decline(self, offer: Any | None = None, **changes: Any) -> Any:
        """A decline of `offer` that is ready to be said."""
        offer = offer or self.offer()
        body = {
            "offer_id": offer["id"],
            "contact_id": offer["participants"][0]["contact"]["id"],
            "reason": {"category": "role_content", "sentence": None},
            "openness": "none",
            "tone": "warm",
            "route_answers": {"other_job": "signed"},
            **changes,
        }
        return self.ok(self.post("declines", body), 201)
