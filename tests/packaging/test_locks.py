"""The locks: every package by its hash, and no word about where it is to be fetched from.

An address in a lock ties everybody to the registry of whoever made it, so there are none. The files are read as they
are, since what matters is what stands in them.
"""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[2]
REQUIREMENTS = sorted((CHECKOUT / "requirements").glob("*.txt"))
PACKAGE_LOCKS = [CHECKOUT / "frontend" / "package-lock.json", CHECKOUT / "tests" / "referee" / "package-lock.json"]
ADDRESS = re.compile(r"\w+://|@\s*file:|^\s*(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b", re.MULTILINE)


def pins(file: Path) -> dict[str, list[str]]:
    """The hashes of each pin. Continued lines are one."""
    lines = file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    stated = [line for line in lines if line.strip() and not line.startswith("#")]
    return {line.split()[0]: re.findall(r"--hash=(\S+)", line) for line in stated}


each_package_lock = pytest.mark.parametrize("lock", PACKAGE_LOCKS, ids=lambda lock: lock.parent.name)


def npm_packages(lock: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {name: package for name, package in found.items() if name}


def names(file: Path) -> set[str]:
    return {re.sub(r"[-_.]+", "-", pin.split("==")[0].split("[")[0]).lower() for pin in pins(file)}


def test_there_are_locks_for_all_that_is_installed() -> None:
    assert {file.name for file in REQUIREMENTS} >= {"bootstrap.txt", "base.txt", "dev.txt", "node.txt"}


@pytest.mark.parametrize("file", REQUIREMENTS, ids=lambda file: file.name)
def test_no_lock_of_python_packages_names_a_place(file: Path) -> None:
    assert not ADDRESS.search(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", REQUIREMENTS, ids=lambda file: file.name)
def test_every_python_package_is_pinned_to_one_version_with_hashes(file: Path) -> None:
    found = pins(file)
    assert found
    for pin, hashes in found.items():
        assert re.fullmatch(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==[\w.!+]+", pin), pin
        assert hashes, f"{pin} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), pin


def test_what_runs_is_locked_to_the_same_versions_for_the_tests() -> None:
    running = dict(pin.split("==") for pin in pins(CHECKOUT / "requirements" / "base.txt"))
    testing = dict(pin.split("==") for pin in pins(CHECKOUT / "requirements" / "dev.txt"))
    assert {name: testing.get(name) for name in running} == running


def test_everything_that_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    for asked, file in (
        (project["project"]["dependencies"], "base.txt"),
        (project["dependency-groups"]["dev"], "dev.txt"),
        (project["build-system"]["requires"], "bootstrap.txt"),
    ):
        wanted = {re.split(r"[<>=!~\[; ]", name)[0].lower() for name in asked}
        assert wanted <= names(CHECKOUT / "requirements" / file)


@each_package_lock
def test_no_lock_of_npm_packages_names_a_place_but_those_that_ask_for_funding(lock: Path) -> None:
    packages = npm_packages(lock)
    for name, package in packages.items():
        assert "resolved" not in package, name
        package.pop("funding", None)
    assert not ADDRESS.search(json.dumps(packages))


@each_package_lock
def test_every_npm_package_has_an_integrity(lock: Path) -> None:
    packages = npm_packages(lock)
    assert packages
    for name, package in packages.items():
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package.get("integrity", "")), name


@each_package_lock
def test_what_is_asked_of_npm_has_an_exact_version_which_is_locked(lock: Path) -> None:
    said = json.loads((lock.parent / "package.json").read_text(encoding="utf-8"))
    locked = npm_packages(lock)
    for name, version in {**said.get("dependencies", {}), **said["devDependencies"]}.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert locked[f"node_modules/{name}"]["version"] == version


@each_package_lock
def test_a_new_lock_of_npm_packages_will_name_no_place_either(lock: Path) -> None:
    settings = (lock.parent / ".npmrc").read_text(encoding="utf-8").splitlines()
    assert "omit-lockfile-registry-resolved=true" in settings
    assert not any("registry" in line.split("=")[0] for line in settings if not line.startswith("omit-"))
