"""What one can do with a decline: start it, choose what is said, keep the ledger. Its course stands in `course`."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ..accounts.models import Account
from ..contacts.models import Contact
from ..offers.models import Offer
from ..store import Conflict, Invalid, NotFound, load_owned, record
from ..vocabulary import Channel, DeclineState, OfferState, Openness, Part, Tone
from ..words.packs import norm_packs
from . import gate
from .course import PAST_TENSE, apply, effective_answers, enter_call, leave_call, reconsider, resume, settle
from .models import Decline, Told
from .states import FINISHED

# The rooms above find all that can be done with a decline in this one place.
__all__ = [
    "PAST_TENSE", "DeclineExists", "IdTaken", "active_decline", "active_decline_id", "apply", "change_decline",
    "create_decline", "effective_answers", "enter_call", "leave_call", "parts_of", "reconsider", "resume",
    "settle", "tell",
]  # fmt: skip

# What changes only the wording may change until the end; what they were told may not change after the telling.
ABOUT_WORDING: Final = frozenset({"tone", "language", "norm_pack", "openness"})


class DeclineExists(Conflict):
    """The offer is being declined already; the link leads there."""

    code = "decline-exists"


class IdTaken(Conflict):
    """The id that the client gave belongs to something else."""

    code = "id-taken"


def create_decline(session: Session, *, account: Account, choices: Mapping[str, Any]) -> tuple[Decline, bool]:
    """Start declining an offer. Returns the decline and whether it is new: an id of the client's own is used once.

    `choices` is the request's body: offer_id, and maybe id and the choices of `change_decline`. Raises `NotFound`,
    `Conflict`, `DeclineExists`, `IdTaken` and `Invalid`.
    """
    # The offer is locked first: of equal requests at the same moment, all but one find here what that one made.
    offer = _offer(session, choices["offer_id"], account_id=account.id)
    if (known := _known(session, account=account, choices=choices)) is not None:
        return known, False
    if offer.state in {OfferState.DECLINED, OfferState.WITHDRAWN}:
        raise Conflict(f"This offer is {offer.state.value}. Reopen it first.")
    if (active := active_decline(session, offer_id=offer.id)) is not None:
        raise _exists(active)
    decline = _new_decline(account, choices=choices)
    _insert(session, decline)
    record(session, "decline.started", row=decline, to_state=decline.state.value, data={"offer_id": str(offer.id)})
    change_decline(session, decline=decline, changes={k: v for k, v in choices.items() if k not in {"id", "offer_id"}})
    return decline, True


def change_decline(session: Session, *, decline: Decline, changes: Mapping[str, Any]) -> Decline:
    """Change the choices; the state follows from them. Raises `Invalid` with the field's pointer, and `Conflict`."""
    _check_may_change(decline, changes)
    if changes.get("contact_id") is not None:
        _check_contact(session, changes["contact_id"], decline=decline)
    _check_words(changes)
    if "reason" in changes:
        reason = changes["reason"] or {}
        decline.reason, decline.reason_sentence = reason.get("category"), reason.get("sentence")
    for name in ("contact_id", "openness", "tone", "language", "norm_pack", "channel"):
        if name in changes:
            setattr(decline, name, changes[name])
    if "route_answers" in changes:
        decline.route_answers = gate.merge_answers(decline.route_answers, _stored(changes["route_answers"]))
    _keep_openness_true(decline, given="openness" in changes)
    settle(session, decline)
    session.flush()
    return decline


def tell(
    session: Session,
    *,
    decline: Decline,
    contact_id: UUID | None,
    what: str,
    at: datetime,
    call_id: UUID | None = None,
    message_id: UUID | None = None,
) -> Told:
    """Add a line to the one-story ledger: who was told what, with the reason that was given, when, and how."""
    line = Told(
        id=uuid7(),
        account_id=decline.account_id,
        decline_id=decline.id,
        contact_id=contact_id,
        what=what,
        reason=decline.reason,
        call_id=call_id,
        message_id=message_id,
        at=at,
    )
    session.add(line)
    return line


def active_decline(session: Session, *, offer_id: UUID) -> Decline | None:
    return session.scalar(sa.select(Decline).where(Decline.offer_id == offer_id, Decline.state.not_in(FINISHED)))


def active_decline_id(session: Session, *, account_id: UUID, offer_id: UUID) -> UUID | None:
    """The same by its id alone, for who is about to lock it."""
    mine = sa.select(Decline.id).where(Decline.account_id == account_id, Decline.offer_id == offer_id)
    return session.scalar(mine.where(Decline.state.not_in(FINISHED)))


def parts_of(offer: Offer, contact_id: UUID | None) -> frozenset[Part]:
    """A contact's part in the offer's hiring process; empty for somebody who had none."""
    return frozenset(Part(part) for each in offer.participants if each.contact_id == contact_id for part in each.parts)


def _known(session: Session, *, account: Account, choices: Mapping[str, Any]) -> Decline | None:
    if choices.get("id") is None:
        return None
    decline = session.get(Decline, choices["id"])
    if decline is not None and (decline.account_id, decline.offer_id) != (account.id, choices["offer_id"]):
        raise IdTaken("This id is taken. Make a new one.", pointer="/id")
    return decline


def _offer(session: Session, offer_id: UUID, *, account_id: UUID) -> Offer:
    try:
        return load_owned(session, Offer, offer_id, account_id=account_id, lock=True)
    except NotFound as missing:
        raise NotFound(missing.detail, pointer="/offer_id") from None


def _check_contact(session: Session, contact_id: UUID, *, decline: Decline) -> None:
    """Only the people of this offer hear of it: whoever belongs to another one must never be told by a slip."""
    try:
        load_owned(session, Contact, contact_id, account_id=decline.account_id)
    except NotFound as missing:
        raise NotFound(missing.detail, pointer="/contact_id") from None
    if not parts_of(session.get_one(Offer, decline.offer_id), contact_id):
        raise Invalid("They have no part in this offer. Add them to the offer first.", pointer="/contact_id")


def _new_decline(account: Account, *, choices: Mapping[str, Any]) -> Decline:
    pack = account.country if account.country in norm_packs() else "US"
    return Decline(
        id=choices.get("id") or uuid7(),
        account_id=account.id,
        offer_id=choices["offer_id"],
        state=DeclineState.DECIDING,
        route_answers={},
        openness=Openness.NONE,
        tone=Tone.WARM,
        language="en",
        norm_pack=pack,
        channel=choices.get("channel") or (Channel.WRITTEN if account.prefers_writing else Channel.PHONE),
        tries=0,
        employer_knows=False,
    )


def _insert(session: Session, decline: Decline) -> None:
    """The partial unique index has the last word on "one active decline", whatever two requests saw before."""
    try:
        with session.begin_nested():
            session.add(decline)
            session.flush()
    except IntegrityError:
        active = active_decline(session, offer_id=decline.offer_id)
        if active is None:
            raise IdTaken("This id is taken. Make a new one.", pointer="/id") from None
        raise _exists(active) from None


def _exists(active: Decline) -> DeclineExists:
    return DeclineExists("You are declining this offer already.", links={"decline": f"/api/v1/declines/{active.id}"})


def _check_may_change(decline: Decline, changes: Mapping[str, Any]) -> None:
    if decline.state in FINISHED and changes:
        raise Conflict(f"This decline is {decline.state.value}: it does not change any more.")
    fixed = sorted(set(changes) - ABOUT_WORDING)
    if decline.state in {DeclineState.TOLD, DeclineState.FOLLOWING_UP} and fixed:
        raise Conflict("They have been told: what they heard does not change afterwards.", pointer=f"/{fixed[0]}")


def _check_words(changes: Mapping[str, Any]) -> None:
    pack = changes.get("norm_pack")
    if pack is not None and pack not in norm_packs():
        raise Invalid(f"There is no such pack yet. Choose one of: {', '.join(norm_packs())}.", pointer="/norm_pack")


def _stored(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers as JSON keeps them."""
    return {name: _plain(value) for name, value in answers.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _keep_openness_true(decline: Decline, *, given: bool) -> None:
    """Another job is spoken of only while it is signed. Who takes that answer back speaks of none from then on."""
    if decline.openness is Openness.NONE or gate.may_speak_of_another_job(decline.route_answers):
        return
    if given:
        raise Invalid(
            "You can speak of another job once it is signed. Say so first, or choose none.", pointer="/openness"
        )
    decline.openness = Openness.NONE
