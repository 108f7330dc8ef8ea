"""The people of an offer over HTTP."""

from typing import Any
from uuid import UUID

from ..http import Blueprint, check_version, database_session, services
from . import examples, models, participants
from .describe import describe_participant
from .routes import load_account, load_offer
from .schemas import Participant, ParticipantIn, ParticipantPatch

blp = Blueprint("participants", __name__, description="The people of an offer's hiring process")

RULE = "/offers/<uuid:offer_id>/participants"


@blp.route(RULE, methods=["POST"], scope="offers:write")
@blp.arguments(ParticipantIn, examples=examples.PERSON)
@blp.response(201, Participant)
@blp.problems("number-refused")
def add_participant(body: dict[str, Any], offer_id: UUID) -> Any:
    """Add somebody to an offer.

    With a new contact, or with one that exists.
    """
    offer = load_offer(offer_id, lock=True)
    account, regions = load_account(), services().settings.calls.regions
    made = participants.add_participant(database_session(), offer=offer, account=account, regions=regions, fields=body)
    return _described(made), 201, {"Location": f"/api/v1/offers/{offer_id}/participants/{made.id}"}


@blp.route(f"{RULE}/<uuid:participant_id>", scope="offers:read")
@blp.response(200, Participant)
def get_participant(offer_id: UUID, participant_id: UUID) -> Any:
    """Read somebody's part in an offer.

    The contact is shown in full.
    """
    return _described(participants.find_participant(load_offer(offer_id), participant_id=participant_id))


@blp.route(f"{RULE}/<uuid:participant_id>", methods=["PATCH"], scope="offers:write")
@blp.arguments(ParticipantPatch, examples=examples.PERSON_CHANGED)
@blp.response(200, Participant)
def change_participant(body: dict[str, Any], offer_id: UUID, participant_id: UUID) -> Any:
    """Change somebody's part in an offer.

    Their name and numbers are changed at the contact.
    """
    offer = load_offer(offer_id, lock=True)
    participant = participants.find_participant(offer, participant_id=participant_id)
    check_version(Participant(), _described(participant))
    session = database_session()
    return _described(participants.change_participant(session, offer=offer, participant=participant, fields=body))


@blp.route(f"{RULE}/<uuid:participant_id>", methods=["DELETE"], scope="offers:write")
@blp.response(204)
@blp.problems("live-call")
def remove_participant(offer_id: UUID, participant_id: UUID) -> Any:
    """Take somebody out of an offer.

    The contact stays.
    """
    offer = load_offer(offer_id, lock=True)
    participant = participants.find_participant(offer, participant_id=participant_id)
    check_version(Participant(), _described(participant))
    participants.remove_participant(database_session(), offer=offer, participant=participant)
    return ""


def _described(participant: models.Participant) -> dict[str, Any]:
    return describe_participant(participant, account=load_account(), regions=services().settings.calls.regions)
