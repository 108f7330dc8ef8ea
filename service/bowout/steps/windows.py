"""When it is good to ring somebody, in their own time. Pure."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

# Mid-morning and mid-afternoon: after they have come in, and well before they leave.
GOOD_TIMES: Final = (time(10), time(14))
MORNING: Final = time(9)
OFFICE_HOURS: Final = (time(8), time(18))
SATURDAY: Final = 5


def next_good_window(zone: str, *, after: datetime) -> datetime:
    """The next weekday 10:00 or 14:00 in `zone` that lies after `after`, in UTC.

    The wall clock counts, so it is ten there also on the day after a change of the clocks.
    """
    return _next(zone, after=after, times=GOOD_TIMES)


def next_working_morning(zone: str, *, after: datetime) -> datetime:
    """Nine o'clock in `zone` on the next weekday after the day of `after`, in UTC."""
    local = after.astimezone(ZoneInfo(zone))
    return _next(zone, after=datetime.combine(local.date(), time.max, local.tzinfo), times=(MORNING,))


def is_office_hour(zone: str, *, at: datetime) -> bool:
    """Whether `at` lies between 8 and 18 on a weekday in `zone`."""
    local = at.astimezone(ZoneInfo(zone))
    return local.weekday() < SATURDAY and OFFICE_HOURS[0] <= local.time() < OFFICE_HOURS[1]


def next_office_hour(zone: str, *, after: datetime) -> datetime:
    """The next weekday 8:00 in `zone` that lies after `after`, in UTC."""
    return _next(zone, after=after, times=OFFICE_HOURS[:1])


def _next(zone: str, *, after: datetime, times: tuple[time, ...]) -> datetime:
    there = ZoneInfo(zone)
    day = after.astimezone(there).date()
    while True:
        if day.weekday() < SATURDAY:
            for clock in times:
                moment = datetime.combine(day, clock, there).astimezone(UTC)
                if moment > after:
                    return moment
        day += timedelta(days=1)
