"""Finding out who asks: a bearer key or the session cookie. Fills the slot that `http` keeps for it."""

from datetime import timedelta
from urllib.parse import urlsplit

import sqlalchemy as sa
from flask import request
from sqlalchemy.orm import Session

from ..http.request import Actor, NotAllowed, NotSignedIn, is_https, services
from ..store import now
from ..vocabulary import Mode
from .models import Account, ApiKey, SignInSession
from .tokens import hash_token

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
LAST_USED_STEP = timedelta(minutes=5)

# Built once, and with the account in the same query: nearly every view needs it, and then finds it in the session.
KEY = (
    sa.select(Account, ApiKey.id, ApiKey.scopes, ApiKey.expires_at, ApiKey.last_used_at)
    .join(ApiKey, ApiKey.account_id == Account.id)
    .where(ApiKey.token_hash == sa.bindparam("token_hash"))
)
COOKIE = (
    sa.select(Account, SignInSession.id, SignInSession.expires_at)
    .join(SignInSession, SignInSession.account_id == Account.id)
    .where(SignInSession.token_hash == sa.bindparam("token_hash"))
)


def cookie_name() -> str:
    """`__Host-` cookies need Secure, which WebKit drops on plain-HTTP loopback: there, and only there, another name.

    Browsers keep the cookies of all ports of a host together. A server has its host to itself; on somebody's own
    machine there may be a second Bowout on the next port, so there the port is part of the name.
    """
    name = "__Host-bowout" if is_https() else "bowout"
    if services().settings.mode is Mode.SERVER:
        return name
    return f"{name}-{urlsplit(request.host_url).port or (443 if is_https() else 80)}"


def authenticate(session: Session) -> Actor | None:
    """The actor of this request, or None.

    Raises `NotAllowed` for a cookie that comes from another site, and `NotSignedIn` for a guest past its time.
    """
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
    found = session.execute(KEY, {"token_hash": hash_token(token)}).one_or_none()
    if found is None:
        return None
    account, id_, scopes, expires_at, last_used_at = found
    if expires_at is not None and expires_at <= now():
        return None
    _take(session, account)
    if request.method not in SAFE_METHODS and (last_used_at is None or last_used_at < now() - LAST_USED_STEP):
        session.execute(sa.update(ApiKey).where(ApiKey.id == id_).values(last_used_at=now()))
    return Actor(account.id, frozenset(scopes), f"key:{id_}")


def _by_cookie(session: Session, token: str) -> Actor | None:
    found = session.execute(COOKIE, {"token_hash": hash_token(token)}).one_or_none()
    if found is None:
        return None
    account, id_, expires_at = found
    _take(session, account)
    if expires_at <= now():
        return None
    return Actor(account.id, frozenset({"all"}), f"session:{id_}")


def _take(session: Session, account: Account) -> None:
    """Hold the account for as long as the session lives, which by itself forgets what nobody holds.

    A guest's rows are there until they are tidied away; the guest itself ends on time.
    """
    session.info["account"] = account
    if account.expires_at is not None and account.expires_at <= now():
        raise NotSignedIn("Your seven days as a guest are over. Start anew, or sign in.")
