"""Browsers as phones: who is let in, what a call out asks the customer, and how the other end is heard of."""

import base64
import hashlib
import hmac
import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from twilio.jwt.access_token import AccessToken
from twilio.jwt.access_token.grants import VoiceGrant

from local_twilio.app import LocalTwilio
from local_twilio.websocket import ClosedError, WebSocket
from tests.local_twilio.browser_phone import BrowserPhone
from tests.local_twilio.customer import ACCOUNT, DIAL, HANG_UP, PRIYA, TOKEN, Customer

KEY, SECRET = "SK" + "1a" * 16, "the secret of a key, as long as they are"
APP = "AP" + "1a" * 16
SAY = "<Response><Say>This call request has expired.</Say><Hangup/></Response>"


@pytest.fixture
def twilio(customer: Customer) -> Iterator[LocalTwilio]:
    customer.documents["/voice"] = DIAL
    applications = {APP: f"{customer.url}/voice"}
    with LocalTwilio(
        account_sid=ACCOUNT, auth_token=TOKEN, speed=50, api_keys={KEY: SECRET}, applications=applications
    ) as running:
        yield running


def token(
    *, key: str = KEY, secret: str = SECRET, account: str = ACCOUNT, ttl: int = 600, app: str | None = APP
) -> str:
    made = AccessToken(account, key, secret, identity="sam", ttl=ttl)
    if app:
        made.add_grant(VoiceGrant(outgoing_application_sid=app, incoming_allow=False))
    return str(made.to_jwt())


def forged(**header: str) -> str:
    """A token that is signed as it should be, with a header that is not."""

    def part(value: Any) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    claims = {
        "iss": KEY,
        "sub": ACCOUNT,
        "exp": time.time() + 60,
        "grants": {"identity": "sam", "voice": {"outgoing": {"application_sid": APP}}},
    }
    signed = f"{part({'alg': 'HS256', 'cty': 'twilio-fpa;v=1', **header})}.{part(claims)}"
    proof = hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{base64.urlsafe_b64encode(proof).rstrip(b'=').decode()}"


def test_a_token_of_the_accounts_own_library_lets_a_page_in(twilio: LocalTwilio) -> None:
    with BrowserPhone(twilio.url) as phone:
        connected = phone.listen(token())["payload"]
    assert connected["token"]["identity"] == "sam"
    assert 590 < connected["token"]["ttl"] <= 600


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (token(key="SK" + "2b" * 16), 31204),
        (token(secret="another secret, as long as they always are"), 31204),
        (token(account="AC" + "2b" * 16), 31204),
        (token(app=None), 31204),
        (token(ttl=-1), 31205),
        (token(ttl=90_000), 31204),
        (forged(alg="none"), 31204),
        (forged(cty="JWT"), 31204),
        ("no token", 31204),
        ("a.b.c", 31204),
    ],
)
def test_another_token_does_not(twilio: LocalTwilio, wrong: str, code: int) -> None:
    with BrowserPhone(twilio.url) as phone:
        assert phone.listen(wrong)["payload"]["error"]["code"] == code


def test_a_call_out_asks_the_applications_address_signed_with_what_the_page_said(
    twilio: LocalTwilio, customer: Customer
) -> None:
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call(call="one & two", From="client:somebody-else", AccountSid="AC" + "f" * 32)
        sid = phone.hear("ringing")["payload"]["callsid"]
        phone.hear("answer")
        phone.hear("hangup")
    (asked,) = customer.forms("/voice")
    assert (asked["From"], asked["To"], asked["Direction"]) == ("client:sam", "", "inbound")
    assert (asked["CallSid"], asked["AccountSid"], asked["ApplicationSid"]) == (sid, ACCOUNT, APP)
    assert asked["call"] == "one & two"
    assert asked["CallStatus"] == "ringing"
    assert customer.bad_signatures == []


def test_the_page_is_answered_with_the_other_phone_and_not_before(twilio: LocalTwilio, customer: Customer) -> None:
    twilio.next(hm="manual")
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("ringing")
        browser, theirs = twilio.log()["legs"]
        assert (browser["status"], theirs["to"]) == ("ringing", PRIYA)
        twilio.answer(theirs["sid"])
        assert "sdp" not in phone.hear("answer", within=20)["payload"]
        twilio.hang_up(theirs["sid"])
        phone.hear("hangup")
    assert customer.forms("/after")[0]["DialCallStatus"] == "completed"


def test_offer_and_answer_of_the_media_pass_between_the_two_pages(twilio: LocalTwilio) -> None:
    twilio.next(hm="manual")
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("ringing")
        browser, theirs = twilio.log()["legs"]
        media = f"{twilio.url}/_sim/legs/{browser['sid']}"
        assert requests.get(f"{media}/offer", timeout=5).json() == {"sdp": "v=0"}
        assert requests.put(f"{media}/media", json={"sdp": "v=0 answered"}, timeout=5).status_code == 200
        twilio.answer(theirs["sid"])
        assert phone.hear("answer")["payload"]["sdp"] == "v=0 answered"


def test_there_is_no_media_of_a_telephone(twilio: LocalTwilio) -> None:
    media = f"{twilio.url}/_sim/legs/CA{'0' * 32}"
    assert requests.get(f"{media}/offer", timeout=5).status_code == 404
    assert requests.put(f"{media}/media", json={"sdp": "v=0"}, timeout=5).status_code == 400
    assert requests.put(f"{media}/media", data="nonsense", timeout=5).status_code == 400


@pytest.mark.parametrize("how", ["says so", "goes away"])
def test_a_page_hangs_up_by_saying_so_or_by_going(twilio: LocalTwilio, how: str) -> None:
    twilio.next(hm="answer", talk=5000)
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("answer")
        if how == "says so":
            phone.say("hangup", callsid=twilio.log()["legs"][0]["sid"])
            twilio.wait_until(lambda log: log["legs"][0]["status"] == "completed")
    twilio.wait_until(lambda log: {leg["status"] for leg in log["legs"]} == {"completed"})


def test_who_hangs_up_while_it_rings_was_never_answered(twilio: LocalTwilio) -> None:
    twilio.next(hm="manual")
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("ringing")
    twilio.wait_until(lambda log: [leg["status"] for leg in log["legs"]] == ["no-answer", "canceled"])


def test_speaking_answers_the_page_and_hanging_up_does_not(twilio: LocalTwilio, customer: Customer) -> None:
    customer.documents["/voice"] = SAY
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("answer")
        phone.hear("hangup")
    assert twilio.log()["legs"][0]["said"] == ["This call request has expired."]
    customer.documents["/voice"] = HANG_UP
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("hangup")
    assert twilio.log()["legs"][1]["history"] == ["ringing", "completed"]


def test_without_a_token_or_an_application_nobody_is_called(twilio: LocalTwilio, customer: Customer) -> None:
    with BrowserPhone(twilio.url) as phone:
        phone.call()
        assert phone.hear("hangup")["payload"]["error"]["code"] == 31204
        phone.listen(token(app="AP" + "2b" * 16))
        phone.call()
        assert phone.hear("hangup")["payload"]["error"]["code"] == 31204
    assert customer.forms("/voice") == []


def test_one_page_has_one_call_at_a_time(twilio: LocalTwilio) -> None:
    twilio.next(hm="manual")
    with BrowserPhone(twilio.url) as phone:
        phone.listen(token())
        phone.call()
        phone.hear("ringing")
        phone.call()
        assert phone.hear("hangup")["payload"]["error"]
    assert len(twilio.log()["legs"]) == 2


@pytest.mark.parametrize("said", ["register", "publish"])
def test_what_is_not_simulated_is_a_violation(twilio: LocalTwilio, said: str) -> None:
    with BrowserPhone(twilio.url) as phone:
        phone.say(said)
        twilio.wait_until(lambda log: log["violations"])


@pytest.mark.parametrize("origin", ["http://bowout.example", "https://evil.example", "null"])
def test_a_page_from_elsewhere_is_no_phone(twilio: LocalTwilio, origin: str) -> None:
    with pytest.raises(ConnectionRefusedError, match="403"):
        BrowserPhone(twilio.url, origin=origin)


def test_the_address_speaks_nothing_but_websocket(twilio: LocalTwilio) -> None:
    assert requests.get(f"{twilio.url}/signal", timeout=5).status_code == 401


@pytest.mark.parametrize(
    "sent",
    [b"\x81\x05hello", b"\x81\xff" + b"\xff" * 8, b"\x88\x80\x00\x00\x00\x00", b"\x81", b""],
    ids=["not masked", "too long", "close", "half a frame", "nothing"],
)
def test_a_broken_frame_closes_the_line(sent: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(sent)
        theirs.shutdown(socket.SHUT_WR)
        with pytest.raises(ClosedError):
            WebSocket(ours).receive(within=1)


def test_a_message_in_pieces_with_a_ping_between_is_one_message() -> None:
    ours, theirs = socket.socketpair()
    no_mask = b"\x00\x00\x00\x00"
    with ours, theirs:
        theirs.sendall(b"\x01\x82" + no_mask + b"he" + b"\x89\x81" + no_mask + b"?" + b"\x80\x83" + no_mask + b"llo")
        assert WebSocket(ours).receive(within=1) == "hello"
        assert theirs.recv(10) == b"\x8a\x01?"


def test_silence_is_nothing_heard() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert WebSocket(ours).receive(within=0.05) is None
