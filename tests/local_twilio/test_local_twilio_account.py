"""The account, its numbers, verification codes, and what a trial or suspended account cannot do."""

from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import ACCOUNT, SERVICE_NUMBER, TOKEN, USER, Customer, call_is_over, client_for, place

SERVICE = "VA" + "3c" * 16


def send(client: Client, *, to: str = USER, channel: str = "sms") -> Any:
    return client.verify.v2.services(SERVICE).verifications.create(to=to, channel=channel)


def check(client: Client, *, code: str, to: str = USER) -> Any:
    return client.verify.v2.services(SERVICE).verification_checks.create(to=to, code=code)


def refusal(action: Any, *args: Any, **kwargs: Any) -> tuple[int, int | None]:
    with pytest.raises(TwilioRestException) as refused:
        action(*args, **kwargs)
    return refused.value.status, refused.value.code


def test_the_right_code_proves_a_number_once(twilio: LocalTwilio, client: Client) -> None:
    assert send(client).status == "pending"
    assert (check(client, code="000000").status, check(client, code="123456").status) == ("pending", "approved")
    assert refusal(check, client, code="123456") == (404, 20404)
    assert twilio.log()["violations"] == []


def test_the_sixth_check_is_refused_even_with_the_right_code(client: Client) -> None:
    send(client)
    for _ in range(5):
        assert check(client, code="654321").valid is False
    assert refusal(check, client, code="123456") == (429, 60202)


def test_the_sixth_sending_is_refused(client: Client) -> None:
    sids = {send(client, channel=channel).sid for channel in ("sms", "sms", "call", "sms", "sms")}
    assert len(sids) == 1
    assert refusal(send, client) == (429, 60203)


def test_a_code_lives_ten_minutes(twilio: LocalTwilio, client: Client) -> None:
    first = send(client)
    twilio.skip(601)
    assert refusal(check, client, code="123456") == (404, 20404)
    assert send(client).sid != first.sid
    assert check(client, code="123456").status == "approved"


@pytest.mark.parametrize(("to", "channel"), [("12", "sms"), (USER, "pigeon"), (USER, "email")])
def test_codes_are_sent_only_to_numbers_and_only_by_text_or_voice(client: Client, to: str, channel: str) -> None:
    assert refusal(send, client, to=to, channel=channel) == (400, 60200)


def test_a_test_can_have_the_next_code_refused(twilio: LocalTwilio, client: Client) -> None:
    twilio.refuse_next_code(60205)
    assert refusal(send, client) == (403, 60205)
    assert send(client).status == "pending"


def test_a_number_that_is_confirmed_on_the_phone_may_be_shown(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    request = client.validation_requests.create(
        phone_number=USER, friendly_name="7f", status_callback=f"{customer.url}/proven"
    )
    assert request.validation_code.isdecimal()
    assert len(request.validation_code) == 6
    assert client.outgoing_caller_ids.list(phone_number=USER) == []
    assert twilio.confirm(USER, code=request.validation_code)
    proven = client.outgoing_caller_ids.list(phone_number=USER)
    assert [(each.phone_number, each.friendly_name) for each in proven] == [(USER, "7f")]
    assert customer.forms("/proven")[0]["VerificationStatus"] == "success"
    assert customer.bad_signatures == []
    assert refusal(client.validation_requests.create, phone_number=USER) == (400, 21450)
    assert client.outgoing_caller_ids(proven[0].sid).fetch().phone_number == USER
    assert client.outgoing_caller_ids(proven[0].sid).delete()
    assert refusal(client.outgoing_caller_ids(proven[0].sid).fetch) == (404, 20404)
    assert twilio.log()["violations"] == []


def test_the_wrong_code_on_the_phone_proves_nothing(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    client.validation_requests.create(phone_number=USER, status_callback=f"{customer.url}/proven")
    assert not twilio.confirm(USER, code="abcdef")
    assert client.outgoing_caller_ids.list() == []
    assert customer.forms("/proven")[0]["VerificationStatus"] == "failed"


def test_a_number_that_nobody_calls_cannot_be_confirmed(twilio: LocalTwilio) -> None:
    with pytest.raises(KeyError):
        twilio.confirm(USER)


def test_the_account_numbers_lines_and_countries_can_be_read(twilio: LocalTwilio, client: Client) -> None:
    account = client.api.accounts(ACCOUNT).fetch()
    assert (account.status, account.type) == ("active", "Full")
    assert [each.phone_number for each in client.incoming_phone_numbers.list()] == [SERVICE_NUMBER]
    number = client.lookups.v2.phone_numbers(USER).fetch(fields="line_type_intelligence")
    assert (number.valid, number.country_code, number.line_type_intelligence) == (
        True,
        "US",
        {"type": "mobile", "carrier_name": "Local Mobile"},
    )
    assert client.lookups.v2.phone_numbers("+1555").fetch().valid is False
    assert client.voice.v1.dialing_permissions.countries("US").fetch().low_risk_numbers_enabled is True
    assert client.voice.v1.dialing_permissions.countries("GB").fetch().low_risk_numbers_enabled is False
    assert refusal(client.voice.v1.dialing_permissions.countries("ZZ").fetch) == (404, 20404)
    assert twilio.log()["violations"] == []


def test_a_suspended_account_can_be_read_and_nothing_else(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.default(suspended=True)
    assert client.api.accounts(ACCOUNT).fetch().status == "suspended"
    assert refusal(place, client, customer=customer) == (401, 20003)
    assert refusal(client.calls("CA" + "0" * 32).fetch) == (401, 20003)
    twilio.reset()
    assert client.calls.list() == []


def test_a_suspension_may_hit_one_request_only(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(suspended=True)
    assert refusal(place, client, customer=customer) == (401, 20003)
    assert place(client, customer=customer).status == "queued"


def test_a_trial_account_takes_three_parameters_and_connects_nobody(customer: Customer) -> None:
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, speed=100, account_type="Trial", verified=[USER]) as twilio:
        client = client_for(twilio.url)
        assert client.api.accounts(ACCOUNT).fetch().type == "Trial"
        assert refusal(place, client, customer=customer)[0] == 400
        assert refusal(client.calls.create, to="+13125550142", from_=SERVICE_NUMBER, url=f"{customer.url}/answer") == (
            400,
            21219,
        )
        client.calls.create(to=USER, from_=SERVICE_NUMBER, url=f"{customer.url}/answer")
        log = twilio.wait_until(call_is_over)
    assert len(log["legs"]) == 1
    assert "trial account" in log["legs"][0]["said"][-1]
    assert customer.paths() == ["/answer", "/gate"]
