"""`bowout serve`: migrate, make the owner and a sign-in link, start the server, say where it is."""

import contextlib
import gc
import os
import socket
import sys
import threading
import time
import urllib.error
import urllib.request

import click

from .. import migrate
from ..accounts import actions as accounts
from ..app import Parts, build, plan_standing_jobs
from ..jobs.runner import Held, sole_runner
from ..logs import install_logs
from ..settings import SettingsProblem, load_settings
from ..vocabulary import Mode
from .lan import LanAccess, prepare_lan

THREADS = 4
READY_WITHIN = 30.0


def serve(*, host: str, port: int, lan: bool) -> int:
    """Serve until stopped. Returns the exit status."""
    port = port or free_port()
    access = None
    try:
        settings = load_settings(port=port)
        if lan:
            access = prepare_lan(settings.data, port=port)
            host = "0.0.0.0"  # noqa: S104 - asked for by --lan, and over HTTPS only
            os.environ["BOWOUT_PUBLIC_URL"] = access.url
            os.environ["BOWOUT_TRUSTED_HOSTS"] = ",".join(access.hosts)
        os.environ.setdefault("BOWOUT_PUBLIC_URL", settings.public_url)
        parts = build(load_settings(port=port))
    except SettingsProblem as problem:
        raise click.ClickException(f"Some settings cannot be used:\n{problem}") from None
    _require_free(host, port)
    link = _prepare(parts)
    parts.database.dispose()
    _announce_when_ready(parts, link=link, port=port, access=access)
    return _run(host=host, port=port, access=access, level=parts.settings.log_level)


def _prepare(parts: Parts) -> str | None:
    """Bring an embedded installation to readiness. In server mode migrations and accounts are separate steps."""
    if parts.settings.mode is Mode.SERVER:
        return None
    if parts.database.is_sqlite:
        try:
            with sole_runner(parts.settings.data):
                pass
        except Held as held:
            raise click.ClickException(str(held)) from None
    migrate.upgrade(parts.database)
    with parts.database.transaction() as session:
        token = accounts.create_link(session, account=accounts.ensure_owner(session))
    return f"/#sign-in={token}"


def _run(*, host: str, port: int, access: LanAccess | None, level: str) -> int:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # The parent only watches; the worker process builds everything anew, from the same environment.
    server = Granian(
        "bowout.commands.serving:worker_app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        factory=True,
        log_level=LogLevels.warning if level != "debug" else LogLevels.debug,
        ssl_cert=access.certificate if access else None,
        ssl_key=access.key if access else None,
    )
    # What is loaded by now stays for good: frozen, it is neither searched again nor copied into the worker.
    gc.collect()
    gc.freeze()
    server.serve()
    return 0


def worker_app() -> object:
    """Called in the server's worker process."""
    from ..app import create_app
    from ..jobs.embedded import end_with_parent, run_jobs

    settings = load_settings()
    install_logs(settings.log_level)
    end_with_parent()
    parts = build(settings)
    if settings.jobs == "thread":
        run_jobs(parts.queue, data=settings.data)
        plan_standing_jobs(parts)
    return create_app(parts)


def _announce_when_ready(parts: Parts, *, link: str | None, port: int, access: LanAccess | None) -> None:
    thread = threading.Thread(target=_announce, args=(parts.settings.public_url, link, port, access), daemon=True)
    thread.start()


def _announce(public_url: str, link: str | None, port: int, access: LanAccess | None) -> None:
    if not access and not _wait_until_ready(port):
        print("Bowout did not become ready; see the log above.", file=sys.stderr, flush=True)
        return
    if access:
        access.wait_until_open(port)
    print(f"\n  Bowout is ready on {public_url}", flush=True)
    if link:
        print(f"  Sign in with this link (it works once): {public_url}{link}\n", flush=True)
    if access and link:
        print(access.invitation(link), flush=True)


def _wait_until_ready(port: int) -> bool:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        url = f"http://127.0.0.1:{port}/health/ready"
        with contextlib.suppress(urllib.error.URLError, OSError), urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
        time.sleep(0.05)
    return False


def _require_free(host: str, port: int) -> None:
    """The server shares its port with whoever binds it too, so two starts would answer in turn: ask first."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise click.ClickException(f"Port {port} is in use. Choose another one: make run PORT={port + 1}") from None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
