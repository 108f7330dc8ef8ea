"""The wheel runs the whole product: no Node, no checkout, nothing to set."""

import http.client
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.api import NORTHWIND
from tests.packaging.conftest import BARE_PATH, CHECKOUT, UV, Installed, run
from tests.served import Served

pytestmark = pytest.mark.slow


def get(program: Served, path: str, **headers: str) -> tuple[int, bytes, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content, answer.headers


def post(program: Served, path: str, body: Any, **headers: str) -> tuple[int, Any, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=20)
    sent = {"Content-Type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
    connection.request("POST", path, json.dumps(body), sent)
    answer = connection.getresponse()
    content = json.loads(answer.read())
    connection.close()
    return answer.status, content, answer.headers


def everything_in(folder: Path) -> set[str]:
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


def test_every_file_of_the_service_is_in_the_wheel(contents: set[str]) -> None:
    """Texts, packs, phrases and migrations are data that no import would miss."""
    service = {f"bowout/{name}" for name in everything_in(CHECKOUT / "service" / "bowout")}
    assert {name for name in service if name.endswith((".md", ".json", ".toml", ".txt", ".html", ".mako", ".typed"))}
    assert service - contents == set()


def test_the_built_pages_are_in_the_wheel_with_their_packed_copies(contents: set[str]) -> None:
    built = {f"bowout/http/web/{name}" for name in everything_in(CHECKOUT / "frontend" / "dist")}
    assert built - contents == set()
    assert "bowout/http/web/index.html" in contents
    for name in contents:
        if re.search(r"^bowout/http/web/.*\.(js|css|html)$", name):
            assert {f"{name}.br", f"{name}.gz"} <= contents


def test_nothing_but_the_product_is_in_the_wheel(contents: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in contents} == {"bowout"}
    stray = re.compile(r"local_twilio|(^|/)tests?/|node_modules|\.tsx?$|__pycache__|\.sqlite3|secrets\.json|\.env")
    assert [name for name in contents if stray.search(name)] == []


def test_the_wheel_says_what_it_is(wheel: Path, installed: Installed) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")
    said = (
        "from importlib.metadata import metadata as m; print(m('bowout')['Version'], m('bowout')['License-Expression'])"
    )
    assert run(installed.python, "-I", "-c", said).split() == [wheel.name.split("-")[1], "MIT"]


def test_the_locked_packages_are_all_that_the_wheel_asks_for(installed: Installed) -> None:
    run(UV, "pip", "check", "--python", installed.python)


def test_the_installed_program_sees_no_checkout(installed: Installed) -> None:
    where = run(installed.python, "-c", "import bowout, sys; print(bowout.__file__, *sys.path)", cwd=installed.folder)
    assert str(CHECKOUT) not in where
    assert "site-packages/bowout/" in where


def test_it_becomes_ready_in_an_empty_folder_and_leaves_nothing_there(
    served_from_the_wheel: Served, installed: Installed
) -> None:
    assert get(served_from_the_wheel, "/health/ready")[0] == 200
    assert list(installed.folder.iterdir()) == []


def test_the_built_page_is_served_with_everything_that_it_names(served_from_the_wheel: Served) -> None:
    status, page, headers = get(served_from_the_wheel, "/")
    assert status == 200
    assert headers.get_content_type() == "text/html"
    assert page == (CHECKOUT / "frontend" / "dist" / "index.html").read_bytes()
    named = re.findall(r'(?:src|href)="(/[^"]+)"', page.decode())
    assert len(named) >= 4
    for path in named:
        assert get(served_from_the_wheel, path)[0] == 200, path


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_scripts_travel_packed(served_from_the_wheel: Served, coding: str) -> None:
    page = get(served_from_the_wheel, "/")[1].decode()
    for path in re.findall(r'src="(/assets/[^"]+\.js)"', page):
        status, _, headers = get(served_from_the_wheel, path, Accept_Encoding=coding)
        assert (status, headers["Content-Encoding"]) == (200, coding)


def test_an_address_of_the_app_opens_the_page(served_from_the_wheel: Served) -> None:
    assert get(served_from_the_wheel, "/settings")[1] == get(served_from_the_wheel, "/")[1]


def test_the_printed_link_signs_in_once(served_from_the_wheel: Served) -> None:
    token = served_from_the_wheel.link().partition("#sign-in=")[2]
    status, _, headers = post(served_from_the_wheel, "/api/v1/sessions", {"link_token": token})
    assert status == 201
    cookie = headers["Set-Cookie"].split(";")[0]
    assert get(served_from_the_wheel, "/api/v1/me", Cookie=cookie)[0] == 200
    assert post(served_from_the_wheel, "/api/v1/sessions", {"link_token": token})[0] == 401


def test_an_offer_is_declined_by_the_api_with_the_texts_that_came_along(served_from_the_wheel: Served) -> None:
    offer = served_from_the_wheel.ok("POST", "offers", NORTHWIND)
    person = offer["participants"][0]["contact"]["id"]
    body = {
        "offer_id": offer["id"],
        "contact_id": person,
        "reason": {"category": "role_content"},
        "route_answers": {"other_job": "signed"},
    }
    decline = served_from_the_wheel.ok("POST", "declines", body)
    script = json.dumps(served_from_the_wheel.ok("GET", f"declines/{decline['id']}/script"))
    assert "Priya" in script
    assert "data platform" in script


def test_the_published_document_is_the_one_that_it_prints(installed: Installed) -> None:
    printed = run(installed.program, "openapi", cwd=installed.folder, env={"PATH": BARE_PATH})
    assert printed == (CHECKOUT / "openapi" / "openapi.json").read_text(encoding="utf-8")


def test_the_demonstration_says_that_it_needs_a_checkout(installed: Installed, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="runs from a checkout: make demo"):
        run(installed.program, "demo", env={"PATH": BARE_PATH, "HOME": str(tmp_path)})


def test_a_database_can_be_migrated_and_the_texts_checked(installed: Installed, tmp_path: Path) -> None:
    environ = {"PATH": BARE_PATH, "HOME": str(tmp_path), "BOWOUT_DATA": str(tmp_path / "data")}
    assert "The tables are at" in run(installed.program, "db", "upgrade", cwd=installed.folder, env=environ)
