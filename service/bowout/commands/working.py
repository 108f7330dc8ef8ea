"""`bowout worker`: run jobs from a PostgreSQL database until stopped."""

import signal
import threading
import time

import click

from .. import migrate
from ..app import Parts, plan_standing_jobs
from ..jobs.runner import Runner
from ..logs import install_logs
from ..settings import Settings

ALIVE_WITHIN = 30.0


def work(parts: Parts) -> None:
    """Run until SIGTERM or SIGINT; running jobs are finished first."""
    if parts.database.is_sqlite:
        raise click.ClickException("On SQLite, jobs run inside `bowout serve`. A worker needs BOWOUT_DATABASE_URL.")
    if migrate.standing(parts.database) is migrate.Standing.BEHIND:
        raise click.ClickException("The database has not got this version's tables yet. Run: bowout db upgrade")
    install_logs(parts.settings.log_level)
    alive = parts.settings.data / "worker.alive"
    alive.parent.mkdir(parents=True, exist_ok=True)
    runner = Runner(parts.queue, alive=alive)
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    runner.start()
    plan_standing_jobs(parts)
    click.echo("The worker runs.")
    stopping.wait()
    runner.stop(timeout=120)


def is_alive(settings: Settings) -> bool:
    """Whether the worker's loop turned within the last half minute, by the file that it touches."""
    alive = settings.data / "worker.alive"
    return alive.exists() and time.time() - alive.stat().st_mtime < ALIVE_WITHIN
