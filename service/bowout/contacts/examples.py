"""What the document shows of contacts. Each example is run as a test."""

from typing import Any, Final

PRIYA: Final[dict[str, Any]] = {
    "name": "Priya Raman",
    "pronounced": "PREE-ya RAH-mun",
    "title": "Head of data",
    "company": "Northwind",
    "phones": [{"number": "(312) 555-0142", "extension": "12", "label": "work"}],
    "emails": ["priya@northwind.example"],
}
NEW: Final = {"hiring_manager": {"value": PRIYA}}
CHANGED: Final = {"new_number": {"value": {"phones": [{"number": "+13125550143", "label": "mobile"}]}}}
