"""Every word that the database, the API, the code and the screen share, spelt once.

All enums are `StrEnum`s: the value is what is stored and sent. They are exported into the OpenAPI document, and
from there into the front end's types.
"""

from .after import (
    StepEvent,
    StepKind,
    StepState,
    WhatNext,
)
from .calls import (
    CallDirection,
    CallerIdState,
    CallEvent,
    CallingProblem,
    CallMode,
    CallState,
    Outcome,
    OwnPhoneEvent,
    PhoneState,
    Reaction,
)
from .declines import (
    Channel,
    DeclineEvent,
    DeclineState,
    Openness,
    OtherJob,
    ReasonCategory,
    Route,
    Tone,
)
from .offers import (
    OfferEvent,
    OfferState,
    Part,
    PayPeriod,
)
from .running import (
    Mode,
)
from .texts import (
    BeatKind,
    CardKind,
    Language,
    MessageEvent,
    MessageKind,
    MessageState,
    ScriptKind,
    Severity,
    TextClass,
    TextKind,
)

__all__ = [
    "BeatKind",
    "CallDirection",
    "CallEvent",
    "CallMode",
    "CallState",
    "CallerIdState",
    "CallingProblem",
    "CardKind",
    "Channel",
    "DeclineEvent",
    "DeclineState",
    "Language",
    "MessageEvent",
    "MessageKind",
    "MessageState",
    "Mode",
    "OfferEvent",
    "OfferState",
    "Openness",
    "OtherJob",
    "Outcome",
    "OwnPhoneEvent",
    "Part",
    "PayPeriod",
    "PhoneState",
    "Reaction",
    "ReasonCategory",
    "Route",
    "ScriptKind",
    "Severity",
    "StepEvent",
    "StepKind",
    "StepState",
    "TextClass",
    "TextKind",
    "Tone",
    "WhatNext",
]
