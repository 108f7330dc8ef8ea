"""The least that the same server can do: Flask alone, and Flask with one row of SQLite read or written.

    python -m tests.bench.floor PORT DATABASE

It runs as Bowout does: granian, one worker, as many blocking threads, the same SQLite settings.
"""

import json
import sys
from pathlib import Path
from typing import Any

from flask import Flask, request
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from uuid_utils.compat import uuid7

from bowout.commands.serving import THREADS
from bowout.store import Database


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]


CONTENT = {f"field_{number}": f"some words of field {number}" for number in range(20)}


def create_app() -> Flask:
    app = Flask(__name__)
    database = Database(f"sqlite:///{sys.argv[2]}")
    Base.metadata.create_all(database.engine)
    with database.transaction() as session:
        session.merge(Note(id="first", content=json.dumps(CONTENT)))

    @app.get("/health/ready")
    def ready() -> str:
        return "ready"

    @app.get("/bare")
    def bare() -> dict[str, Any]:
        return CONTENT

    @app.post("/bare")
    def take() -> tuple[dict[str, Any], int]:
        return dict(request.get_json()), 201

    @app.get("/row")
    def read() -> dict[str, Any]:
        with database.reading() as session:
            return dict(json.loads(session.get_one(Note, "first").content))

    @app.post("/row")
    def write() -> tuple[dict[str, Any], int]:
        body = request.get_json()
        with database.transaction() as session:
            session.add(Note(id=str(uuid7()), content=json.dumps(body)))
        return dict(body), 201

    return app


def main() -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "tests.bench.floor:create_app",
        address="127.0.0.1",
        port=int(sys.argv[1]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        factory=True,
        log_level=LogLevels.warning,
        working_dir=Path.cwd(),
    ).serve()


if __name__ == "__main__":
    main()
