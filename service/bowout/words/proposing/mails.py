"""Mail files as the text that a person would paste: the headers that matter, then the body without markup."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import default
from html.parser import HTMLParser

from .document import LONGEST, UnreadableInput

LARGEST_MAIL = 1_000_000
_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_BREAKS = frozenset(
    [
        "p",
        "br",
        "div",
        "li",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "blockquote",
        "hr",
        "pre",
        "section",
        "article",
    ]
)
_UNSEEN = frozenset(["script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe"])


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
    part = mail.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    plain = _content(part)
    if part.get_content_type() != "text/html" and plain.strip():
        return plain
    if part.get_content_type() != "text/html":
        part = mail.get_body(preferencelist=("html",))
        plain = _content(part) if part is not None else ""
    return text_of_html(plain)


def _content(part: MIMEPart) -> str:
    try:
        content = part.get_content()
    except LookupError:  # a character set that nobody knows
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""


def text_of_html(html: str) -> str:
    """The words of a page, with a line for each block. Scripts, styles and comments are left out, nothing is loaded."""
    parser = _Words()
    parser.feed(html[: LONGEST * 20])
    parser.close()
    text = re.sub(r"[ \t]{0,50}\n[ \t]{0,50}", "\n", "".join(parser.words))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser calls it so
        self._unseen += tag in _UNSEEN
        if tag in _BREAKS:
            self.words.append("\n\n" if tag in {"p", "blockquote", "table"} else "\n")
        elif tag in {"td", "th"}:
            self.words.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag in _BREAKS and tag != "br":
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(re.sub(r"\s+", " ", data))
