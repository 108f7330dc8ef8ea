"""The signs in a text: every one found once, with its place, for the reading and for the rules alike."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Final

from bowout.vocabulary import ReasonCategory

from .document import Document, Sentence
from .signs import courtesy, criticism, decision, kinds, leaving, other_job, why

Span = tuple[int, int]
Finder = Callable[[str], Span | None]
# Without one of these there is nothing to be found; looking for them costs next to nothing.
_OF_A_YES: Final = ("accept", "yes", "signed", "agree", "commit", "my word", "promise", "said i", "after all")
_OF_A_WAY: Final = ("direction", "way", "path", "route", "road", "course")


class Signs:
    """The signs in one text, each looked for when it is first asked after."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def thanks(self) -> list[Span]:
        return self._spans(courtesy.thanks)

    @cached_property
    def turned_down(self) -> list[Span]:
        """Where this very offer is turned down, plainly or by going another way."""
        return [] if kinds.is_from_employer(self.body) else self._spans(decision.clear_no)

    @cached_property
    def clear_no(self) -> list[Span]:
        return [] if kinds.is_from_employer(self.body) else sorted(self.turned_down + self.takes_other_job)

    @cached_property
    def roundabout_no(self) -> list[Span]:
        return self._spans(decision.roundabout_no) if any(hint in self.body for hint in _OF_A_WAY) else []

    @cached_property
    def hedged_no(self) -> list[Span]:
        return self._spans(decision.hedged_no)

    @cached_property
    def implied_no(self) -> list[Span]:
        return self._spans(decision.implied_no)

    @cached_property
    def withdraws(self) -> list[Span]:
        return self._spans(leaving.withdraws)

    @cached_property
    def takes_back_yes(self) -> list[Span]:
        """Where an earlier yes is taken back, in the sentence that tells of it or in another."""
        if not any(hint in self.body for hint in _OF_A_YES):
            return []
        if found := self._spans(leaving.takes_back_yes):
            return found
        told = [each.start for each in self.document.sentences if leaving.said_yes_before(each.text)]
        return [
            (each.start, each.end)
            for each in self.document.sentences
            if told and each.start not in told and leaving.goes_back(each.text)
        ]

    @cached_property
    def decisions(self) -> list[Span]:
        """Where the decision is said, whatever is turned down: the offer, the process or an earlier yes."""
        return sorted(self.clear_no + self._spans(leaving.withdraws_for_sure) + self.takes_back_yes)

    @cached_property
    def takes_other_job(self) -> list[Span]:
        return [span for span, _ in self._other_jobs.values() if span]

    @cached_property
    def other_job(self) -> list[Span]:
        return [span for _, span in self._other_jobs.values() if span]

    @cached_property
    def boasts(self) -> list[Span]:
        return self._spans(other_job.boasts)

    @cached_property
    def criticism(self) -> list[Span]:
        return self._spans(criticism.criticism)

    @cached_property
    def open_door(self) -> list[Span]:
        return self._spans(courtesy.open_door)

    @cached_property
    def apologies(self) -> list[Span]:
        start = self.document.body_start
        return [(start + first, start + last) for first, last in courtesy.apologies(self.document.said[start:])]

    @cached_property
    def way_to_reach(self) -> Span | None:
        start = self.document.body_start
        found = courtesy.way_to_reach(self.document.plain[start:])
        return (start + found[0], start + found[1]) if found else None

    @cached_property
    def named_employers(self) -> list[Span]:
        return self.employers_besides(())

    def employers_besides(self, own: tuple[str, ...]) -> list[Span]:
        """Where another employer is named, in the sentences about another job. `own` are no others."""
        theirs = {*own, *(self.document.original[first:last] for first, last in self.own_company_names)}
        return [
            (sentence.start + first, sentence.start + last)
            for sentence in self.other_job_sentences
            for first, last in other_job.named_employers(self._original(sentence), own=theirs)
        ]

    @cached_property
    def own_company_names(self) -> list[Span]:
        """Where the company written to is named, by its place in the sentence («the position at Northwind»)."""
        return [
            (sentence.start + first, sentence.start + last)
            for sentence in self.document.sentences
            if sentence not in self.other_job_sentences
            for first, last in other_job.own_names(self._original(sentence))
        ]

    @cached_property
    def other_job_sentences(self) -> list[Sentence]:
        return [each for each in self.document.sentences if self._other_jobs[each.start][1]]

    @cached_property
    def reason_categories(self) -> list[tuple[ReasonCategory, Span]]:
        """The kinds of reason that the sentences of reason name, each once, where it is first named."""
        found: dict[ReasonCategory, Span] = {}
        for sentence in self.reasons:
            for category, (first, last) in why.categories(sentence.text):
                found.setdefault(category, sentence.span(first, last))
        return list(found.items())

    def matches(self, pattern: re.Pattern[str]) -> list[Span]:
        """Where `pattern` stands in the sentences of the text."""
        return [
            sentence.span(found.start(), found.end())
            for sentence in self.document.sentences
            for found in pattern.finditer(sentence.text)
        ]

    @cached_property
    def reasons(self) -> list[Sentence]:
        """The sentences that say why, where the text declines or leaves."""
        found: list[Sentence] = []
        for sentence in self.document.sentences:
            goes_on = bool(found) and found[-1].end + 2 >= sentence.start and why.continues_reason(sentence.text)
            if goes_on or self._gives_reason(sentence):
                found.append(sentence)
        return found or self._left_over

    @property
    def _left_over(self) -> list[Sentence]:
        """What a text that leaves says besides all that such texts say: it can hardly be anything but the reason."""
        if not (self.decisions or self.hedged_no):
            return []
        said = self._starts_around([*self.thanks, *self.decisions, *self.hedged_no, *self.open_door])
        rest = [each for each in self.document.sentences if each.start not in said]
        return [each for each in rest if why.is_about_something(each.text)][:1]

    @cached_property
    def body(self) -> str:
        return " ".join(each.text for each in self.document.sentences)

    def any(self, find: Finder) -> bool:
        return any(find(each.text) for each in self.document.sentences)

    def _spans(self, find: Finder) -> list[Span]:
        return [sentence.span(*found) for sentence in self.document.sentences if (found := find(sentence.text))]

    @cached_property
    def _other_jobs(self) -> dict[int, tuple[Span | None, Span | None]]:
        """For each sentence, by its start: where another job is taken and where one is mentioned."""
        found: dict[int, tuple[Span | None, Span | None]] = {}
        for each in self.document.sentences:
            taken = _placed(each, other_job.takes_other_job(each.text))
            found[each.start] = (taken, taken or _placed(each, other_job.mentions_other_job(each.text)))
        return found

    def _gives_reason(self, sentence: Sentence) -> bool:
        taken, mentioned = self._other_jobs[sentence.start]
        told = why.Told(
            takes_other=bool(taken),
            mentions_other=bool(mentioned),
            criticises=sentence.start in self._critical,
            takes_back=sentence.start in self._taking_back,
            opens_door=sentence.start in self._opening_doors,
            decides=sentence.start in self._deciding,
        )
        return why.gives_reason(sentence.text, told)

    @cached_property
    def _critical(self) -> frozenset[int]:
        return self._starts_around(self.criticism)

    @cached_property
    def _taking_back(self) -> frozenset[int]:
        return self._starts_around(self.takes_back_yes)

    @cached_property
    def _opening_doors(self) -> frozenset[int]:
        return self._starts_around(self.open_door)

    @cached_property
    def _deciding(self) -> frozenset[int]:
        """The sentences that decide, by their starts; where none does so plainly, those that only hint at it."""
        plain = [*self.turned_down, *self.hedged_no, *self.withdraws, *self.takes_back_yes]
        return self._starts_around(plain if self.decisions else [*plain, *self.implied_no])

    def _starts_around(self, spans: list[Span]) -> frozenset[int]:
        """The starts of the sentences that hold `spans`."""
        starts = [sentence.start for sentence in self.document.sentences]
        return frozenset(starts[bisect_right(starts, first) - 1] for first, _ in spans if starts and first >= starts[0])

    def _original(self, sentence: Sentence) -> str:
        return self.document.original[sentence.start : sentence.end]


def _placed(sentence: Sentence, span: Span | None) -> Span | None:
    return sentence.span(*span) if span else None
