"""Showing one's own number: who may show which one, for how long, and what happens when it can't be shown."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bowout.accounts.models import Account
from bowout.calls.caller_id.models import CallerIdLink
from bowout.calls.caller_id.rules import LATE_SECONDS, RINGS_FOR_SECONDS
from bowout.flow.tidying import tidy
from bowout.jobs import Job
from bowout.store import lookup, now
from bowout.vocabulary import PhoneState
from local_twilio.account import OwnNumber
from tests.api import Api
from tests.calls.line import SAMS_NUMBER, SERVICE_NUMBER, Line

OTHER_NUMBER = "+13125550177"
PATH = "me/phone/caller-id"


def ask(line: Line) -> Any:
    return line.api.ok(line.api.post(PATH), 202)


def seen(line: Line) -> Any:
    return line.api.ok(line.api.get(PATH))


def drain(line: Line) -> None:
    """Run what is due, and what will be due by the next look."""
    with line.parts.database.transaction() as session:
        session.execute(sa.update(Job).where(Job.kind == "watch_caller_id").values(run_at=0))
    line.parts.queue.drain()


def run_late_jobs(line: Line) -> None:
    """As if ten minutes had passed."""
    with line.parts.database.transaction() as session:
        session.execute(sa.update(Job).where(Job.kind == "forget_caller_id").values(run_at=0))
    line.parts.queue.drain()


def show(line: Line) -> Any:
    """All the way to a number that is shown."""
    ask(line)
    drain(line)
    assert line.twilio.confirm(SAMS_NUMBER)
    drain(line)
    shown = seen(line)
    assert shown["state"] == "proven"
    return shown


def age(line: Line, days: int) -> None:
    """Both proofs were given so many days ago."""
    then = now() - timedelta(days=days)
    with line.parts.database.transaction() as session:
        session.execute(sa.update(CallerIdLink).values(proven_at=then))
        session.execute(sa.update(Account).values(phone_proven_at=then))


def entries(line: Line) -> list[str]:
    """The names of what the provider keeps."""
    return [each.name for each in line.twilio.simulator.account.outgoing]


def callers(line: Line) -> set[str]:
    return {leg["from"] for leg in line.legs()}


def place(line: Line, **body: Any) -> Any:
    call = line.place(**body)
    line.parts.queue.drain()
    return call


def refused(line: Line, **body: Any) -> Any:
    wanted = {"decline_id": line.api.decline()["id"], "mode": "bridge", "late_ok": True, **body}
    return line.api.post("calls", wanted, Idempotency_Key="refused")


def charlie_on_the_same_phone(line: Line) -> Api:
    charlie = line.api.somebody_else()
    with line.parts.database.transaction() as session:
        account = session.get_one(Account, charlie.account_id)
        account.phone, account.phone_hmac = SAMS_NUMBER, lookup(SAMS_NUMBER)
        account.phone_state, account.phone_proven_at = PhoneState.PROVEN, now()
    return charlie


def test_at_first_they_see_the_services_number_and_nothing_is_promised(still: Line) -> None:
    off = seen(still)
    assert (off["state"], off["available"], off["code"]) == ("off", True, None)
    assert "+1 312-555-0100" in off["text"]
    assert "may still not recognise" in off["hint"]


def test_the_phone_is_rung_the_page_shows_the_code_and_typing_it_shows_the_number(line: Line) -> None:
    assert ask(line)["state"] == "starting"
    line.twilio.wait_until(lambda _: seen(line)["state"] == "ringing")
    code = seen(line)["code"]
    assert len(code) == 6
    assert line.twilio.confirm(SAMS_NUMBER, code=code)
    line.twilio.wait_until(lambda _: seen(line)["state"] == "proven")
    shown = seen(line)
    assert shown["code"] is None
    assert "+1 312-555-0199" in shown["text"]
    calling = line.api.ok(line.api.get("calling"))
    assert (calling["shown_number"], calling["shown_is_own"], calling["shown_note"]) == ("+1 312-555-0199", True, None)
    line.twilio.next(user="answer_key", hm="answer", talk=5)
    line.wait_for_end(line.place())
    assert callers(line) == {SAMS_NUMBER}


def test_the_own_number_tells_of_it_too(still: Line) -> None:
    show(still)
    phone = still.api.ok(still.api.get("me/phone"))
    assert phone["caller_id"] == seen(still)


def test_the_providers_entry_names_nobody(still: Line) -> None:
    show(still)
    (name,) = entries(still)
    assert name.startswith("bowout-")
    assert "Alice" not in name


def test_no_request_asks_the_provider_to_call_us_back(still: Line) -> None:
    show(still)
    (asked,) = [each for each in still.twilio.log()["requests"] if each["path"].endswith("OutgoingCallerIds.json")][:1]
    assert {field for field, _ in asked["form"]} == {"PhoneNumber", "FriendlyName"}


def test_asking_twice_rings_once(still: Line) -> None:
    ask(still)
    ask(still)
    drain(still)
    ask(still)
    drain(still)
    asked = [each for each in still.twilio.log()["requests"] if each["path"].endswith("OutgoingCallerIds.json")]
    assert sum(each["method"] == "POST" for each in asked) == 1


def test_a_wrong_code_shows_nothing_and_after_two_minutes_that_is_said(still: Line) -> None:
    ask(still)
    drain(still)
    assert not still.twilio.confirm(SAMS_NUMBER, code="000000")
    drain(still)
    assert seen(still)["state"] == "ringing"
    with still.parts.database.transaction() as session:
        session.execute(sa.update(CallerIdLink).values(rung_at=now() - timedelta(seconds=RINGS_FOR_SECONDS)))
    drain(still)
    failed = seen(still)
    assert (failed["state"], failed["code"]) == ("failed", None)
    assert "Nobody typed the code" in failed["text"]
    assert ask(still)["state"] == "starting"


def test_a_code_typed_too_late_leaves_nothing_at_the_provider(still: Line) -> None:
    ask(still)
    drain(still)
    still.api.ok(still.api.delete(PATH), 204)
    still.twilio.confirm(SAMS_NUMBER)
    assert len(entries(still)) == 1
    still.parts.queue.drain()
    assert len(entries(still)) == 1, "it may be typed for a while yet"
    assert LATE_SECONDS > RINGS_FOR_SECONDS
    run_late_jobs(still)
    assert entries(still) == []
    assert seen(still)["state"] == "off"


def test_only_a_proven_number_can_be_shown(still: Line) -> None:
    with still.parts.database.transaction() as session:
        session.get_one(Account, still.api.account_id).phone_state = PhoneState.CODE_SENT
    answer = still.api.post(PATH)
    assert (answer.status_code, answer.json["code"]) == (422, "phone-unproven")
    assert seen(still)["available"] is False


def test_nobody_shows_a_number_that_somebody_else_proved(still: Line) -> None:
    show(still)
    charlie = still.api.somebody_else()
    with still.parts.database.transaction() as session:
        account = session.get_one(Account, charlie.account_id)
        account.phone, account.phone_hmac = SAMS_NUMBER, lookup(SAMS_NUMBER)
    assert charlie.ok(charlie.get("calling"))["shown_is_own"] is False
    assert charlie.ok(charlie.get(PATH))["state"] == "off"
    assert charlie.post(PATH).status_code == 422


def test_a_link_never_passes_from_one_number_to_the_next(still: Line) -> None:
    show(still)
    with still.parts.database.transaction() as session:
        account = session.get_one(Account, still.api.account_id)
        account.phone, account.phone_hmac = OTHER_NUMBER, lookup(OTHER_NUMBER)
    assert still.api.ok(still.api.get("calling"))["shown_number"] == "+1 312-555-0100"
    assert seen(still)["state"] == "off"


def test_whoever_proved_the_same_phone_lately_by_a_code_needs_no_second_proof(still: Line) -> None:
    show(still)
    charlie = charlie_on_the_same_phone(still)
    charlie.ok(charlie.post(PATH), 202)
    drain(still)
    assert charlie.ok(charlie.get(PATH))["state"] == "proven"
    assert len(entries(still)) == 1


def test_what_two_people_show_goes_with_the_last_of_them(still: Line) -> None:
    show(still)
    charlie = charlie_on_the_same_phone(still)
    charlie.ok(charlie.post(PATH), 202)
    drain(still)
    still.api.ok(still.api.delete(PATH), 204)
    drain(still)
    assert len(entries(still)) == 1
    charlie.ok(charlie.delete(PATH), 204)
    drain(still)
    assert entries(still) == []


def test_a_number_that_the_operator_verified_stays_at_the_provider(still: Line) -> None:
    still.twilio.simulator.account.outgoing.append(OwnNumber(SAMS_NUMBER, name="the operator's own"))
    age(still, 0)
    ask(still)
    drain(still)
    assert seen(still)["state"] == "proven"
    still.api.ok(still.api.delete(PATH), 204)
    drain(still)
    assert entries(still) == ["the operator's own"]


def test_a_number_that_the_operator_verified_needs_a_code_that_is_not_too_old(still: Line) -> None:
    still.twilio.simulator.account.outgoing.append(OwnNumber(SAMS_NUMBER, name="the operator's own"))
    age(still, 91)
    ask(still)
    drain(still)
    failed = seen(still)
    assert failed["state"] == "failed"
    assert "new code for your number first" in failed["text"]


def test_after_ninety_days_it_is_due_and_not_shown_until_it_is_proven_again(still: Line) -> None:
    show(still)
    age(still, 89)
    assert seen(still)["state"] == "proven"
    age(still, 91)
    due = seen(still)
    assert due["state"] == "due"
    assert "90 days" in due["text"]
    calling = still.api.ok(still.api.get("calling"))
    assert calling["shown_is_own"] is False
    assert "90 days" in calling["shown_note"]
    still.twilio.next(user="busy")
    place(still)
    still.twilio.wait_until(lambda log: log["legs"])
    assert callers(still) == {SERVICE_NUMBER}


def test_a_proof_that_is_due_is_given_again_by_a_call_of_its_own(still: Line) -> None:
    show(still)
    age(still, 91)
    ask(still)
    drain(still)
    assert seen(still)["state"] == "ringing"
    assert entries(still) == [], "the old entry would make the new proof needless"
    assert still.twilio.confirm(SAMS_NUMBER)
    drain(still)
    assert seen(still)["state"] == "proven"
    assert still.api.ok(still.api.get("calling"))["shown_is_own"] is True


def prove(line: Line, number: str, code: str = "123456") -> None:
    line.api.ok(line.api.post("me/phone", {"number": number}), 202)
    line.parts.queue.drain()
    line.api.ok(line.api.post("me/phone/check", {"code": code}), 202)
    line.parts.queue.drain()


def test_a_new_code_for_the_same_number_is_a_new_proof(still: Line) -> None:
    show(still)
    age(still, 91)
    prove(still, SAMS_NUMBER)
    assert seen(still)["state"] == "proven"
    assert still.api.ok(still.api.get("calling"))["shown_is_own"] is True


def test_while_the_number_is_being_proven_again_it_is_not_shown(still: Line) -> None:
    show(still)
    still.api.ok(still.api.post("me/phone", {"number": SAMS_NUMBER}), 202)
    assert still.api.ok(still.api.get("calling"))["shown_is_own"] is False


def test_another_number_is_not_shown_and_the_old_one_is_deleted_at_the_provider(still: Line) -> None:
    show(still)
    prove(still, OTHER_NUMBER)
    assert seen(still)["state"] == "off"
    assert still.api.ok(still.api.get("calling"))["shown_number"] == "+1 312-555-0100"
    assert entries(still) == []


def test_a_proof_that_fails_ends_the_showing(still: Line) -> None:
    show(still)
    still.twilio.refuse_next_code(60605)
    still.api.ok(still.api.post("me/phone", {"number": SAMS_NUMBER}), 202)
    still.parts.queue.drain()
    assert seen(still)["state"] == "off"
    assert entries(still) == []


def test_giving_it_up_deletes_it_at_the_provider(still: Line) -> None:
    show(still)
    assert len(entries(still)) == 1
    still.api.ok(still.api.delete(PATH), 204)
    drain(still)
    assert entries(still) == []
    assert still.api.ok(still.api.get("calling"))["shown_is_own"] is False


def test_it_goes_with_a_guest_who_does_not_come_back(still: Line) -> None:
    show(still)
    with still.parts.database.transaction() as session:
        account = session.get_one(Account, still.api.account_id)
        account.guest, account.expires_at = True, now() - timedelta(days=1)
    with still.parts.database.transaction() as session:
        tidy(session)
    still.parts.queue.drain()
    assert entries(still) == []


def test_giving_it_up_names_the_version_that_was_seen(still: Line) -> None:
    old = still.api.get(PATH).headers["ETag"]
    show(still)
    assert still.api.delete(PATH, If_Match=old).status_code == 412
    assert still.api.request("DELETE", PATH).status_code == 428


def lose_at_twilio(line: Line) -> None:
    show(line)
    line.twilio.simulator.account.outgoing.clear()


def test_a_number_refused_when_the_call_is_placed_is_dropped_and_that_is_said(still: Line) -> None:
    lose_at_twilio(still)
    ended = still.call(place(still))
    assert ended["result"] == "rejected:21210"
    assert ended["text"] == "Your own number can’t be shown"
    lost = seen(still)
    assert lost["state"] == "lost"
    assert "can’t be shown" in lost["text"]
    calling = still.api.ok(still.api.get("calling"))
    assert (calling["shown_is_own"], calling["shown_number"]) == (False, "+1 312-555-0100")
    assert "can’t be shown" in calling["shown_note"]


def test_after_that_the_services_number_is_shown_only_on_the_users_word(still: Line) -> None:
    lose_at_twilio(still)
    place(still)
    answer = refused(still)
    assert (answer.status_code, answer.json["code"]) == (409, "caller-id-lost")
    assert answer.json["errors"][0]["pointer"] == "/service_number_ok"
    assert callers(still) == set()
    still.twilio.next(user="busy")
    decline = still.api.ok(still.api.get("declines"))["items"][0]
    call = place(still, decline=decline, service_number_ok=True)
    still.twilio.wait_until(lambda log: log["legs"])
    assert callers(still) == {SERVICE_NUMBER}
    assert still.call(call)["state"] != "requested"
    assert seen(still)["state"] == "off"


def test_a_refused_service_number_takes_nothing_from_the_own_one(still: Line) -> None:
    show(still)
    still.twilio.next(create="21210")
    place(still, service_number_ok=True)
    assert seen(still)["state"] == "proven"


@pytest.mark.parametrize("code", ["21212", "21213"])
def test_every_refusal_of_the_number_to_show_counts(still: Line, code: str) -> None:
    show(still)
    still.twilio.next(create=code)
    place(still)
    assert seen(still)["state"] == "lost"


def test_a_refusal_for_another_reason_leaves_the_number_shown(still: Line) -> None:
    show(still)
    still.twilio.next(create="21215")
    place(still)
    assert seen(still)["state"] == "proven"


def test_a_refused_service_number_says_nothing_of_the_own_one(still: Line) -> None:
    still.twilio.next(create="21210")
    ended = still.call(place(still))
    assert ended["text"] == "The number to show isn’t set up"
    assert seen(still)["state"] == "off"


def test_a_number_refused_while_dialling_is_found_in_the_calls_notes(line: Line) -> None:
    ask(line)
    line.twilio.wait_until(lambda _: seen(line)["state"] == "ringing")
    line.twilio.confirm(SAMS_NUMBER)
    line.twilio.wait_until(lambda _: seen(line)["state"] == "proven")
    line.twilio.next(user="manual", hm="answer")
    call = line.place()
    line.wait_for_state(call, "user_ringing")
    line.twilio.simulator.account.outgoing.clear()
    line.twilio.answer(line.legs()[0]["sid"])
    line.twilio.press(line.legs()[0]["sid"], key="5")
    assert line.wait_for_end(call)["result"] == "hm_failed"
    line.twilio.wait_until(lambda _: seen(line)["state"] == "lost", within=15)


def test_a_dead_number_of_theirs_leaves_the_own_number_shown(still: Line) -> None:
    show(still)
    still.twilio.next(user="answer_key", hm="failed")
    call = place(still)
    still.twilio.wait_until(
        lambda log: all(leg["status"] in {"completed", "failed"} and leg["reported"] for leg in log["legs"])
    )
    still.twilio.wait_until(lambda _: still.call(call)["state"] == "ended" or still.parts.queue.drain() < 0)
    for _ in range(3):
        with still.parts.database.transaction() as session:
            session.execute(sa.update(Job).where(Job.kind == "explain_call").values(run_at=0))
        still.parts.queue.drain()
    assert still.call(call)["result"] == "hm_failed"
    assert seen(still)["state"] == "proven"


def test_the_user_may_show_the_services_number_all_the_same(still: Line) -> None:
    show(still)
    still.twilio.next(user="busy")
    place(still, service_number_ok=True)
    still.twilio.wait_until(lambda log: log["legs"])
    assert callers(still) == {SERVICE_NUMBER}
    assert seen(still)["state"] == "proven"


def test_nobodys_phone_is_rung_for_codes_without_end(still: Line) -> None:
    for _ in range(3):
        ask(still)
        drain(still)
        still.api.ok(still.api.delete(PATH), 204)
    answer = still.api.post(PATH)
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert seen(still)["state"] == "off"


def test_without_twilio_there_is_nothing_to_show_and_it_says_so(api: Api) -> None:
    assert api.ok(api.get(PATH))["available"] is False
    answer = api.post(PATH)
    assert (answer.status_code, answer.json["code"]) == (409, "calling-unavailable")


def test_a_stopped_account_rings_nobody_for_a_code(still: Line) -> None:
    still.twilio.default(suspended=True)
    ask(still)
    drain(still)
    failed = seen(still)
    assert failed["state"] == "failed"
    assert failed["text"]
