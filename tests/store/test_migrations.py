"""The migrations make exactly the tables that the models describe, on both databases, and can be taken back."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bowout import migrate
from bowout.app import Parts
from bowout.store import Database


@pytest.fixture
def fresh(database_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Database:
    """A database without a single table."""
    if database_kind == "sqlite":
        return Database(f"sqlite:///{tmp_path / 'fresh.sqlite3'}")
    server = sa.make_url(request.getfixturevalue("postgresql_url"))
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.execute(sa.text("DROP DATABASE IF EXISTS fresh"))
        connection.execute(sa.text("CREATE DATABASE fresh"))
    return Database(server.set(database="fresh").render_as_string(hide_password=False))


def test_migrations_and_models_agree(parts: Parts) -> None:
    assert migrate.differences(parts.database) == []


def test_the_tables_are_at_the_newest_version(parts: Parts) -> None:
    assert migrate.current(parts.database) == migrate.newest()


def test_up_down_and_up_again_leads_to_the_same_tables(fresh: Database) -> None:
    migrate.upgrade(fresh)
    migrate.downgrade(fresh, to="base")
    assert set(sa.inspect(fresh.engine).get_table_names()) == {"alembic_version"}
    migrate.upgrade(fresh)
    assert migrate.differences(fresh) == []
    fresh.dispose()


def test_migrating_twice_changes_nothing(fresh: Database) -> None:
    migrate.upgrade(fresh)
    migrate.upgrade(fresh)
    assert migrate.differences(fresh) == []
    fresh.dispose()
