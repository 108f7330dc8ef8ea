"""Job offers and the people of their hiring process. An accepted job is an offer too."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..contacts.models import Contact
from ..store import Model, Owned, Timestamped, Versioned, now
from ..store.model import enum_column
from ..vocabulary import OfferState


class Offer(Owned, Timestamped, Versioned, Model):
    """`compensation` is `{amount, amount_max, currency, period, extras}`; amounts are numbers in whole currency.

    `created_with` is a keyed hash of the request that made it, so that a repeat is told from another use of its id.
    """

    __tablename__ = "offers"
    __table_args__ = (
        sa.UniqueConstraint("account_id", "external_id"),
        sa.Index("ix_offers_account_created", "account_id", "id"),
    )

    external_id: Mapped[str | None] = mapped_column(sa.String(120))
    created_with: Mapped[str | None] = mapped_column(sa.String(64))
    state: Mapped[OfferState] = enum_column(OfferState, default=OfferState.OPEN)
    company: Mapped[str] = mapped_column(sa.String(120))
    role: Mapped[str | None] = mapped_column(sa.String(160))
    location: Mapped[str | None] = mapped_column(sa.String(160))
    compensation: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON)
    received_on: Mapped[date | None]
    reply_by: Mapped[datetime | None]
    start_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    conditions_met: Mapped[bool | None]
    notes: Mapped[str | None] = mapped_column(sa.Text)
    participants: Mapped[list["Participant"]] = relationship(
        cascade="all, delete-orphan", order_by="Participant.position", lazy="selectin", passive_deletes=True
    )

    @property
    def lapsed(self) -> bool:
        """Computed, never stored: no clock writes a state. A late decline is still a decline."""
        return self.state is OfferState.OPEN and self.reply_by is not None and self.reply_by < now()


class Participant(Owned, Model):
    __tablename__ = "participants"
    __table_args__ = (sa.UniqueConstraint("offer_id", "contact_id"),)

    offer_id: Mapped[UUID] = mapped_column(sa.ForeignKey("offers.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[UUID] = mapped_column(sa.ForeignKey("contacts.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    parts: Mapped[list[str]]
    met_on: Mapped[date | None]
    thank_for: Mapped[str | None] = mapped_column(sa.String(200))
    contact: Mapped[Contact] = relationship(lazy="joined", innerjoin=True)
