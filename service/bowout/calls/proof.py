"""Proving that a number is the user's own: a code sent to it, told back to us."""

import logging
from typing import Any
from uuid import UUID

import phonenumbers
from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..jobs import JobQueue, schedule
from ..settings import Settings
from ..store import Conflict, Database, lookup, now
from ..vocabulary import PhoneState
from .caller_id.actions import drop, follow_proof
from .guard import check_own_number
from .jobs import Record
from .proof_sends import count_send
from .telephone import Ambiguous, Gone, NeverSent, Rejected, Telephone, TooMany

log = logging.getLogger(__name__)

NOT_SET_UP = "Calls through Bowout aren’t set up here, so there is nothing to prove."
REASONS = {
    60200: "That number can’t get a code. Check the digits.",
    60202: "Too many wrong codes. Ask for a new one in ten minutes.",
    60203: "Too many codes were sent. Try again in ten minutes.",
    60205: "That number can’t get text messages. We can ring it instead.",
    60410: "That number can’t be proven from here.",
    60605: "That country can’t be proven from here.",
}
WRONG_CODE = "That code isn’t right. Look again, or ask for a new one."
EXPIRED = "That code is too old. Ask for a new one."
TROUBLE = "The code couldn’t be sent just now. Try again in a minute."


def start_proof(session: Session, *, account: Account, settings: Settings, number: str) -> None:
    """Keep the number and send a code to it. Without Twilio it is kept unproven: the own phone needs no proof.

    Raises `NumberRefused` or `LimitReached`. The answer is the same whether or not somebody else has this number.
    """
    can_send = settings.twilio is not None and settings.twilio.verify_service_sid is not None
    never = (settings.twilio.phone_number,) if settings.twilio else ()
    allowed = _regions(settings, can_send=can_send)
    found = check_own_number(number, region=account.country, allowed=allowed, never=never)
    if account.phone_hmac != lookup(found.number):
        drop(session, account_id=account.id)
    account.phone, account.phone_hmac, account.phone_proven_at = found.number, lookup(found.number), None
    if not can_send:
        account.phone_state, account.phone_reason = PhoneState.UNPROVEN, NOT_SET_UP
        return
    count_send(session, account)
    account.phone_state, account.phone_reason = PhoneState.SENDING, None
    schedule(session, "send_code", args={"account_id": str(account.id)}, key=f"send-code:{account.id}")


def check_proof(session: Session, *, account: Account, code: str) -> None:
    """Check the code that the user typed. Raises `Conflict` where none was sent."""
    if account.phone_state not in {PhoneState.CODE_SENT, PhoneState.CHECKING}:
        raise Conflict("Ask for a code first.")
    account.phone_state, account.phone_reason = PhoneState.CHECKING, None
    args = {"account_id": str(account.id), "code": code}
    schedule(session, "check_code", args=args, key=f"check-code:{account.id}")


def _regions(settings: Settings, *, can_send: bool) -> tuple[str, ...]:
    """A number that is only kept, and never rung from here, may be of any country."""
    return settings.calls.regions if can_send else tuple(phonenumbers.SUPPORTED_REGIONS)


class Prover:
    """The two jobs that talk to the network."""

    def __init__(self, database: Database, telephone: Telephone) -> None:
        self.database = database
        self.telephone = telephone

    def register(self, queue: JobQueue) -> None:
        queue.register("send_code", self.send_code, tries=3, backoff=lambda _: 2.0)
        queue.register("check_code", self.check_code, tries=3, backoff=lambda _: 2.0)

    def send_code(self, args: dict[str, Any]) -> Record | None:
        number = self._number(args, PhoneState.SENDING)
        if number is None:
            return None
        state, reason = PhoneState.CODE_SENT, None
        try:
            self.telephone.send_code(number, by_voice=_is_landline(number))
        except Rejected as error:
            state, reason = PhoneState.FAILED, REASONS.get(error.code, TROUBLE)
        except TooMany:
            state, reason = PhoneState.FAILED, REASONS[60203]
        except (Ambiguous, NeverSent, Gone):
            state, reason = PhoneState.FAILED, TROUBLE
        return _settle(args, number, state=state, reason=reason)

    def check_code(self, args: dict[str, Any]) -> Record | None:
        number = self._number(args, PhoneState.CHECKING)
        if number is None:
            return None
        state, reason = PhoneState.PROVEN, None
        try:
            if not self.telephone.check_code(number, args["code"]):
                state, reason = PhoneState.CODE_SENT, WRONG_CODE
        except Gone:
            state, reason = PhoneState.FAILED, EXPIRED
        except (Rejected, TooMany):
            state, reason = PhoneState.FAILED, REASONS[60202]
        except (Ambiguous, NeverSent):
            state, reason = PhoneState.CODE_SENT, TROUBLE
        return _settle(args, number, state=state, reason=reason)

    def _number(self, args: dict[str, Any], state: PhoneState) -> str | None:
        with self.database.reading() as session:
            account = session.get(Account, UUID(args["account_id"]))
            return account.phone if account is not None and account.phone_state is state else None


def _settle(args: dict[str, Any], number: str, *, state: PhoneState, reason: str | None) -> Record:
    def write(session: Session) -> None:
        account = session.get(Account, UUID(args["account_id"]), with_for_update=True)
        # Meanwhile the user may have typed another number: a proof never passes from one number to the next.
        if account is None or account.phone != number:
            return
        account.phone_state, account.phone_reason = state, reason
        account.phone_proven_at = now() if state is PhoneState.PROVEN else None
        follow_proof(session, account)
        log.info("number proof", extra={"account": args["account_id"], "state": state.value})

    return write


def _is_landline(number: str) -> bool:
    kind = phonenumbers.number_type(phonenumbers.parse(number))
    return bool(kind == phonenumbers.PhoneNumberType.FIXED_LINE)
