"""Every word that the database, the API, the code and the screen share, spelt once.

All enums are `StrEnum`s: the value is what is stored and sent. They are exported into the OpenAPI document, and
from there into the front end's types.
"""

from enum import StrEnum


class OfferState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class OfferEvent(StrEnum):
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


class DeclineState(StrEnum):
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
    SIGNED = "signed"
    NOT_SIGNED = "not_signed"
    NONE = "none"


class Channel(StrEnum):
    PHONE = "phone"
    WRITTEN = "written"


class Part(StrEnum):
    """A contact's part in an offer's hiring process."""

    EXTENDED_OFFER = "extended_offer"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    AGENCY_RECRUITER = "agency_recruiter"
    INTERVIEWER = "interviewer"
    REFERRER = "referrer"
    ASSISTANT = "assistant"


class ReasonCategory(StrEnum):
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
    WARM = "warm"
    NEUTRAL = "neutral"
    FORMAL = "formal"


class BeatKind(StrEnum):
    GREET = "greet"
    THANK = "thank"
    NO = "no"
    ASK = "ask"
    REASON = "reason"
    GOODWILL = "goodwill"
    DOOR = "door"
    CLOSE = "close"


class CardKind(StrEnum):
    COUNTER_OFFER = "counter_offer"
    WHY = "why"
    WHICH_COMPANY = "which_company"
    UPSET = "upset"
    WAIT = "wait"
    BOSS = "boss"
    SILENCE = "silence"
    SOMEONE_ELSE = "someone_else"
    MACHINE = "machine"
    SCREENING = "screening"
    SLOWLY = "slowly"
    RING_BACK = "ring_back"
    WRONG_NUMBER = "wrong_number"
    CUT_OFF = "cut_off"
    LOST = "lost"
    EXIT = "exit"


class ScriptKind(StrEnum):
    """Texts that are said."""

    CALL_SCRIPT = "call_script"
    LATE_DECLINE = "late_decline"
    ASK_FOR_TIME = "ask_for_time"
    ASK_FOR_TERMS = "ask_for_terms"
    WITHDRAW_ACCEPTANCE = "withdraw_acceptance"
    RETURN_CALL = "return_call"
    VOICEMAIL = "voicemail"
    GATEKEEPER = "gatekeeper"
    SCREENING = "screening"


class MessageKind(StrEnum):
    """Texts that are sent."""

    CONFIRMING_EMAIL = "confirming_email"
    WRITTEN_DECLINE = "written_decline"
    THANK_YOU = "thank_you"
    REFERRER_NOTE = "referrer_note"
    CALL_REQUEST = "call_request"
    ASK_FOR_TIME = "ask_for_time"
    ASK_FOR_TERMS = "ask_for_terms"
    COUNTER_REPLY = "counter_reply"
    WITHDRAW_ACCEPTANCE = "withdraw_acceptance"
    LINKEDIN_NOTE = "linkedin_note"
    NEW_DETAILS = "new_details"
    LIGHT_TOUCH = "light_touch"
    RETURN_EMAIL = "return_email"
    POST = "post"


class MessageState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    HANDED_OVER = "handed_over"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class MessageEvent(StrEnum):
    APPROVE = "approve"
    UNDO = "undo"
    HAND_OVER = "hand_over"
    CONFIRM_SENT = "confirm_sent"
    NOT_SENT = "not_sent"
    SEND = "send"
    DELIVERED = "delivered"
    FAIL = "fail"
    RETRY = "retry"
    DROP = "drop"


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


class PhoneState(StrEnum):
    """The proof that a number is the user's own."""

    UNPROVEN = "unproven"
    SENDING = "sending"
    CODE_SENT = "code_sent"
    CHECKING = "checking"
    PROVEN = "proven"
    FAILED = "failed"


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


class Severity(StrEnum):
    MUST = "must"
    SHOULD = "should"
    HINT = "hint"


class TextClass(StrEnum):
    """What a text as a whole is."""

    DECLINE = "decline"
    ACCEPTANCE = "acceptance"
    MORE_TIME = "more_time"
    NEGOTIATE = "negotiate"
    WITHDRAW = "withdraw"
    RESIGN = "resign"
    RENEGE = "renege"
    OTHER = "other"


class PayPeriod(StrEnum):
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    TOTAL = "total"


class Mode(StrEnum):
    """How the service runs: for one owner on one machine, or for many accounts."""

    EMBEDDED = "embedded"
    SERVER = "server"
