"""One table of everything that may become of a call through Bowout: played plain, and under the eyes of a referee."""

import pytest

from .addresses import SURROUNDINGS
from .codes import CODES
from .failures import FAILURES
from .outcomes import OUTCOMES
from .scenario import Act, Scenario

SCENARIOS = (*OUTCOMES, *FAILURES, *CODES, *SURROUNDINGS)
every_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=[each.name for each in SCENARIOS])

__all__ = ["SCENARIOS", "Act", "Scenario", "every_scenario"]
