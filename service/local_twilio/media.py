"""The media of a browser's call: offer and answer pass here, what is said goes from page to page."""

from flask import Blueprint, Response, jsonify, request

from local_twilio.call import Exchange


def media_blueprint(exchange: Exchange) -> Blueprint:
    """For the page that plays the other phone: the browser's offer, and the answer to it."""
    blueprint = Blueprint("media", __name__, url_prefix="/_sim/legs/<sid>")

    @blueprint.get("/offer")
    def offer(sid: str) -> tuple[Response, int]:
        leg = exchange.board.leg(sid)
        return (jsonify(sdp=leg.offer), 200) if leg and leg.offer else (jsonify(error="nobody offers anything"), 404)

    @blueprint.put("/media")
    def media(sid: str) -> tuple[Response, int]:
        leg, given = exchange.board.leg(sid), request.get_json(silent=True)
        sdp = given.get("sdp") if isinstance(given, dict) else None
        if leg is None or not leg.offer or not isinstance(sdp, str):
            return jsonify(error="send {sdp} for a call of a browser"), 400
        with exchange.board.changed:
            leg.media = sdp
            exchange.board.changed.notify_all()
        return jsonify(ok=True), 200

    return blueprint
