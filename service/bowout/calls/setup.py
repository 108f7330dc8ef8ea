"""Putting the calls room together: the telephone, and the jobs. Without Twilio only the own phone is left."""

from uuid import UUID

from sqlalchemy.orm import Session

from ..jobs import JobQueue, schedule
from ..settings import Settings
from ..store import Database
from .browser.actions import register as register_browser
from .caller_id.jobs import CallerIds
from .explaining import Explainer
from .health import HealthCheck, schedule_check
from .inspection import Inspector
from .jobs import Dispatcher
from .own_phone import register as register_own_phone
from .proof import Prover
from .telephone import Addresses
from .twilio.addresses import call_addresses
from .twilio.client import TwilioTelephone


def register_calls(queue: JobQueue, *, database: Database, settings: Settings) -> None:
    register_own_phone(queue)
    if settings.twilio is None:
        return
    telephone = TwilioTelephone(settings.twilio)

    def addresses(call_id: UUID) -> Addresses:
        return call_addresses(call_id, public_url=settings.public_url, signing_key=settings.signing_key)

    register_browser(queue)
    Dispatcher(database, settings, telephone, addresses).register(queue)
    Prover(database, telephone).register(queue)
    CallerIds(database, settings, telephone).register(queue)
    Explainer(database, telephone).register(queue)
    HealthCheck(settings.twilio.account_sid, telephone).register(queue)
    Inspector(settings, telephone).register(queue)


def inspector(settings: Settings) -> Inspector:
    """What looks at the whole set-up, for the command line."""
    return Inspector(settings, TwilioTelephone(settings.twilio) if settings.twilio else None)


def plan_checks(session: Session) -> None:
    """At the start of whatever runs jobs: have the account looked at now and every ten minutes."""
    schedule_check(session)
    schedule(session, "inspect_calling", args={}, key="inspect-calling")
