from twilio.rest import Client

from local_twilio.app import LocalTwilio
from tests.local_twilio.customer import (
    PRIYA,
    SERVICE_NUMBER,
    USER,
    Customer,
    call_is_over,
    place,
)


def test_a_key_press_connects_the_second_phone_and_every_step_is_reported(
    twilio: LocalTwilio, client: Client, customer: Customer
) -> None:
    call = place(client, customer=customer)
    assert call.status == "queued"
    log = twilio.wait_until(call_is_over)
    parent, child = log["legs"]
    assert log["violations"] == []
    assert (parent["status"], child["status"], child["duration"]) == ("completed", "completed", 20)
    assert customer.bad_signatures == []
    documents = [path for path in customer.paths() if path not in {"/parent", "/child"}]
    assert documents == ["/answer", "/gate", "/after"]
    assert customer.forms("/gate")[0]["Digits"] == "5"
    assert customer.statuses_at("/parent") == ["initiated", "ringing", "in-progress", "completed"]
    assert customer.statuses_at("/child") == ["initiated", "ringing", "in-progress", "completed"]


def test_the_webhooks_say_which_leg_they_are_about(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    call = place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    child_sid = log["legs"][1]["sid"]
    first, last = customer.forms("/child")[0], customer.forms("/child")[-1]
    assert (first["CallSid"], first["ParentCallSid"]) == (child_sid, call.sid)
    assert (first["From"], first["To"], first["Direction"]) == (SERVICE_NUMBER, PRIYA, "outbound-dial")
    assert [form["SequenceNumber"] for form in customer.forms("/child")] == ["0", "1", "2", "3"]
    assert (last["CallDuration"], last["Duration"], last["SipResponseCode"]) == ("20", "1", "200")
    parent = customer.forms("/parent")[0]
    assert (parent["CallSid"], parent["To"], parent["Direction"]) == (call.sid, USER, "outbound-api")
    assert parent["CallbackSource"] == "call-progress-events"
    assert parent["Timestamp"].endswith("+0000")
    assert "ParentCallSid" not in parent


def test_the_request_after_the_dial_tells_how_it_went(twilio: LocalTwilio, client: Client, customer: Customer) -> None:
    place(client, customer=customer)
    log = twilio.wait_until(call_is_over)
    after = customer.forms("/after")[0]
    assert (after["DialCallStatus"], after["DialCallSid"]) == ("completed", log["legs"][1]["sid"])
    assert (after["DialCallDuration"], after["DialBridged"]) == ("20", "true")
