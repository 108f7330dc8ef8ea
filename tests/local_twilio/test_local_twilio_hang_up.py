"""Ending a call from outside, in each of its states, and playing both phones by hand."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import Customer, call_is_over, place


def until(twilio: LocalTwilio, *, phone: int, reached: str) -> str:
    """The identifier of that phone's leg once it has got so far."""
    log = twilio.wait_until(lambda log: len(log["legs"]) > phone and reached in log["legs"][phone]["history"])
    return str(log["legs"][phone]["sid"])


def bring_to(state: str, *, twilio: LocalTwilio, client: Client, customer: Customer) -> str:
    """Place a call, play it up to that state, and give the first leg's identifier."""
    twilio.next(user="manual", hm="manual")
    customer.documents["/answer"] = str(customer.documents["/answer"]).replace('timeout="2"', 'timeout="9999"')
    sid = str(place(client, customer=customer, timeout=600).sid)
    if state == "queued":
        return sid
    until(twilio, phone=0, reached="ringing")
    if state == "ringing":
        return sid
    twilio.answer(sid)
    twilio.wait_until(lambda log: log["legs"][0]["listening"])
    if state == "whisper":
        return sid
    twilio.press(sid, key="7")
    other = until(twilio, phone=1, reached="ringing")
    if state == "second phone rings":
        return sid
    twilio.answer(other)
    until(twilio, phone=1, reached="in-progress")
    return sid


STATES = {
    "queued": ["completed"],
    "ringing": ["completed"],
    "whisper": ["completed"],
    "second phone rings": ["completed", "canceled"],
    "talking": ["completed", "completed"],
}


@pytest.mark.parametrize("state", STATES)
def test_completing_the_first_leg_ends_everything_at_once(
    twilio: LocalTwilio, client: Client, customer: Customer, state: str
) -> None:
    sid = bring_to(state, twilio=twilio, client=client, customer=customer)
    assert client.calls(sid).update(status="completed").status == "completed"
    assert [leg["status"] for leg in twilio.log()["legs"]] == STATES[state]
    log = twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent")[-1] == "completed"
    assert "/after" not in customer.paths()
    assert log["violations"] == []


def test_ending_a_call_twice_says_that_it_is_over(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    sid = bring_to("ringing", twilio=twilio, client=client, customer=customer)
    client.calls(sid).update(status="completed")
    with pytest.raises(TwilioRestException) as refused:
        client.calls(sid).update(status="completed")
    assert (refused.value.status, refused.value.code) == (400, 21220)


def test_ending_an_unknown_call_finds_nothing(client: Client) -> None:
    with pytest.raises(TwilioRestException) as refused:
        client.calls("CA" + "0" * 32).update(status="completed")
    assert (refused.value.status, refused.value.code) == (404, 20404)


def test_canceling_leaves_a_call_in_progress_alone(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    sid = bring_to("talking", twilio=twilio, client=client, customer=customer)
    assert client.calls(sid).update(status="canceled").status == "in-progress"


def test_canceling_ends_a_call_that_rings(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    sid = bring_to("ringing", twilio=twilio, client=client, customer=customer)
    client.calls(sid).update(status="canceled")
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent")[-1] == "canceled"


def test_ending_the_second_leg_leads_to_the_request_after_the_dial(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    bring_to("talking", twilio=twilio, client=client, customer=customer)
    client.calls(twilio.log()["legs"][1]["sid"]).update(status="completed")
    twilio.wait_until(call_is_over)
    assert customer.forms("/after")[0]["DialCallStatus"] == "completed"


def test_a_call_is_changed_only_by_ending_it(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    sid = bring_to("whisper", twilio=twilio, client=client, customer=customer)
    with pytest.raises(TwilioRestException):
        client.calls(sid).update(url=f"{customer.url}/gate")
    assert twilio.log()["violations"][0]["where"] == "UpdateCall"


def test_two_people_can_play_a_whole_call(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    bring_to("talking", twilio=twilio, client=client, customer=customer)
    twilio.hang_up(twilio.log()["legs"][1]["sid"])
    log = twilio.wait_until(call_is_over)
    assert customer.forms("/gate")[0]["Digits"] == "7"
    assert [leg["ended_by"] for leg in log["legs"]] == ["document", "person"]


def test_declining_makes_a_phone_busy(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    sid = bring_to("ringing", twilio=twilio, client=client, customer=customer)
    twilio.decline(sid)
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent") == ["initiated", "ringing", "busy"]


def test_a_phone_that_nobody_plays_rings_until_the_time_out(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(user="manual")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent")[-1] == "no-answer"


@pytest.mark.parametrize("action", ["answer", "decline"])
def test_a_phone_that_does_not_ring_can_neither_be_answered_nor_declined(
    twilio: LocalTwilio, client: Client, customer: Customer, action: str
) -> None:
    sid = bring_to("whisper", twilio=twilio, client=client, customer=customer)
    with pytest.raises(ValueError, match="not ringing"):
        getattr(twilio, action)(sid)
