"""Findings as the API shows them, and what the person keeps all the same.

A finding of severity `must` stands in the way until the words change, or until the person says that this very one is to
stay. What they say holds for the rule and for the text that the finding is about, to the letter: for other words it has
to be said again. Kept are a hash of the two and the time, never the text.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from ..store import Conflict, Invalid, now
from ..vocabulary import BeatKind, Severity
from ..words.brief import Finding

NAMES: Final = ("rule", "severity", "message", "better", "advice", "source", "opposite", "text")
# Far more than any text has; what was overridden first is forgotten first.
MOST_OVERRIDES: Final = 50
# A row's overrides: `{rule, digest, at}` each.
Overrides = Sequence[Mapping[str, str]]
Described = dict[str, Any]


class OpenFindings(Conflict):
    """Something in the text must be mended, or kept on purpose, before it can go out."""

    code = "open-findings"


def describe_finding(
    finding: Finding,
    *,
    pointer: str,
    whole: str,
    overrides: Overrides | None = None,
    span: tuple[int, int] | None = None,
    beat: BeatKind | None = None,
) -> Described:
    """The shape `Finding`. `whole` is all of the checked text, `pointer` says where `start` and `end` count."""
    start, end = span or (finding.start, finding.end)
    digest = _digest(finding.rule, text=finding.text, whole=whole)
    at = next((each["at"] for each in overrides or () if each["digest"] == digest), None)
    return {
        **{name: getattr(finding, name) for name in NAMES},
        "pointer": pointer,
        "start": start,
        "end": end,
        "beat": beat,
        "overridden_at": datetime.fromisoformat(at) if at else None,
    }


def override(
    before: Overrides | None, *, found: Sequence[Described], whole: str, rule: str, text: str, keep: bool
) -> list[Mapping[str, str]] | None:
    """The overrides with this one added, or taken back where `keep` is false; None where nothing changes.

    Raises `Invalid` where no finding of the rule is about this text: it has changed since it was read.
    """
    meant = [each for each in found if each["rule"] == rule and _plain(each["text"]) == _plain(text)]
    if not meant:
        raise Invalid("No finding of this rule is about these words now. Read them again.", pointer="/text")
    if (meant[0]["overridden_at"] is not None) == keep:
        return None
    digest = _digest(rule, text=text, whole=whole)
    others = [each for each in before or () if each["digest"] != digest]
    added = [{"rule": rule, "digest": digest, "at": now().isoformat()}] if keep else []
    return [*others, *added][-MOST_OVERRIDES:]


def refuse_open(found: Sequence[Described]) -> None:
    """Raises `OpenFindings` where a finding of severity `must` was neither mended nor overridden."""
    still_open = [each for each in found if each["severity"] is Severity.MUST and each["overridden_at"] is None]
    if not still_open:
        return
    several = f"There are {len(still_open)} things" if len(still_open) > 1 else "There is one thing"
    raise OpenFindings(
        f"{several} to look at first. {still_open[0]['message']}",
        errors=[{"pointer": each["pointer"], "detail": each["message"]} for each in still_open],
        findings=still_open,
    )


def _digest(rule: str, *, text: str, whole: str) -> str:
    """Names a finding: its rule, and the text that it is about; where that is the text as a whole, all of it."""
    about = _plain(text) or _plain(whole)
    return hashlib.sha256(f"{rule}\n{about}".encode()).hexdigest()


def _plain(text: str) -> str:
    """The words without their line breaks, which differ between one form of a text and another."""
    return " ".join(text.split())
