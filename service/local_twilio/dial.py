"""The Dial verb: ring the second phone and let the two speak."""

from local_twilio import people
from local_twilio.call import Call, CallOverError, Next
from local_twilio.callbacks import StatusCallbacks
from local_twilio.leg import Leg
from local_twilio.numbers import is_e164
from local_twilio.params import dial_params
from local_twilio.sids import new_sid
from local_twilio.twiml import Verb
from local_twilio.webhooks import Target

TRIAL_NOTICE = "This call cannot be connected, because your account is a trial account."
DIAL_ERRORS = {
    13214: "Dial: Invalid callerId value",
    13223: "Dial: Invalid phone number format",
    13224: "Dial: Twilio does not support calling this number or the number is invalid",
    13225: "Dial: Twilio does not call this number: it is on a block list",
    13227: "Dial: the account has no permission to call this country",
    13247: "Dial: callerId is not a number of this account and not verified",
}


def dial(call: Call, *, verb: Verb) -> Next | None:
    """The document at `action`, None where there is none. Raises CallOverError when the first phone is down."""
    if call.exchange.account.kind == "Trial":
        call.board.say(call.leg, text=TRIAL_NOTICE)
        call.rest(4.0)
        return None
    call.leg.keys.clear()
    child = _child(call, verb=verb)
    call.board.add(child)
    error = _refusal(call, child=child)
    try:
        _connect(call, child=child, verb=verb, error=error)
    except CallOverError:
        if call.leg.ended_by == "person":
            _report(call, child=child, verb=verb)
        raise
    return _after(call, child=child, verb=verb, error=error)


def _child(call: Call, *, verb: Verb) -> Leg:
    number = verb.inside[0]
    leg = Leg(
        sid=new_sid("CA"),
        account_sid=call.leg.account_sid,
        to=number.text,
        from_=verb.attribute("callerId", call.leg.from_),
        direction="outbound-dial",
        status="ringing",
        scenario=call.leg.scenario,
        parent_sid=call.leg.sid,
    )
    if number.attribute("statusCallback"):
        target = call.target(number.attribute("statusCallback"), method=number.attribute("statusCallbackMethod"))
        leg.callbacks = StatusCallbacks(
            Target(target.url, target.method, "status"),
            events=frozenset(number.attribute("statusCallbackEvent", "completed").split(" ")),
            sender=call.exchange.sender,
            scenario=call.leg.scenario,
            clock=call.board.clock,
        )
    return leg


def _refusal(call: Call, *, child: Leg) -> int:
    """The error code for which the second phone is never dialled, or 0."""
    if child.scenario.dial:
        return int(child.scenario.dial)
    if not is_e164(child.to):
        return 13223
    return 0 if call.exchange.account.may_show(child.from_) else 13247


def _connect(call: Call, *, child: Leg, verb: Verb, error: int) -> None:
    """Until the second phone is down."""
    call.board.dial(child)
    reaction = people.second_phone(child.scenario)
    if error or reaction.does == "failed":
        code = error or 13224
        call.board.notify(call.leg, code=code, text=DIAL_ERRORS.get(code, "Dial: the call was refused"))
        call.board.finish(child, status="failed", by="network")
        return
    call.rest(0.5)
    call.ring(child, reaction=reaction, timeout=verb.seconds("timeout", 30))
    if child.is_connected:
        if call.leg.is_ringing:
            # A page that calls hears it ring until they pick up (answerOnBridge), and is answered with them.
            call.board.answer(call.leg)
        _talk(call, child=child, limit=verb.seconds("timeLimit", 14400))
    if call.leg.is_over:
        raise CallOverError


def _talk(call: Call, *, child: Leg, limit: float) -> None:
    scenario = child.scenario
    began = call.now() if child.answered_at is None else child.answered_at
    scripted = people.NEVER if scenario.hm == "manual" else scenario.talk
    if scenario.drop_mid_call:
        scripted /= 2
    until = began + min(scripted, limit)
    if call.wait(lambda: child.is_over, until=until):
        return
    if limit <= scripted:
        call.board.finish(child, status="completed", by="time limit", at=until)
    elif scenario.drop_mid_call:
        call.board.finish(call.leg, status="completed", by="network", at=until)
    elif scenario.hm == "user_hangs_up":
        call.board.finish(call.leg, status="completed", by="person", at=until)
    else:
        call.board.finish(child, status="completed", by="person", at=until)


def _after(call: Call, *, child: Leg, verb: Verb, error: int) -> Next | None:
    if not verb.attribute("action"):
        return None
    target = call.target(verb.attribute("action"), method=verb.attribute("method"))
    if child.scenario.action_lost:
        call.board.notify(call.leg, code=11200, text="the request after the Dial was lost", url=target.url)
        return None
    return Next(target, dial_params(call.leg, child=child, error=DIAL_ERRORS.get(error, "")))


def _report(call: Call, *, child: Leg, verb: Verb) -> None:
    """Twilio tells the address after a Dial also when the first phone was put down; the answer no longer matters."""
    step = _after(call, child=child, verb=verb, error=0)
    if step is not None and call.board.generation == call.generation:
        call.exchange.sender.send(step.target, params=step.params)
