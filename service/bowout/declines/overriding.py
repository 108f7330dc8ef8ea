"""What a person keeps in their script all the same, and what stands in the way of a call."""

from typing import Any

from sqlalchemy.orm import Session

from ..store import Conflict, record
from .check_script import as_one_text, check_script
from .findings import override, refuse_open
from .models import FINISHED, Decline
from .scripts import current_script

OVERRIDDEN, TAKEN_BACK = "finding_overridden", "override_taken_back"


def override_in_script(session: Session, *, decline: Decline, rule: str, text: str, keep: bool) -> None:
    """Keep what one finding is about, or no longer. Raises `Invalid` where it is not there, `Conflict` when over."""
    if decline.state in FINISHED:
        raise Conflict("This decline is over: its script is kept as it was.")
    spoken = current_script(session, decline)
    beats = [beat for beat, _ in spoken.beats]
    found = check_script(session, decline, kind=spoken.composed.kind, beats=beats)
    whole = as_one_text(beats)
    changed = override(decline.overrides, found=found, whole=whole, rule=rule, text=text, keep=keep)
    if changed is not None:
        decline.overrides = changed
        record_override(session, decline, rule=rule, keep=keep)
        session.flush()


def record_override(session: Session, row: Any, *, rule: str, keep: bool) -> None:
    """The line in the history of a decline or a message: which rule, and never the words."""
    what = OVERRIDDEN if keep else TAKEN_BACK
    record(session, f"{type(row).__name__.lower()}.{what}", row=row, event="override", data={"rule": rule})


def refuse_open_script(session: Session, decline: Decline) -> None:
    """Raises `OpenFindings` where the script says what must not be said and nobody decided to say it all the same."""
    spoken = current_script(session, decline)
    beats = [beat for beat, _ in spoken.beats]
    refuse_open(check_script(session, decline, kind=spoken.composed.kind, beats=beats))
