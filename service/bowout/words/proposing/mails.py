"""Mail files as the text that a person would paste: the headers that matter, then the body without markup."""

from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import default

from .document import UnreadableInput
from .markup import words_of
from .pasted import LONGEST

LARGEST_MAIL = 1_000_000
_HEADERS = ("From", "Reply-To", "To", "Cc", "Date", "Subject")
_STUB = 4
"""A plain part that has less than a quarter of the page's words stands in for it."""


def read_mail(data: bytes) -> str:
    """The mail as text, at most 20,000 characters of it. Raises `UnreadableInput`: too large, or no mail."""
    if len(data) > LARGEST_MAIL:
        raise UnreadableInput("This mail is larger than 1 MB. Paste its text instead.")
    try:
        mail = message_from_bytes(data, policy=default)
        headers = [f"{name}: {_header(mail, name)}" for name in _HEADERS if mail[name]]
        body = _body(mail)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UnreadableInput("This file could not be read as a mail. Paste its text instead.") from error
    if not headers and not body.strip():
        raise UnreadableInput("This file holds no mail. Save the mail as .eml, or paste its text.")
    return ("\n".join(headers) + "\n\n" + body)[:LONGEST]


def _header(mail: EmailMessage, name: str) -> str:
    return " ".join(str(mail[name]).split())[:1000]


def _body(mail: EmailMessage) -> str:
    """The plain part, unless it only says that the mail should be read as a page."""
    plain, page = _part(mail, "plain"), _part(mail, "html")
    words = words_of(page, most=LONGEST)[0] + "\n" if page else ""
    return plain if len(plain.strip()) * _STUB > len(words) else words


def _part(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body(preferencelist=(kind,))
    return _content(part) if part is not None else ""


def _content(part: MIMEPart) -> str:
    try:
        content = part.get_content()
    except LookupError:  # a character set that nobody knows
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""
