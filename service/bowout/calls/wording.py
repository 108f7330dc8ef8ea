"""What a call's state and result say to the user: one line, and where it ended badly, what to do next."""

from dataclasses import dataclass

from ..vocabulary import CallMode, CallState

DIALLER = "Your phone’s dialler works just as well."
# Twilio could not reach our address, or not use what it got there.
OUR_ADDRESS = frozenset({"21205", "11200", "11205", "11210", "11220", "12100", "12300"})
# Of the codes of a failed dialling these are about the set-up here. The others are about the number that was dialled.
AT_DIAL = frozenset({"13214", "13247", "13225", "13227", "32205", "21215", "21216", "21210"})


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    hint: str | None = None


OWN_NUMBER_REFUSED = Words("Your own number can’t be shown", "You can call again and show Bowout’s number.")


def words_for(
    state: CallState, result: str | None, *, mode: CallMode, name: str, hanging_up: bool, code: str | None = None
) -> Words:
    """`name` is how the other person is called, `code` the provider's word on what went wrong.

    Nothing here guesses who picked up: "Connected" is all we know.
    """
    if mode is CallMode.OWN_PHONE:
        return _own_phone(state, result, name)
    if mode is CallMode.BROWSER and (found := _in_browser(state, result, hanging_up=hanging_up)) is not None:
        return found
    if state is CallState.ENDED:
        return _explained(code, name) or _ended(result or "", name)
    if hanging_up:
        return Words("Cancelling", "If it rings, don’t press anything.")
    return {
        CallState.REQUESTED: Words("Setting up"),
        CallState.SUBMITTING: Words("Setting up"),
        CallState.QUEUED: Words("Setting up"),
        CallState.SUBMIT_UNKNOWN: Words(
            "We’re not sure the call started", "If your phone rings, answer it. Nothing is dialled twice."
        ),
        CallState.USER_RINGING: Words("Your phone is ringing", "Answer from the top of the screen."),
        CallState.USER_ANSWERED: Words(
            "You’re connected to Bowout", f"Put it on speaker. {name} isn’t on the line yet."
        ),
        CallState.DIALING_HM: Words(f"Ringing {name}"),
        CallState.HM_RINGING: Words(f"Ringing {name}"),
        CallState.CONNECTED: Words("Connected"),
        CallState.WRAPPING_UP: Words("Ending"),
    }[state]


def _own_phone(state: CallState, result: str | None, name: str) -> Words:
    if state is CallState.ENDED:
        return Words("Call over") if result == "own_phone" else Words("Not called")
    if state is CallState.CONNECTED:
        return Words("On your phone")
    return Words(f"Ready to call {name}", "Tap Call, put it on speaker, then come back here.")


def _in_browser(state: CallState, result: str | None, *, hanging_up: bool) -> Words | None:
    """Where no telephone rings beside the page, what is otherwise said of it is left out."""
    if state is not CallState.ENDED:
        return Words("Ending") if hanging_up else None
    if result == "lost":
        return Words("The call is over", "We couldn’t learn how it ended. You know best.")
    return (
        Words("The call didn’t start", "Call again, or ring your phone instead.") if result == "not_started" else None
    )


def _explained(code: str | None, name: str) -> Words | None:
    """Codes that say more than the result does: of a dialling that was refused, and of answers we failed to give."""
    if code in OUR_ADDRESS:
        return _ended("app_error", name)
    return _rejected(code) if code in AT_DIAL else None


def _ended(result: str, name: str) -> Words:
    if result.startswith("rejected:"):
        return _rejected(result.removeprefix("rejected:"))
    return {
        "completed": Words("Call over"),
        "canceled": Words("Call ended"),
        "hm_no_answer": Words("No answer", f"{name} didn’t pick up, or the call ended before they could."),
        "hm_busy": Words("Busy", f"{name} is on another call. Try again in a little while."),
        "hm_failed": Words(f"We couldn’t reach {name}", "Check the number, or use your own phone’s dialler."),
        "hm_canceled": Words("Call ended"),
        "hm_unknown": Words("The call is over", "We couldn’t learn how it ended. You know best."),
        "user_no_answer": Words(
            "Your phone wasn’t answered", "Call screening may have stopped it: save Bowout’s number, then try again."
        ),
        "user_busy": Words("Your phone was busy", "Finish the other call, then try again."),
        "user_failed": Words("We couldn’t reach your phone", "Check your number, or use your own phone’s dialler."),
        "user_no_key": Words("Nobody pressed a key", f"So we didn’t ring {name}. Try again when you’re ready."),
        "app_error": Words("That was our fault", f"{name} wasn’t rung. Try again."),
        "lost": Words("We couldn’t start the call", "If your phone still rings, don’t press a key."),
        "not_started": Words("The call didn’t start", "Try again, or use your own phone’s dialler."),
    }.get(result, Words("Call over"))


def _rejected(code: str) -> Words:
    """The provider's codes, in words that tell whose turn it is: the user's, or the operator's."""
    if code in {"20429", "10004"}:
        return Words("The line is busy here", f"Try again in a minute. {DIALLER}")
    if code in {"20003", "10001", "20005", "suspended", "credentials"}:
        return Words("Calls through Bowout are off", DIALLER)
    if code in {"21210", "21212", "21213", "13214", "13247"}:
        return Words("The number to show isn’t set up", DIALLER)
    if code in {"21211", "21217", "21214", "21201"}:
        return Words("We can’t ring your number", "Check it and prove it again in Settings.")
    if code in {"21215", "13227", "32205"}:
        return Words("That country isn’t switched on here", DIALLER)
    if code in {"21216", "13225", "21202", "guard"}:
        return Words("That number can’t be rung from here", "Look for another number, or write to them.")
    if code in {"21219", "10002", "trial"} or code.startswith("57"):
        return Words("This is a trial account", f"It can’t connect two phones. {DIALLER}")
    if code in OUR_ADDRESS:
        return Words("That was our fault", DIALLER)
    return Words("We couldn’t start the call", DIALLER)
