"""The text as patterns want it: without quote marks, markup and placeholders, and a way back to where it stood."""

import re
from dataclasses import dataclass
from html import unescape

from .pasted import Pasted

HOLE = "\ufffc"
"""Stands where a template left a gap ("[Date]"), so that no pattern reads a value across or out of it."""

_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,100}")
_BULLET = re.compile(
    r"[ \t]*(?:[■□◆◇▶▷●○◎※・]{1,3}[ \t]*|[•●▪◦‣►➤✓✔✅☑·*■□◆◇▶▷○◎※|\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]{1,3}[ \t]+)"
)
_TAGS = r"a|b|i|u|p|br|hr|em|li|ul|ol|td|tr|th|div|span|font|strong|table|tbody|body|html|head|h[1-6]"
_TOKEN = re.compile(
    rf"(?P<drop>\*+|[\u200b-\u200f\u2060\ufeff\u00ad]|<mailto:[^<>\n]{{1,120}}>|</?(?:{_TAGS})(?=["
    rf" \t/>])[^<>\n]{{0,200}}>)"
    r"|(?P<hole>\[[^\[\]\n\d@]{1,60}\]|\$?\{{1,2}[^{}\n]{1,60}\}{1,2}|<<[^<>\n]{1,60}>>|<[A-Za-z][^<>@:/\n]{1,40}>"
    r"|%[A-Z_]{2,40}%|_{3,}|\ufffc)"
    r"|(?P<entity>&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,4});)"
    r"|(?P<blanks>[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`offsets[i]` is the place of `text[i]` in what was pasted; `depths[n]` counts line n's quote marks."""

    text: str
    offsets: list[int]
    depths: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in what was pasted of `self.text[start:end]`, which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


def clean(pasted: Pasted) -> Cleaned:
    pieces: list[str] = []
    offsets: list[int] = []
    depths: list[int] = []
    at = 0
    for line in pasted.text.splitlines(keepends=True):
        depths.append(_clean_line(line, at, pieces=pieces, offsets=offsets))
        at += len(line)
    return Cleaned("".join(pieces), [pasted.places[place] for place in offsets], tuple(depths))


def _clean_line(line: str, at: int, *, pieces: list[str], offsets: list[int]) -> int:
    body = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    ends = line[len(body) :]
    quote = _QUOTE.match(body)
    begin = quote.end() if quote else 0
    bullet = _BULLET.match(body, begin)
    begin = bullet.end() if bullet else begin
    if bullet and "|" in bullet.group():
        body = body.rstrip(" |\t")  # the right border of a table
    for token in _TOKEN.finditer(body, begin):
        _keep(body[begin : token.start()], at + begin, pieces=pieces, offsets=offsets)
        _keep(_replacement(token), at + token.start(), pieces=pieces, offsets=offsets)
        begin = token.end()
    _keep(body[begin:], at + begin, pieces=pieces, offsets=offsets)
    if ends:
        _keep("\n", at + len(line) - len(ends), pieces=pieces, offsets=offsets)
    return quote.group().count(">") if quote else 0


def _keep(piece: str, at: int, *, pieces: list[str], offsets: list[int]) -> None:
    pieces.append(piece)
    offsets.extend(range(at, at + len(piece)))


def _replacement(token: re.Match[str]) -> str:
    """Columns stay apart as a tab; every other run of blanks is one blank."""
    found = token.group()
    if token.lastgroup == "blanks":
        return "\t" if len(found) >= 3 or "\t" in found else " "
    if token.lastgroup == "entity":
        return unescape(found)[:1].replace("\u00a0", " ").replace("\n", " ")
    return HOLE if token.lastgroup == "hole" else ""
