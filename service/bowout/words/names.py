"""Finding names in a text: without case where a name cannot be mistaken for a word."""

import re
from collections.abc import Iterable
from functools import lru_cache

Span = tuple[int, int]


def folded(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def mentions(text: str, names: Iterable[str]) -> list[Span]:
    """Where one of `names` stands in `text` as whole words. Case does not matter, but a name of one word that is also an
    English word («Grace», «Indeed») must be written with its capital, and not merely because a sentence begins.
    """
    spans = {span for name in names if name.strip() for span in _places(text, name.strip())}
    return sorted(span for span in spans if not any(_inside(span, other) for other in spans))


def _places(text: str, name: str) -> list[Span]:
    pattern = _pattern(name)
    return [found.span() for found in pattern.finditer(text) if _is_name(text, found, name)]


def _is_name(text: str, found: re.Match[str], name: str) -> bool:
    if folded(name) not in _ALSO_WORDS:
        return True
    begins = not text[: found.start()].strip() or text[: found.start()].rstrip()[-1] in ".!?:\n"
    return found.group()[0].isupper() and not begins


def _inside(span: Span, other: Span) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


@lru_cache(maxsize=512)
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word).replace("’", "['’]").replace("'", "['’]") for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


_ALSO_WORDS = frozenset(
    "will mark may grace hope rose bill faith joy dawn april june august art frank grant chase drew rob pat sue ray gene jack dean earl guy max miles chance sky sunny summer autumn melody harmony indeed meta apple target shell gap block square stripe slack zoom box bolt monster snap visa oracle amazon notion linear figma ramp brave signal next ally progressive general the team company people first best all sage lane page reed ward penny ruby amber ivy iris lily daisy holly hazel olive pearl crystal christian victor ernest major prince king story price young long short small green brown black white gray grey moss field rivers bush law wise wells".split()
)
