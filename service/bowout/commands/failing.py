"""What goes wrong at the command line, in one sentence that says what to do. Traces are left for real mistakes."""

import contextlib
from collections.abc import Iterator, Mapping

import click

from ..settings import SettingsProblem, load_settings
from ..store.faults import Fault, fault_of

# `{where}` is the database: a file, or a server's address without its password.
WHAT_TO_DO: Mapping[Fault, str] = {
    Fault.AWAY: "{where} cannot be reached. Is it there, and is BOWOUT_DATABASE_URL right?",
    Fault.REFUSED: "{where} does not let us in. Check user, password and database name in BOWOUT_DATABASE_URL.",
    Fault.BUSY: "{where} is kept busy by another program. Stop that one, or try again later.",
    Fault.FULL: "There is no room left on the disk of {where}. Make room, then try again.",
    Fault.READ_ONLY: "{where} can only be read. Give Bowout the right to write there.",
    Fault.DAMAGED: "{where} is damaged, or is no database. Put a backup in its place.",
    Fault.NOT_MIGRATED: "{where} has not got this version's tables yet. Run: bowout db upgrade",
}


@contextlib.contextmanager
def plain_words() -> Iterator[None]:
    """Turn what is known to go wrong into a `click.ClickException`: one line, and an exit status of 1."""
    try:
        yield
    except click.ClickException:
        raise
    except Exception as error:
        said = _sentence(error)
        if said is None:
            raise
        raise click.ClickException(said) from None


def _sentence(error: Exception) -> str | None:
    from ..jobs.runner import Held
    from ..migrate import NewerDatabase
    from ..store import Refusal

    if isinstance(error, SettingsProblem):
        return _settings(str(error))
    if isinstance(error, Refusal | NewerDatabase | Held):
        return str(error)
    if (fault := fault_of(error)) is not None:
        return WHAT_TO_DO[fault].format(where=_where())
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename} cannot be used ({error.strerror})."
    return None


def _settings(problems: str) -> str:
    return problems if "\n" not in problems else f"Some settings cannot be used:\n{problems}"


def _where() -> str:
    """The database of the settings, as one may say it aloud."""
    from sqlalchemy import make_url

    url = make_url(load_settings().database_url)
    if url.drivername.startswith("sqlite"):
        return str(url.database)
    host = url.host or url.query.get("host") or "on this machine"
    return f"PostgreSQL at {host}{f':{url.port}' if url.port else ''}"
