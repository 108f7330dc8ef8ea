"""A decline as the API shows it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..contacts.models import Contact
from ..http import services
from ..offers.models import Offer
from ..vocabulary import OtherJob
from . import gate
from .course import effective_answers
from .models import Decline
from .states import UNTOLD, allowed_events

PLAIN = (
    "id", "offer_id", "contact_id", "state", "route", "openness", "tone", "language", "norm_pack",
    "channel", "employer_knows", "told_at", "tries", "created_at", "updated_at",
)  # fmt: skip


def describe(session: Session, decline: Decline) -> dict[str, Any]:
    """The shape `Decline`."""
    return describe_all(session, [decline])[0]


def describe_all(session: Session, declines: Sequence[Decline]) -> list[dict[str, Any]]:
    """The shape of each, with two look-ups for all of them together."""
    offer_ids = {each.offer_id for each in declines}
    contact_ids = {each.contact_id for each in declines if each.contact_id}
    offers = {each.id: each for each in session.scalars(sa.select(Offer).where(Offer.id.in_(offer_ids)))}
    rows = session.execute(sa.select(Contact.id, Contact.name).where(Contact.id.in_(contact_ids)))
    names = {row.id: row.name for row in rows}
    return [_shape(each, offer=offers[each.offer_id], contact_name=names.get(each.contact_id)) for each in declines]


def _shape(decline: Decline, *, offer: Offer, contact_name: str | None) -> dict[str, Any]:
    path = f"/api/v1/declines/{decline.id}"
    reason = {"category": decline.reason, "sentence": decline.reason_sentence} if decline.reason else None
    undecided = decline.state in UNTOLD
    flow = f"{services().settings.public_url}/declines/{decline.id}"
    return {
        **{name: getattr(decline, name) for name in PLAIN},
        "route_answers": _answers(decline),
        "reason": reason,
        "counter": _with_day(decline.counter) if decline.counter else None,
        "allowed_events": allowed_events(decline.state, employer_knows=decline.employer_knows),
        "advice": gate.advice(effective_answers(decline, offer)) if undecided else None,
        "company": offer.company,
        "contact_name": contact_name,
        "links": {"self": path, "script": f"{path}/script", "kit": f"{path}/kit", "flow": flow},
    }


def _answers(decline: Decline) -> dict[str, Any]:
    answers = _with_day(decline.route_answers)
    return {name: OtherJob(value) if name == "other_job" else value for name, value in answers.items()}


def _with_day(kept: dict[str, Any]) -> dict[str, Any]:
    """JSON keeps a day as text."""
    return {name: date.fromisoformat(value) if name == "answer_by" and value else value for name, value in kept.items()}
