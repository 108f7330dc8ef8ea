"""`bowout calling block` and `unblock`: numbers that are not to be rung, kept as hashes."""

from typing import Any

import click

from .. import migrate
from ..calls import opt_out
from ..contacts.numbers import UnusableNumber


def set_blocked(parts: Any, text: str, *, blocked: bool) -> str:
    """Returns what was done. Raises `click.ClickException` for what is no number."""
    migrate.upgrade(parts.database)
    try:
        found = opt_out.read(text, rules=parts.settings.calls)
    except UnusableNumber as problem:
        raise click.ClickException(f"{text}: {problem}") from None
    change = opt_out.block if blocked else opt_out.unblock
    with parts.database.transaction() as session:
        changed = change(session, found.number)
    already = "" if changed else " already"
    return f"{found.number} {'is not rung from here any more' if blocked else 'may be rung'}{already}."
