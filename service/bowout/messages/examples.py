"""What the document shows of requests about messages. Each example is run as a test."""

from typing import Final

from ..http.samples import DECLINE, PRIYA

TAKEN_OVER: Final = {
    "the_draft_that_was_lined_up": {"value": {"decline_id": DECLINE, "contact_id": PRIYA, "kind": "confirming_email"}},
    "own_words_with_an_id": {
        "value": {
            "id": "01a20e6b-b950-7000-8000-8a9b0c1d2e3f",
            "decline_id": DECLINE,
            "contact_id": PRIYA,
            "kind": "linkedin_note",
            "subject": "Staying in touch",
            "body": "Hi Priya, thank you again for your time. I would like to follow what you build at Northwind.",
        }
    },
}
CHANGED: Final = {
    "another_subject": {"value": {"subject": "Thank you, and my decision", "to": ["priya@northwind.example"]}}
}
SEEN: Final = {
    "as_it_was_seen": {
        "value": {
            "subject": "Thank you, and my decision",
            "body": "Hi Priya,\n\nThank you for the offer and for your time today. As I told you, I have "
            "decided not to take it.\n\nI hope that we stay in touch.\n\nBest,\nSam",
        }
    },
    "as_it_stands": {"value": {}},
}
OVERRIDDEN: Final = {
    "they_know_how_to_reach_me": {"value": {"rule": "no-way-back", "text": ""}},
    "taken_back": {"value": {"rule": "no-way-back", "text": "", "keep": False}},
}
