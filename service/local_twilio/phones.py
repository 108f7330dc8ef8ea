"""The phones page: two pretend telephones that a person plays."""

from importlib import resources
from typing import Any

from flask import Blueprint, Response, jsonify

from local_twilio.leg import Leg
from local_twilio.numbers import for_people
from local_twilio.simulator import Simulator
from local_twilio.verifications import CODE, Verification

FILES = {"phones.css": "text/css", "phones.js": "text/javascript"}
POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'"


def phones_blueprint(simulator: Simulator) -> Blueprint:
    blueprint = Blueprint("phones", __name__)

    @blueprint.get("/")
    def page() -> Response:
        return _file("phones.html", kind="text/html")

    @blueprint.get("/_sim/<any('phones.css', 'phones.js'):name>")
    def file(name: str) -> Response:
        return _file(name, kind=FILES[name])

    @blueprint.get("/_sim/state")
    def state() -> Response:
        return jsonify(read_state(simulator))

    return blueprint


def read_state(simulator: Simulator) -> dict[str, Any]:
    """`{yours, theirs, texts, checks}`: both phones of the newest call, codes sent, and numbers to be proven."""
    parents = [leg for leg in simulator.board.legs() if leg.parent_sid is None]
    running = [leg for leg in parents if not leg.is_over] or parents
    yours = running[-1] if running else None
    children = simulator.board.children(yours) if yours else []
    account = simulator.account
    return {
        "yours": _phone(simulator, leg=yours),
        "theirs": _phone(simulator, leg=children[-1] if children else None),
        "texts": [_text(each) for each in account.verifications.all[-3:]],
        "checks": [{"number": each.number, "shown": for_people(each.number)} for each in account.pending],
    }


def _phone(simulator: Simulator, *, leg: Leg | None) -> dict[str, Any] | None:
    if leg is None:
        return None
    since = leg.answered_at if leg.is_connected and leg.answered_at is not None else simulator.clock.now()
    return leg.summary() | {
        "caller": for_people(leg.from_),
        "number": for_people(leg.to),
        "browser": leg.is_browser,
        "ringing": leg.is_ringing,
        "connected": leg.is_connected,
        "over": leg.is_over,
        "seconds": int(simulator.clock.now() - since),
    }


def _text(verification: Verification) -> dict[str, str]:
    return {
        "number": for_people(verification.to),
        "channel": verification.sent[-1] if verification.sent else "sms",
        "code": CODE,
        "status": verification.status,
    }


def _file(name: str, *, kind: str) -> Response:
    text = (resources.files("local_twilio") / "phones" / name).read_text(encoding="utf-8")
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
    return Response(text, content_type=f"{kind}; charset=utf-8", headers=headers)
