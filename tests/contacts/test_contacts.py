"""Contacts over the API."""

from typing import Any

import pytest
import sqlalchemy as sa

from bowout.contacts.models import ContactPhone
from bowout.store import lookup
from tests.api import Api
from tests.hostile import BAD_LINKS, BAD_LISTS, BAD_TEXTS, NOT_A_TEXT, bad_values, shown

PRIYA: dict[str, Any] = {
    "name": "Priya Raman",
    "pronounced": "PREE-ya RAH-mun",
    "title": "Head of data",
    "company": "Northwind",
    "phones": [{"number": "(312) 555-0142", "extension": "12", "label": "work"}],
    "emails": ["priya@northwind.example"],
    "profile_link": "https://northwind.example/priya",
}


def priya(api: Api, **changes: Any) -> Any:
    return api.ok(api.post("contacts", {**PRIYA, **changes}), 201)


def mark_bad(api: Api, number: str) -> None:
    with api.parts.database.transaction() as session:
        query = sa.update(ContactPhone).where(ContactPhone.number_hmac == lookup(number)).values(bad=True)
        session.execute(query)


def test_a_contact_is_kept_as_it_was_given(api: Api) -> None:
    made = priya(api)
    read = api.ok(api.get(f"contacts/{made['id']}"))
    assert read == made
    for name in ("name", "pronounced", "title", "company", "emails", "profile_link"):
        assert read[name] == PRIYA[name]
    assert read["phones"] == [
        {
            "number": "+13125550142",
            "extension": "12",
            "label": "work",
            "bad": False,
            "national": "(312) 555-0142",
            "dialable": True,
            "warning": None,
        }
    ]


def test_the_answer_to_a_new_contact_says_where_it_is(api: Api) -> None:
    answer = api.post("contacts", PRIYA)
    assert answer.headers["Location"] == answer.json["links"]["self"]
    assert api.ok(api.get(answer.headers["Location"])) == answer.json


def test_a_name_is_all_that_a_contact_needs(api: Api) -> None:
    made = api.ok(api.post("contacts", {"name": "Tom Ortiz"}), 201)
    assert (made["phones"], made["emails"], made["time_zone"]) == ([], [], None)


def test_an_extension_inside_the_number_is_kept_as_one(api: Api) -> None:
    phone = priya(api, phones=[{"number": "312 555 0142 x34"}])["phones"][0]
    assert (phone["number"], phone["extension"]) == ("+13125550142", "34")


def test_the_number_is_sealed_in_the_database(api: Api) -> None:
    priya(api)
    with api.parts.database.reading() as session:
        row = session.execute(sa.text("SELECT number, number_hmac FROM contact_phones")).one()
    assert "3125550142" not in row.number
    assert row.number_hmac == lookup("+13125550142")


def test_an_answer_that_is_kept_for_repeats_is_sealed_too(api: Api) -> None:
    first = api.post("contacts", PRIYA, Idempotency_Key="priya")
    with api.parts.database.reading() as session:
        kept = session.execute(sa.text("SELECT body FROM kept_answers")).scalar_one()
    assert "3125550142" not in kept
    assert "Priya" not in kept
    assert api.post("contacts", PRIYA, Idempotency_Key="priya").json == first.json


def test_the_zone_is_that_of_the_number_unless_another_is_given(api: Api) -> None:
    assert priya(api)["time_zone"] == "America/Chicago"
    assert priya(api, time_zone="Europe/Berlin")["time_zone"] == "Europe/Berlin"


def test_a_zone_that_nobody_chose_follows_the_number(api: Api) -> None:
    made = priya(api)
    changed = api.ok(api.patch(f"contacts/{made['id']}", {"phones": [{"number": "+1 415 555 0142"}]}))
    assert changed["time_zone"] == "America/Los_Angeles"


def test_a_zone_that_somebody_chose_stays(api: Api) -> None:
    made = priya(api, time_zone="Europe/Berlin")
    changed = api.ok(api.patch(f"contacts/{made['id']}", {"phones": [{"number": "+1 415 555 0142"}]}))
    assert changed["time_zone"] == "Europe/Berlin"


def test_a_zone_that_is_chosen_together_with_a_number_is_the_one(api: Api) -> None:
    made = priya(api)
    changes = {"phones": [{"number": "+1 415 555 0142"}], "time_zone": "America/Chicago"}
    assert api.ok(api.patch(f"contacts/{made['id']}", changes))["time_zone"] == "America/Chicago"


def test_a_number_outside_the_regions_is_kept_with_a_warning(api: Api) -> None:
    phone = priya(api, phones=[{"number": "+44 20 7946 0958"}])["phones"][0]
    assert not phone["dialable"]
    assert phone["warning"]


@pytest.mark.parametrize("number", ["911", "+1 900 234 5678", "555-0142", "call me"])
def test_a_number_that_must_not_be_kept_is_refused_and_nothing_is_saved(api: Api, number: str) -> None:
    answer = api.post("contacts", {**PRIYA, "phones": [{"number": "+13125550142"}, {"number": number}]})
    assert (answer.status_code, answer.json["code"]) == (422, "number-refused")
    assert answer.json["errors"][0]["pointer"] == "/phones/1/number"
    assert api.ok(api.get("contacts"))["items"] == []


def test_a_number_is_listed_once(api: Api) -> None:
    answer = api.post("contacts", {**PRIYA, "phones": [{"number": "+13125550142"}, {"number": "312 555 0142"}]})
    assert answer.json["errors"][0]["pointer"] == "/phones/1/number"


def test_one_number_with_two_extensions_is_two_numbers(api: Api) -> None:
    both = [{"number": "+13125550142", "extension": "1"}, {"number": "+13125550142", "extension": "2"}]
    assert [phone["extension"] for phone in priya(api, phones=both)["phones"]] == ["1", "2"]


def test_a_bad_number_keeps_its_mark_while_it_stays_in_the_list(api: Api) -> None:
    made = priya(api)
    mark_bad(api, "+13125550142")
    again = [{"number": "+1 415 555 0142"}, {"number": "312.555.0142", "label": "desk"}]
    changed = api.ok(api.patch(f"contacts/{made['id']}", {"phones": again}))
    assert [(phone["bad"], phone["dialable"]) for phone in changed["phones"]] == [(False, True), (True, False)]


def test_a_bad_mark_goes_with_the_number(api: Api) -> None:
    made = priya(api)
    mark_bad(api, "+13125550142")
    changed = api.ok(api.patch(f"contacts/{made['id']}", {"phones": [{"number": "+1 312 555 0143"}]}))
    assert [phone["bad"] for phone in changed["phones"]] == [False]


def test_a_change_leaves_alone_what_it_does_not_name(api: Api) -> None:
    made = priya(api)
    changed = api.ok(api.patch(f"contacts/{made['id']}", {"title": None}))
    assert changed == {**made, "title": None, "updated_at": changed["updated_at"]}


def test_a_change_of_the_numbers_alone_is_a_change_of_the_contact(api: Api) -> None:
    made = priya(api)
    assert api.ok(api.patch(f"contacts/{made['id']}", {"phones": []}))["updated_at"] > made["updated_at"]


def test_a_stale_change_is_refused_and_changes_nothing(api: Api) -> None:
    made = priya(api)
    old = api.get(f"contacts/{made['id']}").headers["ETag"]
    api.ok(api.patch(f"contacts/{made['id']}", {"phones": []}))
    assert api.patch(f"contacts/{made['id']}", {"name": "Tom Ortiz"}, If_Match=old).status_code == 412
    assert api.ok(api.get(f"contacts/{made['id']}"))["name"] == "Priya Raman"


def test_a_change_and_a_deletion_need_a_version(api: Api) -> None:
    made = priya(api)
    assert api.request("PATCH", f"contacts/{made['id']}", {"name": "Tom"}).status_code == 428
    assert api.request("DELETE", f"contacts/{made['id']}").status_code == 428


def test_a_deleted_contact_is_gone(api: Api) -> None:
    made = priya(api)
    api.ok(api.delete(f"contacts/{made['id']}"), 204)
    assert api.get(f"contacts/{made['id']}").status_code == 404


def test_the_same_key_makes_one_contact(api: Api) -> None:
    first = api.post("contacts", PRIYA, Idempotency_Key="priya")
    again = api.post("contacts", PRIYA, Idempotency_Key="priya")
    assert first.json == again.json
    assert len(api.ok(api.get("contacts"))["items"]) == 1


def test_somebody_else_sees_none_of_it(api: Api) -> None:
    made = priya(api)
    charlie = api.somebody_else()
    assert charlie.ok(charlie.get("contacts"))["items"] == []
    assert charlie.get(f"contacts/{made['id']}").status_code == 404
    assert charlie.request("PATCH", f"contacts/{made['id']}", {"name": "x"}, If_Match="*").status_code == 404
    assert charlie.request("DELETE", f"contacts/{made['id']}", If_Match="*").status_code == 404
    assert api.ok(api.get(f"contacts/{made['id']}"))["name"] == "Priya Raman"


def test_a_key_that_may_only_read_cannot_write(parts: Any) -> None:
    reader = Api(parts, scopes=("contacts:read",))
    assert reader.get("contacts").status_code == 200
    assert reader.post("contacts", PRIYA).status_code == 403


def test_contacts_are_found_by_a_part_of_their_name_or_company(api: Api) -> None:
    priya(api)
    priya(api, name="Lena Fischer", company="Kestrel Labs")
    names = lambda q: [each["name"] for each in api.ok(api.get(f"contacts?q={q}"))["items"]]  # noqa: E731
    assert names("fisch") == ["Lena Fischer"]
    assert names("NORTH") == ["Priya Raman"]
    assert names("%25") == []


def test_pages_follow_each_other_and_hold_everybody_once(api: Api) -> None:
    for place in range(5):
        priya(api, name=f"Person {place}")
    seen, path = [], "contacts?limit=2"
    while True:
        found = api.ok(api.get(path))
        seen += [each["name"] for each in found["items"]]
        if found["next"] is None:
            break
        path = f"contacts?limit=2&after={found['next']}"
    assert seen == [f"Person {place}" for place in range(5)]


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=many", "after=%00", "after=xx", "q=", "q=%00", "sort=name", "limit="]
)
def test_a_wrong_query_is_refused_with_its_name(api: Api, query: str) -> None:
    answer = api.get(f"contacts?{query}")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == f"?{query.partition('=')[0]}"


WRONG = {
    "name": (*NOT_A_TEXT, *BAD_TEXTS, "two\nlines"),
    "pronounced": (*NOT_A_TEXT, *BAD_TEXTS),
    "title": (*NOT_A_TEXT, *BAD_TEXTS),
    "company": (*NOT_A_TEXT, *BAD_TEXTS),
    "time_zone": (*NOT_A_TEXT, *BAD_TEXTS, "Mars/Olympus", "../../etc/passwd", "america/chicago"),
    "profile_link": BAD_LINKS,
    "emails": (*BAD_LISTS, ["no address"], ["a@b\x00.example"], ["a@b.example" * 50], ["a@b.example\nbcc: c"]),
    "phones": (
        *BAD_LISTS,
        [{"number": None}],
        [{"number": 3125550142}],
        [{"number": "\x00"}],
        [{"number": "+13125550142", "extension": "12;drop"}],
        [{"number": "+13125550142", "extension": "12\n"}],
        [{"number": "+13125550142", "extension": 12}],
        [{"number": "+13125550142", "label": "x" * 41}],
        [{"number": "+13125550142", "bad": False}],
    ),
    "colour": ("blue",),
    "id": ("01890000-0000-7000-8000-000000000000",),
}
NULLABLE = {"pronounced", "title", "company", "time_zone", "profile_link"}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_field_is_refused_with_its_pointer_and_nothing_is_saved(api: Api, name: str) -> None:
    made = priya(api)
    for value in bad_values(WRONG, name, nullable=NULLABLE):
        created = api.post("contacts", {**PRIYA, name: value})
        changed = api.patch(f"contacts/{made['id']}", {name: value})
        for answer in (created, changed):
            assert answer.status_code == 422, (shown(value), answer.json)
            assert answer.json["errors"][0]["pointer"].split("/")[1] == name, shown(value)
    assert api.ok(api.get("contacts"))["items"] == [made]


@pytest.mark.parametrize("body", [[], [PRIYA], "Priya", 7, True])
def test_a_body_that_is_no_object_is_refused(api: Api, body: Any) -> None:
    assert api.post("contacts", body).status_code == 422


@pytest.mark.parametrize("path", ["contacts/7", "contacts/%00", "contacts/00000000-0000-0000-0000-000000000000"])
def test_an_id_that_names_nobody_is_not_found(api: Api, path: str) -> None:
    assert api.get(path).status_code == 404
