"""What touches several rooms at once, over HTTP."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..calls import actions as calls
from ..calls.describe import describe_call
from ..calls.models import Call as CallRow
from ..declines import actions as declines
from ..declines.describe import describe as describe_decline
from ..declines.models import Decline as DeclineRow
from ..declines.schemas import Decline, DeclineIn, DeclinePatch
from ..http import Blueprint, actor, check_version, database_session, services
from ..http.owned import load_own
from ..messages.describe import describe_message
from ..messages.models import Message as MessageRow
from ..messages.schemas import Message
from ..offers import actions as offers
from ..offers import examples as offer_examples
from ..offers.models import Offer as OfferRow
from ..offers.routes import described, load_offer
from ..offers.schemas import Offer, OfferEventIn
from ..steps.describe import describe_step
from ..steps.models import Step
from . import changing, examples, sending
from .corrections import log_outcome, with_chips
from .effects import Effects
from .kit import describe_kit
from .outcomes import Said, check_said, what_next
from .schemas import DeclineEventIn, Kit, OutcomeIn, OutcomeResult
from .written import line_up_writing

blp = Blueprint("flow", __name__, description="What one tap sets off: starting, changing, telling, following up")


@blp.route("/declines", methods=["POST"], scope="declines:write", tags=["declines"])
@blp.arguments(DeclineIn, examples=examples.NEW)
@blp.response(201, Decline)
@blp.alt_response(200, schema=Decline, description="The decline that the same id started before")
@blp.problems("decline-exists", "id-taken", "conflict", "not-found")
def create_decline(body: dict[str, Any]) -> Any:
    """Start saying no to an offer.

    One at a time for each offer. The state follows from the answers: `deciding` while it is not clear whether it is
    safe, `preparing` while something is missing, then `ready`. With an `id` of yours, repeating it changes nothing.
    """
    session = database_session()
    account = session.get_one(Account, actor().account_id)
    decline, new = declines.create_decline(session, account=account, choices=body)
    if new:
        line_up_writing(session, decline)
    return describe_decline(session, decline), 201 if new else 200, {"Location": f"/api/v1/declines/{decline.id}"}


@blp.route("/declines/<uuid:decline_id>", methods=["PATCH"], scope="declines:write", tags=["declines"])
@blp.arguments(DeclinePatch, examples=examples.CHANGED)
@blp.response(200, Decline)
@blp.problems("live-call", "conflict")
def change_decline(body: dict[str, Any], decline_id: UUID) -> Any:
    """Change the choices.

    The state, and every text that was not edited, follow. What they were told does not change after the telling.
    """
    session, decline = database_session(), _load_decline(decline_id)
    check_version(Decline(), describe_decline(session, decline))
    changing.change_choices(session, decline=decline, changes=body)
    return describe_decline(session, decline)


@blp.route("/declines/<uuid:decline_id>/events", methods=["POST"], scope="declines:write", tags=["declines"])
@blp.arguments(DeclineEventIn, examples=examples.EVENT)
@blp.response(200, Decline)
@blp.problems("conflict")
def create_decline_event(body: dict[str, Any], decline_id: UUID) -> Any:
    """Say what happens to a decline as a whole.

    One of its `allowed_events`. Changing one's mind cancels every draft and step of it at once, and opens the offer
    again if it had been declined.
    """
    session, decline = database_session(), _load_decline(decline_id)
    changing.follow_event(session, decline=decline, event=body["event"], until=body["until"])
    return describe_decline(session, decline)


# It stands here because it may end a decline and a call.
@blp.route("/offers/<uuid:offer_id>/events", methods=["POST"], scope="offers:write", tags=["offers"])
@blp.arguments(OfferEventIn, examples=offer_examples.EVENT)
@blp.response(200, Offer)
@blp.problems("conflict")
def add_offer_event(body: dict[str, Any], offer_id: UUID) -> Any:
    """Say what happened to an offer.

    One of its `allowed_events`. What it means for a decline that is going on happens at once: it ends, its drafts and
    steps are dropped, and a live call about it is hung up. Declining has its own way: `POST /declines`.
    """
    session = database_session()
    if (
        decline_id := declines.active_decline_id(session, account_id=actor().account_id, offer_id=offer_id)
    ) is not None:
        # Locked in the order that everything here follows: call, decline, offer.
        _load_decline(decline_id)
    offer = load_offer(offer_id, lock=True)
    offers.apply_by_person(session, offer=offer, event=body["event"])
    if (decline := declines.active_decline(session, offer_id=offer.id)) is not None:
        changing.follow_offer(session, decline=decline, event=body["event"])
    return described([offer])[0]


@blp.route("/declines/<uuid:decline_id>/kit", scope="declines:read", tags=["declines"])
@blp.response(200, Kit)
def get_kit(decline_id: UUID) -> Any:
    """Read the kit.

    All that the screens of a decline show, in one answer that can be kept for when there is no connection.
    """
    decline = load_own(DeclineRow, decline_id)
    return describe_kit(database_session(), decline, settings=services().settings)


@blp.route("/calls/<uuid:call_id>/outcome", methods=["POST"], scope="calls:place", tags=["calls"])
@blp.arguments(OutcomeIn, examples=examples.OUTCOME)
@blp.response(200, OutcomeResult)
@blp.problems("conflict")
def create_outcome(body: dict[str, Any], call_id: UUID) -> Any:
    """Say how a call went.

    Everything after follows from it: the offer's and the decline's state, the messages drafted, the next steps. It may
    be sent again to correct it, until a message that followed from it was sent.
    """
    session, call = database_session(), load_own(CallRow, call_id, lock=True)
    chips = body.pop("chips")
    said = with_chips(Said(**body), chips)
    decline = _load_decline(call.decline_id)
    check_said(said, began=decline.created_at)
    effects = log_outcome(session, call=call, said=said)
    return _result(call, decline, said=said, effects=effects)


@blp.route("/messages/<uuid:message_id>/sent", methods=["POST"], scope="messages:write", tags=["messages"])
@blp.response(200, Message)
@blp.problems("decline-not-ready", "open-findings", "conflict")
def confirm_message_sent(message_id: UUID) -> Any:
    """Say that a message was sent.

    Only that counts. Where it holds the decision itself, they are told by it. Refused with `open-findings` while a
    finding of severity `must` is neither mended nor overridden.
    """
    return _after(message_id, sending.confirm_sent)


@blp.route("/messages/<uuid:message_id>/not-sent", methods=["POST"], scope="messages:write", tags=["messages"])
@blp.response(200, Message)
@blp.problems("conflict")
def keep_message_back(message_id: UUID) -> Any:
    """Say that a message was not sent.

    Not yet: it is a draft again, and what reminds of it stays.
    """
    return _after(message_id, sending.keep_back)


@blp.route("/messages/<uuid:message_id>/drop", methods=["POST"], scope="messages:write", tags=["messages"])
@blp.response(200, Message)
@blp.problems("conflict")
def drop_message(message_id: UUID) -> Any:
    """Drop a message.

    It will not be sent; what reminds of it goes too.
    """
    return _after(message_id, sending.drop)


def _result(call: CallRow, decline: DeclineRow, *, said: Said, effects: Effects) -> dict[str, Any]:
    session = database_session()
    return {
        "call": describe_call(session, call),
        "decline": describe_decline(session, decline),
        "offer_state": session.get_one(OfferRow, decline.offer_id).state,
        "messages": [describe_message(session, each) for each in effects.of(session, MessageRow)],
        "steps": [describe_step(session, each) for each in effects.of(session, Step)],
        "next": what_next(said, decline),
    }


def _after(message_id: UUID, act: Callable[[Session, MessageRow], MessageRow]) -> dict[str, Any]:
    """The message, after something was done with it.

    The decline is locked before its message, as everywhere: in the other order two requests could wait in a ring.
    """
    session = database_session()
    message = load_own(MessageRow, message_id)
    if message.decline_id is not None:
        _load_decline(message.decline_id)
    session.refresh(message, with_for_update=True)
    return describe_message(session, act(session, message))


def _load_decline(decline_id: UUID) -> DeclineRow:
    """Its live calls are locked before a decline, since a hook comes with the call in hand."""
    calls.lock_live_calls(database_session(), decline_id=decline_id)
    return load_own(DeclineRow, decline_id, lock=True)
