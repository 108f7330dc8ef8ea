"""Dates as they are written: found and taken apart here, given a meaning in `deadlines`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import islice

from .calendar_words import DAYS, FULL_DAYS, MONTHS, ZONES

_MOST = 40
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(sorted(DAYS, key=len, reverse=True))
_FULL_DAY = "|".join(sorted(FULL_DAYS, key=len, reverse=True))
_ORDINAL = r"(?:st|nd|rd|th|er|ère|º|ª|°|de|e|ste)?"
_YEAR = r"(?:\d{4}|[’']\d{2})"
_LEAD = re.compile(rf"\b(?P<name>{_DAY})\b\.?,?[ ](?:(?:the|den|dem|le|el|dia|día|o)[ ])?$", re.IGNORECASE)
_NOT_BEFORE = r"(?<![\w/.,-])"

_WORDED = re.compile(
    rf"{_NOT_BEFORE}(?P<day>\d{{1,2}}){_ORDINAL}\.?[ ,-]{{0,2}}(?:(?:of|de|day of)"
    rf"[ ])?(?P<month>{_MONTH})(?![\w])"
    rf"\.?(?:,?[ -]?(?:(?:de|del)[ ])?(?P<year>{_YEAR})(?![\w.]?\d))?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_NOT_BEFORE}(?P<month>{_MONTH})\.?[ -](?:the[ ])?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:%]|[.,/]\d)"
    rf"(?:(?:,[ ]?|[ -]|[ ]of[ ])(?P<year>{_YEAR})(?!\w))?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    rf"{_NOT_BEFORE}(?:(?P<y>\d{{4}})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})"
    r"|(?P<a>\d{1,2})[ ]?(?P<t>[-/.])[ ]?(?P<b>\d{1,2})[ ]?(?P=t)[ ]?(?P<c>\d{4}|\d{2}))(?![\w/-]|[.,:]\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"{_NOT_BEFORE}(?P<day>\d{{1,2}})\.[ ]?(?P<month>\d{{1,2}})\.(?!\d)", re.IGNORECASE)
_SLASHED = re.compile(r"(?<![\w/.,$-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\w/-]|[.,]\d)")
_DATED = re.compile(
    rf"(?:\b(?:by|before|until|on|date|start(?:ing|s)?|from|due|of|{_FULL_DAY})\b[:,]?[ ])$", re.IGNORECASE
)
_EAST = re.compile(r"(?:(?P<year>\d{4})[ ]?年[ ]?)?(?P<month>\d{1,2})[ ]?月[ ]?(?P<day>\d{1,2})[ ]?日")
_NUMERALS = (
    {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
    | {"fourteen": 14, "zwei": 2, "drei": 3, "fünf": 5, "sieben": 7, "zehn": 10, "deux": 2, "trois": 3, "cinq": 5}
    | {"sept": 7, "dix": 10, "dos": 2, "tres": 3, "cinco": 5, "siete": 7, "diez": 10, "dois": 2, "três": 3, "sete": 7}
    | {"dez": 10, "a": 1, "an": 1, "einer": 1, "eine": 1, "une": 1, "una": 1, "uma": 1}
)
_WITHIN = re.compile(
    rf"(?<!\w)(?:within|in|(?<=valid )for|(?<=open )for|(?<=good )for|innerhalb(?: von)?|binnen|sous"
    rf"|dans(?: un délai de)?|en(?: un plazo de)?|dentro"
    rf" de|em(?: até)?)[ ]"
    rf"(?:the next[ ]|los próximos[ ])?(?P<count>\d{{1,2}}|{'|'.join(_NUMERALS)})(?:[ ]\(\d{{1,2}}\))?[ ]"
    r"(?P<unit>(?:business|working|week|calendar)?[ -]?days?(?! old)|weeks?|hours?"
    r"|(?:werk|arbeits|kalender)?tagen?|wochen?|jours(?: ouvr(?:és|ables))?|semaines?|días?(?: hábiles| laborables)?"
    r"|semanas?|dias?(?: úteis)?)(?!\w)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"(?<![\w-])(?:(?P<which>next|this|this coming|the coming|coming|kommenden|nächsten|diesen|ce|este|el"
    rf" próximo|próxima)[ ])?"
    rf"(?P<name>{_FULL_DAY})(?:[ ](?P<after>prochain|próximo|que vem))?(?![\w-])"
    r"|(?<!\w)(?P<near>tomorrow|today|tonight|morgen(?! früh)|heute|demain|aujourd['’]hui|mañana|hoy"
    r"|amanhã|hoje|明日|本日)(?!\w)"
    r"|(?<!\w)(?:the )?end of (?:the |this )?(?P<ending>business week|week|month|next week|next month|day"
    r"|business day)(?!\w)"
    r"|(?<!\w)(?P<ende>ende (?:der|nächster|dieser) woche|fin de semaine|finales de semana|fim da semana)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\w.:/-])(?:(?P<noon>noon|midday|midi|mediodía|meio-dia)"
    r"|(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?[ ]?(?:(?P<half>[ap])\.?[ ]?m\b\.?|(?P<full>uhr|hrs|hours|h)\b|時)"
    r"|(?P<bare>\d{1,2}):(?P<bare_minute>\d{2}))"
    rf"(?:[ ]?\(?(?P<zone>{'|'.join(sorted(ZONES, key=len, reverse=True))})\b(?:[ ]time)?\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in the text. `month` is missing in a relative one, `year` where it is implied.

    `weekday` counts from Monday as 0. `count` and `unit` (`day`, `business day`, `week`, `hour`, `week end`,
    `month end`) hold "within five business days" and "end of the week".
    """

    start: int
    end: int
    day: int = 0
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    ahead: bool = False
    count: int = 0
    unit: str = ""

    def on(self, year: int) -> date | None:
        try:
            return date(year, self.month or 0, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day in the text; `zone` is the name of a time zone where one is said."""

    start: int
    end: int
    at: time
    zone: str | None


def find_dates(text: str, *, month_first: bool) -> list[Mention]:
    """The dates in a text in order, at most forty, none of them inside another."""
    found: list[Mention] = []
    for mention in _all(text, month_first=_month_first(text, otherwise=month_first)):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
        if len(found) == _MOST:
            break
    return sorted(found, key=lambda mention: mention.start)


def first_date(text: str, *, month_first: bool) -> date | None:
    """The first date with a year in a short text that is nothing but a date."""
    for mention in find_dates(text[:200], month_first=month_first):
        if mention.year and (on := mention.on(mention.year)):
            return on
    return None


def find_clocks(text: str) -> list[Clock]:
    found = []
    for match in islice(_CLOCK.finditer(text), _MOST):
        at = _time(match)
        if at is not None:
            found.append(Clock(match.start(), match.end(), at, ZONES.get((match["zone"] or "").lower())))
    return found


def _time(match: re.Match[str]) -> time | None:
    if match["noon"]:
        return time(12)
    hour = int(match["hour"] or match["bare"])
    minute = int(match["minute"] or match["bare_minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _month_first(text: str, *, otherwise: bool) -> bool:
    """One date that can be read in a single way shows how its writer orders all the others."""
    for match in _NUMBERS.finditer(text):
        if match["a"] and match["t"] != "." and int(match["a"]) > 12 >= int(match["b"]):
            return False
        if match["a"] and match["t"] != "." and int(match["b"]) > 12 >= int(match["a"]):
            return True
    return otherwise


def _all(text: str, *, month_first: bool) -> Iterator[Mention]:
    for match in islice(_NUMBERS.finditer(text), _MOST):
        yield from _numeric(match, month_first=month_first)
    for pattern in (_WORDED, _MONTH_FIRST):
        for match in pattern.finditer(text):
            yield from _checked(_base(match), match["day"], MONTHS[match["month"].lower()], _full_year(match["year"]))
    for pattern in (_EAST, _SHORT):
        for match in pattern.finditer(text):
            year = match["year"] if pattern is _EAST else None
            yield from _checked(_base(match), match["day"], int(match["month"]), _full_year(year))
    for match in _SLASHED.finditer(text):
        yield from _slashed(match, month_first=month_first)
    for match in _WITHIN.finditer(text):
        yield _counted(match)
    for match in _RELATIVE.finditer(text):
        yield _relative(match)


def _base(match: re.Match[str]) -> Mention:
    """The place of a date, with the name of the day in front of it."""
    begin = max(0, match.start() - 24)
    lead = _LEAD.search(match.string[begin : match.start()])
    if lead is None:
        return Mention(match.start(), match.end())
    return Mention(begin + lead.start(), match.end(), weekday=DAYS[lead["name"].lower()])


def _full_year(year: str | None) -> int | None:
    if year is None:
        return None
    digits = year.lstrip("’'")
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _checked(base: Mention, day: str, month: int, year: int | None) -> Iterator[Mention]:
    mention = replace(base, day=int(day), month=month, year=year)
    if mention.on(year or 2024) is not None and (year is None or 1990 <= year <= 2100):
        yield mention


def _numeric(match: re.Match[str], *, month_first: bool) -> Iterator[Mention]:
    base = _base(match)
    if match["y"]:
        yield from _checked(base, match["d"], int(match["m"]), int(match["y"]))
        return
    first, second = int(match["a"]), int(match["b"])
    swap = match["t"] != "." and (month_first and first <= 12)
    day, month = (second, first) if swap else (first, second)
    yield from _checked(base, str(day), month, _full_year(match["c"]))


def _slashed(match: re.Match[str], *, month_first: bool) -> Iterator[Mention]:
    """A bare "3/16" is a date only behind a word that leads to one."""
    if not _DATED.search(match.string[max(0, match.start() - 14) : match.start()]):
        return
    first, second = int(match["a"]), int(match["b"])
    swap = (month_first and first <= 12) or second > 12
    day, month = (second, first) if swap else (first, second)
    if 1 <= month <= 12:
        yield from _checked(_base(match), str(day), month, None)


def _counted(match: re.Match[str]) -> Mention:
    word, unit = match["count"].lower(), match["unit"].lower()
    count = int(word) if word.isdigit() else _NUMERALS[word]
    if unit.startswith(("business", "working", "week day", "weekday", "werk", "arbeit")) or unit.endswith(
        ("ouvrés", "ouvrables", "hábiles", "laborables", "úteis")
    ):
        unit = "business day"
    elif unit.startswith(("woche", "semai", "seman", "week")):
        unit = "week"
    else:
        unit = "hour" if unit.startswith("hour") else "day"
    return Mention(match.start(), match.end(), count=count, unit=unit)


def _relative(match: re.Match[str]) -> Mention:
    base = Mention(match.start(), match.end())
    if match["name"]:
        ahead = (match["which"] or "").lower() in {"next", "nächsten"}
        return replace(base, weekday=FULL_DAYS[match["name"].lower()], ahead=ahead)
    if match["near"]:
        today = match["near"].lower() in {
            "today",
            "tonight",
            "heute",
            "aujourd'hui",
            "aujourd’hui",
            "hoy",
            "hoje",
            "本日",
        }
        return replace(base, count=0 if today else 1, unit="day")
    ending = (match["ending"] or match["ende"]).lower()
    if ending in {"day", "business day"}:
        return replace(base, count=0, unit="day end")
    ahead = "next" in ending or "nächster" in ending
    return replace(base, ahead=ahead, unit="month end" if "month" in ending else "week end")
