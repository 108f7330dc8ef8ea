"""Webhooks that fail, repeat, overtake each other or get lost."""

import socket
import threading

import pytest
from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import ACCOUNT, TOKEN, Customer, call_is_over, client_for, place


def codes(client: Client, *, sid: str) -> list[str]:
    return [each.error_code for each in client.calls(sid).notifications.list()]


@pytest.mark.parametrize(
    "answer",
    [("<Response/>", 500), ("<Response/>", 302), ("{}", 200), ("<Response><Say>", 200), ("<Html/>", 200), ("", 200)],
)
def test_an_answer_that_is_no_document_ends_the_call_with_a_notification(
    twilio: LocalTwilio, client: Client, customer: Customer, answer: tuple[str, int]
) -> None:
    customer.documents["/answer"] = lambda: answer
    call = place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert codes(client, sid=call.sid) == ["11200"]
    assert [leg["status"] for leg in log["legs"]] == ["completed"]
    assert customer.paths().count("/answer") == 1


def test_a_document_that_is_not_called_xml_ends_the_call(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    customer.content_type = "text/html"
    call = place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert codes(client, sid=call.sid) == ["11200"]


def test_an_unreachable_service_is_tried_twice_with_one_token(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    call = place(client, customer=customer, url=f"http://127.0.0.1:{port}/answer")
    log = twilio.wait_until(call_is_over)
    tries = [webhook for webhook in log["webhooks"] if webhook["kind"] == "document"]
    assert [(each["attempt"], each["status"]) for each in tries] == [(0, None), (1, None)]
    assert tries[0]["token"] == tries[1]["token"]
    assert codes(client, sid=call.sid) == ["11200"]


def test_a_service_that_never_answers_is_given_up_and_not_asked_again(customer: Customer) -> None:
    released = threading.Event()

    def hang() -> tuple[str, int]:
        released.wait(5)
        return "<Response/>", 200

    customer.documents["/answer"] = hang
    with LocalTwilio(account_sid=ACCOUNT, auth_token=TOKEN, speed=100, webhook_ceiling=0.3) as twilio:
        client = client_for(twilio.url)
        call = place(client, customer=customer)
        twilio.wait_until(call_is_over)
        assert codes(client, sid=call.sid) == ["11200"]
    released.set()
    assert customer.paths().count("/answer") == 1


def test_the_fallback_address_is_asked_and_told_why(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    customer.documents["/broken"] = lambda: ("oh", 500)
    place(client, customer=customer, url=f"{customer.url}/broken", fallback_url=f"{customer.url}/answer")
    twilio.wait_until(call_is_over)
    told = customer.forms("/answer")[0]
    assert (told["ErrorCode"], told["ErrorUrl"]) == ("11200", f"{customer.url}/broken")
    assert "/gate" in customer.paths()


def test_a_status_callback_with_retries_in_its_fragment_is_repeated_after_an_error(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    customer.statuses["/parent"] = [503, 404]
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    tries = [webhook for webhook in log["webhooks"] if webhook["url"].endswith("/parent")][:3]
    assert [(each["attempt"], each["status"]) for each in tries] == [(0, 503), (1, 404), (2, 204)]
    assert len({each["token"] for each in tries}) == 1
    assert customer.statuses_at("/parent")[:4] == ["initiated", "initiated", "initiated", "ringing"]


def test_a_status_callback_without_a_fragment_is_not_repeated_after_an_error(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    customer.statuses["/parent"] = [503]
    place(client, customer=customer, status_callback=f"{customer.url}/parent")
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent").count("initiated") == 1


def test_duplicated_callbacks_arrive_twice(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(callbacks="dup")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert [form["SequenceNumber"] for form in customer.forms("/child")] == list("00112233")


def test_reordered_callbacks_arrive_in_pairs_swapped(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(callbacks="reorder")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert [form["SequenceNumber"] for form in customer.forms("/parent")] == list("1032")
    assert customer.statuses_at("/parent") == ["ringing", "initiated", "completed", "in-progress"]


def test_lost_callbacks_never_arrive(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(callbacks="lost")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert customer.paths() == ["/answer", "/gate", "/after"]


def test_the_final_callbacks_may_get_lost_alone(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(callbacks="lost_final")
    place(client, customer=customer)
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent") == ["initiated", "ringing", "in-progress"]
    assert customer.statuses_at("/child") == ["initiated", "ringing", "in-progress"]


def test_the_request_after_the_dial_may_get_lost(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    twilio.next(action_lost=True)
    call = place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    assert "/after" not in customer.paths()
    assert codes(client, sid=call.sid) == ["11200"]
    assert [leg["status"] for leg in log["legs"]] == ["completed", "completed"]


def test_slow_callbacks_come_long_after_what_they_report(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    twilio.next(slow_webhook=30)
    place(client, customer=customer)
    twilio.wait_until(lambda log: len(log["legs"]) == 2)
    assert "in-progress" not in customer.statuses_at("/parent")
    twilio.wait_until(call_is_over)
    assert customer.statuses_at("/parent") == ["initiated", "ringing", "in-progress", "completed"]
