"""The words of a page, with a line for each block, a tab between cells, and the place in the source of every letter.

Python's own parser takes minutes for a page that is made to hurt ("<a " ten thousand times, on 3.11) and raises
`AssertionError` for others, so the page is read here in one pass: every step moves forward, and what was looked for in
vain is not looked for again. Nothing is loaded, nothing is run.
"""

import re
from html import unescape

_MARK = re.compile(
    r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,20}(?::[A-Za-z][A-Za-z0-9]{0,30})?)(?=[\s/>])|(?P<comment><!--)"
    r"|(?P<other><[!?](?=[A-Za-z\[]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?)|(?P<blanks>\s+)"
)
_LINES = frozenset([
    "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "hr", "pre", "section", "article",
    "header", "footer", "address", "dt", "dd", "dl", "form", "tbody", "center", "fieldset", "caption",
])  # fmt: skip
_PARAGRAPHS = frozenset(["p", "blockquote", "table"])
_CELLS = frozenset(["td", "th"])
_UNSEEN = frozenset(
    ["script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe", "xml", "textarea", "select"]
)
_VOID = frozenset(["br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base"])
_HIDDEN = re.compile(r"display[ ]?:[ ]?none|mso-hide[ ]?:[ ]?all|\shidden(?=[\s>=])", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|br|div|td|tr|li|ul|table|body|html|h[1-6])(?=[\s/>])[^<>]{0,400}>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a pasted text is the source of a page: two tags that make blocks are enough."""
    return len(_BLOCK.findall(text[:60_000])) > 1


def words_of(source: str, *, most: int, breaks_count: bool = False) -> tuple[str, list[int]]:
    """At most `most` characters of a page's words, and where in `source` each of them stands.

    `breaks_count` keeps the line breaks of a source, which a page ignores: for texts with only a few tags in them.
    """
    page = _Page(source, most=most, breaks_count=breaks_count)
    page.read()
    return "".join(page.letters), page.places


class _Page:
    """`gap` is what will stand before the next word: nothing, a blank, a tab, one line break or two."""

    def __init__(self, source: str, *, most: int, breaks_count: bool) -> None:
        self.source, self.most, self.breaks_count = source, most, breaks_count
        self.letters: list[str] = []
        self.places: list[int] = []
        self.gap, self.gap_at = "", 0
        self.cell_is_fresh = False
        self.row_is_fresh = True
        self.missing: set[str] = set()

    def read(self) -> None:
        at = 0
        while len(self.letters) < self.most:
            mark = _MARK.search(self.source, at)
            self._say(self.source[at : mark.start() if mark else None], at)
            if mark is None:
                break
            at = self._take(mark)
        del self.letters[self.most :], self.places[self.most :]

    def _take(self, mark: re.Match[str]) -> int:
        """Acts on one mark, and says where reading goes on."""
        if mark["blanks"]:
            self._blank(mark)
        elif mark["entity"]:
            self._entity(mark)
        elif mark["comment"]:
            return self._behind("-->", mark.end())
        elif mark["other"]:
            return self._behind(">", mark.end())
        else:
            return self._tag(mark)
        return mark.end()

    def _behind(self, ending: str, at: int) -> int:
        """The place behind the next `ending`; where there is none, `at`, and it is never looked for again."""
        found = -1 if ending in self.missing else self.source.find(ending, at)
        if found < 0:
            self.missing.add(ending)
            return at
        return found + len(ending)

    def _tag(self, mark: re.Match[str]) -> int:
        name, closes = mark["tag"].lower(), bool(mark["close"])
        end = self._behind(">", mark.end())
        if ">" in self.missing:
            self._say(mark.group(), mark.start())
            return mark.end()
        attributes = self.source[mark.end() : end]
        if attributes.count('"') % 2 and '"' not in self.missing:  # a ">" in quotation marks
            end = self._behind(">", self._behind('"', end))
        self._break(name, closes=closes, at=mark.start())
        hidden = name in _UNSEEN or (name not in _VOID and len(attributes) < 4000 and _HIDDEN.search(attributes))
        return self._skip(name, end) if hidden and not closes and not attributes.endswith("/>") else end

    def _skip(self, name: str, at: int) -> int:
        ending = re.compile(rf"</{re.escape(name)}(?=[\s/>])[^<>]*>", re.IGNORECASE)
        found = None if name in self.missing else ending.search(self.source, at)
        if found is None:
            self.missing.add(name)
            return at
        return found.end()

    def _break(self, name: str, *, closes: bool, at: int) -> None:
        if name in _CELLS:
            self._widen("\t", at, instead=True)
            self.cell_is_fresh = not closes
        elif name in _LINES or name in _PARAGRAPHS:
            if name in {"tr", "table", "tbody"}:
                self.cell_is_fresh, self.row_is_fresh = False, True
            if not self.cell_is_fresh:
                again = name == "br" and self.gap == "\n"
                self._widen("\n\n" if again or name in _PARAGRAPHS else "\n", at, instead=False)

    def _widen(self, gap: str, at: int, *, instead: bool) -> None:
        """A cell ends what its last paragraph began; otherwise the wider gap wins."""
        ranks = ["", " ", "\t", "\n", "\n\n"]
        if (instead and self.row_is_fresh) or (not instead and ranks.index(gap) <= ranks.index(self.gap)):
            return
        self.gap, self.gap_at = gap, at

    def _blank(self, mark: re.Match[str]) -> None:
        if self.breaks_count and "\n" in mark.group():
            self._widen("\n\n" if mark.group().count("\n") > 1 else "\n", mark.start(), instead=False)
        elif not self.gap:
            self.gap, self.gap_at = " ", mark.start()

    def _entity(self, mark: re.Match[str]) -> None:
        written = unescape(mark.group())
        if not written.strip():
            if not self.gap:
                self.gap, self.gap_at = " ", mark.start()
            return
        self._say(written, mark.start(), still=True)

    def _say(self, words: str, at: int, *, still: bool = False) -> None:
        """Adds words; those of an entity all stand in one place."""
        if not words:
            return
        if self.letters:
            self.letters.extend(self.gap)
            self.places.extend([self.gap_at] * len(self.gap))
        self.gap, self.cell_is_fresh, self.row_is_fresh = "", False, False
        self.letters.extend(words)
        self.places.extend([at] * len(words) if still else range(at, at + len(words)))
