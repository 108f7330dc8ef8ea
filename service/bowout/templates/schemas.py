"""Shapes of templates."""

from typing import Any

import marshmallow as ma

from ..http.fields import Text, Word
from ..http.paging import PageQuery, envelope
from ..vocabulary import BeatKind, Language, Severity, Tone
from ..words.liquid import MAX_SOURCE_BYTES
from .trying import KINDS


def _kind(**options: Any) -> ma.fields.String:
    return ma.fields.String(validate=ma.validate.OneOf(KINDS), **options)


def _locale(**options: Any) -> ma.fields.String:
    return ma.fields.String(validate=ma.validate.OneOf(list(Language)), **options)


def _source(**options: Any) -> Text:
    shown = {"description": f"Liquid in named parts, at most {MAX_SOURCE_BYTES} bytes"}
    return Text(most=MAX_SOURCE_BYTES, lines=True, metadata=shown, **options)


class TemplatePatch(ma.Schema):
    """Only what is given changes. The kind stays what it is."""

    tone = Word(Tone)
    locale = _locale()
    source = _source()
    description = Text(most=200, allow_none=True, metadata={"description": "what you call it"})


class TemplateIn(TemplatePatch):
    """A template of your own."""

    kind = _kind(required=True)
    tone = Word(Tone, required=True)
    locale = _locale(required=True)
    source = _source(required=True)


class Template(ma.Schema):
    """`reviewed`: a native speaker has read a built-in text. Kinds that are both said and sent differ by `spoken`."""

    id = ma.fields.String(required=True, metadata={"description": "a UUIDv7, or `builtin:<kind>.<tone>.<locale>`"})
    kind = _kind(required=True)
    spoken = ma.fields.Boolean(required=True, metadata={"description": "said, not sent"})
    tone = Word(Tone, required=True)
    locale = ma.fields.String(required=True)
    source = ma.fields.String(required=True, metadata={"description": "Liquid in named parts"})
    builtin = ma.fields.Boolean(required=True, metadata={"description": "comes with Bowout and cannot be changed"})
    reviewed = ma.fields.Boolean(
        required=True, metadata={"description": "a native speaker has read it; false for your own"}
    )
    description = ma.fields.String(required=True, allow_none=True)
    version = ma.fields.Integer(required=True)


class TemplateQuery(PageQuery):
    kind = _kind(load_default=None)
    locale = _locale(load_default=None)


TemplateList = envelope(Template)


class PreviewIn(ma.Schema):
    """A template to try out."""

    source = _source(required=True)
    kind = _kind(required=True)
    tone = Word(Tone, load_default=Tone.WARM)
    locale = _locale(load_default="en")


class PreviewBeat(ma.Schema):
    """One part of what is said, at three zooms: sentences, one short line, cue words."""

    kind = Word(BeatKind, required=True)
    sentences = ma.fields.List(ma.fields.String(), required=True)
    short = ma.fields.String(required=True)
    cues = ma.fields.List(ma.fields.String(), required=True)
    seconds = ma.fields.Float(required=True)
    direction = ma.fields.String(
        required=True, allow_none=True, metadata={"description": "how to say it; not to be read aloud"}
    )


class PreviewFinding(ma.Schema):
    """What the grace check says. `start` and `end` count characters of the preview's text.

    `better` can take the place of these words as they are; "" takes them out. `advice` is what to do about them.
    """

    rule = ma.fields.String(required=True)
    severity = Word(Severity, required=True)
    start = ma.fields.Integer(required=True)
    end = ma.fields.Integer(required=True)
    message = ma.fields.String(required=True)
    better = ma.fields.String(required=True, allow_none=True)
    advice = ma.fields.String(required=True, allow_none=True, metadata={"description": "what to do, for people"})
    source = ma.fields.String(required=True, allow_none=True, metadata={"description": "who says so"})
    opposite = ma.fields.String(required=True, allow_none=True)


class TemplatePreview(ma.Schema):
    """The template, filled for a made-up offer. `beats` only for what is said, `subject` only for what is sent."""

    kind = _kind(required=True)
    spoken = ma.fields.Boolean(required=True)
    subject = ma.fields.String(required=True, allow_none=True)
    text = ma.fields.String(
        required=True, metadata={"description": "the whole of it; the findings count their places in it"}
    )
    beats = ma.fields.List(ma.fields.Nested(PreviewBeat), required=True)
    word_count = ma.fields.Integer(required=True)
    seconds = ma.fields.Float(required=True)
    findings = ma.fields.List(ma.fields.Nested(PreviewFinding), required=True)
