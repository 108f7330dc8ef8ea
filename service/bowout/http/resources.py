"""Versions of a resource: a strong `ETag` on each single one, `If-Match` before a change, `If-None-Match` to read."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import marshmallow as ma
from flask import Response, current_app, request
from flask_smorest.utils import get_appcontext

from ..store import Refusal

# These change with the clock, not with the resource.
VOLATILE = frozenset({"server_time", "local_time", "next_poll_ms"})


class VersionNeeded(Refusal):
    """The request must say which version it changes."""

    code = "version-needed"


class Stale(Refusal):
    """The request changes a version that is no longer the newest."""

    code = "stale"


def check_version(schema: ma.Schema, row: Any) -> None:
    """Compare `If-Match` with the resource as it stands. Raises `VersionNeeded` or `Stale`."""
    given = request.headers.get("If-Match")
    if not given:
        raise VersionNeeded("Send If-Match with the ETag of the version that you read.")
    if given.strip() != "*" and _etag(schema.dump(row)) not in [tag.strip() for tag in given.split(",")]:
        raise Stale("It was changed since you read it. Read it again, then make your change.")


def conditional(response: Response, *, method: str) -> Response:
    """Add the `ETag` of a single resource; answer 304 to a GET that has it already."""
    if response.status_code not in {200, 201, 202} or response.mimetype != "application/json":
        return response
    # What the view showed is still there as it was before it became text. Only a repeated answer has text alone.
    body = get_appcontext().pop("result_dump", None) or json.loads(response.get_data())
    if not isinstance(body, Mapping) or "items" in body:
        return response
    response.headers.setdefault("ETag", _etag(body))
    response.headers["Cache-Control"] = "private, no-store" if method != "GET" else "private, no-cache"
    if method == "GET" and response.headers["ETag"] in request.headers.get("If-None-Match", ""):
        not_modified: Response = current_app.response_class(status=304)
        not_modified.headers["ETag"] = response.headers["ETag"]
        return not_modified
    return response


def _etag(body: Any) -> str:
    """Of what a shape showed, so its fields are always in the same order."""
    steady = {name: value for name, value in body.items() if name not in VOLATILE}
    text = json.dumps(steady, default=str, separators=(",", ":"))
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
