"""What the check says about how a text begins, and about a call that gives itself away at its end."""

from typing import Any

import pytest

from bowout.vocabulary import MessageKind, ScriptKind, Severity

from .cast import findings_of, rules_found

REST = "\n\nThank you for the offer. I've decided not to accept it."
PRIYA: dict[str, Any] = {"recipient_names": ("Priya Raman", "Priya")}


@pytest.mark.parametrize(
    ("greeting", "odd", "better"),
    [
        ("Hi Dr.,", "Dr.", "Priya"),
        ("Dear Ms.,", "Ms.", "Priya"),
        ("Dear Prof. Dr.,", "Prof. Dr.", "Priya"),
        ("Hi Priya,,", "Priya,,", "Priya,"),
        ("Hi PRIYA,", "PRIYA", "Priya"),
        ("Hi ,", " ", " Priya"),
        ("Hi Priya (she/her),", "Priya (she/her)", "Priya"),
        ("Dear Priya Raman PhD,", "Priya Raman PhD", "Priya"),
    ],
)
def test_a_greeting_that_does_not_read_like_one_is_found(greeting: str, odd: str, better: str) -> None:
    text = greeting + REST
    (finding,) = findings_of("odd-greeting", text, **PRIYA)
    assert (text[finding.start : finding.end], finding.better) == (odd, better)
    assert finding.severity is Severity.SHOULD
    mended = text[: finding.start] + (finding.better or "") + text[finding.end :]
    assert "odd-greeting" not in rules_found(mended, **PRIYA)


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi Priya,",
        "Hello,",
        "Hi there,",
        "Dear Dr. Gomez,",
        "Dear Professor,",
        "Dear Sir or Madam,",
        "Dear HR,",
        "Dear HR team,",
        "Hi J. R. Smith,",
        "Dear [Name],",
        "Good morning, Priya!",
        "Hi AJ,",
    ],
)
def test_what_greets_well_is_left_alone(greeting: str) -> None:
    assert "odd-greeting" not in rules_found(greeting + REST)


def test_where_nobody_is_known_the_name_that_stands_there_is_mended() -> None:
    (finding,) = findings_of("odd-greeting", "Hi RITA," + REST)
    assert finding.better == "Rita"
    (nobody,) = findings_of("odd-greeting", "Hi ," + REST)
    assert nobody.better == " there"


def test_a_script_is_looked_at_like_a_letter() -> None:
    assert "odd-greeting" in rules_found("Hi Dr., it's Sam Lee. I decline.", ScriptKind.CALL_SCRIPT, **PRIYA)


def test_a_text_all_in_capitals_has_other_faults() -> None:
    assert "odd-greeting" not in rules_found("HI PRIYA,\n\nTHANK YOU. I DECLINE.")


def test_who_was_met_may_be_named_but_not_greeted() -> None:
    known = {**PRIYA, "people_met": ("Tom Ortiz",)}
    text = "Dear Tom," + REST
    (finding,) = findings_of("wrong-recipient", text, **known)
    assert (text[finding.start : finding.end], finding.better) == ("Tom", "Priya")
    assert findings_of("wrong-recipient", "Dear Priya and Tom," + REST, **known) == []
    assert findings_of("wrong-recipient", f"Dear Priya,{REST} Please thank Tom Ortiz.", **known) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I hope you'll find someone good.",
        "Good luck with the search!",
        "Thank you for everything.",
        "I wish you all the best.",
        "Let's stay in touch.",
        "I've thought it over.",
        "I'm sorry to let you down.",
        "It isn't the right fit.",
        "I've gone another way.",
    ],
)
@pytest.mark.parametrize("kind", [ScriptKind.VOICEMAIL, ScriptKind.GATEKEEPER, MessageKind.CALL_REQUEST])
def test_a_farewell_gives_away_what_the_call_is_about(sentence: str, kind: ScriptKind | MessageKind) -> None:
    assert "gives-away" in rules_found(f"Hi Priya, it's Sam Lee. {sentence} My number is 312 555 0199.", kind)


def test_what_a_voicemail_may_say_gives_nothing_away() -> None:
    text = (
        "Hi Priya, sorry I missed you. It's Sam Lee, about our conversation on Monday. Thank you, talk soon. Goodbye."
    )
    assert "gives-away" not in rules_found(text, ScriptKind.VOICEMAIL)
