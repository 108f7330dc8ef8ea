"""The rules of the grace check. Each is a function of what was found in a text and of what the text is for."""

from typing import Final

from . import decision, discretion, gaps, greeting, manners, truth
from .book import Rule

ALL_RULES: Final[tuple[Rule, ...]] = (
    decision.no_thanks,
    decision.no_clear_no,
    decision.late_no,
    manners.negative,
    discretion.names_employer,
    discretion.boasts_offers,
    truth.unsigned_accepted,
    truth.contradicts_told,
    truth.wrong_recipient,
    greeting.greets_somebody_else,
    greeting.odd_greeting,
    discretion.gives_away,
    manners.reason_list,
    manners.over_apology,
    manners.no_open_door,
    manners.no_way_back,
    manners.cold_one_liner,
    truth.not_true_for_you,
    manners.too_long,
    decision.opens_bargain,
    decision.hedged_no,
    gaps.placeholder_left,
)
