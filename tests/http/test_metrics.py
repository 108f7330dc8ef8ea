"""Figures for whoever runs this: how the jobs stand, and nothing about anybody."""

import re
import time
from dataclasses import replace
from typing import Any

import pytest

from bowout.app import Parts, create_app
from bowout.jobs import Job, schedule

TOKEN = "only for the tests, and long enough"
LINE = re.compile(r'[a-z_]+(\{[a-z]+="[^"]*"\})? -?[0-9.e+]+')


def ask(parts: Parts, *, token: str | None = TOKEN, sent: str | None = TOKEN) -> Any:
    app = create_app(replace(parts, settings=replace(parts.settings, metrics_token=token)))
    return app.test_client().get("/metrics", headers={"Authorization": f"Bearer {sent}"} if sent else {})


def figures(answer: Any) -> dict[str, float]:
    lines = [line for line in answer.get_data(as_text=True).splitlines() if not line.startswith("#")]
    assert all(LINE.fullmatch(line) for line in lines), lines
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_an_idle_service_has_nothing_overdue(parts: Parts) -> None:
    answer = ask(parts)
    assert answer.status_code == 200
    assert answer.mimetype == "text/plain"
    found = figures(answer)
    names = ("bowout_jobs_overdue", "bowout_jobs_dead", "bowout_jobs_waiting", "bowout_jobs_oldest_overdue_seconds")
    assert [found[name] for name in names] == [0, 0, 0, 0]
    assert [name for name in found if name.startswith("bowout_info{version=")]


def test_jobs_are_counted_by_how_they_stand(parts: Parts) -> None:
    with parts.database.transaction() as session:
        schedule(session, "a", args={}, at=time.time() - 90)
        schedule(session, "b", args={}, at=time.time() - 30)
        schedule(session, "c", args={}, at=time.time() + 3600)
        session.add(Job(kind="d", args={}, state="dead", run_at=time.time() - 900, attempts=8))
        session.add(Job(kind="e", args={}, run_at=time.time() + 60, attempts=1, token="leased"))
    found = figures(ask(parts))
    assert found["bowout_jobs_overdue"] == 2
    assert found["bowout_jobs_waiting"] == 1
    assert found["bowout_jobs_running"] == 1
    assert found["bowout_jobs_dead"] == 1
    assert 89 < found["bowout_jobs_oldest_overdue_seconds"] < 120


@pytest.mark.parametrize("sent", [None, "wrong", "", TOKEN + "x"])
def test_without_the_token_nothing_is_told(parts: Parts, sent: str | None) -> None:
    answer = ask(parts, sent=sent)
    assert (answer.status_code, answer.json["code"]) == (401, "sign-in")
    assert "WWW-Authenticate" in answer.headers


def test_where_no_token_is_set_there_are_no_figures(parts: Parts) -> None:
    answer = ask(parts, token=None)
    assert (answer.status_code, answer.json["code"]) == (404, "not-found")
