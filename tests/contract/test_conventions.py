"""Conventions of the code that no type checker sees."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bowout
from bowout.http.catalogue import BY_STATUS, CATALOGUE
from bowout.settings import DOCUMENTED
from bowout.store import Refusal

PACKAGE = Path(bowout.__file__).parent


def sources() -> Iterator[tuple[str, str]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file.relative_to(PACKAGE).as_posix(), file.read_text(encoding="utf-8")


def refusals(parent: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for child in parent.__subclasses__():
        yield child
        yield from refusals(child)


def import_everything() -> None:
    for module in pkgutil.walk_packages([str(PACKAGE)], prefix="bowout."):
        if not module.name.endswith(("__main__", ".env")) and ".versions." not in module.name:
            importlib.import_module(module.name)


def test_a_transaction_is_committed_in_one_place() -> None:
    commits = [name for name, text in sources() for _ in re.findall(r"\.commit\(\)", text)]
    assert commits == ["store/database.py"]


def test_every_refusal_stands_in_the_catalogue() -> None:
    import_everything()
    found = {kind.__qualname__: kind.code for kind in (Refusal, *refusals()) if kind.__module__.startswith("bowout.")}
    assert len(found) > 10
    assert {name: code for name, code in found.items() if code not in CATALOGUE} == {}


def test_every_code_of_the_catalogue_is_used_somewhere() -> None:
    import_everything()
    used = {kind.code for kind in (Refusal, *refusals())} | set(BY_STATUS.values())
    text = "\n".join(text for name, text in sources() if name != "http/catalogue.py")
    assert {code for code in CATALOGUE if code not in used and f'"{code}"' not in text} == set()


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.code)
def test_a_problem_explains_itself(kind: object) -> None:
    from bowout.http.catalogue import ProblemKind

    assert isinstance(kind, ProblemKind)
    assert 400 <= kind.status < 600
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert kind.title
    assert kind.meaning.endswith((".", "…"))


def test_every_documented_setting_is_read_and_every_setting_read_is_documented() -> None:
    names = re.compile(r'"((?:BOWOUT|TWILIO)_[A-Z_]+)"')
    reading = [text for name, text in sources() if name.startswith("settings/") and "documented" not in name]
    assert set(names.findall("\n".join(reading))) == set(DOCUMENTED)


def test_the_environment_is_read_by_the_settings_alone() -> None:
    """Commands may set it, for the processes that they start."""
    others = [(name, text) for name, text in sources() if not name.startswith("commands/")]
    assert [name for name, text in others if "os.environ" in text or "getenv" in text] == ["settings/__init__.py"]
