"""`bowout serve`: migrate, make the owner and a sign-in link, start the server, say where it is."""

import gc
import os
from pathlib import Path

import click

from .. import migrate
from ..accounts import actions as accounts
from ..app import Parts, build, plan_standing_jobs
from ..jobs.runner import sole_runner
from ..logs import install_logs
from ..settings import load_settings
from ..vocabulary import Mode
from .announcing import Start, announce_when_ready
from .lan import LanAccess, prepare_lan
from .listening import free_port, own_address, require_free

THREADS = 4


def serve(*, host: str, port: int, lan: bool) -> int:
    """Serve until stopped. Returns the exit status."""
    port = port or free_port()
    access = None
    settings = load_settings(port=port)
    if lan:
        access = prepare_lan(settings.data, port=port)
        host = "0.0.0.0"  # noqa: S104 - asked for by --lan, and over HTTPS only
        os.environ["BOWOUT_PUBLIC_URL"] = access.url
        os.environ["BOWOUT_TRUSTED_HOSTS"] = ",".join(access.hosts)
    os.environ.setdefault("BOWOUT_PUBLIC_URL", settings.public_url)
    parts = build(load_settings(port=port))
    try:
        require_free(host, port)
        link = _prepare(parts)
    finally:
        parts.database.dispose()
    settings = parts.settings
    announce_when_ready(
        Start(settings.public_url, own_address(host), settings.trusted_hosts[0], port, link=link, access=access)
    )
    return _run(host=host, port=port, access=access, level=parts.settings.log_level)


def _prepare(parts: Parts) -> str | None:
    """Bring an embedded installation to readiness. In server mode migrations and accounts are separate steps."""
    if parts.settings.mode is Mode.SERVER:
        return None
    if parts.database.is_sqlite:
        with sole_runner(parts.settings.data, waiting=_say_waiting):
            pass
    migrate.upgrade(parts.database)
    with parts.database.transaction() as session:
        token = accounts.create_link(session, account=accounts.ensure_owner(session))
    return f"/#sign-in={token}"


def _say_waiting(data: Path, holder: str, seconds: float) -> None:
    said = f"Another Bowout (process {holder}) has {data} open. Waiting for up to {seconds:.0f} s for it to end ..."
    click.echo(said, err=True)


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
