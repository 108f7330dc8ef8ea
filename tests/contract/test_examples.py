"""The examples in the document: there is one of every body, each has its shape, and each is what really happens."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from bowout.app import Parts, create_app
from bowout.http.catalogue import CATALOGUE
from bowout.http.problems import problem_response
from bowout.http.refusing import MORE, example_of
from bowout.http.samples import recorded_answers
from bowout.store import Database
from tests.conftest import empty

from .published import OPERATIONS, published
from .recording import shown, told_story
from .story import Answered, Story

HOW_TO_RECORD = "run: python -m tests.contract.recording && make openapi"


def bodies() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every body of the document: where it stands, and what is said of it."""
    for operation in OPERATIONS:
        for media_type, content in operation.media_types.items():
            yield f"{operation.id} {media_type}", content
        for status, answer in operation.says["responses"].items():
            for content in answer.get("content", {}).values():
                yield f"{operation.id} {status}", content
    for name, answer in published()["components"]["responses"].items():
        for content in answer["content"].values():
            yield name, content


BODIES = dict(bodies())
REQUESTS = [
    (operation.id, name)
    for operation in OPERATIONS
    for content in operation.media_types.values()
    for name in content.get("examples", {})
]
ANSWERS = [
    (operation.id, status, name)
    for operation in OPERATIONS
    for status, answer in operation.says["responses"].items()
    for content in answer.get("content", {}).values()
    for name in content.get("examples", {})
]


@pytest.fixture(scope="module")
def story(migrated_url: str, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The story of the examples, told to the real service with a telephone."""
    database = Database(migrated_url)
    empty(database)
    database.dispose()
    return told_story(database_url=migrated_url, data=tmp_path_factory.mktemp("story"))


@pytest.mark.parametrize("where", BODIES)
def test_every_body_has_an_example(where: str) -> None:
    assert BODIES[where].get("examples"), f"a request's example stands in its room's examples.py; {HOW_TO_RECORD}"


@pytest.mark.parametrize("where", BODIES)
def test_an_example_has_the_shape_that_the_document_says(where: str) -> None:
    schema = {**BODIES[where]["schema"], "components": published()["components"]}
    validator = OAS31Validator(schema, format_checker=oas31_format_checker)
    for name, example in BODIES[where]["examples"].items():
        errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(example["value"])]
        assert errors == [], name


@pytest.mark.slow
@pytest.mark.parametrize(("operation", "name"), REQUESTS)
def test_an_example_of_a_request_is_taken(story: Story, operation: str, name: str) -> None:
    """The story fails at the first request that is refused; here it must not have left one out."""
    assert (operation, name) in story.sent


@pytest.mark.slow
@pytest.mark.parametrize(("operation", "status", "name"), ANSWERS)
def test_an_example_of_an_answer_is_what_the_service_answers(
    story: Story, operation: str, status: str, name: str
) -> None:
    given = next((each for each in story.asked if found(each) == (operation, status, name)), None)
    assert given is not None, HOW_TO_RECORD
    assert list(differences(example(operation, status, name), shown(given.body))) == [], HOW_TO_RECORD


@pytest.mark.slow
def test_the_story_asks_for_everything(story: Story) -> None:
    assert {each.id for each in OPERATIONS} - story.done == set(), "add it to a scene in tests/contract/scenes.py"


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.code)
def test_an_example_of_a_problem_is_what_the_service_answers(parts: Parts, kind: Any) -> None:
    with create_app(parts).test_request_context():
        answered = problem_response(kind.code, **MORE.get(kind.code, {})).json
    assert {**answered, "instance": ""} == {**example_of(kind), "instance": ""}


def test_an_operation_is_recorded_in_one_room(tmp_path: Path) -> None:
    rooms = [tmp_path / name for name in ("offers", "flow")]
    for room in rooms:
        room.mkdir()
        (room / "answers.json").write_text('{"createOffer": {"201": {}}}', encoding="utf-8")
    with pytest.raises(ValueError, match="createOffer"):
        recorded_answers(rooms)


def found(given: Answered) -> tuple[str, str, str]:
    return given.operation, str(given.status), given.example


def example(operation: str, status: str, name: str) -> Any:
    (says,) = (each.says for each in OPERATIONS if each.id == operation)
    return says["responses"][status]["content"]["application/json"]["examples"][name]["value"]


def differences(expected: Any, given: Any, where: str = "") -> Iterator[str]:
    """Where the two differ in keys or types. Each thing of a list is to be like one of the other list's."""
    if type(expected) is not type(given):
        yield f"{where}: {type(expected).__name__}, but now {type(given).__name__}"
    elif isinstance(expected, dict):
        if expected.keys() != given.keys():
            yield f"{where}: fields {sorted(expected.keys() ^ given.keys())}"
        for name in expected.keys() & given.keys():
            yield from differences(expected[name], given[name], f"{where}/{name}")
    elif isinstance(expected, list) and expected:
        for place, each in enumerate(given):
            if all(list(differences(known, each)) for known in expected):
                yield from differences(expected[0], each, f"{where}/{place}")
