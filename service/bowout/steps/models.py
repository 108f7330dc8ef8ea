"""Something lined up for later."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, Timestamped, Versioned
from ..store.model import enum_column
from ..vocabulary import StepKind, StepState


class Step(Owned, Timestamped, Versioned, Model):
    """`due_at` is UTC; `time_zone` is the zone that the time was meant in. `released_by` names the event.

    `contact_name` is kept where the contact itself was deleted.
    """

    __tablename__ = "steps"

    decline_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("declines.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("contacts.id", ondelete="SET NULL"))
    message_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("messages.id", ondelete="SET NULL"))
    kind: Mapped[StepKind] = enum_column(StepKind)
    state: Mapped[StepState] = enum_column(StepState, default=StepState.DUE)
    released_by: Mapped[str | None] = mapped_column(sa.String(60))
    due_at: Mapped[datetime | None]
    time_zone: Mapped[str] = mapped_column(sa.String(60), default="UTC")
    contact_name: Mapped[str | None] = mapped_column(sa.String(120))
