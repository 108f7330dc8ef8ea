"""One attempt to talk, and the proof that a number is one's own."""

from enum import StrEnum


class CallMode(StrEnum):
    OWN_PHONE = "own_phone"
    BRIDGE = "bridge"
    BROWSER = "browser"


class CallDirection(StrEnum):
    OUTGOING = "outgoing"
    INCOMING = "incoming"


class CallState(StrEnum):
    """Derived from the call's facts, in the order of their rank."""

    REQUESTED = "requested"
    SUBMITTING = "submitting"
    SUBMIT_UNKNOWN = "submit_unknown"
    QUEUED = "queued"
    USER_RINGING = "user_ringing"
    USER_ANSWERED = "user_answered"
    DIALING_HM = "dialing_hm"
    HM_RINGING = "hm_ringing"
    CONNECTED = "connected"
    WRAPPING_UP = "wrapping_up"
    ENDED = "ended"


class CallEvent(StrEnum):
    """What a person can do to a call."""

    READY = "ready"
    HANG_UP = "hang_up"
    OWN_PHONE = "own_phone"
    OUTCOME = "outcome"


class OwnPhoneEvent(StrEnum):
    TAPPED = "tapped"
    RETURNED = "returned"
    TALKING = "talking"
    OVER = "over"
    NOT_MADE = "not_made"


class Outcome(StrEnum):
    """What the person says happened."""

    REACHED_AND_TOLD = "reached_and_told"
    UPSET = "upset"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    GATEKEEPER = "gatekeeper"
    WRONG_NUMBER = "wrong_number"
    CUT_OFF = "cut_off"
    COUNTER_OFFER = "counter_offer"
    ASKED_TO_WAIT = "asked_to_wait"
    STOPPED = "stopped"
    WITHDRAWN_BY_EMPLOYER = "withdrawn_by_employer"
    CHANGED_MIND = "changed_mind"


class CallerIdState(StrEnum):
    """Whether the other side sees the user's own number. `due`: shown to be theirs too long ago."""

    OFF = "off"
    STARTING = "starting"
    RINGING = "ringing"
    PROVEN = "proven"
    DUE = "due"
    FAILED = "failed"
    LOST = "lost"


class PhoneState(StrEnum):
    """The proof that a number is the user's own."""

    UNPROVEN = "unproven"
    SENDING = "sending"
    CODE_SENT = "code_sent"
    CHECKING = "checking"
    PROVEN = "proven"
    FAILED = "failed"
