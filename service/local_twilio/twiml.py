"""Call documents (TwiML): read strictly, so that a misspelt verb or attribute is found here and not on a phone.

Twilio ignores or only warns about much of what is refused here. https://www.twilio.com/docs/voice/twiml
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from local_twilio.contract import EVENTS

METHODS = ("GET", "POST")


class NotXmlError(ValueError):
    """The answer is no XML document with the root `Response`."""


class BadDocumentError(ValueError):
    """The document is XML, but says something that is not allowed."""


@dataclass(frozen=True)
class Verb:
    """A verb with its attributes as written, its text, and the verbs inside it."""

    name: str
    attributes: Mapping[str, str]
    text: str
    inside: tuple["Verb", ...]

    def attribute(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def seconds(self, name: str, default: float) -> float:
        return float(self.attributes.get(name, default))


def _digits(value: str) -> bool:
    return re.fullmatch(r"[0-9]{1,5}", value) is not None


def _method(value: str) -> bool:
    return value in METHODS


def _events(value: str) -> bool:
    return bool(value) and set(value.split(" ")) <= EVENTS


def _anything(_: str) -> bool:
    return True


Rule = Callable[[str], bool]
ATTRIBUTES: Mapping[str, Mapping[str, Rule]] = {
    "Say": {"voice": _anything, "language": _anything},
    "Pause": {"length": _digits},
    "Gather": {
        "input": "dtmf".__eq__,
        "numDigits": _digits,
        "finishOnKey": lambda value: re.fullmatch(r"[0-9*#]?", value) is not None,
        "timeout": _digits,
        "action": _anything,
        "method": _method,
    },
    "Dial": {
        "callerId": _anything,
        "timeLimit": _digits,
        "timeout": _digits,
        "answerOnBridge": lambda value: value in {"true", "false"},
        "record": "do-not-record".__eq__,
        "action": _anything,
        "method": _method,
    },
    "Number": {
        "statusCallback": _anything,
        "statusCallbackEvent": _events,
        "statusCallbackMethod": _method,
        "sendDigits": lambda value: re.fullmatch(r"[0-9*#wW]{1,32}", value) is not None,
    },
    "Hangup": {},
    "Redirect": {"method": _method},
    "Reject": {"reason": lambda value: value in {"rejected", "busy"}},
}
INSIDE: Mapping[str, frozenset[str]] = {
    "Response": frozenset({"Say", "Pause", "Gather", "Dial", "Hangup", "Redirect", "Reject"}),
    "Gather": frozenset({"Say", "Pause"}),
    "Dial": frozenset({"Number"}),
}
WITH_TEXT = frozenset({"Say", "Number", "Redirect"})


def read_document(xml: str) -> tuple[Verb, ...]:
    """The verbs of a document. Raises NotXmlError or BadDocumentError with a sentence."""
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise NotXmlError("a call document has no document type")
    try:
        root = ET.fromstring(xml)  # noqa: S314 - without a document type there are no entities to expand
    except ET.ParseError as error:
        raise NotXmlError(f"the answer is no XML: {error}") from error
    if root.tag != "Response":
        raise NotXmlError(f"the root must be Response, not {root.tag}")
    if root.attrib or (root.text or "").strip():
        raise BadDocumentError("Response has neither attributes nor text")
    return _inside(root)


def _inside(element: ET.Element) -> tuple[Verb, ...]:
    allowed = INSIDE.get(element.tag, frozenset())
    for child in element:
        if child.tag not in allowed:
            raise BadDocumentError(f"{child.tag} is not allowed inside {element.tag}")
        if (child.tail or "").strip():
            raise BadDocumentError(f"there is loose text inside {element.tag}")
    return tuple(_verb(child) for child in element)


def _verb(element: ET.Element) -> Verb:
    text = (element.text or "").strip()
    rules = ATTRIBUTES[element.tag]
    for name, value in element.attrib.items():
        if name not in rules:
            raise BadDocumentError(f"{element.tag} has no attribute {name}")
        if not rules[name](value):
            raise BadDocumentError(f'{element.tag} {name}="{value}" is not allowed')
    if bool(text) != (element.tag in WITH_TEXT):
        raise BadDocumentError(f"{element.tag} {'must have a text' if not text else 'has no text of its own'}")
    inside = _inside(element)
    if element.tag == "Dial" and len(inside) != 1:
        raise BadDocumentError("Dial must hold exactly one Number")
    return Verb(element.tag, dict(element.attrib), text, inside)
