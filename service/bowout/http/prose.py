"""The little of Markdown that the document's descriptions use, as HTML: headings, lists, paragraphs and code."""

import re

from markupsafe import Markup, escape


def prose(text: str) -> Markup:
    """`text` as HTML. Whatever else stands in it is text and no markup."""
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", text) if block.strip()]
    return Markup("\n").join(_block(block) for block in blocks)


def _block(text: str) -> Markup:
    if text.startswith("## "):
        return Markup("<h2>{}</h2>").format(_line(text[3:]))
    if text.startswith("- "):
        lines = (Markup("<li>{}</li>").format(_line(each)) for each in re.split(r"\n- ", text[2:]))
        return Markup("<ul>{}</ul>").format(Markup("").join(lines))
    return Markup("<p>{}</p>").format(_line(text))


def _line(text: str) -> Markup:
    """Every second piece between backticks is code."""
    pieces = re.split(r"`([^`]*)`", " ".join(text.split()))
    shown = (Markup("<code>{}</code>").format(each) if place % 2 else escape(each) for place, each in enumerate(pieces))
    return Markup("").join(shown)
