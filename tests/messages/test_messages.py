"""Drafts: taken over, changed, approved, handed over."""

import unicodedata
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from bowout.messages.lines import check_lines, one_line
from bowout.messages.models import Message
from bowout.store import Invalid
from bowout.vocabulary import MessageKind, OfferState, Part
from tests.api import Api
from tests.declines.cast import offer, person, ready, start
from tests.flow.cast import after, messages, steps


def letter(api: Api) -> Any:
    """The draft of a written decline."""
    return messages(api, ready(api, channel="written"))[0]


def test_a_draft_is_whole_addressed_and_free_of_findings(api: Api) -> None:
    draft = letter(api)
    assert (draft["kind"], draft["state"], draft["to"]) == ("written_decline", "draft", ["priya@northwind.example"])
    assert draft["subject"]
    assert draft["body"].startswith("Hi Priya,")
    assert "Alice Moore" in draft["body"]
    assert [each for each in draft["findings"] if each["severity"] == "must"] == []
    assert draft["allowed_events"] == ["approve", "hand_over", "drop"]
    assert draft["can_send"] is False


def test_the_row_itself_is_never_without_words(api: Api) -> None:
    draft = letter(api)
    with api.parts.database.reading() as session:
        row = session.get_one(Message, UUID(draft["id"]))
        assert (row.subject, row.body) == (draft["subject"], draft["body"])


def test_changed_words_are_the_persons_own(api: Api) -> None:
    draft = letter(api)
    changed = api.ok(api.patch(f"messages/{draft['id']}", {"subject": "Thank you", "to": ["sam@example.org"]}))
    assert (changed["subject"], changed["to"], changed["edited"]) == ("Thank you", ["sam@example.org"], True)
    assert changed["body"] == draft["body"]


def test_another_address_alone_is_no_change_of_words(api: Api) -> None:
    draft = letter(api)
    assert api.ok(api.patch(f"messages/{draft['id']}", {"to": ["sam@example.org"]}))["edited"] is False


def test_what_the_person_wrote_is_checked_at_each_reading(api: Api) -> None:
    draft = letter(api)
    offer(api, "Kestrel Labs", state=OfferState.ACCEPTED)
    body = "Dear Priya, thank you for the offer. I am joining Kestrel Labs, so I will not take the role."
    changed = api.ok(api.patch(f"messages/{draft['id']}", {"body": body}))
    found = next(each for each in changed["findings"] if each["rule"] == "names-employer")
    assert "Kestrel Labs" in body[found["start"] : found["end"]]


def test_a_subject_that_gives_it_away_is_found(api: Api) -> None:
    draft = letter(api)
    changed = api.ok(api.patch(f"messages/{draft['id']}", {"subject": "Declining your offer"}))
    assert [each["rule"] for each in changed["findings"]][:1] == ["gives-away"]


def test_an_approved_text_stays_as_it_was_seen(api: Api) -> None:
    decline = ready(api, channel="written")
    draft = messages(api, decline)[0]
    seen = {"subject": draft["subject"], "body": draft["body"]}
    approved = api.ok(api.post(f"messages/{draft['id']}/approve", seen))
    assert (approved["state"], approved["edited"]) == ("approved", False)
    api.ok(api.patch(f"declines/{decline['id']}", {"tone": "formal"}))
    assert api.ok(api.get(f"messages/{draft['id']}"))["body"] == draft["body"]
    assert api.patch(f"messages/{draft['id']}", {"body": "x"}).status_code == 409
    undone = api.ok(api.post(f"messages/{draft['id']}/undo"))
    assert undone["state"] == "draft"
    assert undone["body"] != draft["body"]


def test_other_words_seen_while_handing_over_are_kept_as_ones_own(api: Api) -> None:
    draft = letter(api)
    mine = {"subject": "Thank you", "body": "Thank you for the offer. I've decided not to accept it."}
    handed = api.ok(api.post(f"messages/{draft['id']}/hand-over", mine))
    assert (handed["state"], handed["edited"]) == ("handed_over", True)
    assert {name: handed[name] for name in mine} == mine
    assert handed["handed_over_at"] is not None


def test_the_mail_app_may_be_opened_again(api: Api) -> None:
    draft = letter(api)
    for _ in range(2):
        assert api.ok(api.post(f"messages/{draft['id']}/hand-over", {}))["state"] == "handed_over"


def test_taking_over_a_draft_changes_nothing_but_the_words_given(api: Api) -> None:
    decline = ready(api)
    email = after(api, decline, "reached_and_told")["messages"][0]
    body = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "confirming_email"}
    answer = api.post("messages", body)
    assert (answer.status_code, answer.json["id"]) == (200, email["id"])
    words = api.ok(api.post("messages", {**body, "body": "My words, Priya."}))
    assert (words["id"], words["body"], words["subject"]) == (email["id"], "My words, Priya.", email["subject"])
    assert len(messages(api, decline)) == 1


def test_an_id_of_the_clients_own_takes_the_drafts_place_and_what_reminds_of_it_follows(api: Api) -> None:
    decline = ready(api)
    email = after(api, decline, "reached_and_told")["messages"][0]
    mine = str(uuid7())
    body = {"id": mine, "decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "confirming_email"}
    assert [api.post("messages", body).status_code for _ in range(2)] == [201, 200]
    assert [(each["id"], each["state"]) for each in messages(api, decline)] == [
        (email["id"], "dropped"),
        (mine, "draft"),
    ]
    assert [each["message_id"] for each in steps(api, decline, "due")] == [mine]


def test_words_that_were_worked_on_go_along_to_the_clients_own_id(api: Api) -> None:
    decline = ready(api)
    email = after(api, decline, "reached_and_told")["messages"][0]
    api.ok(api.patch(f"messages/{email['id']}", {"body": "My own words, Priya."}))
    body = {
        "id": str(uuid7()),
        "decline_id": decline["id"],
        "contact_id": decline["contact_id"],
        "kind": "confirming_email",
    }
    assert api.ok(api.post("messages", body))["body"] == "My own words, Priya."


def test_an_id_that_belongs_to_something_else_is_refused(api: Api) -> None:
    decline = ready(api, channel="written")
    draft = messages(api, decline)[0]
    body = {
        "id": draft["id"],
        "decline_id": decline["id"],
        "contact_id": decline["contact_id"],
        "kind": "call_request",
    }
    assert api.post("messages", body).json["code"] == "id-taken"
    assert api.somebody_else().post("messages", body).status_code == 404


def test_nothing_is_confirmed_in_writing_that_was_not_said(api: Api) -> None:
    decline = ready(api)
    body = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "confirming_email"}
    assert api.post("messages", body).status_code == 409
    assert messages(api, decline) == []


def test_a_kind_without_a_text_yet_takes_ones_own_words(api: Api) -> None:
    decline = ready(api)
    body = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "light_touch"}
    answer = api.post("messages", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/body")
    assert messages(api, decline) == []
    made = api.ok(api.post("messages", {**body, "subject": "Hello", "body": "How are you?"}), 201)
    assert made["body"] == "How are you?"


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x00"])
def test_no_line_can_be_ended_in_a_header(api: Api, ending: str) -> None:
    draft = letter(api)
    for change, pointer in (
        ({"subject": f"Thank you{ending}Bcc: everybody@example.org"}, "/subject"),
        ({"to": [f"priya@northwind.example{ending}Bcc: everybody@example.org"]}, "/to"),
        ({"to": [f"priya@northwind.example{ending}"]}, "/to"),
    ):
        answer = api.patch(f"messages/{draft['id']}", change)
        assert answer.status_code == 422, change
        assert answer.json["errors"][0]["pointer"].startswith(pointer)
    handed = api.post(f"messages/{draft['id']}/hand-over", {"subject": f"a{ending}b", "body": "b"})
    assert handed.status_code == 422
    assert api.ok(api.get(f"messages/{draft['id']}"))["state"] == "draft"


@given(st.text(max_size=40))
def test_a_subject_is_folded_into_one_line_whatever_stands_in_it(text: str) -> None:
    folded = one_line(f"Thank you{text}Bcc: everybody@example.org")
    assert len(folded.splitlines()) == 1
    assert not [mark for mark in folded if unicodedata.category(mark) in {"Cc", "Zl", "Zp"}]


@pytest.mark.parametrize("ending", ["\n", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_company_whose_name_breaks_the_line_breaks_no_subject(api: Api, ending: str) -> None:
    """Names are checked where they come in; a row of another origin must not get into a header either."""
    priya = person(api)
    northwind = offer(api, f"North{ending}wind", people={priya: [Part.EXTENDED_OFFER]}, role=f"Head{ending}of data")
    source = "== subject ==\nThe {{ role }} at {{ company }}\n== body ==\nThank you. I've decided not to accept.\n"
    own = {"kind": "written_decline", "tone": "warm", "locale": "en", "source": source}
    api.ok(api.post("templates", own), 201)
    decline = start(api, northwind, contact_id=str(priya), channel="written")
    draft = messages(api, decline)[0]
    assert draft["subject"] == "The Head of data at North wind"
    handed = api.ok(api.post(f"messages/{draft['id']}/hand-over", {}))
    assert handed["subject"] == draft["subject"]


@pytest.mark.parametrize("ending", ["\r\n", "\u2028", "\u2029", "\x85"])
def test_a_row_of_another_origin_gives_out_one_line_as_well(api: Api, ending: str) -> None:
    draft = letter(api)
    with api.parts.database.transaction() as session:
        row = session.get_one(Message, UUID(draft["id"]))
        row.subject, row.edited = f"Thank you{ending}Bcc: everybody@example.org", True
    seen = api.ok(api.get(f"messages/{draft['id']}"))["subject"]
    assert seen == "Thank you Bcc: everybody@example.org"
    handed = api.ok(api.post(f"messages/{draft['id']}/hand-over", {}))
    assert handed["subject"] == seen


@given(st.text(max_size=40))
def test_whatever_passes_the_check_is_one_line(text: str) -> None:
    try:
        check_lines({"subject": text, "to": [text]})
    except Invalid:
        return
    assert len(text.splitlines()) <= 1


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"subject": "x" * 201}, "/subject"),
        ({"subject": ""}, "/subject"),
        ({"body": "x" * 10_001}, "/body"),
        ({"to": ["nobody"]}, "/to/0"),
        ({"to": ["a@example.org"] * 11}, "/to"),
        ({"state": "sent"}, "/state"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_saved(api: Api, wrong: dict[str, Any], pointer: str) -> None:
    draft = letter(api)
    answer = api.patch(f"messages/{draft['id']}", wrong)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)
    assert api.ok(api.get(f"messages/{draft['id']}")) == draft


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"kind": "sonnet"}, "/kind"),
        ({"id": str(uuid4())}, "/id"),
        ({"decline_id": "x"}, "/decline_id"),
        ({"to": ["a@example.org"]}, "/to"),
    ],
)
def test_a_draft_that_cannot_be_started_is_refused_with_its_field(
    api: Api, wrong: dict[str, Any], pointer: str
) -> None:
    decline = ready(api)
    body = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "call_request", **wrong}
    answer = api.post("messages", body)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)


def test_a_change_of_an_old_version_is_refused(api: Api) -> None:
    path = f"messages/{letter(api)['id']}"
    old = api.get(path).headers["ETag"]
    api.ok(api.patch(path, {"subject": "One"}))
    assert api.patch(path, {"subject": "Two"}, If_Match=old).status_code == 412
    assert api.request("PATCH", path, {"subject": "Two"}).status_code == 428


def test_what_belongs_to_somebody_else_is_not_there(api: Api) -> None:
    decline = ready(api, channel="written")
    draft = messages(api, decline)[0]
    charlie = api.somebody_else()
    assert charlie.get(f"messages/{draft['id']}").status_code == 404
    assert charlie.patch(f"messages/{draft['id']}", {"subject": "Ha"}).status_code == 404
    for command in ("approve", "hand-over", "undo"):
        assert charlie.post(f"messages/{draft['id']}/{command}").status_code == 404
    assert charlie.ok(charlie.get(f"messages?decline_id={decline['id']}"))["items"] == []
    body = {"decline_id": decline["id"], "contact_id": decline["contact_id"], "kind": "call_request"}
    assert charlie.post("messages", body).status_code == 404
    lena = person(charlie, "Lena Fischer")
    answer = api.post("messages", {**body, "contact_id": str(lena)})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (404, "/contact_id")


def test_the_list_is_narrowed_by_state(api: Api) -> None:
    decline = ready(api)
    email = after(api, decline, "reached_and_told")["messages"][0]
    api.ok(api.post(f"messages/{email['id']}/approve", {}))
    assert [each["id"] for each in messages(api, decline, state="approved")] == [email["id"]]
    assert messages(api, decline, state="draft") == []
    assert api.get("messages?state=lost").status_code == 422


def test_the_kinds_that_have_no_text_yet_are_known() -> None:
    """When texts for these come, taking over their drafts needs no words any more, and this list gets shorter."""
    from bowout.vocabulary import Tone
    from bowout.words.builtin import NoTemplate, find_template

    missing = set()
    for kind in MessageKind:
        try:
            find_template(kind, Tone.WARM, "en")
        except NoTemplate:
            missing.add(kind.value)
    assert missing == {"linkedin_note", "new_details", "light_touch", "return_email", "post"}
