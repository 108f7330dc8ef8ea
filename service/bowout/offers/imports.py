"""Reading a pasted offer, a mail or a contact card into a proposal. Nothing is saved."""

from dataclasses import fields as fields_of
from typing import Any, Final
from zoneinfo import ZoneInfo

from ..accounts.models import Account
from ..store import Invalid, now
from ..words.brief import Found, FoundContact, Proposal

MAIL: Final = "message/rfc822"
CARD: Final = "text/vcard"
MOST_TEXT: Final = 20_000
MOST_HEADERS: Final = 16_000
MOST_PARTS: Final = 200
MOST_PARAMETERS: Final = 500
PAY: Final = ("amount", "amount_max", "currency", "period")


def read_text(text: str, *, account: Account, locale: str | None = None, country: str | None = None) -> dict[str, Any]:
    """The shape `Proposal` of a pasted text or page. Of a long one the first 20,000 characters of words are read."""
    from ..words.proposing import is_longer, propose

    told = _told(account, locale=locale, country=country)
    return _describe(propose(text, **told), truncated=is_longer(text))


def read_body(body: bytes, *, media_type: str, account: Account) -> dict[str, Any]:
    """The shape `Proposal` of a mail file or a contact card. Raises `Invalid` where it is none."""
    from ..words.proposing import UnreadableInput, propose, propose_vcard, read_mail

    told = _told(account)
    _refuse_explosive(body, media_type=media_type)
    try:
        if media_type == MAIL:
            text = read_mail(body)
            return _describe(propose(text, **told), truncated=len(text) >= MOST_TEXT)
        text = body.decode("utf-8", "replace")
        return _describe(propose_vcard(text[:MOST_TEXT], **told), truncated=len(text) > MOST_TEXT)
    except UnreadableInput as problem:
        raise Invalid(str(problem), pointer="/") from None


def _refuse_explosive(body: bytes, *, media_type: str) -> None:
    """What real mails and cards never have, and what the parsers take minutes for. Raises `Invalid`."""
    if media_type == MAIL:
        headers = len(body.replace(b"\r\n", b"\n").partition(b"\n\n")[0])
        if headers > MOST_HEADERS or body.lower().count(b"content-type") > MOST_PARTS:
            raise Invalid("This mail is too long-winded to read. Paste its text instead.", pointer="/")
    elif body.count(b";") > MOST_PARAMETERS:
        raise Invalid("This card holds too much to read. Type the person's details instead.", pointer="/")


def _told(account: Account, *, locale: str | None = None, country: str | None = None) -> dict[str, Any]:
    return {
        "country": country or account.country,
        "locale": locale or account.locale,
        "today": now().astimezone(ZoneInfo(account.time_zone)).date(),
        "time_zone": account.time_zone,
    }


def _describe(proposal: Proposal, *, truncated: bool) -> dict[str, Any]:
    top = ("company", "role", "location", "start_on", "reply_by", "candidate")
    return {
        **{name: _leaf(getattr(proposal, name)) for name in top},
        "compensation": {name: _leaf(getattr(proposal, name)) for name in PAY},
        "contacts": [_person(contact) for contact in proposal.contacts],
        "mentioned": [_person(contact) for contact in proposal.mentioned],
        "truncated": truncated,
    }


def _person(contact: FoundContact) -> dict[str, Any]:
    return {each.name: _leaf(getattr(contact, each.name)) for each in fields_of(FoundContact)}


def _leaf(found: Found[Any] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    value = found.value.isoformat() if hasattr(found.value, "isoformat") else found.value
    return {"value": value, "span": list(found.span), "confidence": found.confidence}
