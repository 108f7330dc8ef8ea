"""Where the signature of a mail begins: behind its closing, at the block of short lines at its end, or at a dash."""

import re
from collections.abc import Collection, Iterator

from .document import Document, Message
from .names import folded, is_person, is_team, looks_like_company, looks_like_title, titled, trim_name
from .people import Place

_MOST_LINES = 14
_PIECES = re.compile(r"[ ]*[|•·\t;][ |•·\t;]*|[ ](?:[/–—-]|//|@)[ ]|,[ ]?|[ ]{2,}")
_DASHED = re.compile(r"(?:(?<=[.!?)…])|(?<=\s))[ ]?[-–—~]{1,2}[ ]?(?=[^\W\d_])")
_NAME_ONLY = re.compile(r"[.!?)][ ]{1,2}(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{1,18})(?:[ ](?:x{1,3}|:\)|🙂))?")
_NAME_AND_MORE = re.compile(
    r"[.!?)][ ]{1,2}(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{1,18}[ ][A-ZÀ-ÖØ-Þ][\w'’-]{1,18}),[ ][^.!?\n]{3,80}$"
)
_FAREWELL = re.compile(r"[ ]?(?:x{1,4}|:-?\)|;-?\)|❤️?|🙂|😊)[ ]*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-zß-ÿ]{3}[.!?][ ]*$|。[ ]*$")
_RULE = re.compile(r"[-–—―_=*~]{2,60}|—")


def signature_of(document: Document, message: Message, *, companies: Collection[str] = ()) -> int | None:
    """The place where a mail's signature begins. `companies` are folded names, which sign nothing."""
    if message.signature is not None:
        return message.signature
    lines = [place for place in _last_lines(document, message) if document.text[slice(*place)].strip()]
    for number, place in enumerate(lines):
        text = document.text[slice(*place)].strip()
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following and _RULE.fullmatch(text):
            return place[1]
        if following and text.endswith(",") and len(text.split()) <= 6 and _name_at(document, following, companies):
            return following[0]  # "Lots of love," closes a letter too
        name = _name_at(document, place, companies)
        if name and " " in name and (following or re.search(r"[,@(]|\d{4}", text)):
            return place[0]
        if name and following and looks_like_title(document.text[slice(*following)].strip()):
            return place[0]  # "Jacqui", and below it what she is
    return (
        _dashed(document, message, companies)
        or _lone(document, lines, companies)
        or _ending(document, message, companies)
    )


def _last_lines(document: Document, message: Message) -> list[Place]:
    """The short lines at the end, in order, from behind the last line that is a sentence."""
    start = message.greeting[1] + 1 if message.greeting else message.body
    places = document.lines_in(min(start, message.end), message.end) if start < message.end else []
    found: list[Place] = []
    for place in reversed(places):
        text = document.text[slice(*place)].strip()
        if (
            len(text) > 110
            or (_SENTENCE.search(text) and (len(text.split()) > 5 or text.endswith("。")))
            or len(found) == _MOST_LINES
        ):
            break
        found.insert(0, place)
    return found


def _name_at(document: Document, place: Place, companies: Collection[str]) -> str | None:
    """The person's name that a line begins with, or is."""
    start, stop = trim_name(document.text, *next(_pieces(document, place)))
    name = _FAREWELL.sub("", document.text[start:stop])
    name = match["name"] if (match := titled(name)) else name
    if folded(name) in companies or is_team(name) or looks_like_company(name) or not is_person(name, lone=True):
        return None
    return name


def _pieces(document: Document, place: Place) -> Iterator[Place]:
    line, at = document.text[slice(*place)], 0
    for gap in _PIECES.finditer(line.rstrip(" ,")):
        if gap.start() > at or at:
            yield place[0] + at, place[0] + gap.start()
        at = gap.end()
    yield place[0] + at, place[0] + len(line)


def _dashed(document: Document, message: Message, companies: Collection[str]) -> int | None:
    """Short messages end in "- Priya" or "-- Priya Raman, CTO" without a line of its own."""
    end = message.body + len(document.text[message.body : message.end].rstrip())
    begin = max(message.body, document.text.rfind("\n", 0, end) + 1, end - 90)
    for dash in reversed(list(_DASHED.finditer(document.text, begin, end))):
        if dash.start() > begin and _name_at(document, (dash.end(), end), companies):
            return dash.end()
    return None


def _ending(document: Document, message: Message, companies: Collection[str]) -> int | None:
    """A text message may end with nothing but the name: "... or my cell 312-555-0142. Marisol :)"."""
    end = message.body + len(document.text[message.body : message.end].rstrip())
    match = _NAME_ONLY.search(document.text, max(message.body, end - 30), end)
    if match is None:
        begin = max(message.body, document.text.rfind("\n", 0, end) + 1, end - 130)
        match = _NAME_AND_MORE.search(document.text[:end], begin)
        return match.start("name") if match and is_person(match["name"]) else None
    if match.end() != end or not _name_at(document, (match.start("name"), end), companies):
        return None
    return match.start("name")


def _lone(document: Document, lines: list[Place], companies: Collection[str]) -> int | None:
    """A first name that is all that stands in the last line."""
    if len(lines) > 3 or not lines:
        return None
    text = document.text[slice(*lines[-1])].strip()
    name = _name_at(document, lines[-1], companies)
    return lines[-1][0] if name and len(text) <= len(name) + 6 else None
