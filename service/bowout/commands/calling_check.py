"""`bowout calling check`: is everything right for "ring me, then connect"?"""

from collections.abc import Callable

from ..calls.inspection import Finding
from ..calls.setup import inspector
from ..settings import Settings


def check(settings: Settings, *, say: Callable[[str], object]) -> int:
    """Say one line for each check. Returns the exit status: 1 if there is any problem."""
    problems = 0
    for finding in inspector(settings).inspect(reach=True):
        problems += finding.problem is not None
        say(_line(finding))
    return 1 if problems else 0


def _line(finding: Finding) -> str:
    if finding.problem:
        return f"problem  {finding.what}. {finding.problem}"
    if finding.skipped:
        return f"skipped  {finding.what}: {finding.skipped}"
    return f"ok       {finding.what}"
