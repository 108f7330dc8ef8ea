"""A text taken apart for reading: heading lines, body, signature, paragraphs, sentences; each with its place."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

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
_ABBREVIATED = re.compile(r"\b(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|vs|e\.g|i\.e|inc|ltd|co|approx|no|[a-z])\.$")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is lower-case with straight quotes, letter for letter as long as the original at `start:end`."""

    start: int
    end: int
    text: str
    paragraph: int


class Document:
    """One text. All offsets count characters of the original."""

    def __init__(self, original: str) -> None:
        self.original = original[:MAX_CHARACTERS]
        self.plain = _plain(self.original)
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
            if match.end() < last and _ABBREVIATED.search(self.plain, max(begun, match.end() - 8), match.end()):
                continue
            text = self.plain[begun : match.end()]
            if stripped := text.strip():
                start = begun + text.index(stripped)
                found.append(Sentence(start, start + len(stripped), stripped.replace("\n", " "), paragraph))
            begun = -1
        return found

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
_STRAIGHT: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
