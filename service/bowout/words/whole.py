"""What a text is and does as a whole, in the words that the field's labelled collections use."""

from typing import Final

from bowout.vocabulary import TextClass

from .brief import Reading
from .reading import Signs
from .signs import asking, assent, kinds, leaving, why

LONG_WORDS: Final = 200


class Acts:
    """What is done in a text, for telling what kind of text it is."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs

    @property
    def turns_down(self) -> bool:
        return bool(self._signs.turned_down)

    @property
    def takes_other(self) -> bool:
        return bool(self._signs.takes_other_job)

    @property
    def hedges(self) -> bool:
        return bool(self._signs.hedged_no)

    @property
    def implies_no(self) -> bool:
        return bool(self._signs.implied_no)

    @property
    def withdraws(self) -> bool:
        return bool(self._signs.withdraws)

    @property
    def not_looking(self) -> bool:
        return self._signs.any(leaving.is_not_looking)

    @property
    def takes_back(self) -> bool:
        return bool(self._signs.takes_back_yes)

    @property
    def resigns(self) -> bool:
        return self._signs.any(leaving.resigns)

    @property
    def says_yes(self) -> bool:
        return self._signs.any(assent.says_yes)

    @property
    def acts_as_if_yes(self) -> bool:
        return self._signs.any(assent.acts_as_if_yes)

    @property
    def yes_on_condition(self) -> bool:
        return self._signs.any(assent.yes_on_condition)

    @property
    def asks_time(self) -> bool:
        return self._signs.any(asking.asks_time)

    @property
    def negotiates(self) -> bool:
        return self._signs.any(asking.negotiates)

    @property
    def gives_reason(self) -> bool:
        return bool(self._signs.reasons)

    @property
    def stays(self) -> bool:
        return self._signs.any(why.stay_span)


_LEAVES: Final = frozenset({TextClass.DECLINE, TextClass.WITHDRAW, TextClass.RENEGE})


def reading_of(signs: Signs) -> Reading:
    text_class = kinds.text_class(signs.body, Acts(signs))
    leaves = text_class in _LEAVES
    reasons = len(signs.reasons) if leaves else 0
    return Reading(
        thanks=bool(signs.thanks),
        clear_no=leaves and bool(signs.decisions),
        reason_given=reasons > 0,
        reason_sentences=reasons,
        negative_about_employer=bool(signs.criticism),
        mentions_other_offer_or_job=bool(signs.other_job),
        names_other_employer=bool(signs.named_employers),
        door_open=bool(signs.open_door),
        over_apologises=len(signs.apologies) > 1,
        over_long=signs.document.word_count > LONG_WORDS,
        contact_details_or_way_to_reach=signs.way_to_reach is not None,
        text_class=text_class,
        words=signs.document.word_count,
        seconds=signs.document.seconds,
    )
