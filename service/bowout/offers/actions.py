"""What one can do with an offer. `apply` is the only writer of its state."""

import json
from collections.abc import Collection
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..contacts.live_calls import refuse_during_a_call
from ..store import Conflict, lookup, now, record
from ..vocabulary import OfferEvent, OfferState
from .models import Offer
from .participants import add_participant
from .states import BY_PERSON, PAST_TENSE, allowed_events, next_state

PLAIN = (
    "company", "role", "location", "compensation", "received_on", "reply_by", "start_on", "signed_on",
    "conditions_met", "notes",
)  # fmt: skip


class IdTaken(Conflict):
    """The id that the client gave belongs to something else."""

    code = "id-taken"


def find_offers(*, account_id: UUID, state: OfferState | None = None, external_id: str | None = None) -> Any:
    """The query for an account's offers."""
    query = sa.select(Offer).where(Offer.account_id == account_id)
    if state is not None:
        query = query.where(Offer.state == state)
    return query if external_id is None else query.where(Offer.external_id == external_id)


def create_offer(
    session: Session, *, account: Account, regions: Collection[str], fields: dict[str, Any]
) -> tuple[Offer, bool]:
    """Add an offer with all its people, or find the one that the same request made before. Says whether it is new.

    Raises `IdTaken`, and `Invalid` or `NumberRefused` with the pointer of what cannot be used.
    """
    if (known := _known(session, account=account, fields=fields)) is not None:
        return known, False
    try:
        with session.begin_nested():
            return _insert(session, account=account, regions=regions, fields=fields), True
    except IntegrityError:
        # Two requests for one offer came at the same moment, and the other one has won.
        if (known := _known(session, account=account, fields=fields)) is not None:
            return known, False
        raise


def change_offer(session: Session, *, offer: Offer, account: Account, fields: dict[str, Any]) -> Offer:
    for name, value in _settled(fields, account=account).items():
        setattr(offer, name, value)
    offer.updated_at = now()
    session.flush()
    return offer


def _settled(fields: dict[str, Any], *, account: Account) -> dict[str, Any]:
    """With the moment that a day to reply by ends at: its last minute where the account is."""
    day = fields.get("reply_by")
    if not isinstance(day, date) or isinstance(day, datetime):
        return fields
    ends = datetime.combine(day, time(23, 59), tzinfo=ZoneInfo(account.time_zone))
    return {**fields, "reply_by": ends.astimezone(UTC)}


def delete_offer(session: Session, *, offer: Offer) -> None:
    """Remove an offer with its declines, messages and steps. The contacts stay. Raises `LiveCall`."""
    refuse_during_a_call(session, offer_id=offer.id)
    record(session, "offer.deleted", row=offer, from_state=offer.state.value)
    session.delete(offer)
    session.flush()


def apply(session: Session, offer: Offer, event: OfferEvent) -> None:
    """Let `event` happen to `offer`: the new state, and the line of its history. Raises `Conflict`."""
    state = next_state(offer.state, event)
    if state is None:
        allowed = ", ".join(allowed_events(offer.state)) or "nothing"
        raise Conflict(f"The offer is {offer.state.value}. What can happen to it now: {allowed}.", pointer="/event")
    before, offer.state = offer.state, state
    record(session, PAST_TENSE[event], row=offer, event=event.value, from_state=before.value, to_state=state.value)
    session.flush()


def apply_by_person(session: Session, *, offer: Offer, event: OfferEvent) -> Offer:
    """What a person says happened to an offer. What that means for its decline is decided where both are known.

    Raises `Conflict`, also for `decline`, which has its own way.
    """
    if event not in BY_PERSON:
        raise Conflict("An offer is declined by its decline: begin one with POST /declines.", pointer="/event")
    apply(session, offer, event)
    return offer


def _known(session: Session, *, account: Account, fields: dict[str, Any]) -> Offer | None:
    if external_id := fields.get("external_id"):
        found = session.scalar(find_offers(account_id=account.id, external_id=external_id))
        if found is not None:
            return found  # type: ignore[no-any-return]
    taken = session.get(Offer, fields["id"]) if "id" in fields else None
    if taken is None:
        return None
    if taken.account_id != account.id or taken.created_with != _fingerprint(fields):
        raise IdTaken("This id belongs to something else. Give a new UUIDv7, or none.", pointer="/id")
    return taken


def _insert(session: Session, *, account: Account, regions: Collection[str], fields: dict[str, Any]) -> Offer:
    own = {name: value for name, value in _settled(fields, account=account).items() if name in PLAIN}
    offer = Offer(
        id=fields.get("id") or uuid7(),
        account_id=account.id,
        external_id=fields.get("external_id"),
        state=OfferState.OPEN,
        created_with=_fingerprint(fields),
        **own,
    )
    session.add(offer)
    for place, person in enumerate(fields.get("participants", [])):
        add_participant(
            session, offer=offer, account=account, regions=regions, fields=person, at=f"/participants/{place}"
        )
    session.flush()
    record(session, "offer.created", row=offer, to_state=offer.state.value)
    return offer


def _fingerprint(fields: dict[str, Any]) -> str:
    """A keyed hash of what an offer was created with, so that nothing can be guessed from it."""
    return lookup(json.dumps(fields, sort_keys=True, default=str))
