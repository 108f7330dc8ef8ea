"""The head of a template file: `key: value` lines between two `---` lines. Not YAML: one line, one value."""

from dataclasses import dataclass
from typing import Final

from .liquid import TemplateProblem

FENCE: Final = "---"
_KEYS: Final = frozenset({"kind", "tone", "locale", "reviewed", "description"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`reviewed` says whether a native speaker has read the text and found it right."""

    kind: str
    tone: str
    locale: str
    reviewed: bool
    description: str


def split_front_matter(source: str) -> tuple[FrontMatter | None, str]:
    """The head and the text after it; no head if the source does not begin with one. Raises `TemplateProblem`."""
    lines = source.splitlines()
    if not lines or lines[0].strip() != FENCE:
        return None, source
    try:
        end = next(at for at, line in enumerate(lines[1:], start=1) if line.strip() == FENCE)
    except StopIteration:
        raise TemplateProblem(f"The head is not closed: add a line with {FENCE} after it.", 1) from None
    fields = dict(_field(line, number) for number, line in enumerate(lines[1:end], start=2) if line.strip())
    return _front_matter(fields), "\n".join(lines[end + 1 :]) + "\n"


def _field(line: str, number: int) -> tuple[str, str]:
    key, colon, value = line.partition(":")
    if not colon or key.strip() not in _KEYS:
        raise TemplateProblem(f"Write one of {', '.join(sorted(_KEYS))}, a colon and a value.", number)
    return key.strip(), value.strip()


def _front_matter(fields: dict[str, str]) -> FrontMatter:
    if missing := _KEYS - fields.keys():
        raise TemplateProblem(f"The head lacks: {', '.join(sorted(missing))}.", 1)
    if fields["reviewed"] not in {"true", "false"}:
        raise TemplateProblem("`reviewed` is true or false.", 1)
    return FrontMatter(
        kind=fields["kind"],
        tone=fields["tone"],
        locale=fields["locale"],
        reviewed=fields["reviewed"] == "true",
        description=fields["description"],
    )
