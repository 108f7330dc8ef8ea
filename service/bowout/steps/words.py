"""What a step says in the list of things to do: short, and discreet enough to be read over somebody's shoulder."""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import StepKind

TEXTS: Final[Mapping[StepKind, str]] = {
    StepKind.TRY_AGAIN: "Call {who} again",
    StepKind.SEND_CONFIRMING_EMAIL: "Send {who} your email",
    StepKind.SEND_THANK_YOU: "Send {who} a thank-you",
    StepKind.TELL_REFERRER: "Write to {who}",
    StepKind.CHECK_EMPLOYER_KNOWS: "Ask {who} whether {company} knows",
    StepKind.ANSWER_COUNTER: "Give {who} your answer",
    StepKind.RETURN_TO_THEM: "Get back to {who}",
    StepKind.FIND_NUMBER: "Find a number for {who}",
    StepKind.WRITE_INSTEAD: "Write to {who} instead",
    StepKind.DECIDE: "Look again at {company}",
}


def step_text(kind: StepKind, *, first_name: str | None, company: str | None) -> str:
    """One line for the list of things to do. It never says what was, or will be, decided."""
    return TEXTS[kind].format(who=first_name or "them", company=company or "the offer")
