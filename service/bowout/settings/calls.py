"""What Bowout may ring through Twilio, and how often. The defaults are the product's own table of limits."""

import dataclasses
import re
from dataclasses import dataclass, field

from .reader import Reader, whole_number


@dataclass(frozen=True, slots=True)
class CallLimits:
    """Counts and minutes are within the last 24 hours; `…_by_all` are over everybody who uses this service.

    `told_lock_days`: so long nobody rings a number again who told them; pauses follow a call that nobody took;
    between `opens` and `closes` (hours of the other person's day) nobody is asked whether they mean it.
    """

    attempts_a_day: int = 6
    minutes_a_day: int = 30
    attempts_to_one_number: int = 3
    attempts_to_one_number_by_all: int = 5
    minutes_a_day_by_all: int = 300
    concurrent: int = 10
    told_lock_days: int = 7
    first_pause_minutes: int = 2
    later_pause_minutes: int = 30
    opens: int = 8
    closes: int = 18


@dataclass(frozen=True, slots=True)
class CallRules:
    """`exempt`: numbers (E.164) that `attempts_to_one_number_by_all` does not count, such as a known recruiter's.

    `never`: beginnings of numbers (E.164) that are not rung, such as a costly area's.
    """

    regions: tuple[str, ...] = ("US", "CA")
    limits: CallLimits = field(default=CallLimits())
    exempt: frozenset[str] = frozenset()
    never: tuple[str, ...] = ()
    toll_free: bool = False


NAMES = [each.name for each in dataclasses.fields(CallLimits)]


def read_call_rules(read: Reader) -> CallRules:
    return CallRules(
        regions=_matching(read, "BOWOUT_CALL_REGIONS", "[A-Z]{2}", default=("US", "CA"), what="two-letter region"),
        limits=read.value("BOWOUT_CALL_LIMITS", default=CallLimits(), read=_limits, hint=_HINT),
        exempt=frozenset(_matching(read, "BOWOUT_CALL_EXEMPT", r"\+[1-9]\d{6,14}", what="number such as +13125550142")),
        never=_matching(read, "BOWOUT_CALL_NEVER", r"\+[1-9]\d{0,14}", what="beginning of a number such as +1867"),
        toll_free=read.value("BOWOUT_CALL_TOLL_FREE", default=False, read=_yes_or_no, hint="yes or no"),
    )


_HINT = f"name=number, comma-separated, with the names {', '.join(NAMES)}; hours from 0 to 24, the others above 0"


def _yes_or_no(text: str) -> bool:
    return {"yes": True, "no": False}[text]


def _limits(text: str) -> CallLimits:
    """Raises `ValueError` for an unknown name, one that is given twice, or a number that would allow or forbid all."""
    given: dict[str, int] = {}
    for part in filter(None, (each.strip() for each in text.split(","))):
        name, _, number = part.partition("=")
        if name.strip() not in NAMES or name.strip() in given:
            raise ValueError(part)
        given[name.strip()] = whole_number(number.strip())
    limits = CallLimits(**given)
    if any(value < 1 for name, value in given.items() if name != "opens") or not limits.opens < limits.closes <= 24:
        raise ValueError(text)
    return limits


def _matching(read: Reader, name: str, pattern: str, *, default: tuple[str, ...] = (), what: str) -> tuple[str, ...]:
    words = read.words(name, default)
    if bad := [word for word in words if not re.fullmatch(pattern, word)]:
        read.problems.append(f"{name}: {', '.join(bad)} is no {what}")
    return words
