"""What the document says of shapes and fields: a shape's docstring, a field's own description or the glossary's."""

from collections.abc import Mapping
from typing import Any, Final

from .glossary import GLOSSARY

# Shapes that are sent to us.
SENT: Final = ("In", "Patch", "Change")
FORMS: Final[Mapping[tuple[str, bool], str]] = {
    ("date-time", True): "RFC 3339 with a zone",
    ("date-time", False): "RFC 3339 in UTC",
    ("date", True): "YYYY-MM-DD",
    ("date", False): "YYYY-MM-DD",
}


def described(name: str, shape: dict[str, Any], *, meaning: str | None) -> dict[str, Any]:
    """The shape with `meaning` and its fields' meanings. Every moment and day says its form."""
    sent = name.endswith(SENT)
    fields = {field: _field(field, each, sent=sent) for field, each in shape.get("properties", {}).items()}
    first = {"description": paragraphs(meaning)} if meaning else {}
    return {**first, **shape, **({"properties": fields} if fields else {})}


def described_parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    """A parameter of a query with its meaning. There is no null in a query: what is not wanted is left out."""
    if parameter.get("in") != "query":
        return parameter
    schema = without_null(parameter["schema"])
    text = parameter.get("description") or GLOSSARY.get(parameter["name"], "")
    return {**parameter, "description": sentence(text), "schema": schema}


def without_null(schema: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in schema.items() if not (key == "default" and value is None)}
    if isinstance(kept.get("type"), list):
        (kept["type"],) = (kind for kind in kept["type"] if kind != "null")
    if isinstance(kept.get("enum"), list):
        kept["enum"] = [word for word in kept["enum"] if word is not None]
    return kept


def paragraphs(text: str) -> str:
    """A docstring's lines are broken for the editor; a reader's page breaks them anew."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def sentence(text: str) -> str:
    """Descriptions are written as phrases, and shown as sentences."""
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def _field(name: str, field: dict[str, Any], *, sent: bool) -> dict[str, Any]:
    text = field.get("description") or GLOSSARY.get(name, "")
    form = FORMS.get((field.get("format", ""), sent))
    if form:
        text = f"{text.rstrip('.')} ({form})" if text else form
    return {**field, "description": sentence(text)} if text else field
