"""Changing the key that seals numbers: everything that an older key sealed is sealed anew with the newest."""

from typing import Any

import sqlalchemy as sa

from .database import Database
from .model import Model
from .sealing import SealedText, newest_key

BATCH = 200


def reseal(database: Database) -> int:
    """Returns how many values were sealed anew. May be stopped at any moment and run again, and while others write."""
    return sum(
        _reseal_column(database, table=table, column=column)
        for table in Model.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, SealedText)
    )


def _reseal_column(database: Database, *, table: sa.Table, column: sa.Column[Any]) -> int:
    raw = sa.type_coerce(column, sa.Text)
    old = sa.select(table.c.id, raw, column).where(column.is_not(None), ~raw.like(f"{newest_key()}.%")).limit(BATCH)
    done = 0
    while True:
        with database.transaction() as session:
            rows = session.execute(old).all()
            for row_id, sealed, text in rows:
                # A value that somebody changes meanwhile is sealed with the newest key by that change.
                session.execute(sa.update(table).where(table.c.id == row_id, raw == sealed).values({column: text}))
        done += len(rows)
        if len(rows) < BATCH:
            return done
