"""How the request that places a call may be answered, and what the interface says about calls afterwards."""

import pytest
import requests
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import (
    ACCOUNT,
    EVENTS,
    PRIYA,
    SERVICE_NUMBER,
    TOKEN,
    USER,
    Customer,
    call_is_over,
    client_for,
    place,
)


@pytest.mark.parametrize(
    ("create", "status", "code"),
    [("429", 429, 20429), ("500", 500, 20500), ("21211", 400, 21211), ("21215", 400, 21215), ("20003", 401, 20003)],
)
def test_a_refused_request_places_no_call(
    twilio: LocalTwilio, client: Client, customer: Customer, create: str, status: int, code: int
) -> None:
    twilio.next(create=create)
    with pytest.raises(TwilioRestException) as refused:
        place(client, customer=customer)
    assert (refused.value.status, refused.value.code) == (status, code)
    assert twilio.log()["legs"] == []
    assert twilio.log()["requests"][0]["code"] == code


def test_scenarios_wait_in_line_for_one_request_each(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(create="429")
    twilio.next(create="429")
    for _ in range(2):
        with pytest.raises(TwilioRestException):
            place(client, customer=customer)
    assert place(client, customer=customer).status == "queued"


def test_an_error_may_hide_a_call_that_was_placed(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(create="placed_then_500")
    with pytest.raises(TwilioRestException):
        place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent")[-1] == "completed"
    assert len(client.calls.list(to=USER, from_=SERVICE_NUMBER, page_size=20)) == 1


def test_a_silence_may_hide_a_call_that_was_placed(twilio: LocalTwilio, customer: Customer) -> None:
    twilio.next(create="placed_then_timeout")
    with pytest.raises(requests.ReadTimeout):
        place(client_for(twilio.url, timeout=0.3), customer=customer)
    log = twilio.wait_until(call_is_over)
    assert log["legs"][0]["status"] == "completed"
    assert [(each["method"], each["status"]) for each in log["requests"]] == [("POST", None)]


def test_a_slow_answer_comes_after_the_first_webhooks(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(create="slow", user="no-answer")
    call = place(client, customer=customer)
    assert call.status == "queued"
    assert "/parent" in customer.paths()


def test_the_legs_of_a_call_can_be_listed(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    call = place(client, customer=customer)
    twilio.wait_until(call_is_over)
    children = client.calls.list(parent_call_sid=call.sid)
    assert [(child.to, child.direction, child.duration) for child in children] == [(PRIYA, "outbound-dial", "20")]
    assert [each.sid for each in client.calls.list(to=USER)] == [call.sid]
    assert client.calls.list(to="+13125550199") == []
    assert {each.sid for each in client.calls.list(page_size=1)} == {call.sid, children[0].sid}


def test_a_call_can_be_forgotten_only_when_it_is_over(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(user="manual")
    call = place(client, customer=customer)
    with pytest.raises(TwilioRestException) as refused:
        client.calls(call.sid).delete()
    assert refused.value.code == 20009
    client.calls(call.sid).update(status="completed")
    assert client.calls(call.sid).delete()
    with pytest.raises(TwilioRestException) as gone:
        client.calls(call.sid).fetch()
    assert gone.value.code == 20404
    assert client.calls.list(to=USER) == []


def test_a_call_may_be_hidden_from_whoever_reads_it(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(fetch_404=True)
    call = place(client, customer=customer)
    with pytest.raises(TwilioRestException) as refused:
        client.calls(call.sid).fetch()
    assert refused.value.status == 404


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"from_": "+13125550199"}, 21210),
        ({"from_": "3125550100"}, 21212),
        ({"to": "12"}, 21211),
        ({"url": "ftp://example.com/answer"}, 20001),
    ],
)
def test_numbers_and_addresses_are_checked(
    client: Client, customer: Customer, changes: dict[str, str], code: int
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        place(client, customer=customer, **changes)
    assert refused.value.code == code


def test_a_proven_number_may_place_calls(customer: Customer) -> None:
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, verified=["+13125550199"]) as twilio:
        assert place(client_for(twilio.url), customer=customer, from_="+13125550199").sid.startswith("CA")


def test_only_the_subscribed_events_are_reported(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    place(client, customer=customer, status_callback_event=EVENTS[1:2])
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent") == ["ringing"]
    assert customer.forms("/parent")[0]["SequenceNumber"] == "0"


def test_without_a_list_of_events_only_the_end_is_reported(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    client.calls.create(
        to=USER, from_=SERVICE_NUMBER, url=f"{customer.url}/answer", status_callback=f"{customer.url}/parent"
    )
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent") == ["completed"]
