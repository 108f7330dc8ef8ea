from typing import Any

import pytest

from bowout.vocabulary import MessageKind, Openness, OtherJob, ReasonCategory, ScriptKind, Severity
from bowout.words.builtin import phrases

from .cast import findings_of, rules_found

GOOD = """Dear Priya,

Thank you so much for offering me the Senior Analyst role at Northwind, and for the afternoon with your team.

I've thought about it carefully, and I've decided not to accept. The role isn't quite the path I want to follow.

I'd be glad to stay in touch. You can reach me at sam@lee.example.

Kind regards,
Sam Lee
"""
KNOWN: dict[str, Any] = {
    "recipient_names": ("Priya Raman", "Priya"),
    "recipient_company": "Northwind",
    "recipient_role": "Senior Analyst",
    "other_companies": ("Lumen", "Kestrel Labs"),
    "other_people": ("Alice Bauer",),
    "accepted_employer": "Kestrel Labs",
    "other_job": OtherJob.SIGNED,
    "reason": ReasonCategory.ROLE_CONTENT,
    "openness": Openness.NONE,
    "would_change_mind": False,
    "told_reasons": (ReasonCategory.ROLE_CONTENT,),
}


def test_a_good_letter_has_nothing_to_mend() -> None:
    assert rules_found(GOOD, **KNOWN) == set()


def test_every_rule_of_the_book_has_its_words_and_a_severity() -> None:
    book = phrases("rules", "en")
    assert len(book) == 21
    for entry in book.values():
        assert Severity(entry["severity"])
        assert entry["message"].endswith(".")


def test_a_finding_shows_its_source_and_the_opposite_view() -> None:
    finding = findings_of("names-employer", "I accepted a role at Kestrel Labs.", accepted_employer="Kestrel Labs")[0]
    assert finding.severity is Severity.MUST
    assert finding.source is not None
    assert "Virginia Tech" in finding.source
    assert finding.opposite is not None
    assert "Penn State" in finding.opposite
    assert finding.better


def fires(rule: str, text: str, kind: ScriptKind | MessageKind = MessageKind.WRITTEN_DECLINE, **known: Any) -> bool:
    return rule in rules_found(text, kind, **known)


def test_no_thanks() -> None:
    assert fires("no-thanks", "I've decided not to accept the offer.")
    assert not fires("no-thanks", "I'm grateful for the offer, and I've decided not to accept it.")
    assert not fires("no-thanks", "It's Sam Lee, about our conversation.", ScriptKind.VOICEMAIL)


def test_no_clear_no() -> None:
    assert fires("no-clear-no", "Thank you for the offer. I'll be in touch.")
    assert not fires("no-clear-no", "Thank you for the offer. I've decided to decline it.")
    assert not fires("no-clear-no", "I have to withdraw my acceptance.", MessageKind.WITHDRAW_ACCEPTANCE)
    assert not fires("no-clear-no", "Could I have until Thursday?", ScriptKind.ASK_FOR_TIME)


def test_a_no_that_can_only_be_guessed_is_asked_to_be_said() -> None:
    found = findings_of("no-clear-no", "Thank you, but this isn't the right step for me.")
    assert [finding.severity for finding in found] == [Severity.SHOULD]


@pytest.mark.parametrize(
    "hedged",
    [
        "I am afraid that I may not be able to accept.",
        "I'll probably have to say no.",
        "I don't think I'll be joining you.",
    ],
)
def test_a_hedged_no_is_no_decision(hedged: str) -> None:
    text = f"Thank you for the offer. {hedged}"
    found = findings_of("no-clear-no", text)
    assert [(finding.severity, text[finding.start : finding.end]) for finding in found] == [(Severity.MUST, hedged)]
    assert fires("hedged-no", text)


def test_going_another_way_is_understood_and_asked_to_be_said() -> None:
    text = "Thank you for the offer. After much thought I have decided to go another way."
    assert [finding.severity for finding in findings_of("no-clear-no", text)] == [Severity.SHOULD]
    assert not fires("no-clear-no", f"{text} So I won't be taking the role.")


def test_a_quoted_no_is_no_decision() -> None:
    assert fires("no-clear-no", 'Thank you. You asked whether I will say "I decline it".')


def test_late_no_in_speech() -> None:
    rambling = "Thank you for the offer. " + "It was a pleasure to meet everybody on your team. " * 6
    assert fires("late-no", rambling + "I've decided not to accept.", ScriptKind.CALL_SCRIPT)
    assert not fires("late-no", "Thank you for the offer. I've decided not to accept.", ScriptKind.CALL_SCRIPT)


def test_late_no_in_writing() -> None:
    late = "Dear Priya,\n\nThank you for the offer.\n\nIt was good to meet you.\n\nI've decided not to accept.\n"
    early = "Dear Priya,\n\nThank you for the offer.\n\nI've decided not to accept.\n\nIt was good to meet you.\n"
    assert fires("late-no", late)
    assert not fires("late-no", early)


@pytest.mark.parametrize(
    "sentence",
    [
        "The hiring process was chaotic.",
        "Your offer is insultingly low.",
        "I've chosen a better organised company.",
        "They are simply more serious than you.",
        "I was disappointed by your recruiter.",
        "The pay is much lower than elsewhere.",
        "You kept me waiting for weeks.",
        "I don't trust your leadership.",
        "It felt unprofessional.",
        "There is a lack of direction in the team.",
    ],
)
def test_negative(sentence: str) -> None:
    assert fires("negative", f"Thank you for the offer. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The terms don't quite work for me.",
        "The location doesn't suit my life as it is now.",
        "I know this isn't the news you hoped for.",
        "My answer comes late, and I'm sorry for the bad timing on my side.",
        "The team was anything but cold.",
        "I've accepted another opportunity that's a better fit for me.",
        "I take a long-term view of my career.",
    ],
)
def test_what_is_no_criticism(sentence: str) -> None:
    assert not fires("negative", f"Thank you for the offer. {sentence}")


def test_names_employer_that_is_known() -> None:
    text = "Thank you for the offer. I'm joining kestrel labs."
    found = findings_of("names-employer", text, accepted_employer="Kestrel Labs")
    assert [text[each.start : each.end] for each in found] == ["kestrel labs"]
    assert not fires("names-employer", "I've accepted another opportunity.", accepted_employer="Kestrel Labs")


def test_the_accepted_employer_is_pointed_out_once() -> None:
    known: dict[str, Any] = {"accepted_employer": "Lumen", "other_companies": ("Lumen", "Kestrel Labs")}
    assert fires("names-employer", "Thank you. I decline. Greetings from Lumen.", **known)
    assert not fires("wrong-recipient", "Thank you. I decline. Greetings from Lumen.", **known)
    assert fires("wrong-recipient", "Thank you. I decline. Greetings from Kestrel Labs.", **known)


def test_names_employer_by_pattern() -> None:
    assert fires("names-employer", "I've accepted an offer from Halvorsen & Sons.")
    assert not fires("names-employer", "I've accepted another offer, so I must decline the role at Northwind.")
    assert not fires("names-employer", "I've accepted another role at Northwind.", recipient_company="Northwind")


def test_a_company_that_is_called_like_a_word_is_told_from_the_word() -> None:
    known: dict[str, Any] = {"accepted_employer": "Indeed"}
    assert not fires("names-employer", "I have indeed decided to decline. Indeed, I have.", **known)
    assert fires("names-employer", "I have decided to decline, and will go to Indeed.", **known)


def test_boasts_offers() -> None:
    assert fires("boasts-offers", "I had several offers to choose from.")
    assert fires("boasts-offers", "There was a bidding war.")
    assert not fires("boasts-offers", "I've accepted another offer.")


def test_unsigned_accepted() -> None:
    text = "Thank you. I've accepted another position."
    assert fires("unsigned-accepted", text, other_job=OtherJob.NOT_SIGNED)
    assert not fires("unsigned-accepted", text, other_job=OtherJob.SIGNED)
    assert not fires("unsigned-accepted", "I've decided not to accept.", other_job=OtherJob.NOT_SIGNED)


def test_contradicts_told() -> None:
    text = "I decline, because the salary doesn't meet my needs."
    assert fires("contradicts-told", text, told_reasons=(ReasonCategory.LOCATION_OR_COMMUTE,))
    assert not fires("contradicts-told", text, told_reasons=(ReasonCategory.PAY_OR_TERMS,))
    assert not fires("contradicts-told", text)
    other = "I've accepted another role."
    assert fires("contradicts-told", other, told_reasons=(ReasonCategory.STAYING,))


def test_wrong_recipient_in_the_greeting() -> None:
    assert fires("wrong-recipient", "Dear Alice,\n\nI decline.", recipient_names=("Priya Raman",))
    for right in ("Dear Ms. Raman,", "Hi Priya,", "Dear Hiring Manager,", "Dear all,", "Dear [Name],"):
        assert not fires("wrong-recipient", f"{right}\n\nI decline.", recipient_names=("Priya Raman",))


def test_wrong_recipient_in_the_text() -> None:
    assert fires("wrong-recipient", "Thank you for the role at Lumen. I decline.", other_companies=("Lumen",))
    assert fires("wrong-recipient", "Please greet Alice Bauer.", other_people=("Alice Bauer",))
    assert fires("wrong-recipient", "Thank you for the position at Globex.", recipient_company="Northwind")
    assert not fires("wrong-recipient", "Thank you for the position at Northwind.", recipient_company="Northwind Inc.")


@pytest.mark.parametrize("kind", [ScriptKind.VOICEMAIL, ScriptKind.GATEKEEPER, ScriptKind.SCREENING])
def test_gives_away(kind: ScriptKind) -> None:
    assert fires("gives-away", "It's Sam Lee, about the job offer.", kind)
    assert fires("gives-away", "It's Sam Lee. I won't be joining.", kind)
    assert fires("gives-away", "It's Sam, about the Tutor post.", kind, recipient_role="Tutor")
    assert not fires("gives-away", "It's Sam Lee, about our conversation on Monday. My number is 312 555 0199.", kind)


def test_a_subject_line_that_tells_is_pointed_out() -> None:
    assert fires("gives-away", "Subject: Declining the offer\n\nDear Priya,\nThank you. I decline.")
    assert not fires("gives-away", "Subject: Following up\n\nDear Priya,\nThank you. I decline.")


def test_reason_list() -> None:
    many = "I decline. The salary doesn't meet my needs. Also, the commute is too long for me."
    assert fires("reason-list", many)
    assert not fires("reason-list", "I decline. The commute is too long for me.")


def test_over_apology() -> None:
    text = "I'm sorry, I decline. Sorry again!"
    found = findings_of("over-apology", text)
    assert [text[each.start : each.end] for each in found] == ["Sorry again!"]
    assert not fires("over-apology", "I'm sorry, I decline.")


def test_no_open_door() -> None:
    assert fires("no-open-door", "Thank you. I decline. I wish you success in the future.")
    assert not fires("no-open-door", "Thank you. I decline. I hope our paths cross again.")


def test_no_way_back() -> None:
    confirming = MessageKind.CONFIRMING_EMAIL
    assert fires("no-way-back", "Thank you for the call. I decline.", confirming)
    assert not fires("no-way-back", "Thank you. I decline. Mine is sam@lee.example.", confirming)
    assert not fires("no-way-back", "Thank you. I decline. Sam, room 4B", confirming, contact_details=("Room 4b",))
    assert not fires("no-way-back", "Thank you. I decline.", MessageKind.WRITTEN_DECLINE)


def test_cold_one_liner() -> None:
    assert fires("cold-one-liner", "Hi Priya,\n\nThanks, but I decline.\n\nSam")
    assert not fires("cold-one-liner", GOOD)


def test_not_true_for_you_about_money() -> None:
    text = "My decision is made, and it isn't about the number."
    assert fires("not-true-for-you", text, reason=ReasonCategory.PAY_OR_TERMS)
    assert not fires("not-true-for-you", text, reason=ReasonCategory.TIMING)


def test_not_true_for_you_about_another_job() -> None:
    text = "I'll gladly tell you once I've started."
    assert fires("not-true-for-you", text, openness=Openness.NONE)
    assert not fires("not-true-for-you", text, openness=Openness.ANOTHER_OPPORTUNITY)


def test_not_true_for_you_about_the_reason() -> None:
    text = "I decline, because the location doesn't work for me."
    assert fires("not-true-for-you", text, reason=ReasonCategory.PAY_OR_TERMS)
    assert not fires("not-true-for-you", text, reason=ReasonCategory.LOCATION_OR_COMMUTE)


def test_not_true_for_you_about_being_final() -> None:
    text = "I decline, and nothing would change my mind."
    assert fires("not-true-for-you", text, would_change_mind=True)
    assert not fires("not-true-for-you", text, would_change_mind=False)


def test_too_long() -> None:
    assert fires("too-long", "word " * 201)
    assert not fires("too-long", "word " * 200)
    assert fires("too-long", "word " * 226, ScriptKind.CALL_SCRIPT)
    assert not fires("too-long", "word " * 225, ScriptKind.CALL_SCRIPT)


def test_opens_bargain() -> None:
    text = "I have to decline, unless you could raise the salary."
    assert fires("opens-bargain", text, would_change_mind=False)
    assert not fires("opens-bargain", text, would_change_mind=True)
    assert not fires("opens-bargain", "I decline. If there is anything to sign, tell me.", would_change_mind=False)


def test_hedged_no() -> None:
    assert fires("hedged-no", "Thank you, but I think I'll probably decline the offer.")
    assert not fires("hedged-no", "Thank you, but I'm declining the offer.")
    assert not fires("hedged-no", "I think highly of you, and I've decided to decline the offer.")


@pytest.mark.parametrize(
    "gap", ["[Name]", "{{ company }}", "{role}", "${role}", "XX", "____", "Lorem ipsum", "Your Name"]
)
def test_placeholder_left(gap: str) -> None:
    text = f"Thank you, and greet {gap} from me."
    found = findings_of("placeholder-left", text)
    assert [text[each.start : each.end] for each in found] == [gap]


@pytest.mark.parametrize(
    ("kind", "severity"),
    [(ScriptKind.CALL_SCRIPT, Severity.HINT), (MessageKind.CONFIRMING_EMAIL, Severity.MUST)],
)
def test_the_place_of_the_own_name_stops_no_call_but_every_letter(kind: Any, severity: Severity) -> None:
    (gap,) = findings_of("placeholder-left", "Hi Priya, it's [Your name]. Thank you for the offer.", kind)
    assert gap.severity is severity


@pytest.mark.parametrize("whole", ["Thank you [sic] for it.", "It's 3 < 4 > 2.", "I love XXL shirts.", "a_b"])
def test_what_is_no_placeholder(whole: str) -> None:
    assert not fires("placeholder-left", whole)


def test_findings_come_in_the_order_of_the_text() -> None:
    starts = [finding.start for rule in ("negative",) for finding in findings_of(rule, "It was rude. It was toxic.")]
    assert starts == sorted(starts)
    assert len(starts) == 2
