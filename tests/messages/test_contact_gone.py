"""What was written to somebody, and what is lined up for them, lives on when their contact is deleted."""

from typing import Any

from tests.api import Api
from tests.flow.cast import after, full_cast, messages, send, steps


def told(api: Api) -> Any:
    """A decline that was told on the phone: Tom and Lena are still to be thanked, and Priya's email is to be sent."""
    decline = full_cast(api)
    after(api, decline, "reached_and_told")
    return decline


def to(api: Api, decline: Any, name: str) -> Any:
    return next(each for each in messages(api, decline) if each["contact_name"] == name)


def forget(api: Api, contact_id: str) -> None:
    api.ok(api.delete(f"contacts/{contact_id}"), 204)


def test_a_message_keeps_the_name_and_its_words(api: Api) -> None:
    decline = told(api)
    thanks = to(api, decline, "Tom Ortiz")
    forget(api, thanks["contact_id"])
    left = api.ok(api.get(f"messages/{thanks['id']}"))
    assert (left["contact_id"], left["contact_name"], left["to"]) == (None, "Tom Ortiz", [])
    assert (left["subject"], left["body"]) == (thanks["subject"], thanks["body"])


def test_the_name_that_is_kept_is_the_last_one(api: Api) -> None:
    thanks = to(api, told(api), "Tom Ortiz")
    api.ok(api.patch(f"contacts/{thanks['contact_id']}", {"name": "Tomas Ortiz"}))
    forget(api, thanks["contact_id"])
    assert api.ok(api.get(f"messages/{thanks['id']}"))["contact_name"] == "Tomas Ortiz"


def test_a_message_without_its_contact_is_not_written_anew_for_somebody_else(api: Api) -> None:
    decline = told(api)
    thanks = to(api, decline, "Tom Ortiz")
    forget(api, thanks["contact_id"])
    api.ok(api.patch(f"declines/{decline['id']}", {"tone": "formal"}))
    left = api.ok(api.get(f"messages/{thanks['id']}"))
    assert left["body"] == thanks["body"]
    assert [each for each in left["findings"] if each["severity"] == "must"] == []


def test_a_message_without_its_contact_can_still_be_sent(api: Api) -> None:
    decline = told(api)
    thanks = to(api, decline, "Tom Ortiz")
    forget(api, thanks["contact_id"])
    assert send(api, thanks)["state"] == "sent"
    left = {each["contact_name"]: each["state"] for each in steps(api, decline) if each["kind"] == "send_thank_you"}
    assert left == {"Tom Ortiz": "done", "Lena Fischer": "due"}


def test_a_step_keeps_the_name_and_can_still_be_done(api: Api) -> None:
    decline = told(api)
    step = next(each for each in steps(api, decline) if each["contact_name"] == "Lena Fischer")
    forget(api, step["contact_id"])
    left = next(each for each in steps(api, decline) if each["id"] == step["id"])
    assert (left["contact_id"], left["contact_name"], left["text"]) == (None, "Lena Fischer", step["text"])
    assert left["message_id"] == step["message_id"]
    assert api.ok(api.post(f"steps/{step['id']}/done"))["state"] == "done"


def test_the_history_of_the_decline_stays_readable(api: Api) -> None:
    decline = told(api)
    thanks = to(api, decline, "Tom Ortiz")
    before = api.ok(api.get(f"declines/{decline['id']}/history"))["items"]
    forget(api, thanks["contact_id"])
    assert api.ok(api.get(f"declines/{decline['id']}/history"))["items"] == before
