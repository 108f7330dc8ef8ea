"""What is said of values that cannot be used, in place of the library's own words, which are written for programmers.

They are set on the library's classes themselves, so that no field of any room can forget them: every field copies its
class's sentences when it is made. This module is imported with the room, before any shape is.
"""

from collections.abc import Mapping
from typing import Any, Final

import marshmallow as ma

_MOMENT: Final = "Give a time with its zone, such as 2026-11-27T17:00:00-06:00."
_ORDINARY: Final = "Give an ordinary number."
_OF_FIELDS: Final[Mapping[Any, Mapping[str, str]]] = {
    ma.fields.Field: {
        "required": "This is missing.",
        "null": "This cannot be null. Leave it out, or give a value.",
        "validator_failed": "This cannot be used.",
    },
    ma.fields.String: {"invalid": "Give text, in quotes.", "invalid_utf8": "Give text, in UTF-8."},
    ma.fields.UUID: {"invalid_uuid": "Give an id, written as this service's answers have it."},
    ma.fields.Number: {"invalid": "Give a number.", "too_large": "This number is too large."},
    ma.fields.Integer: {"invalid": "Give a whole number."},
    ma.fields.Float: {"special": _ORDINARY},
    ma.fields.Decimal: {"special": _ORDINARY},
    ma.fields.Boolean: {"invalid": "Give true or false."},
    ma.fields.DateTime: {"invalid": _MOMENT, "invalid_awareness": _MOMENT},
    ma.fields.Date: {"invalid": "Give a day, such as 2026-11-27."},
    ma.fields.List: {"invalid": "Give a list, in square brackets."},
    ma.fields.Mapping: {"invalid": "Give an object, in braces."},
    ma.fields.Nested: {"type": "Give an object, in braces."},
    ma.fields.Enum: {"unknown": "Choose one of: {choices}."},
    ma.fields.Email: {"invalid": "Give a mail address, such as priya@northwind.example."},
    ma.fields.Url: {"invalid": "Give a web address that begins with https:// or http://."},
}
_OF_VALIDATORS: Final[Mapping[Any, Mapping[str, str]]] = {
    ma.validate.Length: {
        "message_min": "This is too short: the least is {min}.",
        "message_max": "This is too long: the most is {max}.",
        "message_all": "Its length is from {min} to {max}.",
        "message_equal": "Its length is {equal}.",
    },
    ma.validate.Range: {
        "message_min": "Give at least {{min}}.",
        "message_max": "Give at most {{max}}.",
        "message_all": "Give a number from {{min}} to {{max}}.",
    },
    ma.validate.Email: {"default_message": _OF_FIELDS[ma.fields.Email]["invalid"]},
    ma.validate.URL: {"default_message": _OF_FIELDS[ma.fields.Url]["invalid"]},
    ma.validate.OneOf: {"default_message": "Choose one of: {choices}."},
    ma.validate.ContainsOnly: {"default_message": "Choose among: {choices}."},
    ma.validate.Regexp: {"default_message": "Write it in the form that the documentation shows."},
}
_OF_SHAPES: Final = {"type": "Give an object, in braces.", "unknown": "There is no such field here."}


def _speak_plainly() -> None:
    for kind, sentences in _OF_FIELDS.items():
        kind.default_error_messages = {**kind.default_error_messages, **sentences}
    for kind, sentences in _OF_VALIDATORS.items():
        for name, sentence in sentences.items():
            setattr(kind, name, sentence)
    ma.Schema.error_messages = _OF_SHAPES


_speak_plainly()
