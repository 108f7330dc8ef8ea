"""The committed document, as the tests of this folder read it."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bowout.http.finishing import METHODS

COMMITTED = Path(__file__).parents[2] / "openapi" / "openapi.json"
# How one signs in and out.
PUBLIC = {"createSession", "deleteSession"}


@dataclass(frozen=True, slots=True)
class Operation:
    path: str
    method: str
    says: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.says["operationId"])

    @property
    def scope(self) -> str | None:
        return next((each["key"][0] for each in self.says["security"] if "key" in each), None)

    @property
    def media_types(self) -> dict[str, Any]:
        content: dict[str, Any] = self.says.get("requestBody", {}).get("content", {})
        return content


@lru_cache(maxsize=1)
def published() -> Any:
    """Not to be changed by a test: copy it first."""
    return json.loads(COMMITTED.read_text(encoding="utf-8"))


OPERATIONS = [
    Operation(path, method, methods[method])
    for path, methods in published()["paths"].items()
    for method in METHODS
    if method in methods
]
