"""In writing as on the phone: nothing is declined or asked before the gate has led there."""

from typing import Any

import pytest

from tests.api import Api

WORDS = {
    "subject": "The offer",
    "body": "Dear Priya,\n\nThank you for the offer. I have decided not to accept it.\n\nSam",
}


def letter(api: Api, *, answers: dict[str, Any] | None) -> Any:
    decline = api.decline(route_answers=answers or {}, channel="written")
    wanted = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "written_decline", **WORDS}
    return api.ok(api.post("messages", wanted))


@pytest.mark.parametrize("answers", [None, {"other_job": "not_signed"}], ids=["undecided", "to wait"])
@pytest.mark.parametrize("event", ["approve", "hand-over"])
def test_a_letter_stays_here_until_it_is_safe_to_decline(api: Api, answers: dict[str, Any] | None, event: str) -> None:
    message = letter(api, answers=answers)
    refused = api.post(f"messages/{message['id']}/{event}")
    assert (refused.status_code, refused.json["code"]) == (409, "decline-not-ready")
    assert refused.json["missing"] == ["route_answers"]
    assert api.ok(api.get(f"messages/{message['id']}"))["state"] == "draft"


def test_a_letter_goes_out_once_it_is_safe(api: Api) -> None:
    message = letter(api, answers={"other_job": "signed"})
    assert api.ok(api.post(f"messages/{message['id']}/hand-over"))["state"] == "handed_over"
