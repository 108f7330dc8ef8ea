"""What surrounds every view: deny by default, one transaction a request, repeats answered once, ETags.

In this order: how often → one transaction → who asks → an earlier answer to the same key → the view → its answer kept
under the key → one commit. A transaction that met another one is taken back and tried again, whole: nothing of it was
kept, and the body of a request can be read any number of times.
"""

import functools
from collections.abc import Callable
from typing import Any

from flask import Response, g, make_response, request
from werkzeug.exceptions import RequestEntityTooLarge, UnsupportedMediaType

from ..store import Invalid
from ..store.faults import until_alone
from .idempotency import Replay, answer_once
from .request import NotAllowed, NotSignedIn, services
from .resources import conditional
from .security import MAX_BODY

WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def surround(
    view: Callable[..., Any],
    *,
    method: str,
    scope: str | None,
    keep_answer: bool,
    key_required: bool,
    replay: Replay | None,
    media_types: tuple[str, ...],
    counted: bool,
) -> Callable[..., Response]:
    writes = method in WRITES
    takes_query = any(each["in"] == "query" for each in _declared_parameters(view))

    def once(*args: Any, **kwargs: Any) -> Response:
        database = services().database
        with database.transaction() if writes else database.reading() as session:
            g.session = session
            if scope is not None:
                _authenticate(scope, counted=counted)
            if not takes_query:
                _refuse_query()
            if writes:
                _check_body(media_types)

            def answer() -> Response:
                return conditional(make_response(view(*args, **kwargs)), method=method)

            if method == "POST" and scope is not None:
                return answer_once(answer, keep=keep_answer, required=key_required, replay=replay)
            return answer()

    @functools.wraps(view)
    def surrounded(*args: Any, **kwargs: Any) -> Response:
        limiter = services().limiter
        try:
            if counted:
                limiter.count_address(way_in=scope is None and method == "POST")
            return until_alone(lambda: once(*args, **kwargs))
        finally:
            limiter.tell()

    return surrounded


def _authenticate(scope: str, *, counted: bool) -> None:
    found = services().authenticate(g.session)
    if found is None:
        raise NotSignedIn("Sign in, or send an API key as Authorization: Bearer …")
    if counted:
        services().limiter.count_account(found.account_id)
    if not found.may(scope):
        raise NotAllowed(f"This key may not do that: it needs the scope {scope}.")
    g.actor = found


def _declared_parameters(view: Callable[..., Any]) -> list[dict[str, Any]]:
    documented: list[dict[str, Any]] = getattr(view, "_apidoc", {}).get("arguments", {}).get("parameters", [])
    return documented


def _refuse_query() -> None:
    """A misspelt filter must not pass for one that found everything."""
    for name in request.args:
        raise Invalid("There is no such query parameter here.", pointer=f"?{name}")


def _check_body(media_types: tuple[str, ...]) -> None:
    """Another media type would be read as an empty body, and a chunked one that is too large only to its limit."""
    chunked = "Transfer-Encoding" in request.headers
    if chunked and len(request.get_data()) >= MAX_BODY:
        raise RequestEntityTooLarge
    if (request.content_length or chunked) and not (request.is_json or request.mimetype in media_types):
        raise UnsupportedMediaType
