"""The session's cookie: which name it has, so that no two Bowouts on one machine sign each other out."""

from dataclasses import replace
from http.cookies import SimpleCookie

import pytest
from flask.testing import FlaskClient

from bowout.accounts.actions import create_link, ensure_owner
from bowout.app import Parts, create_app
from bowout.vocabulary import Mode


def sign_in(parts: Parts, base_url: str, client: FlaskClient | None = None) -> SimpleCookie:
    """The cookie that the owner gets at this address."""
    with parts.database.transaction() as session:
        token = create_link(session, account=ensure_owner(session))
    client = client or create_app(parts).test_client()
    answer = client.post("/api/v1/sessions", json={"link_token": token}, base_url=base_url)
    assert answer.status_code == 201, answer.json
    return SimpleCookie(answer.headers["Set-Cookie"])


def me(client: FlaskClient, base_url: str) -> int:
    return client.get("/api/v1/me", base_url=base_url).status_code


def test_two_bowouts_on_one_machine_do_not_sign_each_other_out(parts: Parts) -> None:
    client = create_app(parts).test_client()
    first, second = "http://127.0.0.1:8000", "http://127.0.0.1:8001"
    sign_in(parts, first, client)
    sign_in(parts, second, client)
    client.delete("/api/v1/sessions/current", base_url=second)
    assert (me(client, first), me(client, second)) == (200, 401)


@pytest.mark.parametrize(
    ("base_url", "name"),
    [
        ("http://127.0.0.1:8000", "bowout-8000"),
        ("http://localhost:8001", "bowout-8001"),
        ("http://localhost", "bowout-80"),
        ("https://127.0.0.1:8443", "__Host-bowout-8443"),
        ("https://localhost", "__Host-bowout-443"),
    ],
)
def test_an_embedded_bowout_names_its_port(parts: Parts, base_url: str, name: str) -> None:
    assert list(sign_in(parts, base_url)) == [name]


def test_a_server_has_its_host_to_itself(parts: Parts) -> None:
    settings = replace(parts.settings, mode=Mode.SERVER, public_url="https://localhost")
    cookie = sign_in(replace(parts, settings=settings), "http://localhost")
    assert list(cookie) == ["__Host-bowout"]
    assert cookie["__Host-bowout"]["secure"]


@pytest.mark.parametrize("base_url", ["https://127.0.0.1:8443", "http://127.0.0.1:8000"])
def test_no_script_and_no_other_site_gets_at_the_cookie(parts: Parts, base_url: str) -> None:
    (cookie,) = sign_in(parts, base_url).values()
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", "")
    assert bool(cookie["secure"]) is base_url.startswith("https")
