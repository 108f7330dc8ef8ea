"""A contact while it is put together out of signatures, headers and sentences."""

from dataclasses import dataclass, field

from .document import Message
from .phones import Phone

Place = tuple[int, int]
"""Start and end in the cleaned text."""


@dataclass(slots=True)
class Person:
    """A contact while it is put together; a desk has no name. `order` is where it comes in the list."""

    name: Place | None = None
    title: Place | None = None
    phone: Phone | None = None
    email: Place | None = None
    message: Message | None = None
    author: bool = False
    cues: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Signatures:
    """What the signatures hold: people, the lines left over (companies among them), and places already used."""

    people: list[Person] = field(default_factory=list)
    others: list[Place] = field(default_factory=list)
    used: set[Place] = field(default_factory=set)
    companies: frozenset[str] = frozenset()
