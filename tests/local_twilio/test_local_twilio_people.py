"""What the two people may do, and how Twilio reports it."""

import pytest
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import Customer, call_is_over, place


@pytest.mark.parametrize("status", ["busy", "no-answer", "failed"])
def test_a_first_phone_that_is_not_reached_ends_the_call_before_any_document(
    twilio: LocalTwilio, client: Client, customer: Customer, status: str
) -> None:
    twilio.next(user=status)
    call = place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent")[-1] == status
    assert client.calls(call.sid).fetch().status == status
    assert "/answer" not in customer.paths()


@pytest.mark.parametrize("user", ["voicemail", "answer"])
def test_who_presses_no_key_is_led_on_by_the_document_and_never_to_the_gate(
    twilio: LocalTwilio, client: Client, customer: Customer, user: str
) -> None:
    twilio.next(user=user)
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert [path for path in customer.paths() if path != "/parent"] == ["/answer", "/silent/2"]
    assert [leg["status"] for leg in log["legs"]] == ["completed"]


def test_who_hangs_up_in_the_whisper_causes_a_request_without_digits(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(user="hangup_in_whisper")
    place(client, customer=customer)
    log = twilio.wait_until(lambda log: call_is_over(log) and customer.forms("/gate"))
    assert [form["Digits"] for form in customer.forms("/gate")] == [""]
    assert len(log["legs"]) == 1


def test_the_key_of_the_scenario_is_the_key_that_arrives(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(key="#")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert customer.forms("/gate")[0]["Digits"] == "#"


def test_the_finishing_key_alone_counts_as_silence(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    customer.documents["/answer"] = str(customer.documents["/answer"]).replace('finishOnKey="" ', "")
    twilio.next(key="#")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert "/gate" not in customer.paths()
    assert "/silent/2" in customer.paths()


@pytest.mark.parametrize("status", ["busy", "no-answer", "failed"])
def test_a_second_phone_that_is_not_reached_is_reported_after_the_dial(
    twilio: LocalTwilio, client: Client, customer: Customer, status: str
) -> None:
    twilio.next(hm=status)
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    after = customer.forms("/after")[0]
    assert (after["DialCallStatus"], after["DialBridged"]) == (status, "false")
    assert "DialCallDuration" not in after
    assert customer.statuses_at("/child")[-1] == status
    assert [leg["status"] for leg in log["legs"]] == ["completed", status]


@pytest.mark.parametrize("code", ["13214", "13225", "13227"])
def test_a_second_phone_that_twilio_does_not_dial_never_rings_and_the_code_says_why(
    twilio: LocalTwilio, client: Client, customer: Customer, code: str
) -> None:
    twilio.next(dial=code)
    call = place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert log["legs"][1]["history"] == ["initiated", "failed"]
    assert [each.error_code for each in client.calls(call.sid).notifications.list()] == [code]
    after = customer.forms("/after")[0]
    assert (after["DialCallStatus"], after["ErrorMessage"][:5]) == ("failed", "Dial:")


def test_who_hangs_up_while_it_rings_cancels_the_second_phone(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(hm="user_hangs_up_ringing")
    place(client, customer=customer)
    log = twilio.wait_until(lambda log: call_is_over(log) and customer.forms("/after"))
    assert [leg["status"] for leg in log["legs"]] == ["completed", "canceled"]
    assert customer.forms("/after")[0]["DialCallStatus"] == "canceled"


def test_who_hangs_up_while_talking_ends_both_phones(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(hm="user_hangs_up", talk=42)
    place(client, customer=customer)
    log = twilio.wait_until(lambda log: call_is_over(log) and customer.forms("/after"))
    assert [leg["status"] for leg in log["legs"]] == ["completed", "completed"]
    assert customer.forms("/after")[0]["DialCallDuration"] == "42"


def test_a_connection_lost_while_talking_ends_both_phones_and_nobody_asks_what_next(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(drop_mid_call=True, talk=60)
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert [leg["status"] for leg in log["legs"]] == ["completed", "completed"]
    assert log["legs"][1]["duration"] == 30
    assert "/after" not in customer.paths()


@pytest.mark.parametrize(("talk", "minutes"), [(60, "1"), (61, "2"), (130, "3")])
def test_the_duration_counts_begun_minutes(
    twilio: LocalTwilio, client: Client, customer: Customer, talk: int, minutes: str
) -> None:
    twilio.next(talk=talk)
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    last = customer.forms("/child")[-1]
    assert (last["CallDuration"], last["Duration"]) == (str(talk), minutes)
