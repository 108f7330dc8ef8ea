from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import ACCOUNT, TOKEN, Customer, call_is_over, client_for, place


def test_the_time_limit_of_the_dial_ends_the_conversation_to_the_second(customer: Customer) -> None:
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, speed=1000, default={"talk": 5000}) as twilio:
        place(client_for(twilio.url), customer=customer)
        log = twilio.wait_until(call_is_over)
    assert log["legs"][1]["duration"] == 900
    assert log["legs"][1]["ended_by"] == "time limit"
    assert customer.forms("/after")[0]["DialCallDuration"] == "900"


def test_the_time_limit_of_the_call_ends_both_phones(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(talk=5000)
    place(client, customer=customer, time_limit=60)
    log = twilio.wait_until(call_is_over)
    assert [leg["status"] for leg in log["legs"]] == ["completed", "completed"]
    assert log["legs"][0]["duration"] == 60
    assert log["legs"][0]["ended_by"] == "time limit"
    assert twilio.simulator.clock.now() < 900, "it ended only when the Dial's own limit came"
    assert "/after" not in customer.paths()


def test_the_time_out_of_the_call_lets_the_first_phone_ring_no_longer(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(user="voicemail")
    place(client, customer=customer, timeout=10)
    log = twilio.wait_until(call_is_over)
    assert log["legs"][0]["status"] == "no-answer"


def test_skipped_time_passes_for_running_calls(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(hm="manual")
    place(client, customer=customer)
    log = twilio.wait_until(lambda log: len(log["legs"]) == 2 and log["legs"][1]["history"][-1] == "ringing")
    twilio.answer(log["legs"][1]["sid"])
    twilio.skip(2000)
    log = twilio.wait_until(call_is_over)
    assert log["legs"][1]["duration"] == 900


def test_documents_that_lead_nowhere_end(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    customer.documents["/answer"] = "<Response><Redirect>/answer</Redirect></Response>"
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert len(log["documents"]) == 100
