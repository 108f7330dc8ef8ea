"""What ends or turns a decline while a call about it is live: the call is hung up, and they are never rung after it."""

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from bowout.calls.facts import add_facts
from bowout.calls.models import Call
from bowout.contacts.models import ContactPhone
from bowout.declines import actions as declines
from bowout.declines.models import Decline
from bowout.flow.changing import follow_event
from bowout.vocabulary import DeclineEvent
from tests.api import Api
from tests.calls.hook import Hook
from tests.calls.line import Line

PRIYA = "+13125550142"


def _event(name: str) -> Callable[[Api, Any], Any]:
    return lambda api, decline: api.post(f"declines/{decline['id']}/events", {"event": name})


def _about_the_offer(name: str) -> Callable[[Api, Any], Any]:
    return lambda api, decline: api.post(f"offers/{decline['offer_id']}/events", {"event": name})


def _not_signed_after_all(api: Api, decline: Any) -> Any:
    return api.patch(f"declines/{decline['id']}", {"route_answers": {"other_job": "not_signed"}})


def _sent_in_writing(api: Api, decline: Any) -> Any:
    wanted = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "written_decline"}
    message = api.ok(api.post("messages", wanted))
    api.ok(api.post(f"messages/{message['id']}/hand-over", {}))
    return api.post(f"messages/{message['id']}/sent")


def _told_when_they_rang(api: Api, decline: Any) -> Any:
    wanted = {"decline_id": decline["id"], "mode": "own_phone", "direction": "incoming"}
    theirs = api.ok(api.post("calls", wanted, Idempotency_Key="they-ring"), 202)
    return api.post(f"calls/{theirs['id']}/outcome", {"outcome": "reached_and_told"})


TURNS = {
    "the mind was changed": _event("change_mind"),
    "it was put off": _event("wait"),
    "the offer was accepted": _about_the_offer("accept"),
    "they withdrew the offer": _about_the_offer("withdraw"),
    "the other job is not signed": _not_signed_after_all,
    "they were told in writing": _sent_in_writing,
    "they were told when they rang": _told_when_they_rang,
}


@pytest.fixture(params=TURNS.values(), ids=TURNS.keys())
def turn(request: pytest.FixtureRequest) -> Callable[[Api, Any], Any]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def decline(line: Line) -> Any:
    line.twilio.default(user="manual", hm="manual")
    return line.api.decline()


def picked_up(line: Line, decline: Any) -> Any:
    """A call whose own phone was answered, and waits for a key."""
    call = line.place(decline)
    line.wait_for_state(call, "user_ringing")
    line.twilio.answer(line.facts(call)["sid"])
    return line.wait_for_state(call, "user_answered")


def ringing_them(line: Line, decline: Any) -> Any:
    call = picked_up(line, decline)
    line.twilio.press(line.facts(call)["sid"], key="5")
    return line.wait_for_state(call, "hm_ringing")


def test_whatever_turns_the_decline_hangs_up_before_they_are_rung(
    line: Line, decline: Any, turn: Callable[[Api, Any], Any]
) -> None:
    call = picked_up(line, decline)
    line.api.ok(turn(line.api, decline))
    assert line.facts(call)["hangup"], "the hang-up was not asked for in the very transaction"
    assert line.wait_for_end(call)["result"] == "canceled"
    assert line.dials() == []
    assert [(leg["to"], leg["ended_by"]) for leg in line.legs()] == [(line.legs()[0]["to"], "request")]
    assert line.decline_state(call) not in {"in_call", "ready"}


def test_whatever_turns_the_decline_stops_their_phone_from_ringing(
    line: Line, decline: Any, turn: Callable[[Api, Any], Any]
) -> None:
    call = ringing_them(line, decline)
    line.api.ok(turn(line.api, decline))
    line.wait_for_end(call)
    assert [(leg["status"], leg["ended_by"]) for leg in line.legs()] == [
        ("completed", "request"),
        ("canceled", "request"),
    ]


def test_after_the_talk_of_a_decline_that_was_ended_there_is_nothing_to_say(line: Line, decline: Any) -> None:
    call = ringing_them(line, decline)
    line.twilio.answer(line.legs()[1]["sid"])
    line.wait_for_state(call, "connected")
    line.api.ok(TURNS["the mind was changed"](line.api, decline))
    line.api.ok(line.api.post(f"calls/{call['id']}/hang-up"), 202)
    ended = line.wait_for_end(call)
    assert (ended["result"], ended["allowed_events"]) == ("completed", [])


def test_a_change_in_the_middle_of_a_conversation_cuts_nobody_off(still: Line, turn: Callable[[Api, Any], Any]) -> None:
    decline = still.api.decline()
    call = still.place(decline)
    with still.parts.database.transaction() as session:
        row = session.get_one(Call, UUID(call["id"]))
        add_facts(session, row, sent=1.0, sid="CA" + "a" * 32, gate={"at": 1.0, "attempt": "x"}, c=["in-progress"])
    still.api.ok(turn(still.api, decline))
    assert "hangup" not in still.facts(call)


@pytest.mark.parametrize("event", ["change_mind", "accept"])
def test_a_key_and_a_change_at_the_same_moment_leave_no_phone_ringing(line: Line, event: str) -> None:
    line.twilio.default(user="manual", hm="manual")
    turn = _about_the_offer(event) if event == "accept" else _event(event)
    for attempt in range(5):
        decline = line.api.decline(line.api.offer(company=f"Northwind {attempt}"))
        _forget_limits(line)
        call = picked_up(line, decline)
        sid = line.facts(call)["sid"]
        barrier = threading.Barrier(2)

        def press(sid: str = sid, barrier: threading.Barrier = barrier) -> None:
            barrier.wait()
            try:
                line.twilio.press(sid, key="5")
            except ValueError:
                return  # The phone was put down already.

        key = threading.Thread(target=press)
        key.start()
        barrier.wait()
        line.api.ok(turn(line.api, decline))
        key.join()
        line.wait_for_end(call)
        line.twilio.wait_until(lambda log: all(leg["ended_by"] for leg in log["legs"]))
        theirs = [leg for leg in line.legs() if leg["parent_sid"] == sid]
        assert [leg["ended_by"] for leg in theirs] in ([], ["request"])


def test_between_the_tap_and_the_dialling_a_change_wins(line: Line) -> None:
    hook = Hook(line)
    hook.send("answer")
    line.api.ok(line.api.post(f"calls/{hook.call['id']}/ready"), 202)
    line.api.ok(line.api.post(f"declines/{hook.call['decline_id']}/events", {"event": "change_mind"}))
    assert "<Dial" not in hook.send("answer/2", token="two").get_data(as_text=True)


def test_what_is_being_hung_up_takes_no_tap(still: Line) -> None:
    call = still.place()
    with still.parts.database.transaction() as session:
        add_facts(session, session.get_one(Call, UUID(call["id"])), sent=1.0, sid="CA" + "a" * 32, p=["in-progress"])
    assert still.call(call)["allowed_events"] == ["ready", "hang_up"]
    still.api.ok(_event("change_mind")(still.api, {"id": call["decline_id"]}))
    assert still.call(call)["allowed_events"] == ["hang_up"]
    assert still.api.post(f"calls/{call['id']}/ready").status_code == 409
    assert "ready" not in still.facts(call)


def test_a_change_that_is_being_made_while_the_key_is_pressed_wins(line: Line) -> None:
    """The change holds the call until it is kept; the key's request waits for it and finds the gate shut."""
    hook = Hook(line)
    hook.send("answer")
    heard: list[str] = []
    key = threading.Thread(target=lambda: heard.append(hook.send("gate", Digits="5").get_data(as_text=True)))
    with line.parts.database.transaction() as session:
        session.get_one(Call, UUID(hook.call["id"]), with_for_update=True)
        key.start()
        decline = session.get_one(Decline, UUID(hook.call["decline_id"]), with_for_update=True)
        follow_event(session, decline=decline, event=DeclineEvent.CHANGE_MIND, until=None)
    key.join()
    assert heard
    assert "<Dial" not in heard[0]


@pytest.mark.parametrize("event", [DeclineEvent.CHANGE_MIND, DeclineEvent.TELL, DeclineEvent.WAIT])
def test_the_gate_looks_at_the_decline_itself(line: Line, event: DeclineEvent) -> None:
    """Whatever turned the decline, and even if nobody thought of its call: what is dialled is decided last of all."""
    hook = Hook(line)
    hook.send("answer")
    with line.parts.database.transaction() as session:
        declines.apply(session, session.get_one(Decline, UUID(hook.call["decline_id"])), event)
    assert "<Dial" not in hook.send("gate", Digits="5").get_data(as_text=True)
    assert "gate" not in line.facts(hook.call)


def test_the_gate_looks_whether_the_number_is_still_theirs(line: Line) -> None:
    hook = Hook(line)
    hook.send("answer")
    with line.parts.database.transaction() as session:
        session.execute(sa.update(ContactPhone).values(bad=True))
    assert "<Dial" not in hook.send("gate", Digits="5").get_data(as_text=True)


def test_a_call_that_was_not_sent_yet_is_never_placed(still: Line) -> None:
    decline = still.api.decline()
    call = still.place(decline)
    still.api.ok(_about_the_offer("accept")(still.api, decline))
    assert still.call(call)["result"] == "canceled"
    still.parts.queue.drain()
    assert still.creations() == 0


def test_even_where_nobody_thought_of_the_call_it_is_not_placed(still: Line) -> None:
    call = still.place()
    with still.parts.database.transaction() as session:
        declines.apply(session, session.get_one(Decline, UUID(call["decline_id"])), DeclineEvent.CHANGE_MIND)
    still.parts.queue.drain()
    assert still.creations() == 0
    assert still.call(call)["result"] == "canceled"


def test_what_changes_only_the_wording_lets_the_call_go_on(line: Line, decline: Any) -> None:
    call = picked_up(line, decline)
    line.api.ok(line.api.patch(f"declines/{decline['id']}", {"tone": "formal"}))
    line.twilio.press(line.facts(call)["sid"], key="5")
    line.wait_for_state(call, "hm_ringing")


def test_what_is_said_of_an_earlier_call_lets_the_live_one_go_on(line: Line, decline: Any) -> None:
    """A phone that was offline tells of an earlier try while the next one is ringing already."""
    earlier = {"decline_id": decline["id"], "mode": "own_phone"}
    first = line.api.ok(line.api.post("calls", earlier, Idempotency_Key="first"), 202)
    call = picked_up(line, decline)
    said = line.api.ok(line.api.post(f"calls/{first['id']}/outcome", {"outcome": "voicemail"}), 200)
    assert (said["decline"]["state"], said["decline"]["tries"]) == ("in_call", 1)
    line.twilio.press(line.facts(call)["sid"], key="5")
    line.wait_for_state(call, "hm_ringing")


def test_when_one_of_two_calls_ends_the_decline_stays_in_the_other(line: Line, decline: Any) -> None:
    call = picked_up(line, decline)
    wanted = {"decline_id": decline["id"], "mode": "own_phone", "direction": "incoming"}
    theirs = line.api.ok(line.api.post("calls", wanted, Idempotency_Key="they-ring"), 202)
    line.api.ok(line.api.post(f"calls/{theirs['id']}/own-phone", {"event": "over"}))
    assert line.decline_state(call) == "in_call"
    line.twilio.press(line.facts(call)["sid"], key="5")
    line.wait_for_state(call, "hm_ringing")
    line.twilio.hang_up(line.facts(call)["sid"])
    line.wait_for_end(call)
    assert line.decline_state(call) == "ready"


def _forget_limits(line: Line) -> None:
    from bowout.calls.models import CallAttempt

    with line.parts.database.transaction() as session:
        session.execute(sa.delete(CallAttempt))
