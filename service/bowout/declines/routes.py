"""Declines over HTTP: reading them. What starts and changes one touches other rooms too, and stands in `flow`."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ..http import Blueprint, actor, check_version, database_session
from ..http.owned import load_own
from ..http.paging import PageQuery, page
from ..store import Event
from . import checks, examples, models
from .describe import describe, describe_all
from .history import describe_line, find_history
from .overriding import override_in_script
from .schemas import Decline, DeclineList, DeclineQuery, History
from .scripts import current_script, describe_script, save_script
from .text_schemas import Check, CheckIn, OverrideIn, Script, ScriptIn

blp = Blueprint(
    "declines",
    __name__,
    description="Saying no to one offer: answers, choices, script, history; and the check of any text",
)


@blp.route("/declines", scope="declines:read")
@blp.arguments(DeclineQuery, location="query")
@blp.response(200, DeclineList)
def list_declines(query: dict[str, Any]) -> Any:
    """List declines.

    The newest first; `offer_id` and `state` narrow the list.
    """
    rows = sa.select(models.Decline).where(models.Decline.account_id == actor().account_id)
    for name in ("offer_id", "state"):
        if query[name] is not None:
            rows = rows.where(getattr(models.Decline, name) == query[name])
    session = database_session()
    found = page(session, rows, key=models.Decline.id, limit=query["limit"], after=query["after"], newest_first=True)
    return {**found, "items": describe_all(session, found["items"])}


@blp.route("/declines/<uuid:decline_id>", scope="declines:read")
@blp.response(200, Decline)
def get_decline(decline_id: UUID) -> Any:
    """Read a decline.

    Where it stands, what was chosen, and what can be done now.
    """
    return describe(database_session(), load_own(models.Decline, decline_id))


@blp.route("/declines/<uuid:decline_id>/history", scope="declines:read")
@blp.arguments(PageQuery, location="query")
@blp.response(200, History)
def get_decline_history(query: dict[str, Any], decline_id: UUID) -> Any:
    """Read what happened.

    In the order in which it happened: to the decline and its offer, its calls, messages and steps.
    """
    rows = find_history(load_own(models.Decline, decline_id))
    found = page(database_session(), rows, key=Event.id, limit=query["limit"], after=query["after"])
    return {**found, "items": [describe_line(each) for each in found["items"]]}


@blp.route("/declines/<uuid:decline_id>/script", scope="declines:read")
@blp.response(200, Script)
def get_script(decline_id: UUID) -> Any:
    """Read the script.

    What to say, in beats, with a card for everything that may happen; composed anew from the choices at each reading,
    with the person's own wording over it, and checked as a whole.
    """
    session, decline = database_session(), load_own(models.Decline, decline_id)
    return describe_script(session, decline, current_script(session, decline))


@blp.route("/declines/<uuid:decline_id>/script", methods=["PUT"], scope="declines:write")
@blp.arguments(ScriptIn, examples=examples.OWN_WORDS)
@blp.response(200, Script)
@blp.problems("conflict")
def put_script(body: dict[str, Any], decline_id: UUID) -> Any:
    """Put some beats into one's own words.

    Beats that are not given keep their wording; a beat without sentences is left out; no beats at all go back to the
    composed script. Every version is kept.
    """
    session, decline = database_session(), load_own(models.Decline, decline_id, lock=True)
    check_version(Script(), describe_script(session, decline, current_script(session, decline)))
    return describe_script(session, decline, save_script(session, decline=decline, beats=body["beats"]))


@blp.route("/declines/<uuid:decline_id>/script/overrides", methods=["POST"], scope="declines:write")
@blp.arguments(OverrideIn, examples=examples.OVERRIDDEN)
@blp.response(200, Script)
@blp.problems("conflict")
def override_script_finding(body: dict[str, Any], decline_id: UUID) -> Any:
    """Keep what a finding in the script is about.

    This finding stands in the way of a call no longer, as long as its words stay as they are. With `keep` false it does
    again.
    """
    session, decline = database_session(), load_own(models.Decline, decline_id, lock=True)
    override_in_script(session, decline=decline, **body)
    return describe_script(session, decline, current_script(session, decline))


@blp.route("/checks", methods=["POST"], scope="words:use", keep_answer=False)
@blp.arguments(CheckIn, examples=examples.CHECKED)
@blp.response(200, Check)
@blp.problems("not-found")
def check_text(body: dict[str, Any]) -> Any:
    """Check a text.

    Says what the text does, and what to mend in it. With a decline, also against what is true and known there. The
    text is not kept.
    """
    return checks.check_text(database_session(), account_id=actor().account_id, **body)
