"""How long a proof lasts, and what the provider's refusals say of a number that was to be shown."""

from datetime import datetime, timedelta

from ...vocabulary import CallerIdState

PROOF_LASTS = timedelta(days=90)
LOOK_SECONDS = 3.0
RINGS_FOR_SECONDS = 120.0
# Whoever picked up late may still type the code a while after we stopped looking.
LATE_SECONDS = 600.0
NAME_START = "bowout-"
ALREADY_VALIDATED = 21450

# At the create request, and while dialling: the number to show is not one that we may show.
REFUSED_AT_ONCE = frozenset({"rejected:21210", "rejected:21212", "rejected:21213"})
REFUSED_CODES = frozenset({21210, 21212, 21213, 13214, 13247})


def is_fresh(proven_at: datetime | None, *, at: datetime) -> bool:
    return proven_at is not None and at < proven_at + PROOF_LASTS


def state_now(state: CallerIdState, proven_at: datetime | None, *, at: datetime) -> CallerIdState:
    """The kept state, or `due` where its proof has grown too old."""
    if state is CallerIdState.PROVEN and not is_fresh(proven_at, at=at):
        return CallerIdState.DUE
    return state
