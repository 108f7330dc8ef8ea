"""The texts that come with Bowout: templates and phrases, read once from the files beside this module."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from bowout.vocabulary import MessageKind, ScriptKind, Tone

from .front_matter import split_front_matter

DEFAULT_LOCALE: Final = "en"
# Where a text is so short that tone makes no difference, one file serves all tones.
ONE_FOR_ALL_TONES: Final = Tone.NEUTRAL


class NoTemplate(LookupError):
    """There is no built-in template of that kind yet."""


@dataclass(frozen=True, slots=True)
class BuiltinTemplate:
    """`source` is Liquid without its head. `reviewed`: a native speaker has read it and found it right."""

    kind: str
    tone: Tone
    locale: str
    source: str
    reviewed: bool
    description: str
    spoken: bool

    @property
    def name(self) -> str:
        return f"{self.kind}.{self.tone}.{self.locale}"


def list_templates() -> tuple[BuiltinTemplate, ...]:
    """Every built-in template, by locale, then said before sent, then kind, then tone."""
    return _templates()


def find_template(kind: ScriptKind | MessageKind, tone: Tone, locale: str) -> BuiltinTemplate:
    """The template for `kind`, in the language of `locale` ("de-AT" finds "de"), English where there is none.

    Raises `NoTemplate`.
    """
    language = locale.replace("_", "-").partition("-")[0].lower()
    spoken = isinstance(kind, ScriptKind)
    for wanted in dict.fromkeys((language, DEFAULT_LOCALE)):
        for either in dict.fromkeys((tone, ONE_FOR_ALL_TONES)):
            if found := _by_name().get((wanted, spoken, kind.value, either)):
                return found
    what = "said" if spoken else "sent"
    raise NoTemplate(f"There is no template for «{kind.value}» (a text that is {what}) yet.")


@lru_cache(maxsize=8)
def phrases(name: str, locale: str) -> dict[str, Any]:
    """`phrases/<locale>/<name>.toml`. `locale` is that of a template that was found, so the file is there."""
    return tomllib.loads(files(__package__).joinpath("phrases", locale, f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _templates() -> tuple[BuiltinTemplate, ...]:
    root = files(__package__).joinpath("templates")
    locales = [entry for entry in root.iterdir() if entry.is_dir() and not entry.name.startswith("_")]
    found = [
        _read(file.read_text(encoding="utf-8"), name=file.name, spoken=folder == "said")
        for locale in locales
        for folder in ("said", "sent")
        for file in locale.joinpath(folder).iterdir()
        if file.name.endswith(".liquid")
    ]
    return tuple(sorted(found, key=lambda each: (each.locale, not each.spoken, each.kind, each.tone)))


@lru_cache(maxsize=1)
def _by_name() -> dict[tuple[str, bool, str, Tone], BuiltinTemplate]:
    return {(each.locale, each.spoken, each.kind, each.tone): each for each in _templates()}


def _read(text: str, *, name: str, spoken: bool) -> BuiltinTemplate:
    head, source = split_front_matter(text)
    if head is None:
        raise ValueError(f"{name} has no head")
    return BuiltinTemplate(
        kind=head.kind,
        tone=Tone(head.tone),
        locale=head.locale,
        source=source,
        reviewed=head.reviewed,
        description=head.description,
        spoken=spoken,
    )
