"""Keyset paging: `?limit=&after=` in, `{items, next}` out. The cost of a page does not grow with its depth."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import marshmallow as ma
import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import Invalid

MOST = 100


class PageQuery(ma.Schema):
    """What every list takes."""

    limit = ma.fields.Integer(
        load_default=50,
        validate=ma.validate.Range(1, MOST),
        metadata={"description": f"how many at most, 1 to {MOST}"},
    )
    after = ma.fields.String(
        load_default=None, validate=ma.validate.Length(max=100), metadata={"description": "`next` of the page before"}
    )


def envelope(item: type[ma.Schema]) -> type[ma.Schema]:
    """The shape of a page of `item`: an envelope, since a bare list cannot grow a field."""
    fields = {
        "items": ma.fields.List(ma.fields.Nested(item), required=True),
        "next": ma.fields.String(allow_none=True, required=True),
    }
    return type(
        f"{item.__name__}Page", (ma.Schema,), {"__doc__": f"One page of a list of `{item.__name__}`.", **fields}
    )


def page(session: Session, query: Any, *, key: Any, limit: int, after: str | None, newest_first: bool = False) -> Any:
    """Run `query` for one page in the order of `key` (a UUIDv7 column, so in the order of creation)."""
    if after is not None:
        mark = _unpack(after)
        query = query.where(key < mark if newest_first else key > mark)
    query = query.order_by(sa.desc(key) if newest_first else key).limit(limit + 1)
    rows: Sequence[Any] = session.scalars(query).all()
    more = len(rows) > limit
    return {"items": rows[:limit], "next": _pack(getattr(rows[limit - 1], key.key)) if more else None}


def _pack(id: UUID) -> str:
    return base64.urlsafe_b64encode(id.bytes).decode().rstrip("=")


def _unpack(text: str) -> UUID:
    try:
        return UUID(bytes=base64.urlsafe_b64decode(text + "=="))
    except (ValueError, binascii.Error):
        raise Invalid("after: give back the `next` of the page before.", pointer="?after") from None
