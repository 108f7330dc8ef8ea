"""The database: engine, types, the one transaction, refusals, events. Knows no room and no web framework."""

from .database import Database
from .events import Event, record
from .model import Model, Owned, Timestamped, UtcDateTime, Versioned, now
from .moving import move
from .owned import load_owned
from .refusals import Conflict, Invalid, NotFound, Refusal
from .sealing import SealedText, lookup

__all__ = [
    "Conflict",
    "Database",
    "Event",
    "Invalid",
    "Model",
    "NotFound",
    "Owned",
    "Refusal",
    "SealedText",
    "Timestamped",
    "UtcDateTime",
    "Versioned",
    "load_owned",
    "lookup",
    "move",
    "now",
    "record",
]
