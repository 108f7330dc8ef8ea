"""What a template may print: text and numbers. A group of names or a list would come out as Python writes it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, TextIO

from liquid import Undefined
from liquid.builtin.output import Output, OutputNode
from liquid.context import RenderContext
from liquid.exceptions import LiquidTypeError
from liquid.stringify import to_liquid_string
from liquid.token import Token

# Filters that take one thing out of many, and so may be given many.
_OF_MANY: Final = frozenset({"first", "last", "size", "default"})
_PRINTABLE: Final = (str, int, float, Undefined, type(None))
NOT_TEXT: Final = "this is a group of names or a list. Name one of them, such as sender.name"


class _TextNode(OutputNode):
    """An output that refuses whatever is no text."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        value = self.expression.evaluate(context)
        refuse_what_is_no_text(value, token=self.token)
        return buffer.write(to_liquid_string(value, context.autoescape))


class PrintedText(Output):
    """`{{ … }}`, for text only."""

    node_class = _TextNode


def text_only(liquid_filter: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refusing whatever is no text; where it takes one of many, many are fine."""
    if liquid_filter.__name__.strip("_") in _OF_MANY:
        return liquid_filter

    @wraps(liquid_filter)
    def checked(value: object, *arguments: Any, **named: Any) -> Any:
        refuse_what_is_no_text(value, token=None)
        return liquid_filter(value, *arguments, **named)

    return checked


def refuse_what_is_no_text(value: object, *, token: Token | None) -> None:
    """Raises `LiquidTypeError`."""
    if not isinstance(value, _PRINTABLE):
        raise LiquidTypeError(NOT_TEXT, token=token)
