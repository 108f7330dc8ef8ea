"""The product as somebody gets it who has no checkout: a wheel in an environment of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.served import Served

CHECKOUT = Path(__file__).parents[2]
UV = Path(sys.executable).parent / "uv"
# Where no Node, no make and no compiler are found: what a plain server has.
BARE_PATH = "/nowhere/bin"


@dataclass(frozen=True, slots=True)
class Installed:
    """`folder` is empty, `program` is the installed one, `python` its interpreter."""

    program: Path
    python: Path
    folder: Path


def run(*command: object, **options: object) -> str:
    """What the command printed. Fails with all that it said."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


def without_make() -> dict[str, str]:
    """The environment of this run, less what an outer `make` tells an inner one."""
    return {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make wheel` builds."""
    folder = tmp_path_factory.mktemp("wheels")
    run("make", "wheel", f"WHEELS={folder}", cwd=CHECKOUT, env=without_make())
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel with its locked dependencies, in an environment that knows of no checkout."""
    environment = tmp_path_factory.mktemp("installed") / "environment"
    python = environment / "bin" / "python"
    here = {**without_make(), "UV_SYSTEM_CERTS": "1"}
    locks = CHECKOUT / "requirements" / "base.txt"
    install = (UV, "pip", "install", "--quiet", "--python", python, "--no-deps")
    run(UV, "venv", "--quiet", "--no-project", "--python", sys.executable, environment, env=here)
    run(*install, "--require-hashes", "-r", locks, env=here, timeout=100)
    run(*install, "--offline", wheel, env=here)
    return Installed(environment / "bin" / "bowout", python, tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="module")
def served_from_the_wheel(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The installed program, started in an empty folder with nothing but PATH, HOME and BOWOUT_DATA."""
    program = Served(tmp_path_factory.mktemp("data"), program=installed.program, PATH=BARE_PATH)
    del program.environ["BOWOUT_PUBLIC_URL"]
    before = Path.cwd()
    os.chdir(installed.folder)
    try:
        program.start()
    finally:
        os.chdir(before)
    yield program
    program.stop()
