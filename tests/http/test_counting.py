"""Counting requests in windows: exact in one process, and told to the others before the quota is gone."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.http.counting import Counter, Policy

MINUTE = Policy("account", quota=10, window=60)


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_020.0

    def __call__(self) -> float:
        return self.now


class Shared:
    """What all processes add up in one place."""

    def __init__(self) -> None:
        self.totals: dict[tuple[str, float], int] = defaultdict(int)
        self.asked = 0

    def add(self, key: str, spent: int, until: float) -> int:
        self.asked += 1
        self.totals[key, until] += spent
        return self.totals[key, until]


@pytest.fixture
def clock() -> Clock:
    return Clock()


def spend(counter: Counter, times: int, subject: str = "alice") -> list[bool]:
    allowed = []
    for _ in range(times):
        allowed.append(counter.spend(subject).allowed)
        counter.tell()
    return allowed


def test_so_many_requests_are_allowed_and_no_more(clock: Clock) -> None:
    assert spend(Counter(MINUTE, clock=clock), 12) == [True] * 10 + [False] * 2


def test_what_is_left_and_for_how_long_is_told_each_time(clock: Clock) -> None:
    counter = Counter(MINUTE, clock=clock)
    first = counter.spend("alice")
    assert (first.remaining, first.seconds, first.allowed) == (9, 60, True)
    clock.now += 45.5
    assert (counter.spend("alice").remaining, counter.spend("alice").seconds) == (8, 15)


def test_a_refused_request_costs_nothing_and_waits_for_the_next_window(clock: Clock) -> None:
    counter = Counter(MINUTE, clock=clock)
    spend(counter, 50)
    assert counter.spend("alice").remaining == 0
    clock.now += 60
    assert spend(counter, 10) == [True] * 10


def test_one_subject_does_not_use_up_anothers(clock: Clock) -> None:
    counter = Counter(MINUTE, clock=clock)
    spend(counter, 11)
    assert counter.spend("charlie").allowed


def test_two_processes_share_one_quota(clock: Clock) -> None:
    shared = Shared()
    here, there = (Counter(MINUTE, share=shared.add, clock=clock) for _ in range(2))
    allowed = [spend(counter, 1)[0] for _ in range(12) for counter in (here, there)]
    assert 10 <= sum(allowed) <= 11
    assert allowed[-2:] == [False, False]


def test_a_new_window_forgets_what_others_spent(clock: Clock) -> None:
    shared = Shared()
    here, there = (Counter(MINUTE, share=shared.add, clock=clock) for _ in range(2))
    spend(there, 10)
    spend(here, 2)
    clock.now += 60
    assert spend(here, 10) == [True] * 10


def test_who_asks_now_and_then_never_costs_a_write(clock: Clock) -> None:
    shared = Shared()
    counter = Counter(Policy("account", quota=600, window=60), share=shared.add, clock=clock)
    spend(counter, 50)
    assert shared.asked == 0


def test_a_flood_costs_few_writes_and_none_once_it_is_refused(clock: Clock) -> None:
    shared = Shared()
    counter = Counter(Policy("account", quota=600, window=60), share=shared.add, clock=clock)
    spend(counter, 600)
    told = shared.asked
    assert told < 80
    spend(counter, 10_000)
    assert shared.asked <= told + 1


@given(st.integers(1, 300), st.integers(1, 6), st.lists(st.integers(0, 5), max_size=400))
def test_several_processes_together_allow_little_more_than_the_quota(quota: int, count: int, order: list[int]) -> None:
    """Each tells after a tenth of what is left, so at most that much of each is not known to the others."""
    shared = Shared()
    policy = Policy("account", quota=quota, window=60)
    counters = [Counter(policy, share=shared.add, clock=Clock()) for _ in range(count)]
    allowed = sum(spend(counters[place % count], 1)[0] for place in order)
    assert min(quota, len(order)) <= allowed <= quota + count * max(1, quota // 10)
