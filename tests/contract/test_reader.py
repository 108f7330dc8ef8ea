"""The page on which the API is read."""

import copy
import re

from markupsafe import escape

from bowout.http.reader import example_of, render_page
from tests.api import Api

from .published import OPERATIONS, published


def test_the_page_shows_every_operation_and_every_shape(api: Api) -> None:
    page = api.client.get("/docs").get_data(as_text=True)
    for operation in OPERATIONS:
        assert f'id="{operation.id}"' in page
        assert f'<span class="method">{operation.method.upper()}</span><code class="path">{operation.path}<' in page
        assert str(escape(operation.says["summary"])) in page
    for name in published()["components"]["schemas"]:
        assert f'id="shape-{name}"' in page


def test_every_link_on_the_page_leads_somewhere(api: Api) -> None:
    page = api.client.get("/docs").get_data(as_text=True)
    targets = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets


def test_the_page_runs_no_script_and_asks_nobody_else(api: Api) -> None:
    answer = api.client.get("/docs")
    page = answer.get_data(as_text=True)
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


def test_the_page_needs_no_sign_in_and_is_not_sent_twice(api: Api) -> None:
    answer = api.client.get("/docs")
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    again = api.client.get("/docs", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.get_data()) == (304, b"")


def test_the_document_is_served_as_it_is_committed(api: Api) -> None:
    answer = api.client.get("/api/v1/openapi.json")
    assert answer.mimetype == "application/json"
    assert answer.json == published()


def test_what_the_document_says_is_text_and_never_markup() -> None:
    document = copy.deepcopy(published())
    document["info"]["description"] = "<img src=x onerror=alert(1)>"
    page = render_page(document)
    assert "<img" not in page
    assert "&lt;img" in page


def test_an_example_is_made_up_from_the_shape() -> None:
    document = published()
    made = example_of(document["components"]["schemas"]["Offer"], document)
    assert made.keys() == document["components"]["schemas"]["Offer"]["properties"].keys()
    assert made["state"] == "open"
    assert made["participants"][0]["contact"]["phones"][0]["number"]
