"""What the document shows of requests about calls. Each example is run as a test."""

from typing import Final

from ..http.samples import DECLINE

# A call is placed once for each intent: each of these has its own Idempotency-Key.
NEW: Final = {
    "own_phone": {"value": {"decline_id": DECLINE, "mode": "own_phone"}},
    "ring_my_phone_then_connect": {"value": {"decline_id": DECLINE, "mode": "bridge"}},
    "in_the_browser": {"value": {"decline_id": DECLINE, "mode": "browser"}},
    "they_rang_me": {
        "value": {
            "id": "01a20e64-8bc0-7000-8000-6f1d2c3b4a59",
            "decline_id": DECLINE,
            "mode": "own_phone",
            "direction": "incoming",
            "happened_at": "2026-11-24T10:16:00-06:00",
        }
    },
}
ON_THE_OWN_PHONE: Final = {
    "talking": {"value": {"event": "talking", "happened_at": "2026-11-24T10:27:00-06:00"}},
    "over": {"value": {"event": "over"}},
}
NUMBER: Final = {"as_people_write_it": {"value": {"number": "(312) 555-0199"}}}
CODE: Final = {"code": {"value": {"code": "123456"}}}
