"""The contract: Twilio's own description, applied to every request that comes in and every answer that goes out."""

import functools
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator

from local_twilio.schemas import ANSWER_FORMATS, REQUEST_FORMATS, coerce, to_json_schema

METHODS = ("get", "post", "delete")
EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})
# The description knows these fields, but nobody here may ever record, transcribe or analyse a call.
LISTENING = re.compile(r"(?i)^(record|trim$|transcri|machine|asyncamd|siprec|stream)")
# Described, but nothing that is simulated here: refused rather than silently ignored.
NOT_SIMULATED = frozenset({"ApplicationSid", "Twiml", "CallerId", "Byoc", "CallReason", "CallToken", "SendDigits"})


@dataclass(frozen=True)
class Operation:
    """One described operation. `body` is None where the operation takes no form."""

    name: str
    method: str
    path: re.Pattern[str]
    path_values: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Mapping[str, Any] | None
    answers: Mapping[int, Any]


class ContractError(Exception):
    """What a request got wrong, one sentence each."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__("; ".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True)
class Example:
    """An answer that the description shows."""

    operation: str
    name: str
    status: int
    body: Any


def described_examples() -> list[Example]:
    """The examples of Twilio's own in the description, for tests of this check and of our answers."""
    return [
        Example(described["operationId"], name, int(status), example["value"])
        for item in _document()["paths"].values()
        for described in (item[method] for method in METHODS if method in item)
        for status, answer in described["responses"].items()
        for name, example in answer.get("content", {}).get("application/json", {}).get("examples", {}).items()
    ]


@functools.cache
def operations() -> tuple[Operation, ...]:
    """All described operations, read once."""
    return tuple(
        _operation(template, method=method, described=item[method])
        for template, item in _document()["paths"].items()
        for method in METHODS
        if method in item
    )


def check_values(operation: Operation, *, path: str, query: list[tuple[str, str]]) -> dict[str, Any]:
    """The decoded path's and the query's values by name, with numbers as numbers. Raises ContractError."""
    match = operation.path.fullmatch(path)
    found = match.groupdict() if match else {}
    return _check(list(found.items()), schemas=operation.path_values, required=operation.path_values) | _check(
        query, schemas=operation.query, required=()
    )


def check_form(operation: Operation, *, form: list[tuple[str, str]]) -> dict[str, Any]:
    """The form's values by name; array fields are lists. Raises ContractError."""
    body = operation.body
    if body is None:
        if form:
            raise ContractError((f"{operation.name} takes no form",))
        return {}
    unwanted = [f"{name} would listen to the call" for name, _ in form if LISTENING.match(name)]
    unwanted += [f"{name} is not simulated here" for name, _ in form if name in NOT_SIMULATED]
    if unwanted:
        raise ContractError(tuple(unwanted))
    values = _check(form, schemas=body["properties"], required=body.get("required", ()))
    strange = set(values.get("StatusCallbackEvent", ())) - EVENTS
    if strange:
        raise ContractError(
            tuple(f"StatusCallbackEvent {name!r} does not exist; send one key per event" for name in strange)
        )
    return values


def check_answer(operation: Operation, *, status: int, body: Any) -> list[str]:
    """What is wrong with our own answer: an empty list when it is as described."""
    if status not in operation.answers:
        return [f"{operation.name} is not described to answer {status}"]
    schema = operation.answers[status]
    if schema is None:
        return [] if body is None else [f"{operation.name} must answer {status} without a body"]
    return _complaints(schema, value=body, formats=ANSWER_FORMATS)


def _check(pairs: list[tuple[str, str]], *, schemas: Mapping[str, Any], required: Iterable[str]) -> dict[str, Any]:
    problems: list[str] = [f"{name} is missing" for name in required if name not in dict(pairs)]
    values: dict[str, Any] = {}
    for name in dict(pairs):
        given = [value for other, value in pairs if other == name]
        if name not in schemas:
            problems.append(f"{name} is not a parameter of this operation")
        elif schemas[name].get("type") == "array":
            values[name] = given
        elif len(given) > 1:
            problems.append(f"{name} is given {len(given)} times")
        else:
            values[name] = coerce(given[0], schema=schemas[name])
    for name, value in values.items():
        problems += [f"{name}: {text}" for text in _complaints(schemas[name], value=value, formats=REQUEST_FORMATS)]
    if problems:
        raise ContractError(tuple(problems))
    return values


def _complaints(schema: Any, *, value: Any, formats: Any) -> list[str]:
    whole = {**schema, "components": _components()}
    errors = Draft202012Validator(whole, format_checker=formats).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]


def _operation(template: str, *, method: str, described: Mapping[str, Any]) -> Operation:
    path = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(template))
    parameters = described.get("parameters", ())
    form = described.get("requestBody", {}).get("content", {}).get("application/x-www-form-urlencoded")
    return Operation(
        name=described["operationId"],
        method=method.upper(),
        path=re.compile(path),
        path_values={each["name"]: to_json_schema(each["schema"]) for each in parameters if each["in"] == "path"},
        query={each["name"]: to_json_schema(each["schema"]) for each in parameters if each["in"] == "query"},
        body=to_json_schema(form["schema"]) if form else None,
        answers={int(status): _answer_schema(answer) for status, answer in described["responses"].items()},
    )


def _answer_schema(answer: Mapping[str, Any]) -> Any:
    content = answer.get("content")
    return to_json_schema(content["application/json"]["schema"]) if content else None


@functools.cache
def _components() -> Any:
    return {"schemas": to_json_schema(_document()["components"]["schemas"])}


@functools.cache
def _document() -> Any:
    folder = resources.files("local_twilio") / "description"
    return json.loads((folder / "twilio-trimmed.strict.openapi.json").read_text(encoding="utf-8"))
