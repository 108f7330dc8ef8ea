"""The OpenAPI document, made from the code alone: no database is asked, and nothing of the machine gets into it."""

import tempfile

from .app import build, create_app
from .http.docs import as_text
from .settings import load_settings

# Keys have to be there for the service to be built. These never seal anything.
THROW_AWAY = {
    "BOWOUT_SEALING_KEYS": "dGhyb3duIGF3YXkgYXMgc29vbiBhcyBpdCBpcyBtYWQ=",
    "BOWOUT_SIGNING_KEY": "thrown away as soon as the document is made",
}


def render() -> str:
    """The document as text, with a newline at the end; the same on every machine."""
    with tempfile.TemporaryDirectory() as folder:
        parts = build(load_settings({"BOWOUT_DATA": folder, **THROW_AWAY}))
        try:
            return as_text(create_app(parts))
        finally:
            parts.database.dispose()
