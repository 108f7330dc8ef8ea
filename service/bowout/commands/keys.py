"""Making API keys from the command line."""

from typing import Any
from uuid import UUID

import click

from .. import migrate
from ..accounts import actions
from ..accounts.models import Account
from ..vocabulary import Mode


def create(parts: Any, *, name: str, scopes: str, account: str | None) -> str:
    """Returns the key. Raises `Invalid`, and `click.ClickException` in words that say what to do."""
    migrate.upgrade(parts.database)
    with parts.database.transaction() as session:
        if account is None and parts.settings.mode is Mode.SERVER:
            raise click.ClickException("In server mode say whose key it is: --account ID")
        try:
            owner = session.get(Account, UUID(account)) if account else actions.ensure_owner(session)
        except ValueError:
            owner = None
        if owner is None:
            raise click.ClickException("There is no such account.")
        chosen = [scope.strip() for scope in scopes.split(",") if scope.strip()]
        key, _ = actions.create_key(session, account_id=owner.id, name=name, scopes=chosen)
        return key
