"""What a text is composed from: how somebody is addressed, and how a day is written, come from the rows."""

from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa

from bowout.contacts.models import Contact
from bowout.declines.briefs import brief_for, context_for
from bowout.declines.models import Decline
from bowout.offers.models import Participant
from bowout.vocabulary import MessageKind, Part
from bowout.words.brief import Brief, CheckContext
from tests.api import Api

from .cast import offer, person, start


def brief(api: Api, decline: dict[str, str]) -> Brief:
    with api.parts.database.reading() as session:
        return brief_for(session, session.get_one(Decline, UUID(decline["id"])))


def context(api: Api, decline: dict[str, str]) -> CheckContext:
    with api.parts.database.reading() as session:
        return context_for(session, session.get_one(Decline, UUID(decline["id"])), kind=MessageKind.WRITTEN_DECLINE)


def greeting(api: Api, name: str) -> str:
    """The first line of the script for an offer that was extended by somebody of that name."""
    decline = start(api, offer(api, people={person(api, name): [Part.EXTENDED_OFFER]}))
    script = api.ok(api.get(decline["links"]["script"]))
    return str(script["beats"][0]["sentences"][0])


@pytest.mark.parametrize(
    ("name", "hello"),
    [
        ("Priya Raman", "Hi Priya, it's"),
        ("Raman, Priya", "Hi Priya, it's"),
        ("Dr. Gomez", "Hi Dr. Gomez, it's"),
        ("Gomez,,", "Hi Gomez, it's"),
        ("RITA", "Hi Rita, it's"),
        ("Dr.", "Hi, it's"),
    ],
)
def test_a_script_greets_them_as_they_are_called(api: Api, name: str, hello: str) -> None:
    assert greeting(api, name).startswith(hello)


def test_without_anybody_the_script_greets_nobody(api: Api) -> None:
    script = api.ok(api.get(start(api, offer(api))["links"]["script"]))
    assert script["beats"][0]["sentences"][0].startswith("Hi, it's")
    assert script["beats"][0]["direction"] == "Pause. Let them answer."


def test_only_who_gets_the_text_may_be_greeted_but_others_may_be_named(api: Api) -> None:
    people = {person(api): [Part.EXTENDED_OFFER], person(api, "Ortiz, Tom", number=None): [Part.INTERVIEWER]}
    known = context(api, start(api, offer(api, people=people)))
    assert known.recipient_names == ("Priya Raman", "Priya")
    assert "Tom Ortiz" in known.people_met


def test_the_day_of_the_last_conversation_is_found_by_who_it_was_with(api: Api) -> None:
    priya = person(api, "Raman, Priya")
    decline = start(api, offer(api, people={priya: [Part.EXTENDED_OFFER]}))
    with api.parts.database.transaction() as session:
        session.execute(sa.update(Participant).where(Participant.contact_id == priya).values(met_on=date(2020, 12, 3)))
    assert brief(api, decline).conversation_on == "December 3"


@pytest.mark.parametrize(("pack", "day"), [("US", "January 2"), ("GB", "2 January")])
def test_each_pack_writes_a_date_in_its_own_form(api: Api, pack: str, day: str) -> None:
    answers = {"other_job": "not_signed", "answer_by": "2031-01-02"}
    decline = start(api, offer(api), norm_pack=pack, route_answers=answers)
    assert brief(api, decline).answer_by == day


@pytest.mark.parametrize(
    ("name", "first"), [("Priya Raman", "Priya"), ("Lee, Sam", "Sam"), ("Ms.", None), ("李雷", "李雷")]
)
def test_a_contact_knows_how_it_is_called(name: str, first: str | None) -> None:
    assert Contact(name=name).first_name == first
