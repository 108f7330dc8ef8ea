"""Errors that carry what somebody typed, made to happen for real: none of it stands in the log."""

import contextlib
import io
import logging
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bowout.app import Parts
from bowout.http import database_session
from bowout.logs import install_logs
from tests.api import Api
from tests.served import served

from .extra import PATH, api_with

TYPED = "Priya Raman of Northwind"
CARD = f"BEGIN:VCARD\nVERSION:3.0\nFN:{TYPED}\n{TYPED}\nADR;CHARSET={TYPED}:;;Elm Street 5\nTEL:+13125550142\n"
WORDS = ("Priya", "Raman", "Northwind", "Elm Street", "5550142")


@pytest.fixture
def log() -> Iterator[Any]:
    """What the program would write, at its most talkative."""
    root, written = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    install_logs("debug")
    (ours,) = root.handlers
    ours.setStream(written)  # type: ignore[attr-defined]
    yield written.getvalue
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger("vobject.base").disabled = False


def answer_of(api: Api, path: str, **body: Any) -> Any:
    return api.client.post(path, headers={"Authorization": f"Bearer {api.key}"}, **body)


def test_a_database_that_quotes_a_value_is_not_quoted(parts: Parts, log: Any) -> None:
    """PostgreSQL quotes the value itself; SQLite is given one that it cannot take, whose parameters are then hidden."""
    wanted = "SELECT CAST(:name AS integer), :other" if not parts.database.is_sqlite else "SELECT :name, :other"
    other: Any = 1 if not parts.database.is_sqlite else object()

    def fail() -> Any:
        database_session().execute(sa.text(wanted), {"name": TYPED, "other": other})

    assert answer_of(api_with(parts, fail), PATH, json={}).status_code == 500
    written = log()
    assert '"unexpected"' in written
    assert "database_session().execute" in written
    assert [word for word in WORDS if word in written] == []


def test_an_error_of_ours_that_quotes_a_text_is_not_quoted(parts: Parts, log: Any) -> None:
    def fail() -> Any:
        try:
            int(TYPED)
        except ValueError as error:
            raise RuntimeError(f"cannot read {TYPED}") from error

    assert answer_of(api_with(parts, fail), PATH, json={}).status_code == 500
    written = log()
    assert "ValueError" in written
    assert "RuntimeError" in written
    assert [word for word in WORDS if word in written] == []


def test_a_card_that_cannot_be_read_is_not_quoted(api: Api, log: Any) -> None:
    for card in (CARD, CARD + "END:VCARD\n", CARD.replace("FN:", "FN;ENCODING=QUOTED-PRINTABLE:=ZZ")):
        answer = answer_of(api, "/api/v1/imports", data=card.encode(), content_type="text/vcard")
        assert answer.status_code < 500
    written = log()
    assert [word for word in WORDS if word in written] == []


def test_a_request_that_is_refused_is_not_quoted(api: Api, log: Any) -> None:
    for body in ({"company": TYPED, "role": 5}, {"company": TYPED, TYPED: 1}, {"company": TYPED, "id": TYPED}):
        assert answer_of(api, "/api/v1/offers", json=body).status_code == 422
    assert [word for word in WORDS if word in log()] == []


def test_what_is_recorded_is_not_quoted(api: Api, log: Any) -> None:
    api.decline()
    written = log()
    assert "decline.started" in written
    assert [word for word in WORDS if word in written] == []


@pytest.mark.slow
def test_the_real_program_does_not_quote_a_card_either(tmp_path: Path) -> None:
    """There the parser is imported before the log is set up, and then writes to the standard error by itself."""
    with served(tmp_path) as program:
        request = urllib.request.Request(f"{program.url}/api/v1/imports", data=CARD.encode(), method="POST")
        request.add_header("Authorization", f"Bearer {program.make_key()}")
        request.add_header("Content-Type", "text/vcard")
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(request, timeout=20).close()
        program.ok("POST", "offers", {"company": "Kestrel Labs"})
        program.stop()
        written = "".join(program.output)
    assert "offer.created" in written
    assert [word for word in WORDS if word in written] == []
