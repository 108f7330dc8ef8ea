"""Shapes of what is said: the script with its cards, and what the check finds in a text."""

import marshmallow as ma

from ..http.fields import Text, Word
from ..vocabulary import BeatKind, CardKind, Language, MessageKind, ScriptKind, Severity, TextClass


class Finding(ma.Schema):
    """What the grace check says. `start` and `end` count characters of what `pointer` names: a beat, or the text.

    `better` can take the place of these words as they are ("" takes them out), or is put in where something is missing
    (`start` is `end`); `advice` is what to do about them. `text` is what the finding is about: the sentence or line
    around these words, "" for the text as a whole. With severity `must` it stands in the way of sending and calling,
    until the words change or the finding is overridden, by its `rule` and `text`.
    """

    rule = ma.fields.String(required=True)
    severity = Word(Severity, required=True)
    pointer = ma.fields.String(required=True, metadata={"description": "JSON pointer of the text that it is in"})
    start = ma.fields.Integer(
        required=True, metadata={"description": "where its place begins, counted in characters from 0"}
    )
    end = ma.fields.Integer(required=True)
    text = ma.fields.String(
        required=True,
        metadata={
            "description": "what it is about, to the letter: the sentence or line around it, empty for the whole text",
            "x-pii": True,
        },
    )
    message = ma.fields.String(required=True)
    better = ma.fields.String(allow_none=True, required=True)
    advice = ma.fields.String(allow_none=True, required=True, metadata={"description": "what to do, for people"})
    source = ma.fields.String(allow_none=True, required=True, metadata={"description": "who says so"})
    opposite = ma.fields.String(allow_none=True, required=True)
    beat = Word(BeatKind, allow_none=True, required=True)
    overridden_at = ma.fields.AwareDateTime(
        format="iso", allow_none=True, required=True, metadata={"description": "when the person chose to keep it"}
    )


class OverrideIn(ma.Schema):
    """One finding, as it was read. It holds for these very words; for others it has to be said again."""

    rule = ma.fields.String(
        required=True, validate=ma.validate.Length(min=1, max=40), metadata={"description": "the finding's `rule`"}
    )
    text = ma.fields.String(
        required=True,
        validate=ma.validate.Length(max=20_000),
        metadata={"x-pii": True, "description": "the finding's `text`, to the letter; it may be empty"},
    )
    keep = ma.fields.Boolean(load_default=True, metadata={"description": "false takes it back"})


class Beat(ma.Schema):
    """One part of what is said, at three zooms: sentences, one short line, cue words."""

    kind = Word(BeatKind, required=True)
    sentences = ma.fields.List(ma.fields.String(metadata={"x-pii": True}), required=True)
    short = ma.fields.String(required=True, metadata={"x-pii": True})
    cues = ma.fields.List(ma.fields.String(), required=True, metadata={"x-pii": True})
    seconds = ma.fields.Float(required=True)
    direction = ma.fields.String(
        allow_none=True, required=True, metadata={"description": "how to say it; not to be read aloud"}
    )
    edited = ma.fields.Boolean(required=True, metadata={"description": "in the candidate's own words"})


class BranchCard(ma.Schema):
    """What to say when something unplanned happens."""

    kind = Word(CardKind, required=True)
    title = ma.fields.String(required=True, metadata={"description": "what happens"})
    first = ma.fields.List(
        ma.fields.String(), required=True, metadata={"x-pii": True, "description": "what to say then"}
    )
    firmer = ma.fields.List(
        ma.fields.String(), required=True, metadata={"x-pii": True, "description": "what to say if they go on"}
    )
    direction = ma.fields.String(
        allow_none=True, required=True, metadata={"description": "how to say it; not to be read aloud"}
    )


class Script(ma.Schema):
    """`seconds` at 150 words a minute; `no_within_seconds`: how long after hello the no, or the question, begins."""

    kind = Word(ScriptKind, required=True)
    beats = ma.fields.List(ma.fields.Nested(Beat), required=True)
    cards = ma.fields.List(
        ma.fields.Nested(BranchCard), required=True, metadata={"description": "a card for everything that may happen"}
    )
    voicemail = ma.fields.List(
        ma.fields.String(metadata={"x-pii": True}),
        required=True,
        metadata={"description": "what to leave on a machine"},
    )
    word_count = ma.fields.Integer(required=True)
    seconds = ma.fields.Float(required=True)
    no_within_seconds = ma.fields.Float(
        required=True, metadata={"description": "how long after hello the no, or the question, begins"}
    )
    findings = ma.fields.List(ma.fields.Nested(Finding), required=True)
    template = ma.fields.String(
        required=True,
        metadata={"description": "what it was composed from: kind, tone and locale, or the id of one of your own"},
    )
    version = ma.fields.Integer(required=True, metadata={"description": "of the own wording; 0 before there is any"})
    reviewed = ma.fields.Boolean(required=True, metadata={"description": "a native speaker has read the template"})


class BeatIn(ma.Schema):
    """One part of the script in one's own words; without sentences it is left out."""

    kind = Word(BeatKind, required=True)
    sentences = ma.fields.List(Text(most=300, pii=True), required=True, validate=ma.validate.Length(max=12))


class ScriptIn(ma.Schema):
    """Only the beats that change; none at all goes back to the composed script."""

    beats = ma.fields.List(ma.fields.Nested(BeatIn), required=True, validate=ma.validate.Length(max=len(BeatKind)))


class CheckIn(ma.Schema):
    """A text to check."""

    text = Text(
        most=20_000, lines=True, required=True, pii=True, metadata={"description": "as it will be said or sent"}
    )
    kind = ma.fields.String(
        required=True,
        validate=ma.validate.OneOf(list(dict.fromkeys([*ScriptKind, *MessageKind]))),
        metadata={"description": "a kind of script or of message"},
    )
    locale = ma.fields.String(
        load_default=None,
        validate=ma.validate.OneOf(list(Language)),
        metadata={"description": "the language of the text; the decline's, or English"},
    )
    decline_id = ma.fields.UUID(
        load_default=None, metadata={"description": "check it against what is true and known there as well"}
    )


class Reading(ma.Schema):
    """What a text does, in the words of the labelled collections."""

    thanks = ma.fields.Boolean(required=True, metadata={"description": "it thanks them"})
    clear_no = ma.fields.Boolean(required=True, metadata={"description": "it says no so that nobody can mistake it"})
    reason_given = ma.fields.Boolean(required=True, metadata={"description": "it gives a reason"})
    reason_sentences = ma.fields.Integer(required=True, metadata={"description": "how many sentences give reasons"})
    negative_about_employer = ma.fields.Boolean(
        required=True, metadata={"description": "it says something bad about them"}
    )
    mentions_other_offer_or_job = ma.fields.Boolean(
        required=True, metadata={"description": "it mentions another offer or job"}
    )
    names_other_employer = ma.fields.Boolean(required=True, metadata={"description": "it names another employer"})
    door_open = ma.fields.Boolean(required=True, metadata={"description": "it leaves the door open"})
    over_apologises = ma.fields.Boolean(required=True, metadata={"description": "it says sorry too often"})
    over_long = ma.fields.Boolean(required=True, metadata={"description": "it is longer than people read or hear"})
    contact_details_or_way_to_reach = ma.fields.Boolean(
        required=True, metadata={"description": "it says how to reach the candidate"}
    )
    text_class = Word(TextClass, data_key="class", required=True, metadata={"description": "what it is as a whole"})
    words = ma.fields.Integer(required=True, metadata={"description": "how many words"})
    seconds = ma.fields.Float(required=True)


class Check(ma.Schema):
    """What a text does, and what to mend in it."""

    reading = ma.fields.Nested(Reading, required=True, metadata={"description": "what it does"})
    findings = ma.fields.List(ma.fields.Nested(Finding), required=True)
