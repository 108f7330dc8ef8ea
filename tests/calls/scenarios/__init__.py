"""One table of everything that may become of a call through Bowout: played plain, and under the eyes of a referee."""

import pytest

from .addresses import SURROUNDINGS
from .codes import CODES
from .failures import FAILURES
from .outcomes import OUTCOMES
from .scenario import Act, Scenario

SCENARIOS = (*OUTCOMES, *FAILURES, *CODES, *SURROUNDINGS)


def _marks(scenario: Scenario) -> tuple[pytest.MarkDecorator, ...]:
    """A known fault must be seen, and its row must say so no longer once it is mended."""
    return (pytest.mark.xfail(reason=scenario.fault, raises=AssertionError, strict=True),) if scenario.fault else ()


every_scenario = pytest.mark.parametrize(
    "scenario", [pytest.param(each, id=each.name, marks=_marks(each)) for each in SCENARIOS]
)

__all__ = ["SCENARIOS", "Act", "Scenario", "every_scenario"]
