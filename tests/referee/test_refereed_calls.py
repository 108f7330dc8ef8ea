"""Every row of the table of scenarios again, with Prism between the service and the local Twilio."""

from pathlib import Path

import pytest

from tests.calls.scenarios import Scenario, every_scenario
from tests.calls.scenarios.playing import line_for, play
from tests.referee.conftest import Refereed

# The same rows are played without the referee on the other database.
pytestmark = [pytest.mark.slow, pytest.mark.one_database("postgresql")]


@every_scenario
def test_the_referee_has_nothing_to_say_about_a_call_of_the_table(
    scenario: Scenario, refereed: Refereed, empty_url: str, tmp_path: Path
) -> None:
    with line_for(scenario, database_url=empty_url, data=tmp_path, network=refereed.network) as line:
        play(line, scenario)
    verdict = refereed.prism.verdict()
    assert verdict.violations == ()
    creations = [each for each in verdict.received if each.startswith("post ") and each.endswith("/Calls.json")]
    assert len(creations) == scenario.creations, "not every request went past the referee"
