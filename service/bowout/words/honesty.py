"""What a brief allows to be said: the one place that decides it, for scripts, letters, cards and the check alike."""

from bowout.vocabulary import Openness, OtherJob, ReasonCategory

from .brief import Brief

# Reasons that may well have to do with money, or of which nothing is known.
_MONEY_MAY_COUNT = frozenset(
    {ReasonCategory.PAY_OR_TERMS, ReasonCategory.PREFER_NOT_TO_SAY, ReasonCategory.VALUES_OR_FIT}
)


def sayable_openness(brief: Brief) -> Openness:
    """The openness that is true: another job may be spoken of only while it is signed, and not by one who stays."""
    if brief.other_job is not OtherJob.SIGNED or brief.reason is ReasonCategory.STAYING:
        return Openness.NONE
    return brief.openness


def may_say_not_about_money(brief: Brief) -> bool:
    return brief.reason not in _MONEY_MAY_COUNT and not brief.reason_sentence and not brief.would_change_mind


def may_praise_them(brief: Brief) -> bool:
    """Whoever did not find the place right is not made to say that they think highly of it."""
    return brief.reason not in {ReasonCategory.VALUES_OR_FIT, ReasonCategory.PREFER_NOT_TO_SAY}
