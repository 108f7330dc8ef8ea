"""The names in the domains of a mail's addresses: a company's name is often among them."""

import re

from .document import Document, Message
from .headers import EMAIL
from .signing import signature_of
from .word_lists import FREE_MAIL, NO_COMPANY_LABEL


def squeezed(value: str) -> str:
    """A name as a domain spells it."""
    return re.sub(r"[\W_]", "", value).lower()


def labels_of(document: Document, message: Message) -> set[str]:
    """Those of the sender and of the signature, without those of providers."""
    addresses = [document.text[slice(*message.sender.email)]] if message.sender and message.sender.email else []
    start = signature_of(document, message)
    if start is not None:
        addresses += [match.group() for match in EMAIL.finditer(document.text, start, message.end)]
    parts = {part for address in addresses for part in address.rpartition("@")[2].lower().split(".")[:-1]}
    return {squeezed(part) for part in parts - FREE_MAIL - NO_COMPANY_LABEL if len(part) > 2}
