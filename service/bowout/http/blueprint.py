"""The blueprint of every room: deny by default, one transaction a request, repeats answered once, ETags.

A route says what it is for; this is what surrounds it, in this order: who asks → one transaction → an earlier
answer to the same key → the view → its answer kept under the key → one commit.
"""

import functools
import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

import flask_smorest
import marshmallow as ma
from flask import Request, Response, g, make_response, request
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from ..store import Invalid
from .idempotency import Replay, answer_once
from .openapi import PROBLEM_SCHEMA
from .request import NotAllowed, NotSignedIn, services
from .resources import conditional

View = TypeVar("View", bound=Callable[..., Any])
WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class _Parser(FlaskParser):
    """Unknown query parameters are refused like unknown fields, instead of being ignored."""

    DEFAULT_UNKNOWN_BY_LOCATION = {**FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION, "query": ma.RAISE, "json": ma.RAISE}  # noqa: RUF012

    def _raw_load_json(self, req: Request) -> Any:
        # Python's reader gives up in these two ways, which the library does not know, on JSON that is made to hurt:
        # thousands of brackets, or a number of thousands of digits.
        try:
            return super()._raw_load_json(req)
        except RecursionError:
            raise BadRequest from None
        except ValueError as error:
            if isinstance(error, (json.JSONDecodeError, UnicodeDecodeError)):
                raise
            raise BadRequest from None


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """`route(…, scope=…)` needs a scope, or `public=True` with a reason that the reader can see in the code."""

    ARGUMENTS_PARSER = _Parser()

    def route(
        self,
        rule: str,
        *,
        methods: list[str] | None = None,
        scope: str | None = None,
        public: bool = False,
        keep_answer: bool = True,
        key_required: bool = False,
        replay: Replay | None = None,
        media_types: tuple[str, ...] = (),
        parameters: Any = None,
        **options: Any,
    ) -> Callable[[View], View]:
        """Register a view. `keep_answer=False` for answers that hold a secret: they are never stored."""
        if (scope is None) == (not public):
            raise TypeError(f"{rule}: give a scope, or public=True")
        method = (methods or ["GET"])[0]

        def decorate(view: View) -> View:
            surrounded = _surround(
                view,
                method=method,
                scope=scope,
                keep_answer=keep_answer and not public,
                key_required=key_required,
                replay=replay,
                media_types=media_types,
            )
            documented = self.doc(**_documentation(view, scope=scope, method=method, key_required=key_required))(
                surrounded
            )
            super(Blueprint, self).route(rule, methods=[method], parameters=parameters, **options)(documented)
            return view

        return decorate

    def arguments(self, schema: Any, **options: Any) -> Callable[[View], View]:
        """Typed here, since the library's own decorators would make every view untyped."""
        decorate: Callable[[View], View] = super().arguments(schema, **options)
        return decorate

    def response(self, status_code: int, schema: Any = None, **options: Any) -> Callable[[View], View]:
        decorate: Callable[[View], View] = super().response(status_code, schema, **options)
        return decorate

    def alt_response(self, status_code: int, schema: Any = None, **options: Any) -> Callable[[View], View]:
        decorate: Callable[[View], View] = super().alt_response(status_code, schema=schema, **options)
        return decorate

    def doc(self, **options: Any) -> Callable[[View], View]:
        decorate: Callable[[View], View] = super().doc(**options)
        return decorate

    def problems(self, *statuses: int) -> Callable[[View], View]:
        """Document the problems that a view can answer with."""

        def decorate(view: View) -> View:
            for status in statuses:
                view = self.alt_response(
                    status, schema=PROBLEM_SCHEMA, content_type="application/problem+json", success=False
                )(view)
            return view

        return decorate


def _surround(
    view: Callable[..., Any],
    *,
    method: str,
    scope: str | None,
    keep_answer: bool,
    key_required: bool,
    replay: Replay | None,
    media_types: tuple[str, ...],
) -> Callable[..., Response]:
    writes = method in WRITES
    takes_query = any(each["in"] == "query" for each in _declared_parameters(view))

    @functools.wraps(view)
    def surrounded(*args: Any, **kwargs: Any) -> Response:
        database = services().database
        with database.transaction() if writes else database.reading() as session:
            g.session = session
            if scope is not None:
                _authenticate(scope)
            if not takes_query:
                _refuse_query()
            if writes:
                _check_media_type(media_types)

            def answer() -> Response:
                return conditional(make_response(view(*args, **kwargs)), method=method)

            if method == "POST" and scope is not None:
                return answer_once(answer, keep=keep_answer, required=key_required, replay=replay)
            return answer()

    return surrounded


def _authenticate(scope: str) -> None:
    found = services().authenticate(g.session)
    if found is None:
        raise NotSignedIn("Sign in, or send an API key as Authorization: Bearer …")
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


def _check_media_type(media_types: tuple[str, ...]) -> None:
    """Another media type would be read as an empty body; better to say so at once."""
    if request.content_length and not (request.is_json or request.mimetype in media_types):
        raise UnsupportedMediaType


def _documentation(view: Callable[..., Any], *, scope: str | None, method: str, key_required: bool) -> dict[str, Any]:
    name = re.sub(r"_(\w)", lambda match: match.group(1).upper(), view.__name__)
    documentation: dict[str, Any] = {"operationId": name}
    documentation["security"] = [{"session": []}, {"key": [scope]}] if scope else []
    parameters = []
    if method == "POST" and scope:
        parameters.append("IdempotencyKeyRequired" if key_required else "IdempotencyKey")
    if method in {"PUT", "PATCH", "DELETE"} and scope:
        parameters.append("IfMatch")
    if parameters:
        documentation["parameters"] = parameters
    return documentation
