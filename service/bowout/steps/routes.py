"""Steps over HTTP."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from ..http import Blueprint, database_session
from ..http.owned import load_own, page_of_own
from ..vocabulary import StepEvent
from . import actions, examples, models
from .describe import describe_step
from .schemas import SnoozeIn, Step, StepList, StepQuery

blp = Blueprint("steps", __name__, description="What is lined up for later, and what releases it")


@blp.route("/steps", scope="steps:read")
@blp.arguments(StepQuery, location="query")
@blp.response(200, StepList)
def list_steps(query: dict[str, Any]) -> Any:
    """List steps.

    In the order in which they were lined up; `decline_id` and `state` narrow the list.
    """
    return page_of_own(models.Step, query, narrowed_by=("decline_id", "state"), describe=describe_step)


@blp.route("/steps/<uuid:step_id>/done", methods=["POST"], scope="steps:write")
@blp.response(200, Step)
@blp.problems("conflict")
def finish_step(step_id: UUID) -> Any:
    """Finish a step.

    It goes from the list and into the history.
    """
    return _after(step_id, actions.apply, event=StepEvent.DO)


@blp.route("/steps/<uuid:step_id>/drop", methods=["POST"], scope="steps:write")
@blp.response(200, Step)
@blp.problems("conflict")
def drop_step(step_id: UUID) -> Any:
    """Drop a step.

    It will not be done, and nothing reminds of it any more.
    """
    return _after(step_id, actions.apply, event=StepEvent.DROP)


@blp.route("/steps/<uuid:step_id>/snooze", methods=["POST"], scope="steps:write")
@blp.arguments(SnoozeIn, examples=examples.SNOOZED)
@blp.response(200, Step)
@blp.problems("conflict")
def snooze_step(body: dict[str, Any], step_id: UUID) -> Any:
    """Snooze a step.

    It moves to a later time. What was not released yet stays unreleased.
    """
    return _after(step_id, actions.snooze, until=body["until"])


def _after(step_id: UUID, act: Callable[..., object], **said: Any) -> dict[str, Any]:
    """The step, after something was done with it."""
    session, step = database_session(), load_own(models.Step, step_id, lock=True)
    act(session, step, **said)
    return describe_step(session, step)
