"""Everything that two people and their phones can do: the outcomes of a call, one by one."""

from .scenario import Act, Scenario

NO_KEY = ("Nobody pressed a key", "So we didn’t ring Priya. Try again when you’re ready.")
NO_ANSWER = ("No answer", "Priya didn’t pick up, or the call ended before they could.")
CANCELED = ("Call ended", None)
CANCELLING = ("Cancelling", "If it rings, don’t press anything.")
THEIR_PHONE_RINGS = {"user": "answer_key", "hm": "manual"}

TALKS = (
    Scenario("a key connects both", "completed", network=({"talk": 22},), talk=22, dropped=False),
    Scenario(
        "the page's tap connects both",
        "completed",
        network=({"user": "answer", "talk": 5},),
        person=(
            Act(
                "user_answered",
                "taps ready",
                ("You’re connected to Bowout", "Put it on speaker. Priya isn’t on the line yet."),
            ),
        ),
        talk=5,
    ),
    Scenario(
        "both phones are played by hand",
        "completed",
        network=({"user": "manual", "hm": "manual"},),
        person=(
            Act("user_ringing", "answers", ("Your phone is ringing", "Answer from the top of the screen.")),
            Act("user_answered", "presses #"),
            Act("hm_ringing", "they answer", ("Ringing Priya", None)),
            Act("connected", "they hang up", ("Connected", None)),
        ),
        dropped=True,
    ),
    Scenario("the user hangs up first", "completed", network=({"hm": "user_hangs_up", "talk": 8},), talk=8),
    Scenario(
        "a quarter of an hour is over",
        "completed",
        network=({"talk": 5000},),
        person=(Act("connected", "waits 880 s"),),
        talk=900,
    ),
    Scenario(
        "the connection drops at once",
        "completed",
        network=({"drop_mid_call": True, "talk": 20},),
        talk=10,
        dropped=True,
    ),
    Scenario(
        "the connection drops midway",
        "completed",
        network=({"drop_mid_call": True, "talk": 44},),
        talk=22,
        dropped=False,
    ),
)

OWN_PHONE_NOT_REACHED = (
    Scenario(
        "the user does not pick up",
        "user_no_answer",
        ("Your phone wasn’t answered", "Call screening may have stopped it: save Bowout’s number, then try again."),
        network=({"user": "no-answer"},),
        legs=("no-answer",),
        dials=0,
    ),
    Scenario(
        "the user's phone is busy",
        "user_busy",
        ("Your phone was busy", "Finish the other call, then try again."),
        network=({"user": "busy"},),
        legs=("busy",),
        dials=0,
    ),
    Scenario(
        "the user's phone cannot be reached",
        "user_failed",
        ("We couldn’t reach your phone", "Check your number, or use your own phone’s dialler."),
        network=({"user": "failed"},),
        legs=("failed",),
        dials=0,
    ),
    Scenario(
        "the user turns the ringing call down",
        "user_busy",
        ("Your phone was busy", "Finish the other call, then try again."),
        network=({"user": "manual"},),
        person=(Act("user_ringing", "declines"),),
        legs=("busy",),
        dials=0,
    ),
    Scenario(
        "the user's voicemail answers", "user_no_key", NO_KEY, ({"user": "voicemail"},), legs=("completed",), dials=0
    ),
    Scenario("nobody presses a key", "user_no_key", NO_KEY, ({"user": "answer"},), legs=("completed",), dials=0),
    Scenario(
        "the user hangs up in the whisper",
        "user_no_key",
        NO_KEY,
        ({"user": "hangup_in_whisper"},),
        legs=("completed",),
        dials=0,
    ),
)

THEY_ARE_NOT_REACHED = (
    Scenario(
        "they are busy",
        "hm_busy",
        ("Busy", "Priya is on another call. Try again in a little while."),
        network=({"hm": "busy"},),
        legs=("completed", "busy"),
    ),
    Scenario(
        "their phone cannot be reached",
        "hm_failed",
        ("We couldn’t reach Priya", "Check the number, or use your own phone’s dialler."),
        network=({"hm": "failed"},),
        legs=("completed", "failed"),
    ),
    Scenario("they do not answer", "hm_no_answer", NO_ANSWER, ({"hm": "no-answer"},), legs=("completed", "no-answer")),
    Scenario(
        "the user hangs up while it rings there",
        "hm_no_answer",
        NO_ANSWER,
        ({"hm": "user_hangs_up_ringing"},),
        legs=("completed", "canceled"),
    ),
)

HANGS_UP = (
    Scenario(
        "the user hangs up before the call's id is known",
        "canceled",
        CANCELED,
        ({"create": "placed_then_500", "callbacks": "lost", "user": "manual"},),
        person=(Act("submit_unknown", "taps end", CANCELLING),),
        legs=("completed",),
        dials=0,
    ),
    Scenario(
        "the user hangs up while the own phone rings",
        "canceled",
        CANCELED,
        ({"user": "manual"},),
        person=(Act("user_ringing", "taps end", CANCELLING),),
        legs=("completed",),
        dials=0,
    ),
    Scenario(
        "the user hangs up in the whisper, by the page",
        "canceled",
        CANCELED,
        ({"user": "answer"},),
        person=(Act("user_answered", "taps end", CANCELLING),),
        legs=("completed",),
        dials=0,
    ),
    Scenario(
        "the user hangs up while it rings there, by the page",
        "canceled",
        CANCELED,
        (THEIR_PHONE_RINGS,),
        person=(Act("hm_ringing", "taps end", CANCELLING),),
        legs=("completed", "canceled"),
    ),
    Scenario(
        "the user hangs up while talking, by the page",
        "completed",
        network=({"talk": 600},),
        person=(Act("connected", "taps end"),),
    ),
    Scenario(
        "the user hangs up a call that is over already",
        "completed",
        network=({"callbacks": "lost_final", "action_lost": True, "talk": 4},),
        person=(Act("the legs are over", "taps end"),),
        talk=4,
    ),
)

OUTCOMES = (*TALKS, *OWN_PHONE_NOT_REACHED, *THEY_ARE_NOT_REACHED, *HANGS_UP)
