"""How the people of a scenario behave while their phone rings. All times are virtual seconds."""

from dataclasses import dataclass

from local_twilio.scenario import Scenario

NEVER = float("inf")
PRESSES_AFTER = 1.0
HANGS_UP_AFTER = 1.0


@dataclass(frozen=True)
class Reaction:
    """What a ringing phone does, and after how long. `wait` leaves it to a person or to the time-out."""

    after: float
    does: str


def first_phone(scenario: Scenario) -> Reaction:
    if scenario.user in {"busy", "failed"}:
        return Reaction(0.5, scenario.user)
    if scenario.user in {"manual", "no-answer"}:
        return Reaction(NEVER, "wait")
    return Reaction(20.0 if scenario.user == "voicemail" else 2.0, "answer")


def second_phone(scenario: Scenario) -> Reaction:
    if scenario.hm in {"busy", "failed"}:
        return Reaction(1.0, scenario.hm)
    if scenario.hm in {"manual", "no-answer"}:
        return Reaction(NEVER, "wait")
    if scenario.hm == "user_hangs_up_ringing":
        return Reaction(2.0, "first phone hangs up")
    return Reaction(3.0, "answer")
