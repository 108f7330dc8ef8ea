"""Asking the real service for everything that the document shows, and keeping what it answers.

The examples name things by ids of their own (`bowout.http.samples`). Here each of them stands for the thing that was
really made: in a request the real ids go out, in a kept answer the examples' ids come back.
"""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, Self
from uuid import UUID

import time_machine

from bowout.http.finishing import METHODS
from bowout.http.samples import OFFER, PATH_PARAMETERS, sample_id
from tests.calls.line import Line

from .answers import published_document

# A Tuesday, ten in the morning in Chicago: the examples' dates lie around it.
BEGINNING = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
PUBLIC_ADDRESS = "https://bowout.example"
# Ids that no example names are counted from here on.
FIRST_UNNAMED = 100
CURSOR = base64.urlsafe_b64encode(UUID(OFFER).bytes).decode().rstrip("=")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_SECONDS = re.compile(r"(?<=T\d\d:\d\d):\d\d(?:\.\d+)?(?=\+00:00)")


@dataclass(frozen=True, slots=True)
class Answered:
    """One request of the story: which operation, which of its examples, and the answer with the examples' ids."""

    operation: str
    example: str
    status: int
    body: Any


class Story:
    def __init__(self, line: Line, clock: Any) -> None:
        self.line = line
        self.clock = clock
        self.asked: list[Answered] = []
        self.sent: set[tuple[str, str]] = set()
        self.done: set[str] = set()
        self.operations = {
            operation["operationId"]: (path, method, operation)
            for path, methods in published_document(line.api.app)["paths"].items()
            for method, operation in methods.items()
            if method in METHODS
        }
        self._real: dict[str, str] = {}
        self._samples = set(_ID.findall(json.dumps(list(self.operations.values()))))
        self._unnamed = FIRST_UNNAMED

    def later(self, minutes: int) -> Self:
        """Let the story's clock show so many minutes after its beginning."""
        self.clock.move_to(BEGINNING + timedelta(minutes=minutes))
        return self

    def name(self, sample: str, real: str) -> None:
        """From now on, `sample` in an example stands for the thing whose id is `real`."""
        self._real = {known: other for known, other in self._real.items() if other != real} | {sample: real}
        self._samples.add(sample)

    def ask(
        self,
        operation: str,
        example: str = "",
        *,
        as_: str = "",
        makes: Mapping[str, str] = MappingProxyType({}),
        query: str = "",
        **how: str,
    ) -> Any:
        """Send one request and keep its answer as the example `as_`, else as the request's own. Returns the answer.

        `makes` names ids of the answer by their places in it: `{STEP: "steps/0/id"}`. `how` holds path parameters that
        are not those of the examples, and headers ("Idempotency_Key").
        """
        path, method, says = self.operations[operation]
        path = re.sub(r"\{(\w+)\}", lambda found: how.pop(found[1], PATH_PARAMETERS[found[1]][1]), path)
        body = self._body(says, example)
        address = self._with_real_ids(path + query)
        if isinstance(body, bytes):
            answer = self._send_file(address, body, media_type=_media_type(says, example))
        elif method in {"get", "delete"}:
            answer = getattr(self.line.api, method)(address, **how)
        else:
            answer = getattr(self.line.api, method)(address, body, **how)
        assert answer.status_code < 300, f"{operation} ({example}): {answer.get_data(as_text=True)}"
        self.sent.add((operation, example))
        self.done.add(operation)
        for sample, place in makes.items():
            self.name(sample, at(answer.json, place))
        if answer.status_code != 204:
            shown = self._with_sample_ids(answer.get_data(as_text=True))
            body = _with_sample_cursor(json.loads(shown))
            self.asked.append(Answered(operation, as_ or example or "usual", answer.status_code, body))
        return answer.json if answer.status_code != 204 else None

    def answers(self) -> dict[str, dict[str, dict[str, Any]]]:
        """What the document shows: {operation: {status: {example: body}}}."""
        found: dict[str, dict[str, dict[str, Any]]] = {}
        for each in self.asked:
            found.setdefault(each.operation, {}).setdefault(str(each.status), {})[each.example] = each.body
        return found

    def _body(self, says: dict[str, Any], example: str) -> Any:
        for media_type, content in says.get("requestBody", {}).get("content", {}).items():
            if example in content.get("examples", {}):
                value = content["examples"][example]["value"]
                is_json = media_type == "application/json"
                return json.loads(self._with_real_ids(json.dumps(value))) if is_json else value.encode()
        assert not example, f"{says['operationId']} shows no example {example}"
        return {}

    def _send_file(self, path: str, body: bytes, *, media_type: str) -> Any:
        api = self.line.api
        headers = {"Authorization": f"Bearer {api.key}"}
        return api.client.post(path, data=body, content_type=media_type, headers=headers)

    def _with_real_ids(self, text: str) -> str:
        for sample, real in self._real.items():
            text = text.replace(sample, real)
        return text

    def _with_sample_ids(self, text: str) -> str:
        """What is of this run alone is replaced: ids, the address of the test's server, seconds."""
        for sample, real in self._real.items():
            text = text.replace(real, sample)
        for found in dict.fromkeys(_ID.findall(text)):
            if found not in self._samples:
                self._unnamed += 1
                sample = sample_id(self._unnamed)
                self.name(sample, found)
                text = text.replace(found, sample)
        text = text.replace(self.line.parts.settings.public_url, PUBLIC_ADDRESS)
        return _SECONDS.sub(":00", text)


def at(answer: Any, place: str) -> str:
    for step in place.split("/"):
        answer = answer[int(step) if isinstance(answer, list) else step]
    return str(answer)


def _with_sample_cursor(body: dict[str, Any]) -> dict[str, Any]:
    """A page's cursor is packed out of an id."""
    return {**body, "next": CURSOR} if "items" in body and body["next"] else body


def _media_type(says: dict[str, Any], example: str) -> str:
    content = says["requestBody"]["content"]
    return next(media_type for media_type, each in content.items() if example in each.get("examples", {}))


@contextmanager
def stopped_at_the_beginning() -> Iterator[Any]:
    """The clock of the story. It goes on by itself, since jobs and the telephone network wait for it."""
    with time_machine.travel(BEGINNING, tick=True) as clock:
        yield clock
