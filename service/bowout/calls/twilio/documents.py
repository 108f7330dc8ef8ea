"""The documents that Twilio executes. Nothing in them records, transcribes or listens, and none names anybody."""

from twilio.twiml.voice_response import Dial, Gather, VoiceResponse

ROUNDS = 12
WAIT_SECONDS = 2
LISTEN_SECONDS = 5
DIAL_SECONDS = 30
TALK_SECONDS = 900
FIRST_WORDS = (
    "This is Bowout. Put me on speaker and go back to your script. Press any key, or tap Ready, and I will call."
)
REMINDER = "Press any key, or tap Ready."
REMINDED_IN = frozenset({5, 9})
EXPIRED = "This call request has expired. Goodbye."
LEAVE_ALONE_KEY = "9"
INBOUND_WORDS = (
    "Thank you for calling. This number can't take calls. If you don't want to be rung from it again, press 9. Goodbye."
)
LEFT_ALONE = "Done. This number won't ring you again. Goodbye."
BROKEN = "Something went wrong here. Please go back to Bowout. Goodbye."


def ask_for_key(*, round_number: int, gate: str, again: str) -> str:
    """Ask the user to press any key. A stranger or a voicemail may hear this, so it says nothing about the call.

    Silence falls through to the next round, where the page's tap may have arrived; after the last it hangs up.
    """
    if round_number > ROUNDS:
        return hang_up()
    response = VoiceResponse()
    # finishOnKey="" is needed: with the default, pressing # as "any key" would give no request at all.
    gather = Gather(input="dtmf", num_digits=1, finish_on_key="", timeout=WAIT_SECONDS, action=gate, method="POST")
    if round_number == 1:
        gather.say(FIRST_WORDS)
    elif round_number in REMINDED_IN:
        gather.say(REMINDER)
    response.append(gather)
    response.redirect(again, method="POST")
    return str(response)


def offer_to_leave_alone(action: str) -> str:
    """For whoever rings the service's number back: it takes no calls, and a key keeps it from ringing them again."""
    response = VoiceResponse()
    gather = Gather(input="dtmf", num_digits=1, finish_on_key="", timeout=LISTEN_SECONDS, action=action, method="POST")
    gather.say(INBOUND_WORDS)
    response.append(gather)
    response.hangup()
    return str(response)


def dial(*, number: str, extension: str | None, caller: str, after: str, child: str) -> str:
    """Connect the other person, shown the number `caller`."""
    response = VoiceResponse()
    connect = Dial(
        caller_id=caller,
        time_limit=TALK_SECONDS,
        timeout=DIAL_SECONDS,
        answer_on_bridge=True,
        record="do-not-record",
        action=after,
        method="POST",
    )
    tones = {"send_digits": f"wwww{extension}#"} if extension else {}
    connect.number(
        number,
        status_callback=f"{child}#rc=3&rp=all",
        status_callback_event="initiated ringing answered completed",
        status_callback_method="POST",
        **tones,
    )
    response.append(connect)
    return str(response)


def hang_up(words: str | None = None) -> str:
    response = VoiceResponse()
    if words:
        response.say(words)
    response.hangup()
    return str(response)
