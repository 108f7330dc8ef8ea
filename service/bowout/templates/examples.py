"""What the document shows of templates. Each example is run as a test."""

from typing import Final

SOURCE: Final = """== greet ==
Hi {{ recipient.first_name }}, it's {{ sender.name }}.

== thank ==
Thank you for offering me {{ the_role }}.

== no ==
I have decided not to take it.

== door ==
I would love to stay in touch."""
NEW: Final = {
    "short_call": {
        "value": {
            "kind": "call_script",
            "tone": "warm",
            "locale": "en",
            "source": SOURCE,
            "description": "My own way, in four sentences",
        }
    }
}
CHANGED: Final = {"another_tone": {"value": {"tone": "neutral"}}}
PREVIEW: Final = {"short_call": {"value": {"kind": "call_script", "source": SOURCE}}}
