"""The script of a decline: composed for it, with the person's own wording laid over, and checked as a whole.

Own wording is kept per beat and survives every other choice: a warmer tone rewrites the beats that nobody touched.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..offers.models import Offer
from ..store import Conflict, Invalid
from ..templates.models import Template
from ..vocabulary import BeatKind, ScriptKind
from ..words.brief import Beat, Brief, Script
from ..words.composing import TemplateProblem, compose_script
from ..words.speech import breathable, seconds, word_count
from .briefs import brief_for, script_kind
from .check_script import check_script
from .models import FINISHED, Decline, ScriptVersion

# The beat that the whole call is for: the one that says no, or that asks.
THE_POINT: Final = frozenset({BeatKind.NO, BeatKind.ASK})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A script as it stands: composed, and the versions of own wording over it. `own` is `{beat: [sentence, …]}`."""

    composed: Script
    own: Mapping[str, list[str]]
    version: int

    @property
    def beats(self) -> list[tuple[Beat, bool]]:
        """Every beat that is said, and whether its wording is the person's own. A beat may be left out altogether."""
        kept = [
            (_worded(beat, self.own.get(beat.kind.value)), beat.kind.value in self.own) for beat in self.composed.beats
        ]
        return [(beat, edited) for beat, edited in kept if beat.sentences]


def current_script(session: Session, decline: Decline) -> Spoken:
    newest = newest_version(session, decline)
    return Spoken(
        composed=_compose(session, decline),
        own=newest.beats if newest else {},
        version=newest.number if newest else 0,
    )


def save_script(session: Session, *, decline: Decline, beats: Sequence[Mapping[str, Any]]) -> Spoken:
    """Keep the person's own wording of the given beats, as a new version; no beats at all go back to what is composed.

    Beats that are not given keep the wording they have. No sentences leave a beat out. Raises `Conflict` and `Invalid`.
    """
    if decline.state in FINISHED:
        raise Conflict(f"This decline is {decline.state.value}: its script is kept as it was.")
    before = current_script(session, decline)
    composed = {beat.kind: list(beat.sentences) for beat in before.composed.beats}
    own = dict(before.own) if beats else {}
    for place, beat in enumerate(beats):
        _check_beat(beat, place=place, composed=composed, beats=beats)
        own[beat["kind"].value] = list(beat["sentences"])
    own = {kind: sentences for kind, sentences in own.items() if composed.get(BeatKind(kind)) != sentences}
    if own == before.own:
        return before
    version = ScriptVersion(
        id=uuid7(),
        account_id=decline.account_id,
        decline_id=decline.id,
        number=before.version + 1,
        beats=own,
        template=before.composed.template,
    )
    session.add(version)
    session.flush()
    return Spoken(composed=before.composed, own=own, version=version.number)


def newest_version(session: Session, decline: Decline) -> ScriptVersion | None:
    query = sa.select(ScriptVersion).where(ScriptVersion.decline_id == decline.id)
    return session.scalar(query.order_by(ScriptVersion.number.desc()).limit(1))


def describe_script(session: Session, decline: Decline, spoken: Spoken) -> dict[str, Any]:
    """The shape `Script`."""
    beats = [beat for beat, _ in spoken.beats]
    brief = brief_for(session, decline)
    voicemail = compose_script(brief, kind=ScriptKind.VOICEMAIL)
    return {
        "kind": spoken.composed.kind,
        "beats": [{**_fields(beat), "edited": edited} for beat, edited in spoken.beats],
        "cards": [
            {name: getattr(card, name) for name in ("kind", "title", "first", "firmer", "direction")}
            for card in spoken.composed.cards
        ],
        "voicemail": [sentence for beat in voicemail.beats for sentence in beat.sentences],
        "word_count": sum(word_count(sentence) for beat in beats for sentence in beat.sentences),
        "seconds": round(sum(beat.seconds for beat in beats), 1),
        "no_within_seconds": seconds_until_the_point(beats),
        "findings": check_script(session, decline, kind=spoken.composed.kind, beats=beats),
        "template": spoken.composed.template,
        "version": spoken.version,
        "reviewed": spoken.composed.reviewed,
    }


def seconds_until_the_point(beats: Sequence[Beat]) -> float:
    """From hello until the no, or the question, is begun; all of the script where there is none."""
    total = 0.0
    for beat in beats:
        if beat.kind in THE_POINT:
            break
        total += beat.seconds
    return round(total, 1)


def own_template(session: Session, decline: Decline, *, kind: str) -> str | None:
    """The account's own template for this kind, tone and language, the newest where there are several."""
    query = sa.select(Template.source).where(
        Template.account_id == decline.account_id,
        Template.kind == kind,
        Template.tone == decline.tone,
        Template.locale == decline.language,
    )
    return session.scalar(query.order_by(Template.id.desc()).limit(1))


def _compose(session: Session, decline: Decline) -> Script:
    brief = brief_for(session, decline)
    kind = script_kind(decline, session.get_one(Offer, decline.offer_id))
    own = own_template(session, decline, kind=kind.value)
    return _filled(brief, kind=kind, own=own)


def _filled(brief: Brief, *, kind: ScriptKind, own: str | None) -> Script:
    """Nobody stands without words in a call because a template of theirs does not fit this brief."""
    if own is not None:
        try:
            return compose_script(brief, kind=kind, template=own)
        except TemplateProblem:
            pass
    return compose_script(brief, kind=kind)


def _check_beat(
    beat: Mapping[str, Any], *, place: int, composed: Mapping[BeatKind, Any], beats: Sequence[Mapping[str, Any]]
) -> None:
    if beat["kind"] not in composed:
        known = ", ".join(composed)
        raise Invalid(f"This script has no such beat. It has: {known}.", pointer=f"/beats/{place}/kind")
    if beat["kind"] in [earlier["kind"] for earlier in beats[:place]]:
        raise Invalid("This beat stands in the list already.", pointer=f"/beats/{place}/kind")


def _worded(beat: Beat, own: Sequence[str] | None) -> Beat:
    """The beat in the person's own words: all three zooms follow from them, what it is for stays."""
    if own is None:
        return beat
    text = " ".join(own)
    first = breathable(own[0])[0] if own else ""
    return Beat(
        kind=beat.kind,
        sentences=tuple(own),
        short=first,
        cues=(" ".join(first.split()[:3]),) if first else (),
        seconds=seconds(text),
        direction=beat.direction,
    )


def _fields(beat: Beat) -> dict[str, Any]:
    return {name: getattr(beat, name) for name in ("kind", "sentences", "short", "cues", "seconds", "direction")}
