"""Contacts over HTTP."""

from typing import Any
from uuid import UUID

from ..accounts.models import Account
from ..http import Blueprint, actor, check_version, database_session, services
from ..http.paging import page
from ..store import load_owned
from . import actions, examples, models
from .describe import describe
from .schemas import Contact, ContactIn, ContactList, ContactPatch, ContactQuery

blp = Blueprint("contacts", __name__, description="People, and how to reach them")


@blp.route("/contacts", scope="contacts:read")
@blp.arguments(ContactQuery, location="query")
@blp.response(200, ContactList)
def list_contacts(query: dict[str, Any]) -> Any:
    """List contacts.

    In the order in which they were added; `q` keeps those whose name or company holds it.
    """
    rows = actions.find_contacts(account_id=actor().account_id, q=query["q"])
    found = page(database_session(), rows, key=models.Contact.id, limit=query["limit"], after=query["after"])
    return {**found, "items": [_described(contact) for contact in found["items"]]}


@blp.route("/contacts", methods=["POST"], scope="contacts:write")
@blp.arguments(ContactIn, examples=examples.NEW)
@blp.response(201, Contact)
@blp.problems("number-refused")
def create_contact(body: dict[str, Any]) -> Any:
    """Add a contact.

    Numbers may be written in any way. Emergency, premium-rate and invalid numbers are refused; a number that Bowout
    itself cannot ring is kept, with a warning.
    """
    account, regions = _account(), services().settings.calls.regions
    contact = actions.create_contact(database_session(), account=account, regions=regions, fields=body)
    return _described(contact), 201, {"Location": f"/api/v1/contacts/{contact.id}"}


@blp.route("/contacts/<uuid:contact_id>", scope="contacts:read")
@blp.response(200, Contact)
def get_contact(contact_id: UUID) -> Any:
    """Read a contact.

    `national`, `dialable` and `warning` of a number are worked out at each reading, by today's numbering plans.
    """
    return _described(_load(contact_id))


@blp.route("/contacts/<uuid:contact_id>", methods=["PATCH"], scope="contacts:write")
@blp.arguments(ContactPatch, examples=examples.CHANGED)
@blp.response(200, Contact)
@blp.problems("number-refused", "live-call")
def change_contact(body: dict[str, Any], contact_id: UUID) -> Any:
    """Change a contact.

    Lists are replaced as a whole. A number marked bad keeps its mark until the number itself changes.
    """
    contact = _load(contact_id, lock=True)
    check_version(Contact(), _described(contact))
    account, regions = _account(), services().settings.calls.regions
    actions.change_contact(database_session(), contact=contact, account=account, regions=regions, fields=body)
    return _described(contact)


@blp.route("/contacts/<uuid:contact_id>", methods=["DELETE"], scope="contacts:write")
@blp.response(204)
@blp.problems("live-call")
def delete_contact(contact_id: UUID) -> Any:
    """Delete a contact.

    Their part in every offer goes too; declines and calls stay, without a name; messages and steps keep it.
    """
    contact = _load(contact_id, lock=True)
    check_version(Contact(), _described(contact))
    actions.delete_contact(database_session(), contact=contact)
    return ""


def _account() -> Account:
    return database_session().get_one(Account, actor().account_id)


def _load(contact_id: UUID, *, lock: bool = False) -> models.Contact:
    return load_owned(database_session(), models.Contact, contact_id, account_id=actor().account_id, lock=lock)


def _described(contact: models.Contact) -> dict[str, Any]:
    return describe(contact, account=_account(), regions=services().settings.calls.regions)
