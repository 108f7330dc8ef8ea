"""The control interface below /_sim: for tests and for the phones page, never for the customer's service."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Response, jsonify, request
from werkzeug.exceptions import BadRequest

from local_twilio.simulator import Simulator
from local_twilio.switchboard import WrongMomentError


def control_blueprint(simulator: Simulator) -> Blueprint:
    blueprint = Blueprint("control", __name__, url_prefix="/_sim")

    @blueprint.get("/log")
    def log() -> Response:
        return jsonify(simulator.log())

    @blueprint.post("/next")
    def queue() -> tuple[Response, int]:
        return _done(lambda: simulator.queue_scenario(_body()))

    @blueprint.post("/default")
    def default() -> tuple[Response, int]:
        return _done(lambda: simulator.change_default(_body()))

    @blueprint.post("/reset")
    def reset() -> tuple[Response, int]:
        return _done(simulator.reset)

    @blueprint.post("/skip")
    def skip() -> tuple[Response, int]:
        return _done(lambda: simulator.skip(_number(_body(), name="seconds")))

    @blueprint.post("/confirm")
    def confirm() -> tuple[Response, int]:
        body = _body()
        code = _text(body, name="code") or None
        return _done(lambda: simulator.confirm(_text(body, name="phone_number"), code=code))

    @blueprint.post("/verify/next")
    def refuse_code() -> tuple[Response, int]:
        return _done(lambda: simulator.refuse_next_code(int(_number(_body(), name="code"))))

    @blueprint.post("/legs/<sid>/<action>")
    def act(sid: str, action: str) -> tuple[Response, int]:
        return _done(lambda: simulator.act(sid, action=action, digit=_text(_body(), name="digit")))

    return blueprint


def _done(change: Callable[[], object]) -> tuple[Response, int]:
    try:
        change()
    except KeyError as error:
        return jsonify(error=f"nothing is known about {error.args[0]}"), 404
    except WrongMomentError as error:
        return jsonify(error=str(error)), 409
    except ValueError as error:
        return jsonify(error=str(error)), 400
    return jsonify(ok=True), 200


def _body() -> Mapping[str, Any]:
    """The JSON object that was sent, or an empty one. Raises BadRequest."""
    if not request.get_data():
        return {}
    body = request.get_json(force=True)
    if not isinstance(body, dict):
        raise BadRequest("send one JSON object")
    return body


def _number(body: Mapping[str, Any], *, name: str) -> float:
    value = body.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadRequest(f"{name} must be a number")
    return float(value)


def _text(body: Mapping[str, Any], *, name: str) -> str:
    value = body.get(name, "")
    return value if isinstance(value, str) else ""
