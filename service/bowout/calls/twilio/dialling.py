"""The gate between the user's leg and the other person: whatever happens, it opens once."""

from sqlalchemy.orm import Session

from ...accounts.models import Account
from ...settings import Settings
from ...store import now
from ...vocabulary import CallState
from ..facts import add_facts
from ..guard import check_callee
from ..limits import check_open_ended
from ..models import Call
from ..progress import RANK, rank
from ..wanted import is_wanted


def open_gate(session: Session, call: Call, *, attempt: str, settings: Settings) -> str | None:
    """The number to dial, or None where the gate stays shut. `attempt` names the provider's request.

    The caller holds the call's lock, so a key press and a page's tap cannot both win. A retry of the very request
    that opened the gate gets the number again: its first answer may have been lost on the way. Raises the refusals
    of `guard` and `limits`.
    """
    opened_by = call.facts.get("gate")
    if opened_by is not None and opened_by["attempt"] != attempt:
        return None
    if call.facts.get("hangup") or call.facts.get("lost") or rank(call.facts) >= RANK[CallState.WRAPPING_UP]:
        return None
    if not is_wanted(session, call):
        # Nobody thought of this call when the decline was ended or turned: this is the last moment to do so.
        add_facts(session, call, hangup=now().timestamp())
        return None
    account = session.get_one(Account, call.account_id)
    never = (call.own or "", settings.twilio.phone_number if settings.twilio else "")
    found = check_callee(call.callee or "", region=account.country, rules=settings.calls, never=never)
    check_open_ended(session, rules=settings.calls, callee=call.callee_hmac or "")
    if opened_by is None:
        add_facts(session, call, gate={"at": now().timestamp(), "attempt": attempt})
    return found.number
