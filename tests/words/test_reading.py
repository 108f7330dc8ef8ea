"""Each line is written for this test; the words behind the bar say what a careful reader would find in it."""

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.vocabulary import MessageKind, TextClass
from bowout.words.brief import CheckContext
from bowout.words.checking import check, read

MARKS = {
    "thanks": "thanks",
    "no": "clear_no",
    "reason": "reason_given",
    "negative": "negative_about_employer",
    "other": "mentions_other_offer_or_job",
    "names": "names_other_employer",
    "door": "door_open",
    "sorry": "over_apologises",
    "contact": "contact_details_or_way_to_reach",
}
READINGS = """
Thank you for the offer, Priya. I've decided not to take the role. | thanks no
I won't be taking this any further. | no
It's a no from me, I'm afraid. | no
I'm turning the job down, and I'm grateful that you asked me. | thanks no
I have to say no, as my mother is ill and needs me here. | no reason
I don't see myself in a position to accept. | no
I'll pass, but thanks. | thanks no
Regretfully I cannot join Northwind. | no
I am no longer interested in the role. | no
If you cannot raise the pay, I will decline. |
I may well decline. |
Should I turn it down? |
Do I have to decline in writing? |
I did not make this decision lightly. |
I won't take up any more of your afternoon. |
I can't thank you enough for that afternoon. | thanks
I would appreciate an answer by noon. |
Thank you for your patience. |
Thanks to a storm I missed your call. |
I've signed with a firm in Leeds. | no reason other
I accepted a position at Kestrel Labs, so I must decline. | no reason other names
Kestrel Labs offered me a job that suits me better, so I'm declining yours. | no reason other names
My wife has just started a new job in Leeds, so we cannot move. | reason
I am weighing two offers at the moment. | other
I'm in final talks with another company. | other
I hope that we meet again. | door
My current employer has promoted me, and I'm going to stay there. | reason
The drive would be ninety minutes each way, which isn't manageable with a baby. | reason
The timing doesn't work for us. | reason
It was a hard choice because your team was so kind. |
I'd love to stay in touch. | door
Perhaps we can work together one day. | door
Keep me in mind when you next look for an analyst. | door
I wish you all the best for the future. |
I hope you find the right person soon. |
The interviews were badly organised. | negative
Your manager was rude to me. | negative
I decided for a company that is better run. | negative
The salary is far below what others pay. | negative
Nobody at Northwind ever called me back, which is unprofessional. | negative
Nothing about the process was unprofessional. |
The terms don't match what I need. | reason
I know that this may be disappointing news. |
Sorry for the late answer, and sorry for the trouble. | sorry
I'm sorry to hear that, and sorry that I missed you. |
You can reach me on 020 7946 0461. | contact
Write to sam@lee.example whenever you like. | contact
The salary of 95,000 was fine. |
"""


def cases() -> list[tuple[str, set[str]]]:
    lines = [line.split("|") for line in READINGS.strip().splitlines()]
    return [(text.strip(), set(marks.split())) for text, marks in lines]


@pytest.mark.parametrize(("text", "marks"), cases())
def test_a_sentence_is_read_as_a_careful_reader_would(text: str, marks: set[str]) -> None:
    found = asdict(read(text))
    leaves = found["text_class"] in {TextClass.DECLINE, TextClass.WITHDRAW, TextClass.RENEGE}
    judged = set(MARKS) if leaves else set(MARKS) - {"reason"}
    assert {mark for mark in judged if found[MARKS[mark]]} == marks & judged


CLASSES = """
decline | Thank you for the offer. I've decided to turn it down.
decline | I got a better offer, sorry.
acceptance | I'm delighted to accept, and I look forward to starting in May.
acceptance | Yes, I accept.
more_time | Could you give me until Thursday to think it over?
more_time | May I have a few more days before I answer?
negotiate | Is there any room on the base salary?
negotiate | I was hoping for something closer to 90,000.
withdraw | Please take my name out of the process.
withdraw | I would like to withdraw my application.
resign | I am handing in my notice; my last day will be 12 May.
renege | I have to withdraw my acceptance of your offer.
renege | I accepted your offer in March, but I have to take that back.
other | Here is the report that you asked for.
other | I haven't heard back about my application. Is it still open?
decline | Thank you. I'm afraid that I may not be able to accept after all.
decline | After much thought I have decided to go another way.
decline | not gonna take the job, sry
acceptance | I've turned down the other offer this morning, so I'm all yours.
acceptance | When would you like me to start?
more_time | People who write "I decline" in the first week regret it. Could I answer next Wednesday?
more_time | I need to talk to my wife first.
negotiate | I'd be glad to accept if we could do three days from home.
negotiate | Make it eighty-six and I'll sign today.
withdraw | I've decided not to go any further with my application.
resign | I'm leaving. My last day is Friday.
renege | I know I signed last week, but I won't be starting on Monday after all.
other | I've had to decline the calendar invitation for Thursday.
other | I can't accept the file you sent: our mail server refuses it.
other | We regret that we have decided to move forward with other candidates.
"""


@pytest.mark.parametrize("line", CLASSES.strip().splitlines())
def test_a_text_is_known_for_what_it_is(line: str) -> None:
    expected, text = (part.strip() for part in line.split("|"))
    assert read(text).text_class == expected


def test_headings_do_not_count_as_words() -> None:
    assert read("Subject: Following up\nTo: priya@northwind.example\n\nDear Priya,\nI decline.").words == 4


def test_two_hundred_words_are_enough() -> None:
    assert not read("word " * 200).over_long
    assert read("word " * 201).over_long


def test_reason_sentences_are_counted() -> None:
    text = "I must decline. The salary doesn't meet my needs. Besides, I have to stay near my parents. All the best!"
    assert read(text).reason_sentences == 2


def test_an_address_in_the_heading_is_no_way_to_reach_the_writer() -> None:
    assert not read("To: priya@northwind.example\n\nI decline.").contact_details_or_way_to_reach


def test_typographic_quotes_read_like_straight_ones() -> None:
    assert read("I won’t be joining, I’m afraid.").clear_no


def test_lines_wrapped_by_a_mail_program_are_read_as_one_sentence() -> None:
    wrapped = "Thank you for the offer, which I have read with care and have decided\nto decline."
    assert read(wrapped).clear_no


def test_an_empty_text_does_nothing_and_is_not_judged() -> None:
    assert read("").text_class is TextClass.OTHER
    assert check("  \n", CheckContext(kind=MessageKind.WRITTEN_DECLINE)) == []


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=400))
def test_whatever_is_typed_is_read_and_every_finding_lies_inside_it(text: str) -> None:
    read(text)
    for finding in check(text, CheckContext(kind=MessageKind.WRITTEN_DECLINE, recipient_names=("Priya",))):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.message


@pytest.mark.parametrize(
    "text", ["." * 20_000, "{{" * 10_000, "i " * 10_000, "\"'" * 10_000, "e.g. " * 4_000, "a@" * 9_000]
)
def test_a_flood_is_checked_in_time(text: str) -> None:
    import time

    begun = time.process_time()
    check(text, CheckContext(kind=MessageKind.WRITTEN_DECLINE, other_companies=("Lumen",)))
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    "text",
    [
        'My mentor says: "I decline" is quickly written. Could you give me until Friday?',
        "Could you give me until Friday?\n\n> Thank you, but I decline.\n> Best, Sam",
        "Could you give me until Friday?\n\nOn Monday Priya Raman wrote:\nSo you decline? Then I decline as well.",
    ],
)
def test_what_is_quoted_is_not_said(text: str) -> None:
    found = read(text)
    assert not found.clear_no
    assert found.text_class is TextClass.MORE_TIME


def test_a_text_that_is_all_one_quotation_is_read() -> None:
    assert read('"Thank you for the offer, but I have decided to decline it."').clear_no


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("thx, but im not gonna take it", "thanks, but I'm not going to take it"),
        ("i wont be joining, its a no from me", "I won't be joining, it's a no from me"),
        ("ill pass tho, ty", "I'll pass though, thank you"),
    ],
)
def test_thumbs_are_read_like_pens(short: str, long: str) -> None:
    assert read(short).clear_no
    assert read(long).clear_no
    assert read(short).thanks == read(long).thanks


def test_a_place_in_a_text_that_was_spelt_out_is_the_place_in_the_original() -> None:
    text = "Hi Priya,\n\nthx u, but ur offer is a joke tbh and im sry."
    (finding,) = [
        each for each in check(text, CheckContext(kind=MessageKind.WRITTEN_DECLINE)) if each.rule == "negative"
    ]
    assert text[finding.start : finding.end] == "thx u, but ur offer is a joke tbh and im sry."
    asks = "thx, but i might hafta pass on this, idk yet"
    assert all(
        0 <= each.start <= each.end <= len(asks) for each in check(asks, CheckContext(kind=MessageKind.WRITTEN_DECLINE))
    )


def test_a_number_is_no_answer_and_no_is_one() -> None:
    assert read("My answer has to be no. I hope you understand.").clear_no
    assert not read("I live at no. 4 and look forward to it.").clear_no


def test_what_is_left_over_in_a_letter_that_declines_is_the_reason() -> None:
    found = read("Thank you for the offer. I won't be taking it. What I want most is to finish my book. All the best!")
    assert found.reason_sentences == 1
    assert not read("Thank you for the offer. I won't be taking it. I hope you find somebody soon.").reason_given
