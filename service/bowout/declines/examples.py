"""What the document shows of requests about a decline's script, and of checks. Each example is run as a test."""

from typing import Final

OWN_WORDS: Final = {
    "another_reason_and_no_door": {
        "value": {
            "beats": [
                {"kind": "reason", "sentences": ["I want to stay closer to the product than this role would let me."]},
                {"kind": "door", "sentences": []},
            ]
        }
    },
    "back_to_the_composed_script": {"value": {"beats": []}},
}
CHECKED: Final = {
    "too_many_apologies": {
        "value": {
            "kind": "confirming_email",
            "locale": "en",
            "text": "Hi Priya,\n\nI'm so sorry, and I feel terrible about this. Thank you for the offer. I have "
            "decided not to take it. Sorry again!\n\nBest,\nSam",
        }
    }
}
OVERRIDDEN: Final = {
    "the_door_may_fall_shut": {"value": {"rule": "no-open-door", "text": ""}},
    "taken_back": {"value": {"rule": "no-open-door", "text": "", "keep": False}},
}
