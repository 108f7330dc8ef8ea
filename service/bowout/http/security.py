"""What every answer carries, and what no request may exceed."""

import gzip
import uuid
from contextlib import ExitStack

from flask import Flask, Response, g, request

from ..logs import bound
from .limits import add_limit_fields
from .request import is_https

MAX_BODY = 1_200_000
WORTH_PACKING = 1_000
ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "microphone=(self), camera=(), geolocation=()"),
)
PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)


def install_security(app: Flask, *, trusted_hosts: tuple[str, ...]) -> None:
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.config["TRUSTED_HOSTS"] = list(trusted_hosts)
    app.before_request(_name_request)
    app.after_request(_add_headers)
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


def _add_headers(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Cache-Control", "no-store")
    # No view sets any of these, so none has to be looked for first.
    for name, value in ALWAYS:
        headers.add(name, value)
    headers.add("X-Request-Id", g.get("request_id", ""))
    if response.mimetype == "text/html":
        headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    if is_https():
        headers.add("Strict-Transport-Security", "max-age=31536000")
    return response
