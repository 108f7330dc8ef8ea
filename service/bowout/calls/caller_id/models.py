"""Who may show which number. One provider account holds the numbers of all its users, so this table decides."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ...store import Model, SealedText, Timestamped, Versioned
from ...store.model import enum_column
from ...vocabulary import CallerIdState


class CallerIdLink(Timestamped, Versioned, Model):
    """An account's wish to show its own number, and how far the proof of it has come. No row: not wished.

    `number_hmac` is the number's hash, so that a link never passes from one number to the next. `name` is what the
    entry is called at the provider: ours, and nobody's. `sid` is that entry; `made_here` says that Bowout made it.
    """

    __tablename__ = "caller_ids"

    account_id: Mapped[UUID] = mapped_column(sa.ForeignKey("accounts.id", ondelete="CASCADE"), unique=True)
    number_hmac: Mapped[str] = mapped_column(sa.String(64))
    state: Mapped[CallerIdState] = enum_column(CallerIdState, default=CallerIdState.STARTING)
    reason: Mapped[str | None] = mapped_column(sa.String(300))
    name: Mapped[str] = mapped_column(sa.String(64))
    code: Mapped[str | None] = mapped_column(SealedText)
    rung_at: Mapped[datetime | None]
    sid: Mapped[str | None] = mapped_column(sa.String(34), index=True)
    made_here: Mapped[bool] = mapped_column(default=False)
    proven_at: Mapped[datetime | None]
