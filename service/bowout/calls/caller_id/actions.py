"""Showing one's own number: asked for, given up, lost. Nothing here talks to the network."""

import time
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from ...accounts.models import Account
from ...jobs import cancel, schedule
from ...store import Conflict, now
from ...vocabulary import CallerIdState, PhoneState
from ..models import Call
from ..proof_sends import count_send
from .models import CallerIdLink
from .rules import LATE_SECONDS, NAME_START, REFUSED_AT_ONCE, REFUSED_CODES, is_fresh, state_now
from .wording import ASK_FOR_SERVICE, LOST

BUSY = frozenset({CallerIdState.STARTING, CallerIdState.RINGING})


class CallerIdLost(Conflict):
    """The number that the user wants to show cannot be shown any more, and nobody has said what to show instead."""

    code = "caller-id-lost"


def link_of(session: Session, account_id: UUID, *, lock: bool = False) -> CallerIdLink | None:
    query = sa.select(CallerIdLink).where(CallerIdLink.account_id == account_id)
    return session.scalar(query.with_for_update() if lock else query)


def shows_own(session: Session, account: Account) -> bool:
    """Whether calls show the account's own number: proven by a code, linked, and not too long ago."""
    link = link_of(session, account.id)
    return (
        link is not None
        and account.phone_state is PhoneState.PROVEN
        and link.number_hmac == account.phone_hmac
        and state_now(link.state, link.proven_at, at=now()) is CallerIdState.PROVEN
    )


def choose_caller(session: Session, *, account: Account, service: str, service_ok: bool) -> str:
    """The number that the other side of a new call will see. `service_ok`: the user said that it may be the service's.

    Raises `CallerIdLost` where the own number was lost and the user has not said so yet.
    """
    link = link_of(session, account.id, lock=True)
    if link is not None and link.state is CallerIdState.LOST:
        if not service_ok:
            raise CallerIdLost(ASK_FOR_SERVICE, pointer="/service_number_ok")
        session.delete(link)
    if service_ok or account.phone is None or not shows_own(session, account):
        return service
    return account.phone


def ask_to_show(session: Session, *, account: Account) -> CallerIdLink:
    """Have the provider ring the phone and ask for a code. Asking again while that goes on changes nothing.

    The caller holds the account's lock, and has made sure that its number is proven. Raises `LimitReached`.
    """
    link = link_of(session, account.id, lock=True)
    if link is not None and link.number_hmac != account.phone_hmac:
        drop(session, account_id=account.id)
        link = None
    if link is not None and state_now(link.state, link.proven_at, at=now()) in {*BUSY, CallerIdState.PROVEN}:
        return link
    count_send(session, account)
    if link is None:
        link = CallerIdLink(account_id=account.id, number_hmac=account.phone_hmac)
        session.add(link)
    link.state, link.reason, link.code, link.rung_at = CallerIdState.STARTING, None, None, None
    link.name = f"{NAME_START}{uuid7()}"
    session.flush()
    schedule(session, "validate_caller_id", args={"account_id": str(account.id)}, key=f"caller-id:{account.id}")
    return link


def drop(session: Session, *, account_id: UUID) -> None:
    """The user shows their number no longer, has another, or leaves. The provider's entry goes with the link."""
    link = link_of(session, account_id, lock=True)
    if link is None:
        return
    cancel(session, f"caller-id:{account_id}")
    let_go(session, link)
    session.delete(link)
    session.flush()


def drop_all(session: Session, *, of: sa.Select[UUID]) -> None:
    """The same for all accounts that are about to be deleted."""
    for link in session.scalars(sa.select(CallerIdLink).where(CallerIdLink.account_id.in_(of)).with_for_update()):
        let_go(session, link)
        session.delete(link)
    session.flush()


def lose(session: Session, *, account_id: UUID, reason: str) -> None:
    """The provider refused to show the number. The link stays only to say so, until the user has read it."""
    link = link_of(session, account_id, lock=True)
    if link is None or link.state is not CallerIdState.PROVEN:
        return
    let_go(session, link)
    link.state, link.reason, link.proven_at = CallerIdState.LOST, reason, None


def let_go(session: Session, link: CallerIdLink) -> None:
    """Schedule the deletion of what the provider keeps for this link: also what a late code would still make."""
    if link.sid and link.made_here:
        schedule(session, "forget_caller_id", args={"sid": link.sid}, key=f"forget-caller:{link.sid}")
    if link.state in BUSY:
        forget_name_later(session, link.name)
    link.sid, link.made_here, link.code = None, False, None


def forget_name_later(session: Session, name: str) -> None:
    at = time.time() + LATE_SECONDS
    schedule(session, "forget_caller_id", args={"name": name}, at=at, key=f"forget-caller:{name}")


def follow_proof(session: Session, account: Account) -> None:
    """The number was proven anew by a code, which proves the link as well; or it was not, which ends it."""
    link = link_of(session, account.id, lock=True)
    if link is None:
        return
    if account.phone_state is PhoneState.FAILED:
        drop(session, account_id=account.id)
    elif account.phone_state is PhoneState.PROVEN and link.state is CallerIdState.PROVEN:
        link.proven_at = now()


def is_proven_lately(account: Account) -> bool:
    """A code came to this phone within the time that a proof lasts."""
    return account.phone_state is PhoneState.PROVEN and is_fresh(account.phone_proven_at, at=now())


def note_end(session: Session, call: Call) -> None:
    """A call that showed the user's own number ended badly: was it for that number?"""
    if _showed_own(call) and call.result in REFUSED_AT_ONCE:
        lose(session, account_id=call.account_id, reason=LOST)


def note_code(session: Session, call: Call, *, code: int) -> None:
    """What the provider noted of a call that ended badly: was it for the number that was shown?"""
    if _showed_own(call) and code in REFUSED_CODES:
        lose(session, account_id=call.account_id, reason=LOST)


def _showed_own(call: Call) -> bool:
    return call.caller is not None and call.caller == call.own
