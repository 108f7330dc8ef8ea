"""What the document's examples share: the ids of the things in them, and the answers that were recorded.

A request's example is written by hand, in its room's `examples.py`. An answer's example is recorded from the real
service, which gives just those requests, into `answers.json` beside the routes: see `tests/contract/recording.py`.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

ANSWERS_FILE: Final = "answers.json"
# {operation id: {status: {name of the example: body}}}
Answers = Mapping[str, Mapping[str, Mapping[str, Any]]]


def sample_id(number: int) -> str:
    """The id of one thing, the same in every example: a UUIDv7 of the day on which the examples' story happens."""
    return f"01a20e49-1400-7000-8000-{number:012x}"


ACCOUNT, OFFER, PRIYA, PARTICIPANT, DECLINE, CALL, MESSAGE, STEP, TEMPLATE = (
    sample_id(place) for place in range(1, 10)
)

# Every `{…_id}` of a path: what it names, and an example.
PATH_PARAMETERS: Final[Mapping[str, tuple[str, str]]] = {
    "offer_id": ("The offer's id.", OFFER),
    "contact_id": ("The contact's id.", PRIYA),
    "participant_id": ("The id of this person's part in the offer; not the contact's.", PARTICIPANT),
    "decline_id": ("The decline's id.", DECLINE),
    "call_id": ("The call's id.", CALL),
    "message_id": ("The message's id.", MESSAGE),
    "step_id": ("The step's id.", STEP),
    "template_id": ("The id of one of your own, or a built-in one's: `builtin:<kind>.<tone>.<locale>`.", TEMPLATE),
}


def recorded_answers(folders: Iterable[Path]) -> Answers:
    """The recorded answers of the rooms in these folders. Raises `ValueError` where two rooms know one operation."""
    found: dict[str, Any] = {}
    for file in sorted({folder / ANSWERS_FILE for folder in folders}):
        answers = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        if twice := found.keys() & answers.keys():
            raise ValueError(f"{file}: recorded in another room too: {', '.join(sorted(twice))}")
        found |= answers
    return found
