"""The jobs table. A finished job's row is deleted: history belongs in the rooms' own tables."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model


class Job(Model):
    """`run_at` (epoch seconds) is the due time, and the end of the lease while a `token` is held."""

    __tablename__ = "jobs"
    __table_args__ = (sa.Index("ix_jobs_due", "state", "run_at"),)

    kind: Mapped[str] = mapped_column(sa.String(40))
    args: Mapped[dict[str, Any]] = mapped_column(default=dict)
    key: Mapped[str | None] = mapped_column(sa.String(120), unique=True)
    state: Mapped[str] = mapped_column(sa.String(10), default="queued")
    run_at: Mapped[float] = mapped_column(sa.Double)
    every: Mapped[float | None] = mapped_column(sa.Double)
    token: Mapped[str | None] = mapped_column(sa.String(32))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(sa.String(500))
