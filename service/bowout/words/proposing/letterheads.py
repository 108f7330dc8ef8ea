"""The head of a letter: who writes it, above the date and the reader's address."""

import re
from collections.abc import Iterator

from .document import Document, Message
from .names import COMPANY_ENDING, is_person, looks_like_company

_MOST_LINES = 4
_PIECES = re.compile(r"[ ]*[|•·\t;][ |•·\t;]*|[ ][–—-][ ]|[ ]{2,}")
_ADDRESS = re.compile(r"\d|^(?:main|tel|fax|www|http|p\.?o\.? box)", re.IGNORECASE)
_NO_HEAD = re.compile(
    r"(?:to|from|date|ref|subject|offer|job|dear|private|confidential|re|our ref|your ref|by (?:hand|e-?mail)|betreff"
    r"|objet|asunto|assunto|employment|contract|letter|strictly|conditional|appointment)\b",
    re.IGNORECASE,
)


def letterhead(document: Document, message: Message) -> Iterator[tuple[int, int, float]]:
    """Pieces of the first lines that may name the company, each with how much it is worth as evidence."""
    if message.greeting is None:
        return
    lines = [
        place for place in document.lines_in(message.body, message.greeting[0]) if document.text[slice(*place)].strip()
    ]
    for number, (start, end) in enumerate(lines[:_MOST_LINES]):
        begin, stop = _first_piece(document, start, end)
        value = document.text[begin:stop]
        following = document.text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        if not value or _NO_HEAD.match(value) or "," in value.rstrip(",") or re.search(r"\d{2}|@|:", value):
            continue
        if COMPANY_ENDING.search(value):
            yield begin, stop, 0.86
        elif looks_like_company(value):
            yield begin, stop, 0.83
        elif number == 0 and _ADDRESS.search(following) and not is_person(value) and len(value.split()) > 1:
            yield begin, stop, 0.72


def _first_piece(document: Document, start: int, end: int) -> tuple[int, int]:
    gap = _PIECES.search(document.text, start, end)
    stop = gap.start() if gap and gap.start() > start else end
    while start < stop and document.text[start] in " \t":
        start += 1
    return start, start + len(document.text[start:stop].rstrip(" ,\t"))
