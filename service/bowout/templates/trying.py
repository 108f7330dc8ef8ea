"""Trying a template out: can it be filled, and what does it say then? Pure."""

import re
from dataclasses import dataclass
from typing import Final

from ..vocabulary import MessageKind, ScriptKind, Tone
from ..words.brief import Beat, Brief, Finding, Letter, Script
from ..words.checking import check
from ..words.composing import TemplateProblem, compose_letter, compose_script
from ..words.liquid import validate
from ..words.speech import seconds, word_count
from .samples import sample_brief, sample_briefs, sample_context

KINDS: Final = tuple(dict.fromkeys([*(each.value for each in ScriptKind), *(each.value for each in MessageKind)]))
_SUBJECT: Final = re.compile(r"^== *subject *==[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trial:
    """What a template says of the sample. `text` is the whole of it, which the findings' places count in."""

    kind: str
    subject: str | None
    text: str
    beats: tuple[Beat, ...]
    findings: tuple[Finding, ...]
    word_count: int
    seconds: float

    @property
    def spoken(self) -> bool:
        return self.subject is None


def text_kind(kind: str, *, source: str) -> ScriptKind | MessageKind:
    """The kind of text. Some kinds are both said and sent: with a subject it is a message, else a script."""
    said, sent = kind in set(ScriptKind), kind in set(MessageKind)
    if said and sent:
        said = _SUBJECT.search(source) is None
    return ScriptKind(kind) if said else MessageKind(kind)


def check_template(source: str, *, kind: str, tone: Tone, locale: str) -> None:
    """Fill a template for every reason, with much and with little known.

    Raises `TemplateProblem`, and `NoTemplate` where Bowout has no text of that kind.
    """
    validate(source)
    for brief in sample_briefs(tone=tone, locale=locale):
        _compose(source, brief=brief, kind=text_kind(kind, source=source))


def try_template(source: str, *, kind: str, tone: Tone, locale: str) -> Trial:
    """What the template says of the sample, and what the grace check says about that. Raises as `check_template`."""
    check_template(source, kind=kind, tone=tone, locale=locale)
    brief = sample_brief(tone=tone, locale=locale)
    exact = text_kind(kind, source=source)
    made = _compose(source, brief=brief, kind=exact)
    text = "\n\n".join(" ".join(beat.sentences) for beat in made.beats) if isinstance(made, Script) else made.body
    return Trial(
        kind=kind,
        subject=None if isinstance(made, Script) else made.subject,
        text=text,
        beats=made.beats if isinstance(made, Script) else (),
        findings=tuple(check(text, sample_context(brief, kind=exact))),
        word_count=word_count(text),
        seconds=made.seconds if isinstance(made, Script) else seconds(text),
    )


def _compose(source: str, *, brief: Brief, kind: ScriptKind | MessageKind) -> Script | Letter:
    if isinstance(kind, ScriptKind):
        script = compose_script(brief, kind=kind, template=source)
        if not script.beats:
            raise TemplateProblem("This template says nothing. Write a sentence below a part's name.")
        return script
    letter = compose_letter(brief, kind=kind, template=source)
    if not letter.body.strip():
        raise TemplateProblem("The body says nothing. Write something below == body ==.")
    return letter
