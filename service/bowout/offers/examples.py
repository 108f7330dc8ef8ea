"""What the document shows of offers. Each example is run as a test."""

from typing import Any, Final

NORTHWIND: Final[dict[str, Any]] = {
    "external_id": "application 7",
    "company": "Northwind",
    "role": "Senior data engineer",
    "compensation": {"amount": 120000, "amount_max": 130000, "currency": "USD", "period": "year"},
    "reply_by": "2026-11-27T17:00:00-06:00",
    "participants": [
        {
            "parts": ["extended_offer", "hiring_manager"],
            "thank_for": "the walk through the data platform",
            "contact": {
                "name": "Priya Raman",
                "title": "Head of data",
                "phones": [{"number": "+13125550142", "label": "work"}],
                "emails": ["priya@northwind.example"],
            },
        }
    ],
}
NEW: Final = {"with_its_people": {"value": NORTHWIND}, "shortest": {"value": {"company": "Kestrel Labs"}}}
CHANGED: Final = {"more_time": {"value": {"reply_by": "2026-12-04T17:00:00-06:00"}}}
EVENT: Final = {"employer_took_it_back": {"value": {"event": "withdraw"}}}
PERSON: Final = {
    "interviewer": {
        "value": {
            "parts": ["interviewer"],
            "met_on": "2026-11-10",
            "thank_for": "the good questions",
            "contact": {"name": "Tom Ortiz", "emails": ["tom@northwind.example"]},
        }
    }
}
PERSON_CHANGED: Final = {"thanks": {"value": {"thank_for": "the introduction"}}}
LETTER: Final = (
    "Hi Sam, we would like to offer you the role of Senior data engineer at Northwind for $120,000 per year. "
    "Please let me know by December 4, 2026.\n\nBest regards,\nPriya Raman\nHead of data\n+1 312 555 0142"
)
TEXT: Final = {"letter": {"value": {"text": LETTER}}}
MAIL: Final = {
    "mail_file": {
        "value": "From: Priya Raman <priya@northwind.example>\r\nTo: Sam Lee <sam@lee.example>\r\n"
        "Subject: Your offer\r\nDate: Mon, 23 Nov 2026 15:04:00 -0600\r\n\r\n" + LETTER.replace("\n", "\r\n")
    }
}
CARD: Final = {
    "contact_card": {
        "value": "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Raman;Priya;;;\r\nFN:Priya Raman\r\nTITLE:Head of data\r\n"
        "TEL;TYPE=WORK:+1 312 555 0142\r\nEMAIL:priya@northwind.example\r\nEND:VCARD\r\n"
    }
}
