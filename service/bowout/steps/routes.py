"""Steps over HTTP."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ..http import Blueprint, actor, database_session
from ..http.paging import page
from ..store import load_owned
from ..vocabulary import StepEvent
from . import actions, examples, models
from .describe import describe_step
from .schemas import SnoozeIn, Step, StepList, StepQuery

blp = Blueprint("steps", __name__, description="What is lined up for later, and what releases it")


@blp.route("/steps", scope="steps:read")
@blp.arguments(StepQuery, location="query")
@blp.response(200, StepList)
@blp.problems(401, 403, 422)
def list_steps(query: dict[str, Any]) -> Any:
    """List steps.

    In the order in which they were lined up; `decline_id` and `state` narrow the list.
    """
    rows = sa.select(models.Step).where(models.Step.account_id == actor().account_id)
    for name in ("decline_id", "state"):
        if query[name] is not None:
            rows = rows.where(getattr(models.Step, name) == query[name])
    session = database_session()
    found = page(session, rows, key=models.Step.id, limit=query["limit"], after=query["after"])
    return {**found, "items": [describe_step(session, each) for each in found["items"]]}


@blp.route("/steps/<uuid:step_id>/done", methods=["POST"], scope="steps:write")
@blp.response(200, Step)
@blp.problems(401, 403, 404, 409, 415, 422)
def finish_step(step_id: UUID) -> Any:
    """Finish a step.

    It goes from the list and into the history.
    """
    session, step = database_session(), _load(step_id)
    actions.apply(session, step, StepEvent.DO)
    return describe_step(session, step)


@blp.route("/steps/<uuid:step_id>/drop", methods=["POST"], scope="steps:write")
@blp.response(200, Step)
@blp.problems(401, 403, 404, 409, 415, 422)
def drop_step(step_id: UUID) -> Any:
    """Drop a step.

    It will not be done, and nothing reminds of it any more.
    """
    session, step = database_session(), _load(step_id)
    actions.apply(session, step, StepEvent.DROP)
    return describe_step(session, step)


@blp.route("/steps/<uuid:step_id>/snooze", methods=["POST"], scope="steps:write")
@blp.arguments(SnoozeIn, examples=examples.SNOOZED)
@blp.response(200, Step)
@blp.problems(400, 401, 403, 404, 409, 415, 422)
def snooze_step(body: dict[str, Any], step_id: UUID) -> Any:
    """Snooze a step.

    It moves to a later time. What was not released yet stays unreleased.
    """
    session, step = database_session(), _load(step_id)
    return describe_step(session, actions.snooze(session, step=step, until=body["until"]))


def _load(step_id: UUID) -> models.Step:
    return load_owned(database_session(), models.Step, step_id, account_id=actor().account_id, lock=True)
