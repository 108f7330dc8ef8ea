"""How often one may ask: per account, per address, and for ways in. Told in `RateLimit` fields, refused with 429.

The fields are those of draft-ietf-httpapi-ratelimit-headers-11. Hooks are not counted, since they are signed and come
as often as calls need them; nor are pages, which a cache may give as well.
"""

import functools
import ipaddress
import logging
import operator
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from flask import Response, g, request
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from uuid_utils.compat import uuid7

from ..settings import RequestLimits
from ..store import Database, Refusal, lookup
from .counting import Counter, Left, Policy, Share
from .models import RequestCount

log = logging.getLogger(__name__)

MINUTE, HOUR = 60, 3600
_REMAINING = operator.attrgetter("remaining")
IPV6_NETWORK = 64


class TooOften(Refusal):
    """A quota is used up; `retry_after` says for how many seconds."""

    code = "limit"


class Limiter:
    """The limits of one process. On SQLite there is no other one, so nothing has to be shared."""

    def __init__(self, limits: RequestLimits, *, database: Database, proxies: int) -> None:
        share = None if database.is_sqlite else shared_count(database)
        self._proxies = proxies
        self._account = _counter(Policy("account", limits.account, MINUTE), share)
        self._address = _counter(Policy("address", limits.address, MINUTE), share)
        self._sign_in = _counter(Policy("sign-in", limits.sign_in, HOUR), share)

    def count_address(self, *, way_in: bool) -> None:
        """Count the request for its address. Raises `TooOften`."""
        for counter in (self._address, self._sign_in if way_in else None):
            if counter is not None:
                _spend(counter, client_address(self._proxies))

    def count_account(self, account_id: object) -> None:
        """Count the request for its account, once, however often its transaction is tried. Raises `TooOften`."""
        if self._account is not None and "counted" not in g:
            g.counted = True
            _spend(self._account, str(account_id))

    def tell(self) -> None:
        """Share what was counted. A database that is away stops nobody: each process then counts for itself."""
        try:
            for counter in (self._account, self._address, self._sign_in):
                if counter is not None:
                    counter.tell()
        except SQLAlchemyError as error:
            log.warning("counts cannot be shared", extra={"error": type(error).__name__})


def client_address(proxies: int) -> str:
    """The address that asks: the peer's, or behind `proxies` of ours the one that the outermost of them saw.

    What stands further left in X-Forwarded-For was said by the client itself, and is not believed.
    """
    said = ""
    if proxies:
        seen = request.headers.get("X-Forwarded-For", "").split(",")
        said = seen[-proxies].strip() if proxies <= len(seen) else ""
    return _network(said) or _network(request.remote_addr or "") or "unknown"


def shared_count(database: Database) -> Share:
    """Add to the count that all processes share; returns the sum."""

    def add(key: str, spent: int, until: float) -> int:
        end = datetime.fromtimestamp(until, UTC)
        insert: Any = sqlite.insert if database.is_sqlite else postgresql.insert
        fresh = insert(RequestCount).values(id=uuid7(), key=lookup(key), until=end, spent=spent)
        same = sa.case((RequestCount.until == end, RequestCount.spent + spent), else_=spent)
        both = fresh.on_conflict_do_update(index_elements=["key"], set_={"until": end, "spent": same})
        with database.transaction() as session:
            return int(session.scalar(both.returning(RequestCount.spent)) or 0)

    return add


def add_limit_fields(response: Response) -> Response:
    """Say which policies hold for this request, and what is left of the one that ends first."""
    lefts: list[Left] = g.get("left", [])
    if lefts:
        tightest = min(lefts, key=_REMAINING)
        response.headers.add("RateLimit-Policy", ", ".join([left.policy.field for left in lefts]))
        response.headers.add("RateLimit", f'"{tightest.policy.name}";r={tightest.remaining};t={tightest.seconds}')
    return response


def _counter(policy: Policy, share: Share | None) -> Counter | None:
    return Counter(policy, share=share) if policy.quota else None


def _spend(counter: Counter, subject: str) -> None:
    left = counter.spend(subject)
    g.setdefault("left", []).append(left)
    if not left.allowed:
        raise TooOften(f"That was too often. Try again in {left.seconds} seconds.", retry_after=left.seconds)


@functools.lru_cache(maxsize=4096)
def _network(text: str) -> str | None:
    """An address as it is counted: of IPv6 the network, since one line usually has a whole one."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, IPV6_NETWORK), strict=False).network_address)
