"""The database's migrations, as functions. They travel inside the package, so a wheel can migrate too."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from .schema import metadata
from .store import Database

FOLDER = Path(__file__).parent / "store" / "migrations"


def upgrade(database: Database, *, to: str = "head") -> None:
    """Bring the tables to `to`. On PostgreSQL two processes may try at once: the second waits, then has no work."""
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
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


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
