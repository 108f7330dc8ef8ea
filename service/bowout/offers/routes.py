"""Offers over HTTP."""

from typing import Any
from uuid import UUID

from ..accounts.models import Account
from ..http import Blueprint, actor, check_version, database_session, services
from ..http.paging import page
from ..store import load_owned
from . import actions, examples, models
from .describe import describe
from .elsewhere import decline_ids
from .schemas import Offer, OfferIn, OfferList, OfferPatch, OfferQuery

blp = Blueprint("offers", __name__, description="Job offers, and the people of their hiring process")


@blp.route("/offers", scope="offers:read")
@blp.arguments(OfferQuery, location="query")
@blp.response(200, OfferList)
def list_offers(query: dict[str, Any]) -> Any:
    """List offers.

    The newest first; `state` and `external_id` keep those that match.
    """
    rows = actions.find_offers(account_id=actor().account_id, state=query["state"], external_id=query["external_id"])
    found = page(
        database_session(), rows, key=models.Offer.id, limit=query["limit"], after=query["after"], newest_first=True
    )
    return {**found, "items": described(found["items"])}


@blp.route("/offers", methods=["POST"], scope="offers:write")
@blp.arguments(OfferIn, examples=examples.NEW)
@blp.response(201, Offer)
@blp.alt_response(200, schema=Offer, description="The offer that the same id or external_id made before")
@blp.problems("id-taken", "number-refused")
def create_offer(body: dict[str, Any]) -> Any:
    """Add an offer with its people.

    One request makes all of it, or nothing. With an `external_id` or an `id` that you used before for the same offer,
    the answer is that offer as it stands, with 200.
    """
    account, regions = load_account(), services().settings.calls.regions
    offer, made = actions.create_offer(database_session(), account=account, regions=regions, fields=body)
    status, headers = (201, {"Location": f"/api/v1/offers/{offer.id}"}) if made else (200, {})
    return described([offer])[0], status, headers


@blp.route("/offers/<uuid:offer_id>", scope="offers:read")
@blp.response(200, Offer)
def get_offer(offer_id: UUID) -> Any:
    """Read an offer.

    With its people, and with the decline that is going on or came last.
    """
    return described([load_offer(offer_id)])[0]


@blp.route("/offers/<uuid:offer_id>", methods=["PATCH"], scope="offers:write")
@blp.arguments(OfferPatch, examples=examples.CHANGED)
@blp.response(200, Offer)
def change_offer(body: dict[str, Any], offer_id: UUID) -> Any:
    """Change an offer.

    `compensation` is replaced as a whole. The state changes by events only.
    """
    offer = load_offer(offer_id, lock=True)
    check_version(Offer(), described([offer])[0])
    changed = actions.change_offer(database_session(), offer=offer, account=load_account(), fields=body)
    return described([changed])[0]


@blp.route("/offers/<uuid:offer_id>", methods=["DELETE"], scope="offers:write")
@blp.response(204)
@blp.problems("live-call")
def delete_offer(offer_id: UUID) -> Any:
    """Delete an offer.

    Its declines, messages and steps go too; contacts stay. Refused while a call about it is live.
    """
    offer = load_offer(offer_id, lock=True)
    check_version(Offer(), described([offer])[0])
    actions.delete_offer(database_session(), offer=offer)
    return ""


def load_account() -> Account:
    return database_session().get_one(Account, actor().account_id)


def load_offer(offer_id: UUID, *, lock: bool = False) -> models.Offer:
    return load_owned(database_session(), models.Offer, offer_id, account_id=actor().account_id, lock=lock)


def described(offers: list[models.Offer]) -> list[dict[str, Any]]:
    """The shapes of some offers, each with its decline."""
    known = decline_ids(database_session(), [offer.id for offer in offers])
    settings, account = services().settings, load_account()
    return [
        describe(
            offer,
            account=account,
            regions=settings.calls.regions,
            public_url=settings.public_url,
            decline_id=known.get(offer.id),
        )
        for offer in offers
    ]
