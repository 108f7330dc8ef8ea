"""What people read about the number that the other side sees. Nothing here promises that a call is recognised."""

from datetime import datetime

from ...vocabulary import CallerIdState
from ..wording import Words

ASK_FOR_SERVICE = "Your own number can’t be shown any more. Call with Bowout’s number, which they won’t know?"
LOST = "Twilio doesn’t show it any more. Prove it again to show it."
NOBODY_TYPED = "Nobody typed the code. Have the phone in your hand, then try again."
PROVE_AGAIN = "Send yourself a new code for your number first, then turn this on."
REFUSED = "Twilio won’t show that number."
TROUBLE = "That didn’t work just now. Try again in a minute."
EVEN_YOURS = "If they see yours, they may still not recognise the call: phones mark or screen some calls."
MAY_BE_MARKED = "They may still not recognise the call: phones mark or screen some calls."


def words_for(state: CallerIdState, *, own: str, service: str, reason: str | None, due_at: datetime | None) -> Words:
    """`own` and `service` are the two numbers as people write them."""
    until = f"{due_at.day} {due_at:%B %Y}" if due_at else ""
    return {
        CallerIdState.OFF: Words(f"They see {service}, and won’t know it.", EVEN_YOURS),
        CallerIdState.STARTING: Words("Your phone rings in a moment."),
        CallerIdState.RINGING: Words(
            "Answer your phone and type this code on it.", "A machine rings you, within two minutes."
        ),
        CallerIdState.PROVEN: Words(f"They see {own}, until {until}. Then prove it again.", MAY_BE_MARKED),
        CallerIdState.DUE: Words(
            f"They see {service} again: you proved {own} over 90 days ago.", "Prove it again to show it."
        ),
        CallerIdState.FAILED: Words(reason or TROUBLE, f"They see {service}."),
        CallerIdState.LOST: Words(f"{own} can’t be shown to them.", reason),
    }[state]
