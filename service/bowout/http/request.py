"""What a route may ask about its request: who is asking, and the session of the request's one transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from flask import Flask, current_app, g, request
from sqlalchemy.orm import Session

from ..settings import Settings
from ..store import Database, Refusal

if TYPE_CHECKING:
    from .limits import Limiter


class NotSignedIn(Refusal):
    """Nobody is signed in, or the key is not known."""

    code = "sign-in"


class NotAllowed(Refusal):
    """The key's scopes, or the request's origin, do not allow this."""

    code = "not-allowed"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `credential` names the session or key ("session:…", "key:…"): some actions want the very same one."""

    account_id: UUID
    scopes: frozenset[str]
    credential: str

    def may(self, scope: str) -> bool:
        return "all" in self.scopes or scope in self.scopes


Authenticator = Callable[[Session], Actor | None]


@dataclass(frozen=True, slots=True)
class Services:
    """What the composition root hands to the routes. `authenticate` is filled by the accounts room.

    `is_behind` says whether the database's tables are older than this program.
    """

    settings: Settings
    database: Database
    authenticate: Authenticator
    is_behind: Callable[[], bool]
    limiter: "Limiter"


def install(app: Flask, services: Services) -> None:
    app.extensions["bowout"] = services


def services() -> Services:
    return current_app.extensions["bowout"]  # type: ignore[no-any-return]


def actor() -> Actor:
    return g.actor  # type: ignore[no-any-return]


def database_session() -> Session:
    return g.session  # type: ignore[no-any-return]


def is_https() -> bool:
    """Whether the browser speaks HTTPS: to us, or to the proxy before us that the public address names."""
    public = urlsplit(services().settings.public_url)
    return request.is_secure or (public.scheme == "https" and request.host.split(":")[0] == public.hostname)
