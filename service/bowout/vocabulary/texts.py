"""Texts that are said or sent, and what the check says of them."""

from enum import StrEnum


class BeatKind(StrEnum):
    """One part of what is said, in the order in which it is said."""

    GREET = "greet"
    THANK = "thank"
    NO = "no"
    ASK = "ask"
    REASON = "reason"
    GOODWILL = "goodwill"
    DOOR = "door"
    CLOSE = "close"


class CardKind(StrEnum):
    """Something unplanned that happens in a call, for which there is a card with words."""

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
    """Where a message stands. `handed_over`: it lies in the person's own mail app; only their word makes it `sent`."""

    DRAFT = "draft"
    APPROVED = "approved"
    HANDED_OVER = "handed_over"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class MessageEvent(StrEnum):
    """What happens to a message. `delivered` and `fail` are told by the sending itself, the others by people."""

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


class Severity(StrEnum):
    """How much a finding matters. `must` stands in the way of calling and sending until it is mended or kept;
    `should` is advice, `hint` a thought.
    """

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


class Language(StrEnum):
    """The language of what is said and written (BCP 47)."""

    EN = "en"
    DE = "de"
    ES = "es"
    FR = "fr"


# A kind of text, said or sent. Some are both, so it is put together from the two instead of spelt a second time.
TextKind = StrEnum("TextKind", {kind.name: kind.value for kind in (*ScriptKind, *MessageKind)})  # type: ignore[misc]
TextKind.__doc__ = "A kind of text: one that is said, one that is sent, or both."
