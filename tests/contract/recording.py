"""Records the answers that the document shows: `python -m tests.contract.recording`, then `make openapi`.

The story is told to the real service on an empty database. Each answer is written beside the routes that gave it, into
`answers.json`; the document's program reads these files and asks no database.
"""

import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask import Flask

from bowout import migrate
from bowout.http.samples import ANSWERS_FILE
from bowout.store import Database
from bowout.store.sealing import use_keys
from tests.calls.line import BROWSER_CALLS, open_line
from tests.conftest import SECRETS

from .scenes import tell
from .story import Story, stopped_at_the_beginning

# A list is shown by its first entries: a page of fifteen cards says no more than a page of two.
LONGEST_LIST, SHOWN_OF_IT = 8, 2
# How much faster than ours the clock of the pretend telephone network runs.
SPEED = 100.0
# The story's telephone network is a stand-in, which the service says of itself; and no token is worth showing.
SAID_OTHERWISE = {
    "practice": False,
    "signalling": None,
    "token": "eyJhbGciOiJIUzI1NiIsImN0eSI6InR3aWxpby1mcGE7dj0xIn0.…",
}


def told_story(*, database_url: str, data: Path) -> Story:
    """The whole story, told to the service on this database, which is migrated and empty."""
    use_keys([SECRETS["BOWOUT_SEALING_KEYS"]], signing_key=SECRETS["BOWOUT_SIGNING_KEY"])
    with (
        stopped_at_the_beginning() as clock,
        open_line(database_url=database_url, data=data, secrets={**SECRETS, **BROWSER_CALLS}, speed=SPEED) as line,
    ):
        story = Story(line, clock)
        tell(story)
    return story


def shown(answer: Any) -> Any:
    """An answer as the document shows it: long lists are cut, and calls ring somebody."""
    if isinstance(answer, list):
        return [shown(each) for each in (answer[:SHOWN_OF_IT] if len(answer) > LONGEST_LIST else answer)]
    if isinstance(answer, dict):
        return {
            name: SAID_OTHERWISE[name] if name in SAID_OTHERWISE else shown(value) for name, value in answer.items()
        }
    return answer


def record() -> Iterator[Path]:
    """Write the answers of every room. Yields the files."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/story.sqlite3"
        database = Database(url)
        migrate.upgrade(database)
        database.dispose()
        story = told_story(database_url=url, data=Path(folder))
    rooms: dict[Path, dict[str, Any]] = {}
    for operation, answers in story.answers().items():
        rooms.setdefault(room_of(story.line.api.app, operation), {})[operation] = shown(answers)
    for folder_of_room, recorded in sorted(rooms.items()):
        file = folder_of_room / ANSWERS_FILE
        file.write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        yield file


def room_of(app: Flask, operation: str) -> Path:
    """The folder of the routes that answer an operation."""
    view = "".join(f"_{mark.lower()}" if mark.isupper() else mark for mark in operation)
    (found,) = {name for name in app.view_functions if name.partition(".")[2] == view}
    return Path(str(app.blueprints[found.partition(".")[0]].root_path))


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    for written in record():
        print(written.relative_to(Path.cwd()))
