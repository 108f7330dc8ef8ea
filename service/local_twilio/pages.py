"""What list answers have in common: Twilio's pages with relative links."""

import datetime as dt
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from local_twilio.front_door import Asked


def page(asked: Asked, *, name: str, path: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """One page of `rows`, as asked for by PageSize and Page."""
    size = int(asked.values.get("PageSize", 50))
    number = int(asked.values.get("Page", 0))
    start = number * size
    some = rows[start : start + size]
    kept = {key: value for key, value in asked.values.items() if key not in {"AccountSid", "CallSid", "Page"}}
    kept["PageSize"] = size

    def link(to: int) -> str:
        return f"{path}?{urlencode({**kept, 'Page': to})}"

    return {
        name: some,
        "page": number,
        "page_size": size,
        "start": start,
        "end": max(start, start + len(some) - 1),
        "uri": link(number),
        "first_page_uri": link(0),
        "next_page_uri": link(number + 1) if start + size < len(rows) else None,
        "previous_page_uri": link(number - 1) if number else None,
    }


def rfc_2822(moment: dt.datetime | None) -> str | None:
    return None if moment is None else format_datetime(moment)
