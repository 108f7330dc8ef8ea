"""One attempt to talk, and the proof that a number is one's own."""

from enum import StrEnum


class CallMode(StrEnum):
    """The way of calling: by the dialler of one's own phone; `bridge`, where Bowout rings one's phone and then theirs;
    or in the browser.
    """

    OWN_PHONE = "own_phone"
    BRIDGE = "bridge"
    BROWSER = "browser"


class CallDirection(StrEnum):
    """Whether they were rung, or rang back."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class CallState(StrEnum):
    """Where a call stands, derived from its facts and listed in the order of their rank.

    `user_…` is about the candidate's own phone, `hm_…` about the other one. `submit_unknown`: the telephone network
    did not answer, and nothing is dialled twice. `connected` says no more than that somebody or something picked up.
    """

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
    """What happens on the own phone: the dialler was opened, the page was seen again, they are talking, the call is
    over, or it was not made after all.
    """

    TAPPED = "tapped"
    RETURNED = "returned"
    TALKING = "talking"
    OVER = "over"
    NOT_MADE = "not_made"


class Outcome(StrEnum):
    """What the person says happened.

    They know after `reached_and_told`, and after `upset` or `cut_off` with `no_was_said`; after anything else they
    do not.
    """

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


class CallingProblem(StrEnum):
    """Why a way of calling is not available: nobody set it up, the own number is not proven yet, or the telephone
    account is suspended, on trial, or refuses its credentials.
    """

    NOT_SET_UP = "not-set-up"
    UNPROVEN = "unproven"
    SUSPENDED = "suspended"
    TRIAL = "trial"
    CREDENTIALS = "credentials"


class Reaction(StrEnum):
    """How they took the no."""

    WELL = "well"
    DISAPPOINTED = "disappointed"


class PhoneState(StrEnum):
    """The proof that a number is the user's own."""

    UNPROVEN = "unproven"
    SENDING = "sending"
    CODE_SENT = "code_sent"
    CHECKING = "checking"
    PROVEN = "proven"
    FAILED = "failed"
