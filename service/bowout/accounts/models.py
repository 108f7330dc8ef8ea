"""Accounts and the ways in: sessions, one-time links, API keys. Tokens are stored as hashes only."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ..store import Model, Owned, SealedText, Timestamped, Versioned, now
from ..store.model import enum_column
from ..vocabulary import PhoneState
from ..words.addressing import address_of


class Account(Timestamped, Versioned, Model):
    """The person declining. `phone` is E.164; only a proven one is ever shown to anybody as caller."""

    __tablename__ = "accounts"

    name: Mapped[str | None] = mapped_column(sa.String(120))
    email: Mapped[str | None] = mapped_column(sa.String(254))
    phone: Mapped[str | None] = mapped_column(SealedText)
    phone_hmac: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    phone_state: Mapped[PhoneState] = enum_column(PhoneState, default=PhoneState.UNPROVEN)
    phone_reason: Mapped[str | None] = mapped_column(sa.String(300))
    phone_proven_at: Mapped[datetime | None]
    relay_prefix: Mapped[str | None] = mapped_column(sa.String(8))
    time_zone: Mapped[str] = mapped_column(sa.String(60), default="America/New_York")
    country: Mapped[str] = mapped_column(sa.String(2), default="US")
    locale: Mapped[str] = mapped_column(sa.String(20), default="en")
    sign_off: Mapped[str | None] = mapped_column(sa.String(120))
    profile_link: Mapped[str | None] = mapped_column(sa.String(300))
    prefers_writing: Mapped[bool] = mapped_column(default=False)
    owner: Mapped[bool] = mapped_column(default=False)
    guest: Mapped[bool] = mapped_column(default=False)
    expires_at: Mapped[datetime | None]

    @property
    def account_id(self) -> UUID:
        return self.id

    @property
    def first_name(self) -> str | None:
        """What the user is called; None as long as no name is known."""
        return address_of(self.name).short


class SignInSession(Owned, Model):
    __tablename__ = "sessions"

    token_hash: Mapped[str] = mapped_column(sa.String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]


class SignInLink(Owned, Model):
    """Works once, as the link that a notebook server prints."""

    __tablename__ = "sign_in_links"

    token_hash: Mapped[str] = mapped_column(sa.String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class ApiKey(Owned, Model):
    __tablename__ = "api_keys"

    name: Mapped[str] = mapped_column(sa.String(80))
    token_hash: Mapped[str] = mapped_column(sa.String(64), unique=True)
    hint: Mapped[str] = mapped_column(sa.String(12))
    scopes: Mapped[list[str]]
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
