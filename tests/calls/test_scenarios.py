"""Every row of the table of scenarios, with nothing between the service and the local Twilio."""

from pathlib import Path

import pytest

from tests.calls.scenarios import SCENARIOS, Scenario, every_scenario
from tests.calls.scenarios.playing import line_for, play

# The same rows are played before the referee on the other database.
pytestmark = [pytest.mark.slow, pytest.mark.one_database("sqlite")]


@every_scenario
def test_a_call_goes_as_the_table_says(scenario: Scenario, empty_url: str, tmp_path: Path) -> None:
    with line_for(scenario, database_url=empty_url, data=tmp_path) as line:
        play(line, scenario)


def test_no_two_rows_have_one_name() -> None:
    names = [scenario.name for scenario in SCENARIOS]
    assert sorted(set(names)) == sorted(names)
