"""When to look at a call again, read from its facts alone: a restart loses no timer.

All times are seconds of the telephone network. A sped-up stand-in's seconds are shorter than ours; `speed` says how
many of them pass in one of ours.
"""

from datetime import datetime

from .progress import FINAL, Facts

# Seconds after `sent` at which a call without a sid is looked for by listing; at the last it is given up.
LOOK_FOR_SID = (5.0, 15.0, 45.0, 60.0)
GIVE_UP_SID = 60.0
SILENCE = (20.0, 40.0, 60.0)
LOOK_FOR_CHILD = 5.0
LOOK_FOR_PARENT = 2.0
SETTLE = 60.0
# Seconds of our own: the provider writes a call's notes down a little after the call.
EXPLAIN_AFTER = (0.0, 5.0, 30.0)
LONGEST = 1200.0
CREATE_TIMEOUT = 10.0
FETCH_TIMEOUT = 5.0


def elapsed(facts: Facts, *, now: float) -> float:
    """Network seconds since the call was sent."""
    return (now - float(facts["sent"])) * float(facts.get("speed", 1.0))


def quiet(facts: Facts, *, heard_at: datetime | None, now: float) -> float:
    """Network seconds without any news."""
    since = heard_at.timestamp() if heard_at else float(facts["sent"])
    return max(0.0, now - since) * float(facts.get("speed", 1.0))


def wait_before_look(facts: Facts, *, elapsed: float, quiet: float, looks: int) -> float:
    """Network seconds until the next look. `looks` in a row brought no news."""
    if facts.get("sid") is None:
        return next((mark - elapsed for mark in LOOK_FOR_SID if mark > elapsed), 0.0)
    if waits_for_child(facts):
        return 0.0 if looks == 0 else min(LOOK_FOR_CHILD, max(0.0, SETTLE - quiet))
    if set(facts.get("c", ())) & FINAL:
        # The user's leg follows in a moment, and where a page is the telephone, nothing else may tell of it.
        return LOOK_FOR_PARENT if looks == 0 else LOOK_FOR_CHILD
    return SILENCE[min(looks, len(SILENCE) - 1)]


def waits_for_child(facts: Facts) -> bool:
    """The user's leg or the dialling is over, and the manager's leg has not said how it ended."""
    parent_over = bool(set(facts.get("p", ())) & FINAL)
    child_over = bool(set(facts.get("c", ())) & FINAL)
    return bool(facts.get("gate")) and (parent_over or bool(facts.get("dial"))) and not child_over
