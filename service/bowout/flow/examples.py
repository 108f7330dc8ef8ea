"""What the document shows of requests that touch several rooms. Each example is run as a test."""

from typing import Final

from ..http.samples import OFFER, PRIYA

NEW: Final = {
    "by_phone": {
        "value": {
            "offer_id": OFFER,
            "contact_id": PRIYA,
            "reason": {"category": "role_content", "sentence": None},
            "openness": "none",
            "tone": "warm",
            "route_answers": {"other_job": "signed"},
        }
    },
    "with_an_id_of_ones_own": {
        "value": {
            "id": "01a20e5d-5e30-7000-8000-2b7c9d1e4f60",
            "offer_id": OFFER,
            "contact_id": PRIYA,
            "channel": "written",
            "reason": {"category": "prefer_not_to_say"},
            "route_answers": {"other_job": "none", "would_change_mind": False},
        }
    },
}
CHANGED: Final = {
    "another_reason": {
        "value": {"reason": {"category": "career_goals", "sentence": "I want to lead a team by next year."}}
    }
}
EVENT: Final = {
    "not_now": {"value": {"event": "wait", "until": "2026-11-25T09:00:00-06:00"}},
    "go_on": {"value": {"event": "resume"}},
    "changed_my_mind": {"value": {"event": "change_mind"}},
}
OUTCOME: Final = {
    "told": {
        "value": {
            "outcome": "reached_and_told",
            "no_was_said": True,
            "reaction": "well",
            "note": "She asked me to stay in touch about spring.",
        }
    },
    "voicemail": {"value": {"outcome": "voicemail", "try_again_at": "2026-11-24T15:00:00-06:00"}},
    "they_offered_more": {
        "value": {
            "outcome": "counter_offer",
            "terms": "10 % more and two days at home",
            "answer_by": "2026-11-26",
        }
    },
}
