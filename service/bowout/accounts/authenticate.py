"""Finding out who asks: a bearer key or the session cookie. Fills the slot that `http` keeps for it."""

from datetime import timedelta
from urllib.parse import urlsplit

import sqlalchemy as sa
from flask import request
from sqlalchemy.orm import Session

from ..http.request import Actor, NotAllowed, is_https
from ..store import now
from .models import ApiKey, SignInSession
from .tokens import hash_token

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
LAST_USED_STEP = timedelta(minutes=5)


def cookie_name() -> str:
    """`__Host-` cookies need Secure, which WebKit drops on plain-HTTP loopback: there, and only there, another name."""
    return "__Host-bowout" if is_https() else "bowout"


def authenticate(session: Session) -> Actor | None:
    """The actor of this request, or None. Raises `NotAllowed` for a cookie that comes from another site."""
    header = request.headers.get("Authorization", "")
    if header[:7].lower() == "bearer ":
        return _by_key(session, header[7:].strip())
    if token := request.cookies.get(cookie_name()):
        require_same_origin()
        return _by_cookie(session, token)
    return None


def require_same_origin() -> None:
    """Against cross-site requests: browsers say where a request came from, by Fetch Metadata or Origin."""
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in {"same-origin", "none"}:
        raise NotAllowed("This request came from another site.")
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise NotAllowed("This request came from another site.")
    referrer = request.headers.get("Referer")
    if site is None and origin is None and referrer and urlsplit(referrer).netloc != request.host:
        raise NotAllowed("This request came from another site.")


def _by_key(session: Session, token: str) -> Actor | None:
    key = session.scalar(sa.select(ApiKey).where(ApiKey.token_hash == hash_token(token)))
    if key is None or (key.expires_at is not None and key.expires_at < now()):
        return None
    if request.method not in SAFE_METHODS and (key.last_used_at is None or key.last_used_at < now() - LAST_USED_STEP):
        key.last_used_at = now()
    return Actor(key.account_id, frozenset(key.scopes), f"key:{key.id}")


def _by_cookie(session: Session, token: str) -> Actor | None:
    row = session.scalar(sa.select(SignInSession).where(SignInSession.token_hash == hash_token(token)))
    if row is None or row.expires_at < now():
        return None
    return Actor(row.account_id, frozenset({"all"}), f"session:{row.id}")
