"""Putting the calls room together: the telephone, and the jobs that use it. Without Twilio there are neither."""

from uuid import UUID

from ..jobs import JobQueue
from ..settings import Settings
from ..store import Database
from .jobs import Dispatcher
from .proof import Prover
from .telephone import Addresses
from .twilio.addresses import call_addresses
from .twilio.client import TwilioTelephone


def register_calls(queue: JobQueue, *, database: Database, settings: Settings) -> None:
    if settings.twilio is None:
        return
    telephone = TwilioTelephone(settings.twilio)

    def addresses(call_id: UUID) -> Addresses:
        return call_addresses(call_id, public_url=settings.public_url, signing_key=settings.signing_key)

    Dispatcher(database, settings, telephone, addresses).register(queue)
    Prover(database, telephone).register(queue)
