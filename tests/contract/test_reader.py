"""The page on which the API is read."""

import copy
import json
import re

from markupsafe import escape

from bowout.http.catalogue import CATALOGUE
from bowout.http.prose import prose
from bowout.http.reader import render_page
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


def test_the_page_shows_the_examples_of_every_request_and_answer(api: Api) -> None:
    page = api.client.get("/docs").get_data(as_text=True)
    for operation in OPERATIONS:
        good = [answer for status, answer in operation.says["responses"].items() if status.startswith("2")]
        for content in (operation.media_types, *(answer.get("content", {}) for answer in good)):
            for each in (example for body in content.values() for example in body["examples"].values()):
                value = each["value"]
                text = value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)
                assert str(escape(text)) in page


def test_the_page_says_what_the_codes_of_an_operation_mean(api: Api) -> None:
    page = api.client.get("/docs").get_data(as_text=True)
    start = page.index('id="createDecline"')
    operation = page[start : page.index('<details id="', start)]
    meaning = escape(CATALOGUE["decline-exists"].meaning)
    assert f"<dt><code>decline-exists</code></dt><dd>{meaning}</dd>" in operation
    assert "live-call" not in operation


def test_prose_has_headings_lists_paragraphs_and_code_and_no_other_markup() -> None:
    text = "One `code` line\nand more.\n\n## A <b>heading</b>\n\n- first\n  line\n- second & `<last>`"
    assert prose(text).split("\n") == [
        "<p>One <code>code</code> line and more.</p>",
        "<h2>A &lt;b&gt;heading&lt;/b&gt;</h2>",
        "<ul><li>first line</li><li>second &amp; <code>&lt;last&gt;</code></li></ul>",
    ]
