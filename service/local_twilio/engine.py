"""The engine: one thread per call plays its documents, as Twilio does."""

import threading

from local_twilio import people
from local_twilio.call import Call, CallOverError, Next
from local_twilio.documents import fetch_document
from local_twilio.switchboard import StoppedError
from local_twilio.twiml import Verb
from local_twilio.verbs import play_verb
from local_twilio.webhooks import Target

MOST_DOCUMENTS = 100


def start(call: Call) -> None:
    """Play the call in a thread of its own, from the queue to the end."""
    threading.Thread(target=_run, args=(call,), name=f"call-{call.leg.sid}", daemon=True).start()


def _run(call: Call) -> None:
    try:
        if call.leg.is_browser:
            _play(call)
            return
        call.rest(0.2)
        call.board.dial(call.leg)
        call.rest(0.5)
        _reach_first_phone(call)
        _play(call)
    except (CallOverError, StoppedError):
        return


def _reach_first_phone(call: Call) -> None:
    """Ring the first phone until it is answered. Raises CallOverError when it is not."""
    reaction = people.first_phone(call.leg.scenario)
    if reaction.does == "failed":
        call.board.finish(call.leg, status="failed", by="network")
        raise CallOverError
    call.ring(call.leg, reaction=reaction, timeout=call.placement.timeout)
    if call.leg.is_over:
        raise CallOverError


def _play(call: Call) -> None:
    step: Next | None = Next(Target(call.placement.url, call.placement.method), {})
    for _ in range(MOST_DOCUMENTS):
        if step is None:
            break
        step = _play_document(call, verbs=fetch_document(call, step=step))
    call.board.finish(call.leg, status="completed", by="document")


def _play_document(call: Call, *, verbs: tuple[Verb, ...]) -> Next | None:
    """The next document, or None when this one ends the call."""
    for verb in verbs:
        if verb.name in {"Hangup", "Reject"}:
            return None
        step = play_verb(call, verb=verb)
        if step is not None:
            return step
    return None
