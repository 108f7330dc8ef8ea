"""What one can do with an account and the ways into it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..store import Invalid, Refusal, now
from .models import Account, ApiKey, SignInLink, SignInSession
from .rules import check_country, check_relay_prefix, check_time_zone
from .tokens import hash_token, new_token

SESSION_FOR = timedelta(days=90)
LINK_FOR = timedelta(days=1)
GUEST_FOR = timedelta(days=7)
LONGEST_KEY_NAME = 80

SCOPES = (
    "me:read", "me:write", "offers:read", "offers:write", "contacts:read", "contacts:write",
    "templates:read", "templates:write", "declines:read", "declines:write", "calls:read", "calls:place",
    "messages:read", "messages:write", "steps:read", "steps:write", "words:use",
)  # fmt: skip


class LinkUsed(Refusal):
    """The sign-in link was used before, or is older than a day."""

    code = "link-used"


class OneOwner(Refusal):
    """Embedded installations have one owner and no guests."""

    code = "one-owner"


def ensure_owner(session: Session) -> Account:
    """The one account of an embedded installation, made at first start."""
    owner = session.scalar(sa.select(Account).where(Account.owner))
    if owner is None:
        owner = Account(id=uuid7(), owner=True)
        session.add(owner)
        session.flush()
    return owner


def create_link(session: Session, *, account: Account) -> str:
    """Make a one-time sign-in link's token. Older unused links stop working: only the printed one counts."""
    session.execute(sa.delete(SignInLink).where(SignInLink.account_id == account.id, SignInLink.used_at.is_(None)))
    token = new_token()
    session.add(SignInLink(account_id=account.id, token_hash=hash_token(token), expires_at=now() + LINK_FOR))
    return token


def use_link(session: Session, *, token: str) -> UUID:
    """Trade a link's token for its account. Raises `LinkUsed`."""
    query = sa.select(SignInLink).where(SignInLink.token_hash == hash_token(token)).with_for_update()
    link = session.scalar(query)
    if link is None or link.used_at is not None or link.expires_at < now():
        raise LinkUsed("This sign-in link was used or is too old. Start Bowout again to get a new one.")
    link.used_at = now()
    return link.account_id


def create_guest(session: Session) -> UUID:
    guest = Account(id=uuid7(), guest=True, expires_at=now() + GUEST_FOR)
    session.add(guest)
    session.flush()
    return guest.id


def start_session(session: Session, *, account_id: UUID) -> tuple[str, SignInSession]:
    """Returns the cookie's token, which is not stored, and the session row. A guest's session ends with the guest."""
    token, ends = new_token(), now() + SESSION_FOR
    account_ends = session.get_one(Account, account_id).expires_at
    ends = min(ends, account_ends) if account_ends else ends
    row = SignInSession(id=uuid7(), account_id=account_id, token_hash=hash_token(token), expires_at=ends)
    session.add(row)
    return token, row


def end_session(session: Session, *, token: str) -> None:
    session.execute(sa.delete(SignInSession).where(SignInSession.token_hash == hash_token(token)))


def create_key(session: Session, *, account_id: UUID, name: str, scopes: Sequence[str]) -> tuple[str, ApiKey]:
    """Make an API key; the secret is returned once and only its hash is kept.

    Raises `Invalid` for a name that is empty or too long, and for unknown scopes.
    """
    if not 1 <= len(name.strip()) <= LONGEST_KEY_NAME:
        raise Invalid(f"Give the key a name of 1 to {LONGEST_KEY_NAME} characters.", pointer="/name")
    unknown = [scope for scope in scopes if scope != "all" and scope not in SCOPES]
    if unknown or not scopes:
        raise Invalid(f"Unknown scope: {', '.join(unknown)}. Known: all, {', '.join(SCOPES)}.", pointer="/scopes")
    token = new_token("bow_")
    row = ApiKey(
        id=uuid7(), account_id=account_id, name=name, token_hash=hash_token(token), hint=token[:8], scopes=list(scopes)
    )
    session.add(row)
    return token, row


def change_account(session: Session, *, account: Account, changes: dict[str, Any]) -> Account:
    """Apply a change of the account's own fields. Raises `Invalid` with the field's pointer."""
    if zone := changes.get("time_zone"):
        check_time_zone(zone)
    if country := changes.get("country"):
        check_country(country)
    if prefix := changes.get("relay_prefix"):
        check_relay_prefix(prefix)
    for name, value in changes.items():
        setattr(account, name, value)
    session.flush()
    return account
