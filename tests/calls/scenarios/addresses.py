"""The public address, the proxies before it, the tokens that sign, and accounts that cannot call."""

from werkzeug.wrappers import Response

from tests.calls.line import API_KEY, API_SECRET, AUTH_TOKEN, NEXT_TOKEN

from . import fronts
from .codes import OFF, ON_TRIAL, OUR_FAULT
from .scenario import Act, Scenario

SHORT = ({"talk": 5},)
PARENT_ONLY = ("completed",)
HTML = Response("<p>Welcome</p>", mimetype="text/html")
HALF_A_DOCUMENT = Response("<Response><Gather>", mimetype="text/xml")


def _goes(name: str, **what: object) -> Scenario:
    return Scenario(name, "completed", network=SHORT, **what)  # type: ignore[arg-type]


def _breaks(name: str, **what: object) -> Scenario:
    """Twilio rings the user, and then finds nobody who tells it what to do."""
    return Scenario(name, "app_error", OUR_FAULT, legs=PARENT_ONLY, dials=0, **what)  # type: ignore[arg-type]


ADDRESSES = (
    _goes("the service is behind a proxy on another port", front=fronts.behind_a_proxy),
    _goes("the service is behind a proxy that ends TLS", front=fronts.behind_tls),
    _goes("the service is behind a proxy whose headers lie", front=fronts.behind_forged_headers),
    _goes("the public address is a name", front=fronts.by_name),
    _goes("the public address ends with a slash", front=fronts.with_a_slash),
    _breaks("the proxy loses the signature", front=fronts.behind_a_proxy_that_loses_the_signature),
    _breaks("the proxy drops a field", front=fronts.behind_a_proxy_that_drops_a_field),
    _breaks("the proxy adds a slash", front=fronts.behind_a_proxy_that_adds_a_slash),
    _breaks("the proxy redirects", front=fronts.behind(Response(status=301, headers={"Location": "/elsewhere"}))),
    _breaks("nobody listens at the public address", front=fronts.behind_nobody),
    _breaks("the public address has a certificate that nobody trusts", front=fronts.behind_distrusted_tls),
    _breaks("the proxy finds no service", front=fronts.behind(Response(status=502))),
    _breaks("something else answers at the public address", front=fronts.behind(HTML)),
    _breaks("half a document arrives", front=fronts.behind(HALF_A_DOCUMENT)),
)

TOKENS = (
    _goes("the token that was there before still signs", settings={"TWILIO_AUTH_TOKEN": f"{NEXT_TOKEN},{AUTH_TOKEN}"}),
    _goes("a token that signs nothing yet is known", settings={"TWILIO_AUTH_TOKEN": f"{AUTH_TOKEN},{NEXT_TOKEN}"}),
    Scenario(
        "the token changes in the middle of a call",
        "completed",
        network=({"talk": 600},),
        person=(Act("connected", "the token changes"), Act("connected", "they hang up")),
        settings={"TWILIO_AUTH_TOKEN": f"{NEXT_TOKEN},{AUTH_TOKEN}"},
    ),
    _goes("an API key places the call", settings={"TWILIO_API_KEY": API_KEY, "TWILIO_API_SECRET": API_SECRET}),
    _breaks(
        "an API key places the call, and the token that signs is unknown",
        settings={"TWILIO_API_KEY": API_KEY, "TWILIO_API_SECRET": API_SECRET, "TWILIO_AUTH_TOKEN": "another one"},
    ),
    Scenario(
        "the token is wrong",
        "rejected:20003",
        OFF,
        settings={"TWILIO_AUTH_TOKEN": "another one"},
        legs=(),
        dials=0,
    ),
)

ACCOUNTS = (
    Scenario("the account is suspended", "rejected:20003", OFF, account={"status": "suspended"}, legs=(), dials=0),
    Scenario("the account is closed", "rejected:20003", OFF, account={"status": "closed"}, legs=(), dials=0),
    Scenario("the account is suspended for a while", "rejected:20003", OFF, ({"suspended": True},), legs=(), dials=0),
    Scenario("the account is a trial", "rejected:573002", ON_TRIAL, account={"kind": "Trial"}, legs=(), dials=0),
)

SURROUNDINGS = (*ADDRESSES, *TOKENS, *ACCOUNTS)
