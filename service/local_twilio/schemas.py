"""From OpenAPI 3.0's dialect to JSON Schema, with the formats that Twilio's description names."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from jsonschema import FormatChecker

REQUEST_FORMATS = FormatChecker(formats=())
ANSWER_FORMATS = FormatChecker(formats=())


def to_json_schema(schema: Any) -> Any:
    """The same schema in JSON Schema: `nullable` becomes a type, and objects admit no undescribed property."""
    if isinstance(schema, list):
        return [to_json_schema(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {name: to_json_schema(value) for name, value in schema.items() if name != "nullable"}
    if schema.get("nullable") is True:
        _admit_null(changed)
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        changed["additionalProperties"] = False
    return changed


def coerce(text: str, *, schema: Any) -> Any:
    """A form's text as the described type; text that does not fit stays text, so that the check complains."""
    kind = schema.get("type")
    if kind == "integer" and re.fullmatch(r"-?[0-9]{1,18}", text):
        return int(text)
    if kind == "boolean" and text in {"true", "false"}:
        return text == "true"
    return text


def _admit_null(schema: dict[str, Any]) -> None:
    if "type" in schema:
        schema["type"] = [schema["type"], "null"]
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]


def _is_url(value: object) -> bool:
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_rfc_2822(value: object) -> bool:
    return not isinstance(value, str) or parsedate_to_datetime(value) is not None


def _is_iso_time(value: object) -> bool:
    return not isinstance(value, str) or dt.datetime.fromisoformat(value).tzinfo is not None


def _is_number(value: object) -> bool:
    return not isinstance(value, str) or re.fullmatch(r"\+[1-9][0-9]{1,14}", value) is not None


for _formats in (REQUEST_FORMATS, ANSWER_FORMATS):
    _formats.checks("uri", raises=ValueError)(_is_url)
    _formats.checks("date-time", raises=ValueError)(_is_iso_time)
ANSWER_FORMATS.checks("date-time-rfc-2822", raises=(ValueError, TypeError))(_is_rfc_2822)
ANSWER_FORMATS.checks("phone-number")(_is_number)
