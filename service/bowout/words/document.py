"""A text taken apart for reading: heading lines, body, signature, paragraphs, sentences; each with its place."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from .shorthand import spelt_out
from .speech import seconds

# Nothing that somebody says or writes to decline is longer; what is, is cut here so that reading stays quick.
MAX_CHARACTERS: Final = 20_000
_HEADINGS = re.compile(r"\A(?:[ \t]*(?:subject|to|from|cc|bcc|date|re)[ \t]*:[^\n]*\n?)+", re.IGNORECASE)
_SUBJECT = re.compile(r"^[ \t]*subject[ \t]*:[ \t]*(?P<text>[^\n]*)", re.IGNORECASE | re.MULTILINE)
_SIGN_OFF = re.compile(
    r"^[ \t]*(?:(?:with )?(?:my |our )?(?:best|kind|kindest|warm|warmest|many|sincere|heartfelt|deepest|great"
    r"|utmost)? ?"
    r"(?:regards|wishes|thanks|appreciation|gratitude|respect|apologies)(?: and (?:gratitude|thanks|regards))?"
    r"|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|respectfully(?: yours)?|warmly|cheers|best"
    r"|all the best|thank you|thanks(?: again| so much)?|take care|cordially|with (?:sincere |deep )?(?:apologies|"
    r"gratitude|appreciation|thanks)[^.!?\n]{0,30})[ \t]*[,.!–-]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING = re.compile(
    r"\s*(?P<line>(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|respected)\b"
    r"(?P<who>(?:\b(?:mr|mrs|ms|mx|dr|prof|med|jr|sr|ph\.d|[a-z])\.|[^,:!\n.]){0,60}?)"
    r"(?:[,:!]|\n|\Z|\s[–—-]\s))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…]*(?:[.!?…](?![\s\"'’”)\]]|\Z)[^.!?…]*)*[.!?…]*[\"'’”)\]]*")
_ABBREVIATED = re.compile(r"\b(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|vs|e\.g|i\.e|inc|ltd|co|approx|[a-z])\.$")
# «No. 4» is a number, «no.» an answer.
_NUMBERED = re.compile(r"\bno\.\s*\d")
_WORD = re.compile(r"\w")
# What somebody else said: in quotation marks, in the lines of a mail that is answered, below the head of one.
_QUOTED = re.compile(r"\"[^\"\n]{4,300}\"|^[ \t]*>[^\n]*", re.MULTILINE)
_GAP = re.compile(r"[\[{][^\[\]{}]*[\]}]")
_EARLIER_MAIL = re.compile(
    r"^[ \t]*(?:-{2,} ?(?:original|forwarded) message ?-{2,}|on [^\n]{6,80} wrote:[ \t]*$|_{12,}[ \t]*$)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is in small letters with straight quotes and without short forms; `places` leads from its letters to
    those of the original, counted from `start`. It is None where they are as many.
    """

    start: int
    end: int
    text: str
    paragraph: int
    places: tuple[int, ...] | None = None

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where `text[first:last]` stands in the original."""
        if self.places is None:
            return self.start + first, self.start + last
        return self.start + self.places[first], self.start + self.places[last]


class Document:
    """One text. All offsets count characters of the original."""

    def __init__(self, original: str) -> None:
        self.original = original[:MAX_CHARACTERS]
        self.plain = _plain(self.original)
        self.said = _without_quotes(self.plain)
        heading = _HEADINGS.match(self.plain)
        self.body_start = heading.end() if heading else 0
        self.signature_start = self._find_signature()

    @property
    def body(self) -> str:
        return self.plain[self.body_start : self.signature_start]

    @cached_property
    def subject(self) -> tuple[int, int] | None:
        found = _SUBJECT.search(self.plain[: self.body_start])
        return (found.start("text"), found.end("text")) if found else None

    @cached_property
    def greeting(self) -> tuple[int, int] | None:
        """Where the one addressed is named, without the word of greeting."""
        found = _GREETING.match(self.plain, self.body_start)
        return (found.start("who"), found.end("who")) if found else None

    @cached_property
    def word_count(self) -> int:
        return sum(1 for word in self.plain[self.body_start :].split() if _WORD.search(word))

    @cached_property
    def seconds(self) -> float:
        return seconds(self.original[self.body_start :])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, the greeting and the signature left out."""
        greeting = _GREETING.match(self.plain, self.body_start)
        start = greeting.end("line") if greeting and greeting["line"][-1:] in ",:!\n " else self.body_start
        found: list[Sentence] = []
        paragraph = 0
        for first, last in _lines_joined(self.plain, start, self.signature_start):
            if first < 0:
                paragraph += 1 if found and found[-1].paragraph == paragraph else 0
                continue
            found.extend(self._cut(first, last, paragraph))
        return tuple(found)

    def _cut(self, first: int, last: int, paragraph: int) -> list[Sentence]:
        found: list[Sentence] = []
        begun = -1
        for match in _SENTENCE.finditer(self.plain, first, last):
            if match.end() == match.start():
                continue
            begun = match.start() if begun < 0 else begun
            if match.end() < last and self._goes_on(begun, match.end()):
                continue
            text = self.said[begun : match.end()]
            if stripped := text.strip():
                start = begun + text.index(stripped)
                spelt, places = spelt_out(stripped.replace("\n", " "))
                found.append(Sentence(start, start + len(stripped), spelt, paragraph, places))
            begun = -1
        return found

    def _goes_on(self, begun: int, end: int) -> bool:
        """Whether the stop before `end` ends no sentence: «Dr. Gomez», «No. 4»."""
        if _ABBREVIATED.search(self.plain, max(begun, end - 8), end):
            return True
        return bool(_NUMBERED.search(self.plain, max(begun, end - 4), end + 3))

    def _find_signature(self) -> int:
        """Where the closing formula begins: the last one that stands on a line of its own near the end."""
        floor = self.body_start + (len(self.plain) - self.body_start) // 4
        starts = [match.start() for match in _SIGN_OFF.finditer(self.plain, self.body_start) if match.start() >= floor]
        return starts[0] if starts else len(self.plain)


def _plain(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_STRAIGHT)


def _without_quotes(text: str) -> str:
    """`text` with every quoted letter as a dot, unless all of it is one quotation, as in a list of phrases."""
    gaps = [found.span() for found in _GAP.finditer(text)]
    quoted = (found.span() for found in _QUOTED.finditer(text))
    spans = [span for span in quoted if not any(first < span[0] < last for first, last in gaps)]
    if sum(last - first for first, last in spans) > len(text) * _MOSTLY_QUOTED:
        return text
    if (earlier := _EARLIER_MAIL.search(text)) and text[: earlier.start()].strip():
        spans.append((earlier.start(), len(text)))
    letters = list(text)
    for first, last in spans:
        letters[first:last] = ["·" if letter.isalnum() else letter for letter in letters[first:last]]
    return "".join(letters)


def _lines_joined(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches without a break of thought; (-1, -1) stands for an empty line. A short line ends a stretch, a long one
    that ends without a stop goes on in the next, as mail programs wrap lines.
    """
    stretches: list[tuple[int, int]] = []
    open_from = -1
    at = start
    for line in text[start:end].split("\n"):
        line_end = at + len(line)
        if not line.strip():
            open_from = _close(stretches, open_from, at)
            stretches.append((-1, -1))
        else:
            open_from = at if open_from < 0 else open_from
            if len(line) < _WRAPPED_FROM or line.rstrip()[-1] in ".!?:…":
                open_from = _close(stretches, open_from, line_end)
        at = line_end + 1
    _close(stretches, open_from, end)
    return stretches


def _close(stretches: list[tuple[int, int]], open_from: int, end: int) -> int:
    if 0 <= open_from < end:
        stretches.append((open_from, end))
    return -1


_WRAPPED_FROM: Final = 50
_MOSTLY_QUOTED: Final = 0.6
_STRAIGHT: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
