"""Access tokens: who calls from a browser, and through which application. Read by hand, without Twilio's library.

https://www.twilio.com/docs/iam/access-tokens
"""

import base64
import hashlib
import hmac
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CONTENT_TYPE = "twilio-fpa;v=1"
LONGEST = 24 * 3600


class BadTokenError(ValueError):
    """`code` is what Twilio's signalling answers with: 31204 for a wrong token, 31205 for an expired one."""

    def __init__(self, code: int, problem: str) -> None:
        super().__init__(problem)
        self.code = code


@dataclass(frozen=True)
class Caller:
    """Whom a token makes of a page. `application` is the AP identifier; `seconds` are left of the token."""

    identity: str
    application: str
    seconds: int


def read_token(token: str, *, account_sid: str, api_keys: Mapping[str, str]) -> Caller:
    """Raises BadTokenError with the first thing that is wrong."""
    try:
        head, body, signature = token.split(".")
        header, claims = _json(head), _json(body)
    except (ValueError, TypeError) as error:
        raise BadTokenError(31204, "this is no token") from error
    if header.get("alg") != "HS256" or header.get("cty") != CONTENT_TYPE:
        raise BadTokenError(31204, f"the header must say HS256 and {CONTENT_TYPE}")
    secret = api_keys.get(str(claims.get("iss")))
    proof = hmac.new((secret or "").encode(), f"{head}.{body}".encode(), hashlib.sha256).digest()
    if secret is None or not hmac.compare_digest(_encoded(proof), signature):
        raise BadTokenError(31204, "the token is not signed by an API key of this account")
    return _caller(claims, account_sid=account_sid)


def _caller(claims: Mapping[str, Any], *, account_sid: str) -> Caller:
    grants = claims.get("grants", {})
    voice = grants.get("voice", {})
    identity, application = grants.get("identity", ""), voice.get("outgoing", {}).get("application_sid", "")
    left = int(claims.get("exp", 0) - time.time())
    if claims.get("sub") != account_sid:
        raise BadTokenError(31204, "the token is for another account")
    if left > LONGEST:
        raise BadTokenError(31204, "a token lasts a day at most")
    if left <= 0:
        raise BadTokenError(31205, "the token has expired")
    if not re.fullmatch(r"[A-Za-z0-9_.-]{1,121}", str(identity)) or not application:
        raise BadTokenError(31204, "the token names no identity, or lets nobody call out")
    return Caller(identity=identity, application=application, seconds=left)


def _json(part: str) -> dict[str, Any]:
    found = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    if not isinstance(found, dict):
        raise TypeError(part)
    return found


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
