"""What goes wrong at the command line is one sentence that says what to do, and never a trace."""

import os
import re
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from bowout import migrate
from bowout.cli import main
from bowout.commands.failing import plain_words
from bowout.store import Database
from tests.calls.line import free_port
from tests.conftest import SECRETS

PROGRAM = Path(sys.executable).parent / "bowout"


def fails(data: Path, *arguments: str, **environ: str) -> str:
    """The one line that a failing command writes to its standard error."""
    done = CliRunner().invoke(main, arguments, env={"BOWOUT_DATA": str(data), "BOWOUT_PUBLIC_URL": None, **environ})
    assert done.exit_code == 1, done.output
    assert isinstance(done.exception, SystemExit)
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("Error: ")
    return lines[0]


def serve_fails(data: Path, *arguments: str, **environ: str) -> str:
    return fails(data, "serve", "--port", str(free_port()), *arguments, **environ)


@pytest.mark.parametrize("folder", ["/proc/nothing/here", "/dev/null/here"])
def test_a_data_folder_that_cannot_be_made(folder: str) -> None:
    assert folder in (said := serve_fails(Path(folder)))
    assert "BOWOUT_DATA" in said


def test_a_data_path_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    said = serve_fails(tmp_path / "taken")
    assert str(tmp_path / "taken") in said
    assert "BOWOUT_DATA" in said


def test_broken_secrets(tmp_path: Path) -> None:
    (tmp_path / "secrets.json").write_text("{")
    said = serve_fails(tmp_path)
    assert "secrets.json" in said
    assert "backup" in said


def test_a_sealing_key_that_is_none(tmp_path: Path) -> None:
    assert "BOWOUT_SEALING_KEYS" in serve_fails(tmp_path, BOWOUT_SEALING_KEYS="a key of my own")


@pytest.mark.parametrize("command", [("serve",), ("db", "upgrade"), ("db", "current"), ("rotate-keys",)])
def test_a_database_file_that_is_none(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "bowout.sqlite3").write_bytes(b"this is no database at all, whatever its name says" * 100)
    port = ("--port", str(free_port())) if command == ("serve",) else ()
    said = fails(tmp_path, *command, *port)
    assert "bowout.sqlite3" in said
    assert "backup" in said


def test_a_database_in_a_folder_that_is_not_there_and_cannot_be_made(tmp_path: Path) -> None:
    said = serve_fails(tmp_path, BOWOUT_DATABASE_URL="sqlite:////proc/nothing/bowout.sqlite3")
    assert "/proc/nothing" in said


@pytest.mark.parametrize(
    "command", [("db", "upgrade"), ("worker",), ("api-key", "create", "--name", "x", "--scopes", "all")]
)
def test_postgresql_that_is_away(tmp_path: Path, command: tuple[str, ...]) -> None:
    port = free_port()
    said = fails(tmp_path, *command, BOWOUT_DATABASE_URL=f"postgresql://bowout:secret@127.0.0.1:{port}/bowout")
    assert f"127.0.0.1:{port}" in said
    assert "BOWOUT_DATABASE_URL" in said
    assert "secret" not in said


def test_postgresql_that_does_not_let_us_in(tmp_path: Path, postgresql_url: str) -> None:
    """A wrong password, a wrong user and a wrong database are refused alike; here there is no password to get wrong."""
    url = sa.make_url(postgresql_url).set(username="charlie", password="secret")
    said = serve_fails(tmp_path, BOWOUT_DATABASE_URL=url.render_as_string(hide_password=False))
    assert "password" in said
    assert "BOWOUT_DATABASE_URL" in said
    assert "secret" not in said


def test_an_api_keys_name_that_is_too_long(tmp_path: Path) -> None:
    said = fails(tmp_path, "api-key", "create", "--name", "x" * 81, "--scopes", "all")
    assert "80" in said


def test_an_api_keys_name_that_is_empty(tmp_path: Path) -> None:
    fails(tmp_path, "api-key", "create", "--name", " ", "--scopes", "all")


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bowout.sqlite3"
    database = Database(f"sqlite:///{file}")
    migrate.upgrade(database)
    database.dispose()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    said = serve_fails(tmp_path)
    assert "9999" in said
    assert re.search("newer Bowout|backup", said)


def test_a_worker_on_a_database_that_is_not_migrated(tmp_path: Path, postgresql_url: str) -> None:
    server = sa.make_url(postgresql_url)
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text("CREATE DATABASE bare"))
    try:
        url = server.set(database="bare").render_as_string(hide_password=False)
        assert "bowout db upgrade" in fails(tmp_path, "worker", BOWOUT_DATABASE_URL=url)
    finally:
        with engine.connect() as connection:
            connection.execute(sa.text("DROP DATABASE bare"))
        engine.dispose()


def test_a_port_that_somebody_else_has(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = fails(tmp_path, "serve", "--port", str(port))
    assert f"{port} is in use" in said


def test_an_address_that_is_not_this_machines(tmp_path: Path) -> None:
    said = serve_fails(tmp_path, "--host", "192.0.2.1")
    assert "192.0.2.1 is no address of this machine" in said
    assert "in use" not in said


def test_a_host_that_is_no_address_at_all(tmp_path: Path) -> None:
    assert "--host" in serve_fails(tmp_path, "--host", "not an address")


@pytest.mark.slow
def test_several_settings_that_are_wrong_are_told_together_by_the_real_program(tmp_path: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "BOWOUT_DATA": str(tmp_path), "BOWOUT_JOBS": "maybe", "BOWOUT_PROXIES": "x"}
    done = subprocess.run([PROGRAM, "serve"], env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["Error", "BOWOUT_JOBS", "BOWOUT_PROXIES"]


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may not mount a small disk fills the database's own bounds instead: SQLite says the same of both."""
    for name, value in {**SECRETS, "BOWOUT_DATA": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    database = Database(f"sqlite:///{tmp_path / 'bowout.sqlite3'}")
    sa.event.listen(database.engine, "connect", lambda one, _: one.execute("PRAGMA max_page_count = 20").close())
    with pytest.raises(click.ClickException) as failed, plain_words():
        migrate.upgrade(database)
    database.dispose()
    assert "room" in failed.value.message
    assert str(tmp_path) in failed.value.message
