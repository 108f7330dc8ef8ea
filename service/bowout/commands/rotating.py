"""`bowout rotate-keys`: seal all telephone numbers with a new key."""

from pathlib import Path
from typing import Any

import click

from .. import migrate
from ..jobs.runner import Held, sole_runner
from ..secrets import add_sealing_key, drop_old_sealing_keys, kept_sealing_keys
from ..store.resealing import reseal
from ..store.sealing import use_keys


def rotate(parts: Any) -> str:
    """Returns what was done, in a sentence. Raises `click.ClickException` where the service still runs.

    An installation that keeps its own keys gets a new one, everything is sealed with it, and only then are the old
    ones forgotten, so this may be stopped at any moment. Where the keys come from outside, the new one stands first.
    """
    migrate.upgrade(parts.database)
    if parts.settings.sealing_keys != kept_sealing_keys(parts.settings.data):
        return _told(reseal(parts.database), "BOWOUT_SEALING_KEYS needs only its first key now.")
    try:
        with sole_runner(parts.settings.data):
            return _rotate_own(parts)
    except Held:
        raise click.ClickException("Bowout is running on this data folder. Stop it, then rotate its keys.") from None


def _rotate_own(parts: Any) -> str:
    data: Path = parts.settings.data
    keys = add_sealing_key(data)
    use_keys(keys, signing_key=parts.settings.signing_key)
    count = reseal(parts.database)
    drop_old_sealing_keys(data)
    return _told(count, "The old keys are gone from the data folder.")


def _told(count: int, then: str) -> str:
    return f"{count} {'value is' if count == 1 else 'values are'} sealed with the newest key. {then}"
