"""Twilio's description holds examples: our check must accept them, and our answers must look like them."""

from typing import Any

import pytest
import requests
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from local_twilio.contract import check_answer, described_examples, operations
from tests.local_twilio.customer import ACCOUNT, SERVICE_NUMBER, TOKEN, USER, Customer, call_is_over, place

# In these examples Twilio sends null, or an empty text for an address, where its description says it does not.
AT_ODDS_WITH_THE_DESCRIPTION = {"FetchPhoneNumber", "ListCallNotification", "ListIncomingPhoneNumber"}
EXAMPLES = [example for example in described_examples() if example.operation not in AT_ODDS_WITH_THE_DESCRIPTION]
BASE = f"/2010-04-01/Accounts/{ACCOUNT}"
VERIFY = "/v2/Services/VA" + "3c" * 16


def example_of(operation: str) -> Any:
    return next(each.body for each in described_examples() if each.operation == operation)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.operation}-{example.name}")
def test_twilios_own_examples_pass_the_check(example: Any) -> None:
    operation = next(each for each in operations() if each.name == example.operation)
    assert check_answer(operation, status=example.status, body=example.body) == []


def ask(twilio: LocalTwilio, method: str, path: str, **form: str) -> Any:
    return requests.request(method, twilio.url + path, data=form, auth=(ACCOUNT, TOKEN), timeout=5).json()


@pytest.mark.parametrize(
    ("operation", "method", "path", "form"),
    [
        ("FetchAccount", "GET", f"{BASE}.json", {}),
        ("CreateCall", "POST", f"{BASE}/Calls.json", {"To": USER, "From": SERVICE_NUMBER, "Url": "http://127.0.0.1:9"}),
        ("CreateValidationRequest", "POST", f"{BASE}/OutgoingCallerIds.json", {"PhoneNumber": USER}),
        ("CreateVerification", "POST", f"{VERIFY}/Verifications", {"To": USER, "Channel": "sms"}),
        ("FetchDialingPermissionsCountry", "GET", "/v1/DialingPermissions/Countries/US", {}),
    ],
)
def test_our_answers_name_what_twilios_examples_name(
    twilio: LocalTwilio, operation: str, method: str, path: str, form: dict[str, str]
) -> None:
    assert set(ask(twilio, method, path, **form)) == set(example_of(operation))


def test_a_checked_code_is_answered_as_in_the_example(twilio: LocalTwilio) -> None:
    ask(twilio, "POST", f"{VERIFY}/Verifications", To=USER, Channel="sms")
    answer = ask(twilio, "POST", f"{VERIFY}/VerificationCheck", To=USER, Code="123456")
    assert set(answer) == set(example_of("CreateVerificationCheck"))


@pytest.mark.parametrize(
    ("operation", "path", "rows"),
    [
        ("ListCall", "Calls.json", "calls"),
        ("ListCallNotification", "Calls/{sid}/Notifications.json", "notifications"),
        ("ListOutgoingCallerId", "OutgoingCallerIds.json", "outgoing_caller_ids"),
    ],
)
def test_our_lists_name_what_twilios_examples_name(
    twilio: LocalTwilio, client: Client, customer: Customer, operation: str, path: str, rows: str
) -> None:
    twilio.next(hm="failed")
    call = place(client, customer=customer)
    client.validation_requests.create(phone_number=USER)
    twilio.confirm(USER)
    twilio.wait_until(call_is_over)
    answer = ask(twilio, "GET", f"{BASE}/{path.format(sid=call.sid)}")
    example = example_of(operation)
    assert set(example) - {"num_pages", "total", "last_page_uri"} == set(answer)
    assert set(answer[rows][0]) == set(example[rows][0])
