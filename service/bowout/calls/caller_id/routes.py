"""Showing one's own number to the other side."""

from typing import Any

from ...accounts.models import Account
from ...http import Blueprint, actor, check_version, database_session, services
from ...vocabulary import PhoneState
from ..actions import CallingUnavailable, PhoneUnproven
from ..calling import NOT_SET_UP
from ..health import WORDS, blocking_problem
from . import actions
from .describe import describe_caller_id
from .schemas import CallerId

blp = Blueprint("caller id", __name__, description="The number that the other side of a call sees")


@blp.route("/me/phone/caller-id", scope="me:read", tags=["accounts"])
@blp.response(200, CallerId)
def get_caller_id() -> Any:
    """Read which number they see.

    While it is `starting` or `ringing`, ask again each second.
    """
    return _describe(_account())


@blp.route("/me/phone/caller-id", methods=["POST"], scope="me:write", keep_answer=False, tags=["accounts"])
@blp.response(202, CallerId)
@blp.problems("calling-unavailable", "phone-unproven")
def show_own_number() -> Any:
    """Show them the own number.

    The phone rings, and a code that stands here is typed on it. It holds for 90 days. Asking again while the phone
    rings changes nothing.
    """
    session, account = database_session(), _account(lock=True)
    twilio = services().settings.twilio
    if twilio is None:
        raise CallingUnavailable(NOT_SET_UP)
    if (problem := blocking_problem(session, twilio.account_sid)) is not None:
        raise CallingUnavailable(WORDS[problem])
    if account.phone is None or account.phone_state is not PhoneState.PROVEN:
        raise PhoneUnproven("Prove your own number with a code first.")
    actions.ask_to_show(session, account=account)
    return _describe(account)


@blp.route("/me/phone/caller-id", methods=["DELETE"], scope="me:write", tags=["accounts"])
@blp.response(204)
def hide_own_number() -> Any:
    """Show it no longer.

    They see the service's number from now on, and what the telephone provider kept for this is deleted.
    """
    account = _account(lock=True)
    check_version(CallerId(), _describe(account))
    actions.drop(database_session(), account_id=account.id)
    return ""


def _describe(account: Account) -> dict[str, Any]:
    session = database_session()
    session.flush()
    return describe_caller_id(session, account=account, settings=services().settings)


def _account(*, lock: bool = False) -> Account:
    return database_session().get_one(Account, actor().account_id, with_for_update=lock)
