"""Is the process alive, and can it serve?"""

import sqlalchemy as sa
from flask import Blueprint, Response, jsonify
from sqlalchemy.exc import SQLAlchemyError

from .request import services

blp = Blueprint("health", __name__, url_prefix="/health")


@blp.get("/live")
def live() -> Response:
    return jsonify({"status": "ok"})


@blp.get("/ready")
def ready() -> Response:
    try:
        with services().database.reading() as session:
            session.execute(sa.text("SELECT 1 FROM accounts LIMIT 1"))
    except SQLAlchemyError:
        response = jsonify({"status": "database away or not migrated"})
        response.status_code = 503
        return response
    return jsonify({"status": "ok"})
