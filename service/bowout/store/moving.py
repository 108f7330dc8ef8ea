"""How a row goes from one state to another: the one place that writes `state` and the line of its history."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy.orm import Session

from .events import Event, record
from .refusals import Conflict


class Stateful(Protocol):
    """A row whose course is a table `{(state, event): state}`."""

    state: Any


def move(
    session: Session,
    row: Stateful,
    *,
    event: StrEnum,
    to: StrEnum | None,
    name: str,
    refusal: str,
    data: Mapping[str, Any] | None = None,
) -> Event:
    """Let `event` lead `row` to the state `to`, and record it under `name`. Raises `Conflict` where `to` is None."""
    if to is None:
        raise Conflict(refusal)
    before, row.state = row.state, to
    return record(
        session,
        name,
        row=row,
        event=event.value,
        from_state=before.value,
        to_state=to.value,
        data=dict(data or {}),
    )
