"""The expected signature was computed with openssl from Twilio's description, by neither of the two programs here:

printf '%s' "$URL$NAMES_AND_VALUES_SORTED" | openssl dgst -sha1 -hmac "$TOKEN" -binary | base64
"""

import pytest
import requests
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from local_twilio.signature import sign
from tests.local_twilio.customer import ACCOUNT, Customer, call_is_over, client_for, place
from tests.local_twilio.customer import TOKEN as CUSTOMERS_TOKEN

URL = "https://bowout.example/twilio/0192f1a0/4f6b2c/gate"
TOKEN = "12345678901234567890123456789012"
PARAMS = {
    "To": "+13125550111",
    "From": "+13125550100",
    "Digits": "#",
    "CallStatus": "in-progress",
    "CallSid": "CA00000000000000000000000000000001",
}
EXPECTED = "OQ66H1MyuchSq0xCpb9TURmZdj0="


def test_the_golden_vector_is_signed_as_openssl_signs_it() -> None:
    assert sign(URL, params=PARAMS, auth_token=TOKEN) == EXPECTED


def test_twilios_own_library_accepts_the_golden_vector_and_nothing_near_it() -> None:
    validator = RequestValidator(TOKEN)
    assert validator.validate(URL, PARAMS, EXPECTED)
    assert not validator.validate(URL, {**PARAMS, "Digits": "5"}, EXPECTED)


@pytest.mark.parametrize("fragment", ["#rc=3&rp=all", "#"])
def test_the_fragment_is_not_signed(fragment: str) -> None:
    assert sign(URL + fragment, params=PARAMS, auth_token=TOKEN) == EXPECTED


def test_every_webhook_of_a_call_is_signed_and_none_carries_a_fragment(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert customer.bad_signatures == []
    assert len(customer.received) == len(log["webhooks"]) == 11
    assert all("#" not in webhook["url"] for webhook in log["webhooks"])


def test_a_token_that_is_being_rotated_in_signs_in_but_signs_nothing_before_it_is_promoted(customer: Customer) -> None:
    old = "the old one"
    with LocalTwilio(account_sid=ACCOUNT, auth_token=old, secondary_token=CUSTOMERS_TOKEN, speed=250) as twilio:
        place(client_for(twilio.url), customer=customer)
        twilio.wait_until(call_is_over)
        assert len(customer.bad_signatures) == len(customer.received) > 0
        twilio.promote_token()
        customer.bad_signatures.clear()
        place(client_for(twilio.url), customer=customer)
        twilio.wait_until(call_is_over)
        assert customer.bad_signatures == []
        path = f"/2010-04-01/Accounts/{ACCOUNT}.json"
        assert requests.get(twilio.url + path, auth=(ACCOUNT, old), timeout=5).status_code == 401
        with pytest.raises(ValueError, match="no secondary token"):
            twilio.promote_token()


def test_a_document_fetched_by_get_is_signed_over_its_whole_url(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    place(client, customer=customer, method="GET")
    twilio.wait_until(call_is_over)
    assert customer.bad_signatures == []
    assert customer.forms("/answer") == [{}]


def test_a_webhook_looks_like_one_of_twilios(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    for headers in customer.headers:
        assert headers["User-Agent"].startswith("TwilioProxy/")
        assert headers["Content-Type"].startswith("application/x-www-form-urlencoded")
    tokens = [headers["I-Twilio-Idempotency-Token"] for headers in customer.headers]
    assert len(set(tokens)) == len(tokens)
