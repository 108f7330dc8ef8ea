"""`bowout calling block` and `unblock`: numbers that are not to be rung, kept as hashes."""

from typing import Any

import click

from .. import migrate
from ..calls import opt_out


def block(parts: Any, text: str) -> str:
    """Returns what was done. Raises `click.ClickException` for what is no number."""
    migrate.upgrade(parts.database)
    number = _number(parts, text)
    with parts.database.transaction() as session:
        new = opt_out.block(session, number)
    return f"{number} is not rung from here any more." if new else f"{number} was not to be rung already."


def unblock(parts: Any, text: str) -> str:
    """Returns what was done. Raises `click.ClickException` for what is no number."""
    migrate.upgrade(parts.database)
    number = _number(parts, text)
    with parts.database.transaction() as session:
        was = opt_out.unblock(session, number)
    return f"{number} may be rung again." if was else f"{number} was not blocked."


def _number(parts: Any, text: str) -> str:
    number = opt_out.read_number(text, region=parts.settings.calls.regions[0])
    if number is None:
        raise click.ClickException(f"{text} is no telephone number. Write it like +13125550142.")
    return number
