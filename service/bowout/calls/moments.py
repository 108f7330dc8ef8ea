"""When something happened, as a person or a page tells it: within what can be true. Pure."""

from datetime import datetime, timedelta
from typing import Final

from ..store import Invalid

# A phone's clock may be a little ahead of ours.
CLOCKS_DIFFER: Final = timedelta(minutes=5)
# Somebody may have spoken to them first and have come here after it, over a weekend or a holiday; and a phone that was
# offline tells late, but within the week for which a repeated command is known. What is older is a slip of the
# keyboard, and would set the story of who was told what, and when, wrong for good.
BEFORE_IT_BEGAN: Final = timedelta(days=7)


def check_happened(at: datetime | None, *, began: datetime, now: datetime) -> None:
    """`began` is when the decline was. Raises `Invalid` for what is still to come, or was long before that."""
    if at is None:
        return
    if at > now + CLOCKS_DIFFER:
        raise Invalid("Give a time that has passed.", pointer="/happened_at")
    if at < began - BEFORE_IT_BEGAN:
        raise Invalid(
            f"That is more than {BEFORE_IT_BEGAN.days} days before this decline was begun. Give the day it happened.",
            pointer="/happened_at",
        )
