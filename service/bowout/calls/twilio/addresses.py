"""The addresses that Twilio calls back: our own call id and a token in the path, built from configuration alone.

A hook's address carries our id, so it finds its record even before the answer to the create request has arrived.
"""

import hashlib
import hmac
from uuid import UUID

from ..telephone import Addresses

TOKEN_LENGTH = 24


def hook_token(call_id: UUID, *, signing_key: str) -> str:
    """The second factor of a hook, beside its signature: nobody can name a call's hook without our key."""
    digest = hmac.new(signing_key.encode(), f"hook:{call_id}".encode(), hashlib.sha256).hexdigest()
    return digest[:TOKEN_LENGTH]


def is_hook_token(token: str, *, call_id: UUID, signing_key: str) -> bool:
    return hmac.compare_digest(token, hook_token(call_id, signing_key=signing_key))


def hook_url(call_id: UUID, route: str, *, public_url: str, signing_key: str) -> str:
    return f"{public_url}/twilio/{call_id}/{hook_token(call_id, signing_key=signing_key)}/{route}"


def call_addresses(call_id: UUID, *, public_url: str, signing_key: str) -> Addresses:
    answer, parent = (
        hook_url(call_id, route, public_url=public_url, signing_key=signing_key) for route in ("answer", "parent")
    )
    # The fragment asks for retries of status callbacks also on errors; it is never sent and never signed.
    return Addresses(answer=answer, parent=f"{parent}#rc=3&rp=all")
