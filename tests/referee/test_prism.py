"""The referee sees what is wrong, in either direction; and what it cannot see, the local Twilio does."""

from typing import Any

import pytest
import requests
from werkzeug.wrappers import Response

from tests.calls.line import ACCOUNT_SID, AUTH_TOKEN, SAMS_NUMBER, SERVICE_NUMBER
from tests.calls.scenarios import fronts
from tests.referee.conftest import Refereed
from tests.referee.prism import refereeing

pytestmark = pytest.mark.slow

CALLS = f"/2010-04-01/Accounts/{ACCOUNT_SID}/Calls.json"
GOOD = {
    "To": SAMS_NUMBER,
    "From": SERVICE_NUMBER,
    "Url": "http://127.0.0.1:9/answer",
    "Timeout": "25",
    "StatusCallbackEvent": ["initiated", "completed"],
}


def send(url: str, **changes: Any) -> requests.Response:
    return requests.post(url + CALLS, data={**GOOD, **changes}, auth=(ACCOUNT_SID, AUTH_TOKEN), timeout=10)


def test_a_good_request_and_its_answer_pass(refereed: Refereed) -> None:
    assert send(refereed.network.url).status_code == 201
    verdict = refereed.prism.verdict()
    assert (len(verdict.received), verdict.violations) == (1, ())


@pytest.mark.parametrize(
    ("change", "about"),
    [
        ({"Timeout": "abc"}, "Timeout"),
        ({"Method": "PUT"}, "Method"),
        ({"Url": "not a url"}, "Url"),
        ({"From": None}, "From"),
    ],
)
def test_a_bad_request_is_a_violation_and_goes_no_further(
    refereed: Refereed, change: dict[str, Any], about: str
) -> None:
    answer = send(refereed.network.url, **change)
    assert answer.status_code == 422
    assert about in str(answer.json()["validation"])
    assert len(refereed.prism.verdict().violations) == 1
    assert refereed.network.twilio.log()["requests"] == []


def test_an_unknown_path_is_a_violation(refereed: Refereed) -> None:
    requests.get(f"{refereed.network.url}{CALLS.replace('Calls', 'Recordings')}", timeout=10)
    assert refereed.prism.verdict().violations


def test_a_refusal_is_none(refereed: Refereed) -> None:
    refereed.network.twilio.next(create="21215")
    assert send(refereed.network.url).status_code == 400
    assert refereed.prism.verdict().violations == ()


def test_a_misspelt_name_which_the_referee_passes_on_is_found_by_the_local_twilio(refereed: Refereed) -> None:
    """Prism leaves fields out of its judgement that the description does not name."""
    assert send(refereed.network.url, Timout="25").status_code == 400
    assert refereed.prism.verdict().violations == ()
    assert [each["problem"] for each in refereed.network.twilio.log()["violations"]] == [
        "Timout is not a parameter of this operation"
    ]


@pytest.mark.parametrize(("body", "status"), [('{"sid": "CA1"}', 201), ("{}", 200), ('{"status": "asleep"}', 201)])
def test_a_bad_answer_is_a_violation(body: str, status: int) -> None:
    answer = Response(body, status=status, mimetype="application/json")
    with fronts.serving(answer) as upstream, refereeing(upstream) as prism:
        send(prism.url)
        assert len(prism.verdict().violations) == 1
