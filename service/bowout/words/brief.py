"""What the words engine is given and what it gives back: frozen, and free of any database or web framework."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

from bowout.vocabulary import (
    BeatKind,
    CardKind,
    MessageKind,
    Openness,
    OtherJob,
    Part,
    PayPeriod,
    ReasonCategory,
    Route,
    ScriptKind,
    Severity,
    TextClass,
    Tone,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who hears or reads a text. `first_name` is how they are addressed on the phone."""

    name: str
    first_name: str
    title: str | None = None
    parts: tuple[Part, ...] = ()
    thank_for: str | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """The account that speaks. `phone` is already written in its national form."""

    name: str
    first_name: str
    email: str | None = None
    phone: str | None = None
    sign_off: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """All that one text may be composed from. Nothing outside it can get into a text.

    `conversation_on` is a day that both sides remember ("Monday"), for the discreet texts. `told_at` is when the
    decision was said, for the texts that follow the call. `answer_by` ("Thursday") and `next_try` ("at four") are words
    that complete a sentence, `terms` ("two days a week at home") is what was hoped for.
    """

    sender: Sender
    recipient: Person
    company: str
    role: str | None
    reason: ReasonCategory
    reason_sentence: str | None = None
    openness: Openness = Openness.NONE
    tone: Tone = Tone.WARM
    locale: str = "en"
    norm_pack: str = "US"
    other_job: OtherJob = OtherJob.SIGNED
    route: Route = Route.DECLINE
    would_change_mind: bool = False
    met_terms: bool = False
    late: bool = False
    no_was_said: bool = True
    people_met: tuple[Person, ...] = ()
    conversation_on: str | None = None
    told_at: datetime | None = None
    answer_by: str | None = None
    terms: str | None = None
    next_try: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What the grace check says about the words from `start` to `end`; `start == end` where something is missing.

    `better` can take the place of these words as they are ("" takes them out), or be put in where something is missing;
    `advice` is what to do about them. `text` is what the finding is about, to the letter: the sentence or line around
    these words, "" for the text as a whole.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    message: str
    better: str | None = None
    advice: str | None = None
    source: str | None = None
    opposite: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Beat:
    """One part of a script. Every sentence has at most twelve words; `seconds` is at 150 words a minute."""

    kind: BeatKind
    sentences: tuple[str, ...]
    short: str
    cues: tuple[str, ...]
    seconds: float
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What to say when something unplanned happens: a first answer, and a firmer one when they push again."""

    kind: CardKind
    title: str
    first: tuple[str, ...]
    firmer: tuple[str, ...] = ()
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Script:
    kind: ScriptKind
    beats: tuple[Beat, ...]
    cards: tuple[Card, ...]
    word_count: int
    seconds: float
    template: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A composed message. `subject` never gives the decision away; `body` is plain text with `\\n` line ends."""

    kind: MessageKind
    subject: str
    body: str
    template: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a text is checked against. Names are compared without case; all of them may be empty.

    `recipient_names` are those of whoever gets the text: a greeting may name nobody else. `people_met` are the others
    of the same process, who may well be mentioned.
    """

    kind: ScriptKind | MessageKind
    locale: str = "en"
    norm_pack: str = "US"
    recipient_names: tuple[str, ...] = ()
    people_met: tuple[str, ...] = ()
    recipient_company: str | None = None
    recipient_role: str | None = None
    other_companies: tuple[str, ...] = ()
    other_people: tuple[str, ...] = ()
    accepted_employer: str | None = None
    other_job: OtherJob | None = None
    reason: ReasonCategory | None = None
    openness: Openness | None = None
    would_change_mind: bool | None = None
    contact_details: tuple[str, ...] = ()
    told_reasons: tuple[ReasonCategory, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text does, in the words that the field's labelled collections use."""

    thanks: bool
    clear_no: bool
    reason_given: bool
    reason_sentences: int
    negative_about_employer: bool
    mentions_other_offer_or_job: bool
    names_other_employer: bool
    door_open: bool
    over_apologises: bool
    over_long: bool
    contact_details_or_way_to_reach: bool
    text_class: TextClass
    words: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """One value of a proposal, with the place in the text that it came from and how sure it is (0 to 1)."""

    value: T
    span: tuple[int, int]
    confidence: float


@dataclass(frozen=True, slots=True)
class FoundContact:
    """Somebody whom the text names as a person to answer. Every leaf may be missing; none is guessed."""

    name: Found[str] | None = None
    title: Found[str] | None = None
    phone: Found[str] | None = None
    extension: Found[str] | None = None
    email: Found[str] | None = None
    parts: Found[tuple[Part, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a pasted offer says. `phone` values are E.164, dates ISO 8601, amounts plain numbers.

    `contacts` may be answered. `mentioned` are people whom one would report to, and whom the text asks nobody to call.
    """

    company: Found[str] | None = None
    role: Found[str] | None = None
    location: Found[str] | None = None
    amount: Found[float] | None = None
    amount_max: Found[float] | None = None
    currency: Found[str] | None = None
    period: Found[PayPeriod] | None = None
    start_on: Found[date] | None = None
    reply_by: Found[datetime | date] | None = None
    contacts: tuple[FoundContact, ...] = ()
    mentioned: tuple[FoundContact, ...] = ()
    candidate: Found[str] | None = None
