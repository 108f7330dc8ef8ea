"""Whom one would report to. They are named, not given as somebody to answer, so they are no contacts by that."""

import re
from collections.abc import Sequence

from .candidate import Candidate
from .document import Document, Message
from .names import HONORIFIC, is_person, looks_like_title, same_person, trim_name
from .people import Person, Place

_NAME = (
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Mme|M|Sra?)\.?[ ])?[A-ZÀ-ÖØ-Þ][\w'’-]{0,24}"
    r"(?:[ ](?:de|da|dos|van|von|der|del|[A-ZÀ-ÖØ-Þ][\w'’.-]{0,24})){1,4})"
)
_OUR = r"(?:(?:our|the|my|unser\w*|notre|nuestr[oa]|noss[oa]|ihr\w*|an|a|au|à)[ ])?"
_TITLE = r"(?P<ahead>[^\n,.;:()]{2,50}?)"
_LEAD = (
    r"(?:\b[Rr]eport(?:s|ing)?(?: directly| in| straight)?(?: in)? to|\b(?:line |direct |new |future |hiring )?"
    r"[Mm]anager(?:['’]s name)?(?: is| will be| would be|:)"
    r"|\b[Ss]upervised by|\b(?:[Yy]our )?[Ss]upervisor(?: is| will be| would be|:)|\b[Mm]anaged by"
    r"|\b[Ww]ork(?:ing)?(?: directly)? (?:for|under)"
    r"|\b[Bb]erichte[nt]?(?: Sie| du)?(?: direkt)? an|\b[Vv]orgesetzte[rn]?(?: ist| wird)?|\bFührungskraft(?: ist"
    r"| wird)?"
    r"|\b[Rr]attachée? à|\bsous la (?:responsabilité|direction) de|\b[Mm]anager sera"
    r"|\b[Rr]eportarás(?: directamente)? a|\b[Dd]ependerás de|\b[Rr]esponsable (?:será|es)"
    r"|\b[Rr]eportará(?: diretamente)? (?:a|ao|à|para)|\b[Rr]esponderá (?:a|ao|à|para)|\b[Gg]estora? será)[ ]"
)
_BEHIND = (
    r"(?:[ ]?[,(–-][ ]?(?:(?:our|the|unser\w*|notre|nuestr[oa]|noss[oa]|s"
    r"|ihr)[ ])?(?P<behind>[^\n.;:()]{2,60}?)(?=[.;:)\n]"
    r"|,|[ ](?:and|who|at|in|und|et|y|e)[ ]|$))?"
)
_REPORTING = (
    re.compile(rf"{_LEAD}{_OUR}{_NAME}{_BEHIND}"),
    re.compile(rf"{_LEAD}{_OUR}{_TITLE},?[ ]{_NAME}"),
)
"""With the title behind the name, or before it."""


def find_managers(document: Document, *, messages: Sequence[Message], candidate: Candidate) -> list[Person]:
    """The people to report to, with their titles, each once."""
    found: list[Person] = []
    for message in messages:
        area = (document.flow, message.body, message.end)
        for match in (match for pattern in _REPORTING for match in pattern.finditer(*area)):
            person = _person(document, match)
            name = document.text[slice(*person.name)] if person and person.name else ""
            known = any(p.name and same_person(document.text[slice(*p.name)], name) for p in found)
            if person and not known and not candidate.is_named(name):
                found.append(person)
    return found[:5]


def _person(document: Document, match: re.Match[str]) -> Person | None:
    start, stop = trim_name(document.text, *match.span("name"))
    if re.search(r"\w{2}\.$", document.text[start:stop]):
        stop -= 1  # the end of the sentence
    if not is_person(
        HONORIFIC.sub("", document.text[start:stop]), lone=bool(HONORIFIC.match(document.text[start:stop]))
    ):
        return None
    group = "behind" if "behind" in match.re.groupindex else "ahead"
    return Person(name=(start, stop), title=_title(match, group))


def _title(match: re.Match[str], group: str) -> Place | None:
    if match[group] and looks_like_title(match[group]):
        return match.span(group)
    return None
