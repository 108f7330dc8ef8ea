"""Twilio's error codes, as an answer to the request that places the call and as the end of the dialling.

Whose turn it is stands in the second line: the user's, the operator's, or the way round by the own phone's dialler.
"""

from .failures import BUSY_HERE, NOT_STARTED
from .scenario import Said, Scenario

DIALLER = "Your phone’s dialler works just as well."
OFF = ("Calls through Bowout are off", DIALLER)
NUMBER_TO_SHOW = ("The number to show isn’t set up", DIALLER)
OWN_NUMBER = ("We can’t ring your number", "Check it and prove it again in Settings.")
COUNTRY = ("That country isn’t switched on here", DIALLER)
NOT_FROM_HERE = ("That number can’t be rung from here", "Look for another number, or write to them.")
ON_TRIAL = ("This is a trial account", f"It can’t connect two phones. {DIALLER}")
OUR_FAULT = ("That was our fault", "Priya wasn’t rung. Try again.")
THEIR_NUMBER = ("We couldn’t reach Priya", "Check the number, or use your own phone’s dialler.")

AT_CREATE: dict[str, Said] = {
    "20003": OFF,
    "10001": OFF,
    "20005": OFF,
    "21210": NUMBER_TO_SHOW,
    "21212": NUMBER_TO_SHOW,
    "21213": NUMBER_TO_SHOW,
    "21211": OWN_NUMBER,
    "21217": OWN_NUMBER,
    "21214": OWN_NUMBER,
    "21201": OWN_NUMBER,
    "21215": COUNTRY,
    "32205": COUNTRY,
    "21216": NOT_FROM_HERE,
    "21202": NOT_FROM_HERE,
    "21219": ON_TRIAL,
    "10002": ON_TRIAL,
    "573002": ON_TRIAL,
    "573005": ON_TRIAL,
    "575001": ON_TRIAL,
    "21205": (OUR_FAULT[0], DIALLER),
    "10004": BUSY_HERE,
    "20404": NOT_STARTED,
    "21999": NOT_STARTED,
}

AT_DIAL: dict[str, Said] = {
    "13214": NUMBER_TO_SHOW,
    "13247": NUMBER_TO_SHOW,
    "13223": THEIR_NUMBER,
    "13224": THEIR_NUMBER,
    "13225": NOT_FROM_HERE,
    "13227": COUNTRY,
}

CODES = (
    *(
        Scenario(
            f"Twilio refuses to place it: {code}",
            f"rejected:{code}",
            says,
            network=({"create": code},),
            legs=(),
            dials=0,
        )
        for code, says in AT_CREATE.items()
    ),
    *(
        Scenario(
            f"Twilio refuses to dial them: {code}",
            "hm_failed",
            says,
            network=({"dial": code},),
            legs=("completed", "failed"),
        )
        for code, says in AT_DIAL.items()
    ),
)
