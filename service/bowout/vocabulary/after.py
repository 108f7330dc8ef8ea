"""What is lined up for later."""

from enum import StrEnum


class StepState(StrEnum):
    BLOCKED = "blocked"
    DUE = "due"
    DONE = "done"
    DROPPED = "dropped"


class StepEvent(StrEnum):
    RELEASE = "release"
    DO = "do"
    DROP = "drop"
    SNOOZE = "snooze"


class StepKind(StrEnum):
    TRY_AGAIN = "try_again"
    SEND_CONFIRMING_EMAIL = "send_confirming_email"
    SEND_THANK_YOU = "send_thank_you"
    TELL_REFERRER = "tell_referrer"
    CHECK_EMPLOYER_KNOWS = "check_employer_knows"
    ANSWER_COUNTER = "answer_counter"
    RETURN_TO_THEM = "return_to_them"
    FIND_NUMBER = "find_number"
    WRITE_INSTEAD = "write_instead"
    DECIDE = "decide"
