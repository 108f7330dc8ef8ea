"""What Bowout may ask of Twilio, to the letter: the request that places a call, and the document that dials them."""

from typing import Any
from xml.etree import ElementTree as ET

from tests.calls.line import SAMS_NUMBER, SERVICE_NUMBER

PRIYAS_NUMBER = "+13125550142"
EVENTS = ("initiated", "ringing", "answered", "completed")


def check_creation(form: list[list[str]] | list[tuple[str, str]], *, hooks: str) -> None:
    """The form of the request that rings the user. `hooks` is the address below which one call's hooks lie."""
    assert sorted(tuple(pair) for pair in form) == sorted(
        [
            ("To", SAMS_NUMBER),
            ("From", SERVICE_NUMBER),
            ("Url", f"{hooks}/answer"),
            ("Method", "POST"),
            ("StatusCallback", f"{hooks}/parent#rc=3&rp=all"),
            *(("StatusCallbackEvent", event) for event in EVENTS),
            ("StatusCallbackMethod", "POST"),
            ("Timeout", "25"),
            ("TimeLimit", "1200"),
        ]
    )


def check_dial(document: str, *, hooks: str) -> None:
    """The one document that names the other person's number."""
    response = ET.fromstring(document)  # noqa: S314 - the service itself wrote it
    assert [verb.tag for verb in response] == ["Dial"]
    dial = response[0]
    assert dial.attrib == {
        "callerId": SERVICE_NUMBER,
        "timeLimit": "900",
        "timeout": "30",
        "answerOnBridge": "true",
        "record": "do-not-record",
        "action": f"{hooks}/after",
        "method": "POST",
    }
    assert [(part.tag, part.text) for part in dial] == [("Number", PRIYAS_NUMBER)]
    assert dial[0].attrib == {
        "statusCallback": f"{hooks}/child#rc=3&rp=all",
        "statusCallbackEvent": " ".join(EVENTS),
        "statusCallbackMethod": "POST",
    }


def creations(log: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The requests to place a call."""
    return [each for each in log["requests"] if each["method"] == "POST" and each["path"].endswith("/Calls.json")]


def dials(log: dict[str, list[dict[str, Any]]]) -> list[str]:
    """The distinct documents that dial somebody."""
    return sorted({each["xml"] for each in log["documents"] if "Dial" in each["verbs"]})
