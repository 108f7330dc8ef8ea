"""The account of whoever asks."""

from tests.api import Api


def test_the_account_is_shown_to_its_own_key(api: Api) -> None:
    assert api.ok(api.get("me"))["name"] == "Alice Moore"


def test_without_a_key_nobody_is_shown(api: Api) -> None:
    assert api.get("me", Authorization="").status_code == 401


def test_a_change_needs_the_version_that_it_changes(api: Api) -> None:
    assert api.request("PATCH", "me", {"name": "Sam Lee"}).status_code == 428


def test_a_change_of_an_old_version_is_refused_and_changes_nothing(api: Api) -> None:
    old = api.get("me").headers["ETag"]
    api.ok(api.patch("me", {"name": "Sam Lee"}))
    assert api.patch("me", {"name": "Tom Ortiz"}, If_Match=old).status_code == 412
    assert api.ok(api.get("me"))["name"] == "Sam Lee"


def test_an_unknown_field_is_refused_with_its_pointer(api: Api) -> None:
    answer = api.patch("me", {"nmae": "Sam"})
    assert answer.status_code == 422
    assert answer.json["errors"] == [{"pointer": "/nmae", "detail": "There is no such field here."}]


def test_an_unknown_zone_is_refused_and_says_what_to_give(api: Api) -> None:
    answer = api.patch("me", {"time_zone": "Mars/Olympus"})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == "/time_zone"


def test_an_emergency_number_is_no_relay_service(api: Api) -> None:
    for prefix in ("911", "112", "999"):
        assert api.patch("me", {"relay_prefix": prefix}).json["errors"][0]["pointer"] == "/relay_prefix"
    for prefix in ("711", "18001"):
        assert api.ok(api.patch("me", {"relay_prefix": prefix}))["relay_prefix"] == prefix
