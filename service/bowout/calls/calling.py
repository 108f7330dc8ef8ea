"""Which ways of calling are available to an account, and in words for people, why not."""

from typing import Any

from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..settings import Settings
from ..vocabulary import CallMode, PhoneState
from .caller_id.actions import shows_own
from .caller_id.describe import international, shown_note
from .health import WORDS, blocking_problem

NOT_SET_UP = "Calls through Bowout aren’t set up here. Your dialler works just as well."
UNPROVEN = "Prove your own number once, so that Bowout can ring it."
NO_PROOF = "Bowout can’t prove numbers here. Your dialler works just as well."
NO_BROWSER = "Calls in the browser aren’t set up here."


def describe_calling(session: Session, *, account: Account, settings: Settings) -> dict[str, Any]:
    own = settings.twilio is not None and shows_own(session, account)
    shown = account.phone if own else settings.twilio.phone_number if settings.twilio else None
    return {
        "modes": [
            {"mode": CallMode.OWN_PHONE, "available": True, "code": None, "reason": None},
            _dialled(CallMode.BRIDGE, session, account=account, settings=settings),
            _dialled(CallMode.BROWSER, session, account=account, settings=settings),
        ],
        "practice": settings.practice,
        "shown_number": international(shown) if shown else None,
        "shown_is_own": own,
        "shown_note": shown_note(session, account=account, settings=settings),
    }


def _dialled(mode: CallMode, session: Session, *, account: Account, settings: Settings) -> dict[str, Any]:
    """In the browser a number must be proven as well: the limits against harassment count by it."""
    code: str | None = None
    reason: str | None = None
    if mode is CallMode.BROWSER and not settings.browser_calls:
        code, reason = "not-set-up", NO_BROWSER
    elif settings.twilio is None:
        code, reason = "not-set-up", NOT_SET_UP
    elif (code := blocking_problem(session, settings.twilio.account_sid)) is not None:
        # Before the own number: nobody should prove it for calls that cannot be placed.
        reason = WORDS[code]
    elif account.phone_state is not PhoneState.PROVEN:
        can_prove = settings.twilio.verify_service_sid is not None
        code, reason = ("unproven", UNPROVEN) if can_prove else ("not-set-up", NO_PROOF)
    return {"mode": mode, "available": code is None, "code": code, "reason": reason}
