"""The gate: «Is it safe to decline yet?» Answers in, a route out. Pure.

Every route may be overridden with `anyway`, after one plain warning; only what an acceptance was cannot be
overridden, since taking one back is another conversation whatever one wishes.
"""

from collections.abc import Mapping
from typing import Any, Final

from ..vocabulary import OtherJob, ReasonCategory, Route

# The routes on which there is something to say, so that a script can be ready for it.
SPOKEN: Final = frozenset({Route.DECLINE, Route.WITHDRAW_ACCEPTANCE, Route.ASK_FOR_TIME, Route.ASK_FOR_TERMS})
# On these a question is put, and nothing is declined.
ASKING: Final = frozenset({Route.ASK_FOR_TIME, Route.ASK_FOR_TERMS})
NEEDS_REASON: Final = frozenset({Route.DECLINE, Route.WITHDRAW_ACCEPTANCE})

Answers = Mapping[str, Any]

_ADVICE: Final = {
    Route.ASK_FOR_TIME: "Ask them for time first: until the other job is signed and certain, this one is your safety.",
    Route.ASK_FOR_TERMS: "Ask for it before you decline: a decline is the wrong way to ask for more.",
    Route.WAIT: "Wait until the other job is signed and its conditions are met. If it falls through, this one is gone.",
    Route.WITHDRAW_ACCEPTANCE: (
        "You accepted this one, so this is a harder conversation. Look first at what you signed: notice, a signing "
        "bonus, anything to be paid back. Then tell them soon."
    ),
}
_FEELS_WRONG: Final = (
    "Send no money, no documents and no account numbers. Look the company up by yourself and ask them whether the "
    "offer is theirs. You owe no answer to somebody who is not who they say they are."
)


def merge_answers(old: Answers, new: Answers) -> dict[str, Any]:
    """The answers after `new` ones. Answering the first question again begins the gate anew; others are added.

    Somebody who said "decline anyway", and later that something would change their mind, is asked nothing twice: the
    newer answer counts.
    """
    merged = {**new} if "other_job" in new else {**old, **new}
    if merged.get("would_change_mind") and old.get("anyway") and not old.get("would_change_mind"):
        merged.pop("anyway", None)
    return {name: value for name, value in merged.items() if value is not None}


def route_for(answers: Answers) -> Route | None:
    """Where the answers lead; None while the gate's question is open, or where something about the offer is wrong."""
    other_job = answers.get("other_job")
    anyway = bool(answers.get("anyway"))
    if answers.get("already_accepted"):
        uncertain = other_job == OtherJob.NOT_SIGNED and not anyway
        return Route.WAIT if uncertain else Route.WITHDRAW_ACCEPTANCE
    if anyway:
        return Route.DECLINE
    if other_job is None or answers.get("feels_wrong"):
        return None
    if answers.get("would_change_mind"):
        return Route.ASK_FOR_TERMS
    certain = other_job == OtherJob.NONE or (
        other_job == OtherJob.SIGNED and answers.get("conditions_met") is not False
    )
    if certain:
        return Route.DECLINE
    return Route.ASK_FOR_TIME if answers.get("answer_by") else Route.WAIT


def advice(answers: Answers) -> str | None:
    """The plain words that go with where the answers lead, None where nothing needs saying."""
    if answers.get("feels_wrong") and not answers.get("anyway"):
        return _FEELS_WRONG
    route = route_for(answers)
    return _ADVICE.get(route) if route else None


def missing(route: Route | None, *, has_contact: bool, reason: ReasonCategory | None) -> tuple[str, ...]:
    """What the conversation still needs: the decline's fields, in the order in which they are asked.

    Where the answers lead to nothing that is said, only they can help. A question needs no reason.
    """
    if route not in SPOKEN:
        return ("route_answers",)
    needed = {"contact_id": has_contact, "reason": reason is not None or route not in NEEDS_REASON}
    return tuple(name for name, is_there in needed.items() if not is_there)


def may_speak_of_another_job(answers: Answers) -> bool:
    """ "I have accepted another opportunity" is true only where the other job is signed."""
    return answers.get("other_job") == OtherJob.SIGNED
