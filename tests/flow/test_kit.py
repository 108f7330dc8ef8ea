"""The one answer that a phone keeps for when there is no connection."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from bowout.accounts.models import Account
from bowout.contacts.models import Contact, ContactPhone
from bowout.flow.window import describe_window, zone_of
from bowout.offers.models import Offer
from tests.api import Api
from tests.declines.cast import in_days, northwind, ready, start

from .cast import after, ended_call, kinds


def kit(api: Api, decline: Any) -> Any:
    return api.ok(api.get(decline["links"]["kit"]))


def test_the_kit_holds_all_that_the_screens_show(api: Api) -> None:
    decline = ready(api)
    call = ended_call(api, decline)
    answer = kit(api, decline)
    assert answer["decline"] == decline | {"updated_at": answer["decline"]["updated_at"]}
    assert answer["offer"]["company"] == "Northwind"
    assert answer["offer"]["decline_id"] == decline["id"]
    assert answer["contact"]["name"] == "Priya Raman"
    assert [each["kind"] for each in answer["script"]["beats"]][:3] == ["greet", "thank", "no"]
    assert {mode["mode"] for mode in answer["calling"]["modes"]} == {"own_phone", "bridge", "browser"}
    assert (answer["live_call"], answer["last_call"]["id"]) == (None, call)
    assert answer["window"]["zone"] == "America/Chicago"
    assert answer["messages"] == []
    after(api, decline, "reached_and_told")
    assert kinds(kit(api, decline)["messages"]) == ["confirming_email"]


def test_the_kit_of_a_decline_without_anybody_chosen_holds_a_script_all_the_same(api: Api) -> None:
    offer_id, _ = northwind(api)
    decline = api.ok(api.post("declines", {"offer_id": str(offer_id)}))
    answer = kit(api, decline)
    assert answer["contact"] is None
    assert answer["script"]["beats"]


def test_dropped_messages_are_not_in_the_kit(api: Api) -> None:
    decline = ready(api, channel="written")
    api.ok(api.patch(f"declines/{decline['id']}", {"channel": "phone"}))
    assert kit(api, decline)["messages"] == []


def test_a_kit_that_nothing_changed_is_not_sent_again(api: Api) -> None:
    with time_machine.travel(datetime(2026, 11, 24, 15, 0, 10, tzinfo=UTC), tick=False):
        decline = ready(api)
        etag = api.get(decline["links"]["kit"]).headers["ETag"]
        assert api.get(decline["links"]["kit"], If_None_Match=etag).status_code == 304


def window(at: datetime, *, zone: str | None = "America/Chicago", reply_by: datetime | None = None) -> Any:
    contact = Contact(name="Priya Raman", time_zone=zone, phones=[])
    account, offer = Account(time_zone="Europe/Berlin"), Offer(company="Northwind", reply_by=reply_by)
    return describe_window(contact=contact, account=account, offer=offer, at=at)


@pytest.mark.parametrize(
    ("at", "good", "local", "opens"),
    [
        (datetime(2026, 11, 24, 13, 59, tzinfo=UTC), False, "07:59", datetime(2026, 11, 24, 14, tzinfo=UTC)),
        (datetime(2026, 11, 24, 14, 0, tzinfo=UTC), True, "08:00", None),
        (datetime(2026, 11, 24, 23, 59, tzinfo=UTC), True, "17:59", None),
        (datetime(2026, 11, 25, 0, 0, tzinfo=UTC), False, "18:00", datetime(2026, 11, 25, 14, tzinfo=UTC)),
        (datetime(2026, 11, 28, 18, 0, tzinfo=UTC), False, "12:00", datetime(2026, 11, 30, 14, tzinfo=UTC)),
    ],
)
def test_they_are_rung_between_eight_and_six_on_their_weekdays(
    at: datetime, good: bool, local: str, opens: datetime | None
) -> None:
    found = window(at)
    assert (found["good_now"], found["local_time"], found["opens_at"]) == (good, local, opens)
    assert (found["warning"] is None) is good


def test_the_warning_says_their_time_and_place() -> None:
    assert window(datetime(2026, 11, 24, 13, 10, tzinfo=UTC))["warning"] == "It's Tuesday, 07:10 in Chicago."


def test_the_last_day_is_the_one_before_they_want_to_know_and_every_day_after() -> None:
    at = datetime(2026, 11, 24, 15, tzinfo=UTC)
    assert window(at, reply_by=datetime(2026, 11, 25, 14, 59, tzinfo=UTC))["last_day"] is True
    assert window(at, reply_by=datetime(2026, 11, 23, tzinfo=UTC))["last_day"] is True
    assert window(at, reply_by=datetime(2026, 11, 25, 15, 1, tzinfo=UTC))["last_day"] is False
    assert window(at)["last_day"] is False


def test_where_nobody_said_where_they_are_their_number_does(api: Api) -> None:
    account = Account(time_zone="Europe/Berlin")
    number = ContactPhone(number="+13125550142", number_hmac="", bad=False)
    assert zone_of(Contact(name="Priya", phones=[number]), account) == "America/Chicago"
    assert zone_of(Contact(name="Priya", phones=[]), account) == "Europe/Berlin"
    assert zone_of(None, account) == "Europe/Berlin"


def test_a_late_decline_is_prepared_as_one(api: Api) -> None:
    offer_id, priya = northwind(api, reply_by=in_days(-2))
    answer = kit(api, start(api, offer_id, contact_id=str(priya)))
    assert (answer["script"]["kind"], answer["window"]["last_day"]) == ("late_decline", True)
