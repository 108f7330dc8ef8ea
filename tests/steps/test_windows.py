"""When it is good to ring somebody, in their own time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.steps.windows import is_office_hour, next_good_window, next_office_hour, next_working_morning

CHICAGO = "America/Chicago"
ZONES = (
    "America/Chicago",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/St_Johns",
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def chicago(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(CHICAGO))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (chicago(24, 9), chicago(24, 10)),
        (chicago(24, 10), chicago(24, 14)),
        (chicago(24, 13, 59), chicago(24, 14)),
        (chicago(24, 14), chicago(25, 10)),
        (chicago(27, 15), chicago(30, 10)),
        (chicago(28, 11), chicago(30, 10)),
        (chicago(29, 23), chicago(30, 10)),
    ],
)
def test_the_next_good_window_is_mid_morning_or_mid_afternoon_of_a_weekday(after: datetime, expected: datetime) -> None:
    assert next_good_window(CHICAGO, after=after) == expected


def test_ten_is_ten_there_also_after_the_clocks_changed() -> None:
    """The clocks go back on 1 November 2026 in Chicago: Friday is UTC-5, Monday UTC-6."""
    assert next_good_window(CHICAGO, after=chicago(30, 15, month=10)) == datetime(2026, 11, 2, 16, tzinfo=UTC)
    assert next_good_window(CHICAGO, after=chicago(6, 15, month=3)) == datetime(2026, 3, 9, 15, tzinfo=UTC)


def test_the_next_working_morning_is_never_today() -> None:
    assert next_working_morning(CHICAGO, after=chicago(24, 7)) == chicago(25, 9)
    assert next_working_morning(CHICAGO, after=chicago(27, 18)) == chicago(30, 9)


@given(moments, st.sampled_from(ZONES))
def test_a_good_window_is_a_weekday_at_ten_or_two_there_and_soon(after: datetime, zone: str) -> None:
    found = next_good_window(zone, after=after)
    local = found.astimezone(ZoneInfo(zone))
    assert local.weekday() < 5
    assert (local.hour, local.minute) in {(10, 0), (14, 0)}
    assert after < found <= after + timedelta(days=4)
    assert is_office_hour(zone, at=found)


@given(moments, st.sampled_from(ZONES))
def test_no_good_window_is_skipped(after: datetime, zone: str) -> None:
    found = next_good_window(zone, after=after)
    assert next_good_window(zone, after=found - timedelta(microseconds=1)) == found


@given(moments, st.sampled_from(ZONES))
def test_offices_open_at_eight_on_a_weekday(after: datetime, zone: str) -> None:
    found = next_office_hour(zone, after=after)
    local = found.astimezone(ZoneInfo(zone))
    assert (local.weekday() < 5, local.hour, local.minute) == (True, 8, 0)
    assert is_office_hour(zone, at=found)
    assert not is_office_hour(zone, at=found - timedelta(seconds=1))


@given(moments, st.sampled_from(ZONES))
def test_the_next_working_morning_is_nine_there_on_a_later_day(after: datetime, zone: str) -> None:
    there = ZoneInfo(zone)
    local = next_working_morning(zone, after=after).astimezone(there)
    assert (local.weekday() < 5, local.hour, local.minute) == (True, 9, 0)
    assert local.date() > after.astimezone(there).date()
