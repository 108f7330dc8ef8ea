"""Everything that must be right before "ring me, then connect" works, each with what to do where it is not."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..jobs import JobQueue
from ..settings import Settings, TwilioSettings
from .health import SUSPENDED, judge
from .public_address import judge_address, judge_answer
from .telephone import Ambiguous, Gone, NeverSent, Permissions, Rejected, Telephone, TooMany

log = logging.getLogger(__name__)

FAILURES = (Rejected, Gone, NeverSent, TooMany, Ambiguous)

NOT_SET = "Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER; service/CALLING.md says where they stand."
REFUSED = (
    "Twilio refuses the account SID, the token, or the API key if there is one. Copy them anew from the console; if "
    "they are right, the account is suspended or closed, and the console says why."
)
STOPPED = "Sign in to the Twilio console: it says why, and what to do about it."
TRIAL_ACCOUNT = "It can't connect two phones. Upgrade it in the Twilio console, under Billing."
FOREIGN_NUMBER = "This account has no such number. Buy one with Voice in the console, or copy the one that it has."
NO_VERIFY = "Make a Verify service in the console and set its id. Without it nobody can prove their number."
COUNTRY_OFF = "Switch the country on in the console, under Voice, Geo permissions, or take it out of the setting."
COUNTRY_RISKY = "Switch off its high-risk numbers in the console, under Voice, Geo permissions: they are for fraud."
COUNTRY_UNKNOWN = "Twilio knows no such country. Take it out of the setting."


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. `problem` says what to do, None where all is well; `skipped` says why nobody looked."""

    what: str
    problem: str | None = None
    skipped: str | None = None


def judge_permissions(found: Permissions) -> str | None:
    if not found.low_risk:
        return COUNTRY_OFF
    return COUNTRY_RISKY if found.high_risk else None


@dataclass(frozen=True, slots=True)
class Inspector:
    """`telephone` is None exactly where Twilio is not set."""

    settings: Settings
    telephone: Telephone | None

    def register(self, queue: JobQueue) -> None:
        queue.register("inspect_calling", self.inspect_calling)

    def inspect_calling(self, args: dict[str, Any]) -> None:  # noqa: ARG002 - as all handlers
        """The job of each start: tell the operator. Nobody is fetched: the server may not listen yet."""
        for finding in self.inspect(reach=False):
            if finding.problem:
                log.warning("calling needs attention", extra={"what": finding.what, "problem": finding.problem})

    def inspect(self, *, reach: bool) -> Iterator[Finding]:
        """All checks, in the order in which one would repair them. `reach`: fetch our own public address as well."""
        twilio, telephone = self.settings.twilio, self.telephone
        if twilio is None or telephone is None:
            yield Finding("Twilio", NOT_SET)
            return
        account = list(_inspect_account(telephone))
        yield from account
        usable = all(finding.problem in {None, TRIAL_ACCOUNT} for finding in account)
        yield _inspect_number(twilio, telephone) if usable else Finding("TWILIO_PHONE_NUMBER", skipped=FIRST)
        yield Finding("TWILIO_VERIFY_SERVICE_SID", None if twilio.verify_service_sid else NO_VERIFY)
        yield from self._inspect_address(reach=reach)
        for region in self.settings.calls.regions:
            what = f"BOWOUT_CALL_REGIONS: {region}"
            yield _inspect_region(what, region, telephone) if usable else Finding(what, skipped=FIRST)

    def _inspect_address(self, *, reach: bool) -> Iterator[Finding]:
        url, practice = self.settings.public_url, self.settings.practice
        problem = judge_address(url, practice=practice)
        yield Finding(f"BOWOUT_PUBLIC_URL: {url}", problem)
        if not reach:
            return
        what = "Bowout answers at that address"
        if practice:
            yield Finding(what, skipped="practice calls stay on this machine")
        elif problem:
            yield Finding(what, skipped="the address comes first")
        else:
            yield Finding(what, judge_answer(url))


FIRST = "the account comes first"


def _inspect_account(telephone: Telephone) -> Iterator[Finding]:
    try:
        found = telephone.account()
    except FAILURES as error:
        refused = isinstance(error, Rejected | Gone)
        yield Finding("Credentials", REFUSED if refused else _trouble(error))
        return
    yield Finding("Credentials")
    yield Finding(f"Account status: {found.status}", STOPPED if judge(found) == SUSPENDED else None)
    yield Finding(f"Account type: {found.kind}", TRIAL_ACCOUNT if found.kind.lower() == "trial" else None)


def _inspect_number(twilio: TwilioSettings, telephone: Telephone) -> Finding:
    try:
        problem = None if telephone.owns(twilio.phone_number) else FOREIGN_NUMBER
    except FAILURES as error:
        problem = _trouble(error)
    return Finding("TWILIO_PHONE_NUMBER", problem)


def _inspect_region(what: str, region: str, telephone: Telephone) -> Finding:
    try:
        problem = judge_permissions(telephone.permissions(region))
    except Gone:
        problem = COUNTRY_UNKNOWN
    except FAILURES as error:
        problem = _trouble(error)
    return Finding(what, problem)


def _trouble(error: Exception) -> str:
    if isinstance(error, Rejected):
        return f"Twilio refuses to say (error {error.code}). Its list of errors says why."
    if isinstance(error, TooMany):
        return "Twilio is busy. Try again in a minute."
    return "Twilio can't be reached from this machine, or answers nonsense. Check the network, then try again."
