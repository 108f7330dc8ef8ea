"""What a message says. A draft that nobody touched is composed anew at each reading, so it follows every choice.

From the first edit, or once it was approved, the words are those that the person saw, and stay.
"""

import dataclasses
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..calls.models import Call
from ..contacts.models import Contact
from ..declines.briefs import brief_for, context_for
from ..declines.findings import Described, describe_finding
from ..declines.models import Decline
from ..declines.scripts import own_template
from ..offers.models import Offer
from ..vocabulary import DeclineState, MessageKind, MessageState, Outcome, Part, Tone
from ..words.addressing import address_of
from ..words.brief import Brief, CheckContext, Letter
from ..words.checking import check, check_subject
from ..words.composing import NoTemplate, TemplateProblem, compose_letter
from .lines import one_line
from .models import Message


@dataclass(frozen=True, slots=True)
class Wording:
    subject: str
    body: str
    to: list[str]
    template: str | None


def wording_of(session: Session, message: Message) -> Wording:
    """The words of a message as they stand now."""
    kept = Wording(one_line(message.subject), message.body, message.to, message.template)
    if message.state is not MessageState.DRAFT or message.decline_id is None:
        return kept
    to = message.to or default_to(session, message)
    # Without its contact it would be composed for somebody else: the words stay as they were last written down.
    letter = None if message.edited or message.contact_id is None else compose(session, message)
    if letter is None:
        return dataclasses.replace(kept, to=to)
    return Wording(one_line(letter.subject), letter.body, to, letter.template)


def keep_wording(session: Session, message: Message) -> None:
    """Write the words down as they stand: from now on nothing but the person changes them."""
    words = wording_of(session, message)
    message.subject, message.body, message.to, message.template = words.subject, words.body, words.to, words.template


def compose(session: Session, message: Message) -> Letter | None:
    """The message composed from its decline's choices; None where there is no text of its kind."""
    decline = session.get_one(Decline, message.decline_id)
    own = own_template(session, decline, kind=message.kind.value)
    brief = _brief(session, decline, contact=_contact(session, message))
    try:
        return compose_letter(brief, kind=message.kind, template=own)
    except NoTemplate:
        return None
    except TemplateProblem:
        # A template of the person's own that does not fit this brief must not leave them without words.
        return compose_letter(brief, kind=message.kind)


def default_to(session: Session, message: Message) -> list[str]:
    """The contact's addresses. What confirms the call to the manager goes to the employer's own recruiters as well."""
    contact = _contact(session, message)
    addresses = list(contact.emails) if contact else []
    if message.kind is not MessageKind.CONFIRMING_EMAIL or not addresses or message.decline_id is None:
        return addresses
    decline = session.get_one(Decline, message.decline_id)
    offer = session.get_one(Offer, decline.offer_id)
    recruiters = [
        each.contact.emails[0]
        for each in offer.participants
        if Part.RECRUITER.value in each.parts and each.contact_id != message.contact_id and each.contact.emails
    ]
    agency = any(
        Part.AGENCY_RECRUITER.value in each.parts
        for each in offer.participants
        if each.contact_id == message.contact_id
    )
    return addresses if agency else list(dict.fromkeys([*addresses, *recruiters]))


def findings_of(session: Session, message: Message, words: Wording) -> list[Described]:
    """The check over subject and body, each finding with whether the person keeps it."""
    context = _context(session, message)
    places = (
        ("/subject", words.subject, check_subject(words.subject, context)),
        ("/body", words.body, check(words.body, context)),
    )
    return [
        describe_finding(each, pointer=pointer, whole=text, overrides=message.overrides)
        for pointer, text, found in places
        for each in found
    ]


def _context(session: Session, message: Message) -> CheckContext:
    if message.decline_id is None:
        return CheckContext(kind=message.kind)
    decline = session.get_one(Decline, message.decline_id)
    context = context_for(session, decline, kind=message.kind, contact=_contact(session, message))
    if message.contact_id is not None or message.contact_name is None:
        return context
    # It is for somebody whose contact is gone: their name is no wrong one.
    names = (message.contact_name, address_of(message.contact_name).short)
    return dataclasses.replace(context, recipient_names=(*filter(None, names), *context.recipient_names))


def _brief(session: Session, decline: Decline, *, contact: Contact | None) -> Brief:
    brief = brief_for(session, decline, contact=contact)
    if decline.state is DeclineState.OVERTAKEN:
        # They took it back, so nothing may be said of a decision: alone among those met, one is thanked plainly.
        brief = dataclasses.replace(brief, people_met=(brief.recipient,))
    return dataclasses.replace(brief, tone=Tone.WARM) if _upset(session, decline) else brief


def _upset(session: Session, decline: Decline) -> bool:
    """Whoever was upset to hear it is written to warmly, whatever tone was chosen for the call."""
    query = sa.select(Call.id).where(
        Call.decline_id == decline.id, Call.outcome == Outcome.UPSET, Call.no_was_said.is_(True)
    )
    return session.scalar(query.limit(1)) is not None


def _contact(session: Session, message: Message) -> Contact | None:
    return session.get(Contact, message.contact_id) if message.contact_id else None
