"""Which addresses there are: what is not there is 404 whatever the method, and 405 is for what is."""

import pytest
from uuid_utils.compat import uuid7

from tests.api import Api

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SERVICE = (
    "/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/offers", "/api/v1/nothing", "/health", "/health/", "/twilio",
    "/problems", "/problems/", "/calendar", "/calendar/x.ics", "/docs/x", "/metrics/x",
)  # fmt: skip
MALFORMED = ("offers/nonsense", "contacts/1", "declines/nonsense/events", f"calls/{uuid7().hex}/ready", "steps/%00")


@pytest.mark.parametrize("path", SERVICE)
def test_an_address_of_the_service_that_is_not_there_is_never_the_front_ends_page(api: Api, path: str) -> None:
    for method in METHODS:
        answer = api.request(method, path, None if method == "GET" else {})
        assert (answer.status_code, answer.json["code"]) == (404, "not-found"), method


@pytest.mark.parametrize("path", MALFORMED)
def test_a_malformed_id_is_not_found_whatever_the_method(api: Api, path: str) -> None:
    for method in METHODS:
        answer = api.request(method, path, None if method == "GET" else {}, If_Match="*", Idempotency_Key="k")
        assert (answer.status_code, answer.json["code"]) == (404, "not-found"), method


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("sessions", {"POST", "OPTIONS"}),
        ("contacts", {"GET", "HEAD", "POST", "OPTIONS"}),
        (f"contacts/{uuid7()}", {"GET", "HEAD", "PATCH", "DELETE", "OPTIONS"}),
        (f"declines/{uuid7()}/events", {"POST", "OPTIONS"}),
    ],
)
def test_a_wrong_method_on_a_known_address_says_which_are_right(api: Api, path: str, allowed: set[str]) -> None:
    wrong = [method for method in METHODS if method not in allowed]
    for method in wrong:
        answer = api.request(method, path, None if method == "GET" else {})
        assert (answer.status_code, answer.json["code"]) == (405, "method"), method
        assert set(answer.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize("path", ["/", "/offers", "/declines/1/call", "/apiary", "/healthy", "/documents"])
def test_every_other_address_is_the_front_ends(api: Api, path: str) -> None:
    with api.client.get(path) as answer:
        assert answer.mimetype in {"text/html", "text/plain"}
        assert answer.status_code in {200, 503}
