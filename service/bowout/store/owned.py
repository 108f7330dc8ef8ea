"""The one way to load a row that belongs to somebody."""

from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from .model import Owned
from .refusals import NotFound

Row = TypeVar("Row", bound=Owned)


def load_owned(session: Session, model: type[Row], /, id: UUID, *, account_id: UUID, lock: bool = False) -> Row:
    """Load `model` by id if the account owns it. A foreign row and a missing one both raise `NotFound`.

    With `lock`, the row stays locked until the transaction ends (PostgreSQL; SQLite has one writer anyway).
    """
    query = sa.select(model).where(model.id == id, model.account_id == account_id)  # type: ignore[attr-defined]
    row = session.scalar(query.with_for_update() if lock else query)
    if row is None:
        raise NotFound(f"There is no such {model.__name__.lower()}.")
    return row
