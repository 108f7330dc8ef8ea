"""Any text, read and checked; with a decline, against all that is known about it. Nothing is kept."""

import dataclasses
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from ..store import load_owned
from ..vocabulary import MessageKind, ScriptKind
from ..words.brief import CheckContext
from ..words.checking import check, read
from .briefs import context_for
from .findings import describe_finding
from .models import Decline


def text_kind(name: str) -> ScriptKind | MessageKind:
    """Some kinds are both said and sent; what is sent is checked the more strictly, so that is meant."""
    return MessageKind(name) if name in set(MessageKind) else ScriptKind(name)


def check_text(
    session: Session, *, account_id: UUID, text: str, kind: str, locale: str | None, decline_id: UUID | None
) -> dict[str, Any]:
    """The shape `Check`. Raises `NotFound` for a decline that is not the account's."""
    if decline_id is None:
        context, overrides = CheckContext(kind=text_kind(kind), locale=locale or "en"), None
    else:
        decline = load_owned(session, Decline, decline_id, account_id=account_id)
        context = context_for(session, decline, kind=text_kind(kind))
        context, overrides = dataclasses.replace(context, locale=locale or context.locale), decline.overrides
    reading = read(text, locale=context.locale)
    found = check(text, context)
    return {
        "reading": reading,
        "findings": [describe_finding(each, pointer="/text", whole=text, overrides=overrides) for each in found],
    }
