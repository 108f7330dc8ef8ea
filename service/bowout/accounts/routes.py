"""Signing in and out, and the account itself."""

from typing import Any

import phonenumbers
from flask import Response, make_response, request

from ..http import Blueprint, actor, check_version, database_session, services
from ..http.request import is_https
from ..store import now
from ..vocabulary import Mode
from . import actions, examples
from .authenticate import cookie_name, require_same_origin
from .models import Account, SignInSession
from .schemas import Me, MeChange, SessionIn, SessionOut

OWN_FIELDS = tuple(name for name in Me().fields if hasattr(Account, name) and name != "phone")

blp = Blueprint("accounts", __name__, description="Signing in, the account of whoever asks, and their own number")


@blp.route("/sessions", methods=["POST"], public=True)
@blp.arguments(SessionIn, examples=examples.SIGN_IN)
@blp.response(201, SessionOut)
@blp.problems("link-used", "one-owner", "not-allowed")
def create_session(body: dict[str, Any]) -> Any:
    """Sign in.

    With the link that Bowout printed when it started, or as a guest in server mode. A link works once and for a day.
    """
    # Public, since this is how one signs in; the token, or the wish to be a guest, is the proof.
    require_same_origin()
    session = database_session()
    if body.get("guest"):
        if services().settings.mode is Mode.EMBEDDED:
            raise actions.OneOwner(
                "This installation has one owner. Open the link that Bowout printed when it started."
            )
        account_id = actions.create_guest(session)
    else:
        account_id = actions.use_link(session, token=body["link_token"])
    token, row = actions.start_session(session, account_id=account_id)
    answer = {"account_id": account_id, "guest": bool(body.get("guest")), "expires_at": row.expires_at}
    return answer, 201, {"Set-Cookie": _cookie(token, row)}


@blp.route("/sessions/current", methods=["DELETE"], public=True)
@blp.response(204)
@blp.problems("not-allowed")
def delete_session() -> Any:
    """Sign out.

    The session ends and its cookie goes. Signing out twice is no mistake.
    """
    require_same_origin()
    if token := request.cookies.get(cookie_name()):
        actions.end_session(database_session(), token=token)
    response = make_response("", 204)
    response.delete_cookie(cookie_name(), path="/", secure=is_https(), httponly=True, samesite="Lax")
    return response


@blp.route("/me", scope="me:read")
@blp.response(200, Me)
def get_me() -> Any:
    """Read the account.

    That of whoever asks, with the state of their own number and how this installation runs.
    """
    return describe(_account())


@blp.route("/me", methods=["PATCH"], scope="me:write")
@blp.arguments(MeChange, examples=examples.CHANGED)
@blp.response(200, Me)
def change_me(body: dict[str, Any]) -> Any:
    """Change the account.

    Name, address, zone, country and habits. The own number is given and proven at `/me/phone`.
    """
    account = _account()
    check_version(Me(), describe(account))
    return describe(actions.change_account(database_session(), account=account, changes=body))


def describe(account: Account) -> dict[str, Any]:
    settings = services().settings
    own = {name: getattr(account, name) for name in OWN_FIELDS}
    more = {"phone": describe_phone(account), "mode": settings.mode, "practice": settings.practice}
    return {**own, **more, "server_time": now()}


def describe_phone(account: Account) -> dict[str, Any]:
    national = None
    if account.phone:
        number = phonenumbers.parse(account.phone)
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return {
        "number": account.phone,
        "national": national,
        "state": account.phone_state,
        "reason": account.phone_reason,
    }


def _account() -> Account:
    return database_session().get_one(Account, actor().account_id)


def _cookie(token: str, row: SignInSession) -> str:
    response = Response()
    response.set_cookie(
        cookie_name(),
        token,
        expires=row.expires_at,
        path="/",
        secure=is_https(),
        httponly=True,
        samesite="Lax",
    )
    return response.headers["Set-Cookie"]
