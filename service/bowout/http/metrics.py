"""`/metrics`, in the text format of Prometheus: how the jobs stand, for alerts and for scaling the workers.

Only where `BOWOUT_METRICS_TOKEN` is set, and only for whoever sends it as `Authorization: Bearer …`.
"""

import hmac
import time
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Final

import sqlalchemy as sa
from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from ..jobs import Job
from ..store import NotFound
from .request import NotSignedIn, services

blp = Blueprint("metrics", __name__)

TEXT: Final = "text/plain; version=0.0.4; charset=utf-8"
MEANINGS: Final[Mapping[str, str]] = {
    "bowout_jobs_overdue": "Jobs that are due and that nobody has taken yet.",
    "bowout_jobs_oldest_overdue_seconds": "For how long the oldest of them has been due.",
    "bowout_jobs_running": "Jobs that somebody has taken.",
    "bowout_jobs_waiting": "Jobs for later.",
    "bowout_jobs_dead": "Jobs that were given up; each needs a person to look at it.",
}


@blp.get("/metrics")
def metrics() -> Response:
    token = services().settings.metrics_token
    if token is None:
        raise NotFound("There is no such thing here.")
    if not hmac.compare_digest(request.headers.get("Authorization", "").encode(), f"Bearer {token}".encode()):
        raise NotSignedIn("Send the metrics token as Authorization: Bearer …")
    with services().database.reading() as session:
        return Response("".join(_lines(_figures(session))), content_type=TEXT)


def _figures(session: Session) -> dict[str, float]:
    """One query over the few rows that there are: a finished job has none."""
    now = time.time()
    queued, taken, due = Job.state == "queued", Job.token.is_not(None), Job.run_at <= now
    overdue = sa.and_(queued, ~taken, due)
    counted = sa.select(
        _count(overdue),
        sa.func.min(sa.case((overdue, Job.run_at))),
        _count(sa.and_(queued, taken)),
        _count(sa.and_(queued, ~taken, ~due)),
        _count(Job.state == "dead"),
    )
    late, oldest, running, waiting, dead = session.execute(counted).one()
    values = (late, max(0.0, now - oldest) if oldest is not None else 0.0, running, waiting, dead)
    return dict(zip(MEANINGS, values, strict=True))


def _count(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.count(sa.case((condition, 1)))


def _lines(figures: Mapping[str, float]) -> Iterator[str]:
    yield "# HELP bowout_info The version that runs.\n# TYPE bowout_info gauge\n"
    yield f'bowout_info{{version="{version("bowout")}"}} 1\n'
    for name, value in figures.items():
        yield f"# HELP {name} {MEANINGS[name]}\n# TYPE {name} gauge\n{name} {value}\n"
