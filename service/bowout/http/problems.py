"""One error format: RFC 9457 problem documents. No library's message, SQL or stack ever leaves."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask, Response, g, jsonify, request
from sqlalchemy.exc import IntegrityError, NoResultFound, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from ..store import Refusal
from ..store.faults import Fault, fault_of
from .catalogue import BY_STATUS, CATALOGUE

log = logging.getLogger(__name__)

# What werkzeug knows that a client needs: which methods, when again, how to sign in.
KEPT_HEADERS = ("Allow", "Retry-After", "WWW-Authenticate")

# What is wrong with the database, and the seconds after which it is worth asking again.
UNREADY: Mapping[Fault, tuple[str, int]] = {
    Fault.AWAY: ("The database cannot be reached at the moment. Nothing was saved; try again.", 5),
    Fault.REFUSED: ("The database does not let this service in. Whoever runs it has to look at it.", 60),
    Fault.BUSY: ("The database is too busy at the moment. Nothing was saved; try again.", 2),
    Fault.FULL: ("There is no room left on the disk. Nothing was saved; whoever runs this has to make room.", 60),
    Fault.READ_ONLY: ("The database can only be read at the moment. Nothing was saved; try again.", 10),
    Fault.DAMAGED: ("The database file is damaged. Whoever runs this has to put a backup in its place.", 60),
    Fault.NOT_MIGRATED: ("The database is not at this version yet. Whoever runs this: bowout db upgrade.", 10),
}


def problem_response(
    code: str,
    *,
    detail: str | None = None,
    errors: Sequence[Mapping[str, str]] | None = None,
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """Build the answer for one entry of the catalogue."""
    kind = CATALOGUE[code]
    body: dict[str, Any] = {
        "type": f"/problems/{kind.code}",
        "code": kind.code,
        "title": kind.title,
        "status": kind.status,
        "detail": detail or kind.meaning,
        "instance": g.get("request_id", ""),
        **{name: value for name, value in more.items() if value},
    }
    if errors:
        body["errors"] = list(errors)
    response = jsonify(body)
    response.status_code = kind.status
    response.mimetype = "application/problem+json"
    response.headers.update(headers or {})
    if kind.status == 401:
        response.headers.setdefault("WWW-Authenticate", 'Bearer realm="bowout"')
    return response


def refusal_response(refusal: Refusal) -> Response:
    headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else None
    return problem_response(
        refusal.code, detail=refusal.detail, errors=refusal.errors, headers=headers, links=refusal.links, **refusal.more
    )


def _http_response(error: HTTPException) -> Response:
    code = BY_STATUS.get(error.code or 500, "broken" if (error.code or 500) >= 500 else "malformed")
    headers = {name: value for name, value in error.get_headers() if name in KEPT_HEADERS}
    messages = getattr(error, "data", {}).get("messages") or getattr(error, "data", {}).get("errors")
    # Of a body that cannot be read at all there is nothing to point at.
    errors = list(_pointers(messages)) if messages and code != "malformed" else None
    return problem_response(code, errors=errors, headers=headers)


def _pointers(messages: Any, path: str = "") -> Any:
    """Flatten marshmallow's nested messages: a JSON pointer for what stood in a body, `?name` for a query parameter."""
    if isinstance(messages, Mapping):
        for key, value in messages.items():
            if not path and key in {"json", "form", "headers", "files"}:
                yield from _pointers(value)
            elif not path and key == "query":
                yield from ({**each, "pointer": "?" + each["pointer"][1:]} for each in _pointers(value))
            else:
                yield from _pointers(value, path if key == "_schema" else f"{path}/{key}")
    elif isinstance(messages, list):
        for message in messages:
            yield from _pointers(message, path)
    else:
        yield {"pointer": path or "/", "detail": str(messages)}


def install_problems(app: Flask) -> None:
    app.register_error_handler(Refusal, refusal_response)
    app.register_error_handler(HTTPException, _http_response)
    app.register_error_handler(StaleDataError, lambda _: problem_response("changed-meanwhile"))
    # Two requests made the same thing at the same moment: the other one was first, and nothing of this one was kept.
    app.register_error_handler(IntegrityError, lambda _: problem_response("changed-meanwhile"))
    app.register_error_handler(NoResultFound, lambda _: problem_response("not-found"))
    app.register_error_handler(SQLAlchemyError, _database_problem)
    app.register_error_handler(Exception, _unknown)
    app.add_url_rule("/problems/<code>", "problem_page", _problem_page)


def _database_problem(error: SQLAlchemyError) -> Response:
    fault = fault_of(error)
    if fault is None:
        return _unknown(error)
    # Whoever asks every second whether all is well is told, and fills no log.
    if not request.path.startswith("/health/"):
        log.error("the database cannot", extra={"fault": fault.value, "path": request.path})
    return unready_response(fault)


def unready_response(fault: Fault) -> Response:
    """503 in plain words, with the time after which it may work."""
    detail, seconds = UNREADY[fault]
    return problem_response("not-ready", detail=detail, headers={"Retry-After": str(seconds)})


def _unknown(error: Exception) -> Response:
    # Flask calls this while it handles the exception, so the trace is there.
    log.exception("unexpected", extra={"instance": g.get("request_id"), "error": type(error).__name__})  # noqa: LOG004
    return problem_response("broken")


def _problem_page(code: str) -> Response:
    """What a problem's `type` leads to: the explanation, as JSON that people can read too."""
    kind = CATALOGUE.get(code)
    if kind is None:
        return problem_response("not-found")
    body = {"code": kind.code, "status": kind.status, "title": kind.title, "meaning": kind.meaning}
    return jsonify(body)
