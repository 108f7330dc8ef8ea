"""One Prism for the whole run, with one local Twilio behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.calls.line import Network, own_network
from tests.referee.prism import Prism, check_installed, refereeing


@dataclass(frozen=True)
class Refereed:
    """`network` is what the service is given: the local Twilio, at Prism's address."""

    network: Network
    prism: Prism


@pytest.fixture(scope="session")
def whole_run() -> Iterator[Refereed]:
    check_installed()
    with own_network() as network, refereeing(network.url) as prism:
        yield Refereed(Network(network.twilio, prism.url), prism)


@pytest.fixture
def refereed(whole_run: Refereed) -> Refereed:
    """The referee and the network without a memory of earlier tests."""
    whole_run.network.twilio.reset()
    whole_run.prism.verdict()
    return whole_run
