"""The database's migrations, as functions. They travel inside the package, so a wheel can migrate too."""

import functools
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from .schema import metadata
from .store import Database
from .store.faults import Fault, fault_of

FOLDER = Path(__file__).parent / "store" / "migrations"


class Standing(StrEnum):
    """How the database's tables compare with what this program knows."""

    CURRENT = "current"
    BEHIND = "behind"
    AHEAD = "ahead"


class NewerDatabase(Exception):
    """The tables were made by a newer program, which alone knows the way back."""


def upgrade(database: Database, *, to: str = "head") -> None:
    """Bring the tables to `to`. On PostgreSQL two processes may try at once: the second waits, then has no work.

    Raises `NewerDatabase`, and changes nothing, where the tables are of a version that this program does not know.
    """
    if standing(database) is Standing.AHEAD:
        raise NewerDatabase(
            f"The database is at version {current(database)}, which this Bowout does not know (it knows {newest()}). "
            "Install the newer Bowout again, or put back the backup from before it."
        )
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(724563)")
        command.upgrade(_config(connection), to)


def downgrade(database: Database, *, to: str) -> None:
    with database.engine.begin() as connection:
        command.downgrade(_config(connection), to)


def newest() -> str | None:
    return ScriptDirectory(str(FOLDER)).get_current_head()


def current(database: Database) -> str | None:
    """The version of the tables; None where there are none yet."""
    try:
        with database.reading() as session:
            version: str | None = session.scalar(sa.text("SELECT version_num FROM alembic_version"))
            return version
    except sa.exc.DBAPIError as error:
        if fault_of(error) is Fault.NOT_MIGRATED:
            return None
        raise


def standing(database: Database) -> Standing:
    """Compare the tables with this program: one small query."""
    found, known = current(database), _known()
    if found == known[0]:
        return Standing.CURRENT
    return Standing.BEHIND if found is None or found in known else Standing.AHEAD


@functools.cache
def _known() -> tuple[str, ...]:
    """All versions that this program knows, the newest first."""
    return tuple(each.revision for each in ScriptDirectory(str(FOLDER)).walk_revisions())


def differences(database: Database) -> list[object]:
    """What the models say and the database lacks, or the other way round. Empty when they agree."""
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, metadata))


def draft(database: Database, *, message: str) -> None:
    """Write a new migration from the difference between models and database. To be read before it is committed."""
    with database.engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True)


def _config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
