"""A text to somebody."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, Timestamped, Versioned
from ..store.model import enum_column
from ..vocabulary import MessageKind, MessageState


class Message(Owned, Timestamped, Versioned, Model):
    """`edited` is true once the person changed the wording; such a text is never composed anew.

    `contact_name` is kept where the contact itself was deleted. `overrides` are the findings that the person keeps:
    `{rule, digest, at}` each.
    """

    __tablename__ = "messages"

    decline_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("declines.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("contacts.id", ondelete="SET NULL"), index=True)
    kind: Mapped[MessageKind] = enum_column(MessageKind)
    state: Mapped[MessageState] = enum_column(MessageState, default=MessageState.DRAFT)
    to: Mapped[list[str]] = mapped_column(default=list)
    subject: Mapped[str] = mapped_column(sa.String(200), default="")
    body: Mapped[str] = mapped_column(sa.Text, default="")
    template: Mapped[str | None] = mapped_column(sa.String(120))
    edited: Mapped[bool] = mapped_column(default=False)
    approved_at: Mapped[datetime | None]
    handed_over_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    contact_name: Mapped[str | None] = mapped_column(sa.String(120))
    overrides: Mapped[list[Any] | None] = mapped_column(sa.JSON)
