"""What the rooms above keep of an offer, and what it leaves in the history."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from uuid_utils.compat import uuid7

from bowout.declines.models import Decline
from bowout.store import Event
from bowout.vocabulary import DeclineState
from tests.api import Api


def decline_row(api: Api, offer: Any, *, state: DeclineState = DeclineState.DECIDING) -> str:
    """A decline as the room above keeps it."""
    row = Decline(id=uuid7(), account_id=api.account_id, offer_id=UUID(offer["id"]), state=state)
    with api.parts.database.transaction() as session:
        session.add(row)
    return str(row.id)


def events(api: Api) -> list[tuple[str, str | None, str | None]]:
    with api.parts.database.reading() as session:
        return [
            (each.name, each.from_state, each.to_state) for each in session.scalars(sa.select(Event).order_by(Event.id))
        ]
