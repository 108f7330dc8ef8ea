"""What every answer carries, and what no request may exceed."""

import gzip
import uuid
from contextlib import ExitStack

from flask import Flask, Response, g, request

from ..logs import bound
from ..settings import Settings
from .limits import add_limit_fields
from .policies import page_policy, permissions_policy
from .request import is_https

MAX_BODY = 1_200_000
WORTH_PACKING = 1_000
ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)


def install_security(app: Flask, settings: Settings) -> None:
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.config["TRUSTED_HOSTS"] = list(settings.trusted_hosts)
    app.before_request(_name_request)
    page, features = page_policy(settings), permissions_policy(settings)
    app.after_request(lambda response: _add_headers(response, page=page, features=features))
    app.after_request(add_limit_fields)
    app.after_request(_compress)
    app.teardown_request(_end_naming)


def _compress(response: Response) -> Response:
    """Pack JSON that is worth it: on a bad network the offline copy of a decline is a second less."""
    wanted = "gzip" in request.headers.get("Accept-Encoding", "")
    if not wanted or not response.is_json or response.is_streamed or response.headers.get("Content-Encoding"):
        return response
    body = response.get_data()
    response.headers["Vary"] = "Accept-Encoding"
    if len(body) >= WORTH_PACKING:
        response.set_data(gzip.compress(body, compresslevel=5, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response


def _name_request() -> None:
    g.request_id = uuid.uuid4().hex
    g.naming = ExitStack()
    g.naming.enter_context(bound(request=g.request_id))


def _end_naming(_: BaseException | None) -> None:
    if "naming" in g:
        g.pop("naming").close()


def _add_headers(response: Response, *, page: str, features: str) -> Response:
    headers = response.headers
    headers.setdefault("Cache-Control", "no-store")
    # No view sets any of these, so none has to be looked for first.
    for name, value in ALWAYS:
        headers.add(name, value)
    headers.add("Permissions-Policy", features)
    headers.add("X-Request-Id", g.get("request_id", ""))
    if response.mimetype == "text/html":
        headers.setdefault("Content-Security-Policy", page)
    if is_https():
        headers.add("Strict-Transport-Security", "max-age=31536000")
    return response
