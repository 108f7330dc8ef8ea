"""Calls in the browser."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from ...http import Blueprint, actor, database_session, services
from ...store import load_owned
from ..models import Call
from ..twilio.tokens import make_token
from .actions import check_may_connect, identity_of
from .schemas import CallToken

blp = Blueprint("browser calls", __name__, description="Calls for which the page itself is the telephone")


@blp.route("/calls/<uuid:call_id>/token", methods=["POST"], scope="calls:place", keep_answer=False, tags=["calls"])
@blp.response(201, CallToken)
@blp.problems("conflict")
def make_call_token(call_id: UUID) -> Any:
    """Get what connects a call in the browser.

    A token for the page that placed the call, good for ten minutes and for calling out only. The page connects with
    the parameter `call`, the call's id; whom it reaches is decided here. A call whose page does not connect within a
    minute ends as `not_started`.
    """
    settings = services().settings
    call = load_owned(database_session(), Call, call_id, account_id=actor().account_id)
    check_may_connect(actor=actor(), call=call, settings=settings)
    token, expires_at = make_token(settings.twilio, identity=identity_of(call.account_id))
    base_url = settings.twilio.base_url if settings.twilio else None
    signalling = urlsplit(base_url).netloc if base_url else None
    return {"token": token, "expires_at": expires_at, "signalling": signalling}, 201
