"""Reading one setting (`NAME`, or the file that `NAME_FILE` names), and collecting what is wrong with all of them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit

T = TypeVar("T")


class SettingsProblem(ValueError):
    """Something in the environment cannot be used. The message lists every problem, a line each."""


class Reader:
    """Collects problems instead of stopping at the first one."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.problems: list[str] = []

    def text(self, name: str, default: str | None = None) -> str | None:
        value = self.environ.get(name)
        file = self.environ.get(f"{name}_FILE")
        if value and file:
            self.problems.append(f"{name}: set it or {name}_FILE, not both")
        if file and not value:
            try:
                value = Path(file).read_text(encoding="utf-8").strip()
            except OSError as error:
                self.problems.append(f"{name}_FILE: {file} cannot be read ({error.strerror})")
            except UnicodeDecodeError:
                self.problems.append(f"{name}_FILE: {file} is no text")
        return value.strip() if value and value.strip() else default

    def value(self, name: str, *, default: T, read: Callable[[str], T], hint: str) -> T:
        text = self.text(name)
        if text is None:
            return default
        try:
            return read(text)
        except (ValueError, KeyError):
            self.problems.append(f"{name}: {hint}")
            return default

    def words(self, name: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        text = self.text(name)
        return default if text is None else tuple(word.strip() for word in text.split(",") if word.strip())


def split_address(text: str) -> SplitResult:
    """Take an address apart. Raises `ValueError` where it has no host, or a port that is no number."""
    parts = urlsplit(text)
    if not parts.hostname or parts.port == 0:
        raise ValueError(text)
    return parts


def one_of(*choices: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return read


def whole_number(text: str) -> int:
    """0 or more, in digits."""
    if not text.isdecimal() or len(text) > 9:
        raise ValueError(text)
    return int(text)
