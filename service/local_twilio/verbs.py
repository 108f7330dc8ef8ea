"""What each verb of a call document does."""

import contextlib

from local_twilio import people
from local_twilio.call import Call, CallOverError, Next
from local_twilio.dial import dial
from local_twilio.params import call_params
from local_twilio.switchboard import WrongMomentError
from local_twilio.twiml import Verb

WORDS_PER_SECOND = 2.7


def play_verb(call: Call, *, verb: Verb) -> Next | None:
    """Play one verb; the document to go on with, or None for the next verb."""
    if verb.name == "Redirect":
        return Next(call.target(verb.text, method=verb.attribute("method")), {})
    if verb.name == "Gather":
        return _gather(call, verb=verb)
    if verb.name == "Dial":
        return dial(call, verb=verb)
    call.rest(_speak(call, verb=verb))
    return None


def _speak(call: Call, *, verb: Verb) -> float:
    """Say it or keep silent; how many virtual seconds that takes."""
    if verb.name == "Pause":
        return verb.seconds("length", 1)
    if call.leg.is_ringing:
        # Whoever calls in hears nothing before the call is answered, so speaking answers it.
        call.board.answer(call.leg)
    call.board.say(call.leg, text=verb.text)
    return 0.3 + len(verb.text.split()) / WORDS_PER_SECOND


def _gather(call: Call, *, verb: Verb) -> Next | None:
    """Speak and listen. Silence goes on with the next verb and asks nobody."""
    call.board.listen(call.leg, listening=True)
    try:
        spoken = sum(_speak(call, verb=inside) for inside in verb.inside)
        digits = _digits(call, verb=verb, until=call.now() + spoken + verb.seconds("timeout", 5))
    except CallOverError:
        _report_hang_up(call, verb=verb)
        raise
    finally:
        call.board.listen(call.leg, listening=False)
    if not digits:
        return None
    return Next(call.target(verb.attribute("action"), method=verb.attribute("method")), {"Digits": digits})


def _digits(call: Call, *, verb: Verb, until: float) -> str:
    """The keys pressed, up to numDigits, the finishing key or the silence after the last one."""
    most = int(verb.attribute("numDigits", "1000"))
    last = verb.attribute("finishOnKey", "#")
    digits = ""
    _let_the_person_act(call, until=until)
    while len(digits) < most:
        if not call.wait(lambda: bool(call.leg.keys), until=until):
            break
        key = call.leg.keys.popleft()
        if key == last:
            break
        digits += key
        until = max(until, call.now() + verb.seconds("timeout", 5))
    return digits


def _let_the_person_act(call: Call, *, until: float) -> None:
    """The scripted person of the scenario does what they do, once, a moment after the first words."""
    scenario = call.leg.scenario
    if scenario.user not in {"answer_key", "hangup_in_whisper"} or call.leg.keys:
        return
    moment = call.now() + people.PRESSES_AFTER
    if moment >= until or call.wait(lambda: bool(call.leg.keys), until=moment):
        return
    with contextlib.suppress(WrongMomentError):  # somebody else ended the call in the same instant
        if scenario.user == "answer_key":
            call.board.press(call.leg, key=scenario.key)
        else:
            call.board.hang_up(call.leg)


def _report_hang_up(call: Call, *, verb: Verb) -> None:
    """Whoever hangs up in a menu may still cause a request with no digits, as some customers of Twilio report."""
    if call.leg.ended_by == "person" and verb.attribute("action"):
        target = call.target(verb.attribute("action"), method=verb.attribute("method"))
        call.exchange.sender.send(target, params=call_params(call.leg) | {"Digits": ""})
