"""Calls, the ways to call, and proving one's own number."""

from typing import Any
from uuid import UUID

import marshmallow as ma
import sqlalchemy as sa

from ..accounts.models import Account
from ..accounts.routes import describe_phone
from ..http import Blueprint, actor, database_session, services
from ..http.paging import PageQuery, envelope, page
from ..store import load_owned
from . import actions, examples, proof
from .caller_id.describe import describe_caller_id
from .caller_id.schemas import OwnPhoneHere
from .calling import describe_calling
from .describe import describe_call
from .models import Call
from .own_phone import note_own_phone as note_own_phone_call
from .schemas import CallIn, Calling, CallOut, CodeIn, NumberIn, OwnPhoneIn

blp = Blueprint("calls", __name__, description="Talking to them: the ways to call, calls, and how they went")


class CallQuery(PageQuery):
    decline_id = ma.fields.UUID()


@blp.route("/calling", scope="calls:read")
@blp.response(200, Calling)
def get_calling() -> Any:
    """List the ways of calling.

    Which are available at this moment, why the others are not, and the number that the other side will see.
    """
    return describe_calling(database_session(), account=_account(), settings=services().settings)


def _show_again(location: str) -> Any:
    """A repeated request shows the call as it stands now, not as it stood when it was asked for."""
    call = _call(UUID(location.rsplit("/", 1)[-1]))
    return CallOut().dump(describe_call(database_session(), call))


@blp.route("/calls", methods=["POST"], scope="calls:place", key_required=True, replay=_show_again)
@blp.arguments(CallIn, examples=examples.NEW)
@blp.response(202, CallOut)
@blp.alt_response(200, schema=CallOut, description="The same call, asked for again")
@blp.problems(
    "calling-unavailable",
    "decline-not-ready",
    "open-findings",
    "phone-unproven",
    "live-call",
    "id-taken",
    "outside-hours",
    "already-told",
    "caller-id-lost",
    "no-number",
    "number-refused",
    "conflict",
    "not-found",
)
def place_call(body: dict[str, Any]) -> Any:
    """Place a call.

    Bowout rings your phone and then theirs; on your own phone it only notes that you call. The same key again never
    rings anybody twice: it shows the call as it stands.

    What has to be decided first is refused with a code of its own: mend it, or confirm it in the body (`late_ok`,
    `again_ok`, `service_number_ok`).
    """
    session, settings = database_session(), services().settings
    call, new = actions.request_call(session, actor=actor(), settings=settings, **body)
    session.flush()
    return describe_call(session, call), 202 if new else 200, {"Location": f"/api/v1/calls/{call.id}"}


@blp.route("/calls", scope="calls:read")
@blp.arguments(CallQuery, location="query")
@blp.response(200, envelope(CallOut))
def list_calls(query: dict[str, Any]) -> Any:
    """List calls.

    The newest first; `decline_id` keeps those of one decline.
    """
    session = database_session()
    rows = sa.select(Call).where(Call.account_id == actor().account_id)
    if decline_id := query.pop("decline_id", None):
        rows = rows.where(Call.decline_id == decline_id)
    found = page(session, rows, key=Call.id, newest_first=True, **query)
    return {**found, "items": [describe_call(session, call) for call in found["items"]]}


@blp.route("/calls/<uuid:call_id>", scope="calls:read")
@blp.response(200, CallOut)
def get_call(call_id: UUID) -> Any:
    """Read a call.

    While it lives, ask again after `next_poll_ms`.
    """
    return describe_call(database_session(), _call(call_id))


@blp.route("/calls/<uuid:call_id>/ready", methods=["POST"], scope="calls:place", counted=False)
@blp.response(202, CallOut)
@blp.problems("conflict")
def make_ready(call_id: UUID) -> Any:
    """Say that one is ready.

    "I hear Bowout on my phone": it rings them now. Counts as the key that may be pressed instead.
    """
    call = _call(call_id, lock=True)
    actions.set_ready(database_session(), actor=actor(), call=call)
    return describe_call(database_session(), call)


@blp.route("/calls/<uuid:call_id>/hang-up", methods=["POST"], scope="calls:place", counted=False)
@blp.response(202, CallOut)
@blp.problems("conflict")
def hang_up(call_id: UUID) -> Any:
    """Hang up.

    Ends both legs of the call. Repeating it is harmless.
    """
    call = _call(call_id, lock=True)
    actions.hang_up(database_session(), call=call)
    return describe_call(database_session(), call)


@blp.route("/calls/<uuid:call_id>/own-phone", methods=["POST"], scope="calls:place")
@blp.arguments(OwnPhoneIn, examples=examples.ON_THE_OWN_PHONE)
@blp.response(200, CallOut)
@blp.problems("conflict")
def note_own_phone(body: dict[str, Any], call_id: UUID) -> Any:
    """Note what happens on the own phone.

    What the page saw or the person says: Bowout itself cannot hear such a call.
    """
    call = _call(call_id, lock=True)
    note_own_phone_call(database_session(), call=call, event=body["event"], at=body.get("happened_at"))
    return describe_call(database_session(), call)


@blp.route("/me/phone", scope="me:read", tags=["accounts"])
@blp.response(200, OwnPhoneHere)
def get_own_phone() -> Any:
    """Read the own number.

    With the state of its proof. While it is `sending` or `checking`, ask again each second.
    """
    return _describe_phone(_account())


@blp.route("/me/phone", methods=["POST"], scope="me:write", tags=["accounts"])
@blp.arguments(NumberIn, examples=examples.NUMBER)
@blp.response(202, OwnPhoneHere)
@blp.problems("number-refused")
def give_own_phone(body: dict[str, Any]) -> Any:
    """Give the own number.

    A code is on its way to it. Only a number that is proven is ever rung or shown.
    """
    account = _account()
    proof.start_proof(database_session(), account=account, settings=services().settings, number=body["number"])
    return _describe_phone(account)


@blp.route("/me/phone/check", methods=["POST"], scope="me:write", keep_answer=False, tags=["accounts"])
@blp.arguments(CodeIn, examples=examples.CODE)
@blp.response(202, OwnPhoneHere)
@blp.problems("conflict")
def check_own_phone(body: dict[str, Any]) -> Any:
    """Prove the own number.

    With the code that came to it. Whether it was the right one is seen at `/me/phone`.
    """
    account = _account()
    proof.check_proof(database_session(), account=account, code=body["code"])
    return _describe_phone(account)


def _describe_phone(account: Account) -> dict[str, Any]:
    session = database_session()
    session.flush()
    caller_id = describe_caller_id(session, account=account, settings=services().settings)
    return {**describe_phone(account), "caller_id": caller_id}


def _account() -> Account:
    return database_session().get_one(Account, actor().account_id)


def _call(call_id: UUID, *, lock: bool = False) -> Call:
    return load_owned(database_session(), Call, call_id, account_id=actor().account_id, lock=lock)
