"""Playing one row of the table, and finding that all became as it says."""

import contextlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.calls.line import Line, Network, free_port, open_line
from tests.conftest import SECRETS
from tests.local_twilio.customer import call_is_over

from .acting import perform
from .paperwork import check_creation, check_dial, creations, dials
from .scenario import Scenario

WITHIN_SECONDS = 40.0


@contextmanager
def line_for(scenario: Scenario, *, database_url: str, data: Path, network: Network | None = None) -> Iterator[Line]:
    """A line as the row wants it. An account that a row spoils is an ordinary one again afterwards."""
    settings = {name: value.replace("{closed}", str(free_port())) for name, value in scenario.settings.items()}
    with open_line(
        database_url=database_url,
        data=data,
        secrets={**SECRETS, **settings},
        network=network,
        front=scenario.front,
    ) as line:
        account = line.twilio.simulator.account
        before = {name: getattr(account, name) for name in scenario.account}
        _change(account, scenario.account)
        try:
            yield line
        finally:
            _change(account, before)


def play(line: Line, scenario: Scenario) -> None:
    """Place the call, let everybody act, and check every column."""
    for switches in scenario.network:
        line.twilio.next(**switches)
    call = line.place()
    assert (call["state"], call["text"]) == ("requested", "Setting up")
    for act in scenario.person:
        perform(line, call, act=act)
    ended = line.wait_for_end(call, within=WITHIN_SECONDS)
    if ended["next_poll_ms"] is not None:
        # Why it went wrong is still to be learnt, and the page goes on asking.
        with contextlib.suppress(TimeoutError):
            line.twilio.wait_until(lambda _: says(line.call(call)) == scenario.says, within=8)
        ended = line.call(call)
    assert (ended["result"], says(ended)) == (scenario.result, scenario.says)
    if scenario.talk is not None:
        assert ended["talk_seconds"] == scenario.talk
    if scenario.dropped is not None:
        assert ended["dropped"] is scenario.dropped
    assert line.decline_state(call) == "ready"
    _check_network(line, call, scenario)


def says(call: Any) -> tuple[str, str | None]:
    return call["text"], call["hint"]


def _check_network(line: Line, call: Any, scenario: Scenario) -> None:
    """What Twilio saw of it, once it has told everything that it has to tell."""
    log = line.twilio.wait_until(lambda log: not scenario.legs or call_is_over(log))
    assert tuple(leg["status"] for leg in log["legs"]) == scenario.legs
    placed, dialled = creations(log), dials(log)
    assert (len(placed), len(dialled)) == (scenario.creations, scenario.dials)
    for request in placed:
        hooks = dict(request["form"])["Url"].removesuffix("/answer")
        public = re.escape(line.parts.settings.public_url)
        assert re.fullmatch(f"{public}/twilio/{call['id']}/[0-9a-f]{{24}}", hooks)
        check_creation(request["form"], hooks=hooks)
        for document in dialled:
            check_dial(document, hooks=hooks)


def _change(account: Any, values: Any) -> None:
    for name, value in values.items():
        setattr(account, name, value)
