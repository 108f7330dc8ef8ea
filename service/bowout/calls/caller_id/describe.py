"""The number that the other side sees, as the API shows it."""

from typing import Any

import phonenumbers
from sqlalchemy.orm import Session

from ...accounts.models import Account
from ...settings import Settings
from ...store import now
from ...vocabulary import CallerIdState, PhoneState
from .actions import link_of
from .rules import PROOF_LASTS, state_now
from .wording import words_for

NOTED = frozenset({CallerIdState.DUE, CallerIdState.LOST})


def describe_caller_id(session: Session, *, account: Account, settings: Settings) -> dict[str, Any]:
    """`available` is False where no call could show the number: Bowout rings nobody here, or it is not proven."""
    link = link_of(session, account.id)
    if link is not None and link.number_hmac != account.phone_hmac:
        link = None
    proven_at = link.proven_at if link else None
    due_at = proven_at + PROOF_LASTS if proven_at else None
    state = state_now(link.state, proven_at, at=now()) if link else CallerIdState.OFF
    service = international(settings.twilio.phone_number) if settings.twilio else "no number"
    own = international(account.phone) if account.phone else ""
    reason = link.reason if link else None
    words = words_for(state, own=own, service=service, reason=reason, due_at=due_at)
    return {
        "state": state,
        "available": settings.twilio is not None and account.phone_state is PhoneState.PROVEN,
        "code": link.code if link else None,
        "text": words.text,
        "hint": words.hint,
        "proven_at": proven_at,
        "due_at": due_at,
    }


def shown_note(session: Session, *, account: Account, settings: Settings) -> str | None:
    """What to know before a call: the own number would be shown, but its proof is too old, or Twilio won't."""
    link = link_of(session, account.id)
    if settings.twilio is None or link is None:
        return None
    found = describe_caller_id(session, account=account, settings=settings)
    return " ".join((found["text"], found["hint"])) if found["state"] in NOTED else None


def international(number: str) -> str:
    parsed = phonenumbers.parse(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
