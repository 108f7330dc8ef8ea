"""Fills what the words engine composes from, and what it checks against, from the account's rows.

Nothing but what stands in a brief can get into a text, so this is where discretion begins: of the other offers only
their names go out, and only into the context of the check, which looks for them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import phonenumbers
import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..contacts.models import Contact
from ..offers.models import Offer, Participant
from ..store import now
from ..vocabulary import MessageKind, OfferState, OtherJob, Part, ReasonCategory, Route, ScriptKind
from ..words.addressing import address_of
from ..words.brief import Brief, CheckContext, Person, Sender
from ..words.days import day_in_words
from . import gate
from .course import effective_answers
from .models import Decline, Told

# Stands where the account has no name yet, and is found by the check like any other gap.
NAMELESS: Final = "[Your name]"
# Nobody is chosen yet, and nobody of the process is known.
NOBODY: Final = Person(name="", first_name="")
MET: Final = frozenset({Part.INTERVIEWER, Part.HIRING_MANAGER, Part.EXTENDED_OFFER, Part.RECRUITER})
# Whom one would call: an agency always first, then whoever extended the offer.
CALL_FIRST: Final = (Part.AGENCY_RECRUITER, Part.EXTENDED_OFFER, Part.HIRING_MANAGER, Part.RECRUITER)


def brief_for(
    session: Session, decline: Decline, *, contact: Contact | None = None, next_try: str | None = None
) -> Brief:
    """All that a text about `decline` to `contact` may be composed from. Without a contact: to whom it will be said."""
    account, offer = session.get_one(Account, decline.account_id), session.get_one(Offer, decline.offer_id)
    answers = effective_answers(decline, offer)
    zone = ZoneInfo(account.time_zone)
    recipient = recipient_of(session, decline, offer=offer, contact=contact)
    return Brief(
        sender=_sender(account),
        recipient=recipient,
        company=offer.company,
        role=offer.role,
        reason=decline.reason or ReasonCategory.PREFER_NOT_TO_SAY,
        reason_sentence=decline.reason_sentence,
        openness=decline.openness,
        tone=decline.tone,
        locale=decline.language,
        norm_pack=decline.norm_pack,
        other_job=OtherJob(answers.get("other_job", OtherJob.NOT_SIGNED)),
        route=decline.route or Route.DECLINE,
        would_change_mind=bool(answers.get("would_change_mind")),
        late=is_late(decline, offer),
        no_was_said=decline.told_at is not None,
        people_met=tuple(_person(each.contact, part=each) for each in offer.participants if _was_met(each)),
        conversation_on=_day(_last_met(offer, recipient), zone=zone, decline=decline),
        told_at=decline.told_at,
        answer_by=_day(answers.get("answer_by"), zone=zone, decline=decline),
        terms=answers.get("terms"),
        next_try=next_try,
    )


def context_for(
    session: Session, decline: Decline, *, kind: ScriptKind | MessageKind, contact: Contact | None = None
) -> CheckContext:
    """What a text about `decline` is checked against: the other offers, what was said before, the way back."""
    brief = brief_for(session, decline, contact=contact)
    offers = session.scalars(sa.select(Offer).where(Offer.account_id == decline.account_id)).all()
    others = [each for each in offers if each.id != decline.offer_id]
    ours = next(each for each in offers if each.id == decline.offer_id)
    accepted = next((each.company for each in others if each.state is OfferState.ACCEPTED), None)
    involved = {each.contact_id for each in ours.participants} | {decline.contact_id}
    people = {
        address_of(each.contact.name).whole or ""
        for other in others
        for each in other.participants
        if each.contact_id not in involved
    }
    account = session.get_one(Account, decline.account_id)
    return CheckContext(
        kind=kind,
        locale=decline.language,
        norm_pack=decline.norm_pack,
        recipient_names=_names([brief.recipient]),
        people_met=_names(brief.people_met),
        recipient_company=ours.company,
        recipient_role=ours.role,
        other_companies=tuple(sorted({each.company for each in others} - {ours.company})),
        other_people=tuple(sorted(people - {""})),
        accepted_employer=accepted if accepted != ours.company else None,
        other_job=brief.other_job,
        reason=decline.reason,
        openness=decline.openness,
        would_change_mind=brief.would_change_mind,
        contact_details=tuple(each for each in (brief.sender.phone, account.phone, account.email) if each),
        told_reasons=told_reasons(session, decline),
    )


def told_reasons(session: Session, decline: Decline) -> tuple[ReasonCategory, ...]:
    """The reasons that anybody was given so far, out of the ledger."""
    query = sa.select(Told.reason).where(Told.decline_id == decline.id, Told.reason.is_not(None)).order_by(Told.id)
    return tuple(dict.fromkeys(reason for reason in session.scalars(query) if reason))


def script_kind(decline: Decline, offer: Offer) -> ScriptKind:
    """What the conversation is: it follows from the route, and from whether the day they asked for has passed."""
    if decline.route is not None and decline.route in gate.SPOKEN - {Route.DECLINE}:
        return ScriptKind(decline.route.value)
    return ScriptKind.LATE_DECLINE if is_late(decline, offer) else ScriptKind.CALL_SCRIPT


def is_late(decline: Decline, offer: Offer) -> bool:
    return offer.reply_by is not None and offer.reply_by < (decline.told_at or now())


def recipient_of(session: Session, decline: Decline, *, offer: Offer, contact: Contact | None = None) -> Person:
    """Who is spoken or written to, with what to thank them for."""
    if contact is None and decline.contact_id is not None:
        contact = session.get(Contact, decline.contact_id)
    if contact is None:
        likely = likely_first(offer)
        return _person(likely.contact, part=likely) if likely else NOBODY
    return _person(contact, part=next((each for each in offer.participants if each.contact_id == contact.id), None))


def likely_first(offer: Offer) -> Participant | None:
    """Whom one would call first, as long as nobody was chosen."""
    for part in CALL_FIRST:
        for each in offer.participants:
            if part.value in each.parts:
                return each
    return offer.participants[0] if offer.participants else None


def _was_met(participant: Participant) -> bool:
    return any(Part(part) in MET for part in participant.parts)


def _person(contact: Contact, *, part: Participant | None) -> Person:
    return Person(
        name=address_of(contact.name).whole or "",
        first_name=contact.first_name or "",
        title=contact.title,
        parts=tuple(Part(each) for each in part.parts) if part else (),
        thank_for=part.thank_for if part else None,
    )


def _sender(account: Account) -> Sender:
    return Sender(
        name=account.name or NAMELESS,
        first_name=account.first_name or NAMELESS,
        email=account.email,
        phone=_written(account.phone, country=account.country),
        sign_off=account.sign_off,
        link=account.profile_link,
    )


def _written(number: str | None, *, country: str) -> str | None:
    """An E.164 number as people at home write it; with its country code for everybody else."""
    if number is None:
        return None
    parsed = phonenumbers.parse(number)
    at_home = phonenumbers.region_code_for_number(parsed) == country
    form = phonenumbers.PhoneNumberFormat.NATIONAL if at_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, form))


def _last_met(offer: Offer, recipient: Person) -> str | None:
    """The day of the last conversation with them that both sides remember, as ISO 8601."""
    theirs = [each for each in offer.participants if address_of(each.contact.name).whole == recipient.name]
    return max((each.met_on.isoformat() for each in theirs if each.met_on), default=None)


def _day(iso: str | None, *, zone: ZoneInfo, decline: Decline) -> str | None:
    if iso is None:
        return None
    today = datetime.now(zone).date()
    return day_in_words(date.fromisoformat(iso), today=today, locale=decline.language, country=decline.norm_pack)


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for person in people for name in (person.name, person.first_name) if name))
