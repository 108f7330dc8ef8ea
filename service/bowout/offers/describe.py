"""An offer and its people as the API shows them."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from ..accounts.models import Account
from ..contacts.describe import describe as describe_contact
from ..vocabulary import Part, PayPeriod
from .models import Offer, Participant
from .states import allowed_events

_SHOWN = (
    "id", "external_id", "state", "lapsed", "company", "role", "location", "received_on", "reply_by",
    "start_on", "signed_on", "conditions_met", "notes", "created_at", "updated_at",
)  # fmt: skip


def describe(
    offer: Offer,
    *,
    account: Account,
    regions: Collection[str],
    public_url: str,
    decline_id: UUID | None = None,
) -> dict[str, Any]:
    """The shape `Offer`. `regions` are those that Bowout may ring, `decline_id` is the active or last decline."""
    return {
        **{name: getattr(offer, name) for name in _SHOWN},
        "compensation": _pay(offer.compensation),
        "allowed_events": allowed_events(offer.state),
        "participants": [describe_participant(each, account=account, regions=regions) for each in offer.participants],
        "decline_id": decline_id,
        "links": {"self": f"/api/v1/offers/{offer.id}", "flow": f"{public_url}/offers/{offer.id}"},
    }


def describe_participant(participant: Participant, *, account: Account, regions: Collection[str]) -> dict[str, Any]:
    """The shape `Participant`."""
    own = {name: getattr(participant, name) for name in ("id", "met_on", "thank_for")}
    parts = [Part(part) for part in participant.parts]
    return {**own, "parts": parts, "contact": describe_contact(participant.contact, account=account, regions=regions)}


def _pay(kept: dict[str, Any] | None) -> dict[str, Any] | None:
    if kept is None:
        return None
    return {**kept, "period": PayPeriod(kept["period"]) if kept["period"] else None}
