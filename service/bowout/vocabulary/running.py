"""How the service runs."""

from enum import StrEnum


class Mode(StrEnum):
    """How the service runs: for one owner on one machine, or for many accounts."""

    EMBEDDED = "embedded"
    SERVER = "server"
