"""The state of a call is a pure function of facts that only grow.

Callbacks come twice, late, in any order, or never. Facts are sets that grow and values that are set once, so none of
that can change where a call ends up, and no state ever goes back.
"""

from collections.abc import Mapping
from typing import Any

from ..vocabulary import CallState

# A dialled call's facts:
#   sent       when the request went to the provider; committed before it goes out
#   rejected   the provider's error code, or in a word why it was not asked
#   unknown    why nobody knows whether the request arrived
#   sid        the provider's id of the user's leg        p   the statuses seen of that leg
#   answer_served, ready (the page's tap), gate (the manager may be dialled; set once, by our own handler)
#   child_sid, c                       the manager's leg, and the statuses seen of it
#   dial, talk                         how the dialling ended, and the longest duration told (seconds)
#   hangup, settled, lost              we were asked to stop; we stopped waiting for the child; we gave up
SETS = frozenset({"p", "c"})
LARGEST = frozenset({"talk"})
FINAL = frozenset({"completed", "busy", "no-answer", "failed", "canceled"})

RANK: Mapping[CallState, int] = {
    CallState.REQUESTED: 0,
    CallState.SUBMITTING: 10,
    CallState.SUBMIT_UNKNOWN: 11,
    CallState.QUEUED: 20,
    CallState.USER_RINGING: 30,
    CallState.USER_ANSWERED: 40,
    CallState.DIALING_HM: 50,
    CallState.HM_RINGING: 60,
    CallState.CONNECTED: 70,
    CallState.WRAPPING_UP: 80,
    CallState.ENDED: 100,
}

USER_RESULT = {"busy": "user_busy", "no-answer": "user_no_answer", "failed": "user_failed", "canceled": "canceled"}

Facts = Mapping[str, Any]
Derived = tuple[CallState, str | None]


def merge(facts: Facts, news: Facts) -> dict[str, Any]:
    """The facts with the news added. Nothing is ever taken away or replaced."""
    merged = dict(facts)
    for name, value in news.items():
        if value is None:
            continue
        if name in SETS:
            merged[name] = sorted(set(merged.get(name, ())) | set(value))
        elif name in LARGEST:
            merged[name] = max(merged.get(name, 0), value)
        else:
            merged.setdefault(name, value)
    return merged


def derive(facts: Facts) -> Derived:
    """The state and the result of a call that is dialled for the user. `result` is set exactly when it has ended."""
    parent_final = _final(facts, "p")
    if facts.get("rejected"):
        return CallState.ENDED, f"rejected:{facts['rejected']}"
    if facts.get("not_started"):
        return CallState.ENDED, "not_started"
    if parent_final:
        return _parent_over(facts, parent_final)
    if facts.get("hangup") and not facts.get("sent"):
        return CallState.ENDED, "canceled"
    if facts.get("lost"):
        return CallState.ENDED, "lost"
    return _under_way(facts), None


def rank(facts: Facts) -> int:
    return RANK[derive(facts)[0]]


def _parent_over(facts: Facts, parent_final: str) -> Derived:
    if not facts.get("gate"):
        if parent_final != "completed":
            return CallState.ENDED, USER_RESULT[parent_final]
        if facts.get("hangup"):
            return CallState.ENDED, "canceled"
        # Without a served document nobody heard us ask for a key: that is our failure, not the user's.
        return CallState.ENDED, "user_no_key" if facts.get("answer_served") else "app_error"
    # The child's own final status is the one truth; `dial` stands in for it once we have stopped waiting.
    child = _final(facts, "c") or (facts.get("dial") if facts.get("settled") else None)
    if child is None:
        return (CallState.ENDED, "hm_unknown") if facts.get("settled") else (CallState.WRAPPING_UP, None)
    if child in {"completed", "answered"}:
        return CallState.ENDED, "completed"
    if facts.get("hangup"):
        return CallState.ENDED, "canceled"
    return CallState.ENDED, "hm_no_answer" if child == "canceled" else f"hm_{child.replace('-', '_')}"


def _under_way(facts: Facts) -> CallState:
    parent, child = set(facts.get("p", ())), set(facts.get("c", ()))
    steps = (
        (facts.get("dial") or child & FINAL, CallState.WRAPPING_UP),
        ("in-progress" in child, CallState.CONNECTED),
        ("ringing" in child, CallState.HM_RINGING),
        (facts.get("gate"), CallState.DIALING_HM),
        ("in-progress" in parent, CallState.USER_ANSWERED),
        ("ringing" in parent, CallState.USER_RINGING),
        (facts.get("sid") or parent, CallState.QUEUED),
        (facts.get("unknown"), CallState.SUBMIT_UNKNOWN),
        (facts.get("sent"), CallState.SUBMITTING),
    )
    return next((state for reached, state in steps if reached), CallState.REQUESTED)


def _final(facts: Facts, leg: str) -> str | None:
    """The leg's final status. Two different ones cannot both be true; the alphabet keeps the choice steady."""
    return next(iter(sorted(set(facts.get(leg, ())) & FINAL)), None)


def derive_own_phone(facts: Facts) -> Derived:
    """The state of a call on the user's own phone: their word and what the page saw, never more."""
    if claimed := facts.get("claimed_end"):
        return CallState.ENDED, {"over": "own_phone"}.get(claimed, claimed)
    if facts.get("talking") or facts.get("incoming"):
        return CallState.CONNECTED, None
    return CallState.REQUESTED, None
