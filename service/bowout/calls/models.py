"""One attempt to talk, what the outside world said about it, and the counters behind the limits."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, SealedText, Timestamped, Versioned, now
from ..store.model import enum_column
from ..vocabulary import CallDirection, CallMode, CallState, Outcome

LIVE_AND_DIALLED = "state <> 'ended' AND mode IN ('bridge', 'browser')"


class Call(Owned, Timestamped, Versioned, Model):
    """`facts` only grow; `state` and `result` are derived from them (see `progress`) and never set by hand.

    `callee`, `own` and `caller` are E.164: whom we ring for the user, the user's own phone, the number shown.
    """

    __tablename__ = "calls"
    __table_args__ = (
        sa.Index(
            "uq_calls_live_account",
            "account_id",
            unique=True,
            sqlite_where=sa.text(LIVE_AND_DIALLED),
            postgresql_where=sa.text(LIVE_AND_DIALLED),
        ),
        sa.Index(
            "uq_calls_live_callee",
            "callee_hmac",
            unique=True,
            sqlite_where=sa.text(LIVE_AND_DIALLED),
            postgresql_where=sa.text(LIVE_AND_DIALLED),
        ),
        sa.Index("ix_calls_sid", "sid"),
    )

    decline_id: Mapped[UUID] = mapped_column(sa.ForeignKey("declines.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("contacts.id", ondelete="SET NULL"), index=True)
    mode: Mapped[CallMode] = enum_column(CallMode)
    direction: Mapped[CallDirection] = enum_column(CallDirection, default=CallDirection.OUTGOING)
    callee: Mapped[str | None] = mapped_column(SealedText)
    callee_hmac: Mapped[str | None] = mapped_column(sa.String(64))
    extension: Mapped[str | None] = mapped_column(SealedText)
    own: Mapped[str | None] = mapped_column(SealedText)
    caller: Mapped[str | None] = mapped_column(SealedText)
    sid: Mapped[str | None] = mapped_column(sa.String(34))
    placed_by: Mapped[str | None] = mapped_column(sa.String(80))
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[CallState] = enum_column(CallState, default=CallState.REQUESTED)
    result: Mapped[str | None] = mapped_column(sa.String(60))
    outcome: Mapped[Outcome | None] = enum_column(Outcome)
    no_was_said: Mapped[bool | None]
    reaction: Mapped[str | None] = mapped_column(sa.String(20))
    note: Mapped[str | None] = mapped_column(sa.Text)
    heard_at: Mapped[datetime | None]
    connected_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class CallReport(Model):
    """What a hook or a fetch said, append-only. A NULL sequence number would not deduplicate, hence -1."""

    __tablename__ = "call_reports"
    __table_args__ = (sa.UniqueConstraint("call_id", "route", "sid", "seq", "status"),)

    call_id: Mapped[UUID] = mapped_column(sa.ForeignKey("calls.id", ondelete="CASCADE"), index=True)
    route: Mapped[str] = mapped_column(sa.String(20))
    sid: Mapped[str] = mapped_column(sa.String(34), default="")
    seq: Mapped[int] = mapped_column(default=-1)
    status: Mapped[str] = mapped_column(sa.String(20), default="")
    received_at: Mapped[datetime] = mapped_column(default=now)


class CallAttempt(Model):
    """A counter row for the limits. Keyed by hashes and holding no account, so it outlives an account's deletion."""

    __tablename__ = "call_attempts"
    __table_args__ = (
        sa.Index("ix_call_attempts_caller", "caller_hmac", "at"),
        sa.Index("ix_call_attempts_callee", "callee_hmac", "at"),
        sa.Index("ix_call_attempts_at", "at"),
    )

    call_id: Mapped[UUID] = mapped_column(unique=True)
    caller_hmac: Mapped[str] = mapped_column(sa.String(64))
    callee_hmac: Mapped[str] = mapped_column(sa.String(64))
    at: Mapped[datetime] = mapped_column(default=now)
    seconds: Mapped[int] = mapped_column(default=0)
    result: Mapped[str | None] = mapped_column(sa.String(60))
    told: Mapped[bool] = mapped_column(default=False)


class BlockedNumber(Model):
    """A callee who asked not to be rung again. Only the hash is kept."""

    __tablename__ = "blocked_numbers"

    number_hmac: Mapped[str] = mapped_column(sa.String(64), unique=True)
    at: Mapped[datetime] = mapped_column(default=now)


class TelephoneHealth(Model):
    """What the provider last said of one of its accounts. One row an account sid; see `health` for the problems.

    `status` (active, suspended, closed) and `kind` (Trial, Full) are as last told, also while nobody answers.
    """

    __tablename__ = "telephone_health"

    account_sid: Mapped[str] = mapped_column(sa.String(34), unique=True)
    status: Mapped[str | None] = mapped_column(sa.String(20))
    kind: Mapped[str | None] = mapped_column(sa.String(20))
    problem: Mapped[str | None] = mapped_column(sa.String(20))
    checked_at: Mapped[datetime]


class ProofSend(Model):
    """A code that was asked for, so that nobody can be flooded with codes. Hashes only."""

    __tablename__ = "proof_sends"
    __table_args__ = (sa.Index("ix_proof_sends_number", "number_hmac", "at"),)

    number_hmac: Mapped[str] = mapped_column(sa.String(64))
    account_hmac: Mapped[str] = mapped_column(sa.String(64), index=True)
    at: Mapped[datetime] = mapped_column(default=now)
