"""How often one may ask: per account, per address, and how often a way in may be tried."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine
from uuid_utils.compat import uuid7

from bowout.accounts.actions import create_key
from bowout.app import Parts, create_app
from bowout.contacts.models import Contact
from bowout.http.limits import shared_count
from bowout.http.models import RequestCount
from bowout.settings import RequestLimits
from tests.api import Api

LINK = {"link_token": "not one that was ever printed"}
ITEM = re.compile(r'"([a-z-]+)"((?:;[a-z]+=\d+)+)')


@pytest.fixture(autouse=True)
def one_window() -> Iterator[None]:
    """Time stands still, so that no test runs over the end of a minute."""
    with time_machine.travel(1_800_000_003, tick=False):
        yield


def limited(parts: Parts, *, proxies: int = 0, **limits: int) -> Api:
    """Alice on a service with these limits, and with none where none is given."""
    settings = replace(parts.settings, proxies=proxies, limits=RequestLimits(**{**UNLIMITED, **limits}))
    own = replace(parts, settings=settings)
    return Api(own, app=create_app(own))


UNLIMITED = {"account": 0, "address": 0, "sign_in": 0}


def read_header(text: str) -> dict[str, dict[str, int]]:
    """A list of strings with whole numbers as parameters (RFC 9651)."""
    assert ITEM.sub("", text).replace(", ", "") == ""
    found = {}
    for name, parameters in ITEM.findall(text):
        pairs = (each.split("=") for each in parameters.strip(";").split(";"))
        found[name] = {key: int(value) for key, value in pairs}
    return found


def test_an_account_may_ask_so_often_and_is_then_told_when_again(parts: Parts) -> None:
    api = limited(parts, account=3)
    assert [api.get("me").status_code for _ in range(3)] == [200] * 3
    refused = api.get("me")
    assert (refused.status_code, refused.json["code"]) == (429, "limit")
    assert refused.mimetype == "application/problem+json"
    assert refused.headers["Retry-After"] == str(read_header(refused.headers["RateLimit"])["account"]["t"])


def test_every_answer_says_what_is_left(parts: Parts) -> None:
    api = limited(parts, account=3, address=50)
    answer = api.get("me")
    assert read_header(answer.headers["RateLimit-Policy"]) == {
        "account": {"q": 3, "w": 60},
        "address": {"q": 50, "w": 60},
    }
    assert read_header(answer.headers["RateLimit"]) == {"account": {"r": 2, "t": 57}}


def test_a_refusal_says_what_is_left_too(parts: Parts) -> None:
    api = limited(parts, account=3)
    assert read_header(api.post("offers", {"colour": "blue"}).headers["RateLimit"])["account"]["r"] == 2


def test_without_limits_there_are_no_headers(parts: Parts) -> None:
    answer = limited(parts).get("me")
    assert not {"RateLimit", "RateLimit-Policy"} & set(answer.headers.keys())


def test_one_account_does_not_use_up_anothers(parts: Parts) -> None:
    api = limited(parts, account=2)
    charlie = api.somebody_else()
    assert [api.get("me").status_code for _ in range(3)] == [200, 200, 429]
    assert charlie.get("me").status_code == 200


def test_all_keys_of_an_account_share_its_quota(parts: Parts) -> None:
    api = limited(parts, account=2)
    with parts.database.transaction() as session:
        second, _ = create_key(session, account_id=api.account_id, name="second", scopes=["all"])
    api.get("me")
    api.get("me")
    assert api.get("me", Authorization=f"Bearer {second}").status_code == 429


def test_strangers_are_counted_by_their_address(parts: Parts) -> None:
    api = limited(parts, address=2)
    answers = [api.get("me", Authorization="Bearer wrong").status_code for _ in range(3)]
    assert answers == [401, 401, 429]


def test_a_way_in_may_be_tried_so_often_an_hour(parts: Parts) -> None:
    api = limited(parts, sign_in=2)
    answers = [api.client.post("/api/v1/sessions", json=LINK) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [401, 401, 429]
    assert read_header(answers[0].headers["RateLimit-Policy"]) == {"sign-in": {"q": 2, "w": 3600}}
    assert int(answers[2].headers["Retry-After"]) > 60
    assert api.get("me").status_code == 200


def test_a_refused_request_changes_nothing(parts: Parts) -> None:
    api = limited(parts, account=1)
    api.get("me")
    assert api.post("contacts", {"name": "Tom Ortiz"}).status_code == 429
    with parts.database.reading() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Contact)) == 0


def from_address(api: Api, address: str, forwarded: str | None = None) -> Any:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return api.client.get("/api/v1/me", environ_base={"REMOTE_ADDR": address}, headers=headers).status_code


def test_what_a_stranger_says_of_its_address_is_not_believed(parts: Parts) -> None:
    api = limited(parts, address=1)
    assert from_address(api, "192.0.2.7", "198.51.100.1") == 401
    assert from_address(api, "192.0.2.7", "198.51.100.2") == 429


def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_saw(parts: Parts) -> None:
    api = limited(parts, address=1, proxies=1)
    assert from_address(api, "10.0.0.1", "198.51.100.1") == 401
    assert from_address(api, "10.0.0.1", "198.51.100.2") == 401
    assert from_address(api, "10.0.0.1", "203.0.113.9, 198.51.100.2") == 429


def test_a_whole_network_of_ipv6_is_one_address(parts: Parts) -> None:
    api = limited(parts, address=1)
    assert from_address(api, "2001:db8:1:2::1") == 401
    assert from_address(api, "2001:db8:1:2:3::4") == 429
    assert from_address(api, "2001:db8:1:3::1") == 401


def test_nonsense_from_a_proxy_counts_as_the_proxy_itself(parts: Parts) -> None:
    api = limited(parts, address=1, proxies=1)
    for place, nonsense in enumerate(["", ",", "unknown", "198.51.100.1:80", "[::1]"]):
        assert from_address(api, f"10.0.0.{place}", nonsense) == 401, nonsense
        assert from_address(api, f"10.0.0.{place}") == 429, nonsense


def test_hooks_and_pages_are_not_counted(parts: Parts) -> None:
    api = limited(parts, address=1)
    assert [api.client.get("/health/live").status_code for _ in range(3)] == [200] * 3
    assert [api.client.get("/problems/limit").status_code for _ in range(3)] == [200] * 3


@pytest.mark.parametrize("act", ["hang-up", "ready"])
def test_a_live_call_can_be_steered_however_often_somebody_asked(parts: Parts, act: str) -> None:
    api = limited(parts, account=1, address=1)
    assert [api.get("me").status_code for _ in range(2)] == [200, 429]
    assert api.post(f"calls/{uuid7()}/{act}").status_code == 404


def test_a_second_process_hears_what_the_first_one_counted(parts: Parts) -> None:
    add = shared_count(parts.database)
    assert [add("account:alice", 60, 1_800_000_060.0), add("account:alice", 40, 1_800_000_060.0)] == [60, 100]
    assert add("account:charlie", 5, 1_800_000_060.0) == 5
    assert add("account:alice", 7, 1_800_000_120.0) == 7


def test_the_shared_count_names_nobody(parts: Parts) -> None:
    shared_count(parts.database)("address:192.0.2.7", 1, 1_800_000_060.0)
    with parts.database.reading() as session:
        row = session.scalars(sa.select(RequestCount)).one()
    assert re.fullmatch("[0-9a-f]{64}", row.key)


def test_two_processes_on_postgresql_allow_one_quota_together(parts: Parts) -> None:
    """SQLite is served by one process alone, whose memory is the whole truth."""
    here, there = (limited(parts, account=20) for _ in range(2))
    there.key = here.key
    answers = [api.get("me").status_code for _ in range(20) for api in (here, there)]
    allowed = answers.count(200)
    assert allowed == 40 if parts.database.is_sqlite else 20 <= allowed <= 24
