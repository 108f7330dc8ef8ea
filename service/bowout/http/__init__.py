"""What every route shares: who asks, one transaction, refusals as problems, repeats, versions of a resource."""

from . import phrases as phrases  # before any shape is made: they take their sentences from it
from .blueprint import Blueprint
from .request import Actor, actor, database_session, services
from .resources import check_version

__all__ = ["Actor", "Blueprint", "actor", "check_version", "database_session", "services"]
