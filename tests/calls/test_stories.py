"""Random lives of a call, told by hooks and taps in any order: one dialling at most, and none after the end."""

import random
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from twilio.request_validator import RequestValidator

from bowout.calls.models import Call, CallReport
from bowout.calls.progress import RANK, rank
from bowout.calls.twilio.addresses import hook_url
from bowout.declines.models import Decline
from bowout.vocabulary import CallState, DeclineState
from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, Line, new_id
from tests.conftest import SECRETS

STORIES = 60
MANY_STORIES = 20_000
SID, CHILD = "CA" + "a" * 32, "CA" + "b" * 32
LAST_OF_USER = ["completed", "busy", "no-answer", "failed", "canceled"]
LAST_OF_THEM = ["completed", "busy", "no-answer", "failed", "canceled"]

Event = tuple[str, dict[str, str]]


class Life:
    """One call that lives again and again, each time from the moment at which Twilio was asked to ring the user."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.call = line.place()
        self.id = UUID(self.call["id"])

    def begin(self) -> None:
        # Twilio's requests that were answered with a dialling; a retry of one is the same request.
        self.highest, self.dials, self.dial_after_the_end = 0, set[str](), False
        with self.line.parts.database.transaction() as session:
            session.execute(sa.delete(CallReport))
            fresh = {
                "facts": {"sent": 1.0},
                "state": CallState.SUBMITTING,
                "sid": None,
                "result": None,
                "connected_at": None,
                "ended_at": None,
            }
            session.execute(sa.update(Call).values(**fresh))
            session.execute(sa.update(Decline).values(state=DeclineState.IN_CALL))

    def live(self, event: Event) -> None:
        route, form = event
        shut = self._is_shut()
        if route in {"ready", "hang-up"}:
            self.line.api.post(f"calls/{self.call['id']}/{route}", Idempotency_Key=new_id())
        else:
            document = self._hook(route, **form)
            if "<Dial" in document:
                self.dials.add(form["token"])
                self.dial_after_the_end |= shut
        now = rank(self.facts())
        assert now >= self.highest, f"went back at {event}"
        self.highest = now

    def facts(self) -> dict[str, Any]:
        return self.line.facts(self.call)

    def _is_shut(self) -> bool:
        facts = self.facts()
        return bool(facts.get("hangup") or facts.get("lost") or rank(facts) >= RANK[CallState.WRAPPING_UP])

    def _hook(self, route: str, *, token: str, **form: str) -> str:
        public = self.line.parts.settings.public_url
        address = hook_url(self.id, route, public_url=public, signing_key=SECRETS["BOWOUT_SIGNING_KEY"])
        fields = {"CallSid": SID, "AccountSid": ACCOUNT_SID, **form}
        headers = {
            "I-Twilio-Idempotency-Token": token,
            "X-Twilio-Signature": RequestValidator(AUTH_TOKEN).compute_signature(address, fields),
        }
        answer = self.line.api.client.post(address.removeprefix(public), data=fields, headers=headers)
        assert answer.status_code in {200, 204}, answer.get_data(as_text=True)
        return str(answer.get_data(as_text=True))


def _story(chance: random.Random) -> list[Event]:
    """What Twilio and the person may do: nothing of the manager's leg comes before the gate has been asked."""
    told = {"CallStatus": "in-progress"}
    of_user: list[Event] = [
        *(("parent", {"CallStatus": status, "SequenceNumber": str(n), "token": f"p{n}"})
          for n, status in enumerate(["initiated", "ringing", "in-progress"])),
        *((f"answer/{n}" if n > 1 else "answer", {**told, "token": f"a{n}"}) for n in (1, 2, 3)),
    ]  # fmt: skip
    asking: list[Event] = [
        ("gate", {**told, "Digits": "5", "token": "g1"}),
        ("gate", {**told, "Digits": chance.choice(["7", "#", "", "x"]), "token": "g2"}),
        ("ready", {}),
    ]
    of_them: list[Event] = [
        *(("child", {"CallSid": CHILD, "ParentCallSid": SID, "CallStatus": status, "SequenceNumber": str(n),
                     "token": f"c{n}"})
          for n, status in enumerate(["initiated", "ringing", "in-progress", chance.choice(LAST_OF_THEM)])),
        ("after", {**told, "DialCallStatus": chance.choice(LAST_OF_THEM), "DialCallSid": CHILD, "token": "d"}),
    ]  # fmt: skip
    end: Event = ("parent", {"CallStatus": chance.choice(LAST_OF_USER), "SequenceNumber": "9", "token": "p9"})
    early = chance.choices([*of_user, *asking], k=chance.randint(1, 9))
    late = chance.choices([*of_user, *asking, *of_them, end, ("hang-up", {})], k=chance.randint(0, 12))
    return [*early, *late]


def _may_happen(event: Event, life: Life) -> bool:
    """Twilio tells of the manager's leg only after we have asked for it."""
    return event[0] not in {"child", "after"} or "gate" in life.facts()


def _tell(line: Line, *, stories: int) -> None:
    life = Life(line)
    dialled = 0
    for seed in range(stories):
        life.begin()
        for event in _story(random.Random(seed)):
            if _may_happen(event, life):
                life.live(event)
        assert len(life.dials) <= 1, f"story {seed} dialled twice"
        assert not life.dial_after_the_end, f"story {seed} dialled after the hang-up or the end"
        dialled += len(life.dials)
    assert dialled > stories / 4, "hardly any story dialled, so this proves little"


def test_in_random_stories_nobody_is_dialled_twice_or_after_the_end(still: Line) -> None:
    _tell(still, stories=STORIES)


@pytest.mark.soak
def test_in_twenty_thousand_stories_nobody_is_dialled_twice_or_after_the_end(still: Line) -> None:
    _tell(still, stories=MANY_STORIES)
