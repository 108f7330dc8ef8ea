"""Serving the front end: its built files, and its one page for every address that it routes itself."""

from pathlib import Path

from flask import Blueprint, Flask, Response, current_app, request, send_from_directory
from werkzeug.routing import PathConverter

from .problems import problem_response

HERE = Path(__file__).parent / "web"
CHECKOUT = Path(__file__).parents[3] / "frontend" / "dist"
SERVICE = ("api", "calendar", "docs", "health", "metrics", "no-calls", "problems", "twilio")


class PageConverter(PathConverter):
    """Any path but the service's own: what is missing there is missing, whatever the method, and no page."""

    regex = rf"(?!(?:{'|'.join(SERVICE)})(?:/|$))[^/].*?"


blp = Blueprint("spa", __name__)


def install_pages(app: Flask) -> None:
    app.url_map.converters["page"] = PageConverter
    app.register_blueprint(blp)


def folder() -> Path:
    """The built front end: inside the installed package, or in the checkout that this runs from."""
    return HERE if (HERE / "index.html").exists() else CHECKOUT


@blp.get("/", defaults={"path": ""})
@blp.get("/<page:path>")
def serve(path: str) -> Response:
    root = folder()
    if path and (root / path).is_file():
        return _file(path, root)
    if "." in path.rsplit("/", 1)[-1]:
        return problem_response("not-found")
    if not (root / "index.html").exists():
        return current_app.response_class(
            "Bowout runs; its pages are not built yet. Run: make install", mimetype="text/plain", status=503
        )
    return _page(root)


def _file(path: str, root: Path) -> Response:
    response = _compressed(path, root)
    if path.startswith("assets/"):
        # Built names carry a hash of their content, so they never change.
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    else:
        response.headers["Cache-Control"] = "no-cache"
    return response


def _page(root: Path) -> Response:
    response = _compressed("index.html", root)
    response.headers["Cache-Control"] = "no-cache"
    return response


def _compressed(path: str, root: Path) -> Response:
    """The build leaves `.br` and `.gz` files beside what compresses well."""
    accepted = request.headers.get("Accept-Encoding", "")
    for ending, name in ((".br", "br"), (".gz", "gzip")):
        if name in accepted and (root / (path + ending)).is_file():
            response = send_from_directory(root, path + ending, mimetype=_mimetype(path), conditional=True)
            response.headers["Content-Encoding"] = name
            response.headers["Vary"] = "Accept-Encoding"
            return response
    response = send_from_directory(root, path, mimetype=_mimetype(path), conditional=True)
    response.headers["Vary"] = "Accept-Encoding"
    return response


def _mimetype(path: str) -> str:
    """Fixed here, since the system's own table differs from machine to machine."""
    kinds = {
        "html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml", "png": "image/png",
        "webmanifest": "application/manifest+json", "json": "application/json", "txt": "text/plain",
        "ico": "image/x-icon",
    }  # fmt: skip
    return kinds.get(path.rsplit(".", 1)[-1], "application/octet-stream")
