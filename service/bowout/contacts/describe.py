"""A contact as the API shows it."""

from collections.abc import Collection
from typing import Any

from ..accounts.models import Account
from .actions import judge
from .models import Contact, ContactPhone

_BAD = "This number was wrong when it was rung. Correct it, or add another."
_GONE = "This number is no longer in use. Check it."


def describe(contact: Contact, *, account: Account, regions: Collection[str]) -> dict[str, Any]:
    """The shape `Contact`. `regions` are those that Bowout may ring."""
    names = ("id", "name", "pronounced", "title", "company", "emails", "time_zone", "profile_link")
    return {
        **{name: getattr(contact, name) for name in (*names, "created_at", "updated_at")},
        "phones": [describe_phone(phone, account=account, regions=regions) for phone in contact.phones],
        "links": {"self": f"/api/v1/contacts/{contact.id}"},
    }


def describe_phone(phone: ContactPhone, *, account: Account, regions: Collection[str]) -> dict[str, Any]:
    """The shape `ContactPhone`. A number marked bad is never dialable."""
    found = judge(phone.number, account=account, regions=regions)
    warning = _BAD if phone.bad else found.warning if found else _GONE
    return {
        "number": phone.number,
        "extension": phone.extension,
        "label": phone.label,
        "bad": phone.bad,
        "national": found.national if found else phone.number,
        "dialable": warning is None,
        "warning": warning,
    }
