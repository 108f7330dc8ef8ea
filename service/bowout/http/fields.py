"""Field kinds that several rooms use. Form only: what a value means is for the rooms' rules."""

import unicodedata
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import marshmallow as ma

_LINE_BREAKS = {0x2028: "\n", 0x2029: "\n"}
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class Text(ma.fields.String):
    """A line, or with `lines=True` several, of real characters: no control characters, outer blanks removed.

    The two separators of Unicode end a line like any line break. Marks that turn the direction of what follows, which
    come along unseen when a name is pasted, are left out of a single line.
    """

    def __init__(self, *, most: int, least: int = 1, lines: bool = False, pii: bool = False, **options: Any) -> None:
        metadata = dict(options.pop("metadata", {}))
        if pii:
            metadata["x-pii"] = True
        super().__init__(validate=ma.validate.Length(min=least, max=most), metadata=metadata, **options)
        self.lines = lines

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs).replace("\r\n", "\n")
        text = (text.translate(_LINE_BREAKS) if self.lines else text.translate(_TURNING)).strip()
        allowed = "\n\t" if self.lines else ""
        if any(unicodedata.category(mark) in {"Cc", "Cs", "Zl", "Zp"} and mark not in allowed for mark in text):
            raise ma.ValidationError("Remove the control characters." if self.lines else "One line of text, please.")
        return text


class Word(ma.fields.Enum):  # type: ignore[type-arg]
    """A word of the vocabulary, by its value."""

    def __init__(self, enum: type[StrEnum], **options: Any) -> None:
        super().__init__(enum, by_value=ma.fields.String(), **options)


class Id(ma.fields.UUID):
    """A UUIDv7 that a client may give itself, so that an offline command can be repeated safely."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> UUID:
        found = super()._deserialize(value, attr, data, **kwargs)
        if not isinstance(found, UUID) or found.version != 7:
            raise ma.ValidationError("An id of yours must be a UUIDv7.")
        return found


class Email(ma.fields.Email):
    def __init__(self, **options: Any) -> None:
        super().__init__(metadata={"x-pii": True}, **options)
        self.validators.append(ma.validate.Length(max=254))


class Link(ma.fields.Url):
    def __init__(self, **options: Any) -> None:
        super().__init__(schemes={"http", "https"}, metadata={"x-pii": True}, **options)
        self.validators.append(ma.validate.Length(max=300))


EARLIEST_YEAR, LATEST_YEAR = 1970, 2200


def _in_our_times(value: date) -> None:
    """Years at the ends of the calendar cannot be turned into UTC, and are slips of the keyboard anyway."""
    if not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        raise ma.ValidationError(f"Give a year from {EARLIEST_YEAR} to {LATEST_YEAR}.")


class Moment(ma.fields.AwareDateTime):
    """A time with a zone, read into UTC, so that it is shown in one way before and after it was stored."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        found = super()._deserialize(value, attr, data, **kwargs)
        _in_our_times(found)
        return found.astimezone(UTC)


def moment(**options: Any) -> Moment:
    """A time with a zone. A naive one is refused: nobody knows what it means."""
    return Moment(format="iso", default_timezone=None, **options)


def day(**options: Any) -> ma.fields.Date:
    return ma.fields.Date(format="iso", validate=_in_our_times, **options)
