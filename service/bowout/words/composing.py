"""From a brief to the words: scripts that are said, letters that are sent. Deterministic; nothing is kept."""

from typing import Final

from bowout.vocabulary import BeatKind, MessageKind, ScriptKind

from .brief import Beat, Brief, Letter, Script
from .builtin import BuiltinTemplate, NoTemplate, find_template
from .cards import compose_cards
from .layout import Part, fill_letter, fill_script
from .liquid import TemplateProblem
from .speech import seconds, word_count
from .values import values_for

# Whoever waits longer for the no hears the thanks as a yes.
NO_WITHIN_SECONDS: Final = 20

__all__ = ["NoTemplate", "TemplateProblem", "compose_letter", "compose_script"]


def compose_script(brief: Brief, *, kind: ScriptKind = ScriptKind.CALL_SCRIPT, template: str | None = None) -> Script:
    """The script of `kind`, with its branch cards. `template` is the user's own source, in place of the built-in one.

    Raises `NoTemplate` where there is no text of that kind, `TemplateProblem` where the user's own cannot be filled.
    """
    builtin = find_template(kind, brief.tone, brief.locale)
    values = values_for(brief, kind=kind)
    parts = [part for part in fill_script(template or builtin.source, values) if part.lines]
    plain = _to_be_said_plainly(parts)
    beats = tuple(_beat(part, plain=part.name in plain) for part in parts)
    text = " ".join(sentence for beat in beats for sentence in beat.sentences)
    return Script(
        kind=kind,
        beats=beats,
        cards=compose_cards(values, kind=kind, locale=builtin.locale),
        word_count=word_count(text),
        seconds=round(sum(beat.seconds for beat in beats), 1),
        template=_name(builtin, template),
        reviewed=builtin.reviewed and template is None,
    )


def compose_letter(brief: Brief, *, kind: MessageKind, template: str | None = None) -> Letter:
    """The message of `kind`. `template` is the user's own source, in place of the built-in one.

    Raises `NoTemplate` where there is no text of that kind, `TemplateProblem` where the user's own cannot be filled.
    """
    builtin = find_template(kind, brief.tone, brief.locale)
    parts = fill_letter(template or builtin.source, values_for(brief, kind=kind))
    if missing := {"subject", "body"} - parts.keys():
        raise TemplateProblem(f"A message needs a part for its {' and its '.join(sorted(missing))}.")
    return Letter(
        kind=kind,
        subject=" ".join(parts["subject"].split()),
        body=parts["body"],
        template=_name(builtin, template),
        reviewed=builtin.reviewed and template is None,
    )


def _to_be_said_plainly(parts: list[Part]) -> set[str]:
    """The parts that take their plainest wording, because with long names the no would come too late."""
    names = [part.name for part in parts]
    before = parts[: names.index(BeatKind.NO) + 1] if BeatKind.NO in names else []
    plain: set[str] = set()
    for name in (BeatKind.THANK.value, BeatKind.GREET.value):
        said = (line for part in before for line in part.sayable(plain=part.name in plain))
        if seconds(" ".join(said)) > NO_WITHIN_SECONDS:
            plain.add(name)
    return plain


def _beat(part: Part, *, plain: bool) -> Beat:
    said = part.sayable(plain=plain)
    return Beat(
        kind=_beat_kind(part.name),
        sentences=said,
        short=part.shortest() or said[0],
        cues=part.cue_words(),
        seconds=seconds(" ".join(said)),
        direction=part.direction or None,
    )


def _beat_kind(name: str) -> BeatKind:
    try:
        return BeatKind(name)
    except ValueError:
        known = ", ".join(kind.value for kind in BeatKind)
        raise TemplateProblem(f"«{name}» is no part of a script. Use one of: {known}.") from None


def _name(builtin: BuiltinTemplate, template: str | None) -> str:
    return builtin.name if template is None else "own"
