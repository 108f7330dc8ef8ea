"""All tables in one place, for migrations and for the comparison of models and database."""

from .accounts import models as accounts
from .calls import models as calls
from .calls.caller_id import models as caller_ids
from .contacts import models as contacts
from .declines import models as declines
from .http import models as http
from .jobs import models as jobs
from .messages import models as messages
from .offers import models as offers
from .steps import models as steps
from .store.model import Model
from .templates import models as templates

ROOMS = (accounts, caller_ids, calls, contacts, declines, http, jobs, messages, offers, steps, templates)

metadata = Model.metadata
