"""The check over a script as a whole, each finding with the beat that it belongs to."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from ..vocabulary import BeatKind, ScriptKind
from ..words.brief import Beat, Finding
from ..words.checking import check
from .briefs import context_for
from .findings import Described, describe_finding
from .models import Decline

BETWEEN_BEATS: Final = "\n\n"
# Where a finding about something that is missing belongs.
MISSING_FROM: Final = {"no-thanks": BeatKind.THANK, "no-clear-no": BeatKind.NO, "no-open-door": BeatKind.DOOR}
Place = tuple[int | None, tuple[int, int]]


def check_script(session: Session, decline: Decline, *, kind: ScriptKind, beats: Sequence[Beat]) -> list[Described]:
    """The shape of each finding. `start` and `end` count in the sentences of the finding's beat, joined by blanks."""
    whole = as_one_text(beats)
    found = check(whole, context_for(session, decline, kind=kind))
    return [_describe(each, decline=decline, beats=beats, whole=whole) for each in found]


def as_one_text(beats: Sequence[Beat]) -> str:
    return BETWEEN_BEATS.join(_text(beat) for beat in beats)


def _describe(finding: Finding, *, decline: Decline, beats: Sequence[Beat], whole: str) -> Described:
    place, span = _place(finding, beats=beats)
    return describe_finding(
        finding,
        pointer="/beats" if place is None else f"/beats/{place}/sentences",
        whole=whole,
        overrides=decline.overrides,
        span=span,
        beat=None if place is None else beats[place].kind,
    )


def _place(finding: Finding, *, beats: Sequence[Beat]) -> Place:
    """The beat that a finding is about, None for the script as a whole, and where in that beat's text."""
    if finding.start == finding.end:
        kinds, missing_from = [beat.kind for beat in beats], MISSING_FROM.get(finding.rule)
        # The beat that it is missing from may itself have been left out.
        return (kinds.index(missing_from) if missing_from in kinds else None), (0, 0)
    begin = 0
    for place, beat in enumerate(beats) if finding.text else ():
        length = len(_text(beat))
        if finding.start < begin + length:
            return place, (max(finding.start - begin, 0), min(finding.end - begin, length))
        begin += length + len(BETWEEN_BEATS)
    return None, (0, 0)


def _text(beat: Beat) -> str:
    return " ".join(beat.sentences)
