"""Calls that have just ended, made directly: how one is placed is the calls room's business."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from bowout.calls.models import Call
from bowout.contacts.models import Contact
from bowout.declines.models import Decline
from bowout.store import lookup
from bowout.vocabulary import CallMode, CallState, Part
from tests.api import Api
from tests.declines.cast import offer, person, start


def ended_call(api: Api, decline: Any, *, result: str = "completed", mode: CallMode = CallMode.BRIDGE) -> str:
    """A call about `decline` that is over and of which nobody has said how it went."""
    with api.parts.database.transaction() as session:
        row = session.get_one(Decline, UUID(decline["id"]))
        contact = session.get(Contact, row.contact_id) if row.contact_id else None
        number = contact.phones[0].number if contact and contact.phones else None
        call = Call(
            id=uuid7(),
            account_id=api.account_id,
            decline_id=row.id,
            contact_id=row.contact_id,
            mode=mode,
            callee=number,
            callee_hmac=lookup(number) if number else None,
            facts={},
            state=CallState.ENDED,
            result=result,
            connected_at=datetime.now(UTC),
            ended_at=datetime.now(UTC),
        )
        session.add(call)
    return str(call.id)


def say(api: Api, call_id: str, outcome: str, **more: Any) -> Any:
    return api.ok(api.post(f"calls/{call_id}/outcome", {"outcome": outcome, **more}), 200)


def after(api: Api, decline: Any, outcome: str, **more: Any) -> Any:
    """What an outcome of a call that has just ended answers."""
    return say(api, ended_call(api, decline), outcome, **more)


def full_cast(api: Api, **choices: Any) -> Any:
    """A ready decline of an offer with everybody in it: Priya, who extended it, and those who were met."""
    priya = person(api, time_zone="America/Chicago")
    tom = person(api, "Tom Ortiz", number=None, email="tom@northwind.example")
    lena = person(api, "Lena Fischer", number=None, email="lena@northwind.example")
    ruth = person(api, "Ruth Bell", number=None, email="ruth@example.org")
    people = {
        priya: [Part.EXTENDED_OFFER, Part.HIRING_MANAGER],
        tom: [Part.INTERVIEWER],
        lena: [Part.RECRUITER, Part.INTERVIEWER],
        ruth: [Part.REFERRER],
    }
    return start(api, offer(api, people=people), contact_id=str(priya), **choices)


def through_an_agency(api: Api, **choices: Any) -> Any:
    """A ready decline that is told to the agency, with an interviewer at the employer's."""
    agent = person(api, "Nora Quinn", email="nora@agency.example")
    tom = person(api, "Tom Ortiz", number=None, email="tom@northwind.example")
    people = {agent: [Part.AGENCY_RECRUITER], tom: [Part.INTERVIEWER]}
    return start(api, offer(api, people=people), contact_id=str(agent), **choices)


def messages(api: Api, decline: Any, **filters: str) -> list[Any]:
    query = "&".join(f"{name}={value}" for name, value in {"decline_id": decline["id"], **filters}.items())
    return api.ok(api.get(f"messages?{query}"))["items"]  # type: ignore[no-any-return]


def steps(api: Api, decline: Any, *states: str) -> list[Any]:
    items = api.ok(api.get(f"steps?decline_id={decline['id']}"))["items"]
    return [each for each in items if not states or each["state"] in states]


def kinds(items: list[Any]) -> list[str]:
    return [each["kind"] for each in items]


def read(api: Api, decline: Any) -> Any:
    return api.ok(api.get(f"declines/{decline['id']}"))


def offer_state(api: Api, decline: Any) -> str:
    return api.ok(api.get(f"offers/{decline['offer_id']}"))["state"]  # type: ignore[no-any-return]


def send(api: Api, message: Any) -> Any:
    """Handed over to the mail app, and sent, as the person says."""
    api.ok(api.post(f"messages/{message['id']}/hand-over", {}))
    return api.ok(api.post(f"messages/{message['id']}/sent"))
