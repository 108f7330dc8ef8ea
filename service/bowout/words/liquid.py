"""Liquid, made safe for text that strangers write.

The library has no time limit and none on what filters make in between, so what could be slow or large is not there at
all: eight filters, no assignment, no inclusion, no ranges, at most 4 kB of source. Everything that can go wrong comes
out as `TemplateProblem`, with the line it stands on. What is no text, such as all of `sender`, is never printed: see
printing.py.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from liquid import BoundTemplate, Environment, StrictDefaultUndefined
from liquid.exceptions import LiquidError

from .printing import PrintedText, text_only

MAX_SOURCE_BYTES: Final = 4096
ALLOWED_FILTERS: Final = frozenset({"capitalize", "default", "downcase", "upcase", "strip", "first", "last", "size"})
REMOVED_TAGS: Final = frozenset(
    {"include", "render", "tablerow", "assign", "capture", "increment", "decrement", "cycle", "liquid", "echo"}
)
_DELIMITER = re.compile(r"\{\{|\{%|\}\}|%\}")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
# Control characters that nothing here uses. Those from ESC to US mark the parts of a script (see layout.py), which
# refuses them in what a person wrote.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1a\x7f]")


class TemplateProblem(Exception):
    """A template that cannot be used. `line` counts from 1 in its source; None where no line is to blame."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message if line is None else f"Line {line}: {message}")
        self.message = message
        self.line = line


class _TextEnvironment(Environment):
    block_nesting_limit = 6
    context_depth_limit = 8
    loop_iteration_limit = 200
    local_namespace_limit = 4096
    output_stream_limit = 16_384

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        super().setup_tags_and_filters(extra=extra)
        self.filters = {name: text_only(made) for name, made in self.filters.items() if name in ALLOWED_FILTERS}
        self.tags = {name: tag for name, tag in self.tags.items() if name not in REMOVED_TAGS}
        self.add_tag(PrintedText)


def render(source: str, values: Mapping[str, object]) -> str:
    """Fill `source` from `values`. Raises `TemplateProblem`; a name that is not in `values` is one.

    A value that may be absent is passed as None, which is false in a condition. Values are data: Liquid in them stays
    the text that it is.
    """
    template = _parsed(source)
    try:
        return template.render(**values)
    except Exception as error:
        raise _problem(error, source) from error


def validate(source: str) -> None:
    """Parse `source` without filling it. Raises `TemplateProblem`."""
    _parsed(source)


@lru_cache(maxsize=512)
def _parsed(source: str) -> BoundTemplate:
    _refuse_what_costs_too_much(source)
    try:
        return _ENVIRONMENT.from_string(source)
    except Exception as error:
        raise _problem(error, source) from error


def _refuse_what_costs_too_much(source: str) -> None:
    size = len(source.encode("utf-8", "surrogatepass"))
    if size > MAX_SOURCE_BYTES:
        raise TemplateProblem(f"The template has {size} bytes; shorten it to {MAX_SOURCE_BYTES} or fewer.")
    if control := _CONTROL.search(source):
        raise TemplateProblem("Take out the control character.", _line_of(source, control.start()))
    for start, end in _tags(source):
        if "(" in _QUOTED.sub("", source[start:end]):
            raise TemplateProblem("Ranges and brackets cannot be used here.", _line_of(source, start))


def _tags(source: str) -> Iterator[tuple[int, int]]:
    """Where each tag stands. The library's own scanner takes quadratic time on openings without an end, so those are
    found here first, in one pass.
    """
    opened = -1
    for delimiter in _DELIMITER.finditer(source):
        opening = delimiter.group().startswith("{")
        if opening and opened >= 0:
            break
        if not opening and opened >= 0:
            yield opened, delimiter.end()
        opened = delimiter.start() if opening else -1
    if opened >= 0:
        raise TemplateProblem("This tag is opened and not closed.", _line_of(source, opened))


def _problem(error: Exception, source: str) -> TemplateProblem:
    if not isinstance(error, LiquidError):
        return TemplateProblem("This template cannot be read. Look for a mistake between {{ }} or {% %}.")
    token = error.token
    line = _line_of(source, token.start_index) if token is not None and token.start_index >= 0 else None
    return TemplateProblem(f"{str(error.message).capitalize().rstrip('.')}.", line)


def _line_of(source: str, index: int) -> int:
    return source.count("\n", 0, index) + 1


_ENVIRONMENT: Final = _TextEnvironment(undefined=StrictDefaultUndefined, strict_filters=True)
