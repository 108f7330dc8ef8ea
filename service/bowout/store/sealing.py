"""Phone numbers at rest: sealed with a key that can be rotated, and a keyed hash beside them for looking up."""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from cryptography.fernet import Fernet, MultiFernet


def _key_id(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Keyring:
    """The newest key seals; all of them open. The key's id stands before the sealed text, so old rows can be found."""

    fernet: MultiFernet
    newest: str
    lookup_key: bytes

    def seal(self, text: str) -> str:
        return f"{self.newest}.{self.fernet.encrypt(text.encode()).decode()}"

    def open(self, sealed: str) -> str:
        return self.fernet.decrypt(sealed.partition(".")[2].encode()).decode()

    def lookup(self, text: str) -> str:
        return hmac.new(self.lookup_key, text.encode(), hashlib.sha256).hexdigest()


class _Slot:
    """Column types are made at import, keys come with the settings: this slot is filled once between the two."""

    keyring: Keyring | None = None


def use_keys(sealing_keys: Sequence[str], *, signing_key: str) -> None:
    """Set the process's keys. The look-up key is derived, so that one secret less has to be kept."""
    _Slot.keyring = Keyring(
        fernet=MultiFernet([Fernet(key) for key in sealing_keys]),
        newest=_key_id(sealing_keys[0]),
        lookup_key=hmac.new(signing_key.encode(), b"number look-up", hashlib.sha256).digest(),
    )


def _keyring() -> Keyring:
    if _Slot.keyring is None:
        raise RuntimeError("no sealing keys: call use_keys() first")
    return _Slot.keyring


def lookup(text: str) -> str:
    """The keyed hash under which a number is found and counted (64 hexadecimal characters)."""
    return _keyring().lookup(text)


def newest_key() -> str:
    """The id of the key that seals from now on; it stands before whatever it sealed."""
    return _keyring().newest


class SealedText(sa.types.TypeDecorator[str]):
    """Text that is readable only with the service's key."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else _keyring().seal(value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else _keyring().open(value)
