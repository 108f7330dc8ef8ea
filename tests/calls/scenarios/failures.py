"""Requests that fail or answer late, callbacks that are lost, doubled or disordered: what survives all that."""

from .scenario import Act, Scenario

SHORT = {"talk": 5}
NOT_SURE = ("We’re not sure the call started", "If your phone rings, answer it. Nothing is dialled twice.")
LOST = ("We couldn’t start the call", "If your phone still rings, don’t press a key.")
BUSY_HERE = ("The line is busy here", "Try again in a minute. Your phone’s dialler works just as well.")
NOT_STARTED = ("We couldn’t start the call", "Your phone’s dialler works just as well.")


def _survives(name: str, **switches: object) -> Scenario:
    return Scenario(name, "completed", network=({**SHORT, **switches},), talk=5)


FAILURES = (
    Scenario(
        "a failed request placed nothing",
        "lost",
        LOST,
        ({"create": "500"},),
        person=(Act("submit_unknown", "looks", NOT_SURE),),
        legs=(),
        dials=0,
    ),
    Scenario("a service that is away placed nothing", "lost", LOST, ({"create": "20503"},), legs=(), dials=0),
    _survives("a failed request did place the call", create="placed_then_500"),
    _survives(
        "a failed request placed the call, and every callback is lost", create="placed_then_500", callbacks="lost"
    ),
    Scenario(
        "a failed request placed the call, and only the list of calls tells",
        "user_no_answer",
        ("Your phone wasn’t answered", "Call screening may have stopped it: save Bowout’s number, then try again."),
        network=({"create": "placed_then_500", "callbacks": "lost", "user": "no-answer"},),
        legs=("no-answer",),
        dials=0,
    ),
    _survives("a request times out, and every callback is lost", create="placed_then_timeout", callbacks="lost"),
    _survives("the callbacks come before the answer", create="slow"),
    Scenario(
        "Twilio is busy twice",
        "completed",
        network=({"create": "429"}, {"create": "429"}, SHORT),
        creations=3,
    ),
    Scenario(
        "Twilio is busy four times",
        "rejected:20429",
        BUSY_HERE,
        network=({"create": "429"},) * 4,
        legs=(),
        creations=4,
        dials=0,
    ),
    Scenario(
        "Twilio cannot be reached at all",
        "rejected:unreachable",
        NOT_STARTED,
        settings={"BOWOUT_TWILIO_BASE_URL": "http://127.0.0.1:{closed}"},
        legs=(),
        creations=0,
        dials=0,
    ),
    _survives("every callback comes twice", callbacks="dup"),
    _survives("the callbacks come in another order", callbacks="reorder"),
    _survives("every callback is lost", callbacks="lost"),
    _survives("the last callbacks are lost", callbacks="lost_final"),
    _survives("the last callbacks and the request after the Dial are lost", callbacks="lost_final", action_lost=True),
    _survives("every callback and the request after the Dial are lost", callbacks="lost", action_lost=True),
    _survives("the request after the Dial is lost", action_lost=True),
    _survives("every callback is late", slow_webhook=4),
    _survives("Twilio's record of the call is gone", fetch_404=True),
    Scenario(
        "Twilio's record of the call is gone and every callback is lost",
        "lost",
        LOST,
        network=({"fetch_404": True, "callbacks": "lost", "user": "no-answer"},),
        legs=("no-answer",),
        dials=0,
    ),
)
