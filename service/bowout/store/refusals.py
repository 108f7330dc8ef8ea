"""What an action raises when it will not do what was asked. Every class and code stands in the problem catalogue."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar


class Refusal(Exception):
    """A refusal in plain words. `code` is stable and names the page that explains it.

    `pointer` names the field that it is about; where there are several, `errors` has `{pointer, detail}` for each.
    """

    code: ClassVar[str] = "refused"

    def __init__(
        self,
        detail: str,
        *,
        pointer: str | None = None,
        links: Mapping[str, str] | None = None,
        retry_after: int | None = None,
        errors: Sequence[Mapping[str, str]] = (),
        **more: Any,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = list(errors) or ([{"pointer": pointer, "detail": detail}] if pointer else [])
        self.pointer = pointer
        self.links = dict(links or {})
        self.retry_after = retry_after
        self.more = more


class NotFound(Refusal):
    """There is no such thing, or it belongs to somebody else: the two look the same on purpose."""

    code = "not-found"


class Invalid(Refusal):
    """A value has the right form and still cannot be used. `pointer` names the field."""

    code = "invalid"


class Conflict(Refusal):
    """The thing's state does not allow it."""

    code = "conflict"
