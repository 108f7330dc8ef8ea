"""The answers that are kept, so that a repeated request changes nothing."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, SealedText, now


class KeptAnswer(Owned, Model):
    """The answer to one `Idempotency-Key`, kept for seven days. `fingerprint` is a hash of the whole request.

    The body is sealed, since it may hold numbers that are sealed wherever else they stand.
    """

    __tablename__ = "kept_answers"
    __table_args__ = (sa.UniqueConstraint("account_id", "key"),)

    key: Mapped[str] = mapped_column(sa.String(120))
    fingerprint: Mapped[str] = mapped_column(sa.String(64))
    status: Mapped[int]
    location: Mapped[str | None] = mapped_column(sa.String(300))
    etag: Mapped[str | None] = mapped_column(sa.String(80))
    body: Mapped[str] = mapped_column(SealedText)
    at: Mapped[datetime] = mapped_column(default=now, index=True)


class RequestCount(Model):
    """What all processes have counted together of one account or address in the window that ends at `until`.

    `key` is a keyed hash: it names nobody.
    """

    __tablename__ = "request_counts"

    key: Mapped[str] = mapped_column(sa.String(64), unique=True)
    until: Mapped[datetime] = mapped_column(index=True)
    spent: Mapped[int]
