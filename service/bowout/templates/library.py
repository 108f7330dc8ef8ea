"""The built-in templates as the API names and shows them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from ..vocabulary import MessageKind, ScriptKind
from ..words.builtin import BuiltinTemplate, list_templates

PREFIX: Final = "builtin:"
_BOTH: Final = {each.value for each in ScriptKind} & {each.value for each in MessageKind}


def builtin_id(template: BuiltinTemplate) -> str:
    """`builtin:call_script.warm.en`. Where a kind is both said and sent, what is sent says so at the end."""
    sent = ".sent" if template.kind in _BOTH and not template.spoken else ""
    return f"{PREFIX}{template.name}{sent}"


@lru_cache(maxsize=1)
def builtins() -> Mapping[str, BuiltinTemplate]:
    """Every built-in template by its id, in the order in which they are listed."""
    return {builtin_id(template): template for template in list_templates()}


def find_builtins(*, kind: str | None, locale: str | None) -> list[dict[str, Any]]:
    return [
        describe_builtin(template)
        for template in builtins().values()
        if kind in {None, template.kind} and locale in {None, template.locale}
    ]


def describe_builtin(template: BuiltinTemplate) -> dict[str, Any]:
    """The shape `Template`."""
    names = ("kind", "spoken", "tone", "locale", "source", "reviewed", "description")
    own = {name: getattr(template, name) for name in names}
    return {"id": builtin_id(template), **own, "builtin": True, "version": 1}
