"""What is lined up for later."""

from enum import StrEnum


class StepState(StrEnum):
    """Where a step stands. `blocked`: it waits for what `released_by` names."""

    BLOCKED = "blocked"
    DUE = "due"
    DONE = "done"
    DROPPED = "dropped"


class StepEvent(StrEnum):
    """What happens to a step."""

    RELEASE = "release"
    DO = "do"
    DROP = "drop"
    SNOOZE = "snooze"


class StepKind(StrEnum):
    """What is to be done."""

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


class WhatNext(StrEnum):
    """Where one goes on after a call: the email that is ready, the next try, the counter-offer, or nothing more."""

    EMAIL = "email"
    TRY_AGAIN = "try_again"
    COUNTER = "counter"
    DONE = "done"
