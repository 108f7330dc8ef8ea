"""What people do during a call of the table."""

import re
from collections.abc import Callable
from typing import Any

from tests.calls.line import Line
from tests.local_twilio.customer import call_is_over

from .scenario import Act

THE_LEGS_ARE_OVER = "the legs are over"
ORDER = (
    "requested", "submitting", "submit_unknown", "queued", "user_ringing", "user_answered", "dialing_hm", "hm_ringing",
    "connected", "wrapping_up", "ended",
)  # fmt: skip


def perform(line: Line, call: Any, *, act: Act) -> None:
    """Wait for the moment, check what the page says, and do it."""
    if act.when == THE_LEGS_ARE_OVER:
        line.twilio.wait_until(call_is_over)
    else:
        line.wait_for_state(call, *ORDER[ORDER.index(act.when) :])
    if act.does.startswith("waits "):
        line.twilio.skip(float(re.sub("[^0-9]", "", act.does)))
        return
    answer = ACTS[act.does](line, call)
    if act.shows is not None:
        assert (answer["text"], answer["hint"]) == act.shows


def _tap(event: str) -> Callable[[Line, Any], Any]:
    return lambda line, call: line.api.ok(line.api.post(f"calls/{call['id']}/{event}"), 202)


def _phone(act: Callable[[Line, str], None], *, leg: int) -> Callable[[Line, Any], Any]:
    """Somebody's phone: leg 0 is the user's, leg 1 theirs. What the page said before is given back."""

    def perform_it(line: Line, call: Any) -> Any:
        seen = line.call(call)
        act(line, line.legs()[leg]["sid"])
        return seen

    return perform_it


def _change_token(line: Line, call: Any) -> Any:
    line.twilio.promote_token()
    return line.call(call)


ACTS: dict[str, Callable[[Line, Any], Any]] = {
    "looks": lambda line, call: line.call(call),
    "taps ready": _tap("ready"),
    "taps end": _tap("hang-up"),
    "answers": _phone(lambda line, sid: line.twilio.answer(sid), leg=0),
    "declines": _phone(lambda line, sid: line.twilio.decline(sid), leg=0),
    "presses #": _phone(lambda line, sid: line.twilio.press(sid, key="#"), leg=0),
    "they answer": _phone(lambda line, sid: line.twilio.answer(sid), leg=1),
    "they hang up": _phone(lambda line, sid: line.twilio.hang_up(sid), leg=1),
    "the token changes": _change_token,
}
