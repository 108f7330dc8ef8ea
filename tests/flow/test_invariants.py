"""Whatever is tapped in whatever order: what must never happen does not happen."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bowout.vocabulary import OfferState, Outcome, Part
from tests.api import Api
from tests.declines.cast import offer, person, start

from .cast import ended_call, messages, offer_state, steps

TOLD = {"told", "following_up", "closed"}
OPEN_MESSAGES = {"draft", "approved", "handed_over", "failed"}
# Nothing of the other offer may stand in any text.
ELSEWHERE = ("Kestrel", "Fischer")
ANSWERS = (
    {"other_job": "signed"},
    {"other_job": "none"},
    {"other_job": "not_signed", "anyway": True},
    {"other_job": "not_signed", "answer_by": "2030-01-04"},
    {"other_job": "none", "would_change_mind": True, "terms": "more leave"},
)


class Declining(RuleBasedStateMachine):
    """A model that knows only two things: whether they were told, and which messages the person said were sent."""

    api: Api

    def __init__(self) -> None:
        super().__init__()
        self.decline: Any = None
        self.calls: list[str] = []
        self.telling: dict[str, bool] = {}
        self.written = False
        self.confirmed: set[str] = set()

    @initialize(agency=st.booleans(), answers=st.sampled_from(ANSWERS), channel=st.sampled_from(["phone", "written"]))
    def begin(self, *, agency: bool, answers: dict[str, Any], channel: str) -> None:
        api = self.api
        first = person(api, "Priya Raman")
        tom = person(api, "Tom Ortiz", email="tom@northwind.example")
        lena = person(api, "Lena Fischer")
        offer(api, "Kestrel Labs", state=OfferState.ACCEPTED, people={lena: [Part.EXTENDED_OFFER]})
        part = Part.AGENCY_RECRUITER if agency else Part.EXTENDED_OFFER
        offer_id = offer(api, people={first: [part], tom: [Part.INTERVIEWER]})
        self.answers, self.agency = answers, agency
        self.decline = start(api, offer_id, contact_id=str(first), route_answers=answers, channel=channel)

    @rule(outcome=st.sampled_from(Outcome), no=st.booleans())
    def say_how_it_went(self, *, outcome: Outcome, no: bool) -> None:
        call = ended_call(self.api, self.decline)
        self.calls.append(call)
        self._outcome(call, outcome, no=no)

    @rule(outcome=st.sampled_from(Outcome), no=st.booleans())
    def correct_the_last_outcome(self, *, outcome: Outcome, no: bool) -> None:
        if self.calls:
            self._outcome(self.calls[-1], outcome, no=no)

    @rule(event=st.sampled_from(["change_mind", "wait", "resume", "close", "employer_told", "reconsider"]))
    def say_about_the_whole(self, *, event: str) -> None:
        answer = self.api.post(f"declines/{self.decline['id']}/events", {"event": event})
        allowed = event in self.read()["allowed_events"] if answer.status_code == 409 else True
        assert allowed is (answer.status_code != 409)

    @rule(
        change=st.sampled_from(
            [{"tone": "formal"}, {"channel": "written"}, {"channel": "phone"}, {"openness": "another_opportunity"}]
        )
    )
    def choose(self, *, change: dict[str, Any]) -> None:
        self.api.patch(f"declines/{self.decline['id']}", change)

    @rule(place=st.integers(0, 3), sent=st.booleans())
    def hand_over(self, *, place: int, sent: bool) -> None:
        drafts = messages(self.api, self.decline, state="draft")
        if place < len(drafts):
            message = drafts[place]
            self.api.ok(self.api.post(f"messages/{message['id']}/hand-over", {}))
            if sent:
                self.api.ok(self.api.post(f"messages/{message['id']}/sent"))
                self.confirmed.add(message["id"])
                self.written |= message["kind"] in {"written_decline", "counter_reply"}

    @invariant()
    def declined_means_told(self) -> None:
        if self.decline is None:
            return
        now = self.read()
        told = self.written or any(self.telling.values())
        if now["state"] in TOLD:
            assert told
            assert now["told_at"] is not None
        if offer_state(self.api, self.decline) == "declined":
            assert told
            assert now["state"] in TOLD
        if now["state"] in {"deciding", "preparing", "ready", "waiting", "weighing_counter"}:
            assert now["told_at"] is None

    @invariant()
    def what_was_cancelled_leaves_nothing_behind(self) -> None:
        if self.decline is not None and self.read()["state"] == "cancelled":
            assert not [each for each in messages(self.api, self.decline) if each["state"] in OPEN_MESSAGES]
            assert steps(self.api, self.decline, "due", "blocked") == []
            assert offer_state(self.api, self.decline) == "open"

    @invariant()
    def only_the_persons_word_makes_a_message_sent(self) -> None:
        if self.decline is not None:
            sent = {each["id"] for each in messages(self.api, self.decline) if each["state"] == "sent"}
            assert sent == self.confirmed

    @invariant()
    def no_step_fires_before_what_releases_it(self) -> None:
        if self.decline is not None and not self.read()["employer_knows"]:
            for step in steps(self.api, self.decline, "due"):
                assert step["kind"] != "send_thank_you" or self.read()["state"] == "overtaken"
            kinds = {each["kind"] for each in messages(self.api, self.decline) if each["state"] != "dropped"}
            assert "thank_you" not in kinds or self.read()["state"] == "overtaken"

    @invariant()
    def no_text_names_what_is_elsewhere_or_claims_what_is_not_signed(self) -> None:
        if self.decline is None:
            return
        script = self.api.ok(self.api.get(self.decline["links"]["script"]))
        texts = [line for beat in script["beats"] for line in (*beat["sentences"], beat["short"], *beat["cues"])]
        texts += [
            line for card in script["cards"] for line in (*card["first"], *card["firmer"], card["direction"] or "")
        ]
        texts += script["voicemail"]
        texts += [each[part] for each in messages(self.api, self.decline) for part in ("subject", "body")]
        everything = "\n".join(texts)
        assert not any(name in everything for name in ELSEWHERE)
        if self.answers["other_job"] != "signed":
            claims = r"\b(?:accepted|signed)\b|another (?:opportunity|offer|job|position|role)"
            assert not re.search(claims, everything, re.IGNORECASE), everything

    def _outcome(self, call: str, outcome: Outcome, *, no: bool) -> None:
        before = self.read()
        body: dict[str, Any] = {"outcome": outcome.value}
        if outcome in {Outcome.UPSET, Outcome.CUT_OFF}:
            body["no_was_said"] = no
        if self.api.post(f"calls/{call}/outcome", body).status_code == 200:
            asked = before["route"] in {"ask_for_time", "ask_for_terms"} and not before["told_at"]
            says_no = outcome is Outcome.REACHED_AND_TOLD or (outcome in {Outcome.UPSET, Outcome.CUT_OFF} and no)
            self.telling[call] = says_no and not (asked and self.read()["told_at"] is None)

    def read(self) -> Any:
        return self.api.ok(self.api.get(f"declines/{self.decline['id']}"))


@pytest.mark.slow
def test_whatever_is_tapped_in_whatever_order_nothing_happens_that_must_not(api: Api) -> None:
    class WithApi(Declining):
        pass

    WithApi.api = api
    limits = settings(
        max_examples=12,
        stateful_step_count=10,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    run_state_machine_as_test(WithApi, settings=limits)
