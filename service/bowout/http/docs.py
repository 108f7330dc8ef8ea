"""The OpenAPI document, served for programs and, as a page without scripts, for people."""

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, current_app, request

from .finishing import finish
from .openapi import API_PREFIX
from .reader import render_page
from .samples import recorded_answers

blp = Blueprint("docs", __name__)


def install_docs(app: Flask, api: Any) -> None:
    """Serve the document of `api`. It is made at the first request for it, since few processes are ever asked."""
    app.extensions["bowout-document"] = functools.cache(lambda: _made(app, api))
    app.extensions["bowout-reader"] = functools.cache(lambda: render_page(document(app)))
    app.register_blueprint(blp)


def document(app: Flask) -> dict[str, Any]:
    made: Callable[[], dict[str, Any]] = app.extensions["bowout-document"]
    return made()


def _made(app: Flask, api: Any) -> dict[str, Any]:
    rooms = {Path(str(each.root_path)) for each in app.blueprints.values()}
    shapes = {name: key[0] for key, name in api.ma_plugin.converter.refs.items()}
    meanings = {name: shape.__doc__ for name, shape in shapes.items() if shape.__doc__}
    return finish(api.spec.to_dict(), answers=recorded_answers(rooms), meanings=meanings)


def as_text(app: Flask) -> str:
    """The document as it is committed and served: indented, in its designed order, with a newline at the end."""
    return json.dumps(document(app), indent=2, ensure_ascii=False) + "\n"


@blp.get(f"{API_PREFIX}/openapi.json")
def openapi_json() -> Response:
    return _steady(Response(as_text(_app()), mimetype="application/json"))


@blp.get("/docs")
def reader() -> Response:
    return _steady(Response(_app().extensions["bowout-reader"](), mimetype="text/html"))


def _app() -> Flask:
    return current_app._get_current_object()  # type: ignore[attr-defined,no-any-return]  # noqa: SLF001


def _steady(response: Response) -> Response:
    """It changes with the program only; anybody may keep it, and ask whether it is still the same."""
    response.headers["Cache-Control"] = "public, no-cache"
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]
