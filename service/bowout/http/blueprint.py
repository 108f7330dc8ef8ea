"""The blueprint of every room: a route says what it is for, and is documented and surrounded accordingly."""

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

import flask_smorest
import marshmallow as ma
from flask import Request
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest

from .catalogue import CATALOGUE
from .idempotency import Replay
from .refusing import DECLARED
from .surrounding import surround

View = TypeVar("View", bound=Callable[..., Any])


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

    def route(  # noqa: PLR0913 - what a route may ask for, all named
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
        counted: bool = True,
        **options: Any,
    ) -> Callable[[View], View]:
        """Register a view. `keep_answer=False` for answers that hold a secret: they are never stored.

        `counted=False` for what must go through however often somebody asked: it is left out of the request limits.
        """
        if (scope is None) == (not public):
            raise TypeError(f"{rule}: give a scope, or public=True")
        method = (methods or ["GET"])[0]

        def decorate(view: View) -> View:
            surrounded = surround(
                view,
                method=method,
                scope=scope,
                keep_answer=keep_answer and not public,
                key_required=key_required,
                replay=replay,
                media_types=media_types,
                counted=counted,
            )
            documented = self.doc(**_documentation(view, scope=scope, method=method, key_required=key_required))(
                surrounded
            )
            super(Blueprint, self).route(rule, methods=[method], parameters=parameters, **options)(documented)
            return view

        return decorate

    def arguments(self, schema: Any, **options: Any) -> Callable[[View], View]:
        """Typed here, since the library's own decorators would make every view untyped.

        A shape is made once here; the library would make it anew, with all of its fields, for each request.
        """
        made = schema() if isinstance(schema, type) else schema
        decorate: Callable[[View], View] = super().arguments(made, **options)
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

    def problems(self, *codes: str) -> Callable[[View], View]:
        """Document the problems, by their codes, that are this view's own: the others follow from what it is."""
        if unknown := [code for code in codes if code not in CATALOGUE]:
            raise TypeError(f'problems(…) takes codes of http/catalogue.py such as "conflict", not {unknown}')
        return self.doc(**{DECLARED: codes})


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
