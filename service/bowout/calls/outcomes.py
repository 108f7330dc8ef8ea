"""What an outcome says about the no: the one rule of what counts as told. Pure."""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import Outcome

# The answers to «Had the no been said?» that an outcome leaves possible; None is no answer. Whoever was told by any
# other outcome was told: then that one is the outcome, since each of these leaves the offer as it was.
_CUT_SHORT: Final = frozenset({True, False})
_POSSIBLE: Final[Mapping[Outcome, frozenset[bool | None]]] = {
    Outcome.REACHED_AND_TOLD: frozenset({True, None}),
    Outcome.UPSET: _CUT_SHORT,
    Outcome.CUT_OFF: _CUT_SHORT,
}
_NOT_TOLD: Final = frozenset({False, None})


def counts_as_told(outcome: Outcome, *, no_was_said: bool | None) -> bool:
    """Only "reached and told" counts, and what else ended after the no had been said."""
    if outcome is Outcome.REACHED_AND_TOLD:
        return True
    return bool(no_was_said) and True in _POSSIBLE.get(outcome, _NOT_TOLD)


def contradiction(outcome: Outcome, *, no_was_said: bool | None) -> str | None:
    """What to do about an answer that the outcome does not allow; None where they agree."""
    if no_was_said in _POSSIBLE.get(outcome, _NOT_TOLD):
        return None
    if no_was_said is None:
        return "Say whether the no had been said: everything after depends on it."
    if outcome is Outcome.REACHED_AND_TOLD:
        return "You told them, so the no was said. Choose another outcome if it was not."
    return "With this outcome they have not been told. If the no was said, the outcome is reached_and_told."
