"""Templates of one's own, and a walk through all pages."""

from typing import Any

from tests.api import Api

SCRIPT = """== greet ==
Hi {{ recipient.first_name }}, it's {{ sender.name }}.

== thank ==
Thank you for offering me {{ the_role }}.

== no ==
I have decided not to take it.
"""
LETTER = """== subject ==
A question about {{ company }}

== body ==
Hi {{ recipient.first_name }},

Could I have until {{ answer_by }}?

{{ signature }}
"""
OWN: dict[str, Any] = {
    "kind": "call_script",
    "tone": "warm",
    "locale": "en",
    "source": SCRIPT,
    "description": "My own way",
}


def own(api: Api, **changes: Any) -> Any:
    return api.ok(api.post("templates", {**OWN, **changes}), 201)


def all_pages(api: Api, query: str) -> list[Any]:
    items, after = [], ""
    while True:
        found = api.ok(api.get(f"templates?{query}{after}"))
        items += found["items"]
        if found["next"] is None:
            return items
        after = f"&after={found['next']}"
