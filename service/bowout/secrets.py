"""The secrets of the embedded mode: made on first start, kept in the data folder for its owner alone (0600)."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet


@dataclass(frozen=True, slots=True)
class EmbeddedSecrets:
    sealing_keys: tuple[str, ...]
    signing_key: str
    made: tuple[str, ...] = ()


class UnusableSecrets(Exception):
    """The file is there, and its secrets cannot be read from it."""


def embedded_secrets(data: Path) -> EmbeddedSecrets:
    """Read `secrets.json`, or make it. Two processes that start together end up with the same secrets.

    Raises `UnusableSecrets`, and `OSError` where the folder cannot be used.
    """
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = data / "secrets.json"
    made: tuple[str, ...] = ()
    if not file.exists():
        made = _make(file)
    sealing_keys, signing_key = _read(file)
    return EmbeddedSecrets(sealing_keys, signing_key, made)


def _read(file: Path) -> tuple[tuple[str, ...], str]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        keys, signing_key = tuple(kept["sealing_keys"]), kept["signing_key"]
        MultiFernet([Fernet(key) for key in keys])
        signing_key.encode()
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnusableSecrets(
            f"{file} does not hold Bowout's secrets any more. Put it back from a backup: "
            "without it the telephone numbers in the database cannot be read"
        ) from None
    return keys, signing_key


def _make(file: Path) -> tuple[str, ...]:
    text = json.dumps({"sealing_keys": [Fernet.generate_key().decode()], "signing_key": secrets.token_urlsafe(48)})
    draft = file.with_suffix(f".{os.getpid()}")
    _write_private(draft, text)
    try:
        # A hard link is atomic and refuses to replace: whoever comes second reads what the first one made.
        os.link(draft, file)
    except FileExistsError:
        return ()
    finally:
        draft.unlink()
    return (str(file),)


def kept_sealing_keys(data: Path) -> tuple[str, ...]:
    """The sealing keys that the data folder keeps, newest first; none where they come from the environment."""
    file = data / "secrets.json"
    return _read(file)[0] if file.exists() else ()


def add_sealing_key(data: Path) -> tuple[str, ...]:
    """Put a new key before the kept ones. Returns all of them."""
    return _keep_sealing_keys(data, (Fernet.generate_key().decode(), *kept_sealing_keys(data)))


def drop_old_sealing_keys(data: Path) -> tuple[str, ...]:
    return _keep_sealing_keys(data, kept_sealing_keys(data)[:1])


def _keep_sealing_keys(data: Path, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Replace the file in one step: whoever reads it finds the old keys or the new ones, never half a file."""
    file = data / "secrets.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    _write_private(draft := file.with_suffix(f".{os.getpid()}"), json.dumps({**kept, "sealing_keys": list(keys)}))
    draft.replace(file)
    return keys


def _write_private(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
