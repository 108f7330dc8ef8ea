"""What touches several rooms at once, over HTTP."""

from typing import Any
from uuid import UUID

from ..accounts.models import Account
from ..declines import actions as declines
from ..declines.describe import describe as describe_decline
from ..declines.models import Decline as DeclineRow
from ..declines.schemas import Decline, DeclineIn, DeclinePatch
from ..http import Blueprint, actor, check_version, database_session
from ..store import load_owned

blp = Blueprint("flow", __name__, description="What one tap sets off: starting, changing, telling, following up")


@blp.route("/declines", methods=["POST"], scope="declines:write")
@blp.arguments(DeclineIn)
@blp.response(201, Decline)
@blp.problems(400, 401, 403, 404, 409, 415, 422)
def create_decline(body: dict[str, Any]) -> Any:
    """Start saying no to an offer.

    One at a time for each offer. The state follows from the answers: `deciding` while it is not clear whether it is
    safe, `preparing` while something is missing, then `ready`. With an `id` of yours, repeating it changes nothing.
    """
    session = database_session()
    account = session.get_one(Account, actor().account_id)
    decline, new = declines.create_decline(session, account=account, choices=body)
    return describe_decline(session, decline), 201 if new else 200, {"Location": f"/api/v1/declines/{decline.id}"}


@blp.route("/declines/<uuid:decline_id>", methods=["PATCH"], scope="declines:write")
@blp.arguments(DeclinePatch)
@blp.response(200, Decline)
@blp.problems(400, 401, 403, 404, 409, 412, 415, 422, 428)
def change_decline(body: dict[str, Any], decline_id: UUID) -> Any:
    """Change the choices.

    The state and every text that was not edited follow. What they were told does not change after the telling.
    """
    session = database_session()
    decline = _load_decline(decline_id)
    check_version(Decline(), describe_decline(session, decline))
    declines.change_decline(session, decline=decline, changes=body)
    return describe_decline(session, decline)


def _load_decline(decline_id: UUID) -> DeclineRow:
    return load_owned(database_session(), DeclineRow, decline_id, account_id=actor().account_id, lock=True)
