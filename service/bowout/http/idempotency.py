"""`Idempotency-Key` (IETF draft): the same key and the same body give the same answer, and change nothing again.

The answer is kept in the change's own transaction, and only when it is of the 2xx class: a refused request may be
corrected and sent again with its key.
"""

import hashlib
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from flask import Response, current_app, make_response, request
from sqlalchemy.orm import Session

from ..store import Conflict, Invalid, Refusal, now
from .models import KeptAnswer
from .request import actor, database_session

KEPT_FOR = timedelta(days=7)
KEY_FORM = re.compile(r"[\x21-\x7e]{1,120}")


class KeyNeeded(Refusal):
    """This command must carry a key."""

    code = "key-needed"


class KeyReused(Refusal):
    """The key came with another request before."""

    code = "key-reused"


class InProgress(Conflict):
    """The same key is being answered at this moment."""

    code = "in-progress"


Replay = Callable[[str], Any]


def answer_once(
    answer: Callable[[], Response], *, keep: bool, required: bool, replay: Replay | None = None
) -> Response:
    """Answer, or repeat the kept answer. `replay` shows the resource at the kept Location as it stands now instead."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        if required:
            raise KeyNeeded("Send an Idempotency-Key header, a new one for each call that you mean to place.")
        return answer()
    if not KEY_FORM.fullmatch(key):
        raise Invalid("An Idempotency-Key has 1 to 120 visible ASCII characters.", pointer="/Idempotency-Key")
    session, account_id = database_session(), actor().account_id
    _claim(session, f"{account_id}:{key}")
    kept = session.scalar(sa.select(KeptAnswer).where(KeptAnswer.account_id == account_id, KeptAnswer.key == key))
    if kept is not None and kept.at < now() - KEPT_FOR:
        session.delete(kept)
        session.flush()
        kept = None
    fingerprint = _fingerprint()
    if kept is not None:
        if kept.fingerprint != fingerprint:
            raise KeyReused("This Idempotency-Key was used for another request. Use a new key for a new intent.")
        return make_response(replay(kept.location or "")) if replay else _replay(kept)
    response = answer()
    if keep and response.status_code // 100 == 2:
        session.add(_kept(response, account_id=account_id, key=key, fingerprint=fingerprint))
    return response


def _claim(session: Session, name: str) -> None:
    """On PostgreSQL two requests with one key could run side by side; on SQLite there is one writer at a time."""
    if session.get_bind().dialect.name != "postgresql":
        return
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
    if not session.scalar(sa.select(sa.func.pg_try_advisory_xact_lock(number))):
        raise InProgress("A request with this Idempotency-Key is being answered now.", retry_after=1)


def _fingerprint() -> str:
    parts = (request.method.encode(), request.full_path.encode(), request.mimetype.encode(), request.get_data())
    return hashlib.sha256(b"\n".join(parts)).hexdigest()


def _kept(response: Response, **fields: object) -> KeptAnswer:
    return KeptAnswer(
        status=response.status_code,
        location=response.headers.get("Location"),
        etag=response.headers.get("ETag"),
        body=response.get_data(as_text=True),
        **fields,
    )


def _replay(kept: KeptAnswer) -> Response:
    response: Response = current_app.response_class(kept.body, status=kept.status, mimetype="application/json")
    response.headers["Idempotency-Replayed"] = "true"
    for name, value in (("Location", kept.location), ("ETag", kept.etag)):
        if value:
            response.headers[name] = value
    return response
