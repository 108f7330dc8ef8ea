import re
from datetime import UTC, datetime
from itertools import product

import pytest

from bowout.vocabulary import MessageKind, Openness, OtherJob, ReasonCategory, Tone
from bowout.words.brief import Sender
from bowout.words.builtin import NoTemplate, find_template, list_templates
from bowout.words.composing import compose_letter
from bowout.words.liquid import TemplateProblem

from .cast import LENA, PRIYA, TOM, a_brief

LETTERS = (
    MessageKind.CONFIRMING_EMAIL,
    MessageKind.WRITTEN_DECLINE,
    MessageKind.THANK_YOU,
    MessageKind.CALL_REQUEST,
    MessageKind.ASK_FOR_TIME,
    MessageKind.ASK_FOR_TERMS,
    MessageKind.WITHDRAW_ACCEPTANCE,
    MessageKind.REFERRER_NOTE,
    MessageKind.COUNTER_REPLY,
)
TELLING = re.compile(r"declin|reject|withdraw|accept|offer|regret|turn.* down|decision|another", re.IGNORECASE)


@pytest.mark.parametrize(("kind", "tone"), list(product(LETTERS, Tone)))
def test_no_subject_line_gives_anything_away(kind: MessageKind, tone: Tone) -> None:
    assert not TELLING.search(compose_letter(a_brief(tone=tone), kind=kind).subject)


@pytest.mark.parametrize(("kind", "tone"), list(product(LETTERS, Tone)))
def test_every_letter_greets_and_signs_and_leaves_no_gap(kind: MessageKind, tone: Tone) -> None:
    letter = compose_letter(a_brief(tone=tone, told_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC)), kind=kind)
    assert "Priya" in letter.body.splitlines()[0]
    assert "Sam Lee" in letter.body
    assert not re.search(r"[{}\[\]]|None|  |\n\n\n", letter.body)
    assert len(letter.body.split()) <= 200


def test_the_confirming_email_thanks_confirms_and_says_how_to_reach_the_sender() -> None:
    body = compose_letter(a_brief(), kind=MessageKind.CONFIRMING_EMAIL).body
    assert "Thank you" in body
    assert "I've decided not to take the Senior Analyst role at Northwind" in body
    assert "sam@lee.example" in body
    assert "+1 312 555 0199" in body
    assert "opportunity" not in body


def test_without_any_details_the_confirming_email_offers_a_reply() -> None:
    body = compose_letter(a_brief(sender=Sender("Sam Lee", "Sam")), kind=MessageKind.CONFIRMING_EMAIL).body
    assert "by replying to this email" in body


def test_everybody_met_gets_another_thank_you_note() -> None:
    bodies = set()
    for person in (PRIYA, TOM, LENA):
        body = compose_letter(a_brief(recipient=person), kind=MessageKind.THANK_YOU).body
        assert person.thank_for is not None
        assert person.thank_for in body
        bodies.add(body.split("\n", 2)[2].replace(person.thank_for, "it"))
    assert len(bodies) == 3


@pytest.mark.parametrize(("reason", "tone"), list(product(ReasonCategory, Tone)))
def test_a_thank_you_note_never_says_why(reason: ReasonCategory, tone: Tone) -> None:
    brief = a_brief(reason=reason, tone=tone, openness=Openness.FULL, reason_sentence="The pay is too low")
    body = compose_letter(brief, kind=MessageKind.THANK_YOU).body
    assert "pay" not in body
    assert "accepted" not in body


def test_a_call_request_gives_nothing_away() -> None:
    letter = compose_letter(a_brief(), kind=MessageKind.CALL_REQUEST)
    for word in ("offer", "role", "Analyst", "decision", "Northwind", "job"):
        assert word not in letter.subject + letter.body


def test_a_counter_reply_says_it_is_not_about_the_number_only_where_that_is_true() -> None:
    assert "about the number" in compose_letter(a_brief(), kind=MessageKind.COUNTER_REPLY).body
    brief = a_brief(reason=ReasonCategory.PAY_OR_TERMS)
    assert "about the number" not in compose_letter(brief, kind=MessageKind.COUNTER_REPLY).body


def test_a_written_decline_says_accepted_only_when_signed() -> None:
    assert "I've accepted another opportunity" in compose_letter(a_brief(), kind=MessageKind.WRITTEN_DECLINE).body
    unsigned = compose_letter(a_brief(other_job=OtherJob.NOT_SIGNED), kind=MessageKind.WRITTEN_DECLINE)
    assert "another" not in unsigned.body


def test_a_withdrawal_speaks_of_the_call_only_where_there_was_one() -> None:
    assert "As I told you" not in compose_letter(a_brief(), kind=MessageKind.WITHDRAW_ACCEPTANCE).body
    told = a_brief(told_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    assert "As I told you" in compose_letter(told, kind=MessageKind.WITHDRAW_ACCEPTANCE).body


def test_the_users_own_closing_words_are_kept() -> None:
    sender = Sender("Sam Lee", "Sam", sign_off="Take good care,")
    body = compose_letter(a_brief(sender=sender), kind=MessageKind.WRITTEN_DECLINE).body
    assert body.endswith("Take good care,\nSam Lee")


def test_a_company_is_called_as_people_call_it() -> None:
    body = compose_letter(a_brief(company="Northwind, Inc."), kind=MessageKind.CONFIRMING_EMAIL).body
    assert "role at Northwind," in body
    assert "Inc" not in body


def test_a_company_that_ends_in_a_stop_does_not_leave_two() -> None:
    brief = a_brief(company="Northwind Co.", tone=Tone.NEUTRAL)
    body = compose_letter(brief, kind=MessageKind.CONFIRMING_EMAIL).body
    assert "role at Northwind Co.\n" in body


def test_many_people_are_not_listed() -> None:
    met = tuple(type(TOM)(name=f"Person {number}", first_name="P") for number in range(7))
    body = compose_letter(a_brief(people_met=met), kind=MessageKind.CONFIRMING_EMAIL).body
    assert "everyone I met" in body


def test_a_kind_without_a_text_is_a_clear_error() -> None:
    with pytest.raises(NoTemplate, match="post"):
        compose_letter(a_brief(), kind=MessageKind.POST)


def test_an_own_letter_needs_a_subject() -> None:
    with pytest.raises(TemplateProblem, match="subject"):
        compose_letter(a_brief(), kind=MessageKind.THANK_YOU, template="== body ==\nHi\n")


def test_the_same_kind_has_one_text_to_say_and_one_to_send() -> None:
    from bowout.vocabulary import ScriptKind

    assert find_template(ScriptKind.ASK_FOR_TIME, Tone.WARM, "en").spoken
    assert not find_template(MessageKind.ASK_FOR_TIME, Tone.WARM, "en-GB").spoken


def test_every_template_says_that_no_native_speaker_has_read_it_yet() -> None:
    templates = list_templates()
    assert len(templates) == 45
    assert not any(each.reviewed for each in templates)
    assert all(each.description and each.source for each in templates)
