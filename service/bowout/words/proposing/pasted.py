"""What was pasted, as the words that a person sees: pages without markup, and without leftovers of mail transport."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .markup import is_markup, words_of

LONGEST = 20_000
_LONGEST_SOURCE = 200_000
_SOFT_BREAK = re.compile(r"=[ \t]{0,4}\r?\n")
_CODES = re.compile(r"(?:=[0-9A-F]{2})+")
_SIGNS = re.compile(r"=\r?\n|=20\r?$|=3D|=C2=A[0-9A-F]|=C3=[89AB][0-9A-F]|=E2=8[0-9A-F]", re.MULTILINE)
_SHEET = re.compile(
    r"/\*[^*]{0,300}\*/|<!--|-->"
    r"|(?:@[\w-]{2,30}|[\w.#:-]{1,60}(?:[ ]?,\s?[\w.#:-]{1,60}){0,12})"
    r"\s?\{[^{}<>]{0,2000}?(?:mso|font|margin|size)[^{}<>]{0,2000}\}",
    re.IGNORECASE,
)
_WORD_JUNK = re.compile(r"\bNormal\s0(?:\s(?:\d+|false|[A-Z]{2}-[A-Z]{2}|X-NONE|MicrosoftInternetExplorer4)){3,20}")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`places[i]` is where `text[i]` stands in what was pasted."""

    text: str
    places: Sequence[int]


def unwrap(pasted: str) -> Pasted:
    """At most 20,000 characters of what the source of a mail or page says, of which 200,000 are looked at."""
    source = Pasted(pasted[:_LONGEST_SOURCE], range(min(len(pasted), _LONGEST_SOURCE)))
    if len(_SIGNS.findall(source.text[:60_000])) > 1:
        source = _join(source, _without_codes(source.text))
    if is_markup(source.text):
        few = source.text.count("<") < 2 * len(re.findall(r"\S[ \t]*\n", source.text))
        text, places = words_of(source.text, most=LONGEST, breaks_count=few)
        return Pasted(text, [source.places[place] for place in places])
    if "mso" in source.text.lower():
        source = _join(source, _without_sheets(source.text))
    return Pasted(source.text[:LONGEST], source.places[:LONGEST])


def is_longer(pasted: str) -> bool:
    """Whether some of it is not read. A page's markup does not count."""
    if len(pasted) <= LONGEST:
        return False
    return not is_markup(pasted) or len(words_of(pasted, most=LONGEST + 1)[0]) > LONGEST


def _join(source: Pasted, pieces: Iterator[tuple[str, Sequence[int]]]) -> Pasted:
    text: list[str] = []
    places: list[int] = []
    for piece, at in pieces:
        text.append(piece)
        places.extend(source.places[place] for place in at)
    return Pasted("".join(text), places)


def _without_codes(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Undoes "quoted printable" (RFC 2045), as it stands in the source of a mail."""
    at = 0
    for match in re.finditer(rf"{_SOFT_BREAK.pattern}|{_CODES.pattern}", text):
        yield text[at : match.start()], range(at, match.start())
        if "\n" not in match.group():
            letters = _decoded(bytes.fromhex(match.group().replace("=", "")))
            yield letters, [match.start()] * len(letters)
        at = match.end()
    yield text[at:], range(at, len(text))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _without_sheets(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Leaves out style sheets and settings that Word puts into what is copied from it."""
    at = 0
    for match in re.finditer(rf"{_SHEET.pattern}|{_WORD_JUNK.pattern}", text, re.IGNORECASE):
        yield text[at : match.start()], range(at, match.start())
        at = match.end()
    yield text[at:], range(at, len(text))
