"""What every test may ask for: a database of each kind, the service on it, and the fixed cast.

Alice owns; Charlie must be refused; Sam Lee declines; Priya Raman is the hiring manager at Northwind.
"""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from bowout import migrate
from bowout.app import Parts, build
from bowout.schema import metadata
from bowout.settings import Settings, load_settings
from bowout.store import Database
from bowout.store.sealing import use_keys

from . import postgresql
from .api import Api

KINDS = ("sqlite", "postgresql")
SECRETS = {
    "BOWOUT_SEALING_KEYS": "bm90IGEgc2VjcmV0OiBvbmx5IGZvciB0aGUgdGVzdHM=",
    "BOWOUT_SIGNING_KEY": "only for the tests, and long enough to be taken",
    # Tests ask more often than people do.
    "BOWOUT_LIMIT_ACCOUNT": "0",
    "BOWOUT_LIMIT_ADDRESS": "0",
    "BOWOUT_LIMIT_SIGN_IN": "0",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--db", choices=[*KINDS, "both"], default="both", help="which databases to test on")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "one_database(kind): where both kinds are asked for, this one is enough")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_kind" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--db")
        enough = metafunc.definition.get_closest_marker("one_database")
        kinds = enough.args if enough else KINDS
        metafunc.parametrize("database_kind", kinds if chosen == "both" else [chosen], scope="session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The soak runs only when it is asked for by name; what telephones takes a second or more."""
    for item in items:
        telephones = "line" in getattr(item, "fixturenames", ()) or "tests/local_twilio/" in item.nodeid
        if telephones:
            item.add_marker(pytest.mark.slow)
        if item.get_closest_marker("soak"):
            item.add_marker(pytest.mark.timeout(3600))
    if "soak" not in (config.getoption("-m") or ""):
        left_out = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    with postgresql.server() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_url(database_kind: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> str:
    """The address of a database of this kind whose tables the migrations made."""
    if database_kind == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('sqlite') / 'test.sqlite3'}"
    else:
        url = request.getfixturevalue("postgresql_url")
    database = Database(url)
    migrate.upgrade(database)
    database.dispose()
    return url


@pytest.fixture
def empty_url(migrated_url: str) -> str:
    """The address of a migrated database without a row, sealed with the keys that the tests know."""
    use_keys([SECRETS["BOWOUT_SEALING_KEYS"]], signing_key=SECRETS["BOWOUT_SIGNING_KEY"])
    database = Database(migrated_url)
    empty(database)
    database.dispose()
    return migrated_url


@pytest.fixture(scope="session")
def settings(migrated_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    data = tmp_path_factory.mktemp("data")
    return load_settings({"BOWOUT_DATA": str(data), "BOWOUT_DATABASE_URL": migrated_url, **SECRETS})


@pytest.fixture(scope="session")
def built(settings: Settings) -> Iterator[Parts]:
    """The service's parts, built once for each kind of database: building them is what would take the time."""
    parts = build(settings)
    yield parts
    parts.database.dispose()


@pytest.fixture
def parts(built: Parts) -> Parts:
    """The service's parts on an empty database, with the keys that the tests know."""
    use_keys(built.settings.sealing_keys, signing_key=built.settings.signing_key)
    empty(built.database)
    return built


@pytest.fixture
def api(parts: Parts) -> Api:
    """The API as Alice's program sees it: a test client with her key, and a way to be somebody else."""
    return Api(parts)


def empty(database: Database) -> None:
    """Remove every row, children first."""
    with database.transaction() as session:
        for table in reversed(metadata.sorted_tables):
            session.execute(sa.delete(table))
