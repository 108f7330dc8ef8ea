"""Better words take the place of what was found as they are; advice is apart; a finding says what it is about."""

import re
from typing import Any

import pytest

from bowout.vocabulary import MessageKind, OtherJob, ReasonCategory, ScriptKind, Severity
from bowout.words.brief import CheckContext, Finding
from bowout.words.builtin import phrases
from bowout.words.checking import check_subject

from .cast import findings_of, rules_found

LETTER = MessageKind.WRITTEN_DECLINE


def mended(text: str, finding: Finding) -> str:
    """What a client does with better words: nothing but to put them there, with a blank where they are put in."""
    assert finding.better is not None
    if finding.start == finding.end:
        return f"{text[: finding.start]} {finding.better} {text[finding.end :]}".strip()
    return text[: finding.start] + finding.better + text[finding.end :]


@pytest.mark.parametrize(
    ("rule", "text", "after", "known"),
    [
        ("negative", "Thank you. Your pay is low, sorry. Bye.", "Thank you. {} Bye.", {}),
        ("hedged-no", "Thank you. I think I may not accept it. Bye.", "Thank you. {} Bye.", {}),
        ("boasts-offers", "I had several offers. I decline.", "{} I decline.", {}),
        ("opens-bargain", "I decline. Make me a better offer!", "I decline. {}", {"would_change_mind": False}),
        (
            "unsigned-accepted",
            "Thank you. I've accepted another job.",
            "Thank you. {}",
            {"other_job": OtherJob.NOT_SIGNED},
        ),
        (
            "not-true-for-you",
            "I decline. It isn't about the money. Bye.",
            "I decline. {} Bye.",
            {"reason": ReasonCategory.PAY_OR_TERMS},
        ),
        ("names-employer", "I'm joining Lumen in May.", "I'm joining {} in May.", {"accepted_employer": "Lumen"}),
        ("over-apology", "I'm sorry, I decline. So sorry! Bye.", "I'm sorry, I decline. {} Bye.", {}),
        ("no-thanks", "I've decided not to accept.", "{} I've decided not to accept.", {}),
        ("no-clear-no", "Thank you for the offer. I'm well. Bye.", "Thank you for the offer. {}  I'm well. Bye.", {}),
        ("no-open-door", "Thank you. I decline.\n\nBest,\nSam", "Thank you. I decline. {} \n\nBest,\nSam", {}),
        ("cold-one-liner", "Hi Priya,\n\nThanks, but I decline.", "Hi Priya,\n\nThanks, but I decline. {}", {}),
    ],
)
def test_better_words_fit_as_they_are_and_mend_what_was_found(
    rule: str, text: str, after: str, known: dict[str, Any]
) -> None:
    finding = findings_of(rule, text, LETTER, **known)[0]
    new = mended(text, finding)
    assert new == after.format(finding.better).strip()
    assert rule not in rules_found(new, LETTER, **known)


def test_what_is_only_advice_offers_no_words() -> None:
    for rule, text, known in (
        ("late-no", "Hello.\n\nI'm well.\n\nAnd you?\n\nI decline.", {}),
        ("reason-list", "I decline. The salary doesn't meet my needs. Also, the commute is too long for me.", {}),
        ("placeholder-left", "Thank you, [Name].", {}),
        ("contradicts-told", "I decline, because of the salary.", {"told_reasons": (ReasonCategory.TIMING,)}),
    ):
        finding = findings_of(rule, text, LETTER, **known)[0]
        assert finding.better is None, rule
        assert finding.advice is not None, rule
        assert finding.advice.endswith(".")


def test_nothing_in_the_book_passes_advice_off_as_better_words() -> None:
    book = phrases("rules", "en")
    entries = [*book.values(), *(case for entry in book.values() for case in entry.values() if isinstance(case, dict))]
    words = [entry["better"] for entry in entries if "better" in entry]
    assert len(words) > 10
    for each in words:
        assert "«" not in each
        assert not re.match(r"(?:Add|Check|Cut|Give|Keep|Leave|Move|Put|Say|Take|Write)\b", each), each


def test_an_apology_in_the_same_breath_as_the_decision_is_not_taken_out_with_it() -> None:
    text = "I'm sorry to write this. Thank you. I'm sorry, but I've decided not to accept the offer."
    (finding,) = findings_of("over-apology", text, LETTER)
    assert finding.better is None
    assert finding.advice == "Take this one out."


def test_a_finding_says_the_sentence_that_it_is_about() -> None:
    text = "Dear Priya,\n\nThank you. I'm joining Lumen soon. I like\nLumen.\n\nBest,\nSam [Lee]\n"
    found = findings_of("names-employer", text, LETTER, accepted_employer="Lumen")
    assert [(text[each.start : each.end], each.text) for each in found] == [
        ("Lumen", "I'm joining Lumen soon."),
        ("Lumen", "Lumen."),
    ]
    (gap,) = findings_of("placeholder-left", text, LETTER)
    assert (text[gap.start : gap.end], gap.text) == ("[Lee]", "Sam [Lee]")


def test_a_finding_about_the_whole_text_or_something_missing_names_no_sentence() -> None:
    assert [each.text for each in findings_of("no-thanks", "I decline.", LETTER)] == [""]
    assert [each.text for each in findings_of("too-long", "word " * 226, ScriptKind.CALL_SCRIPT)] == [""]


def test_the_greeting_that_names_somebody_else_is_what_the_finding_is_about() -> None:
    (finding,) = findings_of("wrong-recipient", "Dear Tom,\n\nI decline.", LETTER, recipient_names=("Priya Raman",))
    assert finding.text == "Dear Tom,"


@pytest.mark.parametrize(
    ("kind", "subject", "tells"),
    [
        (LETTER, "Declining your offer", True),
        (LETTER, "Re: Your offer of Monday", False),
        (MessageKind.CALL_REQUEST, "Your offer of Monday", True),
        (MessageKind.CALL_REQUEST, "Our conversation on Monday", False),
    ],
)
def test_a_subject_never_tells_the_decision_and_a_discreet_one_not_even_its_topic(
    kind: MessageKind, subject: str, tells: bool
) -> None:
    found = check_subject(subject, CheckContext(kind=kind))
    assert [(each.rule, each.severity, each.start, each.end, each.text) for each in found] == [
        ("gives-away", Severity.MUST, 0, len(subject), subject)
    ] * tells


def test_a_subject_line_within_a_text_is_replaced_as_a_whole() -> None:
    text = "Subject: Declining the offer\n\nDear Priya,\nThank you. I decline."
    (finding,) = findings_of("gives-away", text, LETTER)
    assert mended(text, finding).startswith("Subject: Following up on our conversation\n\nDear Priya,")
