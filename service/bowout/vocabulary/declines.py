"""The course of saying no: where it stands, what moves it, and what may be said."""

from enum import StrEnum


class DeclineState(StrEnum):
    """Where a decline stands.

    `deciding`: it is not clear yet whether it is safe to say no; `preparing`: a person or a reason is missing;
    `ready`: it can be said. `told`: they know; `following_up`: something that follows was done; `closed`: nothing is
    left to do. `waiting` and `weighing_counter` are pauses, `cancelled` is a change of mind, `overtaken` means that
    the employer was faster.
    """

    DECIDING = "deciding"
    PREPARING = "preparing"
    READY = "ready"
    IN_CALL = "in_call"
    TOLD = "told"
    FOLLOWING_UP = "following_up"
    CLOSED = "closed"
    WEIGHING_COUNTER = "weighing_counter"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    OVERTAKEN = "overtaken"


class DeclineEvent(StrEnum):
    """What moves a decline. People say `wait`, `resume`, `reconsider`, `employer_told`, `close` and `change_mind`; the
    others follow from what they do elsewhere.
    """

    GATE_PASSED = "gate_passed"
    PREPARED = "prepared"
    RECONSIDER = "reconsider"
    CALL_STARTED = "call_started"
    CALL_ENDED = "call_ended"
    TELL = "tell"
    COUNTER_OFFERED = "counter_offered"
    WAIT = "wait"
    RESUME = "resume"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    CHANGE_MIND = "change_mind"
    OVERTAKE = "overtake"
    EMPLOYER_TOLD = "employer_told"
    TAKE_BACK = "take_back"


class Route(StrEnum):
    """Where the question «Is it safe to decline yet?» leads."""

    DECLINE = "decline"
    ASK_FOR_TIME = "ask_for_time"
    ASK_FOR_TERMS = "ask_for_terms"
    WAIT = "wait"
    WITHDRAW_ACCEPTANCE = "withdraw_acceptance"


class OtherJob(StrEnum):
    """Whether the candidate has another job: signed, promised but not signed, or none."""

    SIGNED = "signed"
    NOT_SIGNED = "not_signed"
    NONE = "none"


class Channel(StrEnum):
    """Whether it is said by phone or in writing."""

    PHONE = "phone"
    WRITTEN = "written"


class ReasonCategory(StrEnum):
    """Which kind of reason is given."""

    CAREER_GOALS = "career_goals"
    ROLE_CONTENT = "role_content"
    LEVEL = "level"
    PAY_OR_TERMS = "pay_or_terms"
    LOCATION_OR_COMMUTE = "location_or_commute"
    WORK_MODE = "work_mode"
    TIMING = "timing"
    PERSONAL = "personal"
    STAYING = "staying"
    VALUES_OR_FIT = "values_or_fit"
    PREFER_NOT_TO_SAY = "prefer_not_to_say"


class Openness(StrEnum):
    """How much of the other job may be said. `another_opportunity` and `full` only while the other job is signed."""

    NONE = "none"
    ANOTHER_OPPORTUNITY = "another_opportunity"
    FULL = "full"


class Tone(StrEnum):
    """How the words are."""

    WARM = "warm"
    NEUTRAL = "neutral"
    FORMAL = "formal"
