"""Where a finding stands: the words that its better ones take the place of, and the text that it is about."""

import dataclasses
from typing import Final

from .brief import Finding
from .document import Document

ENDS_A_SENTENCE: Final = (".", "?", "!", "…")


def placed(finding: Finding, document: Document) -> Finding:
    """The finding with its `text`, and so wide that what is `better` fits: a sentence for a sentence."""
    if finding.start == finding.end or _is_about_all(finding, document):
        return finding
    around = _around(finding, document)
    start, end = around if _is_for_all_of_it(finding, document) else (finding.start, finding.end)
    return dataclasses.replace(finding, start=start, end=end, text=document.original[slice(*around)])


def _is_about_all(finding: Finding, document: Document) -> bool:
    return finding.start <= document.body_start and finding.end >= len(document.original)


def _is_for_all_of_it(finding: Finding, document: Document) -> bool:
    if finding.better is None:
        return False
    return finding.better == "" or finding.better.endswith(ENDS_A_SENTENCE) or _is_in_subject(finding, document)


def _is_in_subject(finding: Finding, document: Document) -> bool:
    return document.subject is not None and document.subject[0] <= finding.start < document.subject[1]


def _around(finding: Finding, document: Document) -> tuple[int, int]:
    """The subject, sentences or lines that the finding touches, without the blanks around them."""
    if document.subject is not None and _is_in_subject(finding, document):
        return document.subject
    touched = [each for each in document.sentences if each.start < finding.end and finding.start < each.end]
    if touched:
        return min(touched[0].start, finding.start), max(touched[-1].end, finding.end)
    text = document.original
    start = text.rfind("\n", 0, finding.start) + 1
    end = text.find("\n", finding.end)
    line = text[start : end if end >= 0 else len(text)]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())
