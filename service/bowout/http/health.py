"""Is the process alive, and can it serve?"""

from flask import Blueprint, Response, jsonify

from ..store.faults import Fault
from .problems import unready_response
from .request import services

blp = Blueprint("health", __name__, url_prefix="/health")


@blp.get("/live")
def live() -> Response:
    return jsonify({"status": "ok"})


@blp.get("/ready")
def ready() -> Response:
    """200, or 503 with what is missing: a database that cannot be asked, or whose tables are too old."""
    if services().is_behind():
        return unready_response(Fault.NOT_MIGRATED)
    return jsonify({"status": "ok"})
