"""The course of saying no to one offer, the user's own wording, and the one-story ledger."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, Timestamped, Versioned, now
from ..store.model import enum_column
from ..vocabulary import Channel, DeclineState, Openness, ReasonCategory, Route, Tone
from .states import FINISHED

__all__ = ["FINISHED", "Decline", "ScriptVersion", "Told"]


class Decline(Owned, Timestamped, Versioned, Model):
    """`resume_state` is where a call leads back to. `route_answers` are the answers given at the gate.

    `counter` is `{terms, answer_by}`: what they offered to change the decision, and the day promised for the answer.
    `overrides` are the findings in the script that the person keeps: `{rule, digest, at}` each.
    """

    __tablename__ = "declines"
    __table_args__ = (
        # At most one active decline per offer, also when two requests come at the same moment.
        sa.Index(
            "uq_declines_active_offer",
            "offer_id",
            unique=True,
            sqlite_where=sa.text("state NOT IN ('closed', 'cancelled', 'overtaken')"),
            postgresql_where=sa.text("state NOT IN ('closed', 'cancelled', 'overtaken')"),
        ),
    )

    offer_id: Mapped[UUID] = mapped_column(sa.ForeignKey("offers.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("contacts.id", ondelete="SET NULL"), index=True)
    state: Mapped[DeclineState] = enum_column(DeclineState, default=DeclineState.DECIDING)
    resume_state: Mapped[DeclineState | None] = enum_column(DeclineState)
    route: Mapped[Route | None] = enum_column(Route)
    route_answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    counter: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON)
    reason: Mapped[ReasonCategory | None] = enum_column(ReasonCategory)
    reason_sentence: Mapped[str | None] = mapped_column(sa.String(300))
    openness: Mapped[Openness] = enum_column(Openness, default=Openness.NONE)
    tone: Mapped[Tone] = enum_column(Tone, default=Tone.WARM)
    language: Mapped[str] = mapped_column(sa.String(20), default="en")
    norm_pack: Mapped[str] = mapped_column(sa.String(8), default="US")
    channel: Mapped[Channel] = enum_column(Channel, default=Channel.PHONE)
    employer_knows: Mapped[bool] = mapped_column(default=False)
    tries: Mapped[int] = mapped_column(default=0)
    told_at: Mapped[datetime | None]
    overrides: Mapped[list[Any] | None] = mapped_column(sa.JSON)


class ScriptVersion(Owned, Model):
    """The user's own wording: `beats` is `{kind: [sentence, …]}` over the template named. Versions are kept."""

    __tablename__ = "script_versions"
    __table_args__ = (sa.UniqueConstraint("decline_id", "number"),)

    decline_id: Mapped[UUID] = mapped_column(sa.ForeignKey("declines.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    beats: Mapped[dict[str, Any]]
    template: Mapped[str] = mapped_column(sa.String(120))
    created_at: Mapped[datetime] = mapped_column(default=now)


class Told(Owned, Model):
    """One line of the one-story ledger: who was told what, when, through which call or message."""

    __tablename__ = "told"

    decline_id: Mapped[UUID] = mapped_column(sa.ForeignKey("declines.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("contacts.id", ondelete="SET NULL"))
    what: Mapped[str] = mapped_column(sa.String(40))
    reason: Mapped[ReasonCategory | None] = enum_column(ReasonCategory)
    call_id: Mapped[UUID | None]
    message_id: Mapped[UUID | None]
    at: Mapped[datetime] = mapped_column(default=now)
