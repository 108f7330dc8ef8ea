"""The rows of whoever asks: one of them, or a page of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..store import Owned, load_owned
from .paging import page
from .request import actor, database_session

Row = TypeVar("Row", bound=Owned)


def load_own(model: type[Row], /, id: UUID, *, lock: bool = False) -> Row:
    """The row of that id if it belongs to whoever asks. Raises `NotFound`, also for what is somebody else's."""
    return load_owned(database_session(), model, id, account_id=actor().account_id, lock=lock)


def page_of_own(
    model: type[Any],
    query: Mapping[str, Any],
    *,
    narrowed_by: Sequence[str],
    describe: Callable[[Session, Any], Any],
    newest_first: bool = False,
) -> dict[str, Any]:
    """A page of the rows of whoever asks, in the order in which they were made.

    `query` holds `limit`, `after`, and the columns that narrow the list, None where they do not.
    """
    rows = sa.select(model).where(model.account_id == actor().account_id)
    for name in narrowed_by:
        if query[name] is not None:
            rows = rows.where(getattr(model, name) == query[name])
    session = database_session()
    found = page(session, rows, key=model.id, limit=query["limit"], after=query["after"], newest_first=newest_first)
    return {**found, "items": [describe(session, each) for each in found["items"]]}
