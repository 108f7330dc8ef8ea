"""A real PostgreSQL for the tests: started once a run, on a socket only, as root or as an ordinary user."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

TUNING = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=200")


def binaries() -> Path | None:
    """The newest server's programs: on PATH, or where Debian keeps them."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    if installed:
        return installed[-1]
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


def install_with_apt() -> None:
    """As root on Debian the tests may fetch the server themselves."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"],
            check=False,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.DEVNULL,
        )


def ensure() -> None:
    """Fetch the server where it is missing and may be fetched: once, before several runs of tests want it at once."""
    if binaries() is None and not os.environ.get("TEST_DATABASE_URL"):
        install_with_apt()


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Yield the address of an empty server. `TEST_DATABASE_URL` wins over starting one."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield url
        return
    ensure()
    folder = binaries()
    if folder is None:
        raise RuntimeError(
            "The tests need PostgreSQL's server programs: install PostgreSQL (Debian: apt-get install postgresql), "
            "or set TEST_DATABASE_URL to an empty database."
        )
    with tempfile.TemporaryDirectory(prefix="bowout-pg-", ignore_cleanup_errors=True) as home:
        yield from _run(folder, Path(home))


def _run(folder: Path, home: Path) -> Iterator[str]:
    who: dict[str, object] = {}
    if os.geteuid() == 0:
        # The server refuses to run as root, so it gets an ordinary user's name and a folder of that user's.
        user = "postgres" if _exists("postgres") else "nobody"
        shutil.chown(home, user)
        who = {"user": user, "group": _group(user), "extra_groups": []}
    data = home / "data"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "cwd": home, **who}
    init = [folder / "initdb", "-D", data, "-U", "bowout", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]
    subprocess.run(init, check=True, **quiet)  # type: ignore[call-overload]
    options = " ".join([f"-k {home}", *(f"-c {setting}" for setting in TUNING)])
    control = [folder / "pg_ctl", "-D", data, "-w", "-l", home / "log"]
    subprocess.run([*control, "-o", options, "start"], check=True, **quiet)  # type: ignore[call-overload]
    try:
        yield f"postgresql+psycopg://bowout@/postgres?host={home}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, **quiet)  # type: ignore[call-overload]


def _exists(user: str) -> bool:
    import pwd

    return any(entry.pw_name == user for entry in pwd.getpwall())


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


if __name__ == "__main__":
    ensure()
